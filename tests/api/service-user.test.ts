import { startOffice, type Answer, type HttpClient, type Office } from '../harness';
import { hire, type Staff } from './staff';
import { makeAccount, makeAgent, makeLetter, makeTrader, type Trader } from './traders';

const SERVICE_USER = 'api::service-user.service-user';
const SUPER_ADMIN = 'superadmin@demo.test';

let office: Office;
let officer: Staff;
let head: Staff;
let treasurer: Staff;
let away: Staff;
let demo: { id: number; documentId: string };
let demo2: { id: number; documentId: string };

beforeAll(async () => {
  office = await startOffice();
  officer = await hire(office, { panelRole: 'quarantine-officer' });
  head = await hire(office, { panelRole: 'office-head' });
  treasurer = await hire(office, { panelRole: 'treasurer' });
  away = await hire(office, { office: 'DEMO2', panelRole: 'quarantine-officer' });
  [demo, demo2] = (await office.sql(
    `select id, document_id as "documentId" from offices where code in ('DEMO', 'DEMO2') order by code`
  )) as [typeof demo, typeof demo2];
  // Let API accounts call everything: what then still holds is the door's doing.
  for (const type of ['employee', 'service-user']) {
    const [role] = await office.sql<{ id: number }>('select id from up_roles where type = $1', [
      type,
    ]);
    for (const verb of ['create', 'update', 'delete']) {
      await office.strapi.db
        .query('plugin::users-permissions.permission')
        .create({ data: { action: `${SERVICE_USER}.${verb}`, role: role?.id } });
    }
  }
});
afterAll(() => office.stop());

interface Kept {
  readonly status: number;
  readonly reason: string | undefined;
  readonly field: string | undefined;
  // Tests look into whatever the server answers; its shape is what they check.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
}

const kept = ({ status, body }: Answer): Kept => ({
  status: status === 201 ? 200 : status,
  reason: body.error?.details?.reason,
  field: body.error?.details?.errors?.[0]?.path[0],
  data: body.data,
});

interface Way {
  create(who: string, data: object): Promise<Kept>;
  update(who: string, id: string, data: object): Promise<Kept>;
  remove(who: string, id: string): Promise<Kept>;
}

const restAs = (client: HttpClient): Omit<Way, never> => ({
  create: async (_, data) => kept(await client.post('/api/service-users', { data })),
  update: async (_, id, data) => kept(await client.put(`/api/service-users/${id}`, { data })),
  remove: async (_, id) => kept(await client.delete(`/api/service-users/${id}`)),
});

const graphql = async (who: string, query: string, variables: object): Promise<Kept> => {
  const { body } = await office.as(who).graphql(query, { ...variables });
  const error = body.errors?.[0]?.extensions?.error;
  const status = { ValidationError: 400, PolicyError: 403, NotFoundError: 404, ConflictError: 409 }[
    error?.name as 'ValidationError'
  ];
  return {
    status: body.errors === undefined ? 200 : (status ?? 500),
    reason: error?.details?.reason,
    field: error?.details?.errors?.[0]?.path[0],
    data: Object.values(body.data ?? {})[0],
  };
};

const FIELDS = '{ documentId code name serviceUserState taxNumber email phone verifiedByName }';

const WAYS: readonly (readonly [string, Way])[] = [
  [
    'REST',
    {
      create: (who, data) => restAs(office.as(who)).create(who, data),
      update: (who, id, data) => restAs(office.as(who)).update(who, id, data),
      remove: (who, id) => restAs(office.as(who)).remove(who, id),
    },
  ],
  [
    'GraphQL',
    {
      create: (who, data) =>
        graphql(
          who,
          `mutation($data: ServiceUserInput!) { createServiceUser(data: $data) ${FIELDS} }`,
          { data }
        ),
      update: (who, id, data) =>
        graphql(
          who,
          `mutation($id: ID!, $data: ServiceUserInput!) { updateServiceUser(documentId: $id, data: $data) ${FIELDS} }`,
          { id, data }
        ),
      remove: (who, id) =>
        graphql(who, 'mutation($id: ID!) { deleteServiceUser(documentId: $id) { documentId } }', {
          id,
        }),
    },
  ],
  [
    'content manager',
    {
      create: async (who, data) => kept(await office.panel(who).create(SERVICE_USER, data)),
      update: async (who, id, data) => kept(await office.panel(who).update(SERVICE_USER, id, data)),
      remove: async (who, id) => kept(await office.panel(who).remove(SERVICE_USER, id)),
    },
  ],
];

