import { Box, Divider, Flex } from '@strapi/design-system';
import { useState } from 'react';
import { TraderStanding } from '../compliance/trader-standing';
import { Announcement } from '../page/announcement';
import { LoadedContent } from '../page/loaded-content';
import { Line, Section } from '../page/section';
import { useDashboardData } from '../page/use-dashboard-data';
import { useDates } from '../page/use-dates';
import { useText, useWord } from '../page/use-text';
import { Age } from './age';
import type { StepName } from './application';
import { DraftWarnings } from './draft-warnings';
import { History } from './history';
import { Papers } from './papers';
import { StepButtons } from './step-buttons';
import { StepDialog } from './step-dialog';
import { isTakenAtOnce } from './step-fields';
import type { Timeline } from './timeline';
import { useStep } from './use-step';

const Standing = ({ timeline }: { readonly timeline: Timeline }) => {
  const say = useText();
  const word = useWord();
  const dates = useDates();
  const { stages, next } = timeline;
  const now = stages.at(-1);
  if (now === undefined) return null;
  return (
    <Section title={say('service.stage')}>
      <Line>{word(now.stage)}</Line>
      <Line soft>{say('service.since', { moment: dates.moment(now.since) })}</Line>
      {now.until === null && (
        <Age hours={now.hours} targetHours={now.targetHours} isLate={now.kept === false} />
      )}
      {next !== null && <Line>{say(`service.waitsFor.${next.from}`)}</Line>}
    </Section>
  );
};

interface TimelinePanelProps {
  readonly documentId: string;
  /** Changes when the form was saved, so that the panel asks again. */
  readonly version: unknown;
  /** The application has moved; the form beside is out of date. */
  readonly onMoved: () => void;
}

/** Beside an application's form: where it stands, how it came there, and what the reader can do now. */
export const TimelinePanel = ({ documentId, version, onMoved }: TimelinePanelProps) => {
  const say = useText();
  const { loaded, reload } = useDashboardData<Timeline>(
    `/dashboard/service-applications/${documentId}/timeline`,
    version
  );
  const { take, busy } = useStep();
  const [chosen, setChosen] = useState<StepName | null>(null);
  const [said, setSaid] = useState({ text: '', isWarning: false });

  const settle = async (text: string, isWarning: boolean): Promise<void> => {
    setChosen(null);
    setSaid({ text, isWarning });
    onMoved();
    await reload();
  };
  const finish = (name: StepName, number: string): Promise<void> =>
    settle(say('queue.done', { step: say(`service.step.${name}`), number }), false);
  const refused = (message: string): Promise<void> => settle(message || say('page.failed'), true);

  const choose = async (name: StepName, timeline: Timeline): Promise<void> => {
    if (!isTakenAtOnce(name, timeline)) {
      setChosen(name);
      return;
    }
    const answer = await take(timeline, name);
    if (answer === 'ignored') return;
    if (answer === 'done') await finish(name, timeline.number);
    else await refused(answer.message);
  };

  return (
    <Box width="100%">
      <Announcement text={said.isWarning ? '' : said.text} />
      <Announcement text={said.isWarning ? said.text : ''} isWarning />
      <LoadedContent loaded={loaded} onRetry={() => void reload()}>
        {(timeline) => (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Standing timeline={timeline} />
            <StepButtons
              application={timeline}
              disabled={busy !== null}
              isColumn
              onChoose={(name) => void choose(name, timeline)}
            />
            {timeline.tier && (
              <Section title={timeline.serviceUserName}>
                <TraderStanding {...timeline} />
              </Section>
            )}
            <DraftWarnings timeline={timeline} />
            <Papers timeline={timeline} />
            <Divider />
            <History timeline={timeline} />
            {chosen !== null && (
              <StepDialog
                application={timeline}
                name={chosen}
                onDone={() => void finish(chosen, timeline.number)}
                onStale={(message) => void refused(message)}
                onClose={() => setChosen(null)}
              />
            )}
          </Flex>
        )}
      </LoadedContent>
    </Box>
  );
};
