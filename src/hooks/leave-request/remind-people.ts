import type { Reminder } from '../../domain/leave/waiting';
import { owe, type OwedMessage } from '../../infra/outbox';
import { reminderMessages } from '../../infra/texts/reminder-messages';
import { rowsOf, type Transaction } from '../../infra/transaction';
import type { StoredRequest } from './load-facts';
import { messageAbout, peopleConcerned } from './tell-people';

const untold = async (
  trx: Transaction,
  messages: readonly OwedMessage[]
): Promise<readonly OwedMessage[]> => {
  const told = await rowsOf<{ key: string }>(
    trx,
    'select message_key as key from notifications where message_key = any(:keys)',
    { keys: messages.map(({ messageKey }) => messageKey) }
  );
  return messages.filter(({ messageKey }) => !told.some(({ key }) => key === messageKey));
};

/**
 * Owe the people whose step a request waits for the reminders it has come to, each once. The request
 * is locked, so that two instances do not tell the same thing. Returns how many messages are new.
 */
export const remindPeople = async (
  trx: Transaction,
  request: StoredRequest,
  reminders: readonly Reminder[],
  zone: string
): Promise<number> => {
  const audiences = reminders.map(({ to }) => to);
  const people = await peopleConcerned(trx, [request], audiences, zone);
  const name = people.find(({ audience }) => audience === 'requester')?.name ?? '';
  const messages = new Map<string, OwedMessage>();
  for (const { kind, to, round, waited } of reminders) {
    for (const person of people.filter(
      ({ audience, key }) => audience === to && key !== request.employeeKey
    )) {
      // A step that waits anew, for another person or after the other step, is told anew.
      const messageKey = `${request.key}:${kind}:${request.state}:${round}:${person.key}`;
      messages.set(
        messageKey,
        messageAbout(request, person, {
          kind,
          messageKey,
          texts: reminderMessages[kind],
          params: { name, waited },
        })
      );
    }
  }
  const due = await untold(trx, [...messages.values()]);
  await owe(trx, due);
  return due.length;
};
