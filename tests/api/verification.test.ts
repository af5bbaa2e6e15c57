import { launchBrowser, startOffice, type Answer, type Office } from '../harness';
import { hire, type Staff } from './staff';
import { WAYS, type Way } from './ways-in';

const SUPERIOR = 'superior@demo.test';
const HEAD = 'head@demo.test';
const REASON = 'Rahasia keluarga';

let office: Office;
let way: Way;
let who: Staff;
const codes = {} as Record<'draft' | 'submitted' | 'approved' | 'cancelled', string>;

const codeOf = async (id: string): Promise<string> => {
  const [row] = await office.sql<{ code: string }>(
    'select verification_code as code from leave_requests where document_id = $1',
    [id]
  );
  return row?.code ?? '';
};

const requestFor = async (startDate: string, endDate: string): Promise<string> =>
  (
    await way.create(who.email, {
      leaveType: 'annual',
      reason: REASON,
      addressDuringLeave: 'Jl. Rahasia 1',
      phone: '0811-555-1234',
      startDate,
      endDate,
    })
  ).data.documentId as string;

beforeAll(async () => {
  office = await startOffice();
  way = WAYS[0]?.[1](office) as Way;
  who = await hire(office);
  const ids = {
    draft: await requestFor('2026-10-05', '2026-10-06'),
    submitted: await requestFor('2026-10-12', '2026-10-13'),
    approved: await requestFor('2026-11-09', '2026-11-13'),
    cancelled: await requestFor('2026-12-07', '2026-12-08'),
  };
  for (const id of [ids.submitted, ids.approved, ids.cancelled]) await way.submit(who.email, id);
  await way.consider(SUPERIOR, ids.approved, { outcome: 'approved' });
  await way.decide(HEAD, ids.approved, {
    outcome: 'changed',
    startDate: '2026-11-09',
    endDate: '2026-11-11',
    reason: 'Kapal datang',
  });
  await way.cancel(who.email, ids.cancelled, 'Tidak jadi');
  for (const name of Object.keys(ids) as (keyof typeof ids)[])
    codes[name] = await codeOf(ids[name]);
});
afterAll(() => office.stop());

const pageOf = async (path: string, language = 'id'): Promise<Answer & { html: string }> => {
  const answer = await office.anonymous.get(path, { 'Accept-Language': language });
  return { ...answer, html: (answer.body as Buffer).toString() };
};

