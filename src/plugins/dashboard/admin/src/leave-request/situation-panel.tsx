import { Box, Button, Divider, Flex } from '@strapi/design-system';
import { useState } from 'react';
import { Announcement } from '../page/announcement';
import { LoadedContent } from '../page/loaded-content';
import { Line, Section } from '../page/section';
import { useDashboardData } from '../page/use-dashboard-data';
import { useDates } from '../page/use-dates';
import { useText, useWord } from '../page/use-text';
import { CommandDialog } from './command-dialog';
import type { Choice } from './command';
import type { RecordedStep, Situation } from './situation';

const WaitsFor = ({ step, by, people }: NonNullable<Situation['waitsFor']>) => {
  const say = useText();
  return (
    <Section title={say(`situation.waitsFor.${step}`)}>
      {by === 'personnel' && <Line>{say('situation.outside')}</Line>}
      {people.length === 0 && by !== 'personnel' && <Line>{say('situation.vacant')}</Line>}
      {people.map(({ name, position, decreeNumber }) => (
        <Box key={name} paddingTop={1}>
          <Line>{name}</Line>
          {position !== null && (
            <Line soft>
              {decreeNumber === null
                ? position
                : `${position}, ${say('situation.acting', { decree: decreeNumber })}`}
            </Line>
          )}
        </Box>
      ))}
    </Section>
  );
};

const Step = ({ step }: { readonly step: RecordedStep }) => {
  const say = useText();
  const word = useWord();
  const dates = useDates();
  return (
    <Box tag="li" paddingTop={2}>
      <Line>
        {step.outcome === null
          ? word(step.step)
          : say('situation.step', { step: word(step.step), outcome: word(step.outcome) })}
      </Line>
      {(step.outcome === 'changed' || step.step === 'recall') && (
        <Line>{dates.period(step.startDate, step.endDate)}</Line>
      )}
      {step.reason !== null && <Line>{step.reason}</Line>}
      {step.overrideReason !== null && <Line>{step.overrideReason}</Line>}
      <Line soft>
        {[step.actorName, step.actorPosition].filter(Boolean).join(', ')}
        {step.decreeNumber !== null &&
          step.decidedOn === null &&
          `, ${say('situation.acting', { decree: step.decreeNumber })}`}
      </Line>
      {step.decidedOn !== null && (
        <Line soft>
          {say('situation.letter', {
            number: step.decreeNumber,
            day: dates.day(step.decidedOn),
            recordedBy: step.recordedByName ?? '–',
          })}
        </Line>
      )}
      <Line soft>{dates.moment(step.decidedAt)}</Line>
    </Box>
  );
};

const History = ({ request }: Pick<Situation, 'request'>) => {
  const say = useText();
  const dates = useDates();
  const { submittedAt, cancelledAt, cancellationReason, decisions } = request;
  return (
    <Section title={say('situation.history')}>
      <Box tag="ol">
        {submittedAt === null && cancelledAt === null && (
          <Box tag="li" paddingTop={2}>
            <Line>{say('situation.nothing')}</Line>
          </Box>
        )}
        {submittedAt !== null && (
          <Box tag="li" paddingTop={2}>
            <Line>{say('situation.submitted')}</Line>
            <Line soft>{dates.moment(submittedAt)}</Line>
          </Box>
        )}
        {decisions.map((step) => (
          <Step key={`${step.step} ${step.decidedAt}`} step={step} />
        ))}
        {cancelledAt !== null && (
          <Box tag="li" paddingTop={2}>
            <Line>{say('situation.cancelled')}</Line>
            {cancellationReason !== null && <Line>{cancellationReason}</Line>}
            <Line soft>{dates.moment(cancelledAt)}</Line>
          </Box>
        )}
      </Box>
    </Section>
  );
};

const choicesOf = ({ open }: Situation): readonly Choice[] =>
  open.flatMap(({ name, outcomes, fromOutside }): readonly Choice[] =>
    name === 'consider' || name === 'decide'
      ? outcomes.map((outcome) => ({ name, outcome, fromOutside }))
      : [{ name, fromOutside }]
  );

interface SituationPanelProps {
  readonly documentId: string;
  /** Changes when the form was saved, so that the panel asks again. */
  readonly version: unknown;
  /** The request has moved; the form beside is out of date. */
  readonly onMoved: () => void;
}

/** Beside a request's form: where it stands, how it came there, and what the reader can do now. */
export const SituationPanel = ({ documentId, version, onMoved }: SituationPanelProps) => {
  const say = useText();
  const { loaded, reload } = useDashboardData<Situation>(
    `/dashboard/leave-requests/${documentId}/situation`,
    version
  );
  const [choice, setChoice] = useState<Choice | null>(null);
  const [said, setSaid] = useState({ text: '', isWarning: false });

  const settle = async (text: string, isWarning: boolean): Promise<void> => {
    setChoice(null);
    setSaid({ text, isWarning });
    onMoved();
    await reload();
  };

  return (
    <Box width="100%">
      <Announcement text={said.isWarning ? '' : said.text} />
      <Announcement text={said.isWarning ? said.text : ''} isWarning />
      <LoadedContent loaded={loaded} onRetry={() => void reload()}>
        {(situation) => {
          const { request, waitsFor, balance } = situation;
          const choices = choicesOf(situation);
          return (
            <Flex direction="column" alignItems="stretch" gap={4}>
              {waitsFor !== null && <WaitsFor {...waitsFor} />}
              {choices.length > 0 && (
                <Flex
                  direction="column"
                  alignItems="stretch"
                  gap={2}
                  role="group"
                  aria-label={say('situation.actions')}
                >
                  {choices.map((each) => (
                    <Button
                      key={`${each.name} ${each.outcome ?? ''}`}
                      fullWidth
                      variant={each.outcome === 'approved' ? 'success' : 'tertiary'}
                      onClick={() => setChoice(each)}
                    >
                      {say(`command.${each.outcome ?? each.name}`)}
                    </Button>
                  ))}
                </Flex>
              )}
              {balance !== null && (
                <Section title={say('situation.balance', { year: String(balance.year) })}>
                  <Line>{say('situation.available', { available: balance.available })}</Line>
                  <Line soft>
                    {say('situation.held', { held: balance.remaining - balance.available })}
                  </Line>
                </Section>
              )}
              <Divider />
              <History request={request} />
              {choice !== null && (
                <CommandDialog
                  request={{ ...request, employeeName: request.employee.name }}
                  choice={choice}
                  onDone={() => void settle(say('situation.done'), false)}
                  onStale={(message) => void settle(message || say('page.failed'), true)}
                  onClose={() => setChoice(null)}
                />
              )}
            </Flex>
          );
        }}
      </LoadedContent>
    </Box>
  );
};
