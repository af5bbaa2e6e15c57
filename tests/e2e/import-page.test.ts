import type { Browser, Page } from 'playwright-core';
import { launchBrowser, startOffice, type Office } from '../harness';
import { axeFindings, overflowsSideways, takePicture, visitPanel, type Visit } from './panel-visit';

/** Staff from a file, as personnel administration imports them: checked first, then the good rows. */
const PERSONNEL = 'personnel@demo.test';
const PAGE = '/admin/plugins/dashboard/import';
const TITLES = ['NIP', 'Nama', 'Jenis kepegawaian', 'Jabatan', 'TMT', 'Email', 'Ukuran sepatu'];

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

const nipOf = (serial: number): string => `19900303201501${1000 + serial}`;

const line = (serial: number, email: string): string =>
  [nipOf(serial), `Pegawai Rekaan ${serial}`, 'PNS', 'Pemeriksa', '2015-01-01', email, '42'].join(
    ';'
  );

const csvOf = (...lines: readonly string[]): Buffer =>
  Buffer.from([TITLES.join(';'), ...lines].join('\r\n'));

const openPage = async (who = PERSONNEL, visit: Visit = {}, query = ''): Promise<Page> => {
  const page = await visitPanel(office, browser, who, faults, visit);
  await page.goto(`${office.url}${PAGE}${query}`);
  await page.getByRole('button', { name: /Periksa berkas|Check the file/ }).waitFor();
  return page;
};

const choose = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Pilih berkas|^Choose/ }).focus();
  await page.keyboard.press('Enter');
  await (await asked).setFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByText(name).first().waitFor();
};

const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
};

const hired = async (): Promise<string[]> =>
  (
    await office.sql<{ nip: string }>(
      `select nip from employees where name like 'Pegawai Rekaan %' order by nip`
    )
  ).map(({ nip }) => nip);

test('a broken row is shown at its field, the good ones come in, and a second time nothing', async () => {
  const page = await openPage();
  await choose(
    page,
    'pegawai.csv',
    csvOf(line(1, 'satu@demo.test'), line(2, 'bukan surel'), line(3, 'tiga@demo.test'))
  );
  await press(page, 'Periksa berkas');
  await page.getByText('1 dari 3 baris bermasalah').waitFor();
  const heading = page.getByRole('heading', { name: 'Hasil pemeriksaan' });
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  const bad = page.getByRole('row', { name: nipOf(2) });
  expect(await bad.textContent()).toContain('Surel: Ini bukan alamat surel.');
  expect(await page.getByRole('row').count()).toBe(2);
  await page.getByText('Kolom yang tidak dibaca: Ukuran sepatu.').waitFor();
  await page.getByRole('checkbox', { name: 'Hanya yang bermasalah' }).click();
  expect(await page.getByRole('row').count()).toBe(4);
  expect(await axeFindings(page, 'main')).toEqual([]);
  await takePicture(page, 'import-checked');
  expect(await hired()).toEqual([]);

  await press(page, 'Impor 2 baris yang benar saja');
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText(/2 pegawai baru ditambahkan.*1 baris bermasalah dilewati/).waitFor();
  expect(await axeFindings(page, '[role=alertdialog]')).toEqual([]);
  await takePicture(page, 'import-confirm');
  await dialog.getByRole('button', { name: 'Impor' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Impor selesai: 2 pegawai baru').waitFor();
  await takePicture(page, 'import-done');
  expect(await hired()).toEqual([nipOf(1), nipOf(3)]);

  await choose(
    page,
    'pegawai-lagi.csv',
    csvOf(line(1, 'satu@demo.test'), line(3, 'tiga@demo.test'))
  );
  await page.getByText('Impor selesai').waitFor({ state: 'detached' });
  await press(page, 'Periksa berkas');
  await page.getByText('Tidak ada yang berubah: 2 baris').waitFor();
  expect(await page.getByRole('button', { name: /^Impor \d/ }).count()).toBe(0);
  await page.context().close();
});

test('a file that cannot be read is refused in a sentence, and stays chosen', async () => {
  const page = await openPage();
  await choose(page, 'rusak.csv', Buffer.from('Nama;Jabatan\r\nTanpa Nomor;Pemeriksa\r\n'));
  await press(page, 'Periksa berkas');
  await page.getByRole('alert').getByText('Tidak ada kolom NIP.').waitFor();
  expect(await page.getByText('rusak.csv').count()).toBe(1);
  await takePicture(page, 'import-refused');
  await page.context().close();
});

test('an import that runs is found again after a reload, until it is done', async () => {
  const running = 'import-that-runs-on-its-own';
  await office.sql(
    `insert into staff_imports (document_id, office_key, file_name, mode, import_state, total, done,
                                heartbeat_at, created_at, updated_at)
     select $1, document_id, 'besar.csv', 'all', 'running', 5000, 1200, now() + interval '1 hour', now(), now()
       from offices where code = 'DEMO'`,
    [running]
  );
  const page = await openPage(PERSONNEL, {}, `?import=${running}`);
  const bar = page.getByRole('progressbar', { name: '1.200 dari 5.000 baris diimpor' });
  await bar.waitFor();
  expect(await axeFindings(page, 'main')).toEqual([]);
  await takePicture(page, 'import-running');
  await page.reload();
  await bar.waitFor();
  const rows = Array.from({ length: 120 }, (_, index) => ({
    row: index + 2,
    nip: nipOf(index + 100),
    action: 'create',
    problems: [],
  }));
  await office.sql(
    `update staff_imports set import_state = 'done', done = 5000, report = $2 where document_id = $1`,
    [
      running,
      JSON.stringify({
        totals: { create: 120, update: 0, unchanged: 0, refuse: 0 },
        ignored: [],
        rows,
      }),
    ]
  );
  await page.getByText('Impor selesai: 120 pegawai baru').waitFor();
  await page.getByText('Baris 1–50 dari 120').waitFor();
  await press(page, 'Berikutnya');
  await page.getByText('Baris 51–100 dari 120').waitFor();
  await page.context().close();
});

test('the super admin says whose staff it is, on a phone and in English as well', async () => {
  const visit = { width: 360, language: 'en' } as const;
  const page = await openPage('superadmin@demo.test', visit);
  await choose(page, 'staff.csv', csvOf(line(8, 'delapan@demo.test'), line(9, 'no address')));
  await press(page, 'Check the file');
  await page.getByText('Choose the office these people work for.').waitFor();
  await page.getByRole('combobox', { name: /Office/ }).click();
  await page.getByRole('option').first().click();
  await press(page, 'Check the file');
  await page.getByText('1 of 2 rows have problems').waitFor();
  expect(await overflowsSideways(page)).toBe(false);
  expect(await axeFindings(page, 'main')).toEqual([]);
  await takePicture(page, 'import-360');
  const saved = page.waitForEvent('download');
  await press(page, 'Download CSV');
  expect((await saved).suggestedFilename()).toBe('pegawai.csv');
  await page.context().close();
});

test('no page has thrown an error', () => {
  expect(faults).toEqual([]);
});
