import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, startOffice, type Office } from '../harness';
import { axeFindings, overflowsSideways, takePicture, visitPanel, type Visit } from './panel-visit';

/** The dashboards as each role reads them: what the tables say is what plain SQL says. */
const MANAGER = 'manager@demo.test';
const SUPER_ADMIN = 'superadmin@demo.test';
const DASHBOARDS = '/admin/plugins/dashboard/dashboards';
const NAMES = ['leave', 'service', 'revenue', 'compliance', 'satisfaction', 'complaints'] as const;
type Name = (typeof NAMES)[number];
/** The last twelve months on the tests' day. */
const PERIOD = { from: '2025-04-01', to: '2026-03-02' };
/** Two years of a service are played for this office, not copied from a template. */
const LONG = 600_000;

let office: Office;
let browser: Browser;
const faults: string[] = [];

beforeAll(async () => {
  office = await startOffice({ servePanel: true, env: { DEMO_SERVICE: 'true' } });
  browser = await launchBrowser();
}, LONG);

afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

const open = async (path: string, email = MANAGER, visit?: Visit): Promise<Page> => {
  const page = await visitPanel(office, browser, email, faults, visit);
  page.on('console', (message) => {
    // What the server refuses on purpose is said by the test that asks for it.
    if (message.type() === 'error' && !message.text().includes('status of')) {
      faults.push(message.text());
    }
  });
  await page.goto(`${office.url}${DASHBOARDS}${path}`);
  await page.locator('main section canvas, main section p').first().waitFor();
  return page;
};

/** The card whose description begins so; titles tell what was found, which is another every day. */
const cardOf = (page: Page, about: string): Locator =>
  page.locator('main section').filter({ has: page.getByText(about) });

/** The rows of a card's table, each with its first cell; the headings are the first row. */
const tableOf = async (page: Page, about: string): Promise<string[][]> => {
  const table = cardOf(page, about).locator('table');
  await table.waitFor({ state: 'attached' });
  return table
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) => Array.from(row.children, (cell) => (cell.textContent ?? '').trim()))
    );
};

/** A figure as it stands in a table: 'Rp 1.234.500' and '1.234,5' as numbers, '–' as nothing. */
const numberOf = (text: string | undefined): number | null => {
  const digits = (text ?? '').replace(/[^\d,-]/g, '').replace(',', '.');
  return digits === '' || digits === '-' ? null : Number(digits);
};

/** A column of a table by its rows' names. */
const columnOf = (cells: readonly string[][], heading: string): Map<string, number | null> => {
  const place = cells[0]?.indexOf(heading) ?? -1;
  if (place < 0) throw new Error(`No column “${heading}” in ${cells[0]?.join(', ')}`);
  return new Map(cells.slice(1).map((row) => [row[0] ?? '', numberOf(row[place])]));
};

/** What SQL counts, by name; only what is not zero. */
const counted = async (sql: string): Promise<Map<string, number>> => {
  const rows = await office.sql<{ name: string; value: number }>(sql);
  return new Map(rows.map(({ name, value }) => [name, Number(value)]));
};

const withoutZeros = (column: ReadonlyMap<string, number | null>): Map<string, number> =>
  new Map([...column].flatMap(([name, value]) => (value ? [[name, value] as const] : [])));

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];
const MONTH_NAMES = `(array['${MONTHS.join("','")}'])`;
/** The month of a day as the tables write it. */
const monthOf = (day: string): string =>
  `${MONTH_NAMES}[extract(month from ${day})::int] || ' ' || extract(year from ${day})`;
/** The day of a moment where the demo office is. */
const dayOf = (moment: string): string =>
  `((${moment} at time zone 'UTC' at time zone 'Asia/Jakarta')::date)`;
const inPeriod = (day: string): string => `${day} between '${PERIOD.from}' and '${PERIOD.to}'`;
const OF_DEMO = `join offices o on o.document_id = t.office_key and o.code = 'DEMO'`;

const stepsByMonth = (condition: string): Promise<Map<string, number>> =>
  counted(`select ${monthOf(dayOf('t.happened_at'))} as name, count(*) as value
             from application_steps t ${OF_DEMO}
            where ${inPeriod(dayOf('t.happened_at'))} and ${condition} group by 1`);

