import { startOffice, type Answer, type Office } from '../harness';
import { uploadLetter } from './evidence';
import { hire, type Staff } from './staff';
import { makeAgent, makeLetter, makeTrader, type Trader } from './traders';

const REPRESENTATION = 'api::representation.representation';
const SUPER_ADMIN = 'superadmin@demo.test';

let office: Office;
let officer: Staff;
let away: Staff;
let treasurer: Staff;
let principal: Trader;
let agent: Trader;

beforeAll(async () => {
  office = await startOffice();
  officer = await hire(office, { panelRole: 'quarantine-officer' });
  away = await hire(office, { office: 'DEMO2', panelRole: 'quarantine-officer' });
  treasurer = await hire(office, { panelRole: 'treasurer' });
  principal = await makeTrader(office);
  agent = await makeAgent(office);
  const [role] = await office.sql<{ id: number }>(
    `select id from up_roles where type = 'service-user'`
  );
  // Let traders call everything: what then still holds is the door's doing.
  for (const verb of ['create', 'update', 'delete']) {
    await office.strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action: `${REPRESENTATION}.${verb}`, role: role?.id } });
  }
});
afterAll(() => office.stop());

interface Kept {
  readonly status: number;
  readonly reason: string | undefined;
  // Tests look into whatever the server answers; its shape is what they check.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
}
const kept = ({ status, body }: Answer): Kept => ({
  status: status === 201 || status === 204 ? 200 : status,
  reason: body?.error?.details?.reason,
  data: body?.data,
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
    data: Object.values(body.data ?? {})[0],
  };
};

interface Way {
  create(who: string, data: object): Promise<Kept>;
  update(who: string, id: string, data: object): Promise<Kept>;
  remove(who: string, id: string): Promise<Kept>;
}

const WAYS: readonly (readonly [string, Way])[] = [
  [
    'REST',
    {
      create: async (who, data) =>
        kept(await office.as(who).post('/api/representations', { data })),
      update: async (who, id, data) =>
        kept(await office.as(who).put(`/api/representations/${id}`, { data })),
      remove: async (who, id) => kept(await office.as(who).delete(`/api/representations/${id}`)),
    },
  ],
  [
    'GraphQL',
    {
      create: (who, data) =>
        graphql(
          who,
          'mutation($data: RepresentationInput!) { createRepresentation(data: $data) { documentId } }',
          { data }
        ),
      update: (who, id, data) =>
        graphql(
          who,
          'mutation($id: ID!, $data: RepresentationInput!) { updateRepresentation(documentId: $id, data: $data) { documentId } }',
          { id, data }
        ),
      remove: (who, id) =>
        graphql(
          who,
          'mutation($id: ID!) { deleteRepresentation(documentId: $id) { documentId } }',
          {
            id,
          }
        ),
    },
  ],
  [
    'content manager',
    {
      create: async (who, data) => kept(await office.panel(who).create(REPRESENTATION, data)),
      update: async (who, id, data) =>
        kept(await office.panel(who).update(REPRESENTATION, id, data)),
      remove: async (who, id) => kept(await office.panel(who).remove(REPRESENTATION, id)),
    },
  ],
];

const withoutTraceInService = async <T>(attempt: () => Promise<T>): Promise<T> => {
  const digest = () =>
    office.sql(
      `select md5(string_agg((to_jsonb(r) - 'updated_at' - 'updated_by_id' - 'published_at')::text, '|' order by id))
         from representations r`
    );
  const before = await digest();
  const answer = await attempt();
  expect(await digest()).toEqual(before);
  return answer;
};

let serial = 0;
const letter = (more: object = {}) => ({
  principal: principal.documentId,
  agent: agent.documentId,
  letterNumber: `SKK-${(serial += 1)}`,
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  ...more,
});

const rowOf = async (documentId: string) => {
  const [row] = await office.sql<Record<string, string | null>>(
    `select principal_key as principal, agent_key as agent, office_key as office,
            letter_number as number, valid_from::text as "validFrom", revoked_on::text as "revokedOn",
            revocation_reason as reason from representations where document_id = $1`,
    [documentId]
  );
  return row;
};

/** An application of two parties, by raw SQL: its door is not the subject here. */
const handIn = async (
  owner: Trader,
  by: Trader | null,
  { submittedAt = '2026-02-02 03:00:00', number }: { submittedAt?: string; number?: string } = {}
): Promise<string> => {
  const key = `app-${(serial += 1)}`;
  await office.sql(
    `insert into service_applications
       (document_id, number, stage, sector, direction, service_user_key, agent_key, office_key, submitted_at, stage_since, published_at)
     select $1::text, $5::text, 'submitted', 'plant', 'export', $2::text, $3::text, office_key, $4::timestamp, $4::timestamp, now()
       from service_users where document_id = $2::text`,
    [key, owner.documentId, by?.documentId ?? null, submittedAt, number ?? key]
  );
  return key;
};

