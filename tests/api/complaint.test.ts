import { startOffice, type Answer, type HttpClient, type Office } from '../harness';
import type * as remindModule from '../../src/jobs/remind-overdue';
import { runningModule } from '../concurrency/staff';
import {
  emptyRegister,
  hireWatch,
  makeApplication,
  must,
  type Watch,
} from './watched-consignments';
import { makeTrader, type Trader } from './traders';

/** The register of complaints (service.md), from any channel, and what anybody may follow by code. */
const COMPLAINT = 'api::complaint.complaint';
/** A Thursday. */
const TODAY = '2026-11-05';
const A_CODE = /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/;
const MOST_AN_HOUR = 4;

let office: Office;
let watch: Watch;
let trader: Trader;

beforeAll(async () => {
  office = await startOffice({
    today: TODAY,
    env: { TRUST_PROXY: 'true', COMPLAINTS_PER_HOUR: String(MOST_AN_HOUR) },
  });
  watch = await hireWatch(office);
  trader = await makeTrader(office);
});
afterEach(() => office.setToday(TODAY));
afterAll(() => office.stop());

type Data = Readonly<Record<string, unknown>>;

let callers = 0;
/** An address of its own for each, so that the limit of one is not another's. */
const from = (): { 'x-forwarded-for': string } => {
  callers += 1;
  return { 'x-forwarded-for': `198.51.${Math.floor(callers / 250)}.${(callers % 250) + 1}` };
};

const said = (fields: Data = {}): Data => ({
  complaintKind: 'complaint',
  subject: 'Menunggu tiga jam',
  message: 'Loket kosong sejak pukul sembilan.',
  office: 'DEMO',
  ...fields,
});

const handIn = (
  data: Data,
  client: HttpClient = office.anonymous,
  headers = from()
): Promise<Answer> => client.post('/api/complaints', { data }, headers);

/** The documentId of a new complaint. */
const handedIn = async (fields: Data = {}, client?: HttpClient): Promise<string> =>
  must(await handIn(said(fields), client), 201).body.data.documentId as string;

const update = (key: string, data: Data, who = watch.supervisor.email): Promise<Answer> =>
  office.as(who).put(`/api/complaints/${key}`, { data });

const reasonOf = ({ status, body }: Answer): unknown[] => {
  const details = body?.error?.details ?? body?.errors?.[0]?.extensions?.error?.details;
  return [status, details?.reason, details?.errors?.[0]?.path?.join('.')];
};

const rowOf = async (key: string): Promise<Record<string, unknown>> => {
  const [row] = await office.sql(
    `select complaint_state as state, category, channel, due_on::text as due, assignee_key as assignee,
            answer, answered_by_name as "answeredBy", closing_note as note,
            service_user_key as "serviceUser", code, received_on::text as received
       from complaints where document_id = $1`,
    [key]
  );
  return row ?? {};
};

const count = async (): Promise<number> => {
  const [row] = await office.sql<{ n: number }>('select count(*)::int as n from complaints');
  return row?.n ?? 0;
};

const told = async (key: string): Promise<string[]> => {
  const rows = await office.sql<{ line: string }>(
    `select kind || ' ' || coalesce(address, recipient_key) as line from notifications
      where request_key = $1 order by id`,
    [key]
  );
  return rows.map(({ line }) => line);
};

