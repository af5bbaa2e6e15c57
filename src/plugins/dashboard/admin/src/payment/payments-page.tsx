import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { Announcement } from '../page/announcement';
import { LabelledSelect } from '../page/labelled-select';
import { LoadedContent } from '../page/loaded-content';
import { PageFrame } from '../page/page-frame';
import { useAnswer } from '../page/use-dashboard-data';
import { useText } from '../page/use-text';
import { QueuedCard } from './queued-card';
import { QUEUED_STATES, type PaymentQueue, type QueuedPayment } from './queued-payment';

const ALL = 'all';
const PAGE_SIZE = 25;

const pathOf = (state: string, page: number): string => {
  const query = new URLSearchParams({ page: `${page}`, pageSize: `${PAGE_SIZE}` });
  if (state !== ALL) query.set('matchState', state);
  return `/dashboard/payments/queue?${query.toString()}`;
};

const focusPayment = (documentId: string | undefined): void => {
  const heading =
    documentId === undefined
      ? document.querySelector<HTMLElement>('main h1')
      : document.querySelector<HTMLElement>(`[data-payment="${documentId}"]`);
  if (documentId === undefined) heading?.setAttribute('tabindex', '-1');
  heading?.focus();
};

interface PagerProps {
  readonly pagination: PaymentQueue['meta']['pagination'];
  readonly onTurn: (page: number) => void;
}

const Pager = ({ pagination: { page, pageCount, pageSize, total }, onTurn }: PagerProps) => {
  const say = useText();
  if (pageCount <= 1) return null;
  const from = (page - 1) * pageSize + 1;
  return (
    <Flex gap={4} wrap="wrap" paddingTop={6}>
      <Button variant="tertiary" disabled={page <= 1} onClick={() => onTurn(page - 1)}>
        {say('payments.previous')}
      </Button>
      <Typography>
        {say('payments.shown', { from, to: Math.min(total, from + pageSize - 1), total })}
      </Typography>
      <Button variant="tertiary" disabled={page >= pageCount} onClick={() => onTurn(page + 1)}>
        {say('payments.next')}
      </Button>
    </Flex>
  );
};

/** The reconciliation queue: payments that wait for the treasurer, each settled with a note in place. */
const PaymentsPage = () => {
  const say = useText();
  const [state, setState] = useState<string>(ALL);
  const [page, setPage] = useState(1);
  const { loaded, reload } = useAnswer<PaymentQueue>(pathOf(state, page));
  const [done, setDone] = useState('');
  const [notice, setNotice] = useState<{ documentId: string; message: string } | null>(null);
  /** Where the focus goes once the queue is drawn anew. */
  const nextFocus = useRef<{ readonly to: string | undefined } | null>(null);

  const rows = loaded.state === 'ready' ? loaded.data.data : null;
  const pageCount = loaded.state === 'ready' ? loaded.data.meta.pagination.pageCount : page;
  useEffect(() => {
    // What was settled may have been the last of its page.
    if (pageCount > 0 && page > pageCount) setPage(pageCount);
  }, [page, pageCount]);
  useEffect(() => {
    if (rows === null || nextFocus.current === null) return;
    focusPayment(nextFocus.current.to);
    nextFocus.current = null;
  }, [rows]);

  const finish = async ({ documentId, ntpn }: QueuedPayment): Promise<void> => {
    setNotice(null);
    setDone(say('payments.done', { ntpn }));
    const place = rows?.findIndex((row) => row.documentId === documentId) ?? -1;
    nextFocus.current = { to: (rows?.[place + 1] ?? rows?.[place - 1])?.documentId };
    await reload();
  };

  const refresh = async ({ documentId }: QueuedPayment, message: string): Promise<void> => {
    setDone('');
    setNotice({ documentId, message: message || say('page.failed') });
    nextFocus.current = { to: documentId };
    await reload();
  };

  const show = (nextState: string, nextPage: number): void => {
    setDone('');
    setNotice(null);
    setState(nextState);
    setPage(nextPage);
  };

  const isGone = notice !== null && !rows?.some((row) => row.documentId === notice.documentId);
  return (
    <PageFrame title={say('payments.title')} subtitle={say('payments.subtitle')}>
      <Announcement text={done} />
      <Announcement text={isGone ? notice.message : ''} isWarning />
      <Flex paddingBottom={6}>
        <LabelledSelect
          label={say('payments.filter')}
          value={state}
          options={[
            { value: ALL, label: say('payments.filter.all') },
            ...QUEUED_STATES.map((each) => ({ value: each, label: say(`payments.state.${each}`) })),
          ]}
          onChange={(chosen) => show(chosen, 1)}
        />
      </Flex>
      <LoadedContent
        loaded={loaded}
        onRetry={() => void reload()}
        empty={{
          when: ({ data }) => data.length === 0,
          text: say(state === ALL ? 'payments.empty' : 'payments.empty.filtered'),
        }}
      >
        {({ data, meta }) => (
          <>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
              {data.map((payment) => (
                <Box tag="li" key={payment.documentId}>
                  <QueuedCard
                    payment={payment}
                    notice={notice?.documentId === payment.documentId ? notice.message : null}
                    onDone={() => void finish(payment)}
                    onStale={(message) => void refresh(payment, message)}
                  />
                </Box>
              ))}
            </Flex>
            <Pager pagination={meta.pagination} onTurn={(next) => show(state, next)} />
          </>
        )}
      </LoadedContent>
    </PageFrame>
  );
};

export default PaymentsPage;
