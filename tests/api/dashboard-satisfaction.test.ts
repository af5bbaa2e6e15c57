import { startOffice, type Office } from '../harness';
import {
  askDashboard,
  between,
  dayIn,
  monthsFrom,
  officesOf,
  readDashboard,
  readEverywhere,
} from './dashboard-readings';
import { applicationAt, openServiceDesk, type ServiceDesk } from './service-desk';
import { hire, type Staff } from './staff';
import { must } from './watched-consignments';

/** The dashboard of the satisfaction survey, against the answers themselves. */
const TODAY = '2026-11-05';
const FROM = '2025-12-01';
const PERIOD = { from: FROM, to: TODAY };
const ELEMENTS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

let office: Office;
let desk: ServiceDesk;
let manager: Staff;
let elsewhere: Staff;

type Scores = readonly (number | null)[];

const rate = async (scores: Scores, comment?: string): Promise<string> => {
  const application = await applicationAt(office, desk, 'handed-over');
  const data = Object.fromEntries(scores.map((score, index) => [`u${index + 1}`, score]));
  must(
    await office
      .as(desk.trader.email)
      .post('/api/feedbacks', { data: { application, ...data, comment } }),
    201
  );
  return application;
};

/** Surveys of other days and of the other office: rows as the door writes them. */
const ratedAt = async (
  code: 'DEMO' | 'DEMO2',
  moment: string,
  sector: 'animal' | 'plant',
  scores: Scores,
  comment: string | null = null
): Promise<void> => {
  await office.sql(
    `with a as (
       insert into service_applications (document_id, number, stage, stage_since, sector, direction,
                                         office_key, service_user_key)
       select md5(random()::text), 'UJI-' || md5(random()::text), 'submitted', $2, $3, 'import',
              (select document_id from offices where code = $1), $4
       returning document_id, office_key, sector, direction)
     insert into feedbacks (document_id, application_key, office_key, service_user_key, sector,
                            direction, given_at, comment, ${ELEMENTS.map((n) => `u_${n}`).join(', ')})
     select md5(random()::text), a.document_id, a.office_key, $4, a.sector, a.direction, $2, $5,
            ${ELEMENTS.map((n) => `$${n + 5}`).join(', ')} from a`,
    [code, moment, sector, desk.trader.documentId, comment, ...scores]
  );
};

const all = (score: number | null): Scores => ELEMENTS.map(() => score);

beforeAll(async () => {
  office = await startOffice({ today: TODAY });
  await office.sql(`update offices set time_zone = 'Asia/Jayapura' where code = 'DEMO2'`);
  desk = await openServiceDesk(office);
  manager = desk.manager;
  elsewhere = await hire(office, { panelRole: 'manager', office: 'DEMO2' });
  await rate(all(4), 'Cepat');
  await rate([3, 2, 1, 4, 3, 2, 4, null, 1], '   ');
  await rate([null, 4, ...all(null).slice(2)]);
  for (let serial = 0; serial < 30; serial += 1) {
    const month = String((serial % 10) + 1).padStart(2, '0');
    const scores = ELEMENTS.map((n) => ((serial * 7 + n * 3) % 5) + 1).map((score) =>
      score > 4 ? null : score
    );
    await ratedAt(
      serial % 3 === 0 ? 'DEMO2' : 'DEMO',
      `2026-${month}-11 08:${String(serial).padStart(2, '0')}:00`,
      serial % 2 === 0 ? 'animal' : 'plant',
      scores,
      serial % 4 === 0 ? `Komentar ${serial}` : null
    );
  }
  // The last quarter of an hour of October in Jayapura, and the first of November.
  await ratedAt('DEMO2', '2026-10-31 14:59:59', 'plant', all(1), 'Oktober');
  await ratedAt('DEMO2', '2026-10-31 15:00:00', 'plant', all(4), 'November');
  // A month of which one element has no answer.
  await ratedAt('DEMO', '2025-12-20 02:00:00', 'animal', [null, ...all(4).slice(1)]);
});
afterAll(() => office.stop());

interface Row {
  office: string;
  zone: string;
  sector: string;
  comment: string | null;
  at: number;
  scores: (number | null)[];
}

const surveys = (): Promise<Row[]> =>
  office.sql<Row>(
    `select o.code as office, o.time_zone as zone, f.sector, f.comment,
            (extract(epoch from given_at) * 1000)::float as at,
            array[${ELEMENTS.map((n) => `u_${n}`).join(', ')}] as scores
       from feedbacks f join offices o on o.document_id = f.office_key`
  );

const hundredths = (value: number): string =>
  (Math.floor(value * 100 + 0.5 + 1e-9) / 100).toFixed(2);

const GRADES = [
  ['A', 88.31],
  ['B', 76.61],
  ['C', 65],
  ['D', 0],
] as const;

/** The index by the book: the mean of each element, a ninth of each, times 25. */
const indexOf = (rows: readonly Row[]) => {
  const means = ELEMENTS.map((n) => {
    const given = rows.map(({ scores }) => scores[n - 1]!).filter((score) => score !== null);
    return given.length === 0
      ? null
      : {
          mean: given.reduce((sum, score) => sum + score, 0) / given.length,
          answered: given.length,
        };
  });
  const ikm = means.includes(null)
    ? null
    : hundredths((25 / 9) * means.reduce((sum, element) => sum + element!.mean, 0));
  return {
    index: {
      ikm,
      grade: ikm === null ? null : GRADES.find(([, lowest]) => Number(ikm) >= lowest)![0],
      respondents: rows.length,
    },
    elements: means.map((element, index) => ({
      element: `u${index + 1}`,
      mean: element === null ? null : hundredths(element.mean),
      answered: element?.answered ?? 0,
    })),
  };
};