describe('anybody', () => {
  test('complains without a name, and follows it by a code that tells nothing else', async () => {
    const answer = must(await handIn(said()), 201);
    const { code, dueOn, documentId } = answer.body.data;
    expect(code).toMatch(A_CODE);
    // Fourteen working days from 5 November 2026.
    expect(dueOn).toBe('2026-11-25');
    const track = async (typed: string) =>
      office.anonymous.get(`/api/complaints/track/${typed}`, from());
    const progress = { code, complaintState: 'received', receivedOn: TODAY, dueOn, overdue: false };
    expect((await track(code)).body.data).toEqual({ ...progress, answer: null });
    expect((await track(code.replaceAll('-', '').toLowerCase())).status).toBe(200);
    expect((await track('0000-0000-0000-0000')).status).toBe(404);
    expect((await track('nonsense')).status).toBe(404);
    expect((await office.anonymous.get('/api/complaints', from())).status).toBe(403);
    expect((await office.anonymous.get(`/api/complaints/${documentId}`, from())).status).toBe(403);
    expect(await told(documentId as string)).toEqual([]);
  });

  test.each([
    ['no message', { message: '  ' }, 'message'],
    ['no subject', { subject: null }, 'subject'],
    ['a message of a book', { message: 'x'.repeat(2001) }, 'message'],
    ['an address that is none', { reporterEmail: 'nobody' }, 'reporterEmail'],
    ['no office, where there are several', { office: null }, 'office'],
    ['an office that there is not', { office: 'NOWHERE' }, 'office'],
    ['a channel only officers know of', { channel: 'telephone' }, undefined],
    ['a day of receipt', { receivedOn: '2026-11-01' }, undefined],
    ['a code of their own', { code: '0000000000000000' }, 'code'],
    ['an answer', { answer: 'Selesai' }, 'answer'],
    ['a state', { complaintState: 'closed' }, 'complaintState'],
  ])('with %s is refused, and nothing is kept', async (_, fields, field) => {
    const before = await count();
    const answer = await handIn(said(fields));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body.error.details.errors?.[0]?.path.join('.')).toBe(field);
    expect(await count()).toBe(before);
  });

  test('is heard so many times an hour from one address, and then asked to wait', async () => {
    const here = from();
    for (let times = 0; times < MOST_AN_HOUR; times += 1) {
      must(await handIn(said(), office.anonymous, here), 201);
    }
    const answer = await handIn(said(), office.anonymous, here);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '3600']);
    expect(answer.body.error.details.code).toBe('TOO_MANY_REQUESTS');
    must(await handIn(said()), 201);
    // Officers write down what many people tell them.
    must(await handIn(said(), office.as(watch.officer.email), here), 201);
  });

  test('finds it among their own where they signed in; a wrong token is told so', async () => {
    const key = await handedIn({}, office.as(trader.email));
    expect(await rowOf(key)).toMatchObject({ serviceUser: trader.documentId });
    const own = await office.as(trader.email).get('/api/complaints');
    expect(own.body.data.map(({ documentId }: Answer['body']) => documentId)).toEqual([key]);
    const answer = await office.anonymous.post(
      '/api/complaints',
      { data: said() },
      { ...from(), authorization: 'Bearer nonsense' }
    );
    expect(answer.status).toBe(401);
  });
});

describe('officers', () => {
  test('enter what came by telephone, for the day on which it came, and the caller gets the code', async () => {
    const key = await handedIn(
      {
        channel: 'telephone',
        category: 'supervisory',
        receivedOn: '2026-11-02',
        reporterEmail: 'Caller@Contoh.test',
      },
      office.as(watch.officer.email)
    );
    expect(await rowOf(key)).toMatchObject({
      channel: 'telephone',
      category: 'supervisory',
      received: '2026-11-02',
    });
    expect(await told(key)).toEqual(['complaint.received caller@contoh.test']);
  });

  test('enter it in the panel too, whose form sends the first state along', async () => {
    const [row] = await office.sql<{ id: number }>(`select id from offices where code = 'DEMO'`);
    const answer = await office.panel(watch.officer.email).create(COMPLAINT, {
      ...said({ channel: 'walk-in', complaintState: 'received', category: 'normative' }),
      office: { connect: [{ id: row?.id }], disconnect: [] },
    });
    expect([answer.status, answer.body.data?.dueOn]).toEqual([201, '2026-11-12']);
  });
});

describe('the three ways of handling one', () => {
  const ways: readonly [string, (who: string, key: string, data: Data) => Promise<Answer>][] = [
    ['REST', (who, key, data) => update(key, data, who)],
    [
      'GraphQL',
      (who, key, data) =>
        office.as(who).graphql(
          `mutation($key: ID!, $data: ComplaintInput!) {
             updateComplaint(documentId: $key, data: $data) { complaintState } }`,
          { key, data }
        ),
    ],
    ['the panel', (who, key, data) => office.panel(who).update(COMPLAINT, key, data)],
  ];

  test.each(ways)('%s: assigned, answered by mail, closed', async (_, write) => {
    const key = await handedIn({ reporterEmail: 'pelapor@contoh.test' });
    const lead = watch.supervisor.email;
    const assignee = watch.officer.documentId;
    const done = async (who: string, data: Data) => {
      const { body } = await write(who, key, data);
      expect([body.error, body.errors]).toEqual([undefined, undefined]);
    };
    await done(lead, { assignee });
    expect(await rowOf(key)).toMatchObject({ state: 'assigned', assignee });
    await done(watch.officer.email, { answer: 'Loket kedua dibuka.' });
    expect(await rowOf(key)).toMatchObject({
      state: 'answered',
      answer: 'Loket kedua dibuka.',
      answeredBy: watch.officer.name,
    });
    await done(watch.officer.email, { complaintState: 'closed', closingNote: 'Sudah dicek' });
    expect(await rowOf(key)).toMatchObject({ state: 'closed', note: 'Sudah dicek' });
    expect(await told(key)).toEqual([
      `complaint.assigned ${watch.officer.email}`,
      'complaint.answered pelapor@contoh.test',
    ]);
    const { code } = await rowOf(key);
    const tracked = await office.anonymous.get(`/api/complaints/track/${code as string}`, from());
    expect(tracked.body.data).toMatchObject({
      complaintState: 'closed',
      answer: 'Loket kedua dibuka.',
    });
  });

  test.each(ways)('%s: what was said is not rewritten', async (_, write) => {
    const key = await handedIn();
    const lead = watch.supervisor.email;
    for (const data of [{ message: 'Semua baik.' }, { channel: 'email' }, { subject: 'Pujian' }]) {
      expect(reasonOf(await write(lead, key, data))[1]).toBe('complaint.stays-as-received');
    }
    expect(await rowOf(key)).toMatchObject({ state: 'received' });
  });
});