describe('the manager reads what the database says', () => {
  test('of leave', async () => {
    const page = await open('/leave');
    const decisions = await tableOf(page, 'Waktu dari pengajuan sampai keputusan');
    expect(withoutZeros(columnOf(decisions, 'Diputuskan'))).toEqual(
      await counted(`select ${monthOf(dayOf('t.decided_at'))} as name, count(*) as value
                       from leave_requests t ${OF_DEMO}
                      where ${inPeriod(dayOf('t.decided_at'))} group by 1`)
    );
    const away = await tableOf(page, 'Orang yang cuti tiap hari');
    const found = await counted(
      `select extract(day from day) || ' ' || ${monthOf('day')} as name, count(*) as value
         from leave_requests t ${OF_DEMO}
         join generate_series('${PERIOD.from}'::date, '${PERIOD.to}', interval '1 day') day
           on day between t.start_date and t.end_date
        where t.leave_state in ('approved', 'recalled') group by 1`
    );
    expect(found.size).toBeGreaterThan(10);
    expect(withoutZeros(columnOf(away, 'Orang cuti'))).toEqual(found);
    await page.context().close();
  });

  test('of the service', async () => {
    const page = await open('/service');
    const submitted = await tableOf(page, 'Permohonan per bulan menurut sektor');
    for (const [heading, sector] of [
      ['Hewan', 'animal'],
      ['Tumbuhan', 'plant'],
    ] as const) {
      const found = await stepsByMonth(`t.command = 'submit' and t.sector = '${sector}'`);
      expect(found.size).toBeGreaterThan(3);
      expect(withoutZeros(columnOf(submitted, heading))).toEqual(found);
    }
    const corrections = await tableOf(page, 'Perbaikan per konsep menurut bulan');
    expect(withoutZeros(columnOf(corrections, 'Konsep terbit'))).toEqual(
      await stepsByMonth(`t.command = 'issue-draft'`)
    );
    const stages = await tableOf(page, 'Permohonan yang belum selesai menurut tahap');
    const open_ = await counted(
      `select t.stage as name, count(*) as value from service_applications t ${OF_DEMO}
        where t.stage not in ('closed', 'cancelled', 'refused', 'destroyed') group by 1`
    );
    const shown = withoutZeros(columnOf(stages, 'Semua'));
    expect([...shown.values()].sort()).toEqual([...open_.values()].sort());
    expect(shown.get('Diterima') ?? 0).toBe(open_.get('received') ?? 0);
    await page.context().close();
  });

  test('of revenue', async () => {
    const page = await open('/revenue');
    const months = await tableOf(page, 'Rupiah per bulan');
    const billed = await counted(
      `select ${monthOf(dayOf('t.issued_at'))} as name, sum(t.total) as value
         from invoices t ${OF_DEMO}
        where t.invoice_state <> 'cancelled' and ${inPeriod(dayOf('t.issued_at'))} group by 1`
    );
    expect(billed.size).toBeGreaterThan(3);
    expect(withoutZeros(columnOf(months, 'Ditagih'))).toEqual(billed);
    expect(withoutZeros(columnOf(months, 'Dibayar'))).toEqual(
      await counted(
        `select ${monthOf(dayOf('t.paid_at'))} as name, sum(t.total) as value
           from invoices t ${OF_DEMO}
          where t.invoice_state = 'paid' and ${inPeriod(dayOf('t.paid_at'))} group by 1`
      )
    );
    const tariffs = await tableOf(page, 'Ditagih dan dibayar menurut tarif');
    const sum = [...columnOf(tariffs, 'Ditagih').values()].reduce<number>(
      (all, value) => all + (value ?? 0),
      0
    );
    expect(sum).toBe([...billed.values()].reduce((all, value) => all + value, 0));
    await page.context().close();
  });

  test('of compliance', async () => {
    const page = await open('/compliance');
    const tiers = await tableOf(page, 'Pengguna jasa menurut tingkat kepatuhan');
    const found = await counted(
      `select t.tier as name, count(*) as value from compliance_profiles t ${OF_DEMO} group by 1`
    );
    const words = { '● Hijau': 'green', '■ Kuning': 'yellow', '◆ Jingga': 'orange' };
    const shown = columnOf(tiers, 'Pengguna jasa');
    for (const [word, tier] of Object.entries(words)) {
      expect([word, shown.get(word) ?? 0]).toEqual([word, found.get(tier) ?? 0]);
    }
    expect([...found.values()].reduce((sum, value) => sum + value, 0)).toBeGreaterThan(0);
    const heading = page.getByRole('columnheader', { name: 'Bobot' });
    await heading.waitFor();
    const [first] = await page
      .locator('section', { has: heading })
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('a')?.textContent ?? ''));
    const [application] = await office.sql<{ adverse: number }>(
      `select count(*)::int as adverse from compliance_events e
         join service_applications a on a.document_id = e.application_key and a.number = $1
        where e.known_until is null`,
      [first]
    );
    expect(application?.adverse).toBeGreaterThan(0);
    await page.context().close();
  });

  test('of satisfaction', async () => {
    const page = await open('/satisfaction');
    const elements = await tableOf(page, 'Rata-rata sembilan unsur');
    const columns = Array.from({ length: 9 }, (_, place) => `u_${place + 1}`);
    const [means] = await office.sql<Record<string, number>>(
      `select count(*)::int as respondents,
              ${columns.map((u) => `round(avg(t.${u}), 2)::float as ${u}`).join(', ')}
         from feedbacks t ${OF_DEMO} where ${inPeriod(dayOf('t.given_at'))}`
    );
    expect([...columnOf(elements, 'Nilai rata-rata (1–4)').values()]).toEqual(
      columns.map((u) => means?.[u])
    );
    const sample = await tableOf(page, 'Responden terhadap contoh yang dianjurkan');
    expect(columnOf(sample, 'Orang').get('Responden')).toBe(means?.respondents);
    await page.context().close();
  });

  test('of complaints', async () => {
    const page = await open('/complaints');
    const months = await tableOf(page, 'Pengaduan, pertanyaan dan saran per bulan');
    const received = await counted(
      `select ${monthOf('t.received_on')} as name, count(*) as value from complaints t ${OF_DEMO}
        where ${inPeriod('t.received_on')} group by 1`
    );
    expect(received.size).toBeGreaterThan(0);
    expect(withoutZeros(columnOf(months, 'Diterima'))).toEqual(received);
    const channels = await tableOf(page, 'Yang diterima menurut saluran');
    const byChannel = await counted(
      `select t.channel as name, count(*) as value from complaints t ${OF_DEMO}
        where ${inPeriod('t.received_on')} group by 1`
    );
    expect([...withoutZeros(columnOf(channels, 'Pengaduan')).values()].sort()).toEqual(
      [...byChannel.values()].sort()
    );
    await page.context().close();
  });
});

