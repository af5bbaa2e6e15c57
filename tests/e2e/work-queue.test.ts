import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, startOffice, type Office } from '../harness';
import { apply, hireAtDesk, publishStandard, step, steps } from '../api/consignments';
import type { Staff } from '../api/staff';
import { makeTrader, type Trader } from '../api/traders';
import { axeFindings, overflowsSideways, takePicture, visitPanel, type Visit } from './panel-visit';

/** The work queue as an officer works it off: one click to the next step, and a wrong one told apart. */
const QUEUE = '/admin/plugins/dashboard/work-queue';
const TODAY = '2026-03-02';

let office: Office;
let browser: Browser;
let trader: Trader;
let officer: Staff;
const faults: string[] = [];

beforeAll(async () => {
  office = await startOffice({ servePanel: true, today: TODAY });
  browser = await launchBrowser();
  await publishStandard(office, { submitted: 4, received: 24, inspection: 48, 'draft-issued': 24 });
  trader = await makeTrader(office);
  officer = await hireAtDesk(office);
});

afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

beforeEach(() => office.setToday(TODAY));

const numberOf = async (key: string): Promise<string> => {
  const [row] = await office.sql<{ number: string }>(
    'select number from service_applications where document_id = $1',
    [key]
  );
  return row?.number ?? '';
};

const stored = async (key: string) => {
  const [row] = await office.sql<{ stage: string; version: number; steps: string[] }>(
    `select a.stage, a.draft_version as version,
            array(select command::text from application_steps where application_key = $1 order by id) as steps
       from service_applications a where document_id = $1`,
    [key]
  );
  return row;
};

const openQueue = async (query = '', visit?: Visit): Promise<Page> => {
  const page = await visitPanel(office, browser, officer.email, faults, visit);
  await page.goto(`${office.url}${QUEUE}${query}`);
  await page.locator('[data-application]').first().waitFor();
  return page;
};

/** The row of an application, or its card on a phone. */
const rowOf = (page: Page, number: string): Locator =>
  page.locator('main tbody tr, main li').filter({ has: page.getByRole('link', { name: number }) });

const stepButton = (page: Page, number: string, name: string): Locator =>
  page.getByRole('group', { name: `Langkah untuk ${number}` }).getByRole('button', { name });

test('an officer takes an application from submitted to draft, after a wrong click', async () => {
  const key = await apply(office, trader);
  const number = await numberOf(key);
  const page = await openQueue('?stage=submitted');
  await rowOf(page, number).getByText('Manggis segar').waitFor();

  // The wrong button first: without a reason nothing leaves the browser, and Escape leads back.
  await stepButton(page, number, 'Batalkan permohonan').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Langkah ini tidak dapat ditarik kembali.').waitFor();
  await dialog.getByRole('button', { name: 'Batalkan permohonan' }).click();
  await dialog.getByText('Wajib diisi.').waitFor();
  await takePicture(page, 'work-queue-wrong-click');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect((await stored(key))?.stage).toBe('submitted');

  await stepButton(page, number, 'Terima').dblclick();
  await page.getByRole('status').getByText(`Terima: ${number} sudah dicatat.`).waitFor();
  await rowOf(page, number).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: /^Diterima/ }).click();
  await stepButton(page, number, 'Catat pemeriksaan').click();
  await dialog.getByRole('textbox', { name: 'Catatan' }).fill('Bebas OPTK');
  await takePicture(page, 'work-queue-inspect');
  await dialog.getByRole('button', { name: 'Catat pemeriksaan' }).click();
  await rowOf(page, number).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: /^Semua/ }).click();
  await stepButton(page, number, 'Terbitkan konsep').first().click();
  await rowOf(page, number).getByText('Menunggu jawaban pengguna jasa.').waitFor();
  expect(await stored(key)).toEqual({
    stage: 'draft-issued',
    version: 1,
    steps: ['submit', 'receive', 'inspect', 'issue-draft'],
  });
  await page.context().close();
});

test('who acts on an application that has moved meanwhile is told so, beside it', async () => {
  const key = await apply(office, trader);
  const number = await numberOf(key);
  const page = await openQueue();
  await step(office, officer, key, 'receive');
  await stepButton(page, number, 'Terima').click();
  await rowOf(page, number).getByRole('alert').getByText('Langkah ini sudah dilewati').waitFor();
  await stepButton(page, number, 'Catat pemeriksaan').waitFor();
  await takePicture(page, 'work-queue-refused');
  await page.context().close();
});

test('an inspection that failed, with its note, offers no draft', async () => {
  const key = await apply(office, trader);
  const number = await numberOf(key);
  await step(office, officer, key, 'receive');
  const page = await openQueue('?stage=received');
  await stepButton(page, number, 'Catat pemeriksaan').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Hasil pemeriksaan' }).click();
  await page.getByRole('option', { name: 'Gagal' }).click();
  await dialog.getByRole('textbox', { name: 'Catatan' }).fill('Ditemukan lalat buah');
  await dialog.getByRole('button', { name: 'Catat pemeriksaan' }).click();
  await rowOf(page, number).waitFor({ state: 'detached' });
  await page.goto(`${office.url}${QUEUE}?stage=inspection`);
  await stepButton(page, number, 'Catat pemeriksaan').waitFor();
  expect(await stepButton(page, number, 'Terbitkan konsep').count()).toBe(0);
  await page.context().close();
});

