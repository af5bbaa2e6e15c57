import { startOffice, TEST_TODAY, type Office } from '../harness';
import { readPaper, type Paper } from './paper';
import { employeeOf, hire, type Staff } from './staff';
import { WAYS, type Step, type Way } from './ways-in';

const SUPERIOR = 'superior@demo.test';
const HEAD = 'head@demo.test';
const PERSONNEL = 'personnel@demo.test';
const APPROVED: Step = { outcome: 'approved' };

let office: Office;
let way: Way;

beforeAll(async () => {
  office = await startOffice();
  way = WAYS[0]?.[1](office) as Way;
});
afterAll(() => office.stop());
afterEach(() => office.setToday(TEST_TODAY));

/** Mon 9 – Fri 13 November 2026: five working days (worked case 14). */
const FIVE_DAYS = { startDate: '2026-11-09', endDate: '2026-11-13' };

const draft = async (who: Staff, fields: Readonly<Record<string, unknown>> = {}): Promise<string> =>
  (
    await way.create(who.email, {
      leaveType: 'annual',
      reason: 'Menjenguk orang tua',
      addressDuringLeave: 'Jl. Contoh 1, Kota Senja',
      phone: '0800-000-2000',
      ...FIVE_DAYS,
      ...fields,
    })
  ).data.documentId as string;

const submitted = async (
  who: Staff,
  fields?: Readonly<Record<string, unknown>>
): Promise<string> => {
  const id = await draft(who, fields);
  expect(await way.submit(who.email, id)).toMatchObject({ status: 200 });
  return id;
};

const considered = async (who: Staff, step: Step = APPROVED): Promise<string> => {
  const id = await submitted(who);
  expect(await way.consider(SUPERIOR, id, step)).toMatchObject({ status: 200 });
  return id;
};

const formOf = (who: string, id: string, headers?: Readonly<Record<string, string>>) =>
  office.as(who).get(`/api/leave-requests/${id}/form.pdf`, headers);

const paperOf = async (who: string, id: string): Promise<Paper> => {
  const { status, body } = await formOf(who, id);
  expect(status).toBe(200);
  return readPaper(body as Buffer);
};

/** The words between two headings, on one line. */
const section = ({ text }: Paper, from: string, to: string): string => {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start);
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThan(start);
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
};

const consideration = (paper: Paper): string => section(paper, 'VII. ', 'VIII. ');
const decision = (paper: Paper): string => section(paper, 'VIII. ', 'Kode verifikasi');

const codeOf = async (id: string): Promise<string> => {
  const [row] = await office.sql<{ code: string }>(
    'select verification_code as code from leave_requests where document_id = $1',
    [id]
  );
  return (row?.code.match(/.{4}/g) ?? []).join('-');
};

