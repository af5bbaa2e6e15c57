import pg from 'pg';
import {
  insert,
  document,
  keyOf,
  loadPeople,
  loadPlain,
  OFFICE_ID,
  OWN_IDS,
  PASSWORD_HASH,
} from './load-office.mjs';
import { historyStatements } from './service-history.mjs';

const PEOPLE = 20;
/** The second, who heads a unit: at the desk, by a panel account with that role. */
const OFFICER = 2;
/** So many traders sign in; their accounts come after those of the people. */
export const TRADERS = 12;
const FIRST_ACCOUNT = 1000;
/** No more than the small office has: to count more would only slow the baseline down. */
const MOST_PLAIN = 20_000;
const SAMPLES = 48;

const putAtDesk = async (client, now) => {
  await insert(client, 'admin_users', [
    {
      ...document('panel', OFFICER, now),
      id: FIRST_ACCOUNT,
      email: 'officer@bench.test',
      is_active: true,
      blocked: false,
    },
  ]);
  await client.query(
    `insert into admin_users_roles_lnk (user_id, role_id)
     select $1, id from admin_roles where code = 'quarantine-officer'`,
    [FIRST_ACCOUNT]
  );
  await client.query(
    'insert into employees_panel_account_lnk (employee_id, user_id) values ($1, $2)',
    [OFFICER, FIRST_ACCOUNT]
  );
};

const openAccounts = async (client, now) => {
  const accounts = Array.from({ length: TRADERS }, (_, index) => FIRST_ACCOUNT + index);
  await insert(
    client,
    'up_users',
    accounts.map((id, index) => ({
      ...document('user', id, now),
      username: `trader-${index + 1}@bench.test`,
      email: `trader-${index + 1}@bench.test`,
      provider: 'local',
      password: PASSWORD_HASH,
      confirmed: true,
      blocked: false,
    }))
  );
  await client.query(
    `insert into up_users_role_lnk (user_id, role_id)
     select a, r.id from unnest($1::int[]) a, up_roles r where r.type = 'service-user'`,
    [accounts]
  );
  await client.query(
    `insert into service_users_accounts_lnk (service_user_id, user_id)
     select a - $2, a from unnest($1::int[]) a`,
    [accounts, FIRST_ACCOUNT - 1]
  );
};

const SAMPLES_SQL = `
select array(select document_id from service_applications
              where id % greatest(1, $1::int / ${SAMPLES}) = 0 order by id limit ${SAMPLES}) as applications,
       array(select verification_code from certificates where certificate_state = 'issued'
               and id % greatest(1, $1::int / (${SAMPLES} * 2)) = 0 order by id limit ${SAMPLES}) as codes,
       (select json_agg(keys order by trader)
          from (select service_user_key as trader, json_agg(document_id order by id) as keys
                  from service_applications
                 where service_user_key in (select document_id from service_users
                                             where id <= ${TRADERS})
                 group by 1) own) as "ownApplications"`;

/**
 * Fill an empty office by bulk SQL: twenty people, one of them at the desk, and `size` applications
 * of traders with forty each. Foreign keys and triggers sleep meanwhile, for time's sake; checks
 * and unique indexes judge what is written. Returns what the routes are called with.
 */
export const loadServiceOffice = async (databaseUrl, size) => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const now = new Date().toISOString();
    await client.query('begin');
    await loadPeople(
      client,
      Array.from({ length: PEOPLE }, (_, index) => index + 1),
      now
    );
    await putAtDesk(client, now);
    await client.query('set local session_replication_role = replica');
    for (const statement of historyStatements(
      size,
      keyOf('office', OFFICE_ID),
      keyOf('emp', OFFICER)
    )) {
      await client.query(statement);
    }
    await client.query('set local session_replication_role = origin');
    await openAccounts(client, now);
    const plain = await loadPlain(client, Math.min(size, MOST_PLAIN), now);
    const { rows } = await client.query(OWN_IDS);
    for (const { statement } of rows) await client.query(statement);
    await client.query('commit');
    await client.query('vacuum analyze');
    const { rows: samples } = await client.query(SAMPLES_SQL, [size]);
    return { size, plain, officer: OFFICER, ...samples[0] };
  } finally {
    await client.end();
  }
};
