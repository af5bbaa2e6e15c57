import type { IsoDate } from '../../domain/calendar/iso-date';
import type { LedgerEntry } from '../../domain/leave/ledger';
import type { Language } from '../../infra/language';
import { owe } from '../../infra/outbox';
import { fill } from '../../infra/texts';
import { dutyMessages } from '../../infra/texts/duty';
import { rowsOf, type Transaction } from '../../infra/transaction';

interface Duty {
  readonly key: string;
  readonly employeeKey: string;
  readonly date: IsoDate;
}

/** Owe the employee one message for each day that the entries bring or take back. */
export const tellOfDuty = async (
  trx: Transaction,
  { key, employeeKey, date }: Duty,
  entries: readonly LedgerEntry[]
): Promise<void> => {
  const [person] = await rowsOf<{ address: string | null; language: Language }>(
    trx,
    `select nullif(email, '') as address, coalesce(language, 'id') as language
       from employees where document_id = :employeeKey`,
    { employeeKey }
  );
  if (person === undefined) return;
  const messages = entries
    .filter((entry) => entry.kind === 'compensation')
    .map(({ year, days, cycle }) => {
      const kind = days > 0 ? 'duty.recorded' : 'duty.withdrawn';
      const { title, body } = dutyMessages[kind][person.language];
      return {
        messageKey: `${key}:${kind}:${year}:${cycle}`,
        recipientKey: employeeKey,
        ...person,
        kind,
        title: fill(title, { date, year }, person.language),
        body: fill(body, { date, year }, person.language),
        link: null,
        requestKey: null,
      };
    });
  await owe(trx, messages);
};
