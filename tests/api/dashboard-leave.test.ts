import { startOffice, type Office } from '../harness';
import {
  askDashboard,
  between,
  countBy,
  dayIn,
  monthsFrom,
  officesOf,
  quantile,
  readDashboard,
  readEverywhere,
  type Figures,
} from './dashboard-readings';
import { uploadLetter } from './evidence';
import { hire, type Staff } from './staff';
import { WAYS, type Way } from './ways-in';

/** The leave dashboard, against the requests, the ledger and the leave report. */
const TODAY = '2026-05-04';
const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const SUPERIOR = 'superior@demo.test';
const HEAD = 'head@demo.test';
const PERSONNEL = 'personnel@demo.test';

let office: Office;
let rest: Way;
let manager: Staff;
let elsewhere: Staff;

const asksFor = async (
  who: Staff,
  startDate: string,
  endDate: string,
  fields: Readonly<Record<string, unknown>> = {}
): Promise<string> => {
  const made = await rest.create(who.email, {
    leaveType: 'annual',
    reason: 'Keperluan keluarga',
    addressDuringLeave: 'Jl. Contoh 1',
    phone: '0800-000-2000',
    startDate,
    endDate,
    ...fields,
  });
  if (made.status !== 201) throw new Error(JSON.stringify(made));
  const id = made.data.documentId as string;
  expect(await rest.submit(who.email, id)).toMatchObject({ status: 200 });
  return id;
};

/** Decided so many hours after it was submitted. */
const decided = async (
  id: string,
  outcome: 'approved' | 'rejected',
  hours: number
): Promise<string> => {
  await rest.consider(SUPERIOR, id, { outcome: 'approved' });
  expect(await rest.decide(HEAD, id, { outcome, reason: 'Alasan' })).toMatchObject({ status: 200 });
  await office.sql(
    `update leave_requests set submitted_at = decided_at - make_interval(mins => $2 * 6)
      where document_id = $1`,
    [id, Math.round(hours * 10)]
  );
  return id;
};

beforeAll(async () => {
  office = await startOffice({ today: TODAY });
  rest = WAYS[0]?.[1](office) as Way;
  manager = await hire(office, { panelRole: 'manager' });
  elsewhere = await hire(office, { panelRole: 'manager', office: 'DEMO2' });
  const sixDays = await hire(office);
  await office.strapi
    .documents('api::employee.employee')
    .update({ documentId: sixDays.documentId, data: { workPattern: 'six-day' } as never });
  // Across the ends of months, one of them with holidays about it; across the end of the year.
  await decided(await asksFor(sixDays, '2026-05-27', '2026-06-04'), 'approved', 10.2);
  await decided(await asksFor(await hire(office), '2026-05-28', '2026-06-03'), 'approved', 20);
  await decided(await asksFor(await hire(office), '2026-12-28', '2027-01-05'), 'approved', 33.3);
  await decided(await asksFor(await hire(office), '2026-05-04', '2026-05-06'), 'approved', 90);
  await decided(await asksFor(await hire(office), '2026-07-06', '2026-07-07'), 'rejected', 4);
  await asksFor(await hire(office), '2026-08-03', '2026-08-07');
  await rest.consider(SUPERIOR, await asksFor(await hire(office), '2026-09-01', '2026-09-02'), {
    outcome: 'approved',
  });
  const pilgrim = await hire(office);
  const long = await asksFor(pilgrim, '2026-06-15', '2026-09-14', {
    leaveType: 'long',
    reason: 'Ibadah',
    attachments: [await uploadLetter(office.as(pilgrim.email))],
  });
  await decided(long, 'approved', 48);
});
afterAll(() => office.stop());

interface Row {
  office: string;
  zone: string;
  type: string;
  state: string;
  start: string;
  end: string;
  byYear: Record<string, number>;
  counts: string | null;
  pattern: string;
  hours: number | null;
  decided: number | null;
}

