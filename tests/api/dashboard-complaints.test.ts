import { startOffice, type Office } from '../harness';
import {
  askDashboard,
  between,
  countBy,
  dayIn,
  monthsFrom,
  officesOf,
  quantile,
  readDashboard,
  readEverywhere,
} from './dashboard-readings';
import { hire, type Staff } from './staff';
import { must } from './watched-consignments';

/** The dashboard of complaints, against the register itself. */
const TODAY = '2026-11-05';
const FROM = '2025-12-01';
const PERIOD = { from: FROM, to: TODAY };

let office: Office;
let manager: Staff;
let elsewhere: Staff;
let supervisor: Staff;

type Data = Readonly<Record<string, unknown>>;

const enter = async (receivedOn: string, fields: Data = {}): Promise<string> =>
  must(
    await office.as(supervisor.email).post('/api/complaints', {
      data: {
        complaintKind: 'complaint',
        subject: 'Menunggu tiga jam',
        message: 'Loket kosong.',
        office: 'DEMO',
        channel: 'telephone',
        category: 'non-supervisory',
        receivedOn,
        ...fields,
      },
    }),
    201
  ).body.data.documentId as string;

const change = async (key: string, data: Data): Promise<void> => {
  must(await office.as(supervisor.email).put(`/api/complaints/${key}`, { data }), 200);
};

const answerOn = async (key: string, day: string): Promise<void> => {
  office.setToday(day);
  await change(key, { complaintState: 'assigned', assignee: supervisor.documentId });
  await change(key, { complaintState: 'answered', answer: 'Sudah diperbaiki.' });
  office.setToday(TODAY);
};

beforeAll(async () => {
  office = await startOffice({ today: TODAY });
  // Two hours east of the other: the days of the offices are not the same.
  await office.sql(`update offices set time_zone = 'Asia/Jayapura' where code = 'DEMO2'`);
  manager = await hire(office, { panelRole: 'manager' });
  elsewhere = await hire(office, { panelRole: 'manager', office: 'DEMO2' });
  supervisor = await hire(office, { panelRole: 'supervision' });
  await enter('2025-11-30', { category: 'supervisory' });
  await enter('2025-12-01', { channel: 'walk-in' });
  await answerOn(await enter('2026-01-05', { category: 'normative' }), '2026-02-10');
  await answerOn(await enter('2026-01-31'), '2026-02-01');
  const closed = await enter('2026-03-02', { channel: 'whatsapp' });
  await answerOn(closed, '2026-03-04');
  await change(closed, { complaintState: 'closed', closingNote: 'Selesai' });
  await enter('2026-11-05', { category: 'normative' });
  for (const subject of ['Jam', 'Loket']) {
    must(
      await office.anonymous.post('/api/complaints', {
        data: { complaintKind: 'information', subject, message: 'Buka?', office: 'DEMO2' },
      }),
      201
    );
  }
});
afterAll(() => office.stop());

interface Row {
  office: string;
  zone: string;
  category: string;
  channel: string;
  state: string;
  received: string;
  due: string;
  answered: number | null;
}

const register = (): Promise<Row[]> =>
  office.sql<Row>(
    `select o.code as office, o.time_zone as zone, category, channel, complaint_state as state,
            received_on::text as received, due_on::text as due,
            (extract(epoch from answered_at) * 1000)::float as answered
       from complaints c join offices o on o.document_id = c.office_key`
  );

/** The same figures, counted one by one. */
const counted = (rows: readonly Row[], from: string, to: string) => {
  const received = rows.filter((row) => between(row.received, from, to));
  const open = rows.filter(({ state }) => ['received', 'assigned'].includes(state));
  const isOver = (row: Row): boolean => open.includes(row) && row.due < TODAY;
  const answered = rows
    .filter(({ answered: moment }) => moment !== null)
    .map((row) => ({ ...row, day: dayIn(row.zone, row.answered!) }))
    .filter(({ day }) => between(day, from, to));
  return {
    figures: {
      received: received.length,
      open: open.length,
      overdue: countBy(rows, isOver),
      answered: answered.length,
      medianDays: quantile(
        answered.map((row) => (Date.parse(row.day) - Date.parse(row.received)) / 86_400_000),
        0.5
      ),
    },
    byMonth: monthsFrom(from, to).map((month) => ({
      month,
      received: countBy(received, (row) => row.received.startsWith(month)),
      answered: countBy(answered, ({ day }) => day.startsWith(month)),
    })),
    byCategory: ['normative', 'non-supervisory', 'supervisory'].map((category) => ({
      category,
      received: countBy(received, (row) => row.category === category),
      overdue: countBy(rows, (row) => row.category === category && isOver(row)),
    })),
    byChannel: ['portal', 'email', 'whatsapp', 'facebook', 'x', 'telephone', 'walk-in'].map(
      (channel) => ({ channel, complaints: countBy(received, (row) => row.channel === channel) })
    ),
    byState: ['received', 'assigned', 'answered', 'closed'].map((state) => ({
      complaintState: state,
      complaints: countBy(received, (row) => row.state === state),
    })),
  };
};

