import { resolve } from 'node:path';
import { ACTION_REASONS } from '../../database/reference/action-reasons';
import { DOCUMENT_FORMS } from '../../database/reference/document-forms';
import { LEGAL_CLOCKS } from '../../database/reference/legal-clocks';
import { SERVICE_STANDARDS } from '../../database/reference/service-standards';
import type * as referenceModule from '../../database/reference';
import { startOffice, TEST_TODAY, type Answer, type Office } from '../harness';
import { addDays } from '../../src/domain/calendar/iso-date';
import { hire, type Staff } from './staff';

const TREASURER = 'treasurer@demo.test';
const HEAD = 'head@demo.test';
const EMPLOYEE = 'employee@demo.test';
const TOMORROW = addDays(TEST_TODAY, 1);
const YESTERDAY = addDays(TEST_TODAY, -1);

const uidOf = (list: List): string => `api::${list}.${list}`;

const NAMES = { nameId: 'Percobaan', nameEn: 'Trial' };

/** A row of each list, its figure, and another value of it; `serial` keeps rows apart. */
const LISTS = {
  tariff: {
    table: 'tariffs',
    plural: 'tariffs',
    keeper: 'treasurer',
    figure: ['rate', 7],
    row: (serial: number) => ({ code: `UJI-${serial}`, ...NAMES, unit: 'kg', rate: 5 }),
  },
  'action-reason': {
    table: 'action_reasons',
    plural: 'action-reasons',
    keeper: 'super-admin',
    figure: ['severity', 'pest'],
    row: (serial: number) => ({
      code: `uji-${serial}`,
      ...NAMES,
      kind: 'refusal',
      severity: 'substantive',
    }),
  },
  'legal-clock': {
    table: 'legal_clocks',
    plural: 'legal-clocks',
    keeper: 'super-admin',
    figure: ['workingDays', 4],
    row: (serial: number) => ({ code: `uji-${serial}`, ...NAMES, workingDays: 3 }),
  },
  'service-standard': {
    table: 'service_standards',
    plural: 'service-standards',
    keeper: 'office-head',
    figure: ['targetHours', 9],
    row: (serial: number) => ({
      sector: serial % 2 === 0 ? 'animal' : 'plant',
      stage: ['closed', 'cancelled', 'refused', 'destroyed'][Math.floor(serial / 2) % 4],
      targetHours: 8,
    }),
  },
  'document-form': {
    table: 'document_forms',
    plural: 'document-forms',
    keeper: 'super-admin',
    figure: ['code', 'UJI-LAIN'],
    row: (serial: number) => ({
      code: `UJI-${serial}`,
      ...NAMES,
      certificateType: serial % 2 === 0 ? 'health' : 'phytosanitary',
      // No such certificate is written; the pair is free of the forms that every office has.
      sector: serial % 2 === 0 ? 'plant' : 'animal',
    }),
  },
} as const;
const OTHER_DUTIES = [
  'treasurer',
  'office-head',
  'quarantine-officer',
  'supervision',
  'personnel',
  'superior',
  'manager',
] as const;
type List = keyof typeof LISTS;
const NAMES_OF_LISTS = Object.keys(LISTS) as List[];

type Data = Readonly<Record<string, unknown>>;

/** One way in; `status` and `code` as REST gives them. */
interface Way {
  create(who: string, list: List, data: Data): Promise<Outcome>;
  update(who: string, list: List, id: string, data: Data): Promise<Outcome>;
  remove(who: string, list: List, id: string): Promise<Outcome>;
}
type Outcome = readonly [status: number, code: string | undefined, field: string | undefined];

let office: Office;
/** Has both accounts; keeps every list. */
let admin: Staff;
/** Somebody of each other duty, with both accounts. */
const others = new Map<string, Staff>();
/** The last row of each table that the office came with. */
const lastOnes: Partial<Record<List, number>> = {};

const outcomeOf = ({ status, body }: Answer): Outcome => [
  status < 300 ? 200 : status,
  body?.error?.details?.code,
  body?.error?.details?.errors?.[0]?.path.join('.'),
];

