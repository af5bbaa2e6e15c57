import { startOffice, type Answer, type Office } from '../harness';
import { employeeOf, hire, type Staff } from './staff';
import { WAYS, type Way } from './ways-in';

const PERSONNEL = 'personnel@demo.test';
const SUPERIOR = 'superior@demo.test';
const HEAD = 'head@demo.test';
const SUPER_ADMIN = 'superadmin@demo.test';
const EMPLOYEE = 'api::employee.employee';

let office: Office;
let demo: { id: number; documentId: string };

const annual = (startDate: string, endDate: string) => ({
  leaveType: 'annual',
  reason: 'Keperluan keluarga',
  startDate,
  endDate,
});

/** Let API accounts of employees keep people: the door tells who of them may. */
const openPermissions = async (): Promise<void> => {
  const [role] = await office.sql<{ id: number }>(
    `select id from up_roles where type = 'employee'`
  );
  for (const verb of ['create', 'update', 'delete']) {
    await office.strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action: `${EMPLOYEE}.${verb}`, role: role?.id } });
  }
};

beforeAll(async () => {
  office = await startOffice();
  [demo] = (await office.sql(
    `select id, document_id as "documentId" from offices where code = 'DEMO'`
  )) as [typeof demo];
  await openPermissions();
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
  status,
  reason: body.error?.details?.reason,
  field: body.error?.details?.errors?.[0]?.path[0],
  data: body.data,
});

type Keep = (who: string, data: Record<string, unknown>, id?: string) => Promise<Kept>;

const KEEPERS: readonly (readonly [string, Keep])[] = [
  [
    'REST',
    async (who, data, id) =>
      kept(
        id === undefined
          ? await office.as(who).post('/api/employees', { data })
          : await office.as(who).put(`/api/employees/${id}`, { data })
      ),
  ],
  [
    'GraphQL',
    async (who, data, id) => {
      const fields = '{ documentId nip birthDate sex }';
      const { body } = await office
        .as(who)
        .graphql(
          id === undefined
            ? `mutation($data: EmployeeInput!) { createEmployee(data: $data) ${fields} }`
            : `mutation($data: EmployeeInput!, $id: ID!) { updateEmployee(documentId: $id, data: $data) ${fields} }`,
          { data, ...(id === undefined ? {} : { id }) }
        );
      const error = body.errors?.[0]?.extensions?.error;
      const status = { ValidationError: 400, PolicyError: 403, ConflictError: 409 }[
        error?.name as 'ValidationError'
      ];
      return {
        status: body.errors === undefined ? 200 : (status ?? 500),
        reason: error?.details?.reason,
        field: error?.details?.errors?.[0]?.path[0],
        data: Object.values(body.data ?? {})[0],
      };
    },
  ],
  [
    'content manager',
    async (who, data, id) =>
      kept(
        id === undefined
          ? await office.panel(who).create(EMPLOYEE, data)
          : await office.panel(who).update(EMPLOYEE, id, data)
      ),
  ],
];

let serial = 500;
const freshNip = (): string => `199003032015011${(serial += 1)}`;

const person = (more: Record<string, unknown> = {}) => ({
  name: 'Orang Baru',
  nip: freshNip(),
  employmentType: 'pns',
  position: 'Analis Perkarantinaan',
  serviceStart: '2015-01-01',
  office: demo.documentId,
  ...more,
});

