import { startOffice, type Office } from '../harness';
import { employeeOf, hire, type Staff } from './staff';
import { makeTrader } from './traders';
import { WAYS, type Way } from './ways-in';

const SUPERIOR = 'superior@demo.test';
const HEAD = 'head@demo.test';
const PERSONNEL = 'personnel@demo.test';
const COLLEAGUE = 'colleague@demo.test';
const HEAD2 = 'head2@demo.test';
const EMPLOYEE2 = 'employee2@demo.test';

const REQUEST = 'api::leave-request.leave-request';

let office: Office;
let asker: Staff;
const requests = {} as Record<'draft' | 'submitted', string>;

const annual = (dates: { startDate: string; endDate: string }) => ({
  leaveType: 'annual',
  reason: 'Rahasia keluarga',
  phone: '0811-555-1234',
  ...dates,
});

beforeAll(async () => {
  office = await startOffice();
  await makeTrader(office, { email: 'trader@demo.test' });
  await makeTrader(office, { email: 'agent@demo.test', isAgent: true });
  asker = await hire(office, { panelRole: 'quarantine-officer' });
  const rest = WAYS[0]?.[1](office) as Way;
  const make = async (startDate: string, endDate: string) =>
    (await rest.create(asker.email, annual({ startDate, endDate }))).data.documentId as string;
  requests.draft = await make('2026-10-05', '2026-10-06');
  requests.submitted = await make('2026-10-12', '2026-10-13');
  await rest.submit(asker.email, requests.submitted);
});
afterAll(() => office.stop());

const PAGE = 'pagination[pageSize]=100';

const overRest = async (who: string): Promise<string[]> =>
  (
    (await office.as(who).get(`/api/leave-requests?${PAGE}`)).body.data as { documentId: string }[]
  ).map(({ documentId }) => documentId);
const overGraphql = async (who: string): Promise<string[]> =>
  (
    (
      await office
        .as(who)
        .graphql(
          '{ leaveRequests(pagination: { pageSize: 100 }) { documentId employee { name } } }'
        )
    ).body.data.leaveRequests as { documentId: string }[]
  ).map(({ documentId }) => documentId);
const inPanel = async (who: string): Promise<string[]> =>
  (
    (await office.panel(who).list(REQUEST, 'pageSize=100')).body.results as { documentId: string }[]
  ).map(({ documentId }) => documentId);

