import { resolve } from 'node:path';
import type * as constraintsModule from '../../database/constraints';
import { startOffice, type Office } from '../harness';
import { finalise, recordAction } from './compliance';
import {
  between,
  countBy,
  monthsFrom,
  officesOf,
  readDashboard,
  readEverywhere,
  type Figures,
} from './dashboard-readings';
import { hire, type Staff } from './staff';
import { makeTrader, type Trader } from './traders';
import { hireWatch, makeApplication, must, type Watch } from './watched-consignments';

/**
 * What the compliance dashboard reads out of counts that are kept, or in the order of an index, against
 * the log of events, the reviews, the profiles and the sessions row by row; also where raw SQL wrote
 * them.
 */
const TODAY = '2026-11-05';
const KINDS = ['detention', 'refusal', 'destruction'];
const SEVERITIES = ['administrative', 'substantive', 'pest', 'deliberate', 'not-attributable'];
const CONSIGNMENTS = 16;
const EVENTS = 150;

let office: Office;
let watch: Watch;
let managers: Readonly<Record<string, Staff>>;
let keys: Readonly<Record<string, string>>;
let consignments: Readonly<Record<string, readonly string[]>>;
let traders: readonly Trader[];
let untouched: readonly Trader[];

/** Consignments of an office that another system has closed. */
const importedInto = async (code: string, trader: Trader): Promise<readonly string[]> => {
  const model = await makeApplication(
    office,
    code === 'DEMO' ? watch : { officer: managers.DEMO2_OFFICER! },
    trader,
    { stage: 'submitted' }
  );
  const made = await office.sql<{ key: string }>(
    `insert into service_applications (document_id, number, stage, stage_since, sector, direction,
            office_key, service_user_key, submitted_at, source, external_ref)
     select 'hit' || md5(random()::text || i), 'HIT-' || $3 || i, 'closed', '2024-01-01', sector,
            direction, office_key, service_user_key, '2024-01-01', 'HIT', 'HIT-' || $3 || i
       from service_applications, generate_series(1, $2::int) i where document_id = $1
     returning document_id as key`,
    [model, CONSIGNMENTS, code]
  );
  return made.map(({ key }) => key);
};

interface Happened {
  readonly application: string;
  readonly kind: string;
  readonly severity: string;
  readonly day: string;
}

let written = 0;

const INSERT = `
  insert into compliance_events (event_key, source, application_key, service_user_key, office_key,
                                 kind, severity, happened_on, known_from)
  select $1, case $3::text when 'nnc' then 'nnc' else 'action' end, a.document_id, a.service_user_key,
         a.office_key, $3::text, $4::text, $5::date, $5::date
    from service_applications a where a.document_id = $2`;

const bindingsOf = ({ application, kind, severity, day }: Happened): string[] => [
  `hit-${(written += 1)}`,
  application,
  kind,
  severity,
  day,
];

const happen = async (event: Happened): Promise<void> => {
  await office.sql(INSERT, bindingsOf(event));
};

/** The same on a connection of its own. */
const happenAside = async (event: Happened): Promise<void> => {
  let place = 0;
  const values = bindingsOf(event);
  const order = [...INSERT.matchAll(/\$(\d)/g)].map(([, number]) => values[Number(number) - 1]!);
  await office.db.raw(
    INSERT.replace(/\$\d/g, () => `:p${place++}::text`),
    Object.fromEntries(order.map((value, index) => [`p${index}`, value]))
  );
};

/** Always the same numbers, as if drawn. */
const draw = (() => {
  let state = 7;
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
})();

const pick = <T>(from: readonly T[]): T => from[draw(from.length)]!;

/** A day of the last three years; few of them, so that many events share theirs. */
const someDay = (): string =>
  `${2024 + draw(3)}-${String(1 + draw(10)).padStart(2, '0')}-${pick(['01', '09', '28'])}`;

const someEvent = (code: string): Happened => ({
  application: pick(consignments[code]!),
  kind: pick([...KINDS, 'nnc']),
  severity: pick(SEVERITIES),
  day: someDay(),
});

