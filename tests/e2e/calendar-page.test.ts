import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { hire, type Staff } from '../api/staff';
import { launchBrowser, startOffice, type Office } from '../harness';
import { axeFindings, overflowsSideways, takePicture, visitPanel, type Visit } from './panel-visit';

/** The calendar as those read it who plan the presence of an office. */
const SUPERIOR = 'superior@demo.test';
const HEAD = 'head@demo.test';
const CALENDAR = '/admin/plugins/dashboard/calendar';

let office: Office;
let browser: Browser;
let area: string;
let away: readonly Staff[];
let asking: Staff;
const faults: string[] = [];

const makeDocument = async (uid: string, data: Record<string, unknown>): Promise<string> => {
  const made = (await office.strapi.documents(uid as never).create({ data: data as never })) as {
    documentId?: string;
  };
  return String(made.documentId);
};

const asksFor = async (who: Staff, startDate: string, endDate: string): Promise<string> => {
  const employee = office.as(who.email);
  const made = await employee.post('/api/leave-requests', {
    data: {
      leaveType: 'annual',
      startDate,
      endDate,
      reason: 'Keperluan keluarga',
      addressDuringLeave: 'Desa Rekaan',
      phone: '0800000000',
    },
  });
  const key = made.body.data.documentId as string;
  expect((await employee.post(`/api/leave-requests/${key}/submit`)).status).toBe(200);
  return key;
};

const isAwayOn = async (who: Staff, startDate: string, endDate: string): Promise<void> => {
  const key = await asksFor(who, startDate, endDate);
  const approved = { data: { outcome: 'approved', overrideReason: 'Tenaga cukup' } };
  for (const [by, step] of [
    [SUPERIOR, 'consider'],
    [HEAD, 'decide'],
  ]) {
    const answer = await office.as(by ?? '').post(`/api/leave-requests/${key}/${step}`, approved);
    expect(answer.status).toBe(200);
  }
};

beforeAll(async () => {
  office = await startOffice({ servePanel: true });
  browser = await launchBrowser();
  const [demo] = await office.sql<{ key: string }>(
    `select document_id as key from offices where code = 'DEMO'`
  );
  area = await makeDocument('api::work-area.work-area', {
    code: 'TEST-C',
    name: 'Dermaga Uji',
    office: demo?.key,
    awayThreshold: 1,
  });
  away = [await hire(office), await hire(office)];
  asking = await hire(office);
  for (const { documentId } of [...away, asking]) {
    await office.strapi
      .documents('api::employee.employee')
      .update({ documentId, data: { workArea: area } as never });
  }
  await isAwayOn(away[0] as Staff, '2026-08-03', '2026-08-05');
  await isAwayOn(away[1] as Staff, '2026-08-05', '2026-08-06');
  await asksFor(asking, '2026-08-06', '2026-08-07');
});

afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

const openCalendar = async (query: string, visit?: Visit): Promise<Page> => {
  const page = await visitPanel(office, browser, SUPERIOR, faults, visit);
  await page.goto(`${office.url}${CALENDAR}?${query}`);
  await page.locator('[data-day]').first().waitFor();
  return page;
};

const AUGUST = (): string => `month=2026-08&place=workArea:${area}`;
const dayOn = (page: Page, date: string): Locator => page.locator(`[data-day="${date}"]`);
const textOf = async (page: Page, date: string): Promise<string> =>
  (await dayOn(page, date).textContent()) ?? '';

/** Who is away and who has asked, day by day, past every rule of the calendar. */
const countsBySql = async (first: string, last: string, ofArea: string | null) =>
  office.sql<{ date: string; away: number; pending: number }>(
    `select day::date::text as date,
            count(r.id) filter (where r.leave_state in ('approved', 'recalled'))::int as away,
            count(r.id) filter (where r.leave_state in ('submitted', 'considered'))::int as pending
       from generate_series($1::date, $2::date, interval '1 day') day
       left join leave_requests r
         on day between r.start_date and r.end_date
        and exists (select 1 from employees e
                     left join employees_work_area_lnk l on l.employee_id = e.id
                     left join work_areas w on w.id = l.work_area_id
                     join offices o on o.document_id = e.office_key and o.code = 'DEMO'
                    where e.document_id = r.employee_key
                      and ($3::text is null or w.document_id = $3))
      group by day order by day`,
    [first, last, ofArea]
  );

test.each([{ width: 360 }, { width: 1280 }])(
  'the numbers of a month are those of the database, at $width px',
  async (visit) => {
    const page = await openCalendar(AUGUST(), visit);
    for (const { date, away: count, pending } of await countsBySql(
      '2026-08-01',
      '2026-08-31',
      area
    )) {
      const shown = await textOf(page, date);
      expect([date, /(\d+) dari 1 cuti/.exec(shown)?.[1] ?? '0']).toEqual([
        date,
        count === 0 && pending === 0 ? '0' : String(count),
      ]);
      expect([date, /(\d+) diajukan/.exec(shown)?.[1] ?? '0']).toEqual([date, String(pending)]);
    }
    expect(await textOf(page, '2026-08-04')).toContain('batas tercapai');
    expect(await textOf(page, '2026-08-05')).toContain('▲ 2 dari 1 cuti, di atas batas');
    expect(await textOf(page, '2026-08-17')).toMatch(/Libur nasional: .+/);
    expect(await overflowsSideways(page)).toBe(false);
    expect(await axeFindings(page, 'main')).toEqual([]);
    await takePicture(page, `calendar-month-${visit.width}`);

    await dayOn(page, '2026-08-06').click();
    for (const { name } of [away[1] as Staff, asking]) {
      await page.locator('li').filter({ hasText: name }).last().waitFor();
    }
    await page.getByRole('heading', { name: 'Mengajukan cuti' }).waitFor();
    expect(new URL(page.url()).searchParams.get('day')).toBe('2026-08-06');
    await page.reload();
    await page.getByRole('heading', { name: 'Mengajukan cuti' }).waitFor();
    expect(await axeFindings(page, 'main')).toEqual([]);
    await takePicture(page, `calendar-day-${visit.width}`);
    await page.context().close();
  }
);

