import { Box, Flex } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { CommandDialog } from '../leave-request/command-dialog';
import type { Choice, Outcome } from '../leave-request/command';
import { useCommand } from '../leave-request/use-command';
import { LoadedContent } from '../page/loaded-content';
import { PageFrame } from '../page/page-frame';
import { Announcement } from '../page/announcement';
import { useDashboardData } from '../page/use-dashboard-data';
import { useText } from '../page/use-text';
import { WaitingCard } from './waiting-card';
import { setWaitingCount } from './waiting-count';
import type { WaitingRequest } from './waiting-request';

interface Chosen {
  readonly request: WaitingRequest;
  readonly choice: Choice;
}

const inHand = ({ employee, ...request }: WaitingRequest) => ({
  ...request,
  employeeName: employee.name,
});

const choiceFor = (request: WaitingRequest, outcome: Outcome): Choice => ({
  name: request.step === 'consideration' ? 'consider' : 'decide',
  outcome,
});

const focusRequest = (documentId: string | undefined): void => {
  const heading =
    documentId === undefined
      ? document.querySelector<HTMLElement>('main h1')
      : document.querySelector<HTMLElement>(`[data-request="${documentId}"]`);
  if (documentId === undefined) heading?.setAttribute('tabindex', '-1');
  heading?.focus();
};

/** What waits for whoever is signed in: an approval is one click, the rest asks for its reason. */
const InboxPage = () => {
  const say = useText();
  const { loaded, reload } = useDashboardData<readonly WaitingRequest[]>('/dashboard/inbox');
  const { give, busy } = useCommand();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [done, setDone] = useState('');
  const [notice, setNotice] = useState<{ documentId: string; message: string } | null>(null);
  /** Where the focus goes once the list is drawn anew. */
  const nextFocus = useRef<{ readonly to: string | undefined } | null>(null);

  const rows = loaded.state === 'ready' ? loaded.data : null;
  useEffect(() => {
    if (rows === null) return;
    setWaitingCount(rows.length);
    if (nextFocus.current !== null) focusRequest(nextFocus.current.to);
    nextFocus.current = null;
  }, [rows]);

  const finish = async ({ request, choice }: Chosen): Promise<void> => {
    setChosen(null);
    setNotice(null);
    setDone(
      say(`inbox.done.${choice.outcome ?? 'approved'}`, {
        number: request.number,
        name: request.employee.name,
      })
    );
    const place = rows?.findIndex(({ documentId }) => documentId === request.documentId) ?? -1;
    nextFocus.current = { to: (rows?.[place + 1] ?? rows?.[place - 1])?.documentId };
    await reload();
  };

  const refresh = async ({ request }: Chosen, message: string): Promise<void> => {
    setChosen(null);
    setDone('');
    setNotice({ documentId: request.documentId, message: message || say('page.failed') });
    nextFocus.current = { to: request.documentId };
    await reload();
  };

  const choose = async (request: WaitingRequest, outcome: Outcome): Promise<void> => {
    const choice = choiceFor(request, outcome);
    if (outcome !== 'approved' || request.overThreshold === true) {
      setChosen({ request, choice });
      return;
    }
    const answer = await give(request, choice);
    if (answer === 'ignored') return;
    if (answer === 'done') await finish({ request, choice });
    else if (answer.code === 'THRESHOLD_EXCEEDED') {
      setChosen({ request: { ...request, overThreshold: true }, choice });
    } else await refresh({ request, choice }, answer.message);
  };

  const isGone = notice !== null && !rows?.some((row) => row.documentId === notice.documentId);
  return (
    <PageFrame title={say('inbox.title')} subtitle={say('inbox.subtitle')}>
      <Announcement text={done} />
      <Announcement text={isGone ? notice.message : ''} isWarning />
      <LoadedContent
        loaded={loaded}
        onRetry={() => void reload()}
        empty={{ when: (waiting) => waiting.length === 0, text: say('inbox.empty') }}
      >
        {(waiting) => (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
            {waiting.map((request) => (
              <Box tag="li" key={request.documentId}>
                <WaitingCard
                  request={request}
                  busy={busy === request.documentId}
                  notice={notice?.documentId === request.documentId ? notice.message : null}
                  onChoose={(outcome) => void choose(request, outcome)}
                />
              </Box>
            ))}
          </Flex>
        )}
      </LoadedContent>
      {chosen !== null && (
        <CommandDialog
          request={inHand(chosen.request)}
          choice={chosen.choice}
          overThreshold={chosen.request.overThreshold}
          onDone={() => void finish(chosen)}
          onStale={(message) => void refresh(chosen, message)}
          onClose={() => setChosen(null)}
        />
      )}
    </PageFrame>
  );
};

export default InboxPage;
