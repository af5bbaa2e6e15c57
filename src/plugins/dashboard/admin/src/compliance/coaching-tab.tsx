import { Link, Typography } from '@strapi/design-system';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { DataTable, type DataColumn } from '../page/data-table';
import { LoadedContent } from '../page/loaded-content';
import { Pages } from '../page/pages';
import { useAnswer } from '../page/use-dashboard-data';
import { useDates } from '../page/use-dates';
import { useFigures } from '../page/use-figures';
import { useText } from '../page/use-text';
import { entryPath } from '../service/application';
import { ActButtons } from './act-buttons';
import type { CoachedTrader, CoachingList, Session } from './coaching';
import { ComplianceFrame } from './compliance-frame';
import { TraderLink, useRatingColumns } from './profile-columns';
import { useActs } from './use-acts';
import { useTaking } from './use-taking';

const SessionCell = ({ session }: { readonly session: Session | null }) => {
  const say = useText();
  const dates = useDates();
  const { decimal } = useFigures();
  if (session === null) return <>–</>;
  const scored = (score: string | null): string => (score === null ? '–' : decimal(score));
  return (
    <>
      <Link
        tag={RouterLink}
        to={entryPath('api::coaching-session.coaching-session', session.documentId)}
      >
        {dates.day(session.heldOn)}
      </Link>
      <Typography tag="p" variant="pi">
        {session.topic}
      </Typography>
      {'followed' in session && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say(session.followed ? 'compliance.session.scores.now' : 'compliance.session.scores', {
            before: scored(session.scoreBefore),
            after: scored(session.scoreAfter),
          })}
        </Typography>
      )}
    </>
  );
};

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
      cell: ({ lastSession }) => <SessionCell session={lastSession} />,
    },
    {
      name: 'next',
      label: say('compliance.session.next'),
      cell: ({ nextSession }) => <SessionCell session={nextSession} />,
    },
    {
      name: 'acts',
      label: say('compliance.acts'),
      cell: (row) => (
        <ActButtons
          label={say('compliance.acts.on', { name: row.serviceUser.name })}
          acts={row.keeps ? acts.coaching(row) : []}
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
