import { startOffice, type Office } from '../harness';

/** Signing in takes a short way (src/infra/api-account.ts): it must not outlive what it rests on. */
let office: Office;
beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.stop());

const BALANCES = '/api/leave-balances';
const ADVANCED = `key = 'plugin_users-permissions_advanced'`;

const askBoth = async (): Promise<number[]> => {
  const rest = await office.as('colleague@demo.test').get(BALANCES);
  const graphql = await office.as('colleague@demo.test').graphql('{ leaveBalances { year } }');
  const answer = graphql.body as { data?: unknown; errors?: unknown[] } | null;
  return [rest.status, graphql.status === 200 && answer?.errors === undefined ? 200 : 0];
};

it('an account that may pass is answered over REST and GraphQL', async () => {
  expect(await askBoth()).toEqual([200, 200]);
});

it.each([
  [
    'blocked',
    `update up_users set blocked = true where email = 'colleague@demo.test'`,
    `update up_users set blocked = false where email = 'colleague@demo.test'`,
    401,
  ],
  [
    'not confirmed, where the office asks for that',
    `update up_users set confirmed = false where email = 'colleague@demo.test';
     update strapi_core_store_settings set value = jsonb_set(value::jsonb, '{email_confirmation}', 'true')::text where ${ADVANCED}`,
    `update up_users set confirmed = true where email = 'colleague@demo.test';
     update strapi_core_store_settings set value = jsonb_set(value::jsonb, '{email_confirmation}', 'false')::text where ${ADVANCED}`,
    401,
  ],
  [
    'without the permission any more',
    `update up_permissions set action = 'gone.' || action where action like '%.leave-request.balances'`,
    `update up_permissions set action = substr(action, 6) where action like 'gone.%'`,
    403,
  ],
  [
    'whose role has the permission no more',
    `delete from up_permissions_role_lnk
      where role_id = (select id from up_roles where type = 'employee')
        and permission_id in (select id from up_permissions where action like '%.leave-request.balances')`,
    `insert into up_permissions_role_lnk (permission_id, role_id)
     select min(p.id), r.id from up_permissions p, up_roles r
      where p.action like '%.leave-request.balances' and r.type = 'employee' group by r.id`,
    403,
  ],
])('an account %s is refused from the next request on', async (_, break_, mend, status) => {
  await office.sql(break_);
  expect(await askBoth()).toEqual([status, 0]);
  await office.sql(mend);
  expect(await askBoth()).toEqual([200, 200]);
});

it('a token that is none, and no token, are refused', async () => {
  const paths = await Promise.all([
    office.anonymous.get(BALANCES),
    fetch(`${office.url}${BALANCES}`, { headers: { authorization: 'Bearer a.b.c' } }),
  ]);
  expect(paths.map(({ status }) => status)).toEqual([403, 401]);
});
