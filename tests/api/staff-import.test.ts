import { deflateRawSync } from 'node:zlib';
import { startOffice, type Answer, type HttpClient, type Office } from '../harness';
import { guardedRecords, withoutTrace } from './records';
import { employeeOf } from './staff';
import { waitUntil } from '../concurrency/wait-until';

const PERSONNEL = 'personnel@demo.test';
const SUPER_ADMIN = 'superadmin@demo.test';
const COLUMNS = [
  'NIP',
  'Nama',
  'Jenis kepegawaian',
  'Jabatan',
  'TMT',
  'NIP atasan',
  'Kode unit',
  'Kode wilker',
  'Email',
  'Sisa cuti N-1',
  'Sisa cuti N-2',
] as const;
type Column = (typeof COLUMNS)[number];
type Line = Partial<Record<Column, string>>;

let office: Office;
let serial = 0;

beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.stop());

/** Male, born on 3 March 1990, CPNS since January 2015. */
const freshNip = (): string => {
  serial += 1;
  return `19900303201501${1 + Math.floor(serial / 900)}${String((serial % 900) + 1).padStart(3, '0')}`;
};

const person = (line: Line = {}): Line => ({
  NIP: freshNip(),
  Nama: 'Orang Baru, S.P.',
  'Jenis kepegawaian': 'PNS',
  Jabatan: 'Pemeriksa Karantina',
  TMT: '2015-01-01',
  ...line,
});

const csv = (lines: readonly Line[], separator = ';'): string =>
  [COLUMNS, ...lines.map((line) => COLUMNS.map((column) => line[column] ?? ''))]
    .map((cells) => cells.map((cell) => `"${cell}"`).join(separator))
    .join('\r\n');

const send = (
  client: HttpClient,
  content: string | Buffer,
  fields: Readonly<Record<string, string>> = {},
  name = 'pegawai.csv'
): Promise<Answer> => {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
  return client.post('/api/employees/import', form);
};

interface Report {
  readonly state: string;
  readonly totals: Record<string, number>;
  readonly rows: readonly {
    row: number;
    nip: string | null;
    action: string;
    problems: { field: string; reason: string; message: string }[];
  }[];
}

const reportOf = ({ status, body }: Answer): Report => {
  if (status !== 200) throw new Error(`The import answered ${JSON.stringify(body)}`);
  return { state: body.data.state, ...body.data.report };
};

/** Personnel administration imports those lines. */
const bring = async (
  lines: readonly Line[],
  mode: 'dry-run' | 'all' | 'good-rows' = 'all'
): Promise<Report> => reportOf(await send(office.as(PERSONNEL), csv(lines), { mode }));

const actions = ({ rows }: Report): string[] => rows.map(({ action }) => action);
const reasons = ({ rows }: Report): string[][] =>
  rows.map(({ problems }) => problems.map(({ field, reason }) => `${field} ${reason}`));

const stored = async (nip: string | undefined) => {
  const [row] = await office.sql<Record<string, unknown>>(
    `select e.name, e.nip, e.position, e.sex, e.birth_date::text as "birthDate", e.email,
            e.employment_type as "employmentType", e.service_start::text as "serviceStart",
            e.work_pattern as "workPattern", e.language, s.nip as superior, u.code as unit,
            w.code as "workArea", o.code as office, e.office_key = o.document_id as keyed
       from employees e
       left join employees_superior_lnk sl on sl.employee_id = e.id
       left join employees s on s.id = sl.inv_employee_id
       left join employees_org_unit_lnk ul on ul.employee_id = e.id
       left join org_units u on u.id = ul.org_unit_id
       left join employees_work_area_lnk wl on wl.employee_id = e.id
       left join work_areas w on w.id = wl.work_area_id
       left join employees_office_lnk ol on ol.employee_id = e.id
       left join offices o on o.id = ol.office_id
      where e.nip = $1`,
    [nip]
  );
  return row;
};