describe.each(WAYS)('a letter of authority kept through %s', (_, way) => {
  test('is recorded by the officer of the principal’s office', async () => {
    const made = await way.create(officer.email, letter());
    expect(made.status).toBe(200);
    expect(await rowOf(made.data.documentId as string)).toMatchObject({
      principal: principal.documentId,
      agent: agent.documentId,
      office: expect.any(String),
    });
  });

  test.each<[string, () => Promise<object> | object, number, string | undefined]>([
    ['oneself', () => ({ agent: principal.documentId }), 400, 'representation.acts-for-self'],
    [
      'no agent',
      async () => ({ agent: (await makeTrader(office)).documentId }),
      409,
      'representation.no-agent',
    ],
    [
      'an agent who is suspended',
      async () => ({ agent: (await makeAgent(office, { state: 'suspended' })).documentId }),
      409,
      'party.not-verified',
    ],
    ['nobody', () => ({ agent: undefined }), 400, undefined],
    ['a period that ends first', () => ({ validUntil: '2025-12-31' }), 400, undefined],
    ['no number', () => ({ letterNumber: ' ' }), 400, undefined],
    [
      'a revocation at once',
      () => ({ revokedOn: '2026-05-01', revocationReason: 'x' }),
      409,
      undefined,
    ],
  ])('is refused for %s', async (_what, more, status, reason) => {
    const data = letter(await more());
    const answer = await withoutTraceInService(() => way.create(officer.email, data));
    expect(answer.status).toBe(status);
    if (reason !== undefined) expect(answer.reason).toBe(reason);
  });

  test('is not recorded by anybody else, nor twice', async () => {
    for (const who of [away.email, treasurer.email, 'personnel@demo.test']) {
      expect([who, (await withoutTraceInService(() => way.create(who, letter()))).status]).toEqual([
        who,
        403,
      ]);
    }
    const data = letter();
    await way.create(officer.email, data);
    expect(await withoutTraceInService(() => way.create(officer.email, data))).toMatchObject({
      status: 409,
      reason: 'representation.recorded-already',
    });
  });

  test('is corrected until it begins, never in its parties', async () => {
    const made = await way.create(officer.email, letter({ validFrom: '2026-03-03' }));
    const id = made.data.documentId as string;
    expect((await way.update(officer.email, id, { validFrom: '2026-03-10' })).status).toBe(200);
    const other = await makeTrader(office);
    const moved = await withoutTraceInService(() =>
      way.update(officer.email, id, { principal: other.documentId })
    );
    expect(moved).toMatchObject({ status: 400, reason: 'representation.parties-fixed' });
    for (const who of [away.email, treasurer.email]) {
      const answer = await withoutTraceInService(() =>
        way.update(who, id, { validFrom: '2026-03-20' })
      );
      expect([403, 404]).toContain(answer.status);
    }
  });

  test('is evidence once it has begun: it is revoked, from today on, with a reason', async () => {
    const made = await way.create(officer.email, letter());
    const id = made.data.documentId as string;
    const update = (data: object) => way.update(officer.email, id, data);
    for (const data of [{ validUntil: '2027-12-31' }, { letterNumber: 'Lain' }]) {
      expect(await withoutTraceInService(() => update(data))).toMatchObject({
        status: 409,
        reason: 'representation.has-begun',
      });
    }
    for (const [data, status] of [
      [{ revokedOn: '2026-03-01', revocationReason: 'x' }, 400],
      [{ revokedOn: '2026-03-02' }, 400],
      [{ revocationReason: 'x' }, 400],
    ] as const) {
      expect((await withoutTraceInService(() => update(data))).status).toBe(status);
    }
    const revoked = { revokedOn: '2026-03-02', revocationReason: 'Kontrak selesai' };
    expect((await update(revoked)).status).toBe(200);
    expect(await rowOf(id)).toMatchObject({ revokedOn: '2026-03-02', reason: 'Kontrak selesai' });
    for (const data of [
      { revokedOn: '2026-04-01' },
      { revokedOn: null, revocationReason: null },
      { revocationReason: 'Lain' },
    ]) {
      expect(await withoutTraceInService(() => update(data))).toMatchObject({
        status: 409,
        reason: 'representation.revoked-already',
      });
    }
  });

  test('is deleted unless an application rests on it', async () => {
    const [owner, by] = [await makeTrader(office), await makeAgent(office)];
    const used = await makeLetter(office, owner, by);
    const late = await makeLetter(office, owner, by, { validFrom: '2026-02-03' });
    await handIn(owner, by);
    expect(await withoutTraceInService(() => way.remove(officer.email, used))).toMatchObject({
      status: 409,
      reason: 'representation.is-used',
    });
    expect((await withoutTraceInService(() => way.remove(away.email, late))).status).not.toBe(200);
    expect((await way.remove(officer.email, late)).status).toBe(200);
  });
});