const rowOf = async ({ documentId }: Pick<Trader, 'documentId'>) => {
  const [row] = await office.sql<Record<string, unknown>>(
    `select name, service_user_state as state, state_reason as reason, tax_number as "taxNumber",
            verified_at is not null as verified, verified_by_name as "verifiedBy", phone, email,
            finance_email as "financeEmail", office_key as "officeKey", code
       from service_users where document_id = $1`,
    [documentId]
  );
  return row;
};

/** Whatever `attempt` answers, nothing of service users and their accounts may have changed. */
const withoutTraceInService = async <T>(attempt: () => Promise<T>): Promise<T> => {
  const digest = () =>
    office.sql(
      `select (select md5(string_agg((to_jsonb(s) - 'updated_at' - 'updated_by_id' - 'published_at')::text, '|' order by id))
                 from service_users s) as rows,
              (select md5(string_agg(l::text, '|' order by id)) from service_users_accounts_lnk l) as accounts,
              (select md5(string_agg(l::text, '|' order by id)) from service_users_office_lnk l) as offices`
    );
  const before = await digest();
  const answer = await attempt();
  expect(await digest()).toEqual(before);
  return answer;
};

let serial = 0;
const company = (more: object = {}) => ({
  name: `CV Rempah ${(serial += 1)}`,
  taxNumber: `01.234.567.8-${String(serial).padStart(3, '0')}.000`,
  email: 'Kantor@Rempah.test',
  ...more,
});