const graphql = async (who: string, query: string, variables: Data): Promise<Outcome> => {
  const { body } = await office.as(who).graphql(query, variables);
  const [error] = body.errors ?? [];
  if (error === undefined) return [200, undefined, undefined];
  const details = error.extensions?.error?.details;
  const status = { ForbiddenError: 403, PolicyError: 403, ConflictError: 409 }[
    error.extensions?.error?.name as string
  ];
  return [status ?? 400, details?.code, details?.errors?.[0]?.path.join('.')];
};

const typeOf = (list: List): string =>
  list.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase());

const WAYS: Readonly<Record<string, Way>> = {
  REST: {
    create: async (who, list, data) =>
      outcomeOf(await office.as(who).post(`/api/${LISTS[list].plural}`, { data })),
    update: async (who, list, id, data) =>
      outcomeOf(await office.as(who).put(`/api/${LISTS[list].plural}/${id}`, { data })),
    remove: async (who, list, id) =>
      outcomeOf(await office.as(who).delete(`/api/${LISTS[list].plural}/${id}`)),
  },
  GraphQL: {
    create: (who, list, data) =>
      graphql(
        who,
        `mutation($data: ${typeOf(list)}Input!) { create${typeOf(list)}(data: $data) { documentId } }`,
        { data }
      ),
    update: (who, list, id, data) =>
      graphql(
        who,
        `mutation($id: ID!, $data: ${typeOf(list)}Input!) {
           update${typeOf(list)}(documentId: $id, data: $data) { documentId } }`,
        { id, data }
      ),
    remove: (who, list, id) =>
      graphql(who, `mutation($id: ID!) { delete${typeOf(list)}(documentId: $id) { documentId } }`, {
        id,
      }),
  },
  panel: {
    create: async (who, list, data) => outcomeOf(await office.panel(who).create(uidOf(list), data)),
    update: async (who, list, id, data) =>
      outcomeOf(await office.panel(who).update(uidOf(list), id, data)),
    remove: async (who, list, id) => outcomeOf(await office.panel(who).remove(uidOf(list), id)),
  },
};

beforeAll(async () => {
  office = await startOffice();
  admin = await hire(office, { panelRole: 'strapi-super-admin' });
  for (const panelRole of OTHER_DUTIES) others.set(panelRole, await hire(office, { panelRole }));
  const [role] = await office.sql<{ id: number }>(
    `select id from up_roles where type = 'employee'`
  );
  for (const list of NAMES_OF_LISTS) {
    const [row] = await office.sql<{ last: number }>(
      `select coalesce(max(id), 0)::int as last from ${LISTS[list].table}`
    );
    lastOnes[list] = row?.last;
    // Let API accounts call everything: what then still holds is the door's doing.
    for (const verb of ['create', 'update', 'delete']) {
      await office.strapi.db
        .query('plugin::users-permissions.permission')
        .create({ data: { action: `${uidOf(list)}.${verb}`, role: role?.id } });
    }
  }
});
afterAll(() => office.stop());
afterEach(async () => {
  for (const list of NAMES_OF_LISTS) {
    await office.sql(`delete from ${LISTS[list].table} where id > $1`, [lastOnes[list]]);
  }
});

let serial = 0;
const newRow = (list: List, validFrom: string, validUntil: string | null = null): Data => ({
  ...LISTS[list].row((serial += 1)),
  validFrom,
  validUntil,
});

/** A row that stands already, as Q-Office itself would have written it. */
const standing = async (list: List, from: string, until: string | null = null): Promise<string> => {
  const row = await office.strapi
    .documents(uidOf(list) as 'api::tariff.tariff')
    .create({ data: newRow(list, from, until) as never });
  return row.documentId;
};

const storedRow = async (list: List, id: string): Promise<string> => {
  const [row] = await office.sql<{ content: string }>(
    `select (to_jsonb(t) - '{updated_at,updated_by_id}'::text[])::text as content
       from ${LISTS[list].table} t where document_id = $1`,
    [id]
  );
  return row?.content ?? 'gone';
};

