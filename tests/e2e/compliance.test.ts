import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, startOffice, type Office } from '../harness';
import { explain, finalise, recordAction, recordNnc, review } from '../api/compliance';
import { hire, type Staff } from '../api/staff';
import { makeTrader, type Trader } from '../api/traders';
import { hireWatch, makeApplication, must, type Watch } from '../api/watched-consignments';
import { axeFindings, overflowsSideways, takePicture, visitPanel, type Visit } from './panel-visit';

/** Compliance as supervision works with it: why a trader stands where it stands, and what is done. */
const COMPLIANCE = '/admin/plugins/dashboard/compliance';
const TODAY = '2026-11-05';

let office: Office;
let browser: Browser;
let watch: Watch;
let manager: Staff;
/** Ships much and well. */
let careful: Trader;
/** Has a refusal and an NNC of this autumn. */
let careless: Trader;
/** With the NNC. */
let noticed: string;
const faults: string[] = [];

beforeAll(async () => {
  office = await startOffice({ servePanel: true, today: TODAY });
  browser = await launchBrowser();
  watch = await hireWatch(office);
  manager = await hire(office, { panelRole: 'manager' });
  careful = await makeTrader(office);
  careless = await makeTrader(office);
  await finalise(office, watch, careful, 120, '2026-10-01');
  await finalise(office, watch, careless, 40, '2026-09-10');
  const refused = await makeApplication(office, watch, careless);
  await recordAction(office, watch, refused, { kind: 'detention', actedOn: '2026-11-03' });
  await recordAction(office, watch, refused, { kind: 'refusal', actedOn: '2026-11-04' });
  noticed = await makeApplication(office, watch, careless);
  await recordNnc(office, watch, '2026-11-01', { application: noticed });
  await review();
});

afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

const open = async (path: string, who: Staff = watch.supervisor, visit?: Visit): Promise<Page> => {
  const page = await visitPanel(office, browser, who.email, faults, visit);
  await page.goto(`${office.url}${COMPLIANCE}/${path}`);
  return page;
};

const openProfile = async (trader: Trader, who?: Staff, visit?: Visit): Promise<Page> => {
  const page = await open(`profiles/${trader.documentId}`, who, visit);
  await figure(page, 'score').waitFor();
  return page;
};

/** Shown in Indonesian, with a comma. */
const figure = (page: Page, name: string): Locator => page.locator(`[data-figure="${name}"]`);
const read = async (page: Page, name: string): Promise<string | undefined> =>
  (await figure(page, name).textContent())?.replace(',', '.');

const told = async (trader: Trader, asOf?: string) =>
  must(await explain(office, trader, watch.supervisor.email, asOf), 200).body.data;

const rowOf = (page: Page, trader: Trader): Locator =>
  page
    .locator('main tbody tr, main li')
    .filter({ has: page.locator(`[data-trader="${trader.documentId}"]`) });

const actOn = (page: Page, name: string, act: string): Locator =>
  page
    .getByRole('group', { name: `Tindak lanjut untuk ${name}` })
    .getByRole('button', { name: act });

test('supervision finds the lowest score first, and reads why', async () => {
  const page = await open('profiles?search=' + encodeURIComponent(careless.name));
  await rowOf(page, careless).getByRole('link').click();
  await figure(page, 'score').waitFor();
  const { score, counts, demerit, volume, incidents, shipments, rate } = await told(careless);
  expect(await read(page, 'score')).toBe(score);
  for (const [kind, count] of Object.entries(counts)) {
    expect(await read(page, kind)).toBe(String(count));
  }
  const main = (await page.locator('main').textContent())?.replace(/,/g, '.') ?? '';
  expect(main).toContain(`= ${demerit as string}`);
  expect(main).toContain(`= ${volume as string}`);
  expect(main).toContain(`≈ ${rate as string}`);
  for (const { weight, events } of incidents as {
    weight: string;
    events: { weight: string }[];
  }[]) {
    expect(main).toContain(`Bobot ${weight}`);
    for (const event of events) expect(main).toContain(`(umur) = ${event.weight}`);
  }
  expect(await page.getByText('Menentukan bobot insiden ini').count()).toBe(incidents.length);
  for (const part of shipments as { count: number; volume: string }[]) {
    const cells = page.getByRole('row').filter({ hasText: 'bulan' });
    expect((await cells.allTextContents()).join(' ')).toContain(String(part.count));
  }
  await page.context().close();
});

