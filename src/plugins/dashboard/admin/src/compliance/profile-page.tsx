import { Box, Button, Flex, Link } from '@strapi/design-system';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router-dom';
import { PrintStyle } from '../dashboards/print-style';
import { LoadedContent } from '../page/loaded-content';
import { useDashboardData } from '../page/use-dashboard-data';
import { useText } from '../page/use-text';
import { entryPath, APPLICATION } from '../service/application';
import { ActButtons } from './act-buttons';
import { AsOfChoice } from './as-of-choice';
import { ComplianceFrame } from './compliance-frame';
import { EventRecord } from './event-record';
import { Formula } from './formula';
import { IncidentTerms } from './incident-terms';
import { PageSection } from './page-section';
import type { PriorityOutcome } from './priority';
import type { Explanation } from './profile';
import { Standing } from './standing';
import { TierHistory } from './tier-history';
import { useActs, type NamedAct } from './use-acts';
import { useTaking } from './use-taking';
import { Verdict } from './verdict';
import { VolumeTerms } from './volume-terms';

const Why = ({ explanation }: { readonly explanation: Explanation }) => {
  const say = useText();
  const { policy, tier, assessedTier, movement, incidents, reviews, asOf } = explanation;
  return (
    <>
      <PageSection title={say('compliance.standing')} isCard>
        <Standing explanation={explanation} />
      </PageSection>
      <PageSection title={say('compliance.verdict')} isCard>
        <Verdict
          assessment={explanation}
          assessed={assessedTier}
          policy={policy.terms}
          standing={{ tier, movement }}
        />
      </PageSection>
      <PageSection title={say('compliance.formula')} isCard>
        <Formula assessment={explanation} policy={policy.terms} />
      </PageSection>
      <PageSection title={say('compliance.incidents')} about={say('compliance.incidents.about')}>
        <IncidentTerms
          incidents={incidents}
          keyOf={({ application }) => application.documentId}
          nameOf={({ application }) => (
            <Link tag={RouterLink} to={entryPath(APPLICATION, application.documentId)}>
              {application.number ?? '–'}
            </Link>
          )}
          about={(event) => <EventRecord event={event} />}
        />
      </PageSection>
      <PageSection title={say('compliance.volume.title')} about={say('compliance.volume.about')}>
        <VolumeTerms assessment={explanation} />
      </PageSection>
      <PageSection title={say('compliance.history')}>
        <TierHistory changes={reviews} until={asOf} />
      </PageSection>
    </>
  );
};

/** What can be decided here; a proposal is declined where it stands among the others. */
const openPriorities = ({ priority, tier }: Explanation): readonly PriorityOutcome[] => {
  if (priority) return ['ended'];
  return tier === 'green' ? ['granted'] : [];
};

/** Why a trader stands where it stands, as somebody would reckon it by hand; and what is done about it. */
export const ProfilePage = () => {
  const say = useText();
  const { serviceUser = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const asOf = params.get('asOf') ?? '';
  const path = `/dashboard/compliance-profiles/${serviceUser}/explain`;
  const { loaded, reload } = useDashboardData<Explanation>(
    asOf === '' ? path : `${path}?asOf=${asOf}`
  );
  const acts = useActs();
  const { begin, announcement, dialog } = useTaking(reload);
  const actsOn = (explanation: Explanation): readonly NamedAct[] => [
    ...acts.coaching(explanation),
    ...acts.priority(explanation, openPriorities(explanation)),
  ];
  const profile = loaded.state === 'ready' ? loaded.data : null;
  const subtitle = [
    profile?.serviceUser.code,
    profile?.isAgent === true && say('compliance.agent'),
  ].filter(Boolean);
  return (
    <ComplianceFrame
      title={profile?.serviceUser.name ?? say('compliance.title')}
      subtitle={subtitle.join(' · ')}
      actions={
        <Button variant="tertiary" size="L" onClick={() => window.print()}>
          {say('compliance.print')}
        </Button>
      }
    >
      <PrintStyle />
      {announcement}
      <Box paddingBottom={6} data-screen-only>
        <Flex gap={4} wrap="wrap" justifyContent="space-between" alignItems="flex-end">
          <AsOfChoice asOf={asOf} onChoose={(day) => setParams(day === '' ? {} : { asOf: day })} />
          {asOf === '' && profile !== null && (
            <ActButtons
              label={say('compliance.acts')}
              acts={actsOn(profile)}
              size="L"
              onChoose={begin}
            />
          )}
        </Flex>
      </Box>
      <LoadedContent loaded={loaded} onRetry={() => void reload()}>
        {(explanation) => <Why explanation={explanation} />}
      </LoadedContent>
      {dialog}
    </ComplianceFrame>
  );
};
