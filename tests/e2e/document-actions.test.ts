import type { Browser, Page } from 'playwright-core';
import { launchBrowser, startOffice, type Office } from '../harness';
import { hire, type Staff } from '../api/staff';
import { axeFindings, takePicture, visitPanel, PATIENCE, type Visit } from './panel-visit';

/** Beside a request's form: where it stands, how it came there, and what the reader can do now. */
const REQUESTS = '/admin/content-manager/collection-types/api::leave-request.leave-request';
const COMMANDS = [
  'Ajukan',
  'Setujui',
  'Ubah tanggal',
  'Tangguhkan',
  'Tolak',
  'Batalkan permohonan',
];

let office: Office;
let browser: Browser;
let asker: Staff;
let documentId: string;
const faults: string[] = [];

beforeAll(async () => {
  office = await startOffice({ servePanel: true });
  browser = await launchBrowser();
  asker = await hire(office, { panelRole: 'quarantine-officer' });
  const draft = await office.as(asker.email).post('/api/leave-requests', {
    data: {
      leaveType: 'annual',
      startDate: '2026-09-07',
      endDate: '2026-09-09',
      reason: 'Menghadiri pernikahan saudara',
      addressDuringLeave: 'Desa Rekaan',
      phone: '0800000000',
    },
  });
  documentId = draft.body.data.documentId as string;
});

afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

const openRequest = async (email: string, visit?: Visit): Promise<Page> => {
  const page = await visitPanel(office, browser, email, faults, visit);
  await page.goto(`${office.url}${REQUESTS}/${documentId}`);
  return page;
};

const panelOf = (page: Page) => page.locator('aside').filter({ hasText: 'Jalannya permohonan' });

const commandsIn = async (page: Page): Promise<string[]> => {
  await panelOf(page).getByText('Riwayat').waitFor();
  const names = await panelOf(page).getByRole('button').allTextContents();
  return names.filter((name) => COMMANDS.includes(name));
};

const state = async (): Promise<string | undefined> =>
  (
    await office.sql<{ state: string }>(
      'select leave_state as state from leave_requests where document_id = $1',
      [documentId]
    )
  )[0]?.state;

const act = async (page: Page, command: string): Promise<void> => {
  await panelOf(page).getByRole('button', { name: command, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: command, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await panelOf(page).getByRole('status').getByText('Sudah dicatat.').waitFor();
};

/** The form beside the panel follows: nobody saves over what has just happened. */
const formShows = (page: Page, word: string): Promise<void> =>
  page
    .getByRole('combobox', { name: 'Keadaan permohonan' })
    .filter({ hasText: word })
    .waitFor({ timeout: PATIENCE });

test('the employee submits a draft, and then can only cancel', async () => {
  const page = await openRequest(asker.email);
  expect(await commandsIn(page)).toEqual(['Ajukan', 'Batalkan permohonan']);
  await act(page, 'Ajukan');
  expect(await state()).toBe('submitted');
  await formShows(page, 'Diajukan');
  await panelOf(page).getByText('Menunggu pertimbangan').waitFor();
  expect(await commandsIn(page)).toEqual(['Batalkan permohonan']);
  await takePicture(page, 'actions-submitted');
  await page.context().close();
});

test('the head sees who has to act first, and no button', async () => {
  const page = await openRequest('head@demo.test');
  expect(await commandsIn(page)).toEqual([]);
  await panelOf(page).getByText('Bagaskara Adiwinata').first().waitFor();
  await page.context().close();
});

test('the superior considers, and the form follows', async () => {
  const page = await openRequest('superior@demo.test');
  expect(await commandsIn(page)).toEqual(['Setujui', 'Ubah tanggal', 'Tangguhkan', 'Tolak']);
  await act(page, 'Setujui');
  expect(await state()).toBe('considered');
  await formShows(page, 'Dipertimbangkan');
  expect(await commandsIn(page)).toEqual([]);
  await page.context().close();
});

test('the head rejects with a reason, and everybody reads who said what', async () => {
  const page = await openRequest('head@demo.test');
  await commandsIn(page);
  await panelOf(page).getByRole('button', { name: 'Tolak' }).click();
  const dialog = page.getByRole('dialog');
  expect(await axeFindings(page, '[role=dialog]')).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Alasan' }).fill('Audit pada pekan itu');
  await dialog.getByRole('button', { name: 'Tolak' }).click();
  await dialog.waitFor({ state: 'detached' });
  await panelOf(page).getByText('Audit pada pekan itu').waitFor();
  expect(await state()).toBe('rejected');
  await panelOf(page).getByText('Pertimbangan atasan: Disetujui').waitFor();
  await takePicture(page, 'actions-rejected');
  await page.context().close();
});

test('who clicks on a request that has moved meanwhile is told so', async () => {
  const draft = await office.as(asker.email).post('/api/leave-requests', {
    data: {
      leaveType: 'annual',
      startDate: '2026-10-05',
      endDate: '2026-10-06',
      reason: 'Keperluan keluarga',
      addressDuringLeave: 'Desa Rekaan',
      phone: '0800000000',
    },
  });
  documentId = draft.body.data.documentId as string;
  await office.as(asker.email).post(`/api/leave-requests/${documentId}/submit`);
  const page = await openRequest('superior@demo.test');
  await commandsIn(page);
  await office.as(asker.email).post(`/api/leave-requests/${documentId}/cancel`);
  await panelOf(page).getByRole('button', { name: 'Setujui' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Setujui' }).click();
  await panelOf(page).getByRole('alert').getByText('Permohonan ini sudah dibatalkan.').waitFor();
  expect(await commandsIn(page)).toEqual([]);
  await page.context().close();
});

test('no page has thrown an error', () => {
  expect(faults).toEqual([]);
});