test('a profile is told as of any day, under an address of its own', async () => {
  const page = await openProfile(careless);
  await page.getByLabel('Keadaan per tanggal').fill('2026-11-03');
  await page.waitForURL((url) => url.searchParams.get('asOf') === '2026-11-03');
  const { score, counts } = await told(careless, '2026-11-03');
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('[data-figure="score"]')?.textContent?.replace(',', '.') === wanted,
    score as string
  );
  expect(await read(page, 'refusal')).toBe(String(counts.refusal));
  // What is past cannot be acted on.
  expect(await page.getByRole('button', { name: 'Catat pembinaan' }).count()).toBe(0);
  await page.getByLabel('Keadaan per tanggal').fill('2031-01-01');
  await page.getByRole('alert').getByRole('button', { name: 'Coba lagi' }).waitFor();
  await page.getByRole('button', { name: 'Kembali ke hari ini' }).click();
  await figure(page, 'score').waitFor();
  await page.context().close();
});

test('supervision grants priority, and the figures of the day are kept', async () => {
  const page = await open('priority');
  await actOn(page, careful.name, 'Berikan prioritas').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Berikan prioritas' }).click();
  await dialog.getByText('Wajib diisi.').waitFor();
  await dialog.getByRole('textbox', { name: 'Alasan' }).fill('Setahun tanpa pelanggaran.');
  await takePicture(page, 'compliance-priority-dialog');
  await dialog.getByRole('button', { name: 'Berikan prioritas' }).click();
  await page.getByRole('status').getByText(`${careful.name} kini mendapat prioritas.`).waitFor();
  const { score, volume } = await told(careful);
  const [kept] = await office.sql(
    `select outcome, reason, tier, score::text as score, trim_scale(volume)::text as volume
       from priority_decisions where service_user_key = $1`,
    [careful.documentId]
  );
  expect(kept).toEqual({
    outcome: 'granted',
    reason: 'Setahun tanpa pelanggaran.',
    tier: 'green',
    score,
    volume,
  });
  await page.getByRole('button', { name: /^Diberikan/ }).click();
  await rowOf(page, careful).getByText('Setahun tanpa pelanggaran.').waitFor();
  await page.context().close();
});

test('supervision records coaching, and sees the score before it', async () => {
  const page = await open('coaching');
  await actOn(page, careless.name, 'Catat pembinaan').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tanggal').fill(TODAY);
  await dialog.getByRole('textbox', { name: 'Topik' }).fill('Dokumen persyaratan');
  await dialog.getByRole('button', { name: 'Simpan catatan' }).click();
  await page.getByRole('status').getByText(`Pembinaan ${careless.name} sudah dicatat.`).waitFor();
  const { score } = await told(careless);
  const shown = (score as string).replace('.', ',');
  await rowOf(page, careless).getByText('Dokumen persyaratan').waitFor();
  await rowOf(page, careless).getByText(`Skor ${shown} sebelum, ${shown} sekarang`).waitFor();
  await page.context().close();
});

test('a sustained objection annuls its event, and the score rises', async () => {
  const { score: before, incidents } = await told(careless);
  const refusal = (incidents as { events: { kind: string; documentId: string }[] }[])
    .flatMap(({ events }) => events)
    .find(({ kind }) => kind === 'refusal');
  must(
    await office.as(careless.email).post('/api/compliance-objections', {
      data: { quarantineAction: refusal?.documentId, reason: 'Sertifikat sudah kami serahkan.' },
    }),
    201
  );
  const page = await open('objections');
  const card = page.getByRole('article').filter({ hasText: 'Sertifikat sudah kami serahkan.' });
  await card.getByRole('button', { name: 'Kabulkan keberatan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Alasan' }).fill('Serah terima terbukti.');
  await takePicture(page, 'compliance-objection-dialog');
  await dialog.getByRole('button', { name: 'Kabulkan keberatan' }).click();
  await page.getByRole('status').getByText('dikabulkan; kejadiannya dibatalkan').waitFor();
  await card.getByText('Serah terima terbukti.').waitFor();
  await card.getByRole('link', { name: careless.name }).click();
  await figure(page, 'score').waitFor();
  const { score: after } = await told(careless);
  expect(Number(after)).toBeGreaterThan(Number(before));
  expect(await read(page, 'score')).toBe(after);
  await page.context().close();
});

test('a manager sees everything, and is offered nothing to do', async () => {
  const page = await openProfile(careless, manager);
  for (const act of ['Rencanakan pembinaan', 'Catat pembinaan', 'Berikan prioritas']) {
    expect(await page.getByRole('button', { name: act }).count()).toBe(0);
  }
  for (const tab of ['coaching', 'priority', 'objections?state=all']) {
    await page.goto(`${office.url}${COMPLIANCE}/${tab}`);
    await page.locator('main table, main article, main h1').first().waitFor();
    expect(await page.getByRole('group', { name: /^Tindak lanjut/ }).count()).toBe(0);
  }
  await page.context().close();
});

