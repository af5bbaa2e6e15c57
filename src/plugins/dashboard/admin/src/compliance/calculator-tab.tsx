import { Typography } from '@strapi/design-system';
import { useState } from 'react';
import { LoadedContent } from '../page/loaded-content';
import { useFigures } from '../page/use-figures';
import { useText } from '../page/use-text';
import { ComplianceFrame } from './compliance-frame';
import { Formula } from './formula';
import { IncidentTerms } from './incident-terms';
import { PageSection } from './page-section';
import { FIRST_TRIAL } from './trial';
import { TrialForm } from './trial-form';
import { useEvaluation, type Evaluation } from './use-evaluation';
import { Verdict } from './verdict';
import { VolumeTerms } from './volume-terms';

const Result = ({ evaluation }: { readonly evaluation: Evaluation }) => {
  const say = useText();
  const { decimal } = useFigures();
  const { incidents } = evaluation;
  return (
    <>
      <PageSection title={say('compliance.trial.result')} isCard>
        <Typography tag="p" variant="alpha" data-figure="score">
          {decimal(evaluation.score)}
        </Typography>
        <Verdict assessment={evaluation} assessed={evaluation.tier} policy={evaluation.policy} />
      </PageSection>
      <PageSection title={say('compliance.formula')} isCard>
        <Formula assessment={evaluation} policy={evaluation.policy} />
      </PageSection>
      {incidents.length > 0 && (
        <PageSection title={say('compliance.incidents')}>
          <IncidentTerms
            incidents={incidents.map((incident, place) => ({ ...incident, place: place + 1 }))}
            keyOf={({ place }) => String(place)}
            nameOf={({ place }) => say('compliance.trial.incident', { place })}
          />
        </PageSection>
      )}
      <PageSection title={say('compliance.volume.title')}>
        <VolumeTerms assessment={evaluation} />
      </PageSection>
    </>
  );
};

/** Try what a consignment more, or an incident less, would come to; nothing is written. */
export const CalculatorTab = () => {
  const say = useText();
  const [trial, setTrial] = useState(FIRST_TRIAL);
  const { loaded, retry } = useEvaluation(trial);
  return (
    <ComplianceFrame
      title={say('compliance.trial.title')}
      subtitle={say('compliance.trial.subtitle')}
    >
      <PageSection title={say('compliance.trial.form')} isCard>
        <TrialForm trial={trial} onChange={setTrial} />
      </PageSection>
      <div aria-live="polite">
        <LoadedContent loaded={loaded} onRetry={retry}>
          {(evaluation) => <Result evaluation={evaluation} />}
        </LoadedContent>
      </div>
    </ComplianceFrame>
  );
};