describe('a printed code', () => {
  test('tells programs what the paper is and whether it stands', async () => {
    const { status, body } = await office.anonymous.get(`/api/verify/${codes.approved}`, {
      'Accept-Language': 'id',
    });
    expect(status).toBe(200);
    expect(body.data).toEqual({
      kind: 'leave-form',
      state: 'approved',
      number: expect.stringMatching(/^CT-2026-\d{6}$/),
      issuedAt: expect.stringMatching(/^2026-03-02T/),
      summary: `Formulir cuti ${body.data.number} atas nama ${who.name}, 9 November 2026 – 11 November 2026: disetujui.`,
    });
  });

  test.each([
    ['draft', 'tidak berlaku', 'not in force'],
    ['submitted', 'belum diputuskan', 'not decided yet'],
    ['approved', 'masih berlaku', 'and in force'],
    ['cancelled', 'tidak berlaku', 'not in force'],
  ] as const)(
    'of a request that is %s says so to people, in both languages',
    async (name, id, en) => {
      const inIndonesian = await pageOf(`/verify/${codes[name]}`);
      expect(inIndonesian).toMatchObject({ status: 200, html: expect.stringContaining(id) });
      expect(inIndonesian.html).toContain('<html lang="id">');
      expect((await pageOf(`/verify/${codes[name]}`, 'en-GB')).html).toContain(en);
      expect((await pageOf(`/verify/${codes[name]}?lang=en`)).html).toContain(en);
    }
  );

  test('tells name, dates and decision, and nothing else of a person', async () => {
    const { html } = await pageOf(`/verify/${codes.approved}`);
    expect(html).toContain(who.name);
    expect(html).toContain('9 November 2026 – 11 November 2026');
    const data = JSON.stringify((await office.anonymous.get(`/api/verify/${codes.approved}`)).body);
    for (const secret of [
      REASON,
      who.nip,
      'Jl. Rahasia',
      '0811-555',
      'tahunan',
      'annual',
      'Kapal',
    ]) {
      expect(html).not.toContain(secret);
      expect(data).not.toContain(secret);
    }
  });

  test.each([
    ['in lower case', (code: string) => code.toLowerCase()],
    ['with dashes', (code: string) => (code.match(/.{4}/g) ?? []).join('-')],
  ])('is found %s', async (_, write) => {
    const typed = write(codes.approved);
    expect(await pageOf(`/verify/${typed}`)).toMatchObject({ status: 200 });
    expect(await office.anonymous.get(`/api/verify/${typed}`)).toMatchObject({ status: 200 });
    const asked = await office.anonymous.get(`/verify?code=${typed}&lang=en`);
    expect(asked.status).toBe(303);
    expect(asked.headers.get('location')).toMatch(/^\/verify\/(.{4}-){3}.{4}\?lang=en$/);
  });

  test.each([
    '0000-0000-0000-0000',
    'nonsense',
    '%3Cscript%3E',
    "'%20or%20true--",
    'CT-2026-000001',
  ])('that is none (%s) answers 404, with a sentence', async (typed) => {
    const page = await pageOf(`/verify/${typed}`);
    expect(page).toMatchObject({
      status: 404,
      html: expect.stringContaining('Kode tidak dikenal'),
    });
    expect(page.html).not.toContain('<script');
    const { status, body } = await office.anonymous.get(`/api/verify/${typed}`);
    expect({ status, code: body.error.details.code }).toEqual({ status: 404, code: 'NOT_FOUND' });
  });

  test('comes with every request, is never the same, and never changes', async () => {
    const [row] = await office.sql<{ all: number; different: number; wrong: number }>(
      `select count(*)::int as all, count(distinct verification_code)::int as different,
              count(*) filter (where verification_code !~ '^[0-9A-HJKMNP-TV-Z]{16}$')::int as wrong
         from leave_requests`
    );
    expect(row?.all).toBeGreaterThan(10);
    expect(row).toMatchObject({ different: row?.all, wrong: 0 });
    await office.sql(
      `update leave_requests set verification_code = 'AAAA' where verification_code = $1`,
      [codes.draft]
    );
    await office.sql(
      `update leave_requests set verification_code = null where verification_code = $1`,
      [codes.draft]
    );
    expect((await pageOf(`/verify/${codes.draft}`)).status).toBe(200);
  });

  test('cannot be read or set by a client', async () => {
    const own = office.as(who.email);
    const refused = await own.post('/api/leave-requests', {
      data: {
        leaveType: 'annual',
        reason: REASON,
        startDate: '2026-10-19',
        endDate: '2026-10-19',
        verificationCode: 'AAAAAAAAAAAAAAAA',
      },
    });
    expect(refused.status).toBe(400);
    const list = await own.get('/api/leave-requests');
    expect(JSON.stringify(list.body)).not.toContain(codes.draft);
    const filtered = await own.get(
      `/api/leave-requests?filters[verificationCode][$startsWith]=${codes.draft.slice(0, 2)}`
    );
    expect(filtered.status).toBe(400);
    const asked = await own.graphql('{ leaveRequests { verificationCode } }');
    expect(asked.body.errors).toBeDefined();
  });
});

describe('the page that checks codes', () => {
  test('runs nothing, is not indexed, and is kept nowhere', async () => {
    const { headers, html } = await pageOf(`/verify/${codes.approved}`);
    expect(headers.get('content-type')).toMatch(/^text\/html/);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(html).not.toMatch(/<script|https?:\/\//);
  });

  test('fits a phone, and leads from a typed code to its paper', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({
        viewport: { width: 360, height: 640 },
        locale: 'id-ID',
      });
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(`${office.url}/verify`);
      await page.getByLabel('Kode verifikasi').fill(codes.approved.toLowerCase());
      await page.getByRole('button', { name: 'Periksa' }).click();
      await page.getByRole('heading', { name: 'Dokumen asli dan masih berlaku' }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        360
      );
      expect(
        await page.evaluate(
          () => getComputedStyle(document.querySelector('section') as Element).backgroundColor
        )
      ).toBe('rgb(255, 255, 255)');
      await page.screenshot({ path: '.pictures/verification-360.png', fullPage: true });
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Genuine, and in force' }).waitFor();
      await page.goto(`${office.url}/verify/0000`);
      await page.screenshot({ path: '.pictures/verification-unknown-360.png', fullPage: true });
      expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
