import { startOffice, type HttpClient, type Office } from '../harness';
import { publishStandard } from './consignments';
import { dashboard, dayOf, type Shown } from './dashboards';
import { applicationRow, RECEIVE } from './integration-rows';
import { applicationAt, bringOn, handIn, openServiceDesk, type ServiceDesk } from './service-desk';

/** Every number of the service dashboard, against the rows themselves. */
let office: Office;
let desk: ServiceDesk;
let system: HttpClient;
let imported = 0;

const MONTHS = { from: '2025-10-01', to: '2026-03-31' };

const bring = async (rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> => {
  imported += 1;
  const applications = rows.map((row, index) => applicationRow(`R-${imported}-${index}`, row));
  const answer = await system.post('/api/integrations/IQFAST/batches', {
    data: { batchId: `batch-${imported}`, applications },
  });
  expect(answer.body.data.counts).toMatchObject({ refused: 0, accepted: rows.length });
};

const ANIMAL = { sector: 'animal', direction: 'domestic-out' } as const;

beforeAll(async () => {
  office = await startOffice();
  await office.sql(`update offices set time_zone = 'Asia/Jayapura' where code = 'DEMO2'`);
  await publishStandard(office, { submitted: 4, received: 24, inspection: 48, 'draft-issued': 24 });
  desk = await openServiceDesk(office);
  system = await office.apiToken([RECEIVE]);
  // Each step on another day: stays of whole days, one of them past the turn of a month.
  office.setToday('2026-01-29');
  const first = await handIn(office, desk);
  await applicationAt(office, desk, 'cancelled');
  office.setToday('2026-01-30');
  await bringOn(office, desk, first, 'inspection');
  await applicationAt(office, desk, 'correction-requested');
  office.setToday('2026-02-02');
  await bringOn(office, desk, first, 'draft-approved');
  await applicationAt(office, desk, 'refused');
  await applicationAt(office, desk, 'destroyed');
  await applicationAt(office, desk, 'received', ANIMAL);
  office.setToday('2026-03-02');
  await bringOn(office, desk, first, 'closed');
  await applicationAt(office, desk, 'handed-over');
  await applicationAt(office, desk, 'submitted');
  // What another system has closed, and what came at midnight in an office of the far east.
  await bring([
    { submittedAt: '2026-01-31T14:59:59Z', office: 'DEMO2' },
    { submittedAt: '2026-01-31T15:00:00Z', office: 'DEMO2' },
    { submittedAt: '2026-01-31T16:59:59Z' },
    { submittedAt: '2025-11-03T03:00:00Z', stage: 'closed', endedAt: '2025-11-05T03:00:00Z' },
    {
      submittedAt: '2025-12-30T03:00:00Z',
      stage: 'cancelled',
      endedAt: '2025-12-31T15:30:00Z',
      endReason: 'Batal',
      office: 'DEMO2',
    },
  ]);
});
afterAll(() => office.stop());

/** Counts of steps that match, of offices and days. */
const count = async (condition: string, { from, to, code }: Period): Promise<number> => {
  const [row] = await office.sql<{ found: number }>(
    `select count(*)::int as found
       from application_steps t join offices o on o.document_id = t.office_key
      where ${dayOf('t.happened_at')} between $1 and $2 and ($3::text is null or o.code = $3)
        and (${condition})`,
    [from, to, code ?? null]
  );
  return row?.found ?? 0;
};

interface Period {
  readonly from: string;
  readonly to: string;
  readonly code?: string;
}

const ISSUED = `t.stage = 'certificate-issued' and t.from_stage <> 'certificate-issued'
  or t.command = 'import' and t.stage = 'closed'`;

const durationsOf = async (
  condition: string,
  { from, to, code }: Period
): Promise<{ passed: number; median: number | null; ninetieth: number | null }> => {
  const [row] = await office.sql<{
    passed: number;
    median: number | null;
    ninetieth: number | null;
  }>(
    `select count(*)::int as passed,
            round(percentile_disc(0.5) within group (order by seconds) / 3600.0, 1)::float as median,
            round(percentile_disc(0.9) within group (order by seconds) / 3600.0, 1)::float as ninetieth
       from (select t.seconds_before::numeric as seconds
               from application_steps t join offices o on o.document_id = t.office_key
              where t.seconds_before is not null and ${dayOf('t.happened_at')} between $1 and $2
                and ($3::text is null or o.code = $3) and (${condition})) s`,
    [from, to, code ?? null]
  );
  return row ?? { passed: 0, median: null, ninetieth: null };
};

const wholeWay = async ({ from, to, code }: Period) => {
  const [row] = await office.sql<{ median: number | null; ninetieth: number | null }>(
    `select round((percentile_disc(0.5) within group (order by hours))::numeric, 1)::float as median,
            round((percentile_disc(0.9) within group (order by hours))::numeric, 1)::float as ninetieth
       from (select extract(epoch from t.happened_at - a.submitted_at) / 3600 as hours
               from application_steps t
               join service_applications a on a.document_id = t.application_key
               join offices o on o.document_id = t.office_key
              where t.command = 'issue-certificate' and ${dayOf('t.happened_at')} between $1 and $2
                and ($3::text is null or o.code = $3)) s`,
    [from, to, code ?? null]
  );
  return row ?? { median: null, ninetieth: null };
};

const PERIODS: readonly (readonly [string, Period])[] = [
  ['half a year of every office', MONTHS],
  ['half a year of one office', { ...MONTHS, code: 'DEMO' }],
  ['the other office, in another zone', { ...MONTHS, code: 'DEMO2' }],
  ['a period that begins and ends inside months', { from: '2026-01-30', to: '2026-02-27' }],
  ['a month and the first day of the next', { from: '2026-01-01', to: '2026-02-01' }],
  ['a single day', { from: '2026-01-31', to: '2026-01-31' }],
  ['a time in which nothing happened', { from: '2024-01-01', to: '2024-02-15' }],
];

describe.each(PERIODS)('%s', (_, period) => {
  let shown: Shown;
  beforeAll(async () => {
    shown = await dashboard(office, 'service', period);
  });

  test('tells what came and went', async () => {
    const { figures } = shown;
    expect(figures.submitted).toBe(await count(`t.command = 'submit'`, period));
    expect(figures.issued).toBe(await count(ISSUED, period));
    const drafts = await count(`t.command = 'issue-draft'`, period);
    const corrections = await count(`t.command = 'request-correction'`, period);
    expect(figures).toMatchObject({
      drafts,
      corrections,
      correctionsPerDraft: drafts === 0 ? null : Math.round((corrections / drafts) * 100) / 100,
    });
    const { median, ninetieth } = await wholeWay(period);
    expect(figures).toMatchObject({ medianHours: median, ninetiethPercentileHours: ninetieth });
  });

  test('tells it by month, sector and direction, months without anything too', async () => {
    const rows = shown.byMonth as Record<string, string | number>[];
    const months = [...new Set(rows.map(({ month }) => String(month)))];
    expect(rows).toHaveLength(months.length * 8);
    const found = await office.sql<Record<string, string | number>>(
      `select to_char(${dayOf('t.happened_at')}, 'YYYY-MM') as month, t.sector, t.direction,
              (count(*) filter (where t.command = 'submit'))::int as submitted,
              (count(*) filter (where ${ISSUED}))::int as issued,
              (count(*) filter (where t.stage = 'refused'))::int as refused,
              (count(*) filter (where t.stage = 'destroyed'))::int as destroyed,
              (count(*) filter (where t.stage = 'cancelled'))::int as cancelled
         from application_steps t join offices o on o.document_id = t.office_key
        where ${dayOf('t.happened_at')} between $1 and $2 and ($3::text is null or o.code = $3)
        group by 1, 2, 3`,
      [period.from, period.to, period.code ?? null]
    );
    const keyOf = ({ month, sector, direction }: Record<string, unknown>): string =>
      [month, sector, direction].map(String).join(' ');
    const expected = new Map(found.map((row) => [keyOf(row), row]));
    const nothing = { submitted: 0, issued: 0, refused: 0, destroyed: 0, cancelled: 0 };
    for (const row of rows) {
      const { month, sector, direction } = row;
      expect(row).toEqual(expected.get(keyOf(row)) ?? { month, sector, direction, ...nothing });
    }
  });

  test('tells how long stays at each stage lasted', async () => {
    for (const line of shown.stageTimes as Shown[]) {
      const own = `t.sector = '${line.sector}' and t.from_stage = '${line.stage}'`;
      const { passed, median, ninetieth } = await durationsOf(own, period);
      expect(line).toMatchObject({
        passed,
        medianHours: median,
        ninetiethPercentileHours: ninetieth,
      });
    }
    const passed = (shown.stageTimes as Shown[]).reduce((sum, line) => sum + line.passed, 0);
    expect(passed).toBe((await durationsOf('true', period)).passed);
  });
});

test('what is open and late is what the work queue says', async () => {
  const machine = await office.apiToken('full-access');
  const queue = await machine.get('/api/service-applications/queue');
  const { figures, byStage } = await dashboard(office, 'service', MONTHS);
  const stages = queue.body.meta.stages as { stage: string; waiting: number; late: number }[];
  for (const { stage, waiting, late } of stages) {
    const lines = (byStage as Shown[]).filter((line) => line.stage === stage);
    expect(lines.reduce((sum, line) => sum + line.applications, 0)).toBe(waiting);
    expect(lines.reduce((sum, line) => sum + line.late, 0)).toBe(late);
  }
  expect(figures.open).toBe(stages.reduce((sum, { waiting }) => sum + waiting, 0));
  expect(figures.late).toBe(stages.reduce((sum, { late }) => sum + late, 0));
  expect(figures.late).toBeGreaterThan(0);
});

test('midnight is that of the office', async () => {
  const lastOfJanuary = { from: '2026-01-31', to: '2026-01-31' };
  const east = await dashboard(office, 'service', { ...lastOfJanuary, code: 'DEMO2' });
  expect(east.figures.submitted).toBe(1);
  const west = await dashboard(office, 'service', { ...lastOfJanuary, code: 'DEMO' });
  expect(west.figures.submitted).toBe(1);
});

test('an office that moves its clocks moves its days with them', async () => {
  const lastOfJanuary = { from: '2026-01-31', to: '2026-01-31', code: 'DEMO2' };
  await office.sql(`update offices set time_zone = 'Asia/Jakarta' where code = 'DEMO2'`);
  expect((await dashboard(office, 'service', lastOfJanuary)).figures.submitted).toBe(2);
  await office.sql(`update offices set time_zone = 'Asia/Jayapura' where code = 'DEMO2'`);
  expect((await dashboard(office, 'service', lastOfJanuary)).figures.submitted).toBe(1);
});

test('the standard is the one in force at the end of the period', async () => {
  const target = async (to: string): Promise<number | null> => {
    const { stageTimes } = await dashboard(office, 'service', { from: '2026-01-01', to });
    return (stageTimes as Shown[]).find(
      ({ stage, sector }) => stage === 'received' && sector === 'plant'
    ).targetHours;
  };
  await office.sql(
    `update service_standards set valid_until = '2026-02-27'
      where sector = 'plant' and stage = 'received' and valid_from = '2024-01-01'`
  );
  await publishStandard(office, { received: 12 }, { validFrom: '2026-02-28' });
  expect(await target('2026-02-27')).toBe(24);
  expect(await target('2026-02-28')).toBe(12);
});

const TALLIES = ['service_days', 'spans', 'span_bands', 'revenue_days', 'tariff_days'];

/** Every tally as its sums and changes make it, without what comes to nothing. */
const tallied = async (): Promise<unknown> => {
  const found: Record<string, unknown> = {};
  for (const table of TALLIES) {
    const columns = await office.sql<{ name: string; isSum: boolean }>(
      `select column_name as name, data_type = 'bigint' as "isSum"
         from information_schema.columns where table_name = $1 order by ordinal_position`,
      [table]
    );
    const keys = columns.filter(({ isSum }) => !isSum).map(({ name }) => name);
    const sums = columns.filter(({ isSum }) => isSum).map(({ name }) => name);
    found[table] = await office.sql(
      `select ${[...keys, ...sums.map((sum) => `sum(${sum})::int as ${sum}`)].join(', ')}
         from ${table} group by ${keys.join(', ')}
       having ${sums.map((sum) => `sum(${sum}) <> 0`).join(' or ')} order by ${keys.join(', ')}`
    );
  }
  return found;
};

test('tallies are what the rows come to, with many writers at once, folded or not', async () => {
  const folding = Array.from({ length: 4 }, () => office.db.raw('select fold_dashboard_tallies()'));
  await Promise.all([
    ...folding,
    ...Array.from({ length: 6 }, async (_, index) => {
      const key = await handIn(office, desk);
      await bringOn(office, desk, key, index % 2 === 0 ? 'paid' : 'draft-approved');
    }),
    office.db.raw('select fold_dashboard_tallies()'),
    bring([{ submittedAt: '2026-02-01T03:00:00Z' }, { submittedAt: '2026-02-01T03:00:00Z' }]),
  ]);
  const followed = await tallied();
  await office.db.raw('select fold_dashboard_tallies()');
  expect(await tallied()).toEqual(followed);
  await office.db.raw('select recount_dashboard_tallies()');
  expect(await tallied()).toEqual(followed);
});

test.each(['delete from', 'truncate'])('no raw %s takes steps away', async (verb) => {
  await expect(office.sql(`${verb} application_steps`)).rejects.toThrow(/append-only/);
});