describe.each(WAYS)('a service user kept through %s', (name, way) => {
  test('is registered by the officer, at their own office, with a code', async () => {
    const made = await way.create(officer.email, company());
    expect(made.status).toBe(200);
    expect(made.data).toMatchObject({
      code: expect.stringMatching(/^PJ-\d{6}$/),
      serviceUserState: 'registered',
      taxNumber: expect.stringMatching(/^01234567\d{7}$/),
      email: 'kantor@rempah.test',
    });
    expect(await rowOf(made.data)).toMatchObject({
      officeKey: demo.documentId,
      verified: false,
    });
  });

  test('is verified, suspended with a reason, and verified again', async () => {
    const trader = await makeTrader(office, { state: 'registered' });
    const { documentId: id } = trader;
    expect((await way.update(officer.email, id, { serviceUserState: 'verified' })).status).toBe(
      200
    );
    expect(await rowOf(trader)).toMatchObject({ state: 'verified', verifiedBy: officer.name });
    const silent = await way.update(officer.email, id, { serviceUserState: 'suspended' });
    expect(silent).toMatchObject({
      status: 400,
      reason: 'service-user.reason-missing',
      field: 'stateReason',
    });
    const suspended = { serviceUserState: 'suspended', stateReason: 'Kantor kosong' };
    expect((await way.update(head.email, id, suspended)).status).toBe(200);
    expect(await rowOf(trader)).toMatchObject({ state: 'suspended', reason: 'Kantor kosong' });
    const restored = { serviceUserState: 'verified', stateReason: 'Kantor kosong' };
    expect((await way.update(head.email, id, restored)).status).toBe(200);
    expect(await rowOf(trader)).toMatchObject({
      state: 'verified',
      reason: null,
      verifiedBy: head.name,
    });
    const back = await way.update(officer.email, id, { serviceUserState: 'registered' });
    expect(back).toMatchObject({ status: 409, reason: 'service-user.not-registered' });
  });

  test('is not verified at once, and not suspended before', async () => {
    const made = await withoutTraceInService(() =>
      way.create(officer.email, company({ serviceUserState: 'verified' }))
    );
    expect(made).toMatchObject({ status: 409, reason: 'service-user.begins-registered' });
    const trader = await makeTrader(office, { state: 'registered' });
    const moved = await withoutTraceInService(() =>
      way.update(officer.email, trader.documentId, {
        serviceUserState: 'suspended',
        stateReason: 'x',
      })
    );
    expect(moved).toMatchObject({ status: 409, reason: 'service-user.not-suspended' });
  });

  test('is vouched for anew by who changes its name', async () => {
    const trader = await makeTrader(office);
    expect((await rowOf(trader))?.verifiedBy).toBeNull();
    const changed = await way.update(officer.email, trader.documentId, { name: 'PT Nama Baru' });
    expect(changed.status).toBe(200);
    expect(await rowOf(trader)).toMatchObject({
      name: 'PT Nama Baru',
      verifiedBy: officer.name,
      state: 'verified',
    });
  });

  test.each([
    ['a tax number of 14 digits', { taxNumber: '01234567890123' }, 'service-user.tax-number'],
    ['no name', { name: ' ' }, 'input.invalid'],
    ['an address that is none', { email: 'bukan' }, 'input.invalid'],
    ['no such country', { country: 'Indonesia' }, 'input.invalid'],
    ['a reason by itself', { stateReason: 'x' }, 'service-user.reason-alone'],
    ['another code', { code: 'PJ-999999' }, 'input.computed'],
    ['a moment of verification', { verifiedAt: '2020-01-01T00:00:00.000Z' }, 'input.computed'],
    ['somebody who verified', { verifiedByName: 'Orang lain' }, 'input.computed'],
  ])('is refused with %s', async (what, data, reason) => {
    const trader = await makeTrader(office, { state: 'registered' });
    const who = name === 'content manager' ? SUPER_ADMIN : officer.email;
    const changed = await withoutTraceInService(() => way.update(who, trader.documentId, data));
    // Strapi's own check of an e-mail address or of a required name answers first in places.
    expect([what, changed.status]).toEqual([what, 400]);
    if (changed.reason !== undefined) expect(changed.reason).toBe(reason);
    const home = name === 'content manager' ? { office: demo.documentId } : {};
    const made = await withoutTraceInService(() => way.create(who, company({ ...home, ...data })));
    expect([what, made.status]).toEqual([what, 400]);
  });

  test('is registered once for a tax number at an office', async () => {
    const data = company();
    expect((await way.create(officer.email, data)).status).toBe(200);
    expect(await way.create(officer.email, data)).toMatchObject({
      status: 409,
      reason: 'service-user.tax-number-taken',
    });
    expect((await way.create(away.email, data)).status).toBe(200);
  });

  test('stays with its office, and is nobody’s elsewhere', async () => {
    const trader = await makeTrader(office);
    const moved = await withoutTraceInService(() =>
      way.update(officer.email, trader.documentId, {
        office: demo2.documentId,
      })
    );
    expect(moved).toMatchObject({ status: 400, reason: 'service-user.office-fixed' });
    for (const attempt of [
      () => way.update(away.email, trader.documentId, { phone: '1' }),
      () => way.update(away.email, trader.documentId, { serviceUserState: 'suspended' }),
      () => way.remove(away.email, trader.documentId),
    ]) {
      expect([403, 404]).toContain((await withoutTraceInService(attempt)).status);
    }
    const foreign = await withoutTraceInService(() =>
      way.create(officer.email, company({ office: demo2.documentId }))
    );
    expect(foreign).toMatchObject({ status: 403 });
  });

  test('is not kept by others of the office', async () => {
    const trader = await makeTrader(office, { state: 'registered' });
    for (const who of [treasurer.email, 'personnel@demo.test', 'superior@demo.test']) {
      for (const attempt of [
        () => way.create(who, company({ office: demo.documentId })),
        () => way.update(who, trader.documentId, { serviceUserState: 'verified' }),
        () => way.update(who, trader.documentId, { phone: '1' }),
        () => way.remove(who, trader.documentId),
      ]) {
        expect([403, 404]).toContain((await withoutTraceInService(attempt)).status);
      }
    }
  });

  test('gets no account from the officer', async () => {
    const trader = await makeTrader(office);
    const account = await makeAccount(office, `bebas-${name.replace(' ', '-')}@dagang.test`);
    // No role may name accounts: REST refuses, GraphQL and the panel drop or refuse the field.
    await withoutTraceInService(() =>
      way.update(officer.email, trader.documentId, { accounts: [account] })
    );
  });

  test('is deleted only before it was ever verified', async () => {
    const [fresh, known] = [
      await makeTrader(office, { state: 'registered', withoutAccount: true }),
      await makeTrader(office, { state: 'suspended' }),
    ];
    const who = name === 'content manager' ? SUPER_ADMIN : officer.email;
    const refused = await withoutTraceInService(() => way.remove(who, known.documentId));
    expect(refused).toMatchObject({ status: 409, reason: 'service-user.stays-on-record' });
    expect([200, 204]).toContain((await way.remove(who, fresh.documentId)).status);
    expect(await rowOf(fresh)).toBeUndefined();
  });
});

