import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser, startOffice, type Answer, type Office } from '../harness';
import { hire, type Staff } from './staff';
import { makeAccount, makeTrader, type Trader } from './traders';

let office: Office;
let officer: Staff;
let trader: Trader;

beforeAll(async () => {
  office = await startOffice();
  officer = await hire(office, { panelRole: 'quarantine-officer' });
  trader = await makeTrader(office);
});
afterAll(() => office.stop());

let invited = 0;
const freshAddress = (): string => `staf-${(invited += 1)}@dagang.test`;

const invite = (email: string, to: Trader = trader, who = officer.email): Promise<Answer> =>
  office.as(who).post(`/api/service-users/${to.documentId}/invite`, { data: { email } });

/** The address in the mail, as the invited person gets it. */
const linkTo = async (email: string): Promise<string> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const folder = join(office.dataDir, 'mail');
    let names: string[] = [];
    try {
      names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
    } catch {
      // The folder comes with the first mail.
    }
    const mail = names
      .map((name) => readFileSync(join(folder, name), 'utf8').replace(/=\r?\n/g, ''))
      .find((text) => text.includes(`To: ${email}`));
    const path = mail && /\/invitation\/[\w-]{43}/.exec(mail)?.[0];
    if (path) return path;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail came to ${email}.`);
};

const open = async (path: string, language = 'id') => {
  const answer = await office.anonymous.get(path, { 'Accept-Language': language });
  return { ...answer, html: (answer.body as Buffer).toString() };
};

/** Send the form as a browser without JavaScript does. */
const submit = async (path: string, password: string, again = password) => {
  const answer = await office.anonymous.send(
    'POST',
    `${path}?lang=id`,
    new URLSearchParams({ password, again }).toString(),
    { 'content-type': 'application/x-www-form-urlencoded' }
  );
  return { ...answer, html: (answer.body as Buffer).toString() };
};

const accountsOf = (email: string) =>
  office.sql<{ id: number; role: string; owner: string | null }>(
    `select u.id, r.type as role, s.document_id as owner
       from up_users u
       join up_users_role_lnk ur on ur.user_id = u.id join up_roles r on r.id = ur.role_id
       left join service_users_accounts_lnk l on l.user_id = u.id
       left join service_users s on s.id = l.service_user_id
      where u.email = $1`,
    [email]
  );

const PASSWORD = 'Kunci-Panjang-7';

describe('an invitation', () => {
  test('leads from the mail to an account of the trader, once', async () => {
    const email = freshAddress();
    const answer = await invite(email.toUpperCase());
    expect(answer.status).toBe(201);
    expect(answer.body.data).toEqual({
      documentId: expect.any(String),
      email,
      expiresAt: '2026-03-09T05:00:00.000Z',
    });
    const path = await linkTo(email);
    const page = await open(path);
    expect(page).toMatchObject({ status: 200, html: expect.stringContaining(trader.name) });
    expect(page.html).toContain(email);
    expect(await submit(path, PASSWORD)).toMatchObject({
      status: 201,
      html: expect.stringContaining('Akun Anda sudah dibuat'),
    });
    expect(await accountsOf(email)).toEqual([
      { id: expect.any(Number), role: 'service-user', owner: trader.documentId },
    ]);
    const seen = await office.as(email, PASSWORD).get('/api/service-users');
    expect(seen.body.data.map(({ code }: { code: string }) => code)).toEqual([trader.code]);
    for (const again of [await open(path), await submit(path, 'Lain-Sekali-99')]) {
      expect(again).toMatchObject({ status: 410, html: expect.stringContaining('sudah dipakai') });
    }
    expect(await accountsOf(email)).toHaveLength(1);
    const old = await office.anonymous.post('/api/auth/local', {
      identifier: email,
      password: 'Lain-Sekali-99',
    });
    expect(old.status).toBe(400);
  });

  test('taken up twice at once makes one account', async () => {
    const email = freshAddress();
    await invite(email);
    const path = await linkTo(email);
    const answers = await Promise.all(Array.from({ length: 4 }, () => submit(path, PASSWORD)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410, 410]);
    expect(await accountsOf(email)).toHaveLength(1);
  });

  test('two to one address, taken up at once, make one account', async () => {
    const email = freshAddress();
    const other = await makeTrader(office);
    await invite(email);
    const first = await linkTo(email);
    await office.sql(
      `insert into service_invitations
         (document_id, email, service_user_name, expires_at, token_hash, service_user_key, office_key)
       select 'second-invitation', email, $2, expires_at, encode(sha256($3::bytea), 'hex'), $1, office_key
         from service_invitations where email = $4`,
      [other.documentId, other.name, 'B'.repeat(43), email]
    );
    const answers = await Promise.all([
      submit(first, PASSWORD),
      submit(`/invitation/${'B'.repeat(43)}`, PASSWORD),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await accountsOf(email)).toHaveLength(1);
  });

  test.each([
    ['too short', 'pendek', 'pendek', 'sekurang-kurangnya 10 karakter'],
    ['different', PASSWORD, `${PASSWORD}x`, 'tidak sama dengan yang pertama'],
    ['empty', '', '', 'sekurang-kurangnya 10 karakter'],
  ])('is not used by passwords that are %s', async (_, password, again, sentence) => {
    const email = freshAddress();
    await invite(email);
    const path = await linkTo(email);
    const answer = await submit(path, password, again);
    expect(answer).toMatchObject({ status: 400, html: expect.stringContaining(sentence) });
    if (password !== '') expect(answer.html).not.toContain(password);
    expect(await accountsOf(email)).toEqual([]);
    expect((await open(path)).status).toBe(200);
  });

  test('expires after seven days', async () => {
    const email = freshAddress();
    await invite(email);
    const path = await linkTo(email);
    office.setToday('2026-03-08');
    expect((await open(path)).status).toBe(200);
    office.setToday('2026-03-09');
    for (const late of [await open(path), await submit(path, PASSWORD)]) {
      expect(late).toMatchObject({ status: 410, html: expect.stringContaining('sudah berakhir') });
    }
    office.setToday('2026-03-02');
    expect(await accountsOf(email)).toEqual([]);
  });

  test('counts no longer once the trader is suspended', async () => {
    const email = freshAddress();
    const other = await makeTrader(office);
    await invite(email, other);
    const path = await linkTo(email);
    await office.panel(officer.email).update('api::service-user.service-user', other.documentId, {
      serviceUserState: 'suspended',
      stateReason: 'Alamat palsu',
    });
    expect((await submit(path, PASSWORD)).status).toBe(410);
    expect(await accountsOf(email)).toEqual([]);
  });

  test('is kept as a digest, and its link not longer than until it is sent', async () => {
    const email = freshAddress();
    await invite(email);
    const token = (await linkTo(email)).split('/').at(-1) ?? '';
    const [kept] = await office.sql<{ hash: string }>(
      'select token_hash as hash from service_invitations where email = $1',
      [email]
    );
    expect(kept?.hash).toMatch(/^[0-9a-f]{64}$/);
    let left: { link: string | null; state: string } | undefined;
    for (let tries = 0; tries < 50 && left?.state !== 'sent'; tries += 1) {
      [left] = await office.sql<{ link: string | null; state: string }>(
        'select link, mail_state as state from notifications where address = $1',
        [email]
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(left).toEqual({ link: null, state: 'sent' });
    const [trace] = await office.sql(
      `select 1 from notifications where position($1 in row_to_json(notifications)::text) > 0`,
      [token]
    );
    expect(trace).toBeUndefined();
  });
});

describe('nobody invites', () => {
  test('an address that has an account, or is none', async () => {
    await makeAccount(office, 'ada@dagang.test');
    for (const [email, status, reason] of [
      ['Ada@dagang.test', 409, 'invitation.address-taken'],
      ['employee@demo.test', 409, 'invitation.address-taken'],
      ['bukan-alamat', 400, 'input.invalid'],
    ] as const) {
      const answer = await invite(email);
      expect([email, answer.status, answer.body.error.details.reason]).toEqual([
        email,
        status,
        reason,
      ]);
    }
  });

  test('to a trader who is not verified', async () => {
    for (const state of ['registered', 'suspended'] as const) {
      const answer = await invite(freshAddress(), await makeTrader(office, { state }));
      expect([answer.status, answer.body.error.details.code]).toEqual([409, 'WRONG_STATE']);
    }
  });

  test('who is not of the desk of their office', async () => {
    const away = await hire(office, { office: 'DEMO2', panelRole: 'quarantine-officer' });
    const treasurer = await hire(office, { panelRole: 'treasurer' });
    const token = await office.apiToken(['api::service-user.service-user.invite']);
    const path = `/api/service-users/${trader.documentId}/invite`;
    const data = { email: freshAddress() };
    const before = await office.sql('select count(*) from service_invitations');
    expect((await invite(data.email, trader, away.email)).status).toBe(404);
    expect((await invite(data.email, trader, treasurer.email)).status).toBe(403);
    expect((await invite(data.email, trader, 'employee@demo.test')).status).toBe(404);
    expect((await invite(data.email, trader, trader.email)).status).toBe(403);
    expect((await token.post(path, { data })).status).toBe(403);
    expect((await office.anonymous.post(path, { data })).status).toBe(403);
    expect(await office.sql('select count(*) from service_invitations')).toEqual(before);
  });

  test('an eleventh person at a time', async () => {
    const other = await makeTrader(office);
    const answers: number[] = [];
    for (let count = 0; count < 11; count += 1) {
      answers.push((await invite(freshAddress(), other)).status);
    }
    expect(answers).toEqual([...Array<number>(10).fill(201), 409]);
  });

  test('past its door', async () => {
    const data = { email: 'x@dagang.test', serviceUserName: 'x' };
    const panel = office.panel('superadmin@demo.test');
    const uid = 'api::service-invitation.service-invitation';
    expect((await panel.create(uid, data)).status).toBe(403);
    const all = await office.apiToken('full-access');
    expect((await all.post('/api/service-invitations', { data })).status).toBe(403);
  });
});

describe('the page of an invitation', () => {
  test.each([
    `/invitation/${'A'.repeat(43)}`,
    '/invitation/x',
    '/invitation/%3Cscript%3E',
    `/invitation/${'%00'.repeat(3)}`,
  ])('that is none (%s) says so, and no more', async (path) => {
    for (const answer of [await open(path), await submit(path, PASSWORD)]) {
      expect(answer).toMatchObject({
        status: 404,
        html: expect.stringContaining('Undangan tidak dikenal'),
      });
      expect(answer.html).not.toContain('<script');
    }
  });

  test('runs nothing, and is kept, framed and indexed nowhere', async () => {
    const email = freshAddress();
    await invite(email);
    const { headers, html } = await open(await linkTo(email));
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*form-action 'self'/
    );
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(html).not.toMatch(/<script|https?:\/\//);
  });

  test('fits a phone without JavaScript, in both languages', async () => {
    const email = freshAddress();
    await invite(email);
    const path = await linkTo(email);
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        viewport: { width: 360, height: 640 },
        locale: 'id-ID',
      });
      const page = await context.newPage();
      await page.goto(`${office.url}${path}`);
      await page.screenshot({ path: '.pictures/invitation-360.png', fullPage: true });
      await page.getByLabel('Kata sandi (sekurang-kurangnya 10 karakter)').fill(PASSWORD);
      await page.getByLabel('Kata sandi yang sama').fill(`${PASSWORD}-lain`);
      await page.getByRole('button', { name: 'Buat akun' }).click();
      await page.getByRole('alert').waitFor();
      await page.screenshot({ path: '.pictures/invitation-wrong-360.png', fullPage: true });
      await page.goto(`${office.url}${path}`);
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByLabel('Password (at least 10 characters)').fill(PASSWORD);
      await page.getByLabel('The same password once more').fill(PASSWORD);
      await page.screenshot({ path: '.pictures/invitation-en-360.png', fullPage: true });
      await page.getByRole('button', { name: 'Open the account' }).click();
      await page.getByRole('heading', { name: 'Your account is ready' }).waitFor();
      await page.screenshot({ path: '.pictures/invitation-made-360.png', fullPage: true });
    } finally {
      await browser.close();
    }
    expect(await accountsOf(email)).toHaveLength(1);
  });
});
