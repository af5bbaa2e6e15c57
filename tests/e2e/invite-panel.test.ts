import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, startOffice, type Office } from '../harness';
import { makeAccount, makeTrader, type Trader } from '../api/traders';
import { axeFindings, takePicture, visitPanel } from './panel-visit';

/** An officer invites somebody of a company to an account, beside the company's form. */
const OFFICER = 'officer@demo.test';
const TRADERS = '/admin/content-manager/collection-types/api::service-user.service-user';

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

const panelOf = (page: Page, title: string): Locator =>
  page.getByRole('complementary').filter({ has: page.getByText(title, { exact: true }) });

const openForm = async (page: Page, { documentId, name }: Trader): Promise<void> => {
  await page.goto(`${office.url}${TRADERS}/${documentId}`);
  await page.getByRole('heading', { name }).waitFor();
};

test('an address is invited from the form, and one with an account is not', async () => {
  const trader = await makeTrader(office);
  await makeAccount(office, 'sudah-ada@dagang.test');
  const page = await visitPanel(office, browser, OFFICER, faults);
  await openForm(page, trader);
  const panel = panelOf(page, 'Akun');
  const address = panel.getByRole('textbox', { name: 'Alamat e-mail' });
  await address.fill('sudah-ada@dagang.test');
  await panel.getByRole('button', { name: 'Kirim undangan' }).click();
  await panel.getByRole('alert').getByText('sudah memiliki akun').waitFor();
  await address.fill('baru@dagang.test');
  await address.press('Enter');
  await panel.getByRole('status').getByText('Undangan dikirim ke baru@dagang.test').waitFor();
  await takePicture(page, 'invite-panel');
  // The content manager's own frames bear one name.
  expect(await axeFindings(page, 'aside', ['landmark-unique'])).toEqual([]);
  const [kept] = await office.sql<{ email: string; to: string }>(
    'select email, service_user_key as to from service_invitations'
  );
  expect(kept).toEqual({ email: 'baru@dagang.test', to: trader.documentId });
  expect(faults).toEqual([]);
});

test('nobody is invited for a company that is not verified', async () => {
  const trader = await makeTrader(office, { state: 'registered' });
  const page = await visitPanel(office, browser, OFFICER, faults, { language: 'en' });
  await openForm(page, trader);
  await panelOf(page, 'Accounts').getByText('once this service user is verified').waitFor();
  expect(await page.getByRole('button', { name: 'Send the invitation' }).count()).toBe(0);
});