beforeAll(async () => {
  office = await startOffice({ today: TODAY });
  watch = await hireWatch(office);
  managers = {
    DEMO: await hire(office, { panelRole: 'manager' }),
    DEMO2: await hire(office, { panelRole: 'manager', office: 'DEMO2' }),
    DEMO2_OFFICER: await hire(office, { panelRole: 'quarantine-officer', office: 'DEMO2' }),
  };
  keys = Object.fromEntries((await officesOf(office)).map(({ code, key }) => [code, key]));
  traders = [await makeTrader(office), await makeTrader(office), await makeTrader(office)];
  untouched = [await makeTrader(office), await makeTrader(office)];
  consignments = {
    DEMO: await importedInto('DEMO', traders[0]!),
    DEMO2: await importedInto('DEMO2', await makeTrader(office, { office: 'DEMO2' })),
  };
  for (let made = 0; made < EVENTS; made += 1) {
    await happen(someEvent(draw(3) === 0 ? 'DEMO2' : 'DEMO'));
  }
});
afterAll(() => office.stop());

interface Event extends Happened {
  readonly id: number;
  readonly office: string;
}

const events = (): Promise<Event[]> =>
  office.sql<Event>(
    `select e.id::int, o.code as office, application_key as application, kind, severity,
            happened_on::text as day
       from compliance_events e join offices o on o.document_id = e.office_key
      where known_until is null`
  );

/** By the numbers of compliance.md. */
const weightOf = ({ kind, severity, day }: Happened): number => {
  const base: Record<string, number> = { detention: 1, refusal: 3, destruction: 5, nnc: 4 };
  const factor = [0.5, 1, 1.5, 2, 0][SEVERITIES.indexOf(severity)]!;
  const [then, now] = [day, TODAY].map((date) => date.split('-').map(Number)) as [
    number[],
    number[],
  ];
  const months = (now[0]! - then[0]!) * 12 + now[1]! - then[1]! - (now[2]! < then[2]! ? 1 : 0);
  return base[kind]! * factor * (months < 6 ? 1 : months < 12 ? 0.5 : months < 24 ? 0.25 : 0);
};

/** The heaviest first; of the same weight the latest, and of one day the one written first. */
const before = (a: Event, b: Event): number =>
  weightOf(b) - weightOf(a) || b.day.localeCompare(a.day) || a.id - b.id;

const worstOf = (all: readonly Event[]) => {
  const seen = new Set<string>();
  return [...all]
    .sort(before)
    .filter((event) => weightOf(event) > 0)
    .filter(({ application }) => !seen.has(application) && seen.add(application))
    .slice(0, 10)
    .map((event) => ({
      applicationKey: event.application,
      kind: event.kind,
      severity: event.severity,
      happenedOn: event.day,
      weight: `${weightOf(event)}`,
    }));
};

const monthsOf = (all: readonly Event[], from: string, to: string) =>
  monthsFrom(from, to).map((month) => {
    const its = all.filter(({ day }) => day.startsWith(month));
    const worst = [...new Set(its.map(({ application }) => application))].map((application) =>
      Math.max(
        ...its.filter((e) => e.application === application).map((e) => KINDS.indexOf(e.kind))
      )
    );
    return {
      month,
      ...Object.fromEntries(KINDS.map((kind, rank) => [kind, countBy(worst, (w) => w === rank)])),
      nnc: new Set(its.filter(({ kind }) => kind === 'nnc').map((e) => e.application)).size,
    };
  });

interface Movement {
  readonly month: string;
  readonly from: string;
  readonly to: string;
  readonly traders: number;
}

const movementsOf = (codes: readonly string[], from: string, to: string): Promise<Movement[]> =>
  office.sql<Movement>(
    `select to_char(on_day, 'YYYY-MM') as month, from_tier as "from", to_tier as "to",
            count(distinct service_user_key)::int as traders
       from compliance_reviews r join offices o on o.document_id = r.office_key
      where o.code = any($1) and on_day between $2 and $3 group by 1, 2, 3`,
    [codes, from, to]
  );

/** Whether somebody should see about a trader of the profile `p`. */
const TO_COACH = `
  p.tier in ('orange', 'red')
  and not exists (
    select 1 from coaching_sessions s
     where s.service_user_key = p.service_user_key
       and s.held_on >= coalesce(
         (select max(on_day) from compliance_reviews r
           where r.service_user_key = p.service_user_key and to_tier in ('orange', 'red')
             and from_tier not in ('orange', 'red')), '-infinity'))`;

const toCoachOf = async (codes: readonly string[]): Promise<number> => {
  const [row] = await office.sql<{ n: number }>(
    `select count(*)::int as n
       from compliance_profiles p join offices o on o.document_id = p.office_key
      where o.code = any($1) and ${TO_COACH}`,
    [codes]
  );
  return row!.n;
};