describe.each(KEEPERS)('an employee kept through %s', (_name, keep) => {
  test.each([
    ['a bad month of birth (case 20)', '198513122010011003', 'pns', 'nip.bad-month'],
    [
      'a PPPK number for a civil servant (case 20)',
      '199009132025242014',
      'pns',
      'nip.is-pppk-number',
    ],
    ['a NIP for a PPPK', '198504122010011003', 'pppk', 'nip.is-civil-servant-number'],
    ['a day of birth that does not exist', '199002302015011001', 'pns', 'nip.bad-birth-date'],
    ['a third sex', '199003032015013001', 'pns', 'nip.bad-sex'],
    ['seventeen digits', '19900303201501100', 'pns', 'nip.not-18-digits'],
    ['letters', '19900303201501100A', 'pns', 'nip.not-18-digits'],
  ])('with %s is refused', async (_what, nip, employmentType, reason) => {
    const refused = await keep(PERSONNEL, person({ nip, employmentType }));
    expect(refused).toMatchObject({ status: 400, reason, field: 'nip' });
    const staff = await hire(office);
    const changed = await keep(PERSONNEL, { nip, employmentType }, staff.documentId);
    expect(changed).toMatchObject({ status: 400, reason, field: 'nip' });
  });

  test.each([
    ['a NIP with spaces', (nip: string) => nip, 'pns', { sex: 'male', birthDate: '1990-03-03' }],
    [
      'a PPPK number',
      (nip: string) => nip.replace('201501', '202524'),
      'pppk',
      { sex: 'male', birthDate: '1990-03-03' },
    ],
    [
      'a woman’s NIP',
      (nip: string) => `${nip.slice(0, 14)}2${nip.slice(15)}`,
      'pns',
      { sex: 'female', birthDate: '1990-03-03' },
    ],
  ])('with %s is read by it', async (_what, change, employmentType, expected) => {
    const nip = change(freshNip());
    const spaced = nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, ' $1 $2 $3 $4 ');
    const made = await keep(
      PERSONNEL,
      person({ nip: spaced, employmentType, birthDate: '1970-01-01', sex: 'female' })
    );
    expect([200, 201]).toContain(made.status);
    expect(made.data).toMatchObject({ nip, ...expected });
    const again = await keep(PERSONNEL, person({ nip, employmentType }));
    // Strapi's own check of `unique` answers first; under load the database does.
    expect([400, 409]).toContain(again.status);
    expect(again.status === 409 ? again.reason : again.field).toBe(
      again.status === 409 ? 'organisation.nip-taken' : 'nip'
    );
  });

  test('is not their own superior', async () => {
    const staff = await hire(office);
    for (const superior of [staff.documentId, { set: [{ documentId: staff.documentId }] }]) {
      if (_name === 'GraphQL' && typeof superior !== 'string') continue;
      const refused = await keep(PERSONNEL, { superior }, staff.documentId);
      expect(refused.status).toBe(400);
    }
  });

  test('is kept by personnel administration only', async () => {
    for (const who of _name === 'content manager'
      ? [HEAD, SUPERIOR, 'officer@demo.test', 'manager@demo.test']
      : [HEAD, SUPERIOR, 'employee@demo.test', 'head2@demo.test']) {
      const refused = await keep(who, person());
      expect([who, refused.status]).toEqual([who, 403]);
    }
  });

  test('without a name, a position or an office is refused', async () => {
    for (const field of ['name', 'position', 'serviceStart', 'office']) {
      const refused = await keep(PERSONNEL, person({ [field]: undefined }));
      expect([field, refused.status >= 400 && refused.status < 500]).toEqual([field, true]);
    }
  });
});

