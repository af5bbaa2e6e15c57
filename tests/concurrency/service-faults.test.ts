import { callback } from '../api/bills';
import {
  COLLECTOR,
  command,
  CONSIGNMENT,
  draftVersionOf,
  openServiceDesk,
  stageOf,
  type ServiceDesk,
} from '../api/service-desk';
import { HttpClient, startOffice, TEST_PASSWORD, type Answer, type Office } from '../harness';
import { OF_THE_TEST, pathFaults, recordFaults } from './application-paths';
import { MailServer } from './mail-server';
import { ServerProcess } from './server-process';
import { waitUntil } from './wait-until';

const APPLICATIONS = 200;
const CLIENTS = 10;
const KILLS = 3;
/** Steps that an application takes on its way; a few are sent back once more. */
const STEPS = 10;
/** Mails that one instance has under way at a time (`jobs/deliver-mail`). */
const MAILS_AT_ONCE = 5;
/** In the test process nothing is sent: every mail is the killed server's. */
const NEVER_SECONDS = '86400';

let office: Office;
let desk: ServiceDesk;
let server: ServerProcess;
const mails = new MailServer();

beforeAll(async () => {
  await mails.start();
  office = await startOffice({
    env: {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(mails.port),
      MAIL_POLL_SECONDS: NEVER_SECONDS,
    },
  });
  desk = await openServiceDesk(office);
  process.env.MAIL_POLL_SECONDS = '0.2';
  server = await ServerProcess.start();
}, 240_000);

afterAll(async () => {
  await server.stop();
  await office.stop();
  await mails.stop();
});

type Who = 'officer' | 'trader' | 'bank' | 'machine';

/** How everybody signs in; an access token outlives the server that gave it. */
const signIn = async (): Promise<Readonly<Record<Who, () => HttpClient>>> => {
  const tokens: Record<string, string> = {};
  for (const who of ['officer', 'trader'] as const) {
    const identifier = desk[who].email;
    const answer = await office.anonymous.post('/api/auth/local', {
      identifier,
      password: TEST_PASSWORD,
    });
    tokens[who] = String(answer.body.jwt);
  }
  const made = (await office.strapi.service('admin::api-token')?.create({
    name: 'treasury and IQFAST',
    description: '',
    type: 'custom',
    lifespan: null,
    permissions: [
      'api::payment.payment.callback',
      'api::service-application.service-application.create',
    ],
  })) as { accessKey: string };
  tokens.bank = tokens.machine = made.accessKey;
  const client = (who: Who) => () =>
    new HttpClient(server.url, () =>
      Promise.resolve({ authorization: `Bearer ${tokens[who] ?? ''}` })
    );
  return {
    officer: client('officer'),
    trader: client('trader'),
    bank: client('bank'),
    machine: client('machine'),
  };
};

type People = Awaited<ReturnType<typeof signIn>>;

let answered = 0;
/** Answers that neither a rule nor a death explains. */
const strange: string[] = [];

/**
 * Ask until there is an answer: who gets none asks again once the server is back. A refusal after a
 * loss means that the step was taken before.
 */
const insist = async (ask: () => Promise<Answer>): Promise<Answer> => {
  for (let lost = false; ; lost = true) {
    try {
      const answer = await ask();
      answered += 1;
      const isExplained = answer.status < 300 || (lost && answer.status === 409);
      if (!isExplained) strange.push(`${answer.status} ${JSON.stringify(answer.body)}`);
      return answer;
    } catch {
      await new Promise((settle) => setTimeout(settle, 100));
    }
  }
};

/** What comes next for an application, by its stage. */
const takeStep = async (people: People, key: string, serial: number): Promise<boolean> => {
  const stage = await stageOf(office, key);
  const officer = (name: string, data?: object) =>
    insist(() => command(people.officer(), key, name, data));
  switch (stage) {
    case 'submitted':
      await officer('receive');
      return true;
    case 'received':
      await officer('inspect');
      return true;
    case 'inspection':
    case 'correction-requested':
      await officer('issue-draft');
      return true;
    case 'draft-issued': {
      const version = await draftVersionOf(office, key);
      const data =
        serial % 7 === 0 && version === 1
          ? { version, corrections: [{ field: 'consignee', comment: 'Alamat keliru' }] }
          : { version };
      const name = 'corrections' in data ? 'request-correction' : 'approve-draft';
      await insist(() => command(people.trader(), key, name, data));
      return true;
    }
    case 'draft-approved':
      await officer('invoice');
      return true;
    case 'invoiced': {
      const [bill] = await office.sql<{ code: string; total: number }>(
        'select billing_code as code, total::int as total from invoices where application_key = $1',
        [key]
      );
      const payment = {
        billingCode: bill?.code,
        ntpn: `BAYAR${String(serial).padStart(11, '0')}`,
        ntb: `NTB${String(serial).padStart(6, '0')}`,
        amount: bill?.total,
        paidAt: '2026-03-02T04:59:00.000Z',
      };
      await insist(() => callback(people.bank(), payment));
      // The treasury repeats what it is not sure of.
      if (serial % 3 === 0) await insist(() => callback(people.bank(), payment));
      return true;
    }
    case 'paid':
      await officer('issue-certificate');
      return true;
    case 'certificate-issued':
      await officer('hand-over', COLLECTOR);
      return true;
    case 'handed-over':
      await officer('close');
      return true;
    default:
      return false;
  }
};

