import { startOffice, type Answer, type Office } from '../harness';
import {
  approvedApplication,
  askForBill,
  billOf,
  FRUIT,
  makeTariffs,
  openDesk,
  type Desk,
} from './bills';
import { issuedCertificate, issueFor, onlyCertificateOf, type Issued } from './certificates';
import { readPaper, type Paper } from './paper';
import { hire } from './staff';
import { makeAgent, makeLetter, makeTrader, type Trader } from './traders';

let office: Office;
let desk: Desk;
let trader: Trader;
let issued: Issued;

beforeAll(async () => {
  office = await startOffice();
  desk = await openDesk(office);
  await makeTariffs(office);
  trader = await makeTrader(office);
  issued = await issuedCertificate(office, desk, trader);
});
afterEach(() => office.setToday('2026-03-02'));
afterAll(() => office.stop());

const documentOf = (who: string, key: string, query = ''): Promise<Answer> =>
  office.as(who).get(`/api/certificates/${key}/document.pdf${query}`);
const receiptOf = (who: string, key: string): Promise<Answer> =>
  office.as(who).get(`/api/invoices/${key}/receipt.pdf`);
const xmlOf = (who: string, key: string): Promise<Answer> =>
  office.as(who).get(`/api/certificates/${key}/sps.xml`);

const refusalOf = ({ status, body }: Answer): unknown => [status, body.error?.details?.code];
const paperIn = async ({ status, body }: Answer): Promise<Paper> => {
  expect(status).toBe(200);
  return readPaper(body as Buffer);
};
const printed = (code: string): string => (code.match(/.{4}/g) ?? []).join('-');
const flat = ({ texts }: Paper): string => texts.join(' ').replace(/\s+/g, ' ');

describe('the paper of a certificate', () => {
  test('is read by both sides, with its number, signatory and a code that leads to its check', async () => {
    for (const who of [trader.email, desk.officer.email, desk.treasurer.email]) {
      const answer = await documentOf(who, issued.key);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      expect(answer.headers.get('content-disposition')).toMatch(
        /^inline; filename="sertifikat-KT-/
      );
      expect(answer.headers.get('cache-control')).toBe('private, no-cache');
      const paper = await paperIn(answer);
      expect(paper).toMatchObject({ pages: 1, isTagged: true });
      expect(paper.qr).toMatch(new RegExp(`/verify/${printed(issued.code)}$`));
      for (const words of [issued.number, desk.officer.name, 'Fruit Import Ltd', '12,500 kg']) {
        expect(flat(paper)).toContain(words);
      }
      expect(flat(paper)).not.toContain('KONSEP');
    }
  });

  test('is not sent again to whoever holds it as it is', async () => {
    const first = await documentOf(trader.email, issued.key);
    const again = await office
      .as(trader.email)
      .get(`/api/certificates/${issued.key}/document.pdf`, {
        'If-None-Match': first.headers.get('etag') ?? '',
        'Cache-Control': 'max-age=0',
      });
    expect(again.status).toBe(304);
  });

  test('of a draft says so, and every version stays readable as it was', async () => {
    const application = await approvedApplication(office, desk, trader);
    const { key } = await onlyCertificateOf(office, application);
    const paper = await paperIn(await documentOf(trader.email, key));
    expect(flat(paper)).toMatch(/DRAFT - KONSEP · versi 1/);
    expect(flat(paper)).not.toMatch(/No\. KT/);
    const old = await paperIn(await documentOf(trader.email, issued.key, '?version=1'));
    expect(flat(old)).toMatch(/DRAFT - KONSEP · versi 1/);
    expect(flat(old)).not.toContain(issued.number);
    expect(refusalOf(await documentOf(trader.email, key, '?version=2'))).toEqual([
      404,
      'NOT_FOUND',
    ]);
  });

  test('of a version that was corrected shows what the service user saw', async () => {
    const officer = office.as(desk.officer.email);
    const made = await officer.post('/api/service-applications', {
      data: {
        sector: 'plant',
        direction: 'export',
        serviceUser: trader.documentId,
        items: [{ commodity: 'Kopi', quantity: 250.75, unit: 'kg' }],
        consigneeName: 'Salah Ketik Ltd',
        destination: 'Osaka, Japan',
      },
    });
    const application = made.body.data.documentId as string;
    const path = `/api/service-applications/${application}`;
    await officer.post(`${path}/receive`);
    await officer.post(`${path}/inspect`);
    await officer.post(`${path}/issue-draft`);
    await office.as(trader.email).post(`${path}/request-correction`, {
      data: { version: 1, corrections: [{ field: 'consignee', comment: 'salah nama' }] },
    });
    const consignee = { name: 'Betul Ltd', address: '1 Pier', country: 'JP' };
    const again = await officer.post(`${path}/issue-draft`, { data: { changes: { consignee } } });
    expect(again.status).toBe(200);
    const { key } = await onlyCertificateOf(office, application);
    const words = async (query: string): Promise<string> =>
      flat(await paperIn(await documentOf(trader.email, key, query)));
    expect(await words('?version=1')).toContain('Salah Ketik Ltd');
    expect(await words('?version=2')).toContain('Betul Ltd');
    expect(await words('')).toContain('versi 2');
    expect(await words('')).toContain('250.75 kg');
  });

  test.each(['?version=0x1', '?version=-1', '?versi=1', '?version=1&version=2'])(
    'is refused to a query that says nothing (%s)',
    async (query) => {
      expect((await documentOf(trader.email, issued.key, query)).status).toBe(400);
    }
  );

  test('is none to anybody else: another trader, another office, nobody', async () => {
    const other = await makeTrader(office);
    const elsewhere = await hire(office, { office: 'DEMO2', panelRole: 'quarantine-officer' });
    const plain = await hire(office);
    for (const who of [other.email, elsewhere.email, plain.email]) {
      expect(refusalOf(await documentOf(who, issued.key))).toEqual([404, 'NOT_FOUND']);
      expect(refusalOf(await xmlOf(who, issued.key))).toEqual([404, 'NOT_FOUND']);
      expect(refusalOf(await receiptOf(who, issued.bill.key))).toEqual([404, 'NOT_FOUND']);
    }
    const path = `/api/certificates/${issued.key}`;
    expect((await office.anonymous.get(`${path}/document.pdf`)).status).toBe(403);
    expect((await office.anonymous.get(`${path}/sps.xml`)).status).toBe(403);
    const receipt = `/api/invoices/${issued.bill.key}/receipt.pdf`;
    expect((await office.anonymous.get(receipt)).status).toBe(403);
  });

  test('is the agent’s to read while the letter of authority is valid, and not after', async () => {
    const agent = await makeAgent(office);
    await makeLetter(office, trader, agent, { validFrom: '2026-01-01', validUntil: '2026-03-31' });
    const application = await approvedApplication(office, desk, trader, FRUIT, agent);
    const { key, bill } = await issueFor(office, desk, application);
    expect((await documentOf(agent.email, key)).status).toBe(200);
    expect((await receiptOf(agent.email, bill.key)).status).toBe(200);
    office.setToday('2026-04-01');
    expect((await documentOf(agent.email, key)).status).toBe(404);
    expect((await xmlOf(agent.email, key)).status).toBe(404);
    expect((await receiptOf(agent.email, bill.key)).status).toBe(404);
    expect((await documentOf(trader.email, key)).status).toBe(200);
  });
});

