import { Box } from '@strapi/design-system';
import { Line, Section } from '../page/section';
import { useDates } from '../page/use-dates';
import { useFigures } from '../page/use-figures';
import { useText, useWord } from '../page/use-text';
import type { Timeline, TimelineStage, TimelineStep } from './timeline';

const Stay = ({ stay }: { readonly stay: TimelineStage }) => {
  const say = useText();
  const word = useWord();
  const dates = useDates();
  const { duration } = useFigures();
  const { stage, since, hours, targetHours, kept } = stay;
  return (
    <Box tag="li" paddingTop={2}>
      <Line>{word(stage)}</Line>
      <Line soft>{dates.moment(since)}</Line>
      <Line soft>
        {targetHours === null
          ? duration(hours)
          : say('service.age.of', { age: duration(hours), target: duration(targetHours) })}
        {kept !== null && `, ${say(kept ? 'service.kept' : 'service.missed')}`}
      </Line>
    </Box>
  );
};

const Step = ({ step }: { readonly step: TimelineStep }) => {
  const say = useText();
  const word = useWord();
  const dates = useDates();
  const { command, at, role, name, version, outcome, note, corrections } = step;
  return (
    <Box tag="li" paddingTop={2}>
      <Line>
        {[
          say(`service.did.${command}`),
          version === null ? null : say('service.version', { version }),
          outcome === null ? null : word(outcome),
        ]
          .filter(Boolean)
          .join(', ')}
      </Line>
      {note !== null && <Line>{note}</Line>}
      {corrections?.map(({ field, comment }) => (
        <Line key={`${field} ${comment}`}>{`${field}: ${comment}`}</Line>
      ))}
      <Line soft>{[say(`service.role.${role}`), name].filter(Boolean).join(', ')}</Line>
      <Line soft>{dates.moment(at)}</Line>
    </Box>
  );
};

/** How an application came to where it stands: what was done, and how long each stage took. */
export const History = ({ timeline }: { readonly timeline: Timeline }) => {
  const say = useText();
  return (
    <>
      <Section title={say('service.history')}>
        <Box tag="ol">
          {timeline.steps.map((step) => (
            <Step key={`${step.command} ${step.at}`} step={step} />
          ))}
        </Box>
      </Section>
      <Section title={say('service.stages')}>
        <Box tag="ol">
          {timeline.stages.map((stay) => (
            <Stay key={`${stay.stage} ${stay.since}`} stay={stay} />
          ))}
        </Box>
      </Section>
    </>
  );
};