const inOrder = (movements: readonly Movement[]): readonly Movement[] =>
  [...movements].sort((a, b) =>
    [a.month, a.from, a.to].join().localeCompare([b.month, b.from, b.to].join())
  );

const BOTH = ['DEMO', 'DEMO2'];

const PERIODS: readonly (readonly [string, string])[] = [
  ['2025-11-01', '2026-10-31'],
  ['2025-12-01', TODAY],
  ['2026-03-09', '2026-09-09'],
  ['2026-03-02', '2026-03-27'],
  ['2026-03-28', '2026-04-01'],
  ['2024-01-01', TODAY],
  ['2024-06-10', '2025-02-28'],
  ['2026-09-28', '2026-09-28'],
  ['2019-01-01', '2020-12-31'],
];

const checkIn = async (
  codes: readonly string[],
  [from, to]: readonly [string, string]
): Promise<void> => {
  const query = { from, to };
  const [code] = codes;
  const found =
    codes.length > 1
      ? await readEverywhere(office, 'compliance', query)
      : await readDashboard(office, managers[code!]!.email, 'compliance', query);
  const all = (await events()).filter((e) => codes.includes(e.office) && between(e.day, from, to));
  expect(found.eventsByMonth).toEqual(monthsOf(all, from, to));
  expect(
    found.worst.map(({ applicationKey, kind, severity, happenedOn, weight }: Figures) => ({
      ...{ applicationKey, kind, severity, happenedOn, weight },
    }))
  ).toEqual(worstOf(all));
  expect(inOrder(found.movements)).toEqual(inOrder(await movementsOf(codes, from, to)));
  expect(found.figures.toCoach).toBe(await toCoachOf(codes));
};

const checkAll = async (): Promise<void> => {
  for (const codes of [['DEMO'], ['DEMO2'], BOTH]) {
    for (const period of PERIODS) await checkIn(codes, period);
  }
};

test('there are ties, several events of a consignment in a month, and more than are shown', async () => {
  const all = (await events()).filter(({ day }) => between(day, '2025-12-01', TODAY));
  const weights = all.map(weightOf).sort((a, b) => b - a);
  expect(new Set(weights.slice(0, 10)).size).toBeLessThan(10);
  expect(new Set(all.map((e) => e.application)).size).toBeGreaterThan(10);
  const inMonths = all.map((e) => `${e.application} ${e.day.slice(0, 7)}`);
  expect(new Set(inMonths).size).toBeLessThan(inMonths.length);
});

test.each(PERIODS)('from %s to %s', async (from, to) => {
  for (const codes of [['DEMO'], ['DEMO2'], BOTH]) await checkIn(codes, [from, to]);
});

/** The session of a trader, through its door. */
const meet = async (trader: Trader, heldOn: string): Promise<string> => {
  const answer = await office.as(watch.supervisor.email).post('/api/coaching-sessions', {
    data: { serviceUser: trader.documentId, heldOn, topic: 'Dokumen' },
  });
  return must(answer, 201).body.data.documentId as string;
};

const reviewed = async (
  trader: Trader,
  steps: readonly (readonly [string, string, string])[]
): Promise<void> => {
  await office.sql('begin');
  for (const [day, from, to] of steps) {
    await office.sql(
      `insert into compliance_reviews (service_user_key, office_key, on_day, from_tier, to_tier, cause)
       select document_id, office_key, $2::date, $3, $4, 'review' from service_users where document_id = $1`,
      [trader.documentId, day, from, to]
    );
  }
  await office.sql('update compliance_profiles set tier = $2 where service_user_key = $1', [
    trader.documentId,
    steps.at(-1)![2],
  ]);
  await office.sql('commit');
};

const pastTheWalls = async (table: string, statement: string): Promise<void> => {
  await office.sql(`begin; alter table ${table} disable trigger ${table}_kept; ${statement};
                    alter table ${table} enable trigger ${table}_kept; commit`);
};

