import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, startOffice, type Office } from '../harness';
import { hire, type Staff } from '../api/staff';
import { axeFindings, overflowsSideways, takePicture, visitPanel } from './panel-visit';

/** A holiday by decree, as personnel administration enters it: whose leave it touches is seen first. */
const PERSONNEL = 'personnel@demo.test';
const HOLIDAYS = '/admin/content-manager/collection-types/api::holiday.holiday';

let office: Office;
let browser: Browser;
const faults: string[] = [];

beforeAll(async () => {
  office = await startOffice({ servePanel: true });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

/** Monday to Friday, approved: five days of twelve. */
const onLeave = async (): Promise<Staff> => {
  const staff = await hire(office);
  const mine = office.as(staff.email);
  const made = await mine.post('/api/leave-requests', {
    data: {
      leaveType: 'annual',
      startDate: '2026-08-03',
      endDate: '2026-08-07',
      reason: 'Keluarga',
    },
  });
  const at = `/api/leave-requests/${made.body.data.documentId}`;
  await mine.post(`${at}/submit`);
  const approved = { data: { outcome: 'approved' } };
  await office.as('superior@demo.test').post(`${at}/consider`, approved);
  expect((await office.as('head@demo.test').post(`${at}/decide`, approved)).status).toBe(200);
  return staff;
};

const available = async ({ email }: Staff): Promise<number> =>
  (await office.as(email).get('/api/leave-balances?year=2026')).body.data[0].available as number;

const panelOf = (page: Page): Locator =>
  page.getByRole('complementary').filter({ has: page.getByText('Dampak pada cuti') });

const enterDate = async (page: Page, date: string): Promise<void> => {
  const field = page.getByRole('combobox', { name: /^Tanggal/ });
  await field.fill(date);
  await field.press('Tab');
};

test('a holiday on approved leave shows who is affected, and once saved gives the day back', async () => {
  const staff = await onLeave();
  expect(await available(staff)).toBe(7);
  const page = await visitPanel(office, browser, PERSONNEL, faults);
  await page.goto(`${office.url}${HOLIDAYS}/create`);
  const panel = panelOf(page);
  await panel.getByText('Isi tanggalnya untuk melihat').waitFor();

  await enterDate(page, '04/08/2026');
  await panel.getByText('Data ini milik UPT lain').waitFor();
  await takePicture(page, 'holiday-refused');
  await page.getByRole('combobox', { name: /^Kantor/ }).click();
  await page.getByRole('option').first().click();
  await panel.getByText(staff.name).waitFor();
  await panel.getByText('Jika hari libur ini disimpan').waitFor();
  await panel.getByText('1 pegawai, 1 permohonan').waitFor();
  await panel.getByText('5 menjadi 4 hari kerja').waitFor();
  await panel.getByText('1 hari kembali').waitFor();
  expect(await axeFindings(page, 'aside [aria-live]')).toEqual([]);
  await takePicture(page, 'holiday-preview');
  expect(await available(staff)).toBe(7);

  await enterDate(page, '15/08/2026');
  await panel.getByText('Tidak ada cuti yang terpengaruh.').waitFor();
  await enterDate(page, '04/08/2026');
  await panel.getByText(staff.name).waitFor();

  await page.getByRole('textbox', { name: /^Nama hari libur/ }).fill('Hari Rekaan');
  await page.getByRole('combobox', { name: /^Jenis/ }).click();
  await page.getByRole('option', { name: 'Libur khusus kantor' }).click();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await panel.getByText('Jika hari libur ini dihapus').waitFor();
  await panel.getByText('4 menjadi 5 hari kerja').waitFor();
  await panel.getByText('1 hari diambil').waitFor();
  expect(await available(staff)).toBe(8);
  await takePicture(page, 'holiday-saved');

  await enterDate(page, '15/08/2026');
  await panel.getByText('Jika perubahan ini disimpan').waitFor();
  await panel.getByText('4 menjadi 5 hari kerja').waitFor();
  await page.setViewportSize({ width: 360, height: 900 });
  await page.getByRole('button', { name: 'Buka tindakan lain' }).click();
  await panel.getByText('4 menjadi 5 hari kerja').waitFor();
  expect(await overflowsSideways(page)).toBe(false);
  await takePicture(page, 'holiday-360');
  await page.context().close();
});

test('whoever only reads holidays sees no preview', async () => {
  const [holiday] = await office.sql<{ key: string }>(
    `select document_id as key from holidays where name = 'Hari Rekaan'`
  );
  const page = await visitPanel(office, browser, 'officer@demo.test', faults);
  await page.goto(`${office.url}${HOLIDAYS}/${holiday?.key}`);
  await page.getByRole('textbox', { name: /^Nama hari libur/ }).waitFor();
  expect(await page.getByText('Dampak pada cuti').count()).toBe(0);
  await page.context().close();
});

test('no page has thrown an error', () => {
  expect(faults).toEqual([]);
});