const counted = (rows: readonly Row[], from = FROM, to = TODAY) => {
  const days = rows
    .map((row) => ({ ...row, day: dayIn(row.zone, row.at) }))
    .filter(({ day }) => between(day, from, to));
  return {
    elements: indexOf(days).elements,
    trend: monthsFrom(from, to).map((month) => ({
      month,
      ...indexOf(days.filter(({ day }) => day.startsWith(month))).index,
    })),
    bySector: ['animal', 'plant'].map((sector) => ({
      sector,
      ...indexOf(days.filter((row) => row.sector === sector)).index,
    })),
    index: indexOf(days).index,
    comments: days
      .filter(({ comment }) => (comment ?? '').trim() !== '')
      .sort((a, b) => b.at - a.at)
      .slice(0, 20)
      .map(({ comment }) => comment),
  };
};

const handedOver = async (code: string): Promise<number> => {
  const [row] = await office.sql<{ n: number }>(
    `select count(distinct application_key)::int as n from application_steps s
       join offices o on o.document_id = s.office_key
      where s.stage = 'handed-over' and o.code = $1`,
    [code]
  );
  return row?.n ?? 0;
};

const check = (found: Awaited<ReturnType<typeof readDashboard>>, rows: readonly Row[]) => {
  const { index, comments, ...expected } = counted(rows);
  expect(found).toMatchObject({ ...expected, figures: index });
  expect(found.comments.map(({ comment }: { comment: string }) => comment)).toEqual(comments);
};

test('a manager sees the index of their office by every answer that was given', async () => {
  const rows = (await surveys()).filter((row) => row.office === 'DEMO');
  expect(rows.length).toBeGreaterThan(20);
  const found = await readDashboard(office, manager.email, 'satisfaction', PERIOD);
  check(found, rows);
  expect(found.byOffice).toBeNull();
  expect(found.trend[0]).toEqual({ month: '2025-12', ikm: null, grade: null, respondents: 1 });
  expect(found.figures.served).toBe(await handedOver('DEMO'));
  expect(found.figures.recommendedSample).toBeLessThanOrEqual(found.figures.served);
  expect(Object.keys(found.comments[0])).toEqual(['givenAt', 'sector', 'direction', 'comment']);
});

test('the tally is what its rows come to, folded or not, and in another zone', async () => {
  const tallied = () =>
    office.sql(
      `select office_key, given_on::text, sector, sum(respondents)::int as n, sum(u1_sum)::int as sum,
              sum(u9_answered)::int as answered
         from feedback_tallies group by 1, 2, 3 having sum(respondents) <> 0 order by 1, 2, 3`
    );
  const counts = () =>
    office.sql(
      `select office_key, (given_at at time zone 'UTC' at time zone o.time_zone)::date::text as given_on,
              sector, count(*)::int as n, coalesce(sum(u_1), 0)::int as sum, count(u_9)::int as answered
         from feedbacks f join offices o on o.document_id = f.office_key
        group by 1, 2, 3 order by 1, 2, 3`
    );
  expect(await tallied()).toEqual(await counts());
  const before = await counts();
  await office.sql(`update offices set time_zone = 'Asia/Jakarta' where code = 'DEMO2'`);
  expect(await counts()).not.toEqual(before);
  expect(await tallied()).toEqual(await counts());
  await office.sql(`update offices set time_zone = 'Asia/Jayapura' where code = 'DEMO2'`);
  expect(await tallied()).toEqual(before);
});

test('a program sees the offices side by side; the other office’s are not the manager’s', async () => {
  const rows = await surveys();
  const offices = await officesOf(office);
  const both = await readEverywhere(office, 'satisfaction', PERIOD);
  check(both, rows);
  expect(both.byOffice).toEqual(
    offices.map(({ key, code, name }) => ({
      office: { documentId: key, code, name },
      ...counted(rows.filter((row) => row.office === code)).index,
    }))
  );
  const theirs = await readDashboard(office, elsewhere.email, 'satisfaction', PERIOD);
  check(
    theirs,
    rows.filter((row) => row.office === 'DEMO2')
  );
  const refused = await askDashboard(office, manager.email, 'satisfaction', {
    office: offices[1]!.key,
  });
  expect(refused.status).toBe(403);
  expect((await askDashboard(office, desk.officer.email, 'satisfaction')).status).toBe(403);
});

test('an answer belongs to the day that it is in its office, to the second', async () => {
  const october = { from: '2026-10-31', to: '2026-10-31' };
  const read = (period: typeof october) =>
    readDashboard(office, elsewhere.email, 'satisfaction', period);
  expect((await read(october)).comments.map(({ comment }: Row) => comment)).toEqual(['Oktober']);
  expect((await read(october)).figures).toMatchObject({ ikm: '25.00', respondents: 1 });
  const first = await read({ from: '2026-11-01', to: '2026-11-01' });
  expect(first.comments.map(({ comment }: Row) => comment)).toEqual(['November']);
  expect(first.figures).toMatchObject({ ikm: '100.00', grade: 'A', respondents: 1 });
});

test('an answer given now shows now', async () => {
  const read = () => readDashboard(office, manager.email, 'satisfaction', PERIOD);
  const before = await read();
  await rate(all(1), 'Lama');
  const after = await read();
  expect(after.figures.respondents).toBe(before.figures.respondents + 1);
  expect(after.figures.served).toBe(before.figures.served + 1);
  expect(after.comments[0].comment).toBe('Lama');
});
