import { startOffice, type Answer, type Office } from '../harness';
import { employeeOf, hire, type Staff } from './staff';
import { makeTrader } from './traders';
import { WAYS, type Way } from './ways-in';

const SUPERIOR = 'superior@demo.test';
const HEAD = 'head@demo.test';
const WEEK = 'from=2026-10-05&to=2026-10-11';

/** What a spreadsheet would run, what a calendar file has to escape, and too long for one of its lines. */
const AWKWARD = `=1+1, "Raka"; di\\Pelabuhan ${'Sangat Panjang '.repeat(6)}`.trim();

let office: Office;
let rest: Way;
let me: Staff;
let neighbour: Staff;
let unitMate: Staff;
let stranger: Staff;
let area: string;
let unit: string;
let farArea: string;

const annual = (startDate: string, endDate: string) => ({
  leaveType: 'annual',
  reason: 'Rahasia keluarga',
  addressDuringLeave: 'Jl. Contoh 1',
  phone: '0800-000-2000',
  startDate,
  endDate,
});

const asksFor = async (who: Staff, startDate: string, endDate: string): Promise<string> => {
  const made = await rest.create(who.email, annual(startDate, endDate));
  const id = made.data.documentId as string;
  expect(await rest.submit(who.email, id)).toMatchObject({ status: 200 });
  return id;
};

const isAwayOn = async (who: Staff, startDate: string, endDate: string): Promise<string> => {
  const id = await asksFor(who, startDate, endDate);
  const approved = { outcome: 'approved' } as const;
  expect(await rest.consider(SUPERIOR, id, approved)).toMatchObject({ status: 200 });
  expect(await rest.decide(HEAD, id, approved)).toMatchObject({ status: 200 });
  return id;
};

const document = async (uid: string, data: Record<string, unknown>): Promise<string> => {
  const made = (await office.strapi.documents(uid as never).create({ data: data as never })) as {
    documentId?: string;
  };
  return String(made.documentId);
};

const placed = (who: Staff, data: Record<string, unknown>) =>
  office.strapi
    .documents('api::employee.employee')
    .update({ documentId: who.documentId, data: data as never });

const officeKey = async (code: string): Promise<string> =>
  (
    await office.sql<{ key: string }>('select document_id as key from offices where code = $1', [
      code,
    ])
  )[0]?.key ?? '';

beforeAll(async () => {
  office = await startOffice();
  await makeTrader(office, { email: 'trader@demo.test' });
  rest = WAYS[0]?.[1](office) as Way;
  [me, neighbour, unitMate, stranger] = [
    await hire(office),
    await hire(office),
    await hire(office),
    await hire(office),
  ];
  const demo = await officeKey('DEMO');
  area = await document('api::work-area.work-area', {
    code: 'TEST-1',
    name: 'Dermaga Uji',
    office: demo,
    awayThreshold: 2,
  });
  farArea = await document('api::work-area.work-area', {
    code: 'TEST-2',
    name: 'Dermaga Jauh',
    office: demo,
  });
  unit = await document('api::org-unit.org-unit', {
    code: 'TEST-U',
    name: 'Unit Uji',
    office: demo,
  });
  await placed(me, { workArea: area, orgUnit: unit });
  await placed(neighbour, { workArea: area, name: AWKWARD });
  await placed(unitMate, { workArea: farArea, orgUnit: unit });
  await placed(stranger, { workArea: farArea });
  await isAwayOn(neighbour, '2026-10-05', '2026-10-07');
  await isAwayOn(unitMate, '2026-10-07', '2026-10-08');
  await isAwayOn(stranger, '2026-10-07', '2026-10-07');
  await asksFor(me, '2026-10-07', '2026-10-09');
});
afterAll(() => office.stop());

const calendarOf = (who: string, query = WEEK): Promise<Answer> =>
  office.as(who).get(`/api/leave-calendar?${query}`);

const namesIn = ({ body }: Answer): string[] =>
  (body.data as { employee: { name: string } }[]).map(({ employee }) => employee.name);

interface Day {
  date: string;
  away: number;
  pending: number;
  threshold: number | null;
  holiday: { name: string; kind: string } | null;
}
const day = ({ body }: Answer, date: string): Day | undefined =>
  (body.meta.perDay as Day[]).find((one) => one.date === date);