const ALL_WAYS = NAMES_OF_LISTS.flatMap((list) =>
  Object.entries(WAYS).map(([name, way]) => [list, name, way] as const)
);

describe.each(ALL_WAYS)('a row of %s, through %s', (list, _name, way) => {
  const [figure, other] = LISTS[list].figure;

  test('in force keeps what it says, and is not deleted', async () => {
    const id = await standing(list, '2025-01-01');
    const before = await storedRow(list, id);
    expect(await way.update(admin.email, list, id, { [figure]: other })).toEqual([
      409,
      'WRONG_STATE',
      figure,
    ]);
    expect(await way.update(admin.email, list, id, { validFrom: '2025-02-01' })).toEqual([
      409,
      'WRONG_STATE',
      'validFrom',
    ]);
    expect(
      (await way.update(admin.email, list, id, { validUntil: YESTERDAY })).slice(0, 2)
    ).toEqual([400, 'INVALID']);
    expect((await way.remove(admin.email, list, id)).slice(0, 2)).toEqual([409, 'WRONG_STATE']);
    expect(await storedRow(list, id)).toBe(before);
  });

  test('in force ends today, and stays ended', async () => {
    const id = await standing(list, '2025-01-01');
    expect(await way.update(admin.email, list, id, { validUntil: TEST_TODAY })).toMatchObject([
      200,
    ]);
    const ended = await standing(list, '2024-01-01', '2024-12-31');
    expect((await way.update(admin.email, list, ended, { validUntil: null })).slice(0, 2)).toEqual([
      409,
      'WRONG_STATE',
    ]);
  });

  test('to come changes, and is deleted', async () => {
    const id = await standing(list, TOMORROW);
    expect(await way.update(admin.email, list, id, { [figure]: other })).toMatchObject([200]);
    expect(await way.remove(admin.email, list, id)).toMatchObject([200]);
    expect(await storedRow(list, id)).toBe('gone');
  });

  test('shares no day with another of its code', async () => {
    const data = newRow(list, '2025-01-01', TEST_TODAY);
    expect(await way.create(admin.email, list, data)).toMatchObject([200]);
    const overlapping = { ...data, validUntil: null, validFrom: TEST_TODAY };
    expect((await way.create(admin.email, list, overlapping)).slice(0, 2)).toEqual([
      409,
      'OVERLAP',
    ]);
    expect(
      await way.create(admin.email, list, { ...overlapping, validFrom: TOMORROW })
    ).toMatchObject([200]);
  });

  test('does not end before it begins, nor on a day that is none', async () => {
    const inverted = newRow(list, TOMORROW, TEST_TODAY);
    expect((await way.create(admin.email, list, inverted)).slice(0, 2)).toEqual([400, 'INVALID']);
    const never = newRow(list, '2026-02-30');
    expect((await way.create(admin.email, list, never))[0]).toBe(400);
  });

  test('is written by its keepers alone', async () => {
    const id = await standing(list, TOMORROW);
    const before = await storedRow(list, id);
    for (const [duty, { email }] of others) {
      const may = duty === LISTS[list].keeper;
      expect([duty, (await way.create(email, list, newRow(list, TOMORROW)))[0]]).toEqual([
        duty,
        may ? 200 : 403,
      ]);
      if (may) continue;
      expect((await way.update(email, list, id, { validUntil: TOMORROW }))[0]).toBe(403);
      expect((await way.remove(email, list, id))[0]).toBe(403);
    }
    expect(await storedRow(list, id)).toBe(before);
  });
});

test.each([
  ['tariff', TREASURER],
  ['service-standard', HEAD],
] as const)('%s is kept in the panel by %s', async (list, keeper) => {
  const data = newRow(list, '2025-01-01');
  const made = await office.panel(keeper).create(uidOf(list), data);
  expect(made.status).toBe(201);
  const id = made.body.data.documentId as string;
  const ended = await office.panel(keeper).update(uidOf(list), id, { validUntil: TEST_TODAY });
  expect(ended.status).toBe(200);
});

