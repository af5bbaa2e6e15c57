import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, startOffice, type Office } from '../harness';
import { hire, type Staff } from '../api/staff';
import { axeFindings, overflowsSideways, takePicture, visitPanel, type Visit } from './panel-visit';

/** The inbox as a superior uses it: an approval is one click, the rest asks for its reason. */
const SUPERIOR = 'superior@demo.test';
const INBOX = '/admin/plugins/dashboard/inbox';

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

/** A request of somebody new, waiting for the superior. */
const ask = async (startDate: string, endDate: string): Promise<Staff & { key: string }> => {
  const staff = await hire(office);
  const employee = office.as(staff.email);
  const draft = await employee.post('/api/leave-requests', {
    data: {
      leaveType: 'annual',
      startDate,
      endDate,
      reason: 'Menghadiri pernikahan saudara',
      addressDuringLeave: 'Desa Rekaan',
      phone: '0800000000',
    },
  });
  const key = draft.body.data.documentId as string;
  await employee.post(`/api/leave-requests/${key}/submit`);
  return { ...staff, key };
};

const openInbox = async (visit?: Visit): Promise<Page> => {
  const page = await visitPanel(office, browser, SUPERIOR, faults, visit);
  await page.goto(`${office.url}${INBOX}`);
  await page.getByRole('article').first().waitFor();
  return page;
};

/** The server's route, not the page of nearly the same address. */
const isInboxRoute = ({ pathname }: URL): boolean => pathname === '/dashboard/inbox';

const cardOf = (page: Page, name: string): Locator => page.getByRole('article', { name });

/** Focus moves a moment after what was focused has gone. */
const focusRests = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction((name) => document.activeElement?.textContent === name, text, {
    timeout: 5000,
  });

const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.waitFor();
  for (let presses = 0; presses < 10; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab never gets there.');
};

const stored = async (key: string) => {
  const [row] = await office.sql<{ state: string; outcome: string | null; reason: string | null }>(
    `select leave_state as state, consideration_outcome as outcome, consideration_reason as reason
       from leave_requests where document_id = $1`,
    [key]
  );
  return row;
};

const countSteps = async (key: string): Promise<number> =>
  (await office.sql('select 1 from leave_decisions where request_key = $1', [key])).length;

test('the superior approves with one click, and two clicks are one', async () => {
  const asker = await ask('2026-06-08', '2026-06-10');
  const page = await openInbox();
  const card = cardOf(page, asker.name);
  expect(await card.textContent()).toContain('8–10 Jun 2026');
  expect(await card.textContent()).toContain('12 hari, menjadi 9 hari');
  await card.getByRole('button', { name: 'Setujui' }).dblclick();
  await page.getByRole('status').getByText('setuju sudah dicatat').waitFor();
  await card.waitFor({ state: 'detached' });
  expect(await stored(asker.key)).toEqual({
    state: 'considered',
    outcome: 'approved',
    reason: null,
  });
  expect(await countSteps(asker.key)).toBe(1);
  await takePicture(page, 'inbox-approved');
  await page.context().close();
});

