import { startOffice, type Answer, type Office } from '../harness';
import { withoutTrace } from './records';

const EMPLOYEE = 'employee@demo.test';
const SUPERIOR = 'superior@demo.test';

let office: Office;
let draft: string;

const GOOD = {
  leaveType: 'annual',
  reason: 'Keperluan keluarga',
  startDate: '2026-10-05',
  endDate: '2026-10-06',
};

beforeAll(async () => {
  office = await startOffice();
  const made = await office.as(EMPLOYEE).post('/api/leave-requests', { data: GOOD });
  draft = made.body.data.documentId as string;
});
afterAll(() => office.stop());

/** Words that would tell how the server is made. */
const INTERNALS =
  /select |insert |update "|leave_requests|employee_key|knex|node_modules|\bat .*\.js|syntax error at|violates|relation "/i;

const expectRefusal = (answer: Answer, status = 400): void => {
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({
    data: null,
    error: { status, name: expect.any(String), message: expect.any(String) },
  });
  expect(JSON.stringify(answer.body)).not.toMatch(INTERNALS);
};

const expectFieldErrors = (answer: Answer, field?: string): void => {
  expectRefusal(answer);
  const { errors } = answer.body.error.details as { errors: { path: string[]; message: string }[] };
  expect(errors.length).toBeGreaterThan(0);
  if (field !== undefined) expect(errors.map(({ path }) => path.join('.'))).toContain(field);
};

const LONG = 'x'.repeat(2001);

describe('a body that cannot be read', () => {
  test.each([
    ['broken JSON', '{"data": {'],
    ['no JSON at all', 'hello'],
    ['an empty body', ''],
    ['a list', '[]'],
    ['a number', '7'],
    ['null', 'null'],
    ['no data', '{}'],
    ['data that is text', '{"data":"x"}'],
    ['data that is a list', '{"data":[]}'],
    ['data that is null', '{"data":null}'],
    ['empty data', '{"data":{}}'],
    ['a prototype', '{"data":{"__proto__":{"leaveType":"annual"}}}'],
  ])('%s is refused', async (_what, body) => {
    for (const path of [
      '/api/leave-requests',
      '/api/leave-requests/preview',
      `/api/leave-requests/${draft}/consider`,
      `/api/leave-requests/${draft}/decide`,
    ]) {
      const answer = await withoutTrace(office, () =>
        office.as(EMPLOYEE).post(path, body, { 'content-type': 'application/json' })
      );
      expect([path, answer.status]).toEqual([path, 400]);
      expectRefusal(answer);
    }
  });

  test('more than the server reads at once is refused', async () => {
    const answer = await office
      .as(EMPLOYEE)
      .post('/api/leave-requests', { data: { ...GOOD, reason: 'x'.repeat(3_000_000) } });
    expect(answer.status).toBe(413);
  });
});

