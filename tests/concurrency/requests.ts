import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { addDays } from '../../src/domain/calendar/iso-date';
import type { Answer, HttpClient, Office } from '../harness';

export interface Period {
  readonly startDate: string;
  readonly endDate: string;
}

const decree = JSON.parse(
  readFileSync(resolve(__dirname, '../cases/holidays-2026.json'), 'utf8')
) as { national: string[]; collective: string[] };
const DAYS_OFF = new Set([...decree.national, ...decree.collective]);

const FIRST_MONDAY = '2026-06-22';
const WEEKS_TO_SEARCH = 27;

/** Monday to Wednesday of weeks in 2026 without a holiday on them: three working days each. */
export const threeDayWeeks = (count: number): Period[] =>
  Array.from({ length: WEEKS_TO_SEARCH }, (_, week) => addDays(FIRST_MONDAY, 7 * week))
    .filter((monday) => ![0, 1, 2].some((days) => DAYS_OFF.has(addDays(monday, days))))
    .slice(0, count)
    .map((monday) => ({
      startDate: monday,
      endDate: addDays(monday, 2),
    }));

/** Write a draft of annual leave; its documentId. */
export const draft = async (client: HttpClient, period: Period): Promise<string> => {
  const answer = await client.post('/api/leave-requests', {
    data: { leaveType: 'annual', reason: 'Keperluan keluarga', ...period },
  });
  if (answer.status !== 201) throw new Error(`No draft: ${JSON.stringify(answer.body)}`);
  return answer.body.data.documentId as string;
};

export const draftAll = async (
  client: HttpClient,
  periods: readonly Period[]
): Promise<string[]> => {
  const keys: string[] = [];
  for (const period of periods) keys.push(await draft(client, period));
  return keys;
};

export const submit = (client: HttpClient, key: string): Promise<Answer> =>
  client.post(`/api/leave-requests/${key}/submit`);

export const consider = (
  client: HttpClient,
  key: string,
  data: unknown = { outcome: 'approved' }
) => client.post(`/api/leave-requests/${key}/consider`, { data });

export const decide = (client: HttpClient, key: string, data: unknown = { outcome: 'approved' }) =>
  client.post(`/api/leave-requests/${key}/decide`, { data });

export const cancel = (client: HttpClient, key: string): Promise<Answer> =>
  client.post(`/api/leave-requests/${key}/cancel`, { data: { reason: 'Acara batal' } });

const succeed = async (asked: Promise<Answer>): Promise<void> => {
  const answer = await asked;
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
};

/** A request that superior@ has considered and head@ may decide; its documentId. */
export const considered = async (
  office: Office,
  client: HttpClient,
  period: Period
): Promise<string> => {
  const key = await draft(client, period);
  await succeed(submit(client, key));
  await succeed(consider(office.as('superior@demo.test'), key));
  return key;
};

/** A request that head@ has approved; its documentId. */
export const approved = async (
  office: Office,
  client: HttpClient,
  period: Period
): Promise<string> => {
  const key = await considered(office, client, period);
  await succeed(decide(office.as('head@demo.test'), key));
  return key;
};

/** What an answer says, in one word: `200`, or the status with its code. */
export const wordOf = ({ status, body }: Answer): string => {
  if (Array.isArray(body?.errors)) {
    return `graphql ${body.errors[0].extensions?.error?.details?.code ?? body.errors[0].message}`;
  }
  const code = body?.error?.details?.code as string | undefined;
  return code === undefined ? String(status) : `${status} ${code}`;
};

/** How often each answer came. */
export const countAnswers = (answers: readonly Answer[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of answers.map(wordOf)) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

/** Answers that no rule explains. */
export const failuresAmong = (answers: readonly Answer[]): string[] =>
  answers.map(wordOf).filter((word) => /^5|Internal/.test(word));

/** Annual days: balance and holds of a person in a year. */
export const daysLeft = async (
  client: HttpClient,
  year: number
): Promise<{ remaining: number; available: number }> => {
  const answer = await client.get(`/api/leave-balances?year=${year}`);
  const [{ remaining, available }] = answer.body.data as [{ remaining: number; available: number }];
  return { remaining, available };
};

export const stateOf = async (office: Office, key: string): Promise<string | undefined> => {
  const [row] = await office.sql<{ state: string }>(
    'select leave_state as state from leave_requests where document_id = $1',
    [key]
  );
  return row?.state;
};