test('filters live in the address, and late ones are marked', async () => {
  const key = await apply(office, trader, {
    sector: 'plant',
    direction: 'import',
    items: [{ commodity: 'Benih padi', quantity: 2000, unit: 'kg' }],
  });
  const number = await numberOf(key);
  office.setToday('2026-03-03');
  const page = await openQueue();
  await page.getByRole('searchbox', { name: 'Cari' }).fill('benih');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('search') === 'benih');
  await page.waitForFunction(() => document.querySelectorAll('[data-application]').length === 1);
  await rowOf(page, number).getByText('terlambat 20 jam').waitFor();
  await page.getByRole('combobox', { name: 'Arah' }).click();
  await page.getByRole('option', { name: 'Ekspor' }).click();
  await page.getByText('Tidak ada permohonan yang cocok').waitFor();
  expect(page.url()).toContain('direction=export');
  await page.getByRole('button', { name: 'Hapus saringan' }).click();
  await page.locator('[data-application]').nth(1).waitFor();
  await page.context().close();
});

test('somebody without a mouse takes a step, and lands on the next application', async () => {
  const first = await numberOf(await apply(office, trader));
  const page = await openQueue('?stage=submitted');
  const button = stepButton(page, first, 'Terima');
  await button.focus();
  await page.keyboard.press('Enter');
  await rowOf(page, first).waitFor({ state: 'detached' });
  await page.waitForFunction(
    () =>
      document.activeElement?.hasAttribute('data-application') === true ||
      document.activeElement?.tagName === 'H1'
  );
  await page.context().close();
});

test('beside the form of an application stands its course, and the next step', async () => {
  const key = await apply(office, trader);
  await steps(office, officer, key, ['receive', 'inspect']);
  const page = await visitPanel(office, browser, officer.email, faults);
  await page.goto(
    `${office.url}/admin/content-manager/collection-types/api::service-application.service-application/${key}`
  );
  await page.getByText('Perjalanan permohonan').waitFor();
  await page.getByRole('button', { name: 'Terbitkan konsep' }).click();
  await page.getByText('Menunggu jawaban pengguna jasa.').waitFor();
  await page.getByRole('link', { name: 'versi 1' }).first().waitFor();
  const panel = page.getByText('Riwayat').first();
  await panel.scrollIntoViewIfNeeded();
  await takePicture(page, 'application-panel');
  // What stands around it is Strapi's.
  await page
    .getByRole('group', { name: /^Langkah untuk/ })
    .evaluate((group) => group.parentElement?.setAttribute('id', 'course'));
  expect(await axeFindings(page, '#course', ['list'])).toEqual([]);
  expect((await stored(key))?.stage).toBe('draft-issued');
  await page.context().close();
});

describe('anybody can read it', () => {
  test.each([
    { width: 360, language: 'id' },
    { width: 1280, language: 'en' },
  ] as const)('at $width px, in $language', async (visit) => {
    await apply(office, trader);
    office.setToday('2026-03-03');
    const page = await openQueue('', visit);
    await page.locator('canvas').waitFor();
    expect(await overflowsSideways(page)).toBe(false);
    expect(await axeFindings(page, 'main')).toEqual([]);
    await takePicture(page, `work-queue-${visit.width}`);
    await page.locator('canvas').scrollIntoViewIfNeeded();
    await takePicture(page, `work-queue-chart-${visit.width}`);
    const cancel = visit.language === 'en' ? 'Cancel application' : 'Batalkan permohonan';
    await page.getByRole('button', { name: cancel }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: cancel }).waitFor();
    expect(await axeFindings(page, '[role=dialog]')).toEqual([]);
    await takePicture(page, `work-queue-dialog-${visit.width}`);
    await page.context().close();
  });
});

test('the first page says how many wait at the desk, and leads there', async () => {
  const page = await visitPanel(office, browser, officer.email, faults);
  await page
    .getByRole('link', { name: 'menunggu di meja saya' })
    .evaluate((link) => link.parentElement?.setAttribute('id', 'service-today'));
  expect(await axeFindings(page, '#service-today')).toEqual([]);
  await takePicture(page, 'home-service-widget');
  await page.getByRole('link', { name: 'menunggu di meja saya' }).click();
  await page.waitForURL((url) => url.pathname === QUEUE);
  await page.context().close();
});

test('who has no part in the quarantine service has no such page', async () => {
  const page = await visitPanel(office, browser, 'personnel@demo.test', faults);
  await page.goto(`${office.url}${QUEUE}`);
  await page.getByRole('link', { name: 'Kotak masuk' }).first().waitFor();
  expect(await page.getByRole('link', { name: 'Antrean kerja' }).count()).toBe(0);
  expect((await office.panel('personnel@demo.test').get('/dashboard/work-queue')).status).toBe(403);
  await page.context().close();
});

test('no page has thrown an error', () => {
  expect(faults).toEqual([]);
});
