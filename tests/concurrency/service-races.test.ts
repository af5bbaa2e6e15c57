import {
  applicationAt,
  COLLECTOR,
  command,
  CONSIGNMENT,
  openServiceDesk,
  stageOf,
  type ServiceDesk,
} from '../api/service-desk';
import { startOffice, type Answer, type HttpClient, type Office } from '../harness';
import type * as moveModule from '../../src/hooks/service-application/move-application';
import type * as transactionModule from '../../src/infra/transaction';
import { pathFaults, recordFaults } from './application-paths';
import { countAnswers, wordOf } from './requests';
import { runningModule } from './staff';

const ROUNDS = 8;

let office: Office;
let desk: ServiceDesk;
let officer: HttpClient;
let colleague: HttpClient;
let trader: HttpClient;

beforeAll(async () => {
  office = await startOffice();
  desk = await openServiceDesk(office);
  officer = office.as(desk.officer.email);
  colleague = office.as(desk.colleague.email);
  trader = office.as(desk.trader.email);
});
afterEach(async () => {
  expect(await pathFaults(office)).toEqual([]);
  expect(await recordFaults(office)).toEqual([]);
});
afterAll(() => office.stop());

/** Both at once, in either order of leaving; what each was answered. */
const race = async (
  round: number,
  one: () => Promise<Answer>,
  other: () => Promise<Answer>
): Promise<[string, string]> => {
  if (round % 2 === 0) {
    const [first, second] = await Promise.all([one(), other()]);
    return [wordOf(first), wordOf(second)];
  }
  const [second, first] = await Promise.all([other(), one()]);
  return [wordOf(first), wordOf(second)];
};

const rounds = Array.from({ length: ROUNDS }, (_, round) => round);

test('a draft is approved, or a newer one is issued first and the approval is stale', async () => {
  for (const round of rounds) {
    const key = await applicationAt(office, desk, 'draft-issued');
    const [approved, redrafted] = await race(
      round,
      () => command(trader, key, 'approve-draft', { version: 1 }),
      () => command(officer, key, 'issue-draft')
    );
    expect([
      ['200', '409 WRONG_STATE'],
      ['409 STALE_DRAFT', '200'],
    ]).toContainEqual([approved, redrafted]);
    const [certificate] = await office.sql<{ version: number; state: string }>(
      `select version, certificate_state as state from certificates where application_key = $1`,
      [key]
    );
    expect(certificate).toEqual(
      approved === '200' ? { version: 1, state: 'approved' } : { version: 2, state: 'draft' }
    );
  }
}, 120_000);

test('of two officers one receives, and looks after it', async () => {
  for (const round of rounds) {
    const key = await applicationAt(office, desk, 'submitted');
    const answers = await race(
      round,
      () => command(officer, key, 'receive'),
      () => command(colleague, key, 'receive')
    );
    expect([...answers].sort()).toEqual(['200', '409 WRONG_STATE']);
    const [row] = await office.sql<{ name: string }>(
      'select officer_name as name from service_applications where document_id = $1',
      [key]
    );
    expect(row?.name).toBe(answers[0] === '200' ? desk.officer.name : desk.colleague.name);
  }
}, 120_000);

test('a certificate is issued once, with one number', async () => {
  for (const round of rounds.slice(0, 4)) {
    const key = await applicationAt(office, desk, 'paid');
    const answers = await race(
      round,
      () => command(officer, key, 'issue-certificate'),
      () => command(colleague, key, 'issue-certificate')
    );
    expect([...answers].sort()).toEqual(['200', '409 ALREADY_ISSUED']);
    const handed = await race(
      round,
      () => command(officer, key, 'hand-over', COLLECTOR),
      () => command(colleague, key, 'hand-over', { ...COLLECTOR, collectorName: 'Orang Kedua' })
    );
    expect([...handed].sort()).toEqual(['200', '409 WRONG_STATE']);
    const [row] = await office.sql<{ name: string; numbers: number }>(
      `select a.collector_name as name,
              (select count(distinct number)::int from certificates
                where application_key = a.document_id) as numbers
         from service_applications a where a.document_id = $1`,
      [key]
    );
    expect(row).toEqual({
      name: handed[0] === '200' ? COLLECTOR.collectorName : 'Orang Kedua',
      numbers: 1,
    });
  }
}, 120_000);

test('who cancels while the draft is approved ends with a cancelled application', async () => {
  for (const round of rounds) {
    const key = await applicationAt(office, desk, 'draft-issued');
    const [cancelled, approved] = await race(
      round,
      () => command(officer, key, 'cancel', { reason: 'Kapal batal' }),
      () => command(trader, key, 'approve-draft', { version: 1 })
    );
    expect(cancelled).toBe('200');
    expect(['200', '409 WRONG_STATE']).toContain(approved);
    expect(await stageOf(office, key)).toBe('cancelled');
  }
}, 120_000);

test('an application is cancelled or billed, never both', async () => {
  for (const round of rounds) {
    const key = await applicationAt(office, desk, 'draft-approved');
    const [cancelled, billed] = await race(
      round,
      () => command(trader, key, 'cancel', { reason: 'Kapal batal' }),
      () => command(officer, key, 'invoice')
    );
    expect([cancelled, billed].sort()).toEqual(['200', '409 WRONG_STATE']);
    expect(await stageOf(office, key)).toBe(cancelled === '200' ? 'cancelled' : 'invoiced');
  }
}, 120_000);

test('a consignment is refused or its certificate issued, never both', async () => {
  const { inTransaction } = await runningModule<typeof transactionModule>('infra/transaction');
  const { moveApplication } = await runningModule<typeof moveModule>(
    'hooks/service-application/move-application'
  );
  for (const round of rounds.slice(0, 4)) {
    const key = await applicationAt(office, desk, 'paid');
    const refuse = () =>
      inTransaction((trx) =>
        moveApplication(trx, key, 'refuse', { standing: 'officer', name: 'Petugas', note: 'Hama' })
      ).then(
        () => '200',
        (error: { status?: number }) => String(error.status)
      );
    const [refused, issued] = await Promise.all(
      round % 2 === 0
        ? [refuse(), command(officer, key, 'issue-certificate').then(wordOf)]
        : [
            new Promise<void>((settle) => setTimeout(settle, 5)).then(refuse),
            command(officer, key, 'issue-certificate').then(wordOf),
          ]
    );
    expect([
      ['200', '409 WRONG_STATE'],
      ['409', '200'],
    ]).toContainEqual([refused, issued]);
  }
}, 120_000);

test('the same reference that comes in at once is one application, told of once', async () => {
  const machine = await office.apiToken(['api::service-application.service-application.create']);
  for (const round of rounds) {
    const data = {
      ...CONSIGNMENT,
      office: 'DEMO',
      serviceUser: desk.trader.code,
      source: 'BALAPAN',
      externalRef: `REF-${round}`,
    };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => machine.post('/api/service-applications', { data }))
    );
    expect(countAnswers(answers)).toEqual({ 201: 5 });
    expect(new Set(answers.map(({ body }) => body.data.documentId)).size).toBe(1);
  }
  const [count] = await office.sql<{ rows: number; steps: number }>(
    `select count(*)::int as rows,
            (select count(*)::int from application_steps s
              join service_applications b on b.document_id = s.application_key
             where b.source = 'BALAPAN') as steps
       from service_applications where source = 'BALAPAN'`
  );
  expect(count).toEqual({ rows: ROUNDS, steps: ROUNDS });
}, 120_000);