describe('a trader', () => {
  test.each(WAYS.slice(0, 2))(
    'keeps their own contacts through %s, nothing else',
    async (_, way) => {
      const trader = await makeTrader(office);
      const { documentId: id, email } = trader;
      const contacts = {
        address: 'Jl. Baru 1',
        city: 'Gowa',
        phone: '0411-1',
        email: 'baru@dagang.test',
        language: 'en',
        financeName: 'Bagian Keuangan',
        financeEmail: 'bayar@dagang.test',
      };
      expect((await way.update(email, id, contacts)).status).toBe(200);
      expect(await rowOf(trader)).toMatchObject({
        phone: '0411-1',
        financeEmail: 'bayar@dagang.test',
        name: trader.name,
      });
      for (const [field, value] of Object.entries({
        name: 'PT Lain',
        taxNumber: '012345678901234',
        isAgent: true,
        serviceUserKind: 'individual',
      })) {
        const refused = await withoutTraceInService(() =>
          way.update(email, id, { phone: '0411-2', [field]: value })
        );
        expect(refused).toMatchObject({ status: 403, reason: 'service-user.contact-only', field });
      }
      const suspended = await withoutTraceInService(() =>
        way.update(email, id, { serviceUserState: 'suspended', stateReason: 'x' })
      );
      expect(suspended).toMatchObject({ status: 403, reason: 'service-user.only-desk-verifies' });
      for (const attempt of [
        () => way.create(email, company({ office: demo.documentId })),
        () => way.remove(email, id),
      ]) {
        expect((await withoutTraceInService(attempt)).status).toBe(403);
      }
    }
  );

  test('does not verify themselves, and an agent does not keep a principal', async () => {
    const fresh = await makeTrader(office, { state: 'registered' });
    const agent = await makeAgent(office);
    const principal = await makeTrader(office);
    await makeLetter(office, principal, agent);
    for (const [who, id, data, status] of [
      [fresh.email, fresh.documentId, { serviceUserState: 'verified' }, 403],
      [agent.email, principal.documentId, { phone: '1' }, 403],
      [principal.email, agent.documentId, { phone: '1' }, 404],
      [fresh.email, principal.documentId, { phone: '1' }, 404],
    ] as const) {
      const answer = await withoutTraceInService(() =>
        office.as(who).put(`/api/service-users/${id}`, { data })
      );
      expect([who, answer.status]).toEqual([who, status]);
    }
  });

  test('sees themselves and whom they act for, without accounts and finance contacts', async () => {
    const [trader, other] = [
      await makeTrader(office, { financeEmail: 'rahasia@dagang.test' }),
      await makeTrader(office, { financeEmail: 'rahasia@dagang.test' }),
    ];
    const agent = await makeAgent(office);
    await makeLetter(office, trader, agent);
    await makeLetter(office, other, agent, { validUntil: '2026-03-01' });
    const seen = async (who: string): Promise<string[]> =>
      (await office.as(who).get('/api/service-users?sort=code')).body.data.map(
        ({ documentId }: Trader) => documentId
      );
    expect(await seen(trader.email)).toEqual([trader.documentId]);
    expect(await seen(agent.email)).toEqual([trader.documentId, agent.documentId]);
    expect(
      (await office.as(agent.email).get(`/api/service-users/${other.documentId}`)).status
    ).toBe(404);
    const api = office.as(agent.email);
    const list = await api.get('/api/service-users?populate=*');
    expect(JSON.stringify(list.body)).not.toMatch(/rahasia|"accounts"|password/);
    for (const query of [
      'populate=accounts',
      'populate[accounts][fields][0]=email',
      'filters[accounts][email][$startsWith]=t',
      'filters[financeEmail][$startsWith]=r',
      'filters[officeKey][$startsWith]=a',
      'sort=financeEmail',
      'fields[0]=financeEmail',
    ]) {
      const answer = await api.get(`/api/service-users?${query}`);
      expect([
        query,
        answer.status >= 400 || !/rahasia|"accounts"/.test(JSON.stringify(answer.body)),
      ]).toEqual([query, true]);
      if (/filters|sort/.test(query)) expect([query, answer.status]).toEqual([query, 400]);
    }
    for (const query of [
      '{ serviceUsers { financeEmail } }',
      '{ serviceUsers { accounts { email } } }',
      '{ serviceUsers(filters: { financeEmail: { startsWith: "r" } }) { code } }',
      '{ serviceUsers(filters: { accounts: { email: { startsWith: "t" } } }) { code } }',
    ]) {
      expect([query, (await api.graphql(query)).body.errors?.length]).toEqual([query, 1]);
    }
    const named = await api.graphql('{ serviceUsers(sort: "code") { name } }');
    expect(named.body.data.serviceUsers).toEqual([{ name: trader.name }, { name: agent.name }]);
  });
});