describe('in the content manager', () => {
  test('a clone is another letter: with a number of its own, and nothing of a revocation', async () => {
    const panel = office.panel(officer.email);
    const [owner, by] = [await makeTrader(office), await makeAgent(office)];
    const id = await makeLetter(office, owner, by);
    await panel.update(REPRESENTATION, id, { revokedOn: '2026-03-02', revocationReason: 'x' });
    const same = await withoutTraceInService(() => panel.clone(REPRESENTATION, id));
    expect(same.status).toBe(409);
    const clone = await panel.clone(REPRESENTATION, id, { letterNumber: 'SKK-baru' });
    expect(clone.status).toBe(200);
    expect(await rowOf(clone.body.data.documentId as string)).toMatchObject({
      principal: owner.documentId,
      agent: by.documentId,
      number: 'SKK-baru',
      revokedOn: null,
      reason: null,
    });
  });

  test('a bulk deletes all or nothing', async () => {
    const panel = office.panel(officer.email);
    const [owner, by] = [await makeTrader(office), await makeAgent(office)];
    const used = await makeLetter(office, owner, by);
    const free = await makeLetter(office, await makeTrader(office), by);
    await handIn(owner, by);
    expect(
      (await withoutTraceInService(() => panel.bulkRemove(REPRESENTATION, [free, used]))).status
    ).toBe(409);
    expect((await panel.bulkRemove(REPRESENTATION, [free])).status).toBe(200);
  });

  test('the scan is one’s own upload, and stays once the letter has begun', async () => {
    const panel = office.panel(officer.email);
    const scan = await uploadLetter(panel, '/upload');
    const made = await panel.create(REPRESENTATION, letter({ letter: scan }));
    expect(made.status).toBe(201);
    const id = made.body.data.documentId as string;
    expect(
      (await withoutTraceInService(() => panel.create(REPRESENTATION, letter({ letter: scan }))))
        .status
    ).toBe(400);
    const again = await uploadLetter(panel, '/upload');
    for (const other of [again, null]) {
      expect(
        (await withoutTraceInService(() => panel.update(REPRESENTATION, id, { letter: other })))
          .status
      ).toBe(409);
    }
    const [kept] = await office.sql<{ file_id: number }>(
      `select file_id from files_related_mph where related_type = $1 and field = 'letter'`,
      [REPRESENTATION]
    );
    expect(kept?.file_id).toBe(scan);
  });
});

test('a trader writes no letter', async () => {
  const id = await makeLetter(office, await makeTrader(office), agent);
  for (const who of [principal.email, agent.email]) {
    const api = office.as(who);
    for (const attempt of [
      () => api.post('/api/representations', { data: letter() }),
      () => api.put(`/api/representations/${id}`, { data: { letterNumber: 'x' } }),
      () => api.delete(`/api/representations/${id}`),
    ]) {
      expect([403, 404]).toContain((await withoutTraceInService(attempt)).status);
    }
  }
});

test.each([
  [`update representations set principal_key = agent_key where document_id = $1`],
  [
    `update representations set agent_key = (select document_id from service_users where id = 1) where document_id = $1`,
  ],
  [`update representations set valid_until = '2025-01-01' where document_id = $1`],
  [`update representations set revoked_on = '2026-05-01' where document_id = $1`],
  [`update representations set letter_number = '' where document_id = $1`],
  [`update representations set principal_key = 'nobody' where document_id = $1`],
])('the database refuses %s', async (statement) => {
  const id = await makeLetter(office, await makeTrader(office), await makeAgent(office));
  await expect(office.sql(statement, [id])).rejects.toThrow(/violates|evidence/);
});

test('the database keeps a letter that is used or revoked', async () => {
  const [owner, by] = [await makeTrader(office), await makeAgent(office)];
  const id = await makeLetter(office, owner, by);
  await handIn(owner, by);
  await expect(
    office.sql('delete from representations where document_id = $1', [id])
  ).rejects.toThrow(/rests/);
  await office.sql(
    `update representations set revoked_on = '2026-06-01', revocation_reason = 'x' where document_id = $1`,
    [id]
  );
  await expect(
    office.sql(
      `update representations set revoked_on = null, revocation_reason = null where document_id = $1`,
      [id]
    )
  ).rejects.toThrow(/evidence/);
});