test('the calculator reckons what is tried, with the policy in force', async () => {
  const page = await open('calculator');
  await page.waitForFunction(
    () => document.querySelector('[data-figure="score"]')?.textContent === '99,17'
  );
  await page.getByRole('button', { name: 'Tambah insiden' }).click();
  // compliance.md's case S5: a substantive detention of this month.
  await page.waitForFunction(
    () => document.querySelector('[data-figure="score"]')?.textContent === '95,00'
  );
  await page.getByText(/tingkatnya kuning, bukan hijau/).waitFor();
  await page.getByLabel('Banyaknya').fill('seratus');
  await page.getByText('Isi dengan bilangan bulat.').waitFor();
  await page.context().close();
});

test('before a policy is saved, it is told whose tier would change', async () => {
  const page = await visitPanel(office, browser, watch.supervisor.email, faults);
  const [policy] = await office.sql<{ key: string }>(
    'select document_id as key from compliance_policies limit 1'
  );
  await page.goto(
    `${office.url}/admin/content-manager/collection-types/api::compliance-policy.compliance-policy/${policy?.key ?? ''}`
  );
  await page.getByText('Tidak ada tingkat yang berubah.').waitFor();
  await page.getByLabel('Skor hijau mulai').fill('100');
  await page.getByText(/pengguna jasa berubah tingkat\.$/).waitFor();
  await page
    .getByText('Dengan kebijakan ini')
    .evaluate((line) => line.closest('[aria-live]')?.setAttribute('id', 'effect'));
  expect(await axeFindings(page, '#effect')).toEqual([]);
  await takePicture(page, 'compliance-policy-preview');
  await page.context().close();
});

test('the work queue says how the trader behind each application stands', async () => {
  const page = await visitPanel(office, browser, watch.officer.email, faults);
  await page.goto(`${office.url}/admin/plugins/dashboard/work-queue`);
  const { tier } = await told(careless);
  const words: Record<string, string> = { red: 'Merah', orange: 'Jingga', yellow: 'Kuning' };
  const row = page
    .locator('main tbody tr')
    .filter({ has: page.locator(`[data-application="${noticed}"]`) });
  await row.getByText(words[tier as string] ?? '').waitFor();
  await row.getByText('NNC 1').waitFor();
  await takePicture(page, 'compliance-work-queue');
  await page.context().close();
});

test('the print leaves out what is for the screen only', async () => {
  const page = await openProfile(careless);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Cetak' }).isVisible()).toBe(false);
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
  expect(await figure(page, 'score').isVisible()).toBe(true);
  expect(await page.getByRole('heading', { name: 'Riwayat tingkat' }).isVisible()).toBe(true);
  await takePicture(page, 'compliance-print');
  await page.context().close();
});

describe('anybody can read it', () => {
  test.each([
    { width: 360, language: 'id' },
    { width: 1280, language: 'en' },
    { width: 1920, language: 'id' },
  ] as const)('at $width px, in $language', async (visit) => {
    const page = await openProfile(careless, watch.supervisor, visit);
    for (const path of [
      `profiles/${careless.documentId}`,
      'profiles',
      'coaching',
      'priority?list=granted',
      'objections?state=all',
      'calculator',
    ]) {
      await page.goto(`${office.url}${COMPLIANCE}/${path}`);
      await page
        .locator('[data-figure="score"], main [data-trader], main article')
        .first()
        .waitFor();
      expect(await overflowsSideways(page)).toBe(false);
      expect(await axeFindings(page, 'main')).toEqual([]);
      await takePicture(page, `compliance-${path.split(/[/?]/)[0] ?? ''}-${visit.width}`);
    }
    await page.context().close();
  });

  test('somebody without a mouse acts, and goes on from there', async () => {
    const page = await open('priority?list=granted');
    await actOn(page, careful.name, 'Akhiri prioritas').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Alasan' }).focus();
    await page.keyboard.type('Atas permintaan sendiri.');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.textContent === 'Akhiri prioritas');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Alasan' }).focus();
    await page.keyboard.type('Atas permintaan sendiri.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('diakhiri').waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await page.context().close();
  });
});

test('who has no part in compliance has no such page', async () => {
  const page = await visitPanel(office, browser, 'personnel@demo.test', faults);
  await page.goto(`${office.url}${COMPLIANCE}`);
  await page.getByRole('link', { name: 'Kotak masuk' }).first().waitFor();
  expect(await page.getByRole('link', { name: 'Kepatuhan' }).count()).toBe(0);
  const panel = office.panel('personnel@demo.test');
  expect((await panel.get('/dashboard/compliance-profiles')).status).toBe(403);
  await page.context().close();
});

test('no page has thrown an error', () => {
  expect(faults).toEqual([]);
});