describe('the calendar', () => {
  it('shows names and dates, and never type or reason', async () => {
    const answer = await calendarOf(me.email, `${WEEK}&workArea=${area}`);
    expect(answer.status).toBe(200);
    expect(answer.body.data).toEqual([
      {
        employee: { name: AWKWARD },
        startDate: '2026-10-05',
        endDate: '2026-10-07',
        leaveState: 'approved',
      },
      {
        employee: { name: me.name },
        startDate: '2026-10-07',
        endDate: '2026-10-09',
        leaveState: 'submitted',
      },
    ]);
    expect(JSON.stringify(answer.body)).not.toMatch(/annual|Rahasia|nip/);
  });

  it('counts who is away, who has asked, and says the threshold, day by day', async () => {
    const { perDay } = (await calendarOf(me.email, `${WEEK}&workArea=${area}`)).body.meta;
    expect(
      (perDay as Day[]).map(({ date, away, pending, threshold }) => [
        date,
        away,
        pending,
        threshold,
      ])
    ).toEqual([
      ['2026-10-05', 1, 0, 2],
      ['2026-10-06', 1, 0, 2],
      ['2026-10-07', 1, 1, 2],
      ['2026-10-08', 0, 1, 2],
      ['2026-10-09', 0, 1, 2],
      ['2026-10-10', 0, 0, 2],
      ['2026-10-11', 0, 0, 2],
    ]);
  });

  it('counts leave that began before the range and ends after it on every day of it', async () => {
    const answer = await calendarOf(me.email, `from=2026-10-06&to=2026-10-06&workArea=${area}`);
    expect(answer.body.meta.perDay).toHaveLength(1);
    expect(day(answer, '2026-10-06')?.away).toBe(1);
  });

  it('names national holidays and collective days', async () => {
    const answer = await calendarOf(me.email, 'from=2026-12-24&to=2026-12-25');
    expect(day(answer, '2026-12-25')?.holiday).toMatchObject({ kind: 'national' });
    expect(day(answer, '2026-12-24')?.holiday).toMatchObject({ kind: 'collective' });
    expect(day(await calendarOf(me.email), '2026-10-06')?.holiday).toBeNull();
  });

  it('opens to an employee their own work area and unit, and no more', async () => {
    expect(namesIn(await calendarOf(me.email))).toEqual([AWKWARD, me.name, unitMate.name]);
    expect(namesIn(await calendarOf(stranger.email)).sort()).toEqual(
      [stranger.name, unitMate.name].sort()
    );
    expect((await calendarOf(me.email, `${WEEK}&workArea=${farArea}`)).status).toBe(404);
    expect((await calendarOf(stranger.email, `${WEEK}&orgUnit=${unit}`)).status).toBe(404);
    expect(namesIn(await calendarOf(unitMate.email, `${WEEK}&orgUnit=${unit}`))).toEqual([
      me.name,
      unitMate.name,
    ]);
  });

  it.each([SUPERIOR, HEAD, 'personnel@demo.test'])(
    'opens their whole office to %s',
    async (who) => {
      expect(namesIn(await calendarOf(who))).toEqual(
        expect.arrayContaining([AWKWARD, me.name, unitMate.name, stranger.name])
      );
      expect(namesIn(await calendarOf(who, `${WEEK}&workArea=${farArea}`))).toEqual(
        expect.arrayContaining([unitMate.name, stranger.name])
      );
    }
  );

  it('opens to whoever leads people the absences of those people', async () => {
    const leader = await hire(office);
    expect(namesIn(await calendarOf(leader.email))).toEqual([]);
    await placed(stranger, { superior: leader.documentId });
    expect(namesIn(await calendarOf(leader.email))).toEqual([stranger.name]);
    const lead = (head: string | null) =>
      office.strapi
        .documents('api::org-unit.org-unit')
        .update({ documentId: unit, data: { head } as never });
    await lead(leader.documentId);
    expect(namesIn(await calendarOf(leader.email, `${WEEK}&orgUnit=${unit}`))).toEqual([
      me.name,
      unitMate.name,
    ]);
    await lead(null);
    expect((await calendarOf(leader.email, `${WEEK}&orgUnit=${unit}`)).status).toBe(404);
    await placed(stranger, { superior: (await employeeOf(office, SUPERIOR)).documentId });
  });

  it('stays closed to other offices, to traders and to nobody in particular', async () => {
    expect(namesIn(await calendarOf('head2@demo.test'))).not.toContain(me.name);
    for (const query of [
      `workArea=${area}`,
      `orgUnit=${unit}`,
      `office=${await officeKey('DEMO')}`,
    ]) {
      expect((await calendarOf('head2@demo.test', `${WEEK}&${query}`)).status).toBe(404);
    }
    expect((await calendarOf('trader@demo.test')).status).toBe(403);
    expect((await office.anonymous.get(`/api/leave-calendar?${WEEK}`)).status).toBe(403);
  });

  it.each([
    ['', 'from'],
    ['from=2026-10-05', 'to'],
    ['from=2026-10-05&to=2026-02-30', 'to'],
    ['from=2026-10-05&to=2026-10-04', 'to'],
    ['from=2026-01-01&to=2027-02-05', 'to'],
    [`${WEEK}&surprise=1`, undefined],
  ])('refuses “%s” and says which field is wrong', async (query, field) => {
    const { status, body } = await calendarOf(me.email, query);
    expect(status).toBe(400);
    expect(body.error.details.code).toBe('INVALID');
    if (field !== undefined) expect(body.error.details.errors[0].path).toEqual([field]);
  });

  it('answers the same over GraphQL', async () => {
    const { body } = await office.as(me.email).graphql(
      `query ($area: ID) { leaveCalendar(from: "2026-10-05", to: "2026-10-11", workArea: $area) {
         data { employee { name } startDate endDate leaveState }
         meta { perDay { date away pending threshold holiday { name kind } } } } }`,
      { area }
    );
    expect(body.errors).toBeUndefined();
    expect(body.data.leaveCalendar).toEqual(
      (await calendarOf(me.email, `${WEEK}&workArea=${area}`)).body
    );
    expect(
      (
        await office
          .as('trader@demo.test')
          .graphql('{ leaveCalendar(from: "2026-10-05", to: "2026-10-06") { data { startDate } } }')
      ).body.errors
    ).toHaveLength(1);
  });
});

