import { database, preparedRowsOf } from '../../../infra/transaction';

/** The state of all that the work queue shows: the transaction that changed it last. */
export const queueState = async (): Promise<string> => {
  const [row] = await preparedRowsOf<{ state: string }>(
    database(),
    'select changed_in::text as state from service_queue_state',
    {}
  );
  return row?.state ?? '';
};
