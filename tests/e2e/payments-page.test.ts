import type { Browser, Locator, Page } from 'playwright-core';
import {
  billOf,
  callback,
  makeTariffs,
  openBill,
  openDesk,
  report,
  treasury,
  type BillRow,
  type Desk,
} from '../api/bills';
import { makeTrader, type Trader } from '../api/traders';
import { launchBrowser, startOffice, type HttpClient, type Office } from '../harness';
import { axeFindings, overflowsSideways, takePicture, visitPanel, type Visit } from './panel-visit';

/** The reconciliation queue as a treasurer uses it: each payment is settled in place, with a note. */
const PAYMENTS = '/admin/plugins/dashboard/payments';

let office: Office;
let browser: Browser;
let desk: Desk;
let bank: HttpClient;
const faults: string[] = [];

beforeAll(async () => {
  office = await startOffice({ servePanel: true });
  browser = await launchBrowser();
  desk = await openDesk(office);
  await makeTariffs(office);
  bank = await treasury(office);
});

afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

interface Queued {
  readonly trader: Trader;
  readonly bill: BillRow;
  readonly ntpn: string;
}

/** A payment of somebody new that waits for the treasurer. */
const queue = async (fields: object): Promise<Queued> => {
  const trader = await makeTrader(office);
  const bill = await openBill(office, desk, trader);
  const given = report(bill, fields);
  await callback(bank, given);
  return { trader, bill, ntpn: String(given.ntpn) };
};

const open = async (visit?: Visit, email = desk.treasurer.email): Promise<Page> => {
  const page = await visitPanel(office, browser, email, faults, visit);
  await page.goto(`${office.url}${PAYMENTS}`);
  return page;
};

const cardOf = (page: Page, name: string): Locator => page.getByRole('article', { name });

const stored = async (ntpn: string) => {
  const [row] = await office.sql<{ state: string; resolution: string | null; note: string | null }>(
    `select match_state as state, resolution, resolution_note as note from payments where ntpn = $1`,
    [ntpn]
  );
  return row;
};

const focusRests = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction((name) => document.activeElement?.textContent === name, text, {
    timeout: 5000,
  });

test('an empty queue says so', async () => {
  const page = await open();
  await page.getByText('Tidak ada pembayaran yang menunggu.').waitFor();
  expect(await axeFindings(page, 'main')).toEqual([]);
  await takePicture(page, 'payments-empty');
  await page.context().close();
});

test('a short payment is applied with a note, and pays its bill with the rest', async () => {
  const { trader, bill, ntpn } = await queue({ amount: 67_000 });
  const page = await open();
  const card = cardOf(page, trader.name);
  await card.waitFor();
  const text = (await card.textContent()) ?? '';
  for (const part of ['Kurang bayar', 'Rp', '67.000', '500', bill.number, bill.code, ntpn]) {
    expect(text).toContain(part);
  }
  await card.getByRole('button', { name: 'Perhitungkan untuk tagihan' }).click();
  await card.getByRole('button', { name: 'Selesaikan' }).click();
  await card.getByText('Tulis bagaimana pembayaran ini diselesaikan.').waitFor();
  expect((await stored(ntpn))?.state).toBe('short');
  await card.getByRole('textbox', { name: 'Catatan' }).fill('Sisanya dibayar tunai ke bank');
  await takePicture(page, 'payments-form');
  await card.getByRole('button', { name: 'Selesaikan' }).dblclick();
  await page.getByRole('status').getByText(`Pembayaran ${ntpn} sudah diselesaikan.`).waitFor();
  await card.waitFor({ state: 'detached' });
  expect(await stored(ntpn)).toEqual({
    state: 'resolved',
    resolution: 'apply',
    note: 'Sisanya dibayar tunai ke bank',
  });
  await callback(bank, report(bill, { amount: 500 }));
  expect(await billOf(office, bill.application)).toMatchObject({ state: 'paid', stage: 'paid' });
  await page.context().close();
});

test('a payment of unknown code is applied to the bill that the treasurer names', async () => {
  const trader = await makeTrader(office);
  const bill = await openBill(office, desk, trader);
  const given = report({ code: '777777777777777' });
  await callback(bank, given);
  const page = await open();
  const card = cardOf(page, 'Pembayar belum diketahui');
  await card.getByRole('button', { name: 'Perhitungkan untuk tagihan' }).click();
  const number = card.getByRole('textbox', { name: 'Nomor tagihan' });
  await card.getByRole('textbox', { name: 'Catatan' }).fill('Salah ketik kode billing');
  await card.getByRole('button', { name: 'Selesaikan' }).click();
  await card.getByText('Sebutkan nomor tagihannya.').waitFor();
  await number.fill('INV-2026-999999');
  await card.getByRole('button', { name: 'Selesaikan' }).click();
  await card.getByText('Tagihan itu tidak ada').waitFor();
  await takePicture(page, 'payments-refused');
  await number.fill(bill.number.toLowerCase());
  await card.getByRole('button', { name: 'Selesaikan' }).click();
  await card.waitFor({ state: 'detached' });
  expect(await billOf(office, bill.application)).toMatchObject({ state: 'paid', stage: 'paid' });
  await page.context().close();
});