describe('a receipt', () => {
  test('names NTPN, NTB and the amount in words, to both sides', async () => {
    for (const who of [trader.email, desk.officer.email, desk.treasurer.email]) {
      const paper = await paperIn(await receiptOf(who, issued.bill.key));
      for (const words of [
        issued.bill.receipt,
        trader.name,
        'Rp67.500',
        'Enam puluh tujuh ribu lima ratus rupiah',
        'NTPN NTPN0',
        'NTB NTB0',
        issued.bill.code,
        'Dibayar pada 2 Maret 2026',
      ]) {
        expect(flat(paper)).toContain(words);
      }
      expect(paper.qr).toMatch(
        new RegExp(`/verify/${printed(issued.bill.verificationCode ?? '')}$`)
      );
    }
  });

  test('is none before the bill is paid', async () => {
    const application = await approvedApplication(office, desk, trader);
    await askForBill(office, desk, application);
    const { key } = await billOf(office, application);
    expect(refusalOf(await receiptOf(trader.email, key))).toEqual([409, 'UNPAID']);
    expect(refusalOf(await receiptOf(desk.treasurer.email, key))).toEqual([409, 'UNPAID']);
  });
});

describe('the electronic certificate', () => {
  test('goes out as UN/CEFACT SPSCertificate, type 851, issued', async () => {
    const answer = await xmlOf(trader.email, issued.key);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="KT-/);
    const xml = (answer.body as Buffer).toString();
    expect(xml).toContain('urn:un:unece:uncefact:data:standard:SPSCertificate:17');
    expect(xml).toMatch(/<ram:TypeCode[^>]*>851</);
    expect(xml).toMatch(/<ram:StatusCode[^>]*>70</);
    expect(xml).toMatch(/2026-03-02T12:00:00\+07:00|2026-03-02T13:00:00\+08:00/);
    expect(xml).toContain(issued.number);
  });

  test('is none before it is issued, and none of a health certificate', async () => {
    const application = await approvedApplication(office, desk, trader);
    const draft = await onlyCertificateOf(office, application);
    expect(refusalOf(await xmlOf(trader.email, draft.key))).toEqual([409, 'WRONG_STATE']);
    const cattle = await issuedCertificate(office, desk, trader, {
      sector: 'animal',
      direction: 'export',
      commodity: 'Sapi bali',
      quantity: 3,
      unit: 'head',
    });
    expect(cattle.number).toMatch(/^KH-/);
    expect(refusalOf(await xmlOf(trader.email, cattle.key))).toEqual([409, 'NOT_ELIGIBLE']);
    expect((await paperIn(await documentOf(trader.email, cattle.key))).title).toContain(
      'Veterinary Health Certificate'
    );
  });
});

describe('in the panel', () => {
  test('the desk reads certificate, electronic certificate and receipt of its office', async () => {
    const panel = office.panel(desk.officer.email);
    const at = (path: string): Promise<Answer> => panel.get(`/dashboard/${path}`);
    const paper = await paperIn(await at(`certificates/${issued.key}/document.pdf`));
    expect(flat(paper)).toContain(issued.number);
    expect((await at(`certificates/${issued.key}/document.pdf?version=1`)).status).toBe(200);
    expect((await at(`certificates/${issued.key}/sps.xml`)).status).toBe(200);
    expect((await at(`invoices/${issued.bill.key}/receipt.pdf`)).status).toBe(200);
    const elsewhere = await hire(office, { office: 'DEMO2', panelRole: 'quarantine-officer' });
    const theirs = office.panel(elsewhere.email);
    const foreign = await theirs.get(`/dashboard/certificates/${issued.key}/document.pdf`);
    expect(foreign.status).toBe(404);
    const personnel = await hire(office, { panelRole: 'personnel' });
    const none = await office
      .panel(personnel.email)
      .get(`/dashboard/certificates/${issued.key}/document.pdf`);
    expect(none.status).toBe(403);
  });
});
