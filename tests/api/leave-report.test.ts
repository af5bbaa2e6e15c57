import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startOffice, type Office } from '../harness';
import { hire, type Staff } from './staff';
import { makeTrader } from './traders';
import { WAYS, type Way } from './ways-in';

const SUPERIOR = 'superior@demo.test';
const HEAD = 'head@demo.test';
const PERSONNEL = 'personnel@demo.test';
const YEAR = 2027;

let office: Office;
let rest: Way;
let formula: Staff;
let absent: Staff;
let refused: Staff;
let unit: string;

const asksFor = async (who: Staff, startDate: string, endDate: string): Promise<string> => {
  const made = await rest.create(who.email, {
    leaveType: 'annual',
    reason: 'Keperluan keluarga',
    addressDuringLeave: 'Jl. Contoh 1',
    phone: '0800-000-2000',
    startDate,
    endDate,
  });
  const id = made.data.documentId as string;
  expect(await rest.submit(who.email, id)).toMatchObject({ status: 200 });
  return id;
};

const decided = async (
  who: Staff,
  dates: readonly [string, string],
  outcome: 'approved' | 'rejected',
  hours: number
): Promise<string> => {
  const id = await asksFor(who, ...dates);
  await rest.consider(SUPERIOR, id, { outcome: 'approved' });
  expect(await rest.decide(HEAD, id, { outcome, reason: 'Alasan' })).toMatchObject({ status: 200 });
  await office.sql(
    `update leave_requests set decided_at = submitted_at + make_interval(hours => $2) where document_id = $1`,
    [id, hours]
  );
  return id;
};

const demoKey = async (code: string): Promise<string> =>
  (
    await office.sql<{ key: string }>('select document_id as key from offices where code = $1', [
      code,
    ])
  )[0]?.key ?? '';

beforeAll(async () => {
  office = await startOffice({ today: '2027-03-01' });
  await makeTrader(office, { email: 'trader@demo.test' });
  rest = WAYS[0]?.[1](office) as Way;
  unit = (
    await office.strapi.documents('api::org-unit.org-unit').create({
      data: { code: 'TEST-R', name: 'Unit Laporan', office: await demoKey('DEMO') } as never,
    })
  ).documentId;
  [formula, absent, refused] = [await hire(office), await hire(office), await hire(office)];
  for (const [who, name] of [
    [formula, '=HYPERLINK("http://x.test")'],
    [absent, absent.name],
    [refused, refused.name],
  ] as const) {
    await office.strapi
      .documents('api::employee.employee')
      .update({ documentId: who.documentId, data: { name, orgUnit: unit } as never });
  }
  // Mon 5 – Wed 7 April; Thu 30 December – Mon 3 January: two days of each year.
  await decided(formula, ['2027-04-05', '2027-04-07'], 'approved', 10);
  await decided(formula, ['2027-12-30', '2028-01-04'], 'approved', 20);
  await decided(refused, ['2027-04-12', '2027-04-13'], 'rejected', 40);
  await asksFor(absent, '2027-04-19', '2027-04-19');
});
afterAll(() => office.stop());

interface Row {
  group: { documentId: string; name: string; nip?: string } | null;
  daysByType: Record<string, number>;
  days: number;
  requestsByState: Record<string, number>;
  requests: number;
  decided: number;
  medianHours: number | null;
  ninetiethPercentileHours: number | null;
}
const report = async (who: string, query: string) => {
  const { status, body } = await office.as(who).get(`/api/leave-reports?${query}`);
  return {
    status,
    rows: (body.data ?? []) as Row[],
    total: body.meta?.total as Row,
    error: body.error,
  };
};

