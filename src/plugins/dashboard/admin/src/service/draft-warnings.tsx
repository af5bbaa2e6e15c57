import { Line, Section } from '../page/section';
import { useText } from '../page/use-text';
import type { Timeline } from './timeline';

/** What the draft lacks of its model, for the officer to mend before the service user asks. */
export const DraftWarnings = ({ timeline }: { readonly timeline: Timeline }) => {
  const say = useText();
  if (timeline.warnings.length === 0) return null;
  return (
    <Section title={say('service.warnings')}>
      {timeline.warnings.map(({ field, message }) => (
        <Line key={`${field} ${message}`} soft>
          {`${field}: ${message}`}
        </Line>
      ))}
    </Section>
  );
};