describe('the official form', () => {
  test('is one A4 page, tagged, in Indonesian, with its title and its fonts in the file', async () => {
    const who = await hire(office);
    const id = await submitted(who);
    const { status, headers, body } = await formOf(who.email, id);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toMatch(
      /^inline; filename="formulir-cuti-CT-2026-\d{6}\.pdf"$/
    );
    const paper = await readPaper(body as Buffer);
    expect(paper).toMatchObject({
      pages: 1,
      width: 595,
      height: 842,
      language: 'id',
      isTagged: true,
    });
    expect(paper.title).toMatch(/^Formulir Permintaan dan Pemberian Cuti CT-2026-\d{6}$/);
    expect((body as Buffer).toString('latin1')).toMatch(/\/DisplayDocTitle true/);
    expect(paper.tags.filter((tag) => tag === 'H1')).toHaveLength(1);
    expect(paper.tags.filter((tag) => tag === 'H2')).toHaveLength(8);
    expect(paper.tags).toContain('Figure');
    expect(paper.fonts.length).toBeGreaterThan(0);
    expect(paper.fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    expect(paper.fonts.every(({ name }) => name.includes('Roboto'))).toBe(true);
  });

  test('says who asks for what, and what was left of three years when it was handed in', async () => {
    const who = await hire(office, { leftover: 3 });
    const paper = await paperOf(who.email, await submitted(who));
    expect(section(paper, 'Tanjung Mutiara, 2 Maret 2026', 'FORMULIR')).toMatch(
      /Kepada Yth\. Kepala Balai.* di Tanjung Mutiara/
    );
    expect(section(paper, 'I. DATA', 'II. ')).toMatch(
      new RegExp(
        `Nama ${who.name} NIP ${who.nip} Jabatan Pemeriksa Karantina Masa Kerja 16 tahun 2 bulan Unit Kerja Balai`
      )
    );
    expect(section(paper, 'II. ', 'III. ')).toMatch(
      /1\. Cuti Tahunan √ 2\. Cuti Besar 3\. Cuti Sakit 4\. Cuti Melahirkan 5\. Cuti Karena Alasan Penting 6\. Cuti di Luar Tanggungan Negara$/
    );
    expect(section(paper, 'III. ', 'IV. ')).toMatch(/Menjenguk orang tua$/);
    expect(section(paper, 'IV. ', 'V. CATATAN')).toMatch(
      /Selama 5 hari kerja mulai tanggal 9 November 2026 s\.d\. 13 November 2026$/
    );
    const record = section(paper, 'V. CATATAN', 'VI. ');
    expect(record).toContain('N-2 (2024) 0 hari');
    expect(record).toContain('N-1 (2025) 3 hari diminta 3 hari, sisa 0 hari');
    expect(record).toContain('N (2026) 12 hari diminta 2 hari, sisa 10 hari');
    expect(section(paper, 'VI. ', 'VII. ')).toMatch(
      new RegExp(
        `Jl\\. Contoh 1, Kota Senja TELP 0800-000-2000 Hormat saya, Diajukan secara elektronik 2 Maret 2026 ${who.name} NIP ${who.nip}`
      )
    );
    expect(consideration(paper)).not.toContain('√');
    expect(decision(paper)).not.toContain('√');
    expect(paper.text).toContain('Keadaan: Diajukan, menunggu pertimbangan');
    expect(paper.text).not.toMatch(/KONSEP|DITOLAK|DIBATALKAN/);
  });

  test('leads by its QR code to the page that checks it, and prints the code', async () => {
    const who = await hire(office);
    const id = await submitted(who);
    const paper = await paperOf(who.email, id);
    const code = await codeOf(id);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(paper.text).toContain(`Kode verifikasi: ${code}`);
    expect(paper.qr).toMatch(new RegExp(`^https?://[^/]+/verify/${code}$`));
    const { pathname } = new URL(paper.qr ?? '');
    expect((await office.anonymous.get(pathname)).status).toBe(200);
  });

  test('names the acting head with decree, and ticks PERUBAHAN with the reason (cases 14 and 18)', async () => {
    const who = await hire(office);
    const deputy = await hire(office);
    const head = await employeeOf(office, HEAD);
    const [demo] = await office.sql<{ id: number; documentId: string }>(
      `select id, document_id as "documentId" from offices where code = 'DEMO'`
    );
    const appointed = await office
      .panel(PERSONNEL)
      .create('api::acting-appointment.acting-appointment', {
        kind: 'plh',
        appointee: { connect: [{ id: deputy.id, documentId: deputy.documentId }] },
        replaces: { connect: [{ id: head.id, documentId: head.documentId }] },
        office: { connect: [demo] },
        decreeNumber: 'SK-18/2026',
        startDate: '2026-10-12',
        endDate: '2026-10-16',
      });
    expect(appointed).toMatchObject({ status: 201 });
    const id = await considered(who);
    office.setToday('2026-10-14');
    expect(
      await way.decide(deputy.email, id, {
        outcome: 'changed',
        startDate: '2026-11-09',
        endDate: '2026-11-11',
        reason: 'Kapal datang 12 November',
      })
    ).toMatchObject({ status: 200 });
    const paper = await paperOf(who.email, id);
    expect(section(paper, 'IV. ', 'V. CATATAN')).toContain('13 November 2026');
    expect(consideration(paper)).toMatch(/DISETUJUI √ PERUBAHAN\*{4} DITANGGUHKAN/);
    const decided = decision(paper);
    expect(decided).toMatch(/DISETUJUI PERUBAHAN\*{4} √ DITANGGUHKAN\*{4} TIDAK DISETUJUI/);
    expect(decided).toContain(
      'Diberikan 9 November 2026 s.d. 11 November 2026 (3 hari kerja). Alasan: Kapal datang 12 November'
    );
    expect(decided).toContain('Plh. Kepala Balai berdasarkan SK-18/2026');
    expect(decided).toContain('14 Oktober 2026');
    expect(decided).toContain(`${deputy.name} NIP ${deputy.nip}`);
  });

  test('stays as it was when people move, marry or leave', async () => {
    const who = await hire(office);
    const id = await considered(who);
    expect(await way.decide(HEAD, id, APPROVED)).toMatchObject({ status: 200 });
    const before = await formOf(who.email, id);
    await office.sql(
      `update employees set name = 'Nama Lain', position = 'Kepala Seksi' where email in ($1, $2, $3)`,
      [who.email, SUPERIOR, HEAD]
    );
    const after = await formOf(who.email, id);
    await office.sql(`update employees set name = $2 where email = $1`, [who.email, who.name]);
    expect((after.body as Buffer).equals(before.body as Buffer)).toBe(true);
    expect(after.headers.get('etag')).toBe(before.headers.get('etag'));
  });

  test.each([
    ['a draft', 'KONSEP', 'Konsep, belum diajukan', (who: Staff) => draft(who)],
    [
      'a cancelled request',
      'DIBATALKAN',
      'Dibatalkan',
      async (who: Staff) => {
        const id = await submitted(who);
        await way.cancel(who.email, id, 'Tidak jadi');
        return id;
      },
    ],
    [
      'a rejected request',
      'DITOLAK',
      'Tidak disetujui',
      async (who: Staff) => {
        const id = await considered(who, { outcome: 'rejected', reason: 'Tidak cukup orang' });
        await way.decide(HEAD, id, { outcome: 'rejected', reason: 'Tenaga tidak cukup' });
        return id;
      },
    ],
  ])('of %s says so across the page: %s', async (_, watermark, state, make) => {
    const who = await hire(office);
    const paper = await paperOf(who.email, await make(who));
    expect(paper.text).toContain(watermark);
    expect(paper.text).toContain(`Keadaan: ${state}`);
  });

  test('stays on one page with the longest texts there can be, and its QR code readable', async () => {
    const long = (word: string) => `${word} `.repeat(2000).slice(0, 1990).trim();
    const who = await hire(office);
    await office.sql(`update employees set name = $2, position = $3 where email = $1`, [
      who.email,
      'Raden Mas Panjang '.repeat(13).trim(),
      'Pengendali Organisme '.repeat(12).trim(),
    ]);
    const id = await submitted(who, {
      reason: `${long('keluarga')} (akhir)`,
      addressDuringLeave: long('jalan'),
      phone: '0'.repeat(255),
    });
    await way.consider(SUPERIOR, id, { outcome: 'deferred', reason: long('dinas') });
    await way.decide(HEAD, id, { outcome: 'deferred', reason: long('kapal') });
    const paper = await paperOf(who.email, id);
    expect(paper).toMatchObject({ pages: 1, qr: expect.stringContaining('/verify/') });
    expect(consideration(paper)).toMatch(/DITANGGUHKAN\*{4} √/);
    const alone = await paperOf(
      who.email,
      await draft(who, { reason: `${long('keluarga')} (akhir)` })
    );
    expect(alone).toMatchObject({ pages: 1, text: expect.stringContaining('(akhir)') });
  });

  test('is shown to those who may see the request, and to nobody else', async () => {
    const who = await hire(office);
    const id = await submitted(who);
    const hidden = await draft(who, { startDate: '2026-12-07', endDate: '2026-12-08' });
    for (const reader of [who.email, SUPERIOR, HEAD]) {
      expect(await formOf(reader, id)).toMatchObject({ status: 200 });
    }
    for (const stranger of ['colleague@demo.test', 'employee2@demo.test']) {
      expect(await formOf(stranger, id)).toMatchObject({ status: 404 });
    }
    expect(await formOf(SUPERIOR, hidden)).toMatchObject({ status: 404 });
    expect(await formOf(who.email, 'unknown')).toMatchObject({ status: 404 });
    expect(
      (await office.anonymous.get(`/api/leave-requests/${id}/form.pdf`)).status
    ).toBeGreaterThanOrEqual(401);
  });

  test('is not sent again while it says the same', async () => {
    const who = await hire(office);
    const id = await submitted(who);
    const first = await formOf(who.email, id);
    const etag = first.headers.get('etag') ?? '';
    // fetch would ask past every cache otherwise.
    const again = { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' };
    expect(await formOf(who.email, id, again)).toMatchObject({ status: 304 });
    await way.cancel(who.email, id);
    expect(await formOf(who.email, id, again)).toMatchObject({ status: 200 });
  });
});
