import { asOffice } from '../../infra/current-actor';
import { UID } from '../../infra/content-types';
import type { NamedCommand } from './act-on-application';

/**
 * Close an application whose service has been rated: nothing more is to be done. Q-Office itself gives
 * the command, through the application's own door and in the transaction that is open.
 */
export const closeAfterFeedback = async (applicationKey: string): Promise<void> => {
  const command: NamedCommand = { name: 'close', input: {} };
  const documents = strapi.documents(UID.serviceApplication) as unknown as {
    update(params: Record<string, unknown>): Promise<unknown>;
  };
  await asOffice(() => documents.update({ documentId: applicationKey, data: {}, command }));
};