describe('a request that does not make sense', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['no type', { leaveType: undefined }, 'leaveType'],
    ['an unknown type', { leaveType: 'holiday' }, 'leaveType'],
    ['a type that is a number', { leaveType: 7 }, 'leaveType'],
    ['no start', { startDate: undefined }, 'startDate'],
    ['no end', { endDate: undefined }, 'endDate'],
    ['a day that does not exist', { startDate: '2026-02-30' }, 'startDate'],
    ['a month that does not exist', { endDate: '2026-13-01' }, 'endDate'],
    ['29 February of no leap year', { startDate: '2026-02-29' }, 'startDate'],
    ['a moment for a date', { startDate: '2026-10-05T00:00:00Z' }, 'startDate'],
    ['a date the other way round', { startDate: '05-10-2026' }, 'startDate'],
    ['a number for a date', { startDate: 20261005 }, 'startDate'],
    ['words for a date', { startDate: 'besok' }, 'startDate'],
    ['a year far away', { startDate: '9999-12-31', endDate: '9999-12-31' }, 'startDate'],
    ['an end before the start', { startDate: '2026-10-07', endDate: '2026-10-06' }, 'endDate'],
    ['six years', { startDate: '2026-10-05', endDate: '2032-10-05' }, 'endDate'],
    ['no reason', { reason: undefined }, 'reason'],
    ['an empty reason', { reason: '   ' }, 'reason'],
    ['a reason that is an object', { reason: { x: 1 } }, 'reason'],
    ['a very long reason', { reason: LONG }, 'reason'],
    ['a very long address', { addressDuringLeave: LONG }, 'addressDuringLeave'],
    ['a very long telephone number', { phone: '1'.repeat(256) }, 'phone'],
    ['abroad as text', { abroad: 'yes' }, 'abroad'],
    ['half a child', { childNumber: 1.5 }, 'childNumber'],
    ['a child before the first', { childNumber: 0 }, 'childNumber'],
    ['a hundred children', { childNumber: 100 }, 'childNumber'],
    ['an unknown circumstance', { circumstance: 'boredom' }, 'circumstance'],
    ['an unknown employee', { employee: 'abcdefghijklmnopqrstuvwx' }, 'employee'],
    ['a character that no text may hold', { reason: 'a\u0000b' }, 'reason'],
  ])('%s is refused, at first and later', async (_what, change, field) => {
    const data = { ...GOOD, ...change };
    for (const path of ['/api/leave-requests', '/api/leave-requests/preview']) {
      const answer = await withoutTrace(office, () => office.as(EMPLOYEE).post(path, { data }));
      expect([path, answer.status]).toEqual([path, 400]);
      expectFieldErrors(answer, field);
    }
    const wanted = Object.fromEntries(
      Object.entries(change).filter(([, value]) => value !== undefined)
    );
    if (Object.keys(wanted).length === 0 || field === 'employee') return;
    const edited = await withoutTrace(office, () =>
      office.as(EMPLOYEE).put(`/api/leave-requests/${draft}`, { data: wanted })
    );
    expectFieldErrors(edited, field);
  });

  test('several faults are all named', async () => {
    const answer = await office
      .as(EMPLOYEE)
      .post('/api/leave-requests', { data: { leaveType: 'x', startDate: 'y', endDate: 'z' } });
    const paths = answer.body.error.details.errors.map(({ path }: { path: string[] }) => path[0]);
    expect(paths).toEqual(expect.arrayContaining(['leaveType', 'startDate', 'endDate', 'reason']));
  });

  test.each([
    ['an unknown key', { surprise: 1 }],
    ['a key of the database', { employee_key: 'x' }],
    ['an id', { id: 1 }],
    ['a documentId', { documentId: 'abcdefghijklmnopqrstuvwx' }],
  ])('%s is refused', async (_what, extra) => {
    for (const path of ['/api/leave-requests', '/api/leave-requests/preview']) {
      const answer = await withoutTrace(office, () =>
        office.as(EMPLOYEE).post(path, { data: { ...GOOD, ...extra } })
      );
      expect([path, answer.status]).toEqual([path, 400]);
    }
  });

  test.each([
    ['substitute', 'abcdefghijklmnopqrstuvwx'],
    ['substitute', { connect: [{ documentId: 'abcdefghijklmnopqrstuvwx' }] }],
    ['substitute', 999_999],
    ['substitute', { surprise: 1 }],
    ['substitute', true],
    ['attachments', { surprise: 1 }],
    ['attachments', 'nonsense'],
    ['attachments', [{}]],
    ['attachments', [99_999_999_999]],
  ])('a %s like %j is refused', async (field, value) => {
    const answer = await withoutTrace(office, () =>
      office.as(EMPLOYEE).post('/api/leave-requests', { data: { ...GOOD, [field]: value } })
    );
    expectRefusal(answer);
  });
});