describe('leave requests', () => {
  test.each([
    [
      'the employee sees their own, drafts too',
      (): string => asker.email,
      { draft: true, submitted: true },
    ],
    [
      'the superior sees what was handed in',
      (): string => SUPERIOR,
      { draft: false, submitted: true },
    ],
    ['the head sees what was handed in', (): string => HEAD, { draft: false, submitted: true }],
    [
      'personnel administration sees both',
      (): string => PERSONNEL,
      { draft: true, submitted: true },
    ],
  ] as const)('%s', async (_who, whose, expected) => {
    const who = whose();
    for (const [where, seen] of [
      ['REST', await overRest(who)],
      ['GraphQL', await overGraphql(who)],
      ['panel', await inPanel(who)],
    ] as const) {
      expect([where, seen.includes(requests.draft), seen.includes(requests.submitted)]).toEqual([
        where,
        expected.draft,
        expected.submitted,
      ]);
    }
    for (const state of ['draft', 'submitted'] as const) {
      const one = await office.as(who).get(`/api/leave-requests/${requests[state]}`);
      expect([state, one.status]).toEqual([state, expected[state] ? 200 : 404]);
      const { body } = await office
        .as(who)
        .graphql(`{ leaveRequest(documentId: "${requests[state]}") { number } }`);
      expect([state, Boolean(body.data?.leaveRequest)]).toEqual([state, expected[state]]);
      const shown = await office.panel(who).find(REQUEST, requests[state]);
      expect([state, shown.status === 200]).toEqual([state, expected[state]]);
    }
  });

  test.each([COLLEAGUE, HEAD2, EMPLOYEE2])(
    '%s sees neither, over REST and GraphQL',
    async (who) => {
      for (const state of ['draft', 'submitted'] as const) {
        expect(await overRest(who)).not.toContain(requests[state]);
        expect(await overGraphql(who)).not.toContain(requests[state]);
        expect((await office.as(who).get(`/api/leave-requests/${requests[state]}`)).status).toBe(
          404
        );
      }
    }
  );

  test.each([
    HEAD2,
    'officer@demo.test',
    'treasurer@demo.test',
    'supervision@demo.test',
    'manager@demo.test',
  ])('%s sees neither in the panel', async (who) => {
    for (const id of [requests.draft, requests.submitted]) {
      expect(await inPanel(who)).not.toContain(id);
      expect([403, 404]).toContain((await office.panel(who).find(REQUEST, id)).status);
      const relation = await office
        .panel(who)
        .get(`/content-manager/relations/${REQUEST}/${id}/employee`);
      expect([403, 404]).toContain(relation.status);
    }
  });

  test('everybody’s list holds only what the rule lets them see', async () => {
    const rows = await office.sql<{
      document_id: string;
      employee: string;
      state: string;
      superior: string | null;
      official: string | null;
    }>(
      `select r.document_id, e.email as employee, r.leave_state as state,
              s.email as superior, o.email as official
         from leave_requests r join employees e on e.document_id = r.employee_key
         left join employees s on s.document_id = r.superior_key
         left join employees o on o.document_id = r.official_key`
    );
    for (const who of [asker.email, SUPERIOR, COLLEAGUE, EMPLOYEE2, HEAD2]) {
      const expected = rows
        .filter(
          ({ employee, state, superior, official }) =>
            employee === who || (state !== 'draft' && (superior === who || official === who))
        )
        .map(({ document_id }) => document_id)
        .sort();
      const answer = await office
        .as(who)
        .get(`/api/leave-requests?pagination[pageSize]=100&sort=createdAt:desc`);
      expect(answer.body.meta.pagination.total).toBe(expected.length);
      const seen = (answer.body.data as { documentId: string }[]).map(
        ({ documentId }) => documentId
      );
      expect(seen.every((id) => expected.includes(id))).toBe(true);
      if (expected.length <= 100) expect([...seen].sort()).toEqual(expected);
    }
  });

  test.each([
    ['a trader', () => office.as('trader@demo.test')],
    ['an agent', () => office.as('agent@demo.test')],
    ['a stranger', () => office.anonymous],
  ])('%s gets nothing of leave', async (_who, client) => {
    const isTrader = client() !== office.anonymous;
    for (const path of [
      '/api/leave-requests',
      `/api/leave-requests/${requests.submitted}`,
      '/api/leave-requests/inbox',
      '/api/leave-balances',
      `/api/leave-balances?employee=${asker.documentId}`,
      '/api/leave-decisions',
      '/api/leave-ledger-entries',
      '/api/employees',
      '/api/acting-appointments',
      '/api/users',
      // What concerns their own consignments, and where to hand them in, traders may read.
      ...(isTrader ? [] : ['/api/notifications', '/api/offices']),
    ]) {
      const answer = await client().get(path);
      expect([path, [401, 403].includes(answer.status)]).toEqual([path, true]);
    }
    for (const query of [
      '{ leaveRequests { number } }',
      '{ leaveRequests_connection { pageInfo { total } } }',
      `{ leaveRequest(documentId: "${requests.submitted}") { number } }`,
      '{ leaveInbox { number } }',
      '{ leaveBalances { available } }',
      '{ leaveDecisions { outcome } }',
      '{ leaveLedgerEntries { days } }',
      '{ employees { name } }',
      ...(isTrader ? [] : ['{ notifications { title } }', '{ offices { name } }']),
      '{ usersPermissionsUsers { email } }',
    ]) {
      const { body } = await client().graphql(query);
      expect([query, body.errors?.[0]?.extensions?.code]).toEqual([query, 'FORBIDDEN']);
      expect([query, Object.values(body.data ?? {}).filter(Boolean)]).toEqual([query, []]);
    }
  });

  test('a token that is not ours is nobody', async () => {
    const answer = await office.anonymous.get('/api/leave-requests', {
      authorization: 'Bearer not-a-token',
    });
    expect(answer.status).toBe(401);
  });

  test('a program reads what its token names, and nothing else', async () => {
    const program = await office.apiToken([`${REQUEST}.find`]);
    expect((await program.get('/api/leave-requests')).status).toBe(200);
    expect((await program.get('/api/leave-requests/inbox')).status).toBe(403);
    expect((await program.get('/api/employees')).status).toBe(403);
    expect((await program.get('/api/leave-ledger-entries')).status).toBe(403);
  });
});