test('a change needs other dates and a reason, and keeps what was typed until both are right', async () => {
  const asker = await ask('2026-06-15', '2026-06-19');
  const page = await openInbox();
  await cardOf(page, asker.name).getByRole('button', { name: 'Ubah tanggal' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ubah tanggal' }).click();
  await dialog.getByText('Wajib diisi.').waitFor();
  await dialog.getByRole('textbox', { name: 'Alasan' }).fill('Ada audit pada 18 Juni');
  await dialog.getByRole('button', { name: 'Ubah tanggal' }).click();
  await dialog.getByText('Tanggal baru sama dengan yang dimohonkan').waitFor();
  await takePicture(page, 'inbox-change-refused');
  await dialog.getByLabel('Tanggal selesai baru').fill('2026-06-17');
  await dialog.getByRole('button', { name: 'Ubah tanggal' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('status').getByText('perubahan tanggal sudah dicatat').waitFor();
  expect(await stored(asker.key)).toEqual({
    state: 'considered',
    outcome: 'changed',
    reason: 'Ada audit pada 18 Juni',
  });
  await page.context().close();
});

test('a rejection without a reason never leaves the browser', async () => {
  const asker = await ask('2026-06-22', '2026-06-23');
  const page = await openInbox();
  await cardOf(page, asker.name).getByRole('button', { name: 'Tolak' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Tolak' }).click();
  await dialog.getByText('Wajib diisi.').waitFor();
  const reason = dialog.getByRole('textbox', { name: 'Alasan' });
  expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true);
  expect((await stored(asker.key))?.state).toBe('submitted');
  await reason.fill('Panen raya, semua petugas diperlukan');
  await dialog.getByRole('button', { name: 'Tolak' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect((await stored(asker.key))?.outcome).toBe('rejected');
  await page.context().close();
});

test('who acts on a request that has gone meanwhile is told so, and sees the list as it is', async () => {
  const asker = await ask('2026-07-06', '2026-07-07');
  const page = await openInbox();
  await office.as(asker.email).post(`/api/leave-requests/${asker.key}/cancel`);
  await cardOf(page, asker.name).getByRole('button', { name: 'Setujui' }).click();
  await page.getByRole('alert').getByText('Permohonan ini sudah dibatalkan.').waitFor();
  await cardOf(page, asker.name).waitFor({ state: 'detached' });
  expect((await stored(asker.key))?.state).toBe('cancelled');
  await takePicture(page, 'inbox-stale');
  await page.context().close();
});

test('somebody without a mouse rejects one request, and lands on the next', async () => {
  const asker = await ask('2026-07-13', '2026-07-14');
  const next = await ask('2026-07-20', '2026-07-21');
  const page = await openInbox();
  await cardOf(page, asker.name).getByRole('link', { name: /^CT-/ }).focus();
  const dialog = page.getByRole('dialog');
  const reject = cardOf(page, asker.name).getByRole('button', { name: 'Tolak' });
  await tabTo(page, reject);
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await focusRests(page, 'Tolak');
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('textbox', { name: 'Alasan' }));
  await page.keyboard.type('Musim panen');
  await tabTo(page, dialog.getByRole('button', { name: 'Tolak' }));
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await cardOf(page, asker.name).waitFor({ state: 'detached' });
  expect((await stored(asker.key))?.reason).toBe('Musim panen');
  await focusRests(page, next.name);
  await page.context().close();
});

describe('anybody can read it', () => {
  test.each([
    { width: 360, language: 'id' },
    { width: 1280, language: 'en' },
    { width: 1920, language: 'id' },
  ] as const)('at $width px, in $language', async (visit) => {
    const asker = await ask(`2026-08-0${visit.width === 360 ? 3 : 4}`, '2026-08-05');
    const page = await openInbox(visit);
    expect(await overflowsSideways(page)).toBe(false);
    expect(await axeFindings(page, 'main')).toEqual([]);
    await takePicture(page, `inbox-${visit.width}`);
    const change = visit.language === 'en' ? 'Change dates' : 'Ubah tanggal';
    await cardOf(page, asker.name).getByRole('button', { name: change }).click();
    await page.getByRole('dialog').getByRole('button', { name: change }).waitFor();
    expect(await axeFindings(page, '[role=dialog]')).toEqual([]);
    await takePicture(page, `inbox-dialog-${visit.width}`);
    await page.context().close();
  });

  test('an empty inbox says so', async () => {
    const page = await visitPanel(office, browser, 'treasurer@demo.test', faults);
    await page.goto(`${office.url}${INBOX}`);
    await page.getByText('Tidak ada permohonan yang menunggu Anda.').waitFor();
    expect(await axeFindings(page, 'main')).toEqual([]);
    await takePicture(page, 'inbox-empty');
    await page.context().close();
  });

  test('a server that does not answer is no empty inbox', async () => {
    const page = await visitPanel(office, browser, SUPERIOR, faults);
    await page.route(isInboxRoute, (route) => route.abort());
    await page.goto(`${office.url}${INBOX}`);
    await page.getByRole('alert').getByText('Server tidak menjawab.').waitFor();
    await page.unroute(isInboxRoute);
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await page.getByRole('article').first().waitFor();
    await page.context().close();
  });
});

test('the first page says how many wait', async () => {
  const page = await visitPanel(office, browser, SUPERIOR, faults);
  const waiting = (await office.panel(SUPERIOR).get('/dashboard/inbox/count')).body.data.waiting;
  await page.getByRole('link', { name: `${waiting} menunggu Anda` }).click();
  await page.waitForURL((url) => url.pathname === INBOX);
  await page.context().close();
});

test('no page has thrown an error', () => {
  expect(faults).toEqual([]);
});
