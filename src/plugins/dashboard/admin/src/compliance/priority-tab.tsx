import { Link, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { Segments } from '../dashboards/chart/segments';
import { DataTable, type DataColumn } from '../page/data-table';
import { LoadedContent } from '../page/loaded-content';
import { Pages } from '../page/pages';

import { useAnswer } from '../page/use-dashboard-data';
import { useDates } from '../page/use-dates';
import { useFigures } from '../page/use-figures';
import { useText } from '../page/use-text';
import { entryPath } from '../service/application';
import { ActButtons } from './act-buttons';
import { ComplianceFrame } from './compliance-frame';
import {
  PRIORITY_LISTS,
  type PriorityDecision,
  type PriorityList,
  type PriorityListName,
  type PriorityTrader,
} from './priority';
import { PriorityMark } from './priority-mark';
import { TraderLink, useRatingColumns } from './profile-columns';
import { useActs } from './use-acts';
import { useTaking } from './use-taking';

const Decision = ({ decision }: { readonly decision: PriorityDecision | null }) => {
  const say = useText();
  const dates = useDates();
  const { decimal } = useFigures();
  if (decision === null) return <>–</>;
  const { documentId, outcome, decidedOn, decidedByName, validUntil, reason, score } = decision;
  return (
    <>
      <Link tag={RouterLink} to={entryPath('api::priority-decision.priority-decision', documentId)}>
        {`${say(`compliance.priority.was.${outcome}`)}, ${dates.day(decidedOn)}`}
      </Link>
      <Typography tag="p" variant="pi">
        {reason}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {[
          decidedByName,
          score === null ? null : say('compliance.priority.scoreThen', { score: decimal(score) }),
          validUntil === null
            ? null
            : say('compliance.priority.until', { day: dates.day(validUntil) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
    </>
  );
};

const isList = (name: string | null): name is PriorityListName =>
  PRIORITY_LISTS.some((list) => list === name);

/** To whom priority service is proposed, and who has it; a person decides. */
export const PriorityTab = () => {
  const say = useText();
  const { decimal } = useFigures();
  const [params, setParams] = useSearchParams();
  const asked = params.get('list');
  const list = isList(asked) ? asked : 'proposed';
  const { loaded, reload } = useAnswer<PriorityList>(
    `/dashboard/compliance-profiles/priority?list=${list}&page=${params.get('page') ?? '1'}`
  );
  // Counts stay to be chosen from while another list is on its way.
  const [counts, setCounts] = useState<PriorityList['meta']['counts'] | null>(null);
  useEffect(() => {
    if (loaded.state === 'ready') setCounts(loaded.data.meta.counts);
  }, [loaded]);
  const acts = useActs();
  const { begin, announcement, dialog } = useTaking(reload);
  const rating = useRatingColumns<PriorityTrader>();
  const columns: readonly DataColumn<PriorityTrader>[] = [
    {
      name: 'name',
      label: say('compliance.trader'),
      cell: ({ serviceUser, priority }) => (
        <>
          <TraderLink trader={serviceUser} />
          {priority && <PriorityMark />}
        </>
      ),
    },
    ...rating,
    {
      name: 'volume',
      label: say('compliance.volume'),
      isNumber: true,
      cell: ({ volume }) => (volume === null ? '–' : decimal(volume)),
    },
    {
      name: 'decision',
      label: say('compliance.priority.decision'),
      cell: ({ latest }) => <Decision decision={latest} />,
    },
    {
      name: 'acts',
      label: say('compliance.acts'),
      cell: (row) => (
        <ActButtons
          label={say('compliance.acts.on', { name: row.serviceUser.name })}
          acts={acts.priority(row, row.decisions)}
          onChoose={begin}
        />
      ),
    },
  ];
  return (
    <ComplianceFrame
      title={say('compliance.priority.title')}
      subtitle={say('compliance.priority.subtitle')}
    >
      {announcement}
      <Segments
        label={say('compliance.priority.lists')}
        value={list}
        options={PRIORITY_LISTS.map((name) => ({
          value: name,
          label: say(`compliance.priority.list.${name}`, { count: counts?.[name] ?? 0 }),
        }))}
        onChange={(name) => setParams({ list: name })}
      />
      <LoadedContent
        loaded={loaded}
        onRetry={() => void reload()}
        empty={{
          when: ({ data }) => data.length === 0,
          text: say(`compliance.priority.empty.${list}`),
        }}
      >
        {({ data, meta }) => (
          <>
            <DataTable
              caption={say(`compliance.priority.about.${list}`)}
              columns={columns}
              rows={data}
              keyOf={({ serviceUser }) => serviceUser.documentId}
            />
            <Pages
              label={say('compliance.pages')}
              pagination={meta.pagination}
              onTurn={(page) => setParams({ list, page: String(page) })}
            />
          </>
        )}
      </LoadedContent>
      {dialog}
    </ComplianceFrame>
  );
};