describe('a calendar that somebody holds already', () => {
  // Without a word about caching, fetch would ask for a fresh answer whatever it holds.
  const ask = (tag: string) =>
    office
      .as(HEAD)
      .get(`/api/leave-calendar?${WEEK}`, { 'if-none-match': tag, 'cache-control': 'max-age=0' });

  it('is not sent again until something on it changes, whichever way it changes', async () => {
    const tag = (await calendarOf(HEAD)).headers.get('etag') ?? '';
    expect((await ask(tag)).status).toBe(304);

    const id = await asksFor(stranger, '2026-10-08', '2026-10-08');
    const asked = await ask(tag);
    expect([asked.status, day(asked, '2026-10-08')?.pending]).toEqual([200, 2]);

    await rest.cancel(stranger.email, id);
    const cancelled = await ask(asked.headers.get('etag') ?? '');
    expect([cancelled.status, day(cancelled, '2026-10-08')?.pending]).toEqual([200, 1]);

    for (const change of [
      `update employees set name = name || ' B.' where document_id = '${stranger.documentId}'`,
      `insert into holidays (date, kind, name) values ('2026-10-09', 'national', 'Hari Uji')`,
      `delete from holidays where name = 'Hari Uji'`,
    ]) {
      const before = (await calendarOf(HEAD)).headers.get('etag') ?? '';
      await office.sql(change);
      expect([change, (await ask(before)).status]).toEqual([change, 200]);
    }
    const before = (await calendarOf(HEAD)).headers.get('etag') ?? '';
    await office.sql(`update employees set phone = '0800-1' where email = $1`, [me.email]);
    expect((await ask(before)).status).toBe(304);
  });

  it('never shows a change before it is committed, and always after', async () => {
    const before = await calendarOf(HEAD);
    const trx = await office.db.transaction();
    await trx.raw(
      `insert into holidays (date, kind, name) values ('2026-10-06', 'national', 'Hari Uji')`
    );
    expect((await calendarOf(HEAD)).body).toEqual(before.body);
    await trx.commit();
    expect(day(await calendarOf(HEAD), '2026-10-06')?.holiday).toEqual({
      name: 'Hari Uji',
      kind: 'national',
    });
    await office.sql(`delete from holidays where name = 'Hari Uji'`);
    expect((await calendarOf(HEAD)).body).toEqual(before.body);
  });
});