describe('when people and seats move', () => {
  const way = (): Way => (WAYS[0] as (typeof WAYS)[0])[1](office);

  const submitted = async (who: Staff, startDate: string, endDate: string): Promise<string> => {
    const made = await way().create(who.email, annual(startDate, endDate));
    const id = made.data.documentId as string;
    expect(await way().submit(who.email, id)).toMatchObject({ status: 200 });
    return id;
  };

  const sees = async (who: string, id: string): Promise<boolean> =>
    (await office.as(who).get(`/api/leave-requests/${id}`)).status === 200;

  const inboxHas = async (who: string, id: string): Promise<boolean> =>
    (
      (await office.as(who).get('/api/leave-requests/inbox')).body.data as { documentId: string }[]
    ).some(({ documentId }) => documentId === id);

  test('a waiting request goes to the new superior, and leaves the old one', async () => {
    const [before, after] = [
      await hire(office, { panelRole: 'superior' }),
      await hire(office, { panelRole: 'superior' }),
    ];
    const who = await hire(office, { superior: before.email });
    const waiting = await submitted(who, '2026-10-05', '2026-10-06');
    const done = await submitted(who, '2026-10-12', '2026-10-13');
    await way().consider(before.email, done, { outcome: 'approved' });
    await way().decide(HEAD, done, { outcome: 'approved' });
    expect(await inboxHas(before.email, waiting)).toBe(true);

    const moved = await office.panel(PERSONNEL).update(EMPLOYEE, who.documentId, {
      superior: { connect: [{ id: after.id, documentId: after.documentId }] },
    });
    expect(moved.status).toBe(200);
    expect([await inboxHas(before.email, waiting), await inboxHas(after.email, waiting)]).toEqual([
      false,
      true,
    ]);
    expect([await sees(before.email, waiting), await sees(after.email, waiting)]).toEqual([
      false,
      true,
    ]);
    // What was decided stays with who dealt with it.
    expect([await sees(before.email, done), await sees(after.email, done)]).toEqual([true, false]);
    const late = await way().consider(before.email, waiting, { outcome: 'approved' });
    expect(late).toMatchObject({ status: 404 });
    expect(await way().consider(after.email, waiting, { outcome: 'approved' })).toMatchObject({
      status: 200,
    });
  });

  test('a waiting request goes to the new head of the unit', async () => {
    const [unit] = await office.sql<{ id: number; documentId: string }>(
      `select id, document_id as "documentId" from org_units where code = 'DEMO-WD'`
    );
    const boss = await hire(office, { panelRole: 'superior' });
    const who = await hire(office);
    const placed = await office.panel(PERSONNEL).update(EMPLOYEE, who.documentId, {
      superior: { disconnect: [await employeeOf(office, SUPERIOR)] },
      orgUnit: { connect: [unit] },
    });
    expect(placed.status).toBe(200);
    const waiting = await submitted(who, '2026-10-05', '2026-10-06');
    expect(await sees(boss.email, waiting)).toBe(false);
    const seated = await office
      .panel(PERSONNEL)
      .update('api::org-unit.org-unit', unit?.documentId ?? '', {
        head: { connect: [{ id: boss.id, documentId: boss.documentId }] },
      });
    expect(seated.status).toBe(200);
    expect(await inboxHas(boss.email, waiting)).toBe(true);
  });

  test('a new head of office takes over what waits for a decision', async () => {
    const who = await hire(office);
    const waiting = await submitted(who, '2026-10-05', '2026-10-06');
    await way().consider(SUPERIOR, waiting, { outcome: 'approved' });
    const head = await employeeOf(office, HEAD);
    const successor = await hire(office, { panelRole: 'office-head' });
    const appoint = async ({ id, documentId }: Staff) =>
      office.panel(SUPER_ADMIN).update('api::office.office', demo.documentId, {
        head: { connect: [{ id, documentId }] },
      });
    expect((await appoint(successor)).status).toBe(200);
    expect([await inboxHas(HEAD, waiting), await inboxHas(successor.email, waiting)]).toEqual([
      false,
      true,
    ]);
    expect([403, 404]).toContain(
      (await way().decide(HEAD, waiting, { outcome: 'approved' })).status
    );
    expect((await appoint(head)).status).toBe(200);
    expect(await way().decide(HEAD, waiting, { outcome: 'approved' })).toMatchObject({
      status: 200,
    });
  });

  test('somebody with leave on record is not deleted', async () => {
    const who = await hire(office);
    await submitted(who, '2026-10-05', '2026-10-06');
    const answer = await office.panel(PERSONNEL).remove(EMPLOYEE, who.documentId);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(
      await office.sql('select 1 from employees where document_id = $1', [who.documentId])
    ).toHaveLength(1);
  });

  test('an account is linked to one person', async () => {
    const [one, two] = [await hire(office), await hire(office)];
    const [link] = await office.sql<{ user_id: number }>(
      'select user_id from employees_account_lnk where employee_id = $1',
      [one.id]
    );
    const answer = await office.panel(SUPER_ADMIN).update(EMPLOYEE, two.documentId, {
      account: { connect: [{ id: link?.user_id }] },
    });
    expect(answer.status).toBe(409);
    expect(answer.body.error.details).toMatchObject({ code: 'DUPLICATE' });
    const links = await office.sql('select 1 from employees_account_lnk where user_id = $1', [
      link?.user_id,
    ]);
    expect(links).toHaveLength(1);
  });
});