/** Days usable this year, by bucket. */
const buckets = async (nip: string | undefined): Promise<Record<string, number>> => {
  const rows = await office.sql<{ bucket: number; days: number }>(
    `select l.bucket_year as bucket, sum(l.days)::int as days
       from leave_ledger_entries l join employees e on e.document_id = l.employee_key
      where e.nip = $1 and l.year = 2026 group by 1 having sum(l.days) <> 0`,
    [nip]
  );
  return Object.fromEntries(rows.map(({ bucket, days }) => [bucket, days]));
};

const codeOf = async (table: 'org_units' | 'work_areas', officeCode = 'DEMO'): Promise<string> => {
  const singular = table.slice(0, -1);
  const [row] = await office.sql<{ code: string }>(
    `select t.code from ${table} t join ${table}_office_lnk l on l.${singular}_id = t.id
       join offices o on o.id = l.office_id where o.code = $1 order by t.code limit 1`,
    [officeCode]
  );
  return row?.code ?? '';
};

describe('an import of staff', () => {
  test('brings people with everything their own door would derive', async () => {
    const boss = await employeeOf(office, 'superior@demo.test');
    const line = person({
      'NIP atasan': boss.nip,
      'Kode unit': await codeOf('org_units'),
      'Kode wilker': await codeOf('work_areas'),
      Email: 'orang.baru@demo.test',
    });
    expect(actions(await bring([line]))).toEqual(['create']);
    expect(await stored(line.NIP)).toEqual({
      name: 'Orang Baru, S.P.',
      nip: line.NIP,
      position: 'Pemeriksa Karantina',
      sex: 'male',
      birthDate: '1990-03-03',
      email: 'orang.baru@demo.test',
      employmentType: 'pns',
      serviceStart: '2015-01-01',
      workPattern: 'five-day',
      language: 'id',
      superior: boss.nip,
      unit: line['Kode unit'],
      workArea: line['Kode wilker'],
      office: 'DEMO',
      keyed: true,
    });
    expect(await buckets(line.NIP)).toEqual({ 2026: 12 });
    const panel = await office
      .panel(PERSONNEL)
      .list('api::employee.employee', `_q=${line.NIP}&pageSize=10`);
    expect(panel.body.results).toHaveLength(1);
  });

  test('changes nothing by a dry run, which is what happens unless something else is said', async () => {
    const bad = person({ TMT: 'kemarin' });
    const answer = await withoutTrace(office, () =>
      send(office.as(PERSONNEL), csv([person({ 'Sisa cuti N-1': '8' }), bad]))
    );
    const report = reportOf(answer);
    expect([report.state, report.totals]).toEqual([
      'done',
      { create: 1, update: 0, unchanged: 0, refuse: 1 },
    ]);
    expect(reasons(report)).toEqual([[], ['serviceStart staff.bad-date']]);
  });

  test('changes nothing when it runs a second time', async () => {
    const lines = [
      person({ 'Sisa cuti N-1': '8', 'Sisa cuti N-2': '12' }),
      person({ 'Sisa cuti N-1': '0' }),
      person(),
    ];
    expect(actions(await bring(lines))).toEqual(['create', 'create', 'create']);
    const again = await withoutTrace(office, () => bring(lines));
    expect(again.totals).toEqual({ create: 0, update: 0, unchanged: 3, refuse: 0 });
  });

  test('updates what the file says, and leaves what its cells leave empty', async () => {
    const line = person({ Email: 'lama@demo.test' });
    await bring([line]);
    const changed = { NIP: line.NIP ?? '', Jabatan: 'Analis Perkarantinaan' };
    expect(actions(await bring([changed]))).toEqual(['update']);
    expect(await stored(line.NIP)).toMatchObject({
      name: 'Orang Baru, S.P.',
      position: 'Analis Perkarantinaan',
      email: 'lama@demo.test',
    });
  });

  test('finds superiors further down, and refuses circles of them', async () => {
    const [a, b, c] = [person(), person(), person()];
    const chain = [{ ...a, 'NIP atasan': b.NIP ?? '' }, { ...b, 'NIP atasan': c.NIP ?? '' }, c];
    expect(actions(await bring(chain))).toEqual(['create', 'create', 'create']);
    expect(await stored(a.NIP)).toMatchObject({ superior: b.NIP });
    const closed = await bring([{ ...c, 'NIP atasan': a.NIP ?? '' }]);
    expect(reasons(closed)).toEqual([['superior organisation.superior-circle']]);
    const [d, e] = [person(), person()];
    const circle = await bring([
      { ...d, 'NIP atasan': e.NIP ?? '' },
      { ...e, 'NIP atasan': d.NIP ?? '' },
      person({ NIP: '199003032015011999', 'NIP atasan': '199003032015011999' }),
    ]);
    expect(reasons(circle)).toEqual([
      ['superior organisation.superior-circle'],
      ['superior organisation.superior-circle'],
      ['superior organisation.own-superior'],
    ]);
  });

  test('writes all rows or none, unless the good ones are asked for', async () => {
    const good = person();
    const bad = person({ Jabatan: '' });
    const leaning = person({ 'NIP atasan': bad.NIP ?? '' });
    const lines = [good, bad, leaning];
    const none = await withoutTrace(office, () => bring(lines, 'all'));
    expect([none.state, actions(none)]).toEqual(['refused', ['create', 'refuse', 'refuse']]);
    const some = await bring(lines, 'good-rows');
    expect([some.state, reasons(some)]).toEqual([
      'done',
      [[], ['position staff.missing'], ['superior staff.unknown-superior']],
    ]);
    expect(await stored(good.NIP)).toBeDefined();
    expect(await stored(leaning.NIP)).toBeUndefined();
  });

  test.each<[string, Line, string[]]>([
    ['a bad month of birth (case 20)', { NIP: '198513122010011003' }, ['nip nip.bad-month']],
    ['a PPPK number for a PNS', { NIP: '199009132025242014' }, ['nip nip.is-pppk-number']],
    ['seventeen digits', { NIP: '19850412201001100' }, ['nip nip.not-18-digits']],
    ['a number in powers of ten', { NIP: '1,98504E+17' }, ['nip staff.digits-lost']],
    ['a rounded number', { NIP: '198504122010011000' }, ['nip staff.digits-lost']],
    ['no number', { NIP: '' }, ['nip nip.missing']],
    ['no name', { Nama: '' }, ['name staff.missing']],
    [
      'an unknown employment type',
      { 'Jenis kepegawaian': 'magang' },
      ['employmentType staff.unknown-employment-type'],
    ],
    ['a day that does not exist', { TMT: '31/02/2015' }, ['serviceStart date.no-such-day']],
    ['an unknown unit', { 'Kode unit': 'XX' }, ['orgUnit staff.unknown-unit']],
    ['an unknown work area', { 'Kode wilker': 'XX' }, ['workArea staff.unknown-work-area']],
    [
      'an unknown superior',
      { 'NIP atasan': '198001012005011009' },
      ['superior staff.unknown-superior'],
    ],
    ['no e-mail address', { Email: 'bukan surel' }, ['email staff.bad-email']],
    [
      'more days than the right',
      { 'Sisa cuti N-1': '13' },
      ['leftoverLastYear leave.leftover-exceeds-right'],
    ],
    ['half a day', { 'Sisa cuti N-1': '1,5' }, ['leftoverLastYear staff.bad-days']],
    ['only the year before last', { 'Sisa cuti N-2': '3' }, ['leftoverLastYear staff.missing']],
  ])('a row with %s is refused', async (_what, line, expected) => {
    const report = await withoutTrace(office, () => bring([person(line)], 'good-rows'));
    expect(reasons(report)).toEqual([expected]);
    for (const { message } of report.rows[0]?.problems ?? [])
      expect(message).toMatch(/^[A-Z].*\.$/);
  });

  test('units, work areas and people of another office are out of reach', async () => {
    const [foreign] = await office.sql<{ nip: string }>(
      `select nip from employees where email = 'employee2@demo.test'`
    );
    const report = await withoutTrace(office, () =>
      bring(
        [person({ NIP: foreign?.nip ?? '' }), person({ 'NIP atasan': foreign?.nip ?? '' })],
        'good-rows'
      )
    );
    expect(reasons(report)).toEqual([
      ['nip organisation.nip-taken'],
      ['superior staff.unknown-superior'],
    ]);
  });

  test('somebody who stands there twice is refused in both rows', async () => {
    const line = person();
    const report = await bring([line, { ...line, Nama: 'Orang Lain' }], 'good-rows');
    expect(reasons(report)).toEqual([['nip staff.nip-twice'], ['nip staff.nip-twice']]);
  });
});

