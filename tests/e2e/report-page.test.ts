import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, startOffice, type Office } from '../harness';
import { axeFindings, overflowsSideways, takePicture, visitPanel, type Visit } from './panel-visit';

/** The leave report and the reconciliation, as personnel administration reads them. */
const PERSONNEL = 'personnel@demo.test';
const REPORT = '/admin/plugins/dashboard/report';
const RECONCILE = '/admin/plugins/dashboard/reconcile';
const YEAR = 2026;

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

const open = async (path: string, visit?: Visit): Promise<Page> => {
  const page = await visitPanel(office, browser, PERSONNEL, faults, visit);
  await page.goto(`${office.url}${path}`);
  await page.locator('main h1').waitFor();
  return page;
};

/** The cells of the table, row by row, its headings first. */
const cellsOf = async (page: Page): Promise<string[][]> => {
  await page.locator('main table tbody tr').first().waitFor();
  return page
    .locator('main table tr')
    .evaluateAll((rows) =>
      rows.map((row) => Array.from(row.children, (cell) => (cell.textContent ?? '').trim()))
    );
};

const column = (cells: readonly string[][], heading: string): string[] => {
  const place = cells[0]?.indexOf(heading) ?? -1;
  if (place < 0) throw new Error(`No column “${heading}” in ${cells[0]?.join(', ')}`);
  return cells.slice(1).map((row) => row[place] ?? '');
};

/** Days of annual leave that stand, as the database has them. */
const annualDays = async (): Promise<Map<string, number>> =>
  new Map(
    (
      await office.sql<{ nip: string; days: number }>(
        `select e.nip, sum((r.days_by_year::jsonb ->> '${YEAR}')::int)::int as days
           from leave_requests r
           join employees e on e.document_id = r.employee_key
           join offices o on o.document_id = e.office_key and o.code = 'DEMO'
          where r.leave_type = 'annual' and r.leave_state in ('approved', 'recalled')
            and r.days_by_year::jsonb ? '${YEAR}'
          group by 1`
      )
    ).map(({ nip, days }) => [nip, days])
  );

test('the table says what the database says, and its total is the sum', async () => {
  const page = await open(`${REPORT}?year=${YEAR}&groupBy=employee`);
  const cells = await cellsOf(page);
  const days = await annualDays();
  expect(days.size).toBeGreaterThan(0);
  const nips = column(cells, 'NIP');
  const annual = column(cells, 'Cuti tahunan (hari)');
  expect(new Map(nips.map((nip, row) => [nip, Number(annual[row])]))).toEqual(
    new Map([
      ...nips.map((nip) => [nip, days.get(nip) ?? 0] as const),
      ['', [...days.values()].reduce((sum, more) => sum + more, 0)],
    ])
  );
  const [count] = await office.sql<{ requests: number }>(
    `select count(*)::int as requests from leave_requests r
       join offices o on o.document_id = r.office_key and o.code = 'DEMO'
      where leave_state <> 'draft' and extract(year from start_date) = ${YEAR}`
  );
  expect(column(cells, 'Permohonan').at(-1)).toBe(String(count?.requests));
  await page.getByRole('img', { name: /^Hari cuti tahun 2026 menurut pegawai/ }).waitFor();
  await page.context().close();
});

test('choice and order stand in the address, and the files hold the same report', async () => {
  const page = await open(REPORT);
  await cellsOf(page);
  await page.getByRole('button', { name: 'Semua hari' }).click();
  await page.waitForURL(/sort=-days/);
  const ordered = await cellsOf(page);
  const days = column(ordered, 'Semua hari').slice(0, -1).map(Number);
  expect(days).toEqual([...days].sort((a, b) => b - a));
  expect(await page.locator('th[aria-sort=descending]').textContent()).toBe('Semua hari');

  await page.getByRole('combobox', { name: 'Baris' }).click();
  await page.getByRole('option', { name: 'Wilayah kerja' }).click();
  await page.waitForURL(/groupBy=work-area/);
  await page.getByRole('columnheader', { name: 'Wilayah kerja' }).waitFor();
  await page.reload();
  const [headings] = await cellsOf(page);
  expect(headings?.[0]).toBe('Wilayah kerja');

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'XLSX' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`leave-report-${YEAR}.xlsx`);
  const { readSheet } = await import('read-excel-file/node');
  const sheet = await readSheet(readFileSync(await file.path()));
  expect(sheet[0]?.[0]).toBe('Wilayah kerja');
  await page.context().close();
});

test('a year without leave is said to be one', async () => {
  const page = await open(`${REPORT}?year=2019`);
  await page.getByText('Tidak ada cuti pada tahun 2019.').waitFor();
  await page.context().close();
});

test('the reconciliation finds what was done behind all walls, and leads there', async () => {
  const page = await open(RECONCILE);
  await page.getByText('Semua sesuai.').waitFor();
  await takePicture(page, 'reconcile-agrees');

  const [request] = await office.sql<{ key: string; number: string }>(
    `select r.document_id as key, r.number from leave_requests r
       join offices o on o.document_id = r.office_key and o.code = 'DEMO'
      where r.leave_state = 'approved' and r.leave_type = 'annual' order by r.id limit 1`
  );
  const add = (days: number) =>
    office.sql(`update leave_requests set working_days = working_days + ${days}
                 where document_id = '${request?.key}'`);
  await add(1);
  await page.getByRole('button', { name: 'Periksa lagi' }).click();
  await page.getByRole('status').getByText('1 hal tidak sesuai.').waitFor();
  const row = page.getByRole('row', { name: request?.number });
  await row.getByText('Hari kerja suatu permohonan harus sama dengan').waitFor();
  expect(await row.getByRole('link').textContent()).toBe(`${request?.number} disetujui`);
  await takePicture(page, 'reconcile-finding');
  expect(await axeFindings(page, 'main')).toEqual([]);
  await row.getByRole('link').click();
  await page.waitForURL((url) => url.pathname.endsWith(`/${request?.key}`));

  await add(-1);
  await page.goto(`${office.url}${RECONCILE}`);
  await page.getByText('Semua sesuai.').waitFor();
  await page.context().close();
});

describe('anybody can read it', () => {
  test.each([
    { width: 360, language: 'id' },
    { width: 1280, language: 'en' },
    { width: 1920, language: 'id' },
  ] as const)('at $width px, in $language', async ({ width, language }) => {
    const page = await open(REPORT, { width, language });
    await page.getByText(language === 'id' ? 'Jumlah' : 'Total', { exact: true }).waitFor();
    await page.getByRole('main').getByRole('img').waitFor();
    await takePicture(page, `report-${width}-${language}`);
    expect(await overflowsSideways(page)).toBe(false);
    expect(await axeFindings(page, 'main')).toEqual([]);
    await page.goto(`${office.url}${RECONCILE}`);
    await page.getByText(language === 'id' ? 'Semua sesuai.' : 'Everything agrees.').waitFor();
    await takePicture(page, `reconcile-${width}-${language}`);
    expect(await overflowsSideways(page)).toBe(false);
    expect(await axeFindings(page, 'main')).toEqual([]);
    await page.context().close();
  });

  test('and nothing threw in the browser', () => expect(faults).toEqual([]));
});