const requests = (): Promise<Row[]> =>
  office.sql<Row>(
    `select o.code as office, o.time_zone as zone, r.leave_type as type, r.leave_state as state,
            r.start_date::text as start, r.end_date::text as "end", r.days_by_year as "byYear",
            coalesce(e.work_pattern, 'five-day') as pattern,
            (extract(epoch from r.decided_at) * 1000)::float as decided,
            (extract(epoch from r.decided_at - r.submitted_at) / 3600)::float as hours,
            (select p.counts_in from leave_policies p
              where p.leave_type = r.leave_type and p.employment_type = e.employment_type
                and r.start_date between p.valid_from and coalesce(p.valid_to, '2999-12-31')) as counts
       from leave_requests r
       join employees e on e.document_id = r.employee_key
       join offices o on o.document_id = e.office_key
      where r.leave_state <> 'draft'`
  );

const eachDay = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let ms = Date.parse(from); ms <= Date.parse(to); ms += 86_400_000) {
    days.push(new Date(ms).toISOString().slice(0, 10));
  }
  return days;
};

/** The days of leave one by one, working days by the calendar on the wall. */
const daysOf = async (rows: readonly Row[], from: string, to: string) => {
  const holidays = await office.sql<{ date: string; code: string | null }>(
    `select h.date::text, o.code from holidays h left join offices o on o.document_id = h.office_key`
  );
  const worksOn = (day: string, { office: code, pattern }: Row): boolean => {
    const weekday = new Date(day).getUTCDay();
    return (
      weekday !== 0 &&
      !(weekday === 6 && pattern === 'five-day') &&
      !holidays.some((h) => h.date === day && (h.code === null || h.code === code))
    );
  };
  return rows
    .filter(({ state }) => ['approved', 'recalled'].includes(state))
    .flatMap((row) =>
      eachDay(row.start, row.end)
        .filter((day) => row.counts === 'calendar-days' || worksOn(day, row))
        .map((day) => ({ day, type: row.type }))
    )
    .filter(({ day }) => between(day, from, to));
};

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10) / 10;

const durations = (rows: readonly Row[]) => {
  const hours = rows.flatMap((row) => (row.hours === null ? [] : [row.hours]));
  return {
    decided: hours.length,
    medianHours: rounded(quantile(hours, 0.5)),
    ninetiethPercentileHours: rounded(quantile(hours, 0.9)),
  };
};

const TYPES = ['annual', 'long', 'sick', 'maternity', 'important-reason', 'unpaid'];

const counted = async (rows: readonly Row[], from: string, to: string) => {
  const days = await daysOf(rows, from, to);
  const stands = (row: Row, day: string): boolean =>
    ['approved', 'recalled'].includes(row.state) && between(day, row.start, row.end);
  const decisions = rows.filter(
    (row) => row.decided !== null && between(dayIn(row.zone, row.decided), from, to)
  );
  return {
    figures: {
      requests: countBy(rows, ({ start }) => between(start, from, to)),
      days: days.length,
      awayToday: countBy(rows, (row) => stands(row, TODAY)),
      waiting: countBy(rows, ({ state }) => ['submitted', 'considered'].includes(state)),
      ...durations(decisions),
    },
    daysByMonth: monthsFrom(from, to).flatMap((month) =>
      TYPES.map((type) => ({
        month,
        leaveType: type,
        days: countBy(days, (one) => one.type === type && one.day.startsWith(month)),
      }))
    ),
    decisionTimes: monthsFrom(from, to).map((month) => ({
      month,
      ...durations(decisions.filter((row) => dayIn(row.zone, row.decided!).startsWith(month))),
    })),
    away: eachDay(from, to)
      .slice(-366)
      .map((date) => ({ date, away: countBy(rows, (row) => stands(row, date)) })),
  };
};