let session: string;
const recorded: { readonly application: string; readonly action: string }[] = [];
const writes: readonly (readonly [string, () => Promise<unknown>])[] = [
  [
    'a consignment has a worse event on another day of its month',
    async () => {
      const application = consignments.DEMO![3]!;
      const event = { application, severity: 'administrative' };
      await happen({ ...event, kind: 'detention', day: '2026-07-05' });
      await happen({ ...event, kind: 'destruction', day: '2026-07-06' });
      await happen({ ...event, kind: 'refusal', day: '2026-07-31' });
      await happen({ ...event, kind: 'nnc', day: '2026-08-01' });
    },
  ],
  [
    'events are known no more',
    () =>
      office.sql(
        'update compliance_events set known_until = $1 where id % 4 = 0 and known_until is null',
        [TODAY]
      ),
  ],
  [
    'raw SQL moves events to other months and kinds',
    () =>
      pastTheWalls(
        'compliance_events',
        `update compliance_events
            set happened_on = happened_on - 40, kind = 'destruction', source = 'action' where id % 7 = 1`
      ),
  ],
  [
    'raw SQL deletes events',
    () => pastTheWalls('compliance_events', 'delete from compliance_events where id % 9 = 2'),
  ],
  [
    'raw SQL rolls back',
    async () => {
      await office.sql('begin');
      await office.sql(
        `update compliance_events set known_until = '${TODAY}' where known_until is null`
      );
      await office.sql('rollback');
    },
  ],
  [
    'an event is not of the office’s day but of a month to come',
    () =>
      happen({
        application: consignments.DEMO![5]!,
        kind: 'refusal',
        severity: 'pest',
        day: '2026-11-20',
      }),
  ],
  [
    'consignments weigh the same at two offices and by other terms',
    async () => {
      const two = { kind: 'detention', severity: 'deliberate' };
      const same = { kind: 'nnc', severity: 'administrative' };
      for (let made = 0; made < 6; made += 1) {
        const day = `2026-10-1${made}`;
        await happen({ application: consignments.DEMO![made]!, ...two, day });
        await happen({ application: consignments.DEMO![made]!, ...same, day });
        await happen({ application: consignments.DEMO2![made]!, ...same, day });
      }
    },
  ],
  [
    'the door of actions records two',
    async () => {
      await finalise(office, watch, traders[1]!, 20, '2026-01-05');
      for (const kind of ['detention', 'refusal'] as const) {
        const application = await makeApplication(office, watch, traders[1]!);
        const action = await recordAction(office, watch, application, { kind, actedOn: TODAY });
        recorded.push({ application, action });
      }
    },
  ],
  [
    'one of them is annulled',
    async () =>
      must(
        await office
          .as(watch.supervisor.email)
          .put(`/api/quarantine-actions/${recorded[1]!.action}`, {
            data: { annulmentReason: 'Keliru' },
          }),
        200
      ),
  ],
  [
    'the application of the other is cancelled',
    async () =>
      must(
        await office
          .as(watch.officer.email)
          .post(`/api/service-applications/${recorded[0]!.application}/cancel`, {
            data: { reason: 'Batal' },
          }),
        200
      ),
  ],
  [
    'a trader moves the same way twice in a month',
    () =>
      reviewed(untouched[0]!, [
        ['2026-04-02', 'unrated', 'orange'],
        ['2026-04-09', 'orange', 'unrated'],
        ['2026-04-20', 'unrated', 'orange'],
        ['2026-05-01', 'orange', 'red'],
      ]),
  ],
  ['another one does', () => reviewed(untouched[1]!, [['2026-04-30', 'unrated', 'orange']])],
  [
    'a trader moves the same way at another office',
    async () => {
      await reviewed(untouched[1]!, [['2026-05-02', 'orange', 'green']]);
      await office.sql('update service_users set office_key = $2 where document_id = $1', [
        untouched[1]!.documentId,
        keys.DEMO2,
      ]);
      await reviewed(untouched[1]!, [
        ['2026-05-03', 'green', 'orange'],
        ['2026-05-04', 'orange', 'green'],
        ['2026-05-05', 'green', 'orange'],
      ]);
    },
  ],
  ['a session is planned', async () => (session = await meet(untouched[0]!, '2026-11-09'))],
  [
    'a session is put before the trader came into its tier',
    () =>
      office.sql(`update coaching_sessions set held_on = '2026-03-01' where document_id = $1`, [
        session,
      ]),
  ],
  [
    'the session is held on the very day',
    () =>
      office.sql(`update coaching_sessions set held_on = '2026-04-20' where document_id = $1`, [
        session,
      ]),
  ],
  [
    'raw SQL deletes the session',
    () =>
      office.sql(
        `begin; alter table coaching_sessions disable trigger coaching_sessions_held;
         delete from coaching_sessions where document_id = '${session}';
         alter table coaching_sessions enable trigger coaching_sessions_held; commit`
      ),
  ],
  ['a trader comes out of its tier', () => reviewed(untouched[0]!, [[TODAY, 'red', 'green']])],
];

