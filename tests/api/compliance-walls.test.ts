import { startOffice, type HttpClient, type Office } from '../harness';
import { differences, finalise, liveProfile, recordAction, review } from './compliance';
import { actionRow, applicationRow, outcomesOf, RECEIVE } from './integration-rows';
import { makeTrader, type Trader } from './traders';
import { hireWatch, makeApplication, must, type Watch } from './watched-consignments';

/** What the database keeps of profiles even from raw SQL; and how imports come into them. */
const TODAY = '2026-11-05';

let office: Office;
let watch: Watch;
let trader: Trader;
let system: HttpClient;

beforeAll(async () => {
  office = await startOffice({ today: TODAY });
  watch = await hireWatch(office);
  trader = await makeTrader(office);
  system = await office.apiToken([RECEIVE]);
  await finalise(office, watch, trader, 12, '2026-10-01');
  await review();
  const application = await makeApplication(office, watch, trader);
  await recordAction(office, watch, application, { actedOn: TODAY });
});
afterEach(() => office.setToday(TODAY));
afterAll(() => office.stop());

/** What the database says to a statement: the constraint's name, or `done`; nothing is kept. */
const tried = async (sql: string): Promise<string> => {
  await office.sql('begin');
  try {
    await office.sql(sql);
    await office.sql('set constraints all immediate');
    return 'done';
  } catch (error) {
    const { constraint, message } = error as { constraint?: string; message: string };
    return constraint ?? message;
  } finally {
    await office.sql('rollback');
  }
};

test.each([
  [`update compliance_profiles set tier = 'green'`, 'compliance_profiles_tier_reviewed'],
  ['delete from compliance_profiles', 'compliance_profiles_kept'],
  ['truncate compliance_profiles cascade', 'compliance_profiles_append_only'],
  ['update compliance_profiles set score = 101', 'compliance_profiles_whole'],
  [`update compliance_events set severity = 'deliberate'`, 'compliance_events_kept'],
  [`update compliance_events set known_from = '2020-01-01'`, 'compliance_events_kept'],
  [`update compliance_events set known_until = '2020-01-01'`, 'compliance_events_period'],
  ['delete from compliance_events', 'compliance_events_kept'],
  ['truncate compliance_events', 'compliance_events_append_only'],
  [`update compliance_reviews set to_tier = 'green'`, 'compliance_reviews_append_only'],
  ['delete from compliance_reviews', 'compliance_reviews_append_only'],
  [
    `update finalised_consignments set finalised_on = '2020-01-01'`,
    'finalised_consignments_append_only',
  ],
  ['delete from finalised_consignments', 'finalised_consignments_append_only'],
  [
    `insert into compliance_policies (document_id, valid_from) values ('nocheinekebijakanlain001', '2026-01-01')`,
    'compliance_policies_policy_once_a_day',
  ],
])('raw SQL does not get past: %s', async (sql, wall) => {
  expect(await tried(sql)).toBe(wall);
});

test('a profile takes over a new name, and goes with a service user that never did anything', async () => {
  const newcomer = await makeTrader(office, { state: 'registered' });
  const nameOf = () =>
    office.sql<{ name: string }>(
      'select service_user_name as name from compliance_profiles where service_user_key = $1',
      [newcomer.documentId]
    );
  await office.sql(`update service_users set name = 'PT Nama Baru' where document_id = $1`, [
    newcomer.documentId,
  ]);
  expect(await nameOf()).toEqual([{ name: 'PT Nama Baru' }]);
  await office.strapi
    .documents('api::service-user.service-user')
    .delete({ documentId: newcomer.documentId });
  expect(await nameOf()).toEqual([]);
});

test('every service user has one profile, linked to it', async () => {
  const strays = await office.sql(
    `select s.code from service_users s
       left join compliance_profiles p on p.service_user_key = s.document_id
       left join compliance_profiles_service_user_lnk l
         on l.compliance_profile_id = p.id and l.service_user_id = s.id
      where l.id is null`
  );
  expect(strays).toEqual([]);
});

test('what raw SQL has done to actions counts from the next night on', async () => {
  await office.sql(`update quarantine_actions set severity = 'pest' where service_user_key = $1`, [
    trader.documentId,
  ]);
  expect((await liveProfile(office, trader)).demerit).not.toBe('1.5');
  office.setToday('2026-11-06');
  await review();
  expect((await liveProfile(office, trader)).demerit).toBe('1.5');
  expect(await differences()).toEqual([]);
});

test('a batch shows in the profiles of all it touches, old events by the day they came', async () => {
  const row = (ref: string, more: object = {}) =>
    applicationRow(ref, {
      serviceUser: { taxNumber: '02.345.678.9-012.000', name: 'PT Sejarah Panjang' },
      submittedAt: '2026-08-20T09:00:00+08:00',
      ...more,
    });
  const closed = { stage: 'closed', endedAt: '2026-08-28T09:00:00+08:00' };
  const answer = await system.post('/api/integrations/IQFAST/batches', {
    data: {
      batchId: 'B-1',
      // The action comes first, and waits for its application.
      actions: [
        actionRow('T-1', 'P-1', {
          ...{ kind: 'detention', outcome: undefined, actedOn: '2026-08-23' },
          reasonCode: 'detention-document-missing',
        }),
      ],
      applications: [row('P-1'), ...[2, 3, 4, 5, 6, 7].map((number) => row(`P-${number}`, closed))],
    },
  });
  expect(
    outcomesOf(must(answer, 200).body.data.rows).filter((each) => !each.includes('accepted'))
  ).toEqual([]);
  const [company] = await office.sql<Trader>(
    `select document_id as "documentId", name from service_users where name = 'PT Sejarah Panjang'`
  );
  const live = await liveProfile(office, company as Trader);
  expect(live).toMatchObject({ volume: '6', counts: { detention: 1 } });
  expect(live.tier).not.toBe('unrated');
  const days = await office.sql(
    `select distinct known_on::text as known, finalised_on::text as finalised
       from finalised_consignments where service_user_key = $1`,
    [company?.documentId]
  );
  expect(days).toEqual([{ known: TODAY, finalised: '2026-08-28' }]);
  expect(await differences()).toEqual([]);
});