describe('a step that does not make sense', () => {
  test.each<[string, Record<string, unknown>]>([
    ['no outcome', {}],
    ['an unknown outcome', { outcome: 'maybe' }],
    ['an outcome that is a list', { outcome: ['approved'] }],
    ['an unknown key', { outcome: 'approved', leaveState: 'approved' }],
    ['a reason that is a number', { outcome: 'rejected', reason: 7 }],
    ['a very long reason', { outcome: 'rejected', reason: LONG }],
    [
      'a date that does not exist',
      { outcome: 'changed', reason: 'x', startDate: '2026-02-30', endDate: '2026-03-01' },
    ],
    [
      'dates without a change',
      { outcome: 'approved', startDate: '2026-10-05', endDate: '2026-10-05' },
    ],
    ['a character that no text may hold', { outcome: 'rejected', reason: 'a\u0000b' }],
  ])('%s is refused', async (_what, data) => {
    const [waiting] = await office.sql<{ id: string }>(
      `select r.document_id as id from leave_requests r join employees s on s.document_id = r.superior_key
        where r.leave_state = 'submitted' and s.email = '${SUPERIOR}' limit 1`
    );
    const answer = await withoutTrace(office, () =>
      office.as(SUPERIOR).post(`/api/leave-requests/${waiting?.id}/consider`, { data })
    );
    expectFieldErrors(answer);
  });

  test('a cancellation with unknown keys or a wrong reason is refused', async () => {
    for (const data of [{ surprise: 1 }, { reason: 7 }, { reason: LONG }, { reason: 'a\u0000b' }]) {
      const answer = await withoutTrace(office, () =>
        office.as(EMPLOYEE).post(`/api/leave-requests/${draft}/cancel`, { data })
      );
      expectRefusal(answer);
    }
  });

  test.each(['x', '0', '-1', 'null', '%00', "' or 1=1--", '../employees', 'x'.repeat(3000)])(
    'a request called %s is not found',
    async (id) => {
      const path = `/api/leave-requests/${id === '%00' ? id : encodeURIComponent(id)}`;
      for (const answer of [
        await office.as(EMPLOYEE).get(path),
        await office.as(EMPLOYEE).post(`${path}/submit`),
        await office.as(EMPLOYEE).put(path, { data: { reason: 'x' } }),
        await office.as(EMPLOYEE).delete(path),
      ]) {
        expect([400, 404]).toContain(answer.status);
        expect(JSON.stringify(answer.body)).not.toMatch(INTERNALS);
      }
    }
  );
});

describe('a list that cannot be read', () => {
  const BAD = [
    'pagination[page]=0',
    'pagination[page]=-1',
    'pagination[page]=abc',
    'pagination[page]=1.5',
    'pagination[page]=1e400',
    'pagination[pageSize]=0',
    'pagination[pageSize]=-5',
    'pagination[start]=-1',
    'pagination[limit]=-2',
    'pagination[surprise]=1',
    'pagination=all',
    'sort=surprise',
    'sort=number:sideways',
    'sort=number;truncate x',
    'sort=__proto__',
    'sort=constructor',
    'sort[surprise]=asc',
    'filters[surprise]=1',
    'filters[number][$surprise]=1',
    'filters[number][$eq][$eq]=1',
    'filters=all',
    'filters[$and]=x',
    'filters[startDate]=yesterday',
    'filters[startDate]=2026-02-30',
    'filters[startDate][$gte]=2026-13-01',
    'filters[startDate][$between]=2026-01-01',
    'filters[workingDays]=many',
    'filters[workingDays][$gt]=99999999999999999999',
    'filters[workingDays][$gt]=1;truncate x',
    'filters[abroad]=perhaps',
    'filters[createdAt][$gt]=2026-02-30',
    'filters[createdAt][$gt]=2026-02-30T10:00:00Z',
    'filters[createdAt][$gt]=2026-03-02 (yesterday)',
    'filters[createdAt][$gt]=2026-03-02T25:00:00Z',
    'filters[submittedAt][$gt]=0000-01-01',
    'filters[number][$eq]=%00',
    'filters[number][$contains]=%00',
    'filters[number][$in][]=%00',
    'filters[employee][name]=%00',
    'populate=surprise',
    'populate=employee.superior',
    'populate[surprise]=*',
    'fields=surprise',
    'fields=superiorKey',
    'surprise=1',
    'filters' + '[$and][0]'.repeat(30) + '[number]=1',
  ];

  test.each(BAD)('leave requests by %s', async (query) => {
    const answer = await office.as(EMPLOYEE).get(`/api/leave-requests?${query}`);
    expectRefusal(answer);
  });

  test.each([
    ['leave-ledger-entries', 'filters[surprise]=1'],
    ['leave-ledger-entries', 'filters[days][$gt]=many'],
    ['leave-ledger-entries', 'filters[days][$gt]=99999999999999999999'],
    ['leave-ledger-entries', 'filters[postedOn]=2026-02-30'],
    ['leave-ledger-entries', 'sort=surprise'],
    ['leave-ledger-entries', 'populate=surprise'],
    ['leave-decisions', 'filters[reason][$eq]=%00'],
    ['leave-decisions', 'filters[decidedAt][$gt]=yesterday'],
    ['notifications', 'filters[surprise]=1'],
    ['notifications', 'surprise=1'],
    ['employees', 'filters[surprise][name]=1'],
    ['employees', 'filters[birthDate]=2026-02-30'],
    ['employees', 'sort=name:sideways'],
    ['holidays', 'filters[date]=tomorrow'],
    ['holidays', 'filters[date][$gt]=2026-02-30'],
    ['offices', 'filters[name][$surprise]=1'],
  ])('%s by %s', async (plural, query) => {
    const answer = await office.as(EMPLOYEE).get(`/api/${plural}?${query}`);
    expectRefusal(answer);
  });

  test.each([
    'year=abc',
    'year=2026.5',
    'year=-1',
    'year=99999999999',
    'year=2026&surprise=1',
    'year[$gt]=2026',
    'employee[]=x',
    `employee=${'x'.repeat(65)}`,
    'year=2029',
  ])('balances by %s', async (query) => {
    expectRefusal(await office.as(EMPLOYEE).get(`/api/leave-balances?${query}`));
  });

  test.each(['employee=abcdefghijklmnopqrstuvwx', "employee=' or 1=1--"])(
    'balances of nobody: %s',
    async (query) => {
      expectRefusal(await office.as(EMPLOYEE).get(`/api/leave-balances?${query}`), 404);
    }
  );
});