describe('what an agent sees of a principal’s consignments', () => {
  const TYPES = [
    ['service-applications', 'service_applications'],
    ['certificates', 'certificates'],
    ['invoices', 'invoices'],
    ['payments', 'payments'],
  ] as const;
  let owner: Trader;
  let by: Trader;

  /** One row a type, of both, of the principal alone, and of the agent for another. */
  const writeRows = async (name: string, ofWhom: Trader, acting: Trader | null): Promise<void> => {
    const application = await handIn(ofWhom, acting, { number: name });
    const keys = [name, ofWhom.documentId, acting?.documentId ?? null];
    const values = 'select $1::text, $2::text, $3::text, office_key';
    const more: Readonly<Record<string, string>> = {
      certificates: `commodity, certificate_state, certificate_type, application_key)
        ${values}, $1::text, 'draft', 'health', '${application}'`,
      invoices: `number, invoice_state, total, lines, issued_at, application_key)
        ${values}, $1::text, 'open', 5000, '[]', now(), '${application}'`,
      payments: `ntpn, ntb, billing_code, amount, paid_at, received_at, match_state, queued_as)
        ${values}, rpad(upper($1::text), 16, '0'), '1', '820260000000001', 5000, now(), now(), 'short', 'short'`,
    };
    for (const [table, rest] of Object.entries(more)) {
      await office.sql(
        `insert into ${table} (document_id, service_user_key, agent_key, office_key, ${rest}
           from service_users where document_id = $2::text`,
        keys
      );
    }
  };

  const seenBy = async (who: string, plural: string): Promise<string[]> => {
    const { body, status } = await office.as(who).get(`/api/${plural}?pagination[pageSize]=100`);
    expect([plural, status]).toEqual([plural, 200]);
    return (body.data as Record<string, string>[])
      .map(
        ({ commodity, number, ntpn }) =>
          number ?? commodity ?? ntpn?.replace(/0+$/, '').toLowerCase() ?? ''
      )
      .filter((name) => /^(both|alone|other)$/.test(name))
      .sort();
  };

  beforeAll(async () => {
    [owner, by] = [await makeTrader(office), await makeAgent(office)];
    const other = await makeTrader(office);
    await makeLetter(office, owner, by, { validFrom: '2026-03-10', validUntil: '2026-03-20' });
    await writeRows('both', owner, by);
    await writeRows('alone', owner, null);
    await writeRows('other', other, by);
  });
  afterEach(() => office.setToday('2026-03-02'));

  test.each([
    ['2026-03-09', []],
    ['2026-03-10', ['both']],
    ['2026-03-20', ['both']],
    ['2026-03-21', []],
  ])('on %s is %p, of every type', async (day, expected) => {
    office.setToday(day);
    for (const [plural] of TYPES) {
      expect([plural, await seenBy(by.email, plural)]).toEqual([plural, expected]);
      expect([plural, await seenBy(owner.email, plural)]).toEqual([plural, ['alone', 'both']]);
    }
  });

  test('ends on the day the letter is revoked', async () => {
    office.setToday('2026-03-12');
    const [row] = await office.sql<{ id: string }>(
      'select document_id as id from representations where agent_key = $1 and principal_key = $2',
      [by.documentId, owner.documentId]
    );
    const revoked = { revokedOn: '2026-03-14', revocationReason: 'Selesai' };
    expect(
      (await office.panel(officer.email).update(REPRESENTATION, row?.id ?? '', revoked)).status
    ).toBe(200);
    for (const [day, expected] of [
      ['2026-03-13', ['both']],
      ['2026-03-14', []],
    ] as const) {
      office.setToday(day);
      for (const [plural] of TYPES) {
        expect([plural, await seenBy(by.email, plural)]).toEqual([plural, expected]);
      }
    }
  });

  test('is not found by way of a relation or a hidden key', async () => {
    const api = office.as(by.email);
    for (const [plural] of TYPES) {
      for (const query of [
        'filters[serviceUserKey][$startsWith]=a',
        'filters[agentKey][$null]=true',
        'sort=officeKey',
      ]) {
        expect([plural, query, (await api.get(`/api/${plural}?${query}`)).status]).toEqual([
          plural,
          query,
          400,
        ]);
      }
    }
    const letters = await office.as(principal.email).get('/api/representations?populate=*');
    for (const row of letters.body.data as { principal?: Trader }[]) {
      expect(row.principal?.documentId ?? principal.documentId).toBe(principal.documentId);
    }
    expect(JSON.stringify(letters.body)).not.toContain('financeEmail');
  });
});

test('nobody at the office but those at the desk reads letters; a super admin reads all', async () => {
  const count = async (who: string): Promise<number> =>
    (await office.as(who).get('/api/representations?pagination[pageSize]=1')).body.meta.pagination
      .total as number;
  expect(await count(officer.email)).toBeGreaterThan(5);
  expect(await count(treasurer.email)).toBe(await count(officer.email));
  expect(await count('employee@demo.test')).toBe(0);
  expect(await count(away.email)).toBe(0);
  const all = await office.panel(SUPER_ADMIN).list(REPRESENTATION, 'pageSize=10');
  expect(all.body.pagination.total).toBe(await count(officer.email));
});
