import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startOffice, type HttpClient, type Office } from '../harness';
import { MailServer, readMail } from '../concurrency/mail-server';
import {
  approved,
  cancel,
  consider,
  considered,
  decide,
  draft,
  draftAll,
  stateOf,
  submit,
  threeDayWeeks,
} from '../concurrency/requests';
import { hire } from '../concurrency/staff';
import { waitUntil } from '../concurrency/wait-until';

const SUPERIOR = 'superior@demo.test';
const HEAD = 'head@demo.test';
const PERSONNEL = 'personnel@demo.test';
const NEXT_ROUND_MS = 600;
const LONGEST_PAUSE_SECONDS = 60;
const [FIRST, SECOND, THIRD] = threeDayWeeks(3) as [Week, Week, Week];
type Week = ReturnType<typeof threeDayWeeks>[number];

interface Owed {
  readonly address: string;
  readonly state: string;
  readonly attempts: number;
  readonly error: string | null;
  /** Seconds from the last attempt to the next. */
  readonly pause: number | null;
}

const messagesOf = (office: Office, requestKey: string) =>
  office.sql<Owed>(
    `select address, mail_state as state, attempts, last_error as error,
            extract(epoch from next_attempt_at - now())::float as pause
       from notifications where request_key = $1 order by id`,
    [requestKey]
  );

const isDelivered = async (office: Office, requestKey: string): Promise<boolean> =>
  (await messagesOf(office, requestKey)).every(({ state }) => state !== 'owed');

const aWhile = (ms: number) => new Promise((settle) => setTimeout(settle, ms));