describe('the inbox', () => {
  const inbox = async (who: string) =>
    (await office.as(who).get('/api/leave-requests/inbox')).body.data as {
      documentId: string;
      step: string;
      available: number;
      availableBefore: number;
      waitingSince: string;
      employee: { name: string };
    }[];

  test('holds what waits for one’s own step, oldest first, with the balance', async () => {
    const waiting = await inbox(SUPERIOR);
    expect(waiting.find(({ documentId }) => documentId === requests.submitted)).toMatchObject({
      step: 'consideration',
      employee: { name: asker.name },
      availableBefore: 12,
      available: 10,
    });
    const since = waiting.map(({ waitingSince }) => waitingSince);
    expect(since).toEqual([...since].sort());
    const { body } = await office.as(SUPERIOR).graphql('{ leaveInbox { documentId step } }');
    expect(
      body.data.leaveInbox.map(({ documentId }: { documentId: string }) => documentId)
    ).toEqual(waiting.map(({ documentId }) => documentId));
  });

  test('is empty for those who have no step to take', async () => {
    for (const who of [asker.email, COLLEAGUE, EMPLOYEE2]) expect(await inbox(who)).toEqual([]);
    expect((await inbox(HEAD)).map(({ documentId }) => documentId)).not.toContain(
      requests.submitted
    );
  });
});