describe('leftovers of the last two years', () => {
  test.each<[string, Line, Record<string, number>]>([
    ['8 days of 2025 (case 4)', { 'Sisa cuti N-1': '8' }, { 2025: 6, 2026: 12 }],
    ['3 days of 2025 (case 4)', { 'Sisa cuti N-1': '3' }, { 2025: 3, 2026: 12 }],
    ['nothing of 2025 (case 1)', { 'Sisa cuti N-1': '0' }, { 2026: 12 }],
    [
      'two unused years (case 5)',
      { 'Sisa cuti N-1': '12', 'Sisa cuti N-2': '12' },
      { 2024: 6, 2025: 6, 2026: 12 },
    ],
    [
      '2024 unused and 2 days used in 2025 (case 5, strict)',
      { 'Sisa cuti N-1': '10', 'Sisa cuti N-2': '12' },
      { 2025: 6, 2026: 12 },
    ],
  ])('%s', async (_what, leftovers, expected) => {
    const line = person(leftovers);
    await bring([line]);
    expect(await buckets(line.NIP)).toEqual(expected);
  });

  test('come to somebody who is on record without them', async () => {
    const line = person();
    await bring([line]);
    expect(actions(await bring([{ ...line, 'Sisa cuti N-1': '8' }]))).toEqual(['update']);
    expect(await buckets(line.NIP)).toEqual({ 2025: 6, 2026: 12 });
  });

  test('are not changed by another file', async () => {
    const line = person({ 'Sisa cuti N-1': '8' });
    await bring([line]);
    const report = await withoutTrace(office, () => bring([{ ...line, 'Sisa cuti N-1': '9' }]));
    expect(reasons(report)).toEqual([['leftoverLastYear leave.opening-known']]);
  });

  test('of a year named in the title are those of that year', async () => {
    const nip = freshNip();
    const text = csv([person({ NIP: nip, 'Sisa cuti N-1': '4' })]).replace('N-1', '2025');
    reportOf(await send(office.as(PERSONNEL), text, { mode: 'all' }));
    expect(await buckets(nip)).toEqual({ 2025: 4, 2026: 12 });
  });
});