describe('the rules of the register', () => {
  test.each([
    ['answering before it is assigned', { answer: 'Ya' }, 409, 'complaint.cannot-answer-received'],
    [
      'closing before the answer',
      { complaintState: 'closed' },
      409,
      'complaint.cannot-close-received',
    ],
    ['assigning to nobody', { complaintState: 'assigned' }, 400, 'complaint.assignee-missing'],
    ['a closing note alone', { closingNote: 'x' }, 400, 'complaint.note-without-closing'],
    ['an earlier state', { complaintState: 'answered' }, 409, 'complaint.cannot-answer-received'],
  ])('%s is refused', async (_, data, status, reason) => {
    const key = await handedIn();
    expect(reasonOf(await update(key, data)).slice(0, 2)).toEqual([status, reason]);
  });

  test('only those who lead the register assign, and only to people of the office', async () => {
    const key = await handedIn();
    const assignee = watch.officer.documentId;
    expect((await update(key, { assignee }, watch.officer.email)).status).toBe(403);
    expect((await update(key, { assignee }, watch.elsewhere.email)).status).toBe(404);
    expect(reasonOf(await update(key, { assignee: watch.elsewhere.documentId }))).toEqual([
      400,
      'complaint.assignee-elsewhere',
      'assignee',
    ]);
    must(await update(key, { assignee, category: 'supervisory' }, watch.head.email), 200);
    // Sixty working days from 5 November 2026, holidays of the year's turn between.
    expect((await rowOf(key)).due).not.toBe('2026-11-25');
    must(await update(key, { assignee: watch.supervisor.documentId }), 200);
    must(await update(key, { assignee }), 200);
    expect((await told(key)).length).toBe(3);
  });

  test('it is never deleted or cloned, and raw SQL cannot rewrite it', async () => {
    const key = await handedIn();
    const before = await count();
    const panel = office.panel('superadmin@demo.test');
    for (const answer of [
      await panel.remove(COMPLAINT, key),
      await panel.bulkRemove(COMPLAINT, [key]),
      await panel.clone(COMPLAINT, key),
    ]) {
      expect(answer.status).toBe(409);
    }
    for (const sql of [
      'delete from complaints where document_id = $1',
      `update complaints set message = 'Semua baik' where document_id = $1`,
      `update complaints set complaint_state = 'answered' where document_id = $1`,
    ]) {
      await expect(office.sql(sql, [key])).rejects.toThrow();
    }
    expect(await count()).toBe(before);
  });
});

describe('the register in the panel', () => {
  const list = async (query: string, who = watch.supervisor.email) =>
    (await office.panel(who).get(`/dashboard/complaints?${query}`)).body.data;

  test('shows the longest overdue first, counts them, and filters', async () => {
    await emptyRegister(office);
    await handedIn();
    const key = await handedIn(
      { channel: 'whatsapp', complaintKind: 'suggestion', receivedOn: '2026-09-01' },
      office.as(watch.officer.email)
    );
    const open = await list('state=open');
    expect([open.rows[0].documentId, open.rows[0].overdue]).toEqual([key, true]);
    expect(open.rows[0].commands).toEqual(['assign']);
    expect(open.overdue).toBe(1);
    const ids = async (query: string) =>
      (await list(query)).rows.map(({ documentId }: Answer['body']) => documentId);
    expect(await ids('state=overdue')).toEqual([key]);
    expect(await ids('state=all&channel=whatsapp')).toEqual([key]);
    expect(await ids('state=all&kind=suggestion&channel=whatsapp')).toEqual([key]);
    expect(await ids('state=closed&channel=whatsapp')).toEqual([]);
    expect((await list('state=open', watch.elsewhere.email)).rows).toEqual([]);
    const panel = office.panel(watch.officer.email);
    expect((await panel.get('/dashboard/complaints?state=nonsense')).status).toBe(400);
    const treasurer = office.panel('treasurer@demo.test');
    expect((await treasurer.get('/dashboard/complaints')).status).toBe(403);
  });

  test('assigns, answers and closes in place', async () => {
    const key = await handedIn();
    const panel = office.panel(watch.supervisor.email);
    const step = (command: string, data: Data) =>
      panel.post(`/dashboard/complaints/${key}/${command}`, { data });
    must(await step('assign', { assignee: watch.officer.documentId, category: 'normative' }), 200);
    expect(await rowOf(key)).toMatchObject({ category: 'normative', due: '2026-11-12' });
    expect((await step('answer', { answer: ' ' })).status).toBe(400);
    must(await step('answer', { answer: 'Terima kasih.' }), 200);
    must(await step('close', {}), 200);
    expect((await step('close', {})).status).toBe(409);
  });
});