describe('ledger, decisions, notifications and employees', () => {
  const KINDS = [
    ['leave-ledger-entries', 'employeeKey', 'leave_ledger_entries', 'employee_key'],
    ['leave-decisions', undefined, 'leave_decisions', 'employee_key'],
    ['notifications', undefined, 'notifications', 'recipient_key'],
  ] as const;

  test.each(KINDS)('an employee reads their own %s only', async (plural, _key, table, column) => {
    for (const who of [asker.email, COLLEAGUE, EMPLOYEE2, SUPERIOR]) {
      const { documentId } = await employeeOf(office, who);
      const own = await office.sql<{ document_id: string }>(
        `select document_id from ${table} where ${column} = $1`,
        [documentId]
      );
      const { body } = await office.as(who).get(`/api/${plural}?${PAGE}`);
      expect([who, body.meta.pagination.total]).toEqual([who, own.length]);
      const [foreign] = await office.sql<{ document_id: string }>(
        `select document_id from ${table} where ${column} <> $1 limit 1`,
        [documentId]
      );
      const one = await office.as(who).get(`/api/${plural}/${foreign?.document_id}`);
      expect([who, one.status]).toEqual([who, 404]);
    }
  });

  test('over GraphQL as well', async () => {
    const { documentId } = await employeeOf(office, COLLEAGUE);
    const { body } = await office.as(COLLEAGUE).graphql(
      `{ leaveLedgerEntries(pagination: { limit: 100 }) { employeeKey }
         leaveDecisions(pagination: { limit: 100 }) { requestKey }
         notifications(pagination: { limit: 100 }) { title requestKey }
         employees { documentId }
         leaveLedgerEntries_connection { pageInfo { total } nodes { employeeKey } } }`
    );
    expect(body.errors).toBeUndefined();
    const { leaveLedgerEntries, employees, leaveLedgerEntries_connection: page } = body.data;
    const keys = [...leaveLedgerEntries, ...page.nodes].map(
      (entry: { employeeKey: string }) => entry.employeeKey
    );
    expect([...new Set(keys)]).toEqual([documentId]);
    expect(employees).toEqual([{ documentId }]);
    const own = await office.sql('select 1 from leave_ledger_entries where employee_key = $1', [
      documentId,
    ]);
    expect(page.pageInfo.total).toBe(own.length);
  });

  test('a message is marked as read by its recipient alone', async () => {
    const [message] = await office.sql<{ document_id: string }>(
      'select document_id from notifications where recipient_key = $1 limit 1',
      [asker.documentId]
    );
    const path = `/api/notifications/${message?.document_id}/read`;
    for (const who of [COLLEAGUE, HEAD, PERSONNEL]) {
      expect((await office.as(who).post(path)).status).toBe(404);
    }
    const read = await office.as(asker.email).post(path);
    expect(read.status).toBe(200);
    expect(read.body.data.readAt).toBeTruthy();
  });

  test('in the panel, each role reads the rows the rule names', async () => {
    const [demo] = await office.sql<{ key: string }>(
      `select document_id as key from offices where code = 'DEMO'`
    );
    const count = async (
      table: string,
      where: string,
      value: string | undefined
    ): Promise<number> =>
      (
        await office.sql<{ n: number }>(
          `select count(*)::int as n from ${table} where ${where} = $1`,
          [value]
        )
      )[0]?.n ?? 0;
    for (const [who, scope] of [
      [PERSONNEL, 'office'],
      [HEAD, 'office'],
      ['officer@demo.test', 'own'],
      ['treasurer@demo.test', 'own'],
      [SUPERIOR, 'own'],
    ] as const) {
      const { documentId } = await employeeOf(office, who);
      for (const [uid, table] of [
        ['api::leave-ledger-entry.leave-ledger-entry', 'leave_ledger_entries'],
        ['api::leave-decision.leave-decision', 'leave_decisions'],
      ] as const) {
        const expected =
          scope === 'office'
            ? await count(table, 'office_key', demo?.key)
            : await count(table, 'employee_key', documentId);
        const { body } = await office.panel(who).list(uid);
        expect([who, uid, body.pagination.total]).toEqual([who, uid, expected]);
      }
      const people = await office.panel(who).list('api::employee.employee');
      const seen =
        scope === 'office' || who === SUPERIOR
          ? await count('employees', 'office_key', demo?.key)
          : 1;
      expect([who, people.body.pagination.total]).toEqual([who, seen]);
    }
  });

  test('head2 sees nobody of the first office in the panel', async () => {
    const panel = office.panel(HEAD2);
    const people = (await panel.list('api::employee.employee', 'pageSize=100')).body.results as {
      email: string;
    }[];
    expect(people.map(({ email }) => email).sort()).toEqual([EMPLOYEE2, HEAD2]);
    const picker = await panel.get(
      `/content-manager/relations/${REQUEST}/substitute?pageSize=100&_q=Pegawai`
    );
    expect(JSON.stringify(picker.body)).not.toContain(asker.name);
  });

  test('an account link is nobody’s business but the super admin’s', async () => {
    const { body } = await office.panel(PERSONNEL).find('api::employee.employee', asker.documentId);
    expect(Object.keys(body.data as object)).not.toContain('account');
    expect(Object.keys(body.data as object)).not.toContain('panelAccount');
  });
});