test('a manager sees what the register of their office holds, counted one by one', async () => {
  const own = (await register()).filter((row) => row.office === 'DEMO');
  const expected = counted(own, FROM, TODAY);
  expect(expected.figures.overdue).toBeGreaterThan(0);
  expect(expected.figures.answered).toBeGreaterThan(2);
  expect(await readDashboard(office, manager.email, 'complaints', PERIOD)).toEqual({
    ...expected,
    byOffice: null,
  });
});

test.each([
  ['a day', '2026-02-01', '2026-02-01'],
  ['days amid months', '2026-01-06', '2026-02-09'],
  ['years in which nothing was', '2019-01-01', '2019-12-31'],
])('a period of %s is cut at its days', async (_what, from, to) => {
  const own = (await register()).filter((row) => row.office === 'DEMO');
  expect(await readDashboard(office, manager.email, 'complaints', { from, to })).toMatchObject(
    counted(own, from, to)
  );
});

test('a program sees both offices side by side, and one where it names it', async () => {
  const rows = await register();
  const [demo, other] = await officesOf(office);
  const both = await readEverywhere(office, 'complaints', PERIOD);
  expect(both).toMatchObject(counted(rows, FROM, TODAY));
  expect(both.byOffice).toEqual(
    [demo!, other!].map(({ key, code, name }) => {
      const { received, open, overdue } = counted(
        rows.filter((row) => row.office === code),
        FROM,
        TODAY
      ).figures;
      return { office: { documentId: key, code, name }, received, open, overdue };
    })
  );
  const one = await readEverywhere(office, 'complaints', { ...PERIOD, office: other!.key });
  expect(one).toEqual({
    ...counted(
      rows.filter((row) => row.office === 'DEMO2'),
      FROM,
      TODAY
    ),
    byOffice: null,
  });
  expect(one.figures.received).toBeGreaterThan(0);
});

test('the other office’s figures are not the manager’s, nor the other way about', async () => {
  const rows = (await register()).filter((row) => row.office === 'DEMO2');
  const theirs = await readDashboard(office, elsewhere.email, 'complaints', PERIOD);
  expect(theirs).toMatchObject(counted(rows, FROM, TODAY));
  const [demo, other] = await officesOf(office);
  const askFor = (who: Staff, key: string) =>
    askDashboard(office, who.email, 'complaints', { ...PERIOD, office: key });
  expect((await askFor(manager, other!.key)).status).toBe(403);
  expect((await askFor(elsewhere, demo!.key)).status).toBe(403);
  expect((await askDashboard(office, supervisor.email, 'complaints')).status).toBe(403);
});

test('an answer belongs to the day that it is in its office', async () => {
  const answeredIn = async (moment: string): Promise<string | undefined> => {
    const before = await readDashboard(office, elsewhere.email, 'complaints', PERIOD);
    await office.sql(
      `update complaints set complaint_state = 'answered', answer = 'Ya', assignee_key = $2,
              answered_at = $1
        where id = (select min(c.id) from complaints c join offices o on o.document_id = c.office_key
                     where o.code = 'DEMO2' and complaint_state = 'received')`,
      [moment, elsewhere.documentId]
    );
    const after = await readDashboard(office, elsewhere.email, 'complaints', PERIOD);
    const rows = (await register()).filter((row) => row.office === 'DEMO2');
    expect(after).toMatchObject(counted(rows, FROM, TODAY));
    return monthsFrom(FROM, TODAY).find(
      (_month, index) => after.byMonth[index].answered > before.byMonth[index].answered
    );
  };
  // Nine hours east: midnight in Jayapura.
  expect(await answeredIn('2026-10-31 14:59:59')).toBe('2026-10');
  expect(await answeredIn('2026-10-31 15:00:00')).toBe('2026-11');
});
