import { startOffice, type Office } from '../harness';
import { finalise, recordAction, recordNnc, review } from './compliance';
import {
  askDashboard,
  between,
  countBy,
  monthsFrom,
  officesOf,
  readDashboard,
  readEverywhere,
  type Figures,
} from './dashboard-readings';
import { hire, type Staff } from './staff';
import { makeAgent, makeLetter, makeTrader, type Trader } from './traders';
import { hireWatch, makeApplication, must, type Watch } from './watched-consignments';

/** The compliance dashboard, against actions, notices, reviews and profiles themselves. */
const TODAY = '2026-11-05';
const PERIOD = { from: '2025-12-01', to: TODAY };
const TIERS = ['green', 'yellow', 'orange', 'red', 'unrated'];
const KINDS = ['detention', 'refusal', 'destruction'];

let office: Office;
let watch: Watch;
let there: Watch;
let manager: Staff;
let elsewhere: Staff;

const amend = async (path: string, key: string, data: object): Promise<void> => {
  must(await office.as(watch.supervisor.email).put(`/api/${path}/${key}`, { data }), 200);
};

const established = async (consignments = 20): Promise<Trader> => {
  const trader = await makeTrader(office);
  await finalise(office, watch, trader, consignments, '2026-01-05');
  return trader;
};

/** Something that is recorded on its own day. */
const on = async <T>(day: string, work: () => Promise<T>): Promise<T> => {
  office.setToday(day);
  try {
    return await work();
  } finally {
    office.setToday(TODAY);
  }
};

const act = (
  trader: Trader,
  day: string,
  kinds: readonly ('detention' | 'refusal' | 'destruction')[],
  more: Readonly<Record<string, unknown>> = {},
  who: Watch = watch
): Promise<string[]> =>
  on(day, async () => {
    const application = await makeApplication(office, who, trader);
    const keys: string[] = [];
    for (const kind of kinds) {
      keys.push(await recordAction(office, who, application, { kind, actedOn: day, ...more }));
    }
    return keys;
  });

const DELIBERATE = { severity: 'deliberate', severityNote: 'Label dipalsukan' };

const grant = async (trader: Trader): Promise<void> => {
  must(
    await office.as(watch.supervisor.email).post('/api/priority-decisions', {
      data: { serviceUser: trader.documentId, outcome: 'granted', reason: 'Tertib' },
    }),
    201
  );
};

beforeAll(async () => {
  office = await startOffice({ today: TODAY });
  watch = await hireWatch(office);
  there = {
    ...watch,
    officer: await hire(office, { panelRole: 'quarantine-officer', office: 'DEMO2' }),
    supervisor: watch.elsewhere,
  };
  manager = await hire(office, { panelRole: 'manager' });
  elsewhere = await hire(office, { panelRole: 'manager', office: 'DEMO2' });
  const [first, second, third, fourth, fifth, tidy] = [
    await established(),
    await established(),
    await established(),
    await established(),
    await established(40),
    await established(),
  ];
  await on('2026-02-02', review);
  for (const trader of [fourth, fifth, tidy]) await grant(trader);
  // The same consignment in two months: in each by what was worst there.
  const seized = await on('2026-03-30', () => makeApplication(office, watch, first));
  await on('2026-03-30', () => recordAction(office, watch, seized, { actedOn: '2026-03-30' }));
  for (const kind of ['refusal', 'destruction'] as const) {
    await on('2026-04-02', () =>
      recordAction(office, watch, seized, { kind, actedOn: '2026-04-02' })
    );
  }
  await act(second, '2026-06-10', ['detention'], DELIBERATE);
  const [annulled] = await act(second, '2026-06-11', ['refusal']);
  await amend('quarantine-actions', annulled!, { annulmentReason: 'Keliru' });
  await act(third, '2026-11-04', ['refusal', 'destruction'], {
    severity: 'pest',
    severityNote: 'OPTK',
  });
  await act(third, '2026-11-05', ['detention']);
  await act(fourth, '2026-11-05', ['detention'], DELIBERATE);
  const innocent = { severity: 'not-attributable', severityNote: 'Bencana' };
  await act(fifth, '2026-10-01', ['detention'], innocent);
  const agent = await makeAgent(office);
  await makeLetter(office, fifth, agent);
  const sent = await makeApplication(office, watch, fifth, { agent });
  await recordNnc(office, watch, '2026-09-30', { application: sent });
  await recordNnc(office, watch, '2026-09-30', { certificateNumber: 'KT-0000' });
  const cancelled = await makeApplication(office, watch, fifth);
  await recordAction(office, watch, cancelled, { actedOn: TODAY });
  must(
    await office
      .as(watch.officer.email)
      .post(`/api/service-applications/${cancelled}/cancel`, { data: { reason: 'Batal' } }),
    200
  );
  await act(second, '2026-07-01', ['detention'], {}, there);
  await on('2026-07-02', review);
  must(
    await office.as(watch.supervisor.email).post('/api/coaching-sessions', {
      data: { serviceUser: third.documentId, heldOn: '2026-11-09', topic: 'Dokumen' },
    }),
    201
  );
});
afterAll(() => office.stop());