const check = async (
  found: Figures,
  rows: readonly Row[],
  { from, to }: typeof YEAR
): Promise<void> => {
  const { away, ...expected } = await counted(rows, from, to);
  expect(found).toMatchObject(expected);
  expect(found.awayPerDay.map((day: Figures) => ({ date: day.date, away: day.away }))).toEqual(
    away
  );
};

const inOffice = async (code: string): Promise<Row[]> =>
  (await requests()).filter((row) => row.office === code);

test('a manager sees the year of their office, counted day by day', async () => {
  const rows = await inOffice('DEMO');
  const found = await readDashboard(office, manager.email, 'leave', YEAR);
  await check(found, rows, YEAR);
  expect(found.byOffice).toBeNull();
  expect(found.figures.awayToday).toBeGreaterThan(0);
  const longOf = (month: string) =>
    found.daysByMonth.find((row: Figures) => row.month === month && row.leaveType === 'long').days;
  expect([longOf('2026-06'), longOf('2026-07'), longOf('2026-09')]).toEqual([16, 31, 14]);
});

test('its days and requests are those of the leave report', async () => {
  for (const year of [2025, 2026, 2027]) {
    const { body } = await office.as(PERSONNEL).get(`/api/leave-reports?year=${year}&groupBy=year`);
    const found = await readDashboard(office, PERSONNEL, 'leave', {
      from: `${year}-01-01`,
      to: `${year}-12-31`,
    });
    const total = body.meta.total;
    expect(found.figures).toMatchObject({ requests: total.requests, days: total.days });
    for (const type of TYPES) {
      const days = found.daysByMonth
        .filter((row: Figures) => row.leaveType === type)
        .reduce((sum: number, row: Figures) => sum + row.days, 0);
      expect([type, days]).toEqual([type, total.daysByType[type] ?? 0]);
    }
  }
});

test.each([
  ['amid a request', '2026-05-29', '2026-06-02'],
  ['of a day', '2026-05-29', '2026-05-29'],
  ['across New Year', '2026-12-30', '2027-01-04'],
  ['of ten years', '2019-01-01', '2028-12-31'],
])('a period %s is cut at its days', async (_what, from, to) => {
  const period = { from, to };
  await check(
    await readDashboard(office, manager.email, 'leave', period),
    await inOffice('DEMO'),
    period
  );
});

test('the last of the days is the rest of what was counted, where the calendar changed since', async () => {
  // Past the door, which would give the day back.
  await office.sql(
    `insert into holidays (document_id, date, name, kind) values ('late', '2026-06-02', 'Libur', 'national')`
  );
  const before = await readDashboard(office, manager.email, 'leave', YEAR);
  const { body } = await office.as(PERSONNEL).get('/api/leave-reports?year=2026&groupBy=year');
  expect(before.figures.days).toBe(body.meta.total.days);
  await office.sql(`delete from holidays where document_id = 'late'`);
});

test('who is away is who is away in the leave calendar, against what the work areas bear', async () => {
  const period = { from: '2026-05-01', to: '2026-06-30' };
  const [demo] = await officesOf(office);
  const { body } = await office
    .as(PERSONNEL)
    .get(`/api/leave-calendar?from=${period.from}&to=${period.to}&office=${demo!.key}`);
  const found = await readDashboard(office, PERSONNEL, 'leave', period);
  expect(found.awayPerDay.map(({ date, away }: Figures) => ({ date, away }))).toEqual(
    body.meta.perDay.map(({ date, away }: Figures) => ({ date, away }))
  );
  const [areas] = await office.sql<{ together: number | null }>(
    `select case when bool_and(w.away_threshold is not null) then sum(w.away_threshold)::int end as together
       from work_areas w join work_areas_office_lnk l on l.work_area_id = w.id
       join offices o on o.id = l.office_id where o.code = 'DEMO'`
  );
  const thresholds = new Set(found.awayPerDay.map(({ threshold }: Figures) => threshold));
  expect([...thresholds]).toEqual([areas!.together]);
  await office.sql('update work_areas set away_threshold = 4');
  const [numbered] = await office.sql<{ n: number }>(
    `select count(*)::int as n from work_areas_office_lnk l join offices o on o.id = l.office_id
      where o.code = 'DEMO'`
  );
  const after = await readDashboard(office, PERSONNEL, 'leave', period);
  expect(after.awayPerDay[0].threshold).toBe(4 * numbered!.n);
});

