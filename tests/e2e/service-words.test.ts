import type { Browser, Page } from 'playwright-core';
import { launchBrowser, startOffice, type Office } from '../harness';
import { axeFindings, takePicture, visitPanel, type Visit } from './panel-visit';

/** The quarantine service in the content manager reads as an office writes, in both languages. */
const ACTION = 'api::quarantine-action.quarantine-action';
const APPLICATION = 'api::service-application.service-application';
const STEP = 'api::application-step.application-step';
const TARIFF = 'api::tariff.tariff';
const SUPER_ADMIN = 'superadmin@demo.test';

let office: Office;
let browser: Browser;
const faults: string[] = [];

beforeAll(async () => {
  office = await startOffice({ servePanel: true });
  browser = await launchBrowser();
  await office.sql(
    `insert into application_steps (document_id, application_number, stage, actor_role, happened_at)
     values ('steptakenbythehead000001', 'PPK-1', 'received', 'head', now())`
  );
});

afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

const open = async (path: string, visit?: Visit): Promise<Page> => {
  const page = await visitPanel(office, browser, SUPER_ADMIN, faults, visit);
  await page.goto(`${office.url}/admin/content-manager/collection-types/${path}`);
  return page;
};

test('a choice reads otherwise in one field than elsewhere', async () => {
  const page = await open(`${ACTION}/create`);
  await page.getByRole('combobox', { name: 'Tindakan' }).first().click();
  const options = await page.getByRole('option').allTextContents();
  expect(options).toEqual(
    expect.arrayContaining(['Penahanan', 'Penolakan', 'Pemusnahan', 'Pembebasan'])
  );
  await page.getByRole('option', { name: 'Pembebasan', exact: true }).click();
  await page.getByRole('combobox', { name: 'Tindakan' }).getByText('Pembebasan').waitFor();
  await takePicture(page, 'words-quarantine-action');
  const list = await open(STEP);
  await list.getByText('Kepala kantor').waitFor();
  await takePicture(list, 'words-application-steps');
});

test.each([
  ['id', ['Pengguna jasa', 'Wilayah kerja', 'Nama komoditas', 'Paling banyak tiga desimal.']],
  ['en', ['Service user', 'Work area', 'Commodity', 'At most three decimals.']],
] as const)('in %s, an application and its items have their words', async (language, words) => {
  const page = await open(`${APPLICATION}/create`, { language });
  const add = language === 'id' ? /Belum ada|Tambah/ : /No entry yet|Add/;
  await page.getByRole('button', { name: add }).first().click();
  for (const word of words) await page.getByText(word).first().waitFor();
  if (language === 'id') {
    await page.getByRole('combobox', { name: 'Satuan' }).click();
    await page.getByRole('option', { name: 'ekor', exact: true }).click();
  }
  await takePicture(page, `words-application-${language}`);
});

test('the tariffs of an office are a list to read', async () => {
  const page = await open(TARIFF);
  await page.getByText('KH-E-BURUNG').waitFor();
  await takePicture(page, 'words-tariffs');
  expect(await axeFindings(page, 'main', ['empty-table-header', 'button-name'])).toEqual([]);
});

test('nothing went wrong in the browser meanwhile', () => {
  expect(faults).toEqual([]);
});