test.each(writes)('the figures follow when %s', async (_what, write) => {
  await checkAll();
  await write();
  await checkAll();
});

/** Every figure that is kept, and the same from the rows. */
const kept = async (): Promise<unknown> => ({
  incidents: await office.sql(
    `select office_key, month::text, kind, consignments::int as n from incident_months order by 1, 2, 3`
  ),
  coaching: await office.sql(`select office_key, traders::int as n from coaching_needs order by 1`),
  movements: await office.sql(
    `select office_key, month::text, from_tier, to_tier, sum(traders)::int as n
       from tier_movements group by 1, 2, 3, 4 order by 1, 2, 3, 4`
  ),
});

const plain = async (): Promise<unknown> => ({
  incidents: await office.sql(
    `select office_key, month::text, kind, count(*)::int as n
       from (select office_key, date_trunc('month', happened_on)::date as month, application_key,
                    (array['detention', 'refusal', 'destruction'])[
                      max(array_position(array['detention', 'refusal', 'destruction'], kind::text))] as kind
               from compliance_events where known_until is null and kind <> 'nnc' group by 1, 2, 3
             union all
             select distinct office_key, date_trunc('month', happened_on)::date, application_key, 'nnc'
               from compliance_events where known_until is null and kind = 'nnc') c
      group by 1, 2, 3 order by 1, 2, 3`
  ),
  coaching: await office.sql(
    `select p.office_key, count(*)::int as n from compliance_profiles p
      where ${TO_COACH} group by 1 order by 1`
  ),
  movements: await office.sql(
    `select office_key, date_trunc('month', on_day)::date::text as month, from_tier, to_tier,
            count(distinct service_user_key)::int as n
       from compliance_reviews group by 1, 2, 3, 4 order by 1, 2, 3, 4`
  ),
});

const follow = 'select follow_incident_months(), follow_coaching_needs()';

/** How many of this database wait for a lock. */
const waiting = async (): Promise<number> => {
  const { rows } = await office.db.raw<{ rows: { n: number }[] }>(
    `select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`
  );
  return rows[0]!.n;
};

const marks = async (): Promise<number> =>
  (await office.sql<{ n: number }>('select count(*)::int as n from incident_months_marks'))[0]!.n;

test('what is not committed yet is counted once it is, and never twice', async () => {
  await office.sql(follow);
  await office.sql('begin');
  await happen(someEvent('DEMO'));
  // Nobody waits for who writes.
  await office.db.raw(follow);
  await happenAside(someEvent('DEMO'));
  await office.db.raw(follow);
  await office.sql('commit');
  expect(await marks()).toBe(1);
  // Who follows waits for who does so already, also where each has another mark of one month.
  const event = someEvent('DEMO');
  await office.sql(follow);
  await office.sql('begin');
  await happen(event);
  await office.sql(follow);
  await happenAside(event);
  const second = office.db.raw(follow).then();
  while ((await waiting()) === 0) await new Promise((resume) => setTimeout(resume, 10));
  await office.sql('commit');
  await second;
  await office.db.raw(follow);
  expect(await marks()).toBe(0);
  expect(await kept()).toEqual(await plain());
});

test('many writers and followers at once lose nothing and count nothing twice', async () => {
  await Promise.all([
    ...Array.from({ length: 40 }, (_, index) =>
      index % 4 === 3
        ? office.db.raw(follow)
        : happenAside({ ...someEvent(pick(BOTH)), day: `2026-10-0${1 + draw(3)}` })
    ),
    ...Array.from({ length: 4 }, () => office.db.raw('select fold_tier_movements()')),
    office.sql(
      `update compliance_events set known_until = '${TODAY}' where id % 5 = 3 and known_until is null`
    ),
  ]);
  await office.db.raw(follow);
  expect(await kept()).toEqual(await plain());
  await checkAll();
});

test('what stood before anything was counted is counted at the next start, and once', async () => {
  await office.sql(`delete from incident_months; delete from coaching_needs;
                    delete from trader_movements; delete from tier_movements_sums;
                    delete from tier_movements_changes`);
  const { applyConstraints } = (await import(
    resolve(__dirname, '../../dist/database/constraints.js')
  )) as typeof constraintsModule;
  await applyConstraints(office.db);
  expect(await kept()).toEqual(await plain());
  await applyConstraints(office.db);
  expect(await kept()).toEqual(await plain());
});