describe('the content manager', () => {
  const TYPES = [
    ['api::office.office', 'Nusa'],
    ['api::work-area.work-area', 'Pelabuhan'],
    ['api::org-unit.org-unit', 'Subbagian'],
    ['api::employee.employee', 'Kirana'],
    ['api::acting-appointment.acting-appointment', 'KP.04'],
    ['api::holiday.holiday', 'Natal'],
    ['api::leave-policy.leave-policy', 'PP'],
    ['api::leave-request.leave-request', 'CT-2026'],
    ['api::leave-ledger-entry.leave-ledger-entry', 'Kirana'],
    ['api::leave-decision.leave-decision', 'Wiratmaja'],
  ] as const;

  interface Layout {
    readonly settings: { readonly mainField: string; readonly defaultSortBy: string };
    readonly metadatas: Readonly<
      Record<string, { list: { sortable?: boolean; searchable?: boolean } }>
    >;
    readonly layouts: { readonly list: readonly string[] };
  }

  test.each(TYPES)('lists, searches and sorts %s', async (uid, word) => {
    const panel = office.panel(SUPER_ADMIN);
    const configuration = (await panel.get(`/content-manager/content-types/${uid}/configuration`))
      .body.data.contentType as Layout;
    const { list } = configuration.layouts;
    expect(list.length).toBeGreaterThan(1);
    expect(list).not.toContain('createdAt');

    const found = await panel.list(uid, `_q=${encodeURIComponent(word)}&page=1&pageSize=10`);
    expect(found.status).toBe(200);
    expect(found.body.results.length).toBeGreaterThan(0);
    const nothing = await panel.list(uid, '_q=zzz-tidak-ada');
    expect([nothing.status, nothing.body.results]).toEqual([200, []]);

    for (const column of [...list, configuration.settings.defaultSortBy]) {
      if (configuration.metadatas[column]?.list.sortable === false) continue;
      // As the panel asks: by the name of what a column leads to.
      const attributes: Readonly<Record<string, { readonly type: string } | undefined>> =
        office.strapi.getModel(uid).attributes;
      const isRelation = attributes[column]?.type === 'relation';
      const by = isRelation ? `${column}.name` : column;
      for (const way of ['ASC', 'DESC']) {
        const sorted = await panel.list(uid, `page=1&pageSize=10&sort=${by}:${way}`);
        expect([column, way, sorted.status]).toEqual([column, way, 200]);
      }
    }
    const [first] = found.body.results as { documentId: string }[];
    const one = await panel.find(uid, first?.documentId ?? '');
    expect(one.status).toBe(200);
    for (const column of list) expect(Object.keys(one.body.data as object)).toContain(column);
  });

  test.each([PERSONNEL, HEAD, SUPERIOR, 'officer@demo.test', 'manager@demo.test'])(
    'answers %s on every type of their role',
    async (who) => {
      const panel = office.panel(who);
      for (const [uid] of TYPES) {
        const answer = await panel.list(uid, 'page=1&pageSize=10');
        expect([uid, [200, 403].includes(answer.status)]).toEqual([uid, true]);
      }
    }
  );
});