interface Event {
  office: string;
  application: string;
  number: string;
  trader: string;
  kind: string;
  severity: string;
  day: string;
}

/** Whatever counts, from the records of it. */
const events = (): Promise<Event[]> =>
  office.sql<Event>(
    `select o.code as office, a.document_id as application, a.number, x.trader, x.kind, x.severity, x.day
       from (select application_key, service_user_key as trader, kind, severity, acted_on::text as day
               from quarantine_actions
              where kind in ('detention', 'refusal', 'destruction') and annulled_on is null
              union all
             select application_key, service_user_key, 'nnc',
                    case nature when 'documentation' then 'administrative'
                                when 'pests-or-articles' then 'pest' when 'prohibited' then 'substantive'
                                else 'substantive' end, noticed_on::text
               from nnc_records where match_state = 'matched' and annulled_on is null) x
       join service_applications a on a.document_id = x.application_key and a.stage <> 'cancelled'
       join offices o on o.document_id = a.office_key`
  );

/** By the numbers of compliance.md. */
const weightOf = ({ kind, severity, day }: Event): number => {
  const base: Record<string, number> = { detention: 1, refusal: 3, destruction: 5, nnc: 4 };
  const factor: Record<string, number> = {
    administrative: 0.5,
    substantive: 1,
    pest: 1.5,
    deliberate: 2,
    'not-attributable': 0,
  };
  const [then, now] = [day, TODAY].map((date) => date.split('-').map(Number)) as [
    number[],
    number[],
  ];
  const months = (now[0]! - then[0]!) * 12 + now[1]! - then[1]! - (now[2]! < then[2]! ? 1 : 0);
  return base[kind]! * factor[severity]! * (months < 6 ? 1 : months < 12 ? 0.5 : 0.25);
};

const counted = (all: readonly Event[], from: string, to: string) => {
  const within = all.filter(({ day }) => between(day, from, to));
  const consignments = [...new Set(within.map(({ application }) => application))];
  const worst = consignments
    .map((application) => {
      const its = within.filter((event) => event.application === application);
      return Math.max(...its.map(weightOf));
    })
    .filter((weight) => weight > 0)
    .sort((a, b) => b - a)
    .slice(0, 10);
  const eventsByMonth = monthsFrom(from, to).map((month) => {
    const its = within.filter(({ day }) => day.startsWith(month));
    const worstKinds = [...new Set(its.map(({ application }) => application))].map((application) =>
      Math.max(
        ...its.filter((e) => e.application === application).map((e) => KINDS.indexOf(e.kind))
      )
    );
    return {
      month,
      ...Object.fromEntries(
        KINDS.map((kind, rank) => [kind, countBy(worstKinds, (worstKind) => worstKind === rank)])
      ),
      nnc: new Set(its.filter(({ kind }) => kind === 'nnc').map((e) => e.application)).size,
    };
  });
  return { worst, eventsByMonth };
};

const tiersOf = async (code: string | null): Promise<Record<string, number>> => {
  const rows = await office.sql<{ tier: string }>(
    `select p.tier from compliance_profiles p join offices o on o.document_id = p.office_key
      where $1::text is null or o.code = $1`,
    [code]
  );
  return {
    traders: rows.length,
    ...Object.fromEntries(
      TIERS.map((tier) => [tier, countBy(rows, (row) => row.tier === tier)] as const)
    ),
  };
};

const movementsOf = async (code: string, from: string, to: string) => {
  const rows = await office.sql<{ day: string; from: string; to: string; trader: string }>(
    `select on_day::text as day, from_tier as "from", to_tier as "to", service_user_key as trader
       from compliance_reviews r join offices o on o.document_id = r.office_key where o.code = $1`,
    [code]
  );
  const moved = new Map<string, Set<string>>();
  for (const row of rows.filter(({ day }) => between(day, from, to))) {
    const key = `${row.day.slice(0, 7)} ${row.from} ${row.to}`;
    moved.set(key, (moved.get(key) ?? new Set()).add(row.trader));
  }
  return [...moved].map(([key, traders]) => {
    const [month, before, after] = key.split(' ');
    return { month, from: before, to: after, traders: traders.size };
  });
};

const check = (found: Figures, all: readonly Event[], { from, to } = PERIOD): void => {
  const { worst, eventsByMonth } = counted(all, from, to);
  expect(found.eventsByMonth).toEqual(eventsByMonth);
  expect(found.worst.map(({ weight }: Figures) => Number(weight))).toEqual(worst);
  for (const incident of found.worst) {
    const event = all.find(
      ({ application, kind, day }) =>
        application === incident.applicationKey &&
        kind === incident.kind &&
        day === incident.happenedOn
    );
    expect(event).toMatchObject({
      severity: incident.severity,
      number: incident.applicationNumber,
      trader: incident.serviceUserKey,
    });
    expect(weightOf(event!)).toBe(Number(incident.weight));
  }
};

