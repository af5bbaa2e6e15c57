import { Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { DataTable, type DataColumn } from '../page/data-table';
import { LoadedContent } from '../page/loaded-content';
import { useDashboardData } from '../page/use-dashboard-data';
import { useDates } from '../page/use-dates';
import { useFigures } from '../page/use-figures';
import { useText } from '../page/use-text';
import { entryPath } from '../service/application';
import { ActButtons } from './act-buttons';
import { ComplianceFrame } from './compliance-frame';
import { PageSection } from './page-section';
import type { PriorityDecision, PriorityList, PriorityTrader } from './priority';
import { TraderLink, useRatingColumns } from './profile-columns';
import { useActs, type NamedAct } from './use-acts';
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

interface TradersProps {
  readonly caption: string;
  readonly rows: readonly PriorityTrader[];
  readonly onChoose: (act: NamedAct) => void;
}

const Traders = ({ caption, rows, onChoose }: TradersProps) => {
  const say = useText();
  const { decimal } = useFigures();
  const acts = useActs();
  const rating = useRatingColumns<PriorityTrader>();
  const columns: readonly DataColumn<PriorityTrader>[] = [
    {
      name: 'name',
      label: say('compliance.trader'),
      cell: ({ serviceUser }) => <TraderLink trader={serviceUser} />,
    },
    ...rating,
    {
      name: 'volume',
      label: say('compliance.volume'),
      isNumber: true,
      cell: ({ volume }) => decimal(volume),
    },
    {
      name: 'decision',
      label: say('compliance.priority.decision'),
      cell: ({ decision }) => <Decision decision={decision} />,
    },
    {
      name: 'acts',
      label: say('compliance.acts'),
      cell: (row) => (
        <ActButtons
          label={say('compliance.acts.on', { name: row.serviceUser.name })}
          acts={acts.priority(row, row.open)}
          onChoose={onChoose}
        />
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      keyOf={({ serviceUser }) => serviceUser.documentId}
    />
  );
};

/** To whom priority service is proposed, and who has it; a person decides. */
export const PriorityTab = () => {
  const say = useText();
  const { loaded, reload } = useDashboardData<PriorityList>(
    '/dashboard/compliance-profiles/priority'
  );
  const { begin, announcement, dialog } = useTaking(reload);
  return (
    <ComplianceFrame
      title={say('compliance.priority.title')}
      subtitle={say('compliance.priority.subtitle')}
    >
      {announcement}
      <LoadedContent loaded={loaded} onRetry={() => void reload()}>
        {({ proposed, standing }) => (
          <>
            <PageSection
              title={say('compliance.priority.proposed', { count: proposed.length })}
              about={say('compliance.priority.proposed.about')}
            >
              {proposed.length > 0 && (
                <Traders
                  caption={say('compliance.priority.proposed', { count: proposed.length })}
                  rows={proposed}
                  onChoose={begin}
                />
              )}
            </PageSection>
            <PageSection
              title={say('compliance.priority.standing', { count: standing.length })}
              about={say('compliance.priority.standing.about')}
            >
              {standing.length > 0 && (
                <Traders
                  caption={say('compliance.priority.standing', { count: standing.length })}
                  rows={standing}
                  onChoose={begin}
                />
              )}
            </PageSection>
          </>
        )}
      </LoadedContent>
      {dialog}
    </ComplianceFrame>
  );
};