test('period and office stand in the address, survive a reload, and go along to the next tab', async () => {
  const page = await open('/leave', SUPER_ADMIN);
  await cardOf(page, 'UPT berdampingan').waitFor();
  await takePicture(page, 'dashboards-side-by-side');
  await page.getByRole('button', { name: 'Tahun ini' }).click();
  await page.waitForURL((url) => url.searchParams.get('period') === 'year');
  await page.getByRole('combobox', { name: 'UPT' }).click();
  await page.getByRole('option').last().click();
  await page.waitForURL((url) => url.searchParams.has('office'));
  await cardOf(page, 'UPT berdampingan').waitFor({ state: 'detached' });
  await page.reload();
  await page.locator('button[aria-pressed=true]', { hasText: 'Tahun ini' }).waitFor();
  expect(await page.getByLabel('Dari tanggal').inputValue()).toBe('2026-01-01');
  await page.getByRole('navigation').getByRole('link', { name: 'Layanan' }).click();
  await page.waitForURL(
    (url) => url.pathname.endsWith('/service') && url.searchParams.get('period') === 'year'
  );
  await page.getByLabel('Dari tanggal').fill('2025-11-03');
  await page.getByRole('button', { name: 'Tampilkan' }).click();
  await page.waitForURL((url) => url.searchParams.get('from') === '2025-11-03');
  await page
    .getByText(/3 Nov 2025/)
    .first()
    .waitFor();
  await page.getByLabel('Dari tanggal').fill('2026-05-01');
  await page.getByText('Tanggal akhir mendahului tanggal awal.').waitFor();
  await page.context().close();
});

test('a chart can be taken along as its figures and as its picture', async () => {
  const page = await open('/leave');
  const card = cardOf(page, 'Waktu dari pengajuan sampai keputusan');
  const rows = await tableOf(page, 'Waktu dari pengajuan sampai keputusan');
  const take = async (item: string): Promise<{ name: string; content: Buffer }> => {
    await card.getByRole('button', { name: 'Unduh' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item }).click(),
    ]);
    return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
  };
  const csv = await take('Tabel sebagai CSV');
  expect(csv.name).toBe('leave-decisions.csv');
  const lines = csv.content.toString('utf8').replace('\uFEFF', '').trim().split('\r\n');
  expect(lines).toHaveLength(rows.length);
  expect(lines[0]).toBe(rows[0]?.join(','));

  const xlsx = await take('Tabel sebagai XLSX');
  const { readSheet } = await import('read-excel-file/node');
  const sheet = await readSheet(xlsx.content);
  expect(sheet[0]).toEqual(rows[0]);
  expect(sheet.slice(1).map((row) => [row[0], row[3] ?? null])).toEqual(
    rows.slice(1).map((row) => [row[0], numberOf(row[3])])
  );

  const png = await take('Gambar sebagai PNG');
  expect(png.content.subarray(1, 4).toString()).toBe('PNG');
  // Twice as sharp as it is wide.
  expect(png.content.readUInt32BE(16)).toBe(2400);
  await page.context().close();
});

test('tables are there for those who hear the page, and for those who ask', async () => {
  const page = await open('/leave');
  const card = cardOf(page, 'Hari cuti per bulan menurut jenis');
  const table = card.getByRole('table');
  await table.waitFor({ state: 'attached' });
  const button = card.getByRole('button', { name: 'Tabel' });
  expect(await button.getAttribute('aria-expanded')).toBe('false');
  await button.focus();
  await page.keyboard.press('Enter');
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  expect((await table.boundingBox())?.width).toBeGreaterThan(200);
  await page.context().close();
});