test('quota use is what the ledger holds of each unit', async () => {
  const { quotaUse } = await readDashboard(office, manager.email, 'leave', YEAR);
  const rows = await office.sql<Record<string, number | string | null>>(
    `select u.name, l.kind, sum(l.days)::int as days, sum(l.held)::int as held
       from leave_ledger_entries l
       join employees e on e.document_id = l.employee_key
       join offices o on o.document_id = e.office_key and o.code = 'DEMO'
       left join employees_org_unit_lnk k on k.employee_id = e.id
       left join org_units u on u.id = k.org_unit_id
      where l.year = 2026 and l.leave_type = 'annual' group by 1, 2`
  );
  const total = (name: string | null, of: 'days' | 'held', kinds?: readonly string[]): number =>
    rows
      .filter((row) => row.name === name && (kinds?.includes(row.kind as string) ?? true))
      .reduce((sum, row) => sum + (row[of] as number), 0);
  const names = [...new Set(rows.map(({ name }) => name as string | null))];
  expect(quotaUse).toHaveLength(names.length);
  for (const { group, granted, used, held, remaining } of quotaUse) {
    const name = (group?.name ?? null) as string | null;
    expect({ used, held, remaining }).toEqual({
      used: 0 - total(name, 'days', ['consume', 'restore']),
      held: total(name, 'held'),
      remaining: total(name, 'days') - total(name, 'held'),
    });
    expect(granted).toBe(used + held + remaining);
  }
});

test('a program sees the offices side by side; the other office’s are not the manager’s', async () => {
  const both = await readEverywhere(office, 'leave', YEAR);
  await check(both, await requests(), YEAR);
  const offices = await officesOf(office);
  expect(both.byOffice).toEqual(
    await Promise.all(
      offices.map(async ({ key, code, name }) => {
        const { figures } = await counted(await inOffice(code), YEAR.from, YEAR.to);
        const { requests: asked, days, awayToday, medianHours } = figures;
        return {
          office: { documentId: key, code, name },
          ...{ requests: asked, days, awayToday, medianHours },
        };
      })
    )
  );
  const theirs = await readDashboard(office, elsewhere.email, 'leave', YEAR);
  await check(theirs, await inOffice('DEMO2'), YEAR);
  const refused = await askDashboard(office, manager.email, 'leave', { office: offices[1]!.key });
  expect(refused.status).toBe(403);
  expect((await askDashboard(office, 'employee@demo.test', 'leave')).status).toBe(403);
});

test('a decision belongs to the day that it is in its office', async () => {
  await office.sql(`update offices set time_zone = 'Asia/Jayapura' where code = 'DEMO'`);
  const [row] = await office.sql<{ id: number }>(
    `select min(r.id)::int as id from leave_requests r join offices o on o.document_id = r.office_key
      where o.code = 'DEMO' and r.decided_at is not null`
  );
  for (const [moment, month] of [
    ['2026-02-28 14:59:59', '2026-02'],
    ['2026-02-28 15:00:00', '2026-03'],
  ] as const) {
    await office.sql(
      `update leave_requests set decided_at = $2, submitted_at = $2::timestamp - interval '1 hour'
        where id = $1`,
      [row!.id, moment]
    );
    const found = await readDashboard(office, manager.email, 'leave', YEAR);
    await check(found, await inOffice('DEMO'), YEAR);
    const of = found.decisionTimes.find((one: Figures) => one.month === month);
    expect(of.decided).toBeGreaterThan(0);
  }
});