const inOffice = async (code: string): Promise<Event[]> =>
  (await events()).filter((event) => event.office === code);

test('a manager sees what happened in their office, counted one by one', async () => {
  const found = await readDashboard(office, manager.email, 'compliance', PERIOD);
  const all = await inOffice('DEMO');
  expect(all.length).toBeGreaterThan(8);
  check(found, all);
  expect(found.worst[0]).toMatchObject({ kind: 'destruction', severity: 'pest', weight: '7.5' });
  expect(found.eventsByMonth.find(({ month }: Figures) => month === '2026-03').detention).toBe(1);
  expect(found.eventsByMonth.find(({ month }: Figures) => month === '2026-04')).toMatchObject({
    ...{ detention: 0, refusal: 0, destruction: 1 },
  });
  expect(found.byOffice).toBeNull();
});

test('the tiers are those of the profiles, and their movements those of the reviews', async () => {
  const found = await readDashboard(office, manager.email, 'compliance', PERIOD);
  expect(found.figures).toMatchObject(await tiersOf('DEMO'));
  const movements = await movementsOf('DEMO', PERIOD.from, PERIOD.to);
  expect(movements.length).toBeGreaterThan(2);
  expect(found.movements).toHaveLength(movements.length);
  expect(found.movements).toEqual(expect.arrayContaining(movements));
  expect(found.movements.map(({ month }: Figures) => month)).toEqual(
    movements.map(({ month }) => month).sort()
  );
});

test('priority counts while it holds, and coaching until there is a session', async () => {
  const { figures } = await readDashboard(office, manager.email, 'compliance', PERIOD);
  const supervision = office.as(watch.supervisor.email);
  const granted = must(
    await supervision.get('/api/compliance-profiles/priority?list=granted'),
    200
  );
  // Those who were granted it and are not green by now are not served first.
  expect(granted.body.data).toHaveLength(3);
  expect(countBy(granted.body.data, ({ priority }: Figures) => priority)).toBe(1);
  expect(figures.priority).toBe(1);
  const coached = must(await supervision.get('/api/compliance-profiles/coaching'), 200);
  const without = countBy(
    coached.body.data,
    ({ lastSession, nextSession }: Figures) => lastSession === null && nextSession === null
  );
  expect(without).toBeLessThan(coached.body.data.length);
  expect(without).toBeGreaterThan(0);
  expect(figures.toCoach).toBe(without);
});

test.each([
  ['a day', '2026-11-04', '2026-11-04'],
  ['days amid months', '2026-03-31', '2026-10-01'],
  ['years before', '2019-01-01', '2020-12-31'],
])('a period of %s is cut at its days', async (_what, from, to) => {
  const found = await readDashboard(office, manager.email, 'compliance', { from, to });
  check(found, await inOffice('DEMO'), { from, to });
  expect(found.movements).toEqual(expect.arrayContaining(await movementsOf('DEMO', from, to)));
});

test('a program sees the offices side by side; the other office’s are not the manager’s', async () => {
  const both = await readEverywhere(office, 'compliance', PERIOD);
  check(both, await events());
  expect(both.figures).toMatchObject(await tiersOf(null));
  const offices = await officesOf(office);
  expect(both.byOffice).toEqual(
    await Promise.all(
      offices.map(async ({ key, code, name }) => ({
        office: { documentId: key, code, name },
        ...(await tiersOf(code)),
      }))
    )
  );
  const theirs = await readDashboard(office, elsewhere.email, 'compliance', PERIOD);
  const all = await inOffice('DEMO2');
  check(theirs, all);
  expect(theirs.worst.length).toBeGreaterThan(0);
  const named = (who: string, key: string) =>
    askDashboard(office, who, 'compliance', { office: key });
  expect((await named(manager.email, offices[1]!.key)).status).toBe(403);
  expect((await named(watch.supervisor.email, offices[0]!.key)).status).toBe(200);
  expect((await named(watch.officer.email, offices[0]!.key)).status).toBe(403);
});

test('weights are by the policy in force, as of today', async () => {
  const read = () => readDashboard(office, manager.email, 'compliance', PERIOD);
  const weightIn = (found: Figures, day: string) =>
    found.worst.find(({ happenedOn }: Figures) => happenedOn === day)?.weight;
  const before = await read();
  expect(weightIn(before, '2026-04-02')).toBe('0.75');
  expect(weightIn(before, '2026-06-10')).toBe('2');
  office.setToday('2026-12-10');
  expect(weightIn(await read(), '2026-06-10')).toBe('1');
  office.setToday(TODAY);
});