describe('a list', () => {
  test('is never longer than a hundred rows', async () => {
    for (const query of [
      'pagination[pageSize]=100000',
      'pagination[limit]=-1',
      'pagination[limit]=100000',
    ]) {
      const { status, body } = await office
        .as('head@demo.test')
        .get(`/api/leave-requests?${query}`);
      expect(status).toBe(200);
      expect(body.data.length).toBeLessThanOrEqual(100);
    }
    const { pageSize } = (
      await office.as('head@demo.test').get('/api/leave-requests?pagination[pageSize]=100000')
    ).body.meta.pagination;
    expect(pageSize).toBe(100);
  });

  test('far behind its end is empty', async () => {
    const { status, body } = await office
      .as(EMPLOYEE)
      .get('/api/leave-requests?pagination[page]=9007199254740991&pagination[pageSize]=100');
    expect(status).toBe(200);
    expect(body.data).toEqual([]);
  });

  test.each([
    "' or 1=1 --",
    "'; drop table leave_requests; --",
    "%' or '%'='",
    '\\',
    '%',
    '_',
    '"; select pg_sleep(5); --',
    '$1',
    '?',
  ])('takes %s for what it is: text', async (text) => {
    const value = encodeURIComponent(text);
    for (const operator of ['$eq', '$contains', '$containsi', '$startsWith', '$in][']) {
      const answer = await office
        .as(EMPLOYEE)
        .get(`/api/leave-requests?filters[number][${operator}]=${value}`);
      expect([operator, answer.status, answer.body.data]).toEqual([operator, 200, []]);
      const generated = await office
        .as(EMPLOYEE)
        .get(`/api/notifications?filters[title][${operator}]=${value}`);
      expect([operator, generated.status, generated.body.data]).toEqual([operator, 200, []]);
    }
    const { body } = await office
      .as(EMPLOYEE)
      .graphql(
        'query($text: String!) { leaveRequests(filters: { number: { contains: $text } }) { number } }',
        { text }
      );
    expect(body).toEqual({ data: { leaveRequests: [] } });
    expect(await office.sql('select 1 from leave_requests limit 1')).toHaveLength(1);
  });

  test('is filtered, sorted and paged as asked', async () => {
    const head = office.as('head@demo.test');
    const { body } = await head.get(
      '/api/leave-requests?filters[leaveState][$in][0]=approved&filters[leaveState][$in][1]=rejected' +
        '&filters[startDate][$between][0]=2025-01-01&filters[startDate][$between][1]=2025-12-31' +
        '&sort[0]=startDate:desc&sort[1]=number:asc&pagination[page]=2&pagination[pageSize]=5' +
        '&fields[0]=number&fields[1]=startDate&fields[2]=leaveState'
    );
    expect(body.data).toHaveLength(5);
    const starts = body.data.map(({ startDate }: { startDate: string }) => startDate) as string[];
    expect(starts).toEqual([...starts].sort().reverse());
    expect(starts.every((date) => date.startsWith('2025-'))).toBe(true);
    expect(Object.keys(body.data[0] as object).sort()).toEqual([
      'documentId',
      'employee',
      'id',
      'leaveState',
      'number',
      'startDate',
    ]);
    const [expected] = await office.sql<{ n: number }>(
      `select count(*)::int as n from leave_requests r join employees h on h.document_id in (r.official_key, r.superior_key)
        where h.email = 'head@demo.test' and leave_state in ('approved', 'rejected')
          and start_date between '2025-01-01' and '2025-12-31'`
    );
    expect(body.meta.pagination).toMatchObject({ page: 2, pageSize: 5 });
    expect(body.meta.pagination.total).toBeLessThanOrEqual(expected?.n ?? 0);
    expect(body.meta.pagination.pageCount).toBe(Math.ceil(body.meta.pagination.total / 5));
  });
});