describe('no way leads around what one may see', () => {
  const SECRETS = async (): Promise<string[]> => {
    const rows = await office.sql<{ nip: string; email: string }>(
      `select nip, email from employees where email in ('${SUPERIOR}', '${HEAD}', '${asker.email}', '${HEAD2}')`
    );
    return rows.flatMap(({ nip, email }) => [nip, email]);
  };

  test.each([
    '/api/leave-requests?populate[employee][populate]=superior',
    '/api/leave-requests?populate[employee][populate][superior][populate]=*',
    '/api/leave-requests?populate[employee][fields]=nip',
    '/api/leave-requests?populate=*',
    '/api/leave-requests?populate=employee.superior',
    '/api/leave-requests?populate[attachments][populate]=related',
    '/api/employees?populate=*',
    '/api/employees?populate=superior',
    '/api/employees?populate[superior][populate]=*',
    '/api/employees?populate=account',
    '/api/employees?populate=panelAccount',
    '/api/employees?populate[office][populate]=head',
    '/api/employees?populate[orgUnit][populate]=head',
    '/api/employees?populate[orgUnit][populate][head][populate]=account',
    '/api/employees?populate=createdBy',
    '/api/offices?populate=head',
    '/api/offices?populate=*',
    '/api/org-units?populate=head',
    '/api/org-units?populate[head][populate]=superior',
    '/api/work-areas?populate=*',
    '/api/holidays?populate[office][populate]=head',
    '/api/notifications?populate=*',
  ])('GET %s shows nobody else', async (path) => {
    const answer = await office.as(COLLEAGUE).get(path);
    expect([200, 400]).toContain(answer.status);
    const text = JSON.stringify(answer.body);
    for (const secret of await SECRETS()) expect(text).not.toContain(secret);
    expect(text).not.toContain('password');
  });

  /** Each asks a question whose answer would tell something that the caller may not know. */
  test.each([
    ['/api/employees', `filters[superior][email][$startsWith]=superior`],
    ['/api/employees', 'filters[account][email][$startsWith]=colleague'],
    ['/api/employees', 'filters[account][password][$startsWith]=$2'],
    ['/api/employees', 'filters[panelAccount][password][$startsWith]=$2'],
    ['/api/employees', 'filters[office][head][email][$startsWith]=head'],
    ['/api/employees', 'filters[orgUnit][head][email][$startsWith]=superior'],
    ['/api/employees', 'filters[officeKey][$notNull]=true'],
    ['/api/employees', 'filters[createdBy][email][$notNull]=true'],
    ['/api/offices', 'filters[head][email][$startsWith]=head'],
    ['/api/offices', 'filters[head][superior][name][$notNull]=true'],
    ['/api/org-units', 'filters[head][nip][$startsWith]=1'],
    ['/api/holidays', 'filters[office][head][nip][$startsWith]=1'],
    ['/api/leave-requests', 'filters[employee][superior][name][$notNull]=true'],
    ['/api/leave-requests', 'filters[employee][account][email][$notNull]=true'],
    ['/api/leave-requests', 'filters[superiorKey][$notNull]=true'],
    ['/api/leave-requests', 'filters[stepReason][$notNull]=true'],
    ['/api/leave-requests', 'filters[reason][$startsWith]=R'],
    ['/api/leave-requests', 'filters[attachments][name][$notNull]=true'],
    ['/api/leave-decisions', 'filters[officeKey][$notNull]=true'],
    ['/api/leave-decisions', 'filters[employeeKey][$notNull]=true'],
    ['/api/notifications', 'filters[recipientKey][$notNull]=true'],
    ['/api/notifications', 'filters[address][$notNull]=true'],
    ['/api/notifications', 'filters[lastError][$notNull]=true'],
    ['/api/employees', 'sort=superior.name'],
    ['/api/employees', 'sort=account.password'],
    ['/api/offices', 'sort=head.nip'],
    ['/api/leave-requests', 'sort=employee.superior.name'],
    ['/api/leave-requests', 'sort=superiorKey'],
    ['/api/notifications', 'sort=recipientKey'],
  ])('GET %s?%s is not answered', async (path, query) => {
    expect((await office.as(COLLEAGUE).get(`${path}?${query}`)).status).toBe(400);
  });

  test('a filter cannot turn the narrowing off', async () => {
    const key = requests.submitted;
    for (const query of [
      `filters[$or][0][documentId][$eq]=${key}&filters[$or][1][documentId][$notNull]=true`,
      `filters[$not][documentId][$eq]=nothing`,
      `filters[documentId][$eq]=${key}`,
      `filters[documentId]=${key}`,
      `filters[employee][documentId]=${asker.documentId}`,
      `filters[employee][nip][$startsWith]=1985`,
      `filters[employee][name][$containsi]=pegawai`,
    ]) {
      const { status, body } = await office
        .as(COLLEAGUE)
        .get(`/api/leave-requests?${PAGE}&${query}`);
      expect([query, status]).toEqual([query, 200]);
      expect(JSON.stringify(body)).not.toContain(key);
      expect(JSON.stringify(body)).not.toContain(asker.nip);
    }
    for (const query of [
      `filters[$or][0][documentId][$notNull]=true`,
      `filters[documentId]=${asker.documentId}`,
    ]) {
      const { body } = await office.as(COLLEAGUE).get(`/api/employees?${query}`);
      expect(JSON.stringify(body)).not.toContain(asker.nip);
    }
  });

  test.each([
    '{ employees { superior { name nip } } }',
    '{ employees { account { email } } }',
    '{ employees { panelAccount { email } } }',
    '{ employees { office { head { nip } } } }',
    '{ employees { orgUnit { head { nip } } } }',
    '{ offices { head { nip } } }',
    '{ leaveRequests { employee { superior { nip } } } }',
    '{ leaveRequests { superiorKey } }',
    '{ leaveRequests { stepReason } }',
    '{ leaveRequests { createdBy { email } } }',
    '{ notifications { recipientKey address lastError } }',
    '{ leaveDecisions { officeKey } }',
    '{ employees(filters: { superior: { email: { startsWith: "superior" } } }) { name } }',
    '{ employees(filters: { office: { head: { nip: { startsWith: "1" } } } }) { name } }',
    '{ leaveRequests(filters: { employee: { superior: { nip: { startsWith: "1" } } } }) { number } }',
    '{ leaveRequests(filters: { superiorKey: { notNull: true } }) { number } }',
    '{ leaveRequests(sort: "employee.superior.nip") { number } }',
    '{ usersPermissionsUsers { email } }',
    '{ usersPermissionsRoles { name } }',
    '{ uploadFiles { url } }',
    '{ actingAppointments { decreeNumber appointee { nip } } }',
  ])('GraphQL does not answer %s', async (query) => {
    const { body } = await office.as(COLLEAGUE).graphql(query);
    expect(body.errors).toBeDefined();
    for (const error of body.errors as { extensions: { code: string } }[]) {
      expect(error.extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
    }
    for (const secret of await SECRETS()) expect(JSON.stringify(body)).not.toContain(secret);
  });

  test('the panel does not either', async () => {
    const panel = office.panel('officer@demo.test');
    for (const [uid, query] of [
      ['api::employee.employee', 'filters[superior][email][$startsWith]=superior'],
      ['api::employee.employee', 'filters[panelAccount][password][$startsWith]=$2'],
      ['api::employee.employee', 'sort=account.password'],
      [REQUEST, 'filters[employee][superior][nip][$startsWith]=1'],
      [REQUEST, 'filters[superiorKey][$notNull]=true'],
      ['api::notification.notification', 'filters[recipientKey][$notNull]=true'],
      ['plugin::users-permissions.user', ''],
      ['admin::user', ''],
    ] as const) {
      const answer = await panel.list(uid, query);
      const text = JSON.stringify(answer.body);
      expect([uid, query, answer.status < 500]).toEqual([uid, query, true]);
      for (const secret of await SECRETS()) expect(text).not.toContain(secret);
      expect(text).not.toContain('$2');
    }
  });
});
