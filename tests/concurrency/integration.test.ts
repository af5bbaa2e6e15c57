import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startOffice, type Office } from '../harness';
import {
  actionRow,
  applicationRow,
  outcomesOf,
  paymentRow,
  RECEIVE,
} from '../api/integration-rows';
import { START_PATIENCE_MS } from './server-process';
import { stagingFolder } from './staging-folder';
import { waitUntil } from './wait-until';

const COMMAND = join(__dirname, '../../bin/import-batches.mjs');
const ROWS = 6000;

let office: Office;

beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.stop());

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** `npm run import-batches` on the database of the office under test. */
const startImport = (...parameters: string[]): { child: ChildProcess; ended: Promise<Ended> } => {
  const child = spawn(process.execPath, [COMMAND, ...parameters], { env: process.env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  }
  const ended = new Promise<Ended>((settle) => {
    child.once('close', (code) => settle({ code, said }));
  });
  return { child, ended };
};

/** What stands in the database of a source, counted, and whether anything of it stands alone or twice. */
const standing = async (source: string): Promise<Record<string, unknown> | undefined> => {
  const [found] = await office.sql(
    `select (select count(*)::int from service_applications where source = $1) as applications,
            (select count(distinct external_ref)::int from service_applications where source = $1) as refs,
            (select count(*)::int from service_applications a
               join service_applications_cmps c on c.entity_id = a.id and c.field = 'items'
               join components_service_items i on i.id = c.cmp_id where a.source = $1) as items,
            (select count(*)::int from service_applications a
               join application_steps s on s.application_key = a.document_id
              where a.source = $1) as steps,
            (select count(*)::int from quarantine_actions where source = $1) as actions,
            (select count(*)::int from payments where source = $1) as payments,
            (select count(*)::int from integration_refs where source = $1) as claims,
            (select count(*)::int from integration_rows where source = $1) as kept`,
    [source]
  );
  return found;
};

const WHOLE = {
  applications: ROWS - 1,
  refs: ROWS - 1,
  items: 2 * (ROWS - 1),
  steps: ROWS - 1,
  actions: ROWS / 2 - 1,
  payments: ROWS / 10,
  // The action of the application that was refused waits for it.
  claims: ROWS - 1 + ROWS / 2,
  kept: 2,
};

test('the same batch sent four times at once comes in once', async () => {
  const system = await office.apiToken([RECEIVE]);
  const numbers = Array.from({ length: 300 }, (_, index) => index + 1);
  const data = {
    batchId: 'together',
    applications: [
      ...numbers.map((number) => applicationRow(`A-${number}`)),
      applicationRow('A-bad', { office: 'NOWHERE' }),
    ],
    actions: numbers.map((number) => actionRow(`Q-${number}`, `A-${number}`)),
    payments: numbers.map(() => paymentRow()),
  };
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => system.post('/api/integrations/AT-ONCE/batches', { data }))
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const accepted = answers.flatMap(({ body }) =>
    outcomesOf(body.data.rows).filter((outcome) => outcome.endsWith('accepted'))
  );
  expect(accepted).toHaveLength(900);
  expect(new Set(accepted).size).toBe(900);
  expect(await standing('AT-ONCE')).toMatchObject({
    applications: 300,
    actions: 300,
    payments: 300,
    steps: 300,
    kept: 1,
  });
  const [batch] = await office.sql(
    `select accepted, unchanged, refused, waiting from integration_batches where source = 'AT-ONCE'`
  );
  expect(batch).toEqual({ accepted: 900, unchanged: 0, refused: 1, waiting: 0 });
});

test(
  'an import that is killed at any moment goes on where it was, and nothing is doubled or lost',
  async () => {
    const folder = stagingFolder(ROWS);
    for (const reached of [1, 3500]) {
      const { child, ended } = startImport('KILLED', folder);
      await waitUntil(async () => {
        const found = await standing('KILLED');
        return Number(found?.applications) >= reached;
      }, START_PATIENCE_MS);
      child.kill('SIGKILL');
      await ended;
      const broken = await standing('KILLED');
      expect(broken?.items).toBe(2 * Number(broken?.applications));
      expect(broken?.steps).toBe(broken?.applications);
    }
    const report = join(folder, 'report.csv');
    const last = await startImport('KILLED', folder, '--report', report).ended;
    expect(last.said).toMatch(/accepted, \d+ unchanged, 1 waiting, 1 refused\./);
    expect(last.code).toBe(1);
    expect(await standing('KILLED')).toEqual(WHOLE);
    const lines = readFileSync(report, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(1 + ROWS + ROWS / 2 + ROWS / 10);
    expect(lines.filter((line) => line.includes('"refused"'))).toEqual([
      `"application","${2 * ROWS}","A-${ROWS}","refused","INVALID","office","There is no office of this code."`,
    ]);
    const [batch] = await office.sql(
      `select batch_state, row_count, accepted, unchanged, refused, waiting
         from integration_batches where source = 'KILLED'`
    );
    expect(batch).toEqual({
      batch_state: 'done',
      row_count: ROWS + ROWS / 2 + ROWS / 10,
      accepted: ROWS - 1 + ROWS / 2 - 1 + ROWS / 10,
      unchanged: 0,
      refused: 1,
      waiting: 1,
    });
  },
  3 * START_PATIENCE_MS
);

test(
  'two imports of one folder at once bring it in once',
  async () => {
    const folder = stagingFolder(ROWS);
    const ended = await Promise.all([
      startImport('TWICE', folder).ended,
      startImport('TWICE', folder).ended,
    ]);
    expect(ended.map(({ code }) => code)).toEqual([1, 1]);
    // The payments have been reported before, by the treasury's own number.
    expect(await standing('TWICE')).toEqual({ ...WHOLE, payments: 0 });
  },
  2 * START_PATIENCE_MS
);

test(
  'the command says what it needs, and what is wrong with a file',
  async () => {
    const help = await startImport('--help').ended;
    expect(help).toMatchObject({ code: 0 });
    expect(help.said).toContain('applications.csv');
    expect((await startImport('ONLY-A-SOURCE').ended).code).toBe(1);
    const empty = await startImport('EMPTY', __dirname).ended;
    expect(empty.code).toBe(1);
    expect(empty.said).toContain('There is none of applications.csv, actions.csv, payments.csv');
    expect(empty.said).not.toContain('    at ');
  },
  2 * START_PATIENCE_MS
);