describe('the spreadsheet', () => {
  it('lists the leave and the days, in the reader’s language, and runs no formula', async () => {
    const { readSheet } = await import('read-excel-file/node');
    const answer = await office
      .as(me.email)
      .get(`/api/leave-calendar.xlsx?${WEEK}&workArea=${area}`, { 'accept-language': 'en' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/spreadsheetml/);
    expect(await readSheet(answer.body as Buffer, 'Leave')).toEqual([
      ['Name', 'From', 'To', 'State'],
      [AWKWARD, '5 October 2026', '7 October 2026', 'Approved'],
      [me.name, '7 October 2026', '9 October 2026', 'Submitted'],
    ]);
    const days = await readSheet(answer.body as Buffer, 'Per day');
    expect(days[3]).toEqual(['7 October 2026', 1, 1, 2, null]);
    const indonesian = await office.as(me.email).get(`/api/leave-calendar.xlsx?${WEEK}`);
    expect((await readSheet(indonesian.body as Buffer, 'Per hari'))[0]?.[0]).toBe('Tanggal');
  });
});

interface Found {
  summary: string;
  start: string;
  end: string;
  status: string;
  uid: string;
  sequence: number;
}

const eventsIn = async (file: Buffer): Promise<{ name: string; events: Found[] }> => {
  const { default: ICAL } = await import('ical.js');
  const calendar = new ICAL.Component(ICAL.parse(file.toString()) as never);
  return {
    name: String(calendar.getFirstPropertyValue('x-wr-calname')),
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      expect([event.startDate.isDate, event.endDate.isDate]).toEqual([true, true]);
      expect(component.getFirstPropertyValue('last-modified')).toBeTruthy();
      return {
        summary: event.summary,
        start: event.startDate.toString(),
        end: event.endDate.toString(),
        status: String(component.getFirstPropertyValue('status')),
        uid: event.uid,
        sequence: event.sequence,
      };
    }),
  };
};

describe('the calendar file', () => {
  it('holds all-day events that end the day after, tentative where only asked for', async () => {
    const answer = await office
      .as(me.email)
      .get(`/api/leave-calendar/export.ics?${WEEK}&workArea=${area}`);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect((await eventsIn(answer.body as Buffer)).events).toMatchObject([
      { summary: `Cuti: ${AWKWARD}`, start: '2026-10-05', end: '2026-10-08', status: 'CONFIRMED' },
      {
        summary: 'Cuti saya (diajukan)',
        start: '2026-10-07',
        end: '2026-10-10',
        status: 'TENTATIVE',
      },
    ]);
    const lines = (answer.body as Buffer).toString().split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect((answer.body as Buffer).toString()).not.toMatch(/annual|tahunan|Rahasia/);
  });
});