test('who settles a payment that is settled meanwhile is told so, and sees the queue as it is', async () => {
  const { trader, ntpn } = await queue({ amount: 70_000 });
  const page = await open();
  const card = cardOf(page, trader.name);
  await card.getByRole('button', { name: 'Kembalikan' }).click();
  await card.getByRole('textbox', { name: 'Catatan' }).fill('Surat perintah membayar 12');
  const [row] = await office.sql<{ key: string }>(
    'select document_id as key from payments where ntpn = $1',
    [ntpn]
  );
  await office.as(desk.treasurer.email).post(`/api/payments/${row?.key}/resolve`, {
    data: { resolution: 'dismiss', note: 'Selisih pembulatan' },
  });
  await card.getByRole('button', { name: 'Selesaikan' }).click();
  await page.getByRole('alert').getByText('sudah diselesaikan').waitFor();
  await card.waitFor({ state: 'detached' });
  expect((await stored(ntpn))?.resolution).toBe('dismiss');
  await page.context().close();
});

test('somebody without a mouse settles one payment, and lands on the next', async () => {
  const one = await queue({ amount: 10_000 });
  const next = await queue({ amount: 20_000 });
  const page = await open();
  const refund = cardOf(page, one.trader.name).getByRole('button', { name: 'Kembalikan' });
  await refund.focus();
  await page.keyboard.press('Enter');
  const note = cardOf(page, one.trader.name).getByRole('textbox', { name: 'Catatan' });
  await note.waitFor();
  expect(await note.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await focusRests(page, 'Batal');
  await page.keyboard.press('Enter');
  await focusRests(page, 'Kembalikan');
  await page.keyboard.press('Enter');
  await note.waitFor();
  await page.keyboard.type('Dikembalikan penuh');
  await page.keyboard.press('Tab');
  await focusRests(page, 'Selesaikan');
  await page.keyboard.press('Enter');
  await cardOf(page, one.trader.name).waitFor({ state: 'detached' });
  await focusRests(page, next.trader.name);
  expect(await stored(one.ntpn)).toMatchObject({
    resolution: 'refund',
    note: 'Dikembalikan penuh',
  });
  await page.context().close();
});

test('the queue is narrowed to one kind of payment', async () => {
  const over = await queue({ amount: 100_000 });
  const page = await open();
  await cardOf(page, over.trader.name).waitFor();
  const before = await page.getByRole('article').count();
  await page.getByRole('combobox', { name: 'Tampilkan' }).click();
  await page.getByRole('option', { name: 'Lebih bayar' }).click();
  await page.waitForFunction(
    (count) => document.querySelectorAll('main article').length < count,
    before
  );
  await cardOf(page, over.trader.name).waitFor();
  await page.context().close();
});

describe('anybody can read it', () => {
  test.each([
    { width: 360, language: 'id' },
    { width: 1280, language: 'en' },
    { width: 1920, language: 'id' },
  ] as const)('at $width px, in $language', async (visit) => {
    const { trader, bill } = await queue({});
    await callback(bank, report(bill));
    const page = await open(visit);
    const card = cardOf(page, trader.name);
    await card.waitFor();
    expect(await overflowsSideways(page)).toBe(false);
    expect(await axeFindings(page, 'main')).toEqual([]);
    await takePicture(page, `payments-${visit.width}`);
    await card
      .getByRole('button', { name: visit.language === 'en' ? 'Refund' : 'Kembalikan' })
      .click();
    await card.getByRole('textbox').first().waitFor();
    // Under the pointer Strapi draws a button paler than it is read.
    await page.mouse.move(0, 0);
    expect(await axeFindings(page, 'main')).toEqual([]);
    await takePicture(page, `payments-form-${visit.width}`);
    await page.context().close();
  });
});

test('only a treasurer finds the page', async () => {
  const page = await visitPanel(office, browser, desk.officer.email, faults);
  await page.getByRole('navigation').first().waitFor();
  expect(await page.getByRole('link', { name: 'Rekonsiliasi pembayaran' }).count()).toBe(0);
  expect((await office.panel(desk.officer.email).get('/dashboard/payments/queue')).status).toBe(
    403
  );
  await page.context().close();
});

test('no page has thrown an error', () => {
  expect(faults).toEqual([]);
});