describe('over GraphQL', () => {
  const expectQuietError = ({ body }: Answer): void => {
    expect(body.errors?.length).toBeGreaterThan(0);
    for (const error of body.errors as { message: string; extensions: { code: string } }[]) {
      expect(error.extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
    }
    expect(JSON.stringify(body)).not.toMatch(INTERNALS);
  };

  test.each([
    ['a query that does not end', '{ leaveRequests {'],
    ['an unknown field', '{ leaveRequests { surprise } }'],
    ['an unknown filter', '{ leaveRequests(filters: { surprise: { eq: 1 } }) { number } }'],
    ['an unknown sort', '{ leaveRequests(sort: "surprise") { number } }'],
    ['an injected sort', '{ leaveRequests(sort: "number; drop table x") { number } }'],
    ['a page before the first', '{ leaveRequests(pagination: { page: -1 }) { number } }'],
    ['no data', 'mutation { createLeaveRequest(data: {}) { number } }'],
    [
      'an unknown outcome',
      'mutation { decideLeaveRequest(documentId: "x", data: { outcome: "maybe" }) { number } }',
    ],
    ['a request that is not there', 'mutation { submitLeaveRequest(documentId: "x") { number } }'],
    ['a year after next', '{ leaveBalances(year: 2147483647) { available } }'],
    ['a year before all', '{ leaveBalances(year: -2147483648) { available } }'],
    ['the year 0', '{ leaveBalances(year: 0) { available } }'],
    ['an employee who is not there', '{ leaveBalances(employee: "x") { available } }'],
    ['a null character', '{ leaveRequests(filters: { number: { eq: "a\\u0000b" } }) { number } }'],
    [
      'a null character elsewhere',
      '{ notifications(filters: { title: { eq: "a\\u0000b" } }) { title } }',
    ],
    ['a null character in an id', '{ leaveBalances(employee: "a\\u0000b") { available } }'],
    [
      'too deep a filter',
      `{ leaveRequests(filters: ${'{ and: ['.repeat(12)}{ number: { eq: "1" } }${'] }'.repeat(12)}) { number } }`,
    ],
  ])('%s is refused without a word about the server', async (_what, query) => {
    expectQuietError(await office.as(EMPLOYEE).graphql(query));
  });

  test('wrong input is told field by field', async () => {
    const { body } = await office
      .as(EMPLOYEE)
      .graphql(
        'mutation($data: LeaveRequestInput!) { createLeaveRequest(data: $data) { number } }',
        {
          data: { ...GOOD, reason: ' ', endDate: '2026-10-01' },
        }
      );
    expect(body.errors[0].extensions.error).toMatchObject({
      name: 'ValidationError',
      details: { code: 'INVALID' },
    });
    const { errors } = body.errors[0].extensions.error.details as { errors: { path: string[] }[] };
    expect(errors.map(({ path }) => path[0])).toContain('reason');
  });

  test('a day that does not exist is refused by its type', async () => {
    const { body } = await office
      .as(EMPLOYEE)
      .graphql(
        'mutation($data: LeaveRequestInput!) { createLeaveRequest(data: $data) { number } }',
        {
          data: { ...GOOD, startDate: '2026-02-30' },
        }
      );
    expect(body.errors).toBeDefined();
    expect(JSON.stringify(body)).not.toMatch(INTERNALS);
  });
});

describe('in the panel', () => {
  const REQUEST = 'api::leave-request.leave-request';

  test.each([
    { startDate: '2026-02-30' },
    { endDate: '2026-10-01' },
    { leaveType: 'holiday' },
    { reason: '' },
    { reason: 'a\u0000b' },
    { childNumber: 1.5 },
  ])('a request with %j is refused', async (change) => {
    const answer = await withoutTrace(office, () =>
      office.panel('officer@demo.test').create(REQUEST, { ...GOOD, ...change })
    );
    expectRefusal(answer);
  });

  test.each([
    'sort=surprise:ASC',
    'page=-1',
    'pageSize=0',
    'filters[surprise][$eq]=1',
    '_q=%00',
    '_q=%27',
  ])('a list by %s does not break', async (query) => {
    const answer = await office.panel('personnel@demo.test').list(REQUEST, query);
    expect(answer.status).toBeLessThan(500);
  });
});
