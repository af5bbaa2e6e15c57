import type { Browser, Page } from 'playwright-core';
import { launchBrowser, startOffice, type Office } from '../harness';
import { emptyRegister, hireWatch, type Watch } from '../api/watched-consignments';
import {
  axeFindings,
  overflowsSideways,
  PATIENCE,
  takePicture,
  visitPanel,
  type Visit,
} from './panel-visit';

/** The register of complaints in the panel, and the pages on which anybody complains. */
const REGISTER = '/admin/plugins/dashboard/complaints';
const TODAY = '2026-11-05';

let office: Office;
let browser: Browser;
let watch: Watch;
const faults: string[] = [];

beforeAll(async () => {
  office = await startOffice({ servePanel: true, today: TODAY });
  browser = await launchBrowser();
  await emptyRegister(office);
  watch = await hireWatch(office);
});

afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

/** A complaint that came by telephone on a day; its documentId. */
const complain = async (subject: string, receivedOn: string): Promise<string> => {
  const { status, body } = await office.as(watch.officer.email).post('/api/complaints', {
    data: {
      complaintKind: 'complaint',
      channel: 'telephone',
      subject,
      message: 'Loket kosong sejak pukul sembilan.\nSudah dua kali.',
      reporterEmail: 'pelapor@contoh.test',
      receivedOn,
    },
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.data.documentId as string;
};

const open = async (visit?: Visit): Promise<Page> => {
  const page = await visitPanel(office, browser, watch.supervisor.email, faults, visit);
  await page.goto(`${office.url}${REGISTER}`);
  await page.locator('main article').first().waitFor();
  return page;
};

const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

test('a lead assigns, answers and closes a complaint in place; the overdue one stands first', async () => {
  await complain('Baru saja', TODAY);
  const overdue = await complain('Sudah lama', '2026-09-01');
  const page = await open();
  const first = page.locator('main article').first();
  expect(await first.locator('h2').textContent()).toBe('Sudah lama');
  await first.getByText('Melewati tenggat').waitFor();
  expect(await axeFindings(page, 'main')).toEqual([]);
  await takePicture(page, 'complaints');

  await first.getByRole('button', { name: 'Tugaskan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await choose(page, 'Petugas', watch.officer.name);
  expect(await axeFindings(page, '[role=dialog]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Tugaskan' }).click();
  await page.getByText('Pengaduan "Sudah lama" sudah ditugaskan.').waitFor();

  await first.getByRole('button', { name: 'Jawab' }).click();
  await dialog.getByRole('button', { name: 'Jawab' }).click();
  await dialog.locator('[aria-invalid=true]').waitFor();
  await dialog.locator('textarea').fill('Loket kedua dibuka.');
  await dialog.getByRole('button', { name: 'Jawab' }).click();
  await page.getByText('Jawaban atas "Sudah lama" sudah disimpan.').waitFor();

  // It waits for no answer any more; among the answered ones it can be closed.
  await choose(page, 'Keadaan', 'Dijawab');
  await page.getByRole('heading', { name: 'Sudah lama' }).waitFor();
  await page.getByRole('button', { name: 'Tutup', exact: true }).click();
  await dialog.getByRole('button', { name: 'Tutup', exact: true }).last().click();
  await page.getByText('Pengaduan "Sudah lama" sudah ditutup.').waitFor();
  const [row] = await office.sql<{ state: string }>(
    'select complaint_state as state from complaints where document_id = $1',
    [overdue]
  );
  expect(row?.state).toBe('closed');
  await page.context().close();
});

test('in English, on a phone, nothing is cut off', async () => {
  await complain('Menunggu tiga jam', TODAY);
  const page = await open({ width: 390, language: 'en' });
  expect(await page.locator('main h1').textContent()).toBe('Complaints');
  await page.getByText('Answer due by').first().waitFor();
  expect(await overflowsSideways(page)).toBe(false);
  expect(await axeFindings(page, 'main')).toEqual([]);
  await takePicture(page, 'complaints-phone');
  await page.context().close();
});

test('anybody complains and follows it with JavaScript off, on a phone', async () => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 800 },
    javaScriptEnabled: false,
    locale: 'id-ID',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${office.url}/complaint`);
  await page.getByLabel('Kantor karantina').selectOption('DEMO');
  await page.getByLabel('Pokok').fill('Antrean panjang');
  await page.getByLabel('Isi', { exact: true }).fill('Mohon nomor antrean.');
  await takePicture(page, 'complaint-form-phone');
  await page.getByRole('button', { name: 'Kirim' }).click();
  await page.getByRole('heading', { name: 'Telah kami terima' }).waitFor();
  await takePicture(page, 'complaint-progress-phone');
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByText('Received, waits to be assigned').first().waitFor();
  await context.close();
});

test('the public pages have no fault that axe finds', async () => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 800 },
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(`${office.url}/complaint?lang=en`);
  expect(await axeFindings(page, 'body')).toEqual([]);
  await page.goto(`${office.url}/complaint/0000-0000-0000-0000?lang=en`);
  expect(await axeFindings(page, 'body')).toEqual([]);
  await context.close();
});

test('no page threw', () => {
  expect(faults).toEqual([]);
});