describe('files', () => {
  test.each([
    ['commas', csv([person()], ',')],
    ['tabs', csv([person()], '\t')],
    ['a byte order mark', `\uFEFF${csv([person()])}`],
    ['UTF-16', Buffer.from(`\uFEFF${csv([person()], '\t')}`, 'utf16le')],
    [
      'English titles and local dates',
      `Employee number,Full name,Employment type,Position,Joining date,Shoe size\n${freshNip()},Jane,contract,Clerk,1/3/2015,44\n`.replace(
        'contract',
        'pns'
      ),
    ],
  ])('CSV with %s is read', async (_what, content) => {
    const report = reportOf(await send(office.as(PERSONNEL), content));
    expect(actions(report)).toEqual(['create']);
  });

  test('the template is a file that can be sent back', async () => {
    for (const format of ['csv', 'xlsx']) {
      const template = await office.as(PERSONNEL).get(`/api/employees/import/template.${format}`);
      expect(template.status).toBe(200);
      const content = Buffer.isBuffer(template.body)
        ? template.body
        : Buffer.from(String(template.body));
      const report = reportOf(await send(office.as(PERSONNEL), content, {}, `pegawai.${format}`));
      expect(reasons(report)).toEqual([
        ['orgUnit staff.unknown-unit', 'workArea staff.unknown-work-area'],
      ]);
    }
    expect((await office.as(PERSONNEL).get('/api/employees/import/template.exe')).status).toBe(404);
  });

  test('dates of XLSX are days, and a NIP that Excel took for a number is refused', async () => {
    const { default: write } = await import('write-excel-file/node');
    const nip = freshNip();
    const header = ['NIP', 'Nama', 'Jenis kepegawaian', 'Jabatan', 'TMT'];
    const text = (value: string) => ({ value, type: String });
    const line = (number: object) => [
      number,
      text('Orang Excel'),
      text('PNS'),
      text('Pemeriksa'),
      { value: new Date('2015-01-01T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
    ];
    const content = await write([
      header.map(text),
      line(text(nip)),
      line({ value: 1.98504122010011e17, type: Number }),
    ] as never).toBuffer();
    const report = reportOf(
      await send(office.as(PERSONNEL), content, { mode: 'good-rows' }, 'p.xlsx')
    );
    expect(reasons(report)).toEqual([[], ['nip staff.digits-lost']]);
    expect(await stored(nip)).toMatchObject({ serviceStart: '2015-01-01' });
  });

  /** An archive of one file that unpacks to `size` zeros, and says so or not. */
  const bomb = (size: number, said: number): Buffer => {
    const name = Buffer.from('xl/worksheets/sheet1.xml');
    const data = deflateRawSync(Buffer.alloc(size));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(said, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(said, 24);
    central.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(central.length + name.length, 12);
    end.writeUInt32LE(local.length + name.length + data.length, 16);
    return Buffer.concat([local, name, data, central, name, end]);
  };

  test.each<[string, () => string | Buffer, string]>([
    ['nothing', () => '', 'spreadsheet.empty'],
    ['a header alone', () => csv([]), 'spreadsheet.empty'],
    ['no column for the NIP', () => 'Nama;Jabatan\nA;B', 'staff.no-nip-column'],
    ['a column twice', () => 'NIP;NIP\n1;2', 'staff.column-twice'],
    [
      'a picture',
      () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]),
      'spreadsheet.unreadable',
    ],
    ['a torn archive', () => Buffer.from('PK\u0003\u0004torn'), 'spreadsheet.unreadable'],
    ['an archive that unpacks to 200 MB', () => bomb(200e6, 200e6), 'spreadsheet.too-large'],
    ['an archive that lies about it', () => bomb(200e6, 1000), 'spreadsheet.unreadable'],
    [
      'too many rows',
      () => csv(Array.from({ length: 10_001 }, () => ({ NIP: '1' }))),
      'spreadsheet.too-many-rows',
    ],
  ])('a file with %s is refused', async (_what, content, reason) => {
    const file = content();
    // Packing it has kept this process busy, and the server in it may have closed idle connections.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const answer = await send(office.as(PERSONNEL), file);
    expect([answer.status, answer.body.error?.details.reason]).toEqual([400, reason]);
  });

  test('a file larger than 10 MB is refused, and so is none', async () => {
    const large = await send(office.as(PERSONNEL), Buffer.alloc(11 * 1024 * 1024, 'a'));
    expect([400, 413]).toContain(large.status);
    const none = await office.as(PERSONNEL).post('/api/employees/import', new FormData());
    expect([none.status, none.body.error.details.reason]).toEqual([400, 'staff.no-file']);
  });
});

describe('who may', () => {
  test('nobody but personnel administration of the office, and a super admin', async () => {
    const content = csv([person()]);
    for (const who of ['employee@demo.test', 'superior@demo.test', 'head@demo.test']) {
      const refused = await withoutTrace(office, () =>
        send(office.as(who), content, { mode: 'all' })
      );
      expect([who, refused.status]).toEqual([who, 403]);
    }
    for (const code of ['DEMO2', 'NOWHERE']) {
      const refused = await withoutTrace(office, () =>
        send(office.as(PERSONNEL), content, { mode: 'all', office: code })
      );
      expect([code, refused.status]).toEqual([code, code === 'DEMO2' ? 403 : 400]);
    }
    expect((await send(office.anonymous, content)).status).toBe(403);
    const token = await office.apiToken(['api::employee.employee.create']);
    expect((await send(token, content)).status).toBe(403);
  });

  test('a report is read by personnel administration of its office', async () => {
    const made = await send(office.as(PERSONNEL), csv([person()]));
    const path = `/api/employees/imports/${made.body.data.documentId}`;
    expect((await office.as(PERSONNEL).get(path)).body.data.report.totals.create).toBe(1);
    for (const who of ['employee@demo.test', 'head2@demo.test']) {
      expect((await office.as(who).get(path)).status).toBe(404);
    }
    const { body } = await office.as('employee@demo.test').graphql('{ staffImports { report } }');
    expect(body.data?.staffImports).toBeUndefined();
    const panel = await office.panel(PERSONNEL).list('api::staff-import.staff-import');
    expect([403, 404]).toContain(panel.status);
  });

  test('an import whose server has gone is interrupted, and can be run again', async () => {
    const lines = [person()];
    const made = await send(office.as(PERSONNEL), csv(lines), { mode: 'dry-run' });
    const { documentId } = made.body.data as { documentId: string };
    await office.sql(
      `update staff_imports set import_state = 'running', report = null,
              heartbeat_at = now() - interval '31 seconds' where document_id = $1`,
      [documentId]
    );
    const found = await office.as(PERSONNEL).get(`/api/employees/imports/${documentId}`);
    expect(found.body.data).toMatchObject({ state: 'interrupted', report: null });
    expect(actions(await bring(lines))).toEqual(['create']);
  });

  test('a circle of superiors is refused at the employee’s own door too', async () => {
    const [a, b] = [person(), person()];
    await bring([{ ...a, 'NIP atasan': b.NIP ?? '' }, b]);
    const [rows] = [
      await office.sql<{ nip: string; id: number; documentId: string }>(
        `select nip, id, document_id as "documentId" from employees where nip = any($1)`,
        [[a.NIP, b.NIP]]
      ),
    ];
    const above = rows.find(({ nip }) => nip === a.NIP);
    const below = rows.find(({ nip }) => nip === b.NIP);
    const refused = await office
      .panel(SUPER_ADMIN)
      .update('api::employee.employee', below?.documentId ?? '', {
        superior: { connect: [{ id: above?.id, documentId: above?.documentId }] },
      });
    expect([refused.status, refused.body.error.details.reason]).toEqual([
      400,
      'organisation.superior-circle',
    ]);
  });
});

describe('five thousand people', () => {
  test('are imported within a minute, with progress, and a second time changes nothing', async () => {
    const lines = Array.from({ length: 5000 }, (_, index) =>
      person({
        NIP: `19${70 + (index % 25)}0${1 + (index % 9)}10201${Math.floor(index / 1000) % 5}01${1 + (index % 2)}${String((index % 999) + 1).padStart(3, '0')}`,
        'Sisa cuti N-1': String(index % 13),
        'Sisa cuti N-2': String((index * 7) % 13),
      })
    );
    expect(new Set(lines.map(({ NIP }) => NIP)).size).toBe(5000);
    const client = office.as(PERSONNEL);
    const run = async () => {
      const start = Date.now();
      const answer = await send(client, csv(lines), { mode: 'all' });
      expect([answer.status, answer.body.data.state]).toEqual([202, 'running']);
      const path = `/api/employees/imports/${answer.body.data.documentId}`;
      const seen: number[] = [];
      let longest = 0;
      // eslint-disable-next-line @typescript-eslint/no-explicit-any
      let data: any;
      await waitUntil(async () => {
        const asked = Date.now();
        ({ data } = (await client.get(path)).body);
        longest = Math.max(longest, Date.now() - asked);
        seen.push(data.done);
        return data.state !== 'running';
      }, 90_000);
      return { data, seconds: (Date.now() - start) / 1000, seen, longest };
    };
    const first = await run();
    expect([first.data.state, first.data.report.totals]).toEqual([
      'done',
      { create: 5000, update: 0, unchanged: 0, refuse: 0 },
    ]);
    expect(first.seconds).toBeLessThan(60);
    expect(new Set(first.seen).size).toBeGreaterThan(2);
    const before = await guardedRecords(office);
    const second = await run();
    expect(second.data.report.totals).toEqual({ create: 0, update: 0, unchanged: 5000, refuse: 0 });
    expect(await guardedRecords(office)).toEqual(before);
  }, 200_000);
});