test.each([
  { width: 360, language: 'en' },
  { width: 1280, language: 'en' },
] as const)('a year adds up, and leads to a day of it, at $width px', async (visit) => {
  const page = await openCalendar('view=year&month=2026-01', visit);
  const days = await countsBySql('2026-01-01', '2026-12-31', null);
  expect(await page.locator('[data-day]').count()).toBe(days.length);
  for (const { date, away: count } of days) {
    expect([date, /(\d+) (?:person|people) away/.exec(await textOf(page, date))?.[1]]).toEqual([
      date,
      String(count),
    ]);
  }
  expect(await overflowsSideways(page)).toBe(false);
  expect(await axeFindings(page, 'main')).toEqual([]);
  await takePicture(page, `calendar-year-${visit.width}`);
  await dayOn(page, '2026-08-03').focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight', 'Enter']) {
    await page.keyboard.press(key);
  }
  await page.getByRole('heading', { name: 'August 2026' }).waitFor();
  await page.waitForFunction(() => (document.activeElement as HTMLElement).dataset.day);
  expect(new URL(page.url()).searchParams.get('day')).toBe('2026-08-04');
  expect(await dayOn(page, '2026-08-04').evaluate((box) => box === document.activeElement)).toBe(
    true
  );
  await page.context().close();
});

test('what is chosen stands in the address, and "today" comes back', async () => {
  const page = await openCalendar('');
  await page.getByRole('heading', { name: 'Maret 2026' }).waitFor();
  await page.getByRole('button', { name: 'Bulan berikutnya' }).click();
  await page.getByRole('heading', { name: 'April 2026' }).waitFor();
  await page.getByRole('combobox', { name: 'Bagian kantor' }).click();
  await page.getByRole('option', { name: 'Wilayah kerja: Dermaga Uji' }).click();
  await page.waitForURL((url) => url.searchParams.get('place') === `workArea:${area}`);
  await page.getByRole('button', { name: 'Tahun', exact: true }).click();
  await page.getByRole('heading', { name: '2026', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Tahun berikutnya' }).click();
  await page.getByRole('heading', { name: '2027', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Hari ini' }).click();
  await page.getByRole('heading', { name: '2026', exact: true }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: '2027', exact: true }).waitFor();
  await page.context().close();
});

const downloaded = async (page: Page, button: string): Promise<Buffer> => {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await coming).path());
};

test('the exports hold the month that is shown', async () => {
  const page = await openCalendar(AUGUST());
  const { readSheet } = await import('read-excel-file/node');
  const names = JSON.stringify(await readSheet(await downloaded(page, 'Unduh XLSX')));
  for (const { name } of [...away, asking]) expect(names).toContain(name);
  const { default: ICAL } = await import('ical.js');
  const calendar = new ICAL.Component(
    ICAL.parse(String(await downloaded(page, 'Unduh .ics'))) as unknown[] as never
  );
  const events = calendar
    .getAllSubcomponents('vevent')
    .map((event) => [
      String(event.getFirstPropertyValue('dtstart')),
      String(event.getFirstPropertyValue('status')),
    ]);
  expect(events).toEqual(
    expect.arrayContaining([
      ['2026-08-03', 'CONFIRMED'],
      ['2026-08-05', 'CONFIRMED'],
      ['2026-08-06', 'TENTATIVE'],
    ])
  );
  await page.context().close();
});

test('an address is shown once, read by anybody who holds it, and dead when it is revoked', async () => {
  const page = await openCalendar('');
  await page.getByRole('textbox', { name: 'Nama' }).fill('Telepon uji');
  await page.getByRole('button', { name: 'Buat alamat' }).click();
  const box = page.getByRole('textbox', { name: 'Alamat' });
  const address = new URL(await box.inputValue());
  const path = `${address.pathname}${address.search}`;
  expect((await office.anonymous.get(path)).status).toBe(200);
  await page.getByRole('button', { name: 'Buat alamat', disabled: false }).waitFor();
  // Strapi's own colour of a button under the mouse has too little contrast.
  await page.mouse.move(0, 0);
  expect(await axeFindings(page, 'main')).toEqual([]);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Salin alamat' }).click();
  await page.getByText('Alamat sudah disalin.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address.href);
  await page.reload();
  await page.getByRole('button', { name: 'Cabut Telepon uji' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText('Telepon uji').waitFor();
  expect(await box.count()).toBe(0);
  await takePicture(page, 'calendar-revoke');
  await dialog.getByRole('button', { name: 'Kembali' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect((await office.anonymous.get(path)).status).toBe(200);
  await page.getByRole('button', { name: 'Cabut Telepon uji' }).click();
  await dialog.getByRole('button', { name: 'Cabut', exact: true }).click();
  await page.getByText('Alamat sudah dicabut.').waitFor();
  expect((await office.anonymous.get(path)).status).toBe(404);
  await page.context().close();
});

test('no page has thrown an error', () => {
  expect(faults).toEqual([]);
});