describe('the pages for people', () => {
  const form = (fields: Data): string =>
    new URLSearchParams(said(fields) as Record<string, string>).toString();
  const send = (body: string, language = 'en') =>
    office.anonymous.send('POST', `/complaint?lang=${language}`, body, {
      ...from(),
      'content-type': 'application/x-www-form-urlencoded',
    });

  test('the form leads to the page of the code, in both languages', async () => {
    const answer = await send(form({}));
    expect(answer.status).toBe(303);
    const place = answer.headers.get('location') ?? '';
    expect(place).toMatch(/^\/complaint\/[0-9A-Z-]{19}\?lang=en&new=1$/);
    const page = await office.anonymous.get(place, from());
    expect(page.status).toBe(200);
    const text = String(page.body);
    expect(text).toContain('We have received it');
    expect(text).toContain('25 November 2026');
    expect(text).not.toContain('Loket');
    const code = place.slice('/complaint/'.length, place.indexOf('?'));
    const indonesian = String(
      (await office.anonymous.get(`/complaint/${code}?lang=id`, from())).body
    );
    expect(indonesian).toContain('Dijawab paling lambat');
    const typed = await office.anonymous.get(
      `/complaint?code=${code.toLowerCase().replaceAll('-', '')}&lang=id`
    );
    expect(typed.headers.get('location')).toBe(`/complaint/${code}?lang=id`);
  });

  test('what was typed comes back with what is wrong marked, and runs nothing', async () => {
    const answer = await send(form({ message: '', subject: '"><script>alert(1)</script>' }));
    const text = String(answer.body);
    expect(answer.status).toBe(400);
    expect(text).toContain('Something needs to be mended');
    expect(text).toMatch(/<textarea id="message"[^>]*aria-invalid="true"/);
    expect(text).not.toContain('<script>');
    expect(text).toContain('&lt;script&gt;');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('the form names every office; an unknown code is told so', async () => {
    const page = String((await office.anonymous.get('/complaint?lang=id', from())).body);
    expect(page).toContain('<option value="DEMO">');
    expect(page).toContain('<option value="DEMO2">');
    expect((await office.anonymous.get('/complaint/nonsense', from())).status).toBe(404);
  });
});

test('who has it in hand and supervision are told of overdue answers and documents, once each', async () => {
  const { remindOverdue } = await runningModule<typeof remindModule>('jobs/remind-overdue');
  const complaint = await handedIn();
  must(await update(complaint, { assignee: watch.officer.documentId }), 200);
  const application = await makeApplication(office, watch, trader);
  const [reason] = await office.sql<{ key: string }>(
    `select document_id as key from action_reasons where code = 'detention-document-missing'`
  );
  const detention = must(
    await office.as(watch.officer.email).post('/api/quarantine-actions', {
      data: {
        kind: 'detention',
        application,
        actedOn: TODAY,
        letterReceivedOn: TODAY,
        reason: reason?.key,
      },
    }),
    201
  ).body.data.documentId as string;
  const overdueTold = async (key: string): Promise<string[]> =>
    (await told(key)).filter((line) => line.includes('overdue')).sort();
  office.setToday('2026-11-10');
  await remindOverdue();
  expect([await overdueTold(complaint), await overdueTold(detention)]).toEqual([[], []]);
  office.setToday('2026-11-26');
  await Promise.all([remindOverdue(), remindOverdue()]);
  await remindOverdue();
  const supervisors = (
    await office.sql<{ email: string }>(
      `select e.email from employees e
         join employees_panel_account_lnk p on p.employee_id = e.id
         join admin_users_roles_lnk ur on ur.user_id = p.user_id
         join admin_roles r on r.id = ur.role_id and r.code = 'supervision'
         join offices o on o.document_id = e.office_key and o.code = 'DEMO'`
    )
  ).map(({ email }) => email);
  const everybody = [...supervisors, watch.officer.email];
  expect(await overdueTold(complaint)).toEqual(
    everybody.map((email) => `complaint.overdue ${email}`).sort()
  );
  expect(await overdueTold(detention)).toEqual(
    everybody.map((email) => `detention.overdue ${email}`).sort()
  );
});