const goThrough = async (people: People, serial: number): Promise<void> => {
  const data = {
    ...CONSIGNMENT,
    office: 'DEMO',
    serviceUser: desk.trader.code,
    source: 'SISTEM-LAMA',
    externalRef: `REF-${serial}`,
  };
  const made = await insist(() => people.machine().post('/api/service-applications', { data }));
  const key = made.body.data.documentId as string;
  while (await takeStep(people, key, serial));
};

/** Where the SMTP server was at each death: what it took right around it may come again. */
const deaths: number[] = [];

const die = async (): Promise<void> => {
  await server.kill();
  deaths.push(mails.received.length);
  // Whatever the dead had under way is rolled back once the database notices.
  await waitUntil(async () => {
    const [left] = await office.sql<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity
        where datname = current_database() and state = 'idle in transaction'`
    );
    return left?.count === 0;
  });
  expect(await pathFaults(office)).toEqual([]);
  expect(await recordFaults(office)).toEqual([]);
  // The lease on mails that the dead had taken ends after two minutes; here it ends now.
  await office.sql(
    `update notifications set next_attempt_at = now() where mail_state = 'owed' and attempts = 0`
  );
  server = await ServerProcess.start();
};

test('killed again and again while 200 applications run through all stages', async () => {
  const people = await signIn();
  const waiting = Array.from({ length: APPLICATIONS }, (_, serial) => serial);
  let isOver = false;
  const client = async (): Promise<void> => {
    for (let serial = waiting.shift(); serial !== undefined; serial = waiting.shift()) {
      await goThrough(people, serial);
    }
  };
  const clients = Promise.all(Array.from({ length: CLIENTS }, client)).finally(() => {
    isOver = true;
  });

  const share = (APPLICATIONS * STEPS) / (KILLS + 1);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const moment = share * (kill - Math.random() / 2);
    await waitUntil(() => isOver || answered >= moment, 200_000);
    await new Promise((settle) => setTimeout(settle, Math.random() * 50));
    expect(isOver).toBe(false);
    await die();
  }
  await clients;

  expect(strange).toEqual([]);
  expect(await pathFaults(office)).toEqual([]);
  expect(await recordFaults(office)).toEqual([]);
  expect(
    await office.sql(
      `select stage, count(*)::int as applications, count(distinct external_ref)::int as "references"
         from (${OF_THE_TEST}) made group by stage`
    )
  ).toEqual([{ stage: 'closed', applications: APPLICATIONS, references: APPLICATIONS }]);
  expect(
    await office.sql(
      `select match_state as state, count(*)::int as payments, count(distinct ntpn)::int as reports
         from payments where service_user_key = '${desk.trader.documentId}' group by match_state`
    )
  ).toEqual([{ state: 'matched', payments: APPLICATIONS, reports: APPLICATIONS }]);
  expect(
    await office.sql(
      `select count(*)::int as certificates, count(distinct number)::int as numbers
         from certificates where service_user_key = '${desk.trader.documentId}'`
    )
  ).toEqual([{ certificates: APPLICATIONS, numbers: APPLICATIONS }]);

  const isDone = async () =>
    (await office.sql(`select 1 from notifications where mail_state = 'owed' limit 1`)).length ===
    0;
  await waitUntil(isDone, 120_000);
  const [told] = await office.sql<{ sent: number; failed: number }>(
    `select count(*) filter (where mail_state = 'sent')::int as sent,
            count(*) filter (where mail_state = 'failed')::int as failed from notifications`
  );
  const ids = mails.received.map(({ messageId }) => messageId);
  expect(told?.failed).toBe(0);
  expect(new Set(ids).size).toBe(told?.sent);
  // Sent twice is only what the SMTP server had taken when its sender died before noting it.
  const again = ids.filter((id, index) => ids.indexOf(id) !== index);
  const cutOff = deaths.flatMap((death) =>
    ids.slice(Math.max(0, death - 2 * MAILS_AT_ONCE), death + MAILS_AT_ONCE)
  );
  expect(again.filter((id) => !cutOff.includes(id))).toEqual([]);
  expect(again.length).toBeLessThanOrEqual(KILLS * MAILS_AT_ONCE);
}, 420_000);