describe.each(NAMES_OF_LISTS)('a row of %s', (list) => {
  test('in force is not deleted with others at once, and none of them goes', async () => {
    const coming = await standing(list, TOMORROW);
    const begun = await standing(list, '2025-01-01', '2025-12-31');
    const answer = await office.panel(admin.email).bulkRemove(uidOf(list), [coming, begun]);
    expect(outcomeOf(answer).slice(0, 2)).toEqual([409, 'WRONG_STATE']);
    expect(await storedRow(list, coming)).not.toBe('gone');
    expect(await storedRow(list, begun)).not.toBe('gone');
  });

  test('is cloned for another period only', async () => {
    const id = await standing(list, '2025-01-01', TEST_TODAY);
    const panel = office.panel(admin.email);
    expect(outcomeOf(await panel.clone(uidOf(list), id)).slice(0, 2)).toEqual([409, 'OVERLAP']);
    const next = { validFrom: TOMORROW, validUntil: null };
    expect(outcomeOf(await panel.clone(uidOf(list), id, next))[0]).toBe(200);
    expect(outcomeOf(await panel.clone(uidOf(list), id, { validFrom: '2026-12-31' }))[0]).toBe(400);
  });

  test.each([
    ['overlap', 'valid_from, valid_until', 'valid_from, null', /_once_a_day$/],
    [
      'end before it begins',
      'valid_from, valid_until',
      `date '2030-01-02', date '2030-01-01'`,
      /_period$/,
    ],
    ['be without a day', 'valid_from, valid_until', 'null, null', /_period$/],
  ])('does not %s, even by raw SQL', async (_what, columns, values, constraint) => {
    const id = await standing(list, TOMORROW);
    const { table } = LISTS[list];
    const others = await office.sql<{ name: string }>(
      `select column_name as name from information_schema.columns
        where table_name = $1 and column_name not in ('id', 'document_id', 'valid_from', 'valid_until')`,
      [table]
    );
    const same = others.map(({ name }) => name).join(', ');
    const refused = await office
      .sql(
        `insert into ${table} (document_id, ${same}, ${columns})
         select md5(random()::text), ${same}, ${values} from ${table} where document_id = $1`,
        [id]
      )
      .then(
        () => undefined,
        (error: { constraint?: string }) => error.constraint
      );
    expect(refused).toMatch(constraint);
  });
});

test('an office starts with every list, and rows can be found by their document', async () => {
  const answer = await office.as(EMPLOYEE).get('/api/tariffs?filters[code]=KT-E-BUAH');
  expect(answer.body.data).toMatchObject([{ rate: 5, unit: 'kg', validFrom: '2024-01-01' }]);
  const { documentId } = answer.body.data[0];
  expect((await office.as(EMPLOYEE).get(`/api/tariffs/${documentId}`)).status).toBe(200);
  for (const [plural, length] of [
    ['document-forms', DOCUMENT_FORMS.length],
    ['action-reasons', ACTION_REASONS.length],
    ['legal-clocks', LEGAL_CLOCKS.length],
    ['service-standards', SERVICE_STANDARDS.length],
  ] as const) {
    const list = await office.as(EMPLOYEE).get(`/api/${plural}?pagination[pageSize]=100`);
    expect(list.body.data).toHaveLength(length);
  }
});

test('what an office has ended is not loaded again at the next start', async () => {
  const [row] = await office.sql<{ id: number }>(
    `update tariffs set valid_until = $1 where code = 'KH-E-SUSU' returning id`,
    [TEST_TODAY]
  );
  const { loadReferenceData } = (await import(
    resolve(__dirname, '../../dist/database/reference/index.js')
  )) as typeof referenceModule;
  await loadReferenceData(office.strapi);
  const rows = await office.sql(
    `select id, valid_until::text as "end" from tariffs where code = 'KH-E-SUSU'`
  );
  expect(rows).toEqual([{ id: row?.id, end: TEST_TODAY }]);
});
