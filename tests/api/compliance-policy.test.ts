import { DEFAULT_POLICY } from '../../src/domain/compliance/policy';
import { fieldsOf } from '../../src/domain/compliance/policy-fields';
import { startOffice, type Answer, type Office } from '../harness';
import { differences, explain, finalise, liveProfile, recordAction, review } from './compliance';
import { hire, type Staff } from './staff';
import { makeTrader, type Trader } from './traders';
import { hireWatch, makeApplication, must, type Watch } from './watched-consignments';

/** Policies of compliance: who makes them, what they would change, and from when on they count. */
const TODAY = '2026-11-05';
const TOMORROW = '2026-11-06';
const POLICY = 'api::compliance-policy.compliance-policy';

let office: Office;
let watch: Watch;
let admin: Staff;
let trader: Trader;

beforeAll(async () => {
  office = await startOffice({ today: TODAY });
  watch = await hireWatch(office);
  admin = await hire(office, { panelRole: 'strapi-super-admin' });
  trader = await makeTrader(office);
  await finalise(office, watch, trader, 30, '2026-10-01');
  await review();
  const application = await makeApplication(office, watch, trader);
  await recordAction(office, watch, application, {
    ...{ actedOn: TODAY, severity: 'administrative', severityNote: 'Dokumen kurang' },
  });
});
afterEach(async () => {
  office.setToday(TODAY);
  await office.sql(`delete from compliance_policies where valid_from > '2020-01-01'`);
  await office.sql('update compliance_policies set valid_until = null');
});
afterAll(() => office.stop());

interface Fall {
  readonly serviceUser: { readonly documentId: string };
  readonly scoreBefore: string;
  readonly scoreAfter: string;
}

const NUMBERS = fieldsOf(DEFAULT_POLICY);
const policy = (more: object = {}) => ({
  ...NUMBERS,
  why: 'Penahanan lebih sering berulang',
  validFrom: TOMORROW,
  ...more,
});

const make = (data: object, who = watch.supervisor.email): Promise<Answer> =>
  office.as(who).post('/api/compliance-policies', { data });
const reasonOf = ({ status, body }: Answer): unknown[] => {
  const details = body?.error?.details;
  return [status, details?.reason, details?.errors?.[0]?.path?.join('.')];
};

test('every office starts with the policy of compliance.md', async () => {
  const { body } = must(
    await office.as(watch.supervisor.email).get('/api/compliance-policies'),
    200
  );
  expect(body.data).toHaveLength(1);
  expect(body.data[0]).toMatchObject({ ...NUMBERS, validFrom: '2020-01-01', validUntil: null });
});

test('a new policy ends the one in force the day before, and bears its maker’s name', async () => {
  must(await make(policy()), 201);
  const rows = await office.sql(
    `select valid_from::text as "from", valid_until::text as "until", made_by_name as by
       from compliance_policies order by valid_from`
  );
  expect(rows).toEqual([
    { from: '2020-01-01', until: TODAY, by: null },
    { from: TOMORROW, until: null, by: watch.supervisor.name },
  ]);
});

test.each([
  ['that began yesterday', { validFrom: '2026-11-04' }, 'compliance.policy-in-past', 'validFrom'],
  ['of limits upside down', { yellowScore: 95 }, 'compliance.policy-order', 'yellowScore'],
  ['of old events that weigh more', { olderWeight: 0.9 }, 'compliance.policy-order', 'olderWeight'],
  ['of a score above 100', { greenScore: 101 }, 'compliance.policy-score', 'greenScore'],
  [
    'that divides by nothing',
    { worstRate: 0, priorRate: 0 },
    'compliance.policy-zero',
    'worstRate',
  ],
  ['with negative points', { nncPoints: -1 }, 'input.invalid', 'nncPoints'],
  ['with four decimals', { priorRate: 0.0101 }, 'input.invalid', 'priorRate'],
  ['without a reason', { why: ' ' }, 'input.invalid', 'why'],
  ['that says who made it', { madeByName: 'Orang lain' }, 'input.computed', 'madeByName'],
])('no policy %s', async (_, more, reason, field) => {
  expect(reasonOf(await make(policy(more)))).toEqual([400, reason, field]);
});

