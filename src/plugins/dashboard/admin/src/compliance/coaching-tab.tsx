import { Box, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { DataTable, type DataColumn } from '../page/data-table';
import { LoadedContent } from '../page/loaded-content';
import { Pages, type Pagination } from '../page/pages';
import { useAnswer } from '../page/use-dashboard-data';
import { useDates } from '../page/use-dates';
import { useFigures } from '../page/use-figures';
import { useText } from '../page/use-text';
import { entryPath } from '../service/application';
import { ActButtons } from './act-buttons';
import type { CoachedTrader, CoachingSession } from './coaching';
import { ComplianceFrame } from './compliance-frame';
import { TraderLink, useRatingColumns } from './profile-columns';
import { useActs } from './use-acts';
import { useTaking } from './use-taking';

const Session = ({ session }: { readonly session: CoachingSession | null }) => {
  const say = useText();
  const dates = useDates();
  const { decimal } = useFigures();
  if (session === null) return <>–</>;
  const { documentId, heldOn, topic, scoreBefore, scoreAfter } = session;
  const scored = (score: string | null): string => (score === null ? '–' : decimal(score));
  return (
    <Box>
      <Link tag={RouterLink} to={entryPath('api::coaching-session.coaching-session', documentId)}>
        {dates.day(heldOn)}
      </Link>
      <Typography tag="p" variant="pi">
        {topic}
      </Typography>
      {scoreBefore !== null && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('compliance.session.scores', {
            before: scored(scoreBefore),
            after: scored(scoreAfter),
          })}
        </Typography>
      )}
    </Box>
  );
};

interface CoachingList {
  readonly data: readonly CoachedTrader[];
  readonly meta: { readonly pagination: Pagination };
}

/** Who needs coaching most, what was done about it, and whether it helped. */
export const CoachingTab = () => {
  const say = useText();
  const [params, setParams] = useSearchParams();
  const page = params.get('page') ?? '1';
  const { loaded, reload } = useAnswer<CoachingList>(
    `/dashboard/compliance-profiles/coaching?page=${page}`
  );
  const acts = useActs();
  const { begin, announcement, dialog } = useTaking(reload);
  const rating = useRatingColumns<CoachedTrader>();
  const columns: readonly DataColumn<CoachedTrader>[] = [
    {
      name: 'name',
      label: say('compliance.trader'),
      cell: ({ serviceUser }) => <TraderLink trader={serviceUser} />,
    },
    ...rating,
    {
      name: 'last',
      label: say('compliance.session.last'),
      cell: ({ lastSession }) => <Session session={lastSession} />,
    },
    {
      name: 'next',
      label: say('compliance.session.next'),
      cell: ({ nextSession }) => <Session session={nextSession} />,
    },
    {
      name: 'acts',
      label: say('compliance.acts'),
      cell: (row) => (
        <ActButtons
          label={say('compliance.acts.on', { name: row.serviceUser.name })}
          acts={acts.coaching(row)}
          onChoose={begin}
        />
      ),
    },
  ];
  return (
    <ComplianceFrame
      title={say('compliance.coaching.title')}
      subtitle={say('compliance.coaching.subtitle')}
    >
      {announcement}
      <LoadedContent
        loaded={loaded}
        onRetry={() => void reload()}
        empty={{ when: ({ data }) => data.length === 0, text: say('compliance.coaching.empty') }}
      >
        {({ data, meta }) => (
          <>
            <DataTable
              caption={say('compliance.coaching.title')}
              columns={columns}
              rows={data}
              keyOf={({ serviceUser }) => serviceUser.documentId}
            />
            <Pages
              label={say('compliance.pages')}
              pagination={meta.pagination}
              onTurn={(turned) => setParams({ page: String(turned) })}
            />
          </>
        )}
      </LoadedContent>
      {dialog}
    </ComplianceFrame>
  );
};