describe('an account', () => {
  const accountOf = async ({ id }: Trader): Promise<number> => {
    const [link] = await office.sql<{ user_id: number }>(
      'select user_id from service_users_accounts_lnk where service_user_id = $1',
      [id]
    );
    return link?.user_id ?? 0;
  };

  test('is linked by a super admin, to one service user, and never to an employee too', async () => {
    const [one, two] = [await makeTrader(office), await makeTrader(office)];
    const panel = office.panel(SUPER_ADMIN);
    const free = await makeAccount(office, 'tautan@dagang.test');
    const link = (id: string, account: number) =>
      panel.update(SERVICE_USER, id, { accounts: { connect: [{ id: account }] } });
    expect((await link(one.documentId, free)).status).toBe(200);
    const [employee] = await office.sql<{ user_id: number }>(
      'select user_id from employees_account_lnk where employee_id = $1',
      [officer.id]
    );
    for (const account of [free, await accountOf(one), employee?.user_id ?? 0]) {
      const answer = await withoutTraceInService(() => link(two.documentId, account));
      expect([answer.status, answer.body.error.details.code]).toEqual([409, 'DUPLICATE']);
    }
    const staff = await panel.update('api::employee.employee', officer.documentId, {
      account: { connect: [{ id: free }] },
    });
    expect([staff.status, staff.body.error.details.code]).toEqual([409, 'DUPLICATE']);
  });

  test('has one owner even for raw SQL, at once', async () => {
    const one = await makeTrader(office);
    const free = await makeAccount(office, 'mentah@dagang.test');
    const asTrader = `insert into service_users_accounts_lnk (service_user_id, user_id) values (${one.id}, ${free})`;
    const asEmployee = `update employees_account_lnk set user_id = ${free} where employee_id = ${treasurer.id}`;
    const outcomes = await Promise.allSettled([office.db.raw(asTrader), office.db.raw(asEmployee)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(office.sql(asTrader)).rejects.toThrow(
      /one employee or one service user|violates unique/
    );
  });
});

describe('the content manager', () => {
  test('clones no service user, and deletes all of a bulk or none', async () => {
    const known = await makeTrader(office);
    const fresh = [
      await makeTrader(office, { state: 'registered', withoutAccount: true }),
      await makeTrader(office, { state: 'registered', withoutAccount: true }),
    ];
    const panel = office.panel(SUPER_ADMIN);
    const clone = await withoutTraceInService(() => panel.clone(SERVICE_USER, known.documentId));
    expect(clone.status).toBe(409);
    const ids = fresh.map(({ documentId }) => documentId);
    const refused = await withoutTraceInService(() =>
      panel.bulkRemove(SERVICE_USER, [...ids, known.documentId])
    );
    expect(refused.status).toBe(409);
    expect((await panel.bulkRemove(SERVICE_USER, ids)).status).toBe(200);
  });

  test('saves a form unchanged', async () => {
    const trader = await makeTrader(office);
    for (const who of [officer.email, SUPER_ADMIN]) {
      const panel = office.panel(who);
      const form = (await panel.find(SERVICE_USER, trader.documentId)).body.data;
      const {
        id: _id,
        documentId: _key,
        localizations: _l,
        accounts: _a,
        office: _o,
        ...fields
      } = form;
      const saved = await withoutTraceInService(() =>
        panel.update(SERVICE_USER, trader.documentId, {
          ...fields,
          office: { connect: [], disconnect: [] },
          accounts: { connect: [], disconnect: [] },
        })
      );
      expect([who, saved.status]).toEqual([who, 200]);
    }
  });
});

test('a token registers what it was given to, and verifies nobody', async () => {
  const token = await office.apiToken(
    ['create', 'update', 'findOne']
      .map((verb) => `${SERVICE_USER}.${verb}`)
      .concat('api::office.office.find')
  );
  const made = await token.post('/api/service-users', {
    data: company({ office: demo.documentId }),
  });
  expect(made.status).toBe(201);
  const path = `/api/service-users/${made.body.data.documentId}`;
  expect((await token.put(path, { data: { phone: '0411-9' } })).status).toBe(200);
  const verified = await withoutTraceInService(() =>
    token.put(path, { data: { serviceUserState: 'verified' } })
  );
  expect(verified.status).toBe(403);
  const homeless = await withoutTraceInService(() =>
    token.post('/api/service-users', { data: company() })
  );
  expect(homeless.body.error.details.reason).toBe('service-user.office-missing');
});

test.each([
  [`update service_users set service_user_state = 'unknown' where id = $1`],
  [`update service_users set service_user_state = 'suspended', state_reason = ' ' where id = $1`],
  [`update service_users set tax_number = '12345' where id = $1`],
  [`update service_users set office_key = 'nowhere' where id = $1`],
  [`update service_users set office_key = null where id = $1`],
  [`update service_users set code = null where id = $1`],
  [
    `update service_users set code = (select max(code) from service_users where id <> $1) where id = $1`,
  ],
])('the database refuses %s', async (statement) => {
  const trader = await makeTrader(office, { withoutAccount: true });
  await expect(office.sql(statement, [trader.id])).rejects.toThrow(/violates/);
});