test('on paper stand the figures and the tables, without the panel around them', async () => {
  const page = await open('/leave');
  await page.locator('canvas').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Cetak' }).isVisible()).toBe(false);
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
  const table = cardOf(page, 'Hari cuti per bulan menurut jenis').locator('table');
  expect((await table.boundingBox())?.width).toBeGreaterThan(200);
  await takePicture(page, 'dashboards-print');
  await page.context().close();
});

test('what cannot be read is said, and can be asked for again', async () => {
  const page = await visitPanel(office, browser, MANAGER, faults);
  await page.route('**/dashboard/dashboards/leave?*', (route) => route.abort());
  await page.goto(`${office.url}${DASHBOARDS}/leave`);
  await page.getByRole('alert').getByText('Server tidak menjawab').waitFor();
  await page.unroute('**/dashboard/dashboards/leave?*');
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await cardOf(page, 'Hari cuti per bulan menurut jenis').waitFor();
  await page.context().close();
});

test('a period without anything says so', async () => {
  const page = await open('/leave?from=2015-01-01&to=2015-02-28');
  await page.getByText('Tidak ada data pada periode ini.').first().waitFor();
  expect(await axeFindings(page, 'main')).toEqual([]);
  await page.context().close();
});

test('after login the manager sees the four numbers that matter, each leading to its dashboard', async () => {
  const page = await visitPanel(office, browser, MANAGER, faults);
  const link = page.getByRole('link', { name: 'permohonan karantina belum selesai' });
  await link.waitFor();
  const [open_] = await office.sql<{ open: number }>(
    `select count(*)::int as open from service_applications t ${OF_DEMO}
      where t.stage not in ('closed', 'cancelled', 'refused', 'destroyed')`
  );
  expect(await link.locator('p').first().textContent()).toBe(String(open_?.open));
  await link.evaluate((element) => element.parentElement?.setAttribute('id', 'office-figures'));
  expect(await page.locator('#office-figures a').count()).toBe(4);
  expect(await axeFindings(page, '#office-figures')).toEqual([]);
  await takePicture(page, 'home-office-figures');
  await page.getByRole('link', { name: 'IKM 12 bulan terakhir' }).click();
  await page.waitForURL((url) => url.pathname === `${DASHBOARDS}/satisfaction`);
  await page.context().close();
});

describe('each role sees what concerns it', () => {
  const tabs = async (page: Page): Promise<string[]> => {
    await page.locator('main h1').waitFor();
    const links = page.getByRole('navigation', { name: 'Dasbor' }).getByRole('link');
    const names = await links.allTextContents();
    return names.length > 0 ? names : [(await page.locator('main h1').textContent()) ?? ''];
  };

  test.each([
    {
      email: MANAGER,
      seen: ['Cuti', 'Layanan', 'Penerimaan', 'Kepatuhan', 'Kepuasan', 'Pengaduan'],
    },
    { email: 'superior@demo.test', seen: ['Dasbor cuti'] },
    { email: 'supervision@demo.test', seen: ['Dasbor kepatuhan'] },
    { email: 'treasurer@demo.test', seen: ['Dasbor penerimaan'] },
  ])('$email', async ({ email, seen }) => {
    const page = await open('', email);
    expect(await tabs(page)).toEqual(seen);
    await page.context().close();
  });

  test('and an officer has no dashboard in the menu', async () => {
    const page = await visitPanel(office, browser, 'officer@demo.test', faults);
    await page.getByRole('link', { name: 'Antrean kerja' }).first().waitFor();
    expect(await page.getByRole('link', { name: 'Dasbor', exact: true }).count()).toBe(0);
    await page.context().close();
  });
});

describe('anybody can read it', () => {
  const VISITS = [
    { width: 360, language: 'id' },
    { width: 1280, language: 'en' },
    { width: 1920, language: 'id' },
  ] as const satisfies readonly Visit[];

  test.each(VISITS)('at $width px, in $language', async (visit) => {
    const page = await open('', MANAGER, visit);
    for (const name of NAMES) {
      await page.goto(`${office.url}${DASHBOARDS}/${name}`);
      await page.locator('main section').first().waitFor();
      await page.locator('main canvas').first().waitFor();
      expect([name, await overflowsSideways(page)]).toEqual([name, false]);
      expect([name, await axeFindings(page, 'main')]).toEqual([name, []]);
      await takePicture(page, `dashboard-${name satisfies Name}-${visit.width}`);
    }
    await page.context().close();
  });

  test('and nothing threw or complained in the browser', () => expect(faults).toEqual([]));
});
