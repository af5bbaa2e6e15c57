import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, startOffice, TEST_PASSWORD, type Office } from '../harness';

/**
 * A request on its way through the panel, as its people do it: in the wrong order first. Pictures of
 * each stage go to an ignored folder, to be looked at.
 */
const PICTURES = resolve(__dirname, '../../.pictures');
const REQUESTS = '/admin/content-manager/collection-types/api::leave-request.leave-request';
const PATIENCE = 30_000;

let office: Office;
let browser: Browser;
let documentId: string;
const faults: string[] = [];

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  office = await startOffice({ servePanel: true });
  browser = await launchBrowser();
  const employee = office.as('employee@demo.test');
  const draft = await employee.post('/api/leave-requests', {
    data: {
      leaveType: 'annual',
      startDate: '2026-09-07',
      endDate: '2026-09-09',
      reason: 'Menghadiri pernikahan saudara',
      addressDuringLeave: 'Desa Rekaan',
      phone: '0800000000',
    },
  });
  documentId = (draft.body as { data: { documentId: string } }).data.documentId;
  await employee.post(`/api/leave-requests/${documentId}/submit`);
});

afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

const picture = (page: Page, name: string): Promise<unknown> =>
  page.screenshot({ path: join(PICTURES, `${name}.png`) });

const logIn = async (email: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${office.url}/admin/auth/login`);
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', TEST_PASSWORD);
  await page.click('button[type=submit]');
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  return page;
};

/** Wait for a text; when it does not come, a picture of what was there instead is worth the most. */
const sees = async (page: Page, text: string | RegExp, name: string): Promise<void> => {
  try {
    await page.getByText(text).first().waitFor();
  } finally {
    await picture(page, name);
  }
};

const openRequest = async (page: Page): Promise<void> => {
  await page.goto(`${office.url}${REQUESTS}/${documentId}`);
  await page.getByRole('button', { name: 'Simpan' }).waitFor();
};

const field = (page: Page, name: string) => page.getByRole('combobox', { name }).first();

const choose = async (page: Page, name: string, option: string): Promise<void> => {
  await field(page, name).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Simpan' }).click();

const stateOf = async (): Promise<string | undefined> => {
  const [row] = await office.sql<{ state: string }>(
    'select leave_state as state from leave_requests where document_id = $1',
    [documentId]
  );
  return row?.state;
};

const becomes = async (state: string): Promise<void> => {
  const deadline = Date.now() + PATIENCE;
  while ((await stateOf()) !== state && Date.now() < deadline) {
    await new Promise((settle) => setTimeout(settle, 100));
  }
  expect(await stateOf()).toBe(state);
};

test('the head cannot decide before the superior has considered, and is told so', async () => {
  const page = await logIn('head@demo.test');
  await openRequest(page);
  await choose(page, 'Keadaan permohonan', 'Disetujui');
  await save(page);
  await sees(page, 'Atasan langsung belum memberi pertimbangan.', 'head-out-of-order');
  expect(await stateOf()).toBe('submitted');
  expect(await field(page, 'Keadaan permohonan').textContent()).toContain('Disetujui');
  await page.context().close();
});

test('the superior is refused a rejection without a reason, then considers', async () => {
  const page = await logIn('superior@demo.test');
  await page.goto(`${office.url}${REQUESTS}`);
  await sees(page, /CT-2026-/, 'superior-list');

  await openRequest(page);
  await choose(page, 'Keputusan: hasil', 'Tidak disetujui');
  await choose(page, 'Keadaan permohonan', 'Dipertimbangkan');
  await save(page);
  await sees(page, /Isi alasannya/, 'superior-without-reason');
  expect(await stateOf()).toBe('submitted');

  // What was chosen is still there: only the outcome changes before the second attempt.
  await choose(page, 'Keputusan: hasil', 'Disetujui');
  await save(page);
  await becomes('considered');
  await picture(page, 'superior-considered');
  await page.context().close();
});

test('the head decides, and the days are used up', async () => {
  const page = await logIn('head@demo.test');
  await openRequest(page);
  await choose(page, 'Keadaan permohonan', 'Disetujui');
  await save(page);
  await becomes('approved');
  await picture(page, 'head-decided');
  const [ledger] = await office.sql<{ days: string; held: string }>(
    'select sum(days) as days, sum(held) as held from leave_ledger_entries where request_key = $1',
    [documentId]
  );
  expect(ledger).toEqual({ days: '-3', held: '0' });
  await page.context().close();
});

test('the panel speaks English to those who choose it', async () => {
  await office.sql(`update admin_users set prefered_language = 'en' where email = $1`, [
    'personnel@demo.test',
  ]);
  const page = await logIn('personnel@demo.test');
  await page.goto(`${office.url}${REQUESTS}`);
  await sees(page, 'Annual leave', 'personnel-english');
  await page.context().close();
});

test('no page has thrown an error', () => {
  expect(faults).toEqual([]);
});