describe('with a mail server', () => {
  const server = new MailServer();
  let office: Office;
  let superior: HttpClient;
  let head: HttpClient;

  beforeAll(async () => {
    await server.start();
    office = await startOffice({
      env: {
        SMTP_HOST: '127.0.0.1',
        SMTP_PORT: String(server.port),
        MAIL_POLL_SECONDS: '0.1',
        MAIL_RETRY_FIRST_SECONDS: '0.3',
      },
    });
    superior = office.as(SUPERIOR);
    head = office.as(HEAD);
  });

  const nothingIsOwed = async (): Promise<boolean> =>
    (await office.sql(`select 1 as one from notifications where mail_state = 'owed'`)).length === 0;

  beforeEach(async () => {
    await waitUntil(nothingIsOwed);
    server.received.length = 0;
    server.refused.clear();
  });

  afterAll(async () => {
    await office.stop();
    await server.stop();
  });

  test('each step is told to those concerned, in their language, and approval only at the end', async () => {
    const { client, email, name } = await hire(office, { name: 'Ayu Lestari', language: 'en' });
    const key = await draft(client, FIRST);
    await aWhile(NEXT_ROUND_MS);
    expect(server.received).toEqual([]);

    const told = async (): Promise<Record<string, string>> => {
      await waitUntil(() => isDelivered(office, key));
      const mails = server.received.splice(0);
      return Object.fromEntries(mails.map((mail) => [mail.to, mail.subject]));
    };
    const beforeDecision = [];

    expect((await submit(client, key)).status).toBe(200);
    await waitUntil(() => server.received.length === 2);
    beforeDecision.push(...server.received);
    const [{ number } = { number: '' }] = await office.sql<{ number: string }>(
      'select number from leave_requests where document_id = $1',
      [key]
    );
    expect(await told()).toEqual({
      [SUPERIOR]: `${name} mengajukan Cuti tahunan`,
      [email]: `Request ${number} has been submitted`,
    });

    expect((await consider(superior, key)).status).toBe(200);
    await waitUntil(() => server.received.length === 2);
    beforeDecision.push(...server.received);
    expect(await told()).toEqual({
      [HEAD]: `Permohonan ${name} menunggu keputusan`,
      [email]: `Request ${number} has been considered`,
    });
    for (const { subject, text, html } of beforeDecision) {
      expect(`${subject} ${text} ${html}`).not.toMatch(/approved|disetujui/i);
    }

    expect((await decide(head, key)).status).toBe(200);
    expect(await told()).toEqual({
      [SUPERIOR]: `Cuti tahunan ${name} disetujui`,
      [PERSONNEL]: `Cuti tahunan ${name} disetujui`,
      [email]: `Request ${number} is approved`,
    });

    expect((await cancel(client, key)).status).toBe(200);
    const gone = `${name} membatalkan permohonan ${number}`;
    expect(await told()).toMatchObject({ [SUPERIOR]: gone, [HEAD]: gone, [PERSONNEL]: gone });
  });

  test.each([
    ['deferred', /ditangguhkan/],
    ['rejected', /tidak disetujui/],
  ])('a request that is %s is never called approved', async (outcome, word) => {
    const { client, email } = await hire(office);
    const key = await considered(office, client, FIRST);
    await decide(head, key, { outcome, reason: 'Kebutuhan dinas mendesak' });
    await waitUntil(() => isDelivered(office, key));
    const answer = server.to(email).find(({ text }) => word.test(text));
    expect(answer?.text).toContain('Kebutuhan dinas mendesak');
    const texts = server.received.map(({ subject, text }) => `${subject} ${text}`);
    expect(texts.filter((text) => /(?<!tidak )disetujui|approved/i.test(text))).toEqual([]);
  });

  test('with the server down requests commit, pauses grow, and each mail arrives once when it is back', async () => {
    const { client } = await hire(office);
    const key = await draft(client, FIRST);
    await server.stop();

    expect((await submit(client, key)).status).toBe(200);
    expect(await stateOf(office, key)).toBe('submitted');
    const pauses = new Map<number, number>();
    await waitUntil(async () => {
      for (const { state, attempts, pause } of await messagesOf(office, key)) {
        expect(state).toBe('owed');
        // A lease of two minutes, while an attempt is under way, is no pause.
        if (pause === null || pause > LONGEST_PAUSE_SECONDS) continue;
        pauses.set(attempts, Math.max(pause, pauses.get(attempts) ?? 0));
      }
      return pauses.has(4);
    });
    const [first = 0, second = 0, third = 0] = [1, 2, 3].map((attempt) => pauses.get(attempt));
    expect(second).toBeGreaterThan(first);
    expect(third).toBeGreaterThan(second);
    const [waiting] = await messagesOf(office, key);
    expect(waiting?.error).toMatch(/ECONNREFUSED/);

    await server.start();
    await waitUntil(() => isDelivered(office, key));
    await aWhile(NEXT_ROUND_MS);
    const mails = server.received.map(({ to, messageId }) => `${to} ${messageId}`);
    expect(mails).toHaveLength(2);
    expect(new Set(mails).size).toBe(2);
  });

  test('a recipient whom the server refuses does not hold up the others', async () => {
    const unknown = await hire(office);
    const known = await hire(office);
    server.refused.add(unknown.email);
    const refusedKey = await draft(unknown.client, FIRST);
    const key = await draft(known.client, FIRST);
    await submit(unknown.client, refusedKey);
    await submit(known.client, key);

    await waitUntil(() => isDelivered(office, key));
    await waitUntil(() => server.to(SUPERIOR).length === 2);
    expect(server.to(unknown.email)).toEqual([]);
    await waitUntil(async () =>
      (await messagesOf(office, refusedKey)).some(({ error }) => /550/.test(error ?? ''))
    );
    server.refused.clear();
    await waitUntil(() => isDelivered(office, refusedKey));
    expect(server.to(unknown.email)).toHaveLength(1);
  });

  test('a server that says nothing holds up nobody but the mail', async () => {
    const { client } = await hire(office);
    const drafts = await draftAll(client, threeDayWeeks(4));
    await server.stop();
    await server.hang();

    const started = Date.now();
    for (const key of drafts) expect((await submit(client, key)).status).toBe(200);
    expect(Date.now() - started).toBeLessThan(5_000);
    expect((await office.anonymous.get('/api/health')).status).toBe(200);
    // The connection is given up after ten seconds, and all of the first batch with it.
    await waitUntil(
      async () => (await messagesOf(office, drafts[0] ?? '')).every(({ attempts }) => attempts > 0),
      25_000
    );

    await server.stopHanging();
    await server.start();
    await waitUntil(async () => {
      const delivered = await Promise.all(drafts.map((key) => isDelivered(office, key)));
      return delivered.every(Boolean);
    }, 25_000);
    await aWhile(NEXT_ROUND_MS);
    expect(server.received).toHaveLength(8);
  });

  test('the same message cannot be owed twice', async () => {
    const { client } = await hire(office);
    const key = await draft(client, FIRST);
    await Promise.all([submit(client, key), submit(client, key), submit(client, key)]);
    await waitUntil(() => isDelivered(office, key));
    await aWhile(NEXT_ROUND_MS);
    expect(server.received).toHaveLength(2);
    await expect(
      office.sql(
        `insert into notifications (message_key, mail_state)
         select message_key, 'owed' from notifications where request_key = $1`,
        [key]
      )
    ).rejects.toThrow('notifications_message_once');
  });

  test('a command that the rules refuse, or that fails at the very end, tells nobody', async () => {
    const { client } = await hire(office);
    await submit(client, await draft(client, FIRST));
    await waitUntil(() => server.received.length === 2);
    const overlapping = await draft(client, FIRST);
    const failing = await draft(client, SECOND);
    expect((await submit(client, overlapping)).status).toBe(409);

    await office.sql(`create function fail_late() returns trigger language plpgsql as
      $$ begin raise exception 'the disk is full'; end $$`);
    await office.sql(`create constraint trigger fail_late after insert on notifications
      deferrable initially deferred for each row execute function fail_late()`);
    try {
      const answer = await submit(client, failing);
      expect(answer.status).toBe(500);
      expect(JSON.stringify(answer.body)).not.toMatch(/disk|notifications/);
    } finally {
      await office.sql('drop trigger fail_late on notifications');
    }
    await aWhile(NEXT_ROUND_MS);
    expect(await messagesOf(office, overlapping)).toEqual([]);
    expect(await messagesOf(office, failing)).toEqual([]);
    expect(await stateOf(office, failing)).toBe('draft');
    expect(server.received).toHaveLength(2);
    expect((await submit(client, failing)).status).toBe(200);
  });

  test('names are text, not markup or headers', async () => {
    const tricky = 'Siti <b>Tebal</b> & "Co"\r\nBcc: intruder@evil.test';
    const { client } = await hire(office, { name: tricky });
    const key = await draft(client, FIRST);
    await submit(client, key);
    await waitUntil(() => isDelivered(office, key));

    const [mail] = server.to(SUPERIOR);
    expect(mail?.html).toContain('Siti &lt;b&gt;Tebal&lt;/b&gt; &amp; &quot;Co&quot;');
    expect(mail?.html).not.toContain('<b>');
    expect(mail?.text).toContain('Siti <b>Tebal</b> & "Co"');
    expect(mail?.headers.filter((line) => /^bcc:/i.test(line))).toEqual([]);
    expect(server.to('intruder@evil.test')).toEqual([]);
  });

  test('somebody without an address reads it in Q-Office', async () => {
    const { client, key: employee } = await hire(office);
    await office.sql('update employees set email = null where document_id = $1', [employee]);
    const key = await draft(client, FIRST);
    await submit(client, key);
    const listed = await client.get('/api/notifications');
    expect(listed.body.data).toHaveLength(1);
    // The server has the mail a moment before the office has noted it.
    await waitUntil(() => isDelivered(office, key));
    expect(server.to(SUPERIOR)).toHaveLength(1);
    expect((await messagesOf(office, key)).map(({ state }) => state).sort()).toEqual([
      'none',
      'sent',
    ]);
  });

  test('notifications: everybody reads their own, and marks their own as read', async () => {
    const one = await hire(office);
    const other = await hire(office);
    const key = await approved(office, one.client, THIRD);

    const listed = await one.client.get('/api/notifications?sort=id');
    expect(listed.status).toBe(200);
    expect(
      listed.body.data.map((message: { kind: string; requestKey: string; readAt: unknown }) => [
        message.kind,
        message.requestKey,
        message.readAt,
      ])
    ).toEqual([
      ['leave.submitted', key, null],
      ['leave.considered', key, null],
      ['leave.approved', key, null],
    ]);
    expect(JSON.stringify(listed.body)).not.toMatch(/messageKey|recipientKey|address|mailState/);
    expect((await other.client.get('/api/notifications')).body.data).toEqual([]);
    expect((await office.anonymous.get('/api/notifications')).status).toBe(403);

    const { documentId } = listed.body.data[0] as { documentId: string };
    const path = `/api/notifications/${documentId}`;
    expect((await other.client.get(path)).status).toBe(404);
    expect((await other.client.post(`${path}/read`)).status).toBe(404);
    expect((await office.anonymous.post(`${path}/read`)).status).toBe(403);
    const read = await one.client.post(`${path}/read`);
    expect(read.status).toBe(200);
    expect(read.body.data).toEqual({ documentId, readAt: expect.any(String) });
    const again = await one.client.post(`${path}/read`);
    expect(again.body.data.readAt).toBe(read.body.data.readAt);
    const unread = await one.client.get('/api/notifications?filters[readAt][$null]=true');
    expect(unread.body.data).toHaveLength(2);
    expect((await one.client.put(path, { data: { title: 'x' } })).status).toBeGreaterThan(400);
  });
});

describe('without a mail server', () => {
  let office: Office;

  beforeAll(async () => {
    office = await startOffice();
  });

  afterAll(() => office.stop());

  test('mails are written as files, one for each message', async () => {
    const { client, email } = await hire(office);
    const key = await draft(client, FIRST);
    await submit(client, key);
    await waitUntil(() => isDelivered(office, key));

    const folder = join(office.dataDir, 'mail');
    const files = readdirSync(folder);
    expect(files.every((file) => file.endsWith('.eml'))).toBe(true);
    // The office's own reminders lie there as well; each mail links to its request.
    const mails = files
      .map((file) => readMail(readFileSync(join(folder, file), 'utf8'), ''))
      .filter(({ text }) => text.includes(key));
    expect(mails).toHaveLength(2);
    const own = mails.find(({ headers }) => headers.includes(`To: ${email}`));
    expect(own?.text).toContain('sudah diterima');
    expect(own?.html).toContain('<p>');
  });
});