describe('a calendar feed', () => {
  const subscribe = async (who: string, data: Record<string, unknown> = {}) => {
    const { status, body } = await office.as(who).post('/api/leave-calendar/feeds', { data });
    expect(status).toBe(201);
    return {
      id: body.data.documentId as string,
      path: (body.data.url as string).replace(/^.*?\/api/, '/api'),
    };
  };
  const read = (path: string) => office.anonymous.get(path);

  beforeAll(() => office.setToday('2026-09-28'));

  it('shows its holder’s own leave, and that of those near who are away', async () => {
    const { path } = await subscribe(me.email, { name: 'Telepon' });
    const answer = await read(path);
    expect(answer.status).toBe(200);
    const { name, events } = await eventsIn(answer.body as Buffer);
    expect(name).toBe('Balai Karantina Pertanian Nusa Semesta');
    expect(events).toMatchObject([
      { summary: `Cuti: ${AWKWARD}`, end: '2026-10-08', status: 'CONFIRMED', sequence: 2 },
      { summary: 'Cuti saya (diajukan)', end: '2026-10-10', status: 'TENTATIVE', sequence: 0 },
      { summary: `Cuti: ${unitMate.name}`, end: '2026-10-09', status: 'CONFIRMED' },
    ]);
    expect((answer.body as Buffer).toString()).not.toMatch(/annual|tahunan|Rahasia/);
  });

  it('keeps an event’s identity and counts its changes up', async () => {
    const { path } = await subscribe(stranger.email);
    const id = await asksFor(stranger, '2026-11-02', '2026-11-03');
    const own = async () =>
      (await eventsIn((await read(path)).body as Buffer)).events.find(
        ({ start }) => start === '2026-11-02'
      );
    const asked = await own();
    await rest.consider(SUPERIOR, id, { outcome: 'approved' });
    await rest.decide(HEAD, id, {
      outcome: 'changed',
      endDate: '2026-11-02',
      startDate: '2026-11-02',
      reason: 'Dinas',
    });
    expect(await own()).toEqual({
      ...asked,
      summary: 'Cuti saya',
      end: '2026-11-03',
      status: 'CONFIRMED',
      sequence: 2,
    });
    await rest.cancel(stranger.email, id);
    expect(await own()).toBeUndefined();
  });

  it('can be of one work area, and never of more than its holder may see', async () => {
    const near = await subscribe(me.email, { workArea: area });
    const far = await subscribe(me.email, { workArea: farArea });
    const summaries = async (path: string) =>
      (await eventsIn((await read(path)).body as Buffer)).events.map(({ summary }) => summary);
    expect(await summaries(near.path)).toEqual([`Cuti: ${AWKWARD}`, 'Cuti saya (diajukan)']);
    expect(await summaries(far.path)).toEqual(['Cuti saya (diajukan)', `Cuti: ${unitMate.name}`]);
    expect(
      (
        await office
          .as(me.email)
          .post('/api/leave-calendar/feeds', { data: { workArea: 'nowhere' } })
      ).status
    ).toBe(404);
  });

  it('stores a digest of the token, and tells the address once', async () => {
    const { id, path } = await subscribe(me.email, { name: 'Sekali' });
    const token = path.split('token=')[1] ?? '';
    const stored = await office.sql<{ row: string }>(
      'select f::text as row from calendar_feeds f where document_id = $1',
      [id]
    );
    expect(stored[0]?.row).not.toContain(token);
    const listed = await office.as(me.email).get('/api/leave-calendar/feeds');
    expect(listed.body.data).toContainEqual(
      expect.objectContaining({ documentId: id, name: 'Sekali', employee: { name: me.name } })
    );
    expect(JSON.stringify(listed.body)).not.toContain(token);
  });

  it('is its holder’s alone: nobody else lists or revokes it, and no other way writes it', async () => {
    const { id, path } = await subscribe(me.email);
    const list = await office.as(stranger.email).get('/api/leave-calendar/feeds');
    expect(JSON.stringify(list.body)).not.toContain(id);
    expect((await office.as(stranger.email).delete(`/api/leave-calendar/feeds/${id}`)).status).toBe(
      404
    );
    const feeds = 'api::calendar-feed.calendar-feed';
    const panel = office.panel('superadmin@demo.test');
    expect(
      (await panel.create(feeds, { employeeKey: me.documentId, tokenHash: 'x' })).status
    ).toBeGreaterThanOrEqual(400);
    expect((await panel.remove(feeds, id)).status).toBeGreaterThanOrEqual(400);
    expect(
      (await panel.update(feeds, id, { employeeKey: stranger.documentId })).status
    ).toBeGreaterThanOrEqual(400);
    expect((await office.as(me.email).get('/api/calendar-feeds')).status).toBe(404);
    const { body } = await office.as(me.email).graphql('{ calendarFeeds { documentId } }');
    expect(body.errors).toHaveLength(1);
    await expect(
      office.strapi.documents(feeds as never).delete({ documentId: id })
    ).rejects.toMatchObject({ status: 403 });
    expect((await read(path)).status).toBe(200);
  });

  it('is gone once it is revoked, its holder is locked out, or has left', async () => {
    const revoked = await subscribe(me.email);
    expect(
      (await office.as(me.email).delete(`/api/leave-calendar/feeds/${revoked.id}`)).status
    ).toBe(204);
    expect((await read(revoked.path)).status).toBe(404);

    const { path } = await subscribe(stranger.email);
    await office.sql('update up_users set blocked = true where email = $1', [stranger.email]);
    expect((await read(path)).status).toBe(404);
    await office.sql('update up_users set blocked = false where email = $1', [stranger.email]);
    expect((await read(path)).status).toBe(200);
    await office.sql(`update employees set left_on = '2026-09-27' where email = $1`, [
      stranger.email,
    ]);
    expect((await read(path)).status).toBe(404);
    await office.sql('update employees set left_on = null where email = $1', [stranger.email]);
  });

  it.each(['', '?token=', '?token=guess', `?token=${'a'.repeat(43)}`, '?token[]=a'])(
    'answers 404 to “%s”',
    async (query) => {
      expect((await read(`/api/leave-calendar.ics${query}`)).status).toBe(404);
    }
  );

  it('is refused beyond ten a person, and to whoever is no employee', async () => {
    const answers = [];
    for (let count = 0; count < 11; count += 1) {
      answers.push((await office.as(unitMate.email).post('/api/leave-calendar/feeds')).status);
    }
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 201), 409]);
    expect((await office.as('trader@demo.test').post('/api/leave-calendar/feeds')).status).toBe(
      403
    );
  });
});
