import { launchBrowser, startOffice, type Answer, type Office } from '../harness';
import { approvedApplication, makeTariffs, openDesk, type Desk } from './bills';
import { certificatesOf, issuedCertificate, onlyCertificateOf, type Issued } from './certificates';
import { makeTrader, type Trader } from './traders';

let office: Office;
let desk: Desk;
let trader: Trader;
const codes = {} as Record<
  'draft' | 'issued' | 'replaced' | 'successor' | 'withdrawn' | 'receipt',
  string
>;
let issued: Issued;
let successor: string;

const command = async ({ key }: Issued, name: string): Promise<void> => {
  const answer = await office
    .as(desk.officer.email)
    .post(`/api/certificates/${key}/${name}`, { data: { reason: 'Rahasia kantor' } });
  expect(answer.status).toBe(200);
};

beforeAll(async () => {
  office = await startOffice();
  desk = await openDesk(office);
  await makeTariffs(office);
  trader = await makeTrader(office);
  const draft = await approvedApplication(office, desk, trader);
  codes.draft = (await onlyCertificateOf(office, draft)).code;
  issued = await issuedCertificate(office, desk, trader);
  codes.issued = issued.code;
  codes.receipt = issued.bill.verificationCode ?? '';
  const replaced = await issuedCertificate(office, desk, trader);
  await command(replaced, 'replace');
  const [old, next] = await certificatesOf(office, replaced.application);
  codes.replaced = old?.code ?? '';
  codes.successor = next?.code ?? '';
  successor = next?.number ?? '';
  const withdrawn = await issuedCertificate(office, desk, trader);
  await command(withdrawn, 'withdraw');
  codes.withdrawn = withdrawn.code;
});
afterAll(() => office.stop());

const pageOf = async (code: string, language: 'id' | 'en'): Promise<Answer & { html: string }> => {
  const answer = await office.anonymous.get(`/verify/${code}?lang=${language}`);
  return { ...answer, html: (answer.body as Buffer).toString() };
};
const dataOf = async (code: string) =>
  (await office.anonymous.get(`/api/verify/${code}`, { 'Accept-Language': 'en' })).body.data;

test('the code of a certificate in force tells programs what it is', async () => {
  expect(await dataOf(codes.issued)).toEqual({
    kind: 'certificate',
    state: 'issued',
    number: issued.number,
    issuedAt: expect.stringMatching(/^2026-03-02T05:00:00/),
    summary: `Phytosanitary Certificate ${issued.number}, issued 2 March 2026, Mangga arumanis to Osaka, JP: valid.`,
  });
});

test('that of a draft says that it certifies nothing', async () => {
  expect(await dataOf(codes.draft)).toMatchObject({
    kind: 'certificate',
    state: 'approved',
    number: null,
    issuedAt: null,
    summary: expect.stringContaining('draft, not valid'),
  });
});

test('that of a replaced one leads on to what took its place', async () => {
  const { state, replacedBy } = await dataOf(codes.replaced);
  expect(state).toBe('replaced');
  expect(replacedBy.number).toBe(successor);
  const next = await office.anonymous.get(new URL(replacedBy.link as string).pathname);
  expect((next.body as Buffer).toString()).toContain(successor);
  expect(await dataOf(codes.successor)).toMatchObject({ state: 'issued', number: successor });
});

test('that of a receipt tells that it is paid', async () => {
  expect(await dataOf(codes.receipt)).toEqual({
    kind: 'receipt',
    state: 'paid',
    number: issued.bill.receipt,
    issuedAt: '2026-03-02T04:59:00.000Z',
    summary: `Receipt ${issued.bill.receipt}, paid on 2 March 2026: paid in full.`,
  });
});

test.each([
  ['draft', 'Baru konsep: bukan sertifikat yang berlaku', 'Only a draft: not a valid certificate'],
  ['issued', 'Dokumen asli dan masih berlaku', 'Genuine, and in force'],
  ['replaced', 'sudah diganti: tidak berlaku lagi', 'replaced: no longer valid'],
  ['withdrawn', 'sudah ditarik: tidak berlaku lagi', 'withdrawn: no longer valid'],
  ['receipt', 'Dokumen asli dan masih berlaku', 'Genuine, and in force'],
] as const)(
  'the page of one that is %s says so to people, in both languages',
  async (name, id, en) => {
    expect(await pageOf(codes[name], 'id')).toMatchObject({
      status: 200,
      html: expect.stringContaining(id),
    });
    expect((await pageOf(codes[name], 'en')).html).toContain(en);
  }
);

test('nobody learns more than type, number, date, commodity and destination', async () => {
  const known = JSON.stringify([
    ...(await Promise.all(Object.values(codes).map(dataOf))),
    ...(await Promise.all(
      Object.values(codes).map(async (code) => (await pageOf(code, 'en')).html)
    )),
  ]);
  for (const secret of [
    trader.name,
    'Fruit Import Ltd',
    'Harbour Road',
    'Rahasia kantor',
    desk.officer.name,
    'KM Nusantara',
    '12500',
    '12,500',
    '67,500',
    '67.500',
    'NTPN',
    issued.bill.code,
  ]) {
    expect(known).not.toContain(secret);
  }
});

test('a phone without JavaScript leads from a replaced certificate to the one in force', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({
      viewport: { width: 360, height: 640 },
      locale: 'id-ID',
      javaScriptEnabled: false,
    });
    await page.goto(`${office.url}/verify`);
    await page.getByLabel('Kode verifikasi').fill(codes.replaced.toLowerCase());
    await page.getByRole('button', { name: 'Periksa' }).click();
    await page.getByRole('heading', { name: 'sudah diganti' }).waitFor();
    await page.screenshot({ path: '.pictures/verification-replaced-360.png', fullPage: true });
    await page.getByRole('link', { name: successor }).click();
    await page.getByRole('heading', { name: 'masih berlaku' }).waitFor();
    await page.screenshot({ path: '.pictures/verification-certificate-360.png', fullPage: true });
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Genuine, and in force' }).waitFor();
    await page.goto(`${office.url}/verify/${codes.draft}`);
    await page.screenshot({ path: '.pictures/verification-draft-360.png', fullPage: true });
  } finally {
    await browser.close();
  }
});