test('a policy in force ends rather than changes, in the panel too', async () => {
  const [row] = await office.sql<{ key: string }>(
    'select document_id as key from compliance_policies'
  );
  const key = row?.key ?? '';
  const panel = office.panel(watch.supervisor.email);
  const change = await panel.update(POLICY, key, { nncPoints: 5 });
  expect(reasonOf(change)).toEqual([409, 'dated.in-force', 'nncPoints']);
  expect((await panel.remove(POLICY, key)).status).toBe(409);
  const ended = await panel.update(POLICY, key, { ...NUMBERS, validUntil: '2026-12-31' });
  expect([ended.status, ended.body.error?.details]).toEqual([200, undefined]);
});

test.each(['quarantine-officer', 'office-head', 'manager', 'treasurer'])(
  'a %s neither makes a policy nor previews one',
  async (panelRole) => {
    const { email } = await hire(office, { panelRole });
    expect(reasonOf(await make(policy(), email)).slice(0, 2)).toEqual([403, 'dated.not-your-list']);
    const preview = await office
      .as(email)
      .post('/api/compliance-policies/preview', { data: policy() });
    expect(reasonOf(preview).slice(0, 2)).toEqual([403, 'compliance.not-your-policy']);
  }
);

describe('before it is saved, a policy', () => {
  const preview = async (more: object, who = admin.email) =>
    must(await office.as(who).post('/api/compliance-policies/preview', { data: policy(more) }), 200)
      .body.data;

  test('that changes nothing moves nobody', async () => {
    const [stored] = await office.sql<{ n: number }>(
      'select count(*)::int as n from compliance_profiles'
    );
    const { traders, changed, falling } = await preview({});
    expect([traders, changed, falling]).toEqual([stored?.n, 0, []]);
  });

  test('tells how many traders it moves, from where to where, and who falls furthest', async () => {
    const { changed, matrix, falling, traders } = await preview({ detentionPoints: 3 });
    const sum = (moves: readonly { traders: number }[]) =>
      moves.reduce((total, move) => total + move.traders, 0);
    expect(sum(matrix)).toBe(traders);
    expect(sum(matrix.filter(({ from, to }: { from: string; to: string }) => from !== to))).toBe(
      changed
    );
    expect(changed).toBeGreaterThan(0);
    const mine = falling.find(
      ({ serviceUser }: Fall) => serviceUser.documentId === trader.documentId
    );
    expect(mine).toMatchObject({ scoreBefore: '93.00', scoreAfter: '83.00', from: 'green' });
    const losses = falling.map(
      ({ scoreBefore, scoreAfter }: Fall) => Number(scoreBefore) - Number(scoreAfter)
    );
    expect(losses).toEqual([...losses].sort((a: number, b: number) => b - a));
    expect(await office.sql('select 1 from compliance_policies')).toHaveLength(1);
  });

  test('names to supervision of an office nobody of another', async () => {
    const { falling } = await preview({ detentionPoints: 3 }, watch.elsewhere.email);
    const offices = await office.sql<{ code: string }>(
      `select distinct o.code from compliance_profiles p join offices o on o.document_id = p.office_key
        where p.service_user_key = any($1)`,
      [falling.map(({ serviceUser }: Fall) => serviceUser.documentId)]
    );
    expect(offices.filter(({ code }) => code !== 'DEMO2')).toEqual([]);
  });
});

test('a policy counts from its first day on; answers of before stay', async () => {
  const before = must(await explain(office, trader, watch.supervisor.email), 200).body.data;
  must(await make(policy({ detentionPoints: 3 })), 201);
  await review();
  expect(await liveProfile(office, trader)).toMatchObject({ score: before.score });

  office.setToday(TOMORROW);
  await review();
  const after = must(await explain(office, trader, watch.supervisor.email), 200).body.data;
  expect(after).toMatchObject({ score: '83.00', tier: 'yellow', policy: { validFrom: TOMORROW } });
  expect(await liveProfile(office, trader)).toMatchObject({ score: '83.00', tier: 'yellow' });
  const { policy: told, ...then } = must(
    await explain(office, trader, watch.supervisor.email, TODAY),
    200
  ).body.data;
  const { policy: toldBefore, ...figures } = before;
  expect(then).toEqual(figures);
  expect(told.documentId).toBe(toldBefore.documentId);

  // One that begins today moves those who were reviewed today already.
  must(await make(policy({ validFrom: '2026-11-06', detentionPoints: 2 })), 409);
  expect(await differences()).toEqual([]);
});
