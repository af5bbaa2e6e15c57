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

const logIn = async (email: string, language: 'id' | 'en' = 'id'): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(
    (chosen) => window.localStorage.setItem('strapi-admin-language', JSON.stringify(chosen)),
    language
  );
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

const openRequest = async (page: Page): Promise<void> => {
  await page.goto(`${office.url}${REQUESTS}/${documentId}`);
  await page.getByRole('button', { name: 'Simpan' }).waitFor();
};

const choose = async (page: Page, field: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: field, exact: false }).first().click();
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

test('the head cannot decide before the superior has considered, and is told so', async () => {
  const page = await logIn('head@demo.test');
  await picture(page, 'head-home');
  await openRequest(page);
  await choose(page, 'Keadaan permohonan', 'Disetujui');
  await save(page);
  await page.getByText(/atasan langsung/i).filter({ hasText: /belum|dahulu/i }).first().waitFor();
  await picture(page, 'head-out-of-order');
  expect(await stateOf()).toBe('submitted');
  await page.context().close();
});

test('the superior is refused a rejection without a reason, then considers', async () => {
  const page = await logIn('superior@demo.test');
  await page.goto(`${office.url}${REQUESTS}`);
  await page.getByRole('heading', { name: 'Permohonan cuti' }).waitFor();
  await page.getByText('Nomor').first().waitFor();
  await picture(page, 'superior-list');

  await openRequest(page);
  await choose(page, 'Keputusan: hasil', 'Tidak disetujui');
  await choose(page, 'Keadaan permohonan', 'Dipertimbangkan');
  await save(page);
  await page.getByText(/alasan/i).filter({ hasText: /wajib|isi|sebutkan|tuliskan/i }).first().waitFor();
  await picture(page, 'superior-without-reason');
  expect(await stateOf()).toBe('submitted');

  await choose(page, 'Keputusan: hasil', 'Disetujui');
  await save(page);
  await page.getByText(/tersimpan|disimpan|saved/i).first().waitFor();
  await picture(page, 'superior-considered');
  expect(await stateOf()).toBe('considered');
  await page.context().close();
});

test('the head decides, and the days are used up', async () => {
  const page = await logIn('head@demo.test');
  await openRequest(page);
  await choose(page, 'Keadaan permohonan', 'Disetujui');
  await save(page);
  await page.getByText(/tersimpan|disimpan|saved/i).first().waitFor();
  await picture(page, 'head-decided');
  expect(await stateOf()).toBe('approved');
  const [ledger] = await office.sql<{ days: string; held: string }>(
    'select sum(days) as days, sum(held) as held from leave_ledger_entries where request_key = $1',
    [documentId]
  );
  expect(ledger).toEqual({ days: '-3', held: '0' });
  await page.context().close();
});

test('the panel speaks English to those who choose it', async () => {
  const page = await logIn('personnel@demo.test', 'en');
  await page.goto(`${office.url}${REQUESTS}`);
  await page.getByRole('heading', { name: 'Leave request' }).waitFor();
  await picture(page, 'personnel-english');
  await page.context().close();
});

test('no page has thrown an error', () => {
  expect(faults).toEqual([]);
});