describe('the leave report', () => {
  it('counts an employee’s days in the year they fall in, and their requests by outcome', async () => {
    const { rows } = await report(PERSONNEL, `year=${YEAR}&groupBy=employee`);
    const of = (who: Staff) => rows.find(({ group }) => group?.documentId === who.documentId);
    expect(of(formula)).toMatchObject({
      group: { nip: formula.nip },
      daysByType: { annual: 5 },
      days: 5,
      requestsByState: { approved: 2 },
      requests: 2,
      decided: 2,
      medianHours: 15,
      ninetiethPercentileHours: 19,
    });
    expect(of(refused)).toMatchObject({
      daysByType: {},
      days: 0,
      requestsByState: { rejected: 1 },
    });
    expect(of(absent)).toMatchObject({
      requestsByState: { submitted: 1 },
      decided: 0,
      medianHours: null,
      ninetiethPercentileHours: null,
    });
    const next = await report(PERSONNEL, 'year=2028&groupBy=employee');
    expect(next.rows.find(({ group }) => group?.documentId === formula.documentId)).toMatchObject({
      daysByType: { annual: 2 },
      requests: 0,
      decided: 0,
    });
  });

  it('takes the median and the 90th percentile over a unit’s decisions, not over its people', async () => {
    const { rows } = await report(HEAD, `year=${YEAR}&groupBy=org-unit`);
    expect(rows.find(({ group }) => group?.documentId === unit)).toMatchObject({
      group: { name: 'Unit Laporan' },
      days: 5,
      requestsByState: { approved: 2, rejected: 1, submitted: 1 },
      requests: 4,
      decided: 3,
      medianHours: 20,
      ninetiethPercentileHours: 36,
    });
  });

  it('counts calendar days where the policy counts in calendar days', async () => {
    await office.sql(
      `insert into leave_requests (document_id, number, employee_key, office_key, leave_type, leave_state,
                                   start_date, end_date, working_days, days_by_year, submitted_at, decided_at)
       select 'sick-over-new-year', 'T-1', document_id, office_key, 'sick', 'approved',
              '2027-12-20', '2028-01-09', 15, '{"2027": 10, "2028": 5}', now(), now()
         from employees where document_id = $1`,
      [refused.documentId]
    );
    const days = async (year: number) =>
      (await report(PERSONNEL, `year=${year}`)).rows.find(
        ({ group }) => group?.documentId === refused.documentId
      )?.daysByType;
    const found = [await days(2027), await days(2028)];
    await office.sql(`delete from leave_requests where document_id = 'sick-over-new-year'`);
    expect(found).toEqual([{ sick: 12 }, { sick: 9 }]);
  });

  it.each(['employee', 'org-unit', 'work-area', 'year'])(
    'adds up to the same total by %s',
    async (groupBy) => {
      const { rows, total } = await report(PERSONNEL, `year=2026&groupBy=${groupBy}`);
      expect(total.days).toBeGreaterThan(0);
      const sum = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
      expect([sum(({ days }) => days), sum(({ requests }) => requests)]).toEqual([
        total.days,
        total.requests,
      ]);
      const types = rows.flatMap(({ daysByType }) => Object.values(daysByType));
      expect(types.reduce((all, days) => all + days, 0)).toBe(total.days);
      expect(total).toEqual((await report(PERSONNEL, 'year=2026&groupBy=year')).total);
    }
  );

  it('answers an empty year with nothing, and a total of nothing', async () => {
    const { rows, total } = await report(PERSONNEL, 'year=1999');
    expect(rows).toEqual([]);
    expect(total).toMatchObject({ days: 0, requests: 0, medianHours: null });
  });

  it('is for personnel administration, the head and management, each of their own office', async () => {
    for (const who of [PERSONNEL, HEAD]) {
      expect((await report(who, `year=${YEAR}`)).status).toBe(200);
      const other = await report(who, `year=${YEAR}&office=${await demoKey('DEMO2')}`);
      expect([other.status, other.error.details.code]).toEqual([403, 'FORBIDDEN']);
    }
    for (const who of ['employee@demo.test', SUPERIOR, 'trader@demo.test']) {
      expect((await report(who, `year=${YEAR}`)).status).toBe(403);
    }
    const { rows } = await report('head2@demo.test', `year=${YEAR}`);
    expect(rows.map(({ group }) => group?.documentId)).not.toContain(formula.documentId);
  });

  it.each(['', 'year=soon', 'year=2027&groupBy=mood', 'year=2027&surprise=1'])(
    'refuses “%s”',
    async (query) => {
      expect((await report(PERSONNEL, query)).status).toBe(400);
    }
  );

  it('comes as a spreadsheet and as CSV, with the total below and no formula in it', async () => {
    const { readSheet } = await import('read-excel-file/node');
    const english = { 'accept-language': 'en' };
    const sheet = await office
      .as(PERSONNEL)
      .get(`/api/leave-reports.xlsx?year=${YEAR}&groupBy=employee`, english);
    const table = await readSheet(sheet.body as Buffer);
    expect(table[0]?.slice(0, 3)).toEqual(['Employee', 'NIP', 'Annual leave (days)']);
    const named = table.find(([name]) => name === '=HYPERLINK("http://x.test")');
    expect(named?.slice(1, 3)).toEqual([formula.nip, 5]);
    expect(table.at(-1)?.[0]).toBe('Total');

    const csv = await office
      .as(PERSONNEL)
      .get(`/api/leave-reports.csv?year=${YEAR}&groupBy=employee`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = (csv.body as Buffer).toString();
    expect(text.startsWith('\uFEFFPegawai,NIP,Cuti tahunan (hari)')).toBe(true);
    expect(text).toContain(`\r\n"'=HYPERLINK(""http://x.test"")",${formula.nip},5,`);
    expect(text).not.toMatch(/(^|,)=/m);
    for (const path of ['xlsx', 'csv']) {
      expect(
        (await office.as('employee@demo.test').get(`/api/leave-reports.${path}?year=${YEAR}`))
          .status
      ).toBe(403);
    }
  });
});

describe('the reconcile report', () => {
  interface Finding {
    rule: string;
    subject: string;
    expected: string;
    found: string;
    message: string;
  }
  const findings = async (who = PERSONNEL): Promise<Finding[]> =>
    (await office.as(who).get('/api/leave-reports/reconcile', { 'accept-language': 'en' })).body
      .data as Finding[];

  /** What no door would do: with the triggers of the tables off. */
  const behindAllWalls = async (statements: readonly string[]): Promise<void> => {
    await office.sql(
      `begin; set local session_replication_role = replica; ${statements.join(';')}; commit`
    );
  };

  const request = async (state: string): Promise<{ key: string; number: string }> =>
    (
      await office.sql<{ key: string; number: string }>(
        `select document_id as key, number from leave_requests
          where leave_state = $1 and leave_type = 'annual' and employee_key in ($2, $3, $4)
          order by id limit 1`,
        [state, formula.documentId, absent.documentId, refused.documentId]
      )
    )[0] ?? { key: '', number: '' };

  it('is empty for the demo’s office and everything that happened here', async () => {
    expect(await findings()).toEqual([]);
  });

  /** Each breaks one thing, says what must be found, and puts it right again. */
  const breaks: readonly [
    string,
    () => Promise<{ harm: string[]; heal: string[]; rule: string; subject: string }>,
  ][] = [
    [
      'a hold that was lost',
      async () => {
        const { key, number } = await request('submitted');
        const stored = `select * from leave_ledger_entries where request_key = '${key}'`;
        return {
          harm: [
            `create table lost as ${stored}`,
            `delete from leave_ledger_entries where request_key = '${key}'`,
          ],
          heal: ['insert into leave_ledger_entries select * from lost', 'drop table lost'],
          rule: 'days-of-request',
          subject: `${number} submitted 2027`,
        };
      },
    ],
    [
      'a request whose days were changed behind the ledger',
      async () => {
        const { key, number } = await request('approved');
        const to = (days: number) =>
          `update leave_requests set working_days = ${days}, days_by_year = '{"2027": ${days}}' where document_id = '${key}'`;
        return {
          harm: [to(2)],
          heal: [to(3)],
          rule: 'days-of-request',
          subject: `${number} approved 2027`,
        };
      },
    ],
    [
      'days that fall in another year than they were taken from',
      async () => {
        const { key, number } = await request('approved');
        const to = (year: number) =>
          `update leave_requests set days_by_year = '{"${year}": 3}' where document_id = '${key}'`;
        return {
          harm: [to(2026)],
          heal: [to(2027)],
          rule: 'days-of-request',
          subject: `${number} approved 2026`,
        };
      },
    ],
    [
      'working days that are not the sum of their years',
      async () => {
        const { key, number } = await request('approved');
        const to = (days: number) =>
          `update leave_requests set working_days = ${days} where document_id = '${key}'`;
        return {
          harm: [to(4)],
          heal: [to(3)],
          rule: 'split-of-days',
          subject: `${number} approved`,
        };
      },
    ],
    [
      'a state without its decision',
      async () => {
        const { key, number } = await request('submitted');
        const to = (state: string) =>
          `update leave_requests set leave_state = '${state}' where document_id = '${key}'`;
        return {
          harm: [to('approved')],
          heal: [to('submitted')],
          rule: 'steps-of-state',
          subject: `${number} approved`,
        };
      },
    ],
    [
      'a decision whose request is gone',
      async () => {
        const { key, number } = await request('rejected');
        const to = (from: string, into: string) =>
          `update leave_decisions set request_key = '${into}' where request_key = '${from}'`;
        return {
          harm: [to(key, 'gone')],
          heal: [to('gone', key)],
          rule: 'step-without-request',
          subject: number,
        };
      },
    ],
    [
      'a duty whose day is missing',
      () =>
        Promise.resolve({
          harm: [
            `insert into collective_leave_duties (document_id, employee_key, office_key, date, decree_number)
           select 'duty-without-day', document_id, office_key, '2026-03-20', 'SPT-1'
             from employees where email = 'employee@demo.test'`,
          ],
          heal: [`delete from collective_leave_duties where document_id = 'duty-without-day'`],
          rule: 'duty-compensated',
          subject: '2026-03-20',
        }),
    ],
    [
      'an entry whose request is gone',
      async () => {
        const { key } = await request('rejected');
        const to = (from: string, into: string) =>
          `update leave_ledger_entries set request_key = '${into}' where request_key = '${from}'`;
        return {
          harm: [to(key, 'gone')],
          heal: [to('gone', key)],
          rule: 'entry-without-request',
          subject: `${refused.name} ${refused.nip} gone`,
        };
      },
    ],
    [
      'an entry posted for somebody else',
      async () => {
        const { key, number } = await request('submitted');
        const to = (who: Staff) =>
          `update leave_ledger_entries set employee_key = '${who.documentId}' where request_key = '${key}'`;
        return {
          harm: [to(refused)],
          heal: [to(absent)],
          rule: 'entry-of-another',
          subject: `${refused.name} ${refused.nip} ${number}`,
        };
      },
    ],
    ...(
      [
        ['an account below zero', -99, 'below-zero', '2027/2027'],
        ['a year granted twice', 12, 'granted-once', '2027'],
        ['an entry number that is missing', 1, 'entry-numbers', 'grant 2027/2027'],
      ] as const
    ).map(([what, days, rule, account]): (typeof breaks)[number] => [
      what,
      () =>
        Promise.resolve({
          harm: [
            `insert into leave_ledger_entries (document_id, employee_key, leave_type, year, bucket_year, kind, days, held, cycle, reason)
               values ('harm', '${refused.documentId}', 'annual', 2027, 2027,
                       '${days < 0 ? 'adjust' : 'grant'}', ${days}, 0, ${rule === 'entry-numbers' ? 3 : 2}, 'x')`,
          ],
          heal: [`delete from leave_ledger_entries where document_id = 'harm'`],
          rule,
          subject: `${refused.name} ${refused.nip} ${account}`,
        }),
    ]),
    [
      'days that left one year and arrived in none',
      () =>
        Promise.resolve({
          harm: [
            `insert into leave_ledger_entries (document_id, employee_key, leave_type, year, bucket_year, counter_year, kind, days, held, cycle)
             values ('harm', '${refused.documentId}', 'annual', 2027, 2027, 2028, 'carry-in', -2, 0, 1)`,
          ],
          heal: [`delete from leave_ledger_entries where document_id = 'harm'`],
          rule: 'moved-between-years',
          subject: `${refused.name} ${refused.nip} carry-in 2027`,
        }),
    ],
  ];

  it.each(breaks)('finds %s, and nothing once it is put right', async (_what, prepare) => {
    const { harm, heal, rule, subject } = await prepare();
    await behindAllWalls(harm);
    try {
      const found = await findings();
      expect(found).toContainEqual(
        expect.objectContaining({ rule, subject: expect.stringContaining(subject) as string })
      );
      expect(found.every(({ message }) => message.endsWith('.'))).toBe(true);
      expect(JSON.stringify(found)).not.toMatch(/\{\w+\}/);
    } finally {
      await behindAllWalls(heal);
    }
    expect(await findings()).toEqual([]);
  });

  it('is read by personnel administration, of its own office', async () => {
    for (const who of [
      'employee@demo.test',
      SUPERIOR,
      HEAD,
      'head2@demo.test',
      'trader@demo.test',
    ]) {
      expect((await office.as(who).get('/api/leave-reports/reconcile')).status).toBe(403);
    }
    const other = await demoKey('DEMO2');
    expect(
      (await office.as(PERSONNEL).get(`/api/leave-reports/reconcile?office=${other}`)).status
    ).toBe(403);
    await office.sql(`update leave_requests set working_days = working_days + 1
                       where leave_state = 'approved' and office_key = '${other}'`);
    expect(await findings()).toEqual([]);
    await office.sql(`update leave_requests set working_days = working_days - 1
                       where leave_state = 'approved' and office_key = '${other}'`);
  });

  it('comes as a command that ends with 1 when something is found', async () => {
    // This office goes on meanwhile: the command waits for the locks that it holds.
    const command = async () => {
      const child = spawn(process.execPath, [join(__dirname, '../../bin/reconcile.mjs')], {
        // Named, as Jest keeps the settings of this office in an environment of its own.
        env: process.env,
      });
      let stdout = '';
      let stderr = '';
      child.stdout.on('data', (chunk) => (stdout += String(chunk)));
      child.stderr.on('data', (chunk) => (stderr += String(chunk)));
      const [status] = (await once(child, 'close')) as [number];
      return { status, stdout, stderr };
    };
    const well = await command();
    expect([well.stderr, well.status]).toEqual(['', 0]);
    expect(well.stdout).toContain('Ledger, steps and requests agree.');
    const { key, number } = await request('approved');
    const add = (days: number) =>
      office.sql(
        `update leave_requests set working_days = working_days + ${days} where document_id = '${key}'`
      );
    await add(1);
    const ill = await command();
    await add(-1);
    expect(ill.status).toBe(1);
    expect(ill.stdout).toContain(number);
    expect(ill.stdout).toContain('1 findings');
  });
});
