import { useEffect, useRef, useState } from 'react';
import { Announcement } from '../page/announcement';
import { DataTable } from '../page/data-table';
import { LoadedContent } from '../page/loaded-content';
import { PageFrame } from '../page/page-frame';
import { Pages } from '../page/pages';
import { useAnswer } from '../page/use-dashboard-data';
import { useText } from '../page/use-text';
import type { StepName } from '../service/application';
import { StepDialog } from '../service/step-dialog';
import { isTakenAtOnce } from '../service/step-fields';
import { useStep } from '../service/use-step';
import { QueueFilters } from './queue-filters';
import type { QueuedApplication, StageCount, WorkQueue } from './queued-application';
import { StageChoice } from './stage-choice';
import { useQueueChoice } from './use-queue-choice';
import { useQueueColumns } from './use-queue-columns';
import { WaitingChart } from './waiting-chart';

const REFRESH_MS = 60_000;

interface Chosen {
  readonly application: QueuedApplication;
  readonly name: StepName;
}

const focusApplication = (documentId: string | undefined): void => {
  const target =
    documentId === undefined
      ? document.querySelector<HTMLElement>('main h1')
      : document.querySelector<HTMLElement>(`[data-application="${documentId}"]`);
  if (documentId === undefined) target?.setAttribute('tabindex', '-1');
  target?.focus();
};

/** What waits at the desk, stage by stage: the next step of each application is one click away. */
const WorkQueuePage = () => {
  const say = useText();
  const choice = useQueueChoice();
  const { loaded, reload } = useAnswer<WorkQueue>(`/dashboard/work-queue?${choice.query}`);
  const { take, busy } = useStep();
  const [stages, setStages] = useState<readonly StageCount[]>([]);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [done, setDone] = useState('');
  const [notice, setNotice] = useState<{ documentId: string; message: string } | null>(null);
  /** Where the focus goes once the list is drawn anew. */
  const nextFocus = useRef<readonly string[] | null>(null);

  const rows = loaded.state === 'ready' ? loaded.data.data : null;
  useEffect(() => {
    // Counts stay to be chosen from while another stage is on its way.
    if (loaded.state === 'ready') setStages(loaded.data.meta.stages);
    if (rows === null || nextFocus.current === null) return;
    focusApplication(
      nextFocus.current.find((key) => rows.some(({ documentId }) => documentId === key))
    );
    nextFocus.current = null;
  }, [loaded, rows]);

  useEffect(() => {
    const timer = window.setInterval(() => {
      if (!document.hidden) void reload();
    }, REFRESH_MS);
    return () => window.clearInterval(timer);
  }, [reload]);

  /** The application itself, or whichever stands next to it once it has gone. */
  const focusAfter = (application: QueuedApplication): void => {
    const place = rows?.findIndex(({ documentId }) => documentId === application.documentId) ?? -1;
    nextFocus.current = [application, rows?.[place + 1], rows?.[place - 1]].flatMap((row) =>
      row === undefined ? [] : [row.documentId]
    );
  };

  const finish = async ({ application, name }: Chosen): Promise<void> => {
    setChosen(null);
    setNotice(null);
    setDone(say('queue.done', { step: say(`service.step.${name}`), number: application.number }));
    focusAfter(application);
    await reload();
  };

  const refresh = async ({ application }: Chosen, message: string): Promise<void> => {
    setChosen(null);
    setDone('');
    setNotice({ documentId: application.documentId, message: message || say('page.failed') });
    focusAfter(application);
    await reload();
  };

  const choose = async (application: QueuedApplication, name: StepName): Promise<void> => {
    if (!isTakenAtOnce(name, application)) {
      setChosen({ application, name });
      return;
    }
    const answer = await take(application, name);
    if (answer === 'ignored') return;
    if (answer === 'done') await finish({ application, name });
    else await refresh({ application, name }, answer.message);
  };

  const columns = useQueueColumns({
    showsStage: choice.stage === '',
    busy,
    notice,
    onChoose: (application, name) => void choose(application, name),
  });
  const isGone = notice !== null && !rows?.some((row) => row.documentId === notice.documentId);
  return (
    <PageFrame title={say('queue.title')} subtitle={say('queue.subtitle')}>
      <Announcement text={done} />
      <Announcement text={isGone ? notice.message : ''} isWarning />
      <StageChoice
        stages={stages}
        chosen={choice.stage}
        onChoose={(stage) => choice.choose({ stage })}
      />
      <QueueFilters choice={choice} />
      <LoadedContent
        loaded={loaded}
        onRetry={() => void reload()}
        empty={{
          when: ({ data }) => data.length === 0,
          text: say(choice.isNarrowed || choice.stage !== '' ? 'queue.empty.here' : 'queue.empty'),
        }}
      >
        {({ data, meta }) => (
          <>
            <DataTable
              caption={say('queue.caption')}
              columns={columns}
              rows={data}
              keyOf={({ documentId }) => documentId}
            />
            <Pages
              label={say('queue.pages')}
              pagination={meta.pagination}
              onTurn={(page) => choice.choose({ page: String(page) })}
            />
          </>
        )}
      </LoadedContent>
      {stages.some(({ waiting }) => waiting > 0) && <WaitingChart stages={stages} />}
      {chosen !== null && (
        <StepDialog
          application={chosen.application}
          name={chosen.name}
          onDone={() => void finish(chosen)}
          onStale={(message) => void refresh(chosen, message)}
          onClose={() => setChosen(null)}
        />
      )}
    </PageFrame>
  );
};

export default WorkQueuePage;
