import pg from 'pg';
import { document, insert, keyOf, loadOffice, OFFICE_ID, OWN_IDS } from './load-office.mjs';
import { oversightStatements } from './oversight-history.mjs';

/** People with a panel role, by the person's number; the first heads the office. */
export const ROLES = { manager: 3, officer: 4, admin: 5 };
const ROLE_CODES = {
  manager: 'manager',
  officer: 'quarantine-officer',
  admin: 'strapi-super-admin',
};
const OTHER_OFFICE = 2;
const FIRST_ACCOUNT = 1000;
/** A person for so many applications: an office does not grow with its consignments alone. */
const APPLICATIONS_A_PERSON = 1000;
/** Applications that something is recorded on while it is measured. */
const TO_RECORD = 300;

const giveRoles = async (client, now) => {
  for (const [name, person] of Object.entries(ROLES)) {
    const id = FIRST_ACCOUNT + person;
    await insert(client, 'admin_users', [
      {
        ...document('panel', id, now),
        id,
        email: `${name}@bench.test`,
        is_active: true,
        blocked: false,
      },
    ]);
    await client.query(
      'insert into admin_users_roles_lnk (user_id, role_id) select $1, id from admin_roles where code = $2',
      [id, ROLE_CODES[name]]
    );
    await client.query(
      'insert into employees_panel_account_lnk (employee_id, user_id) values ($1, $2)',
      [person, id]
    );
  }
};

const LOADED = [
  ...['service_users', 'service_applications', 'application_steps', 'invoices'],
  ...['quarantine_actions', 'feedbacks'],
];

/** Rows come in faster without the indexes that no constraint needs; they are made again after. */
const withoutIndexes = async (client, work) => {
  const { rows } = await client.query(
    `select indexname as name, indexdef as definition from pg_indexes
      where schemaname = 'public' and tablename = any($1)
        and indexdef not like 'CREATE UNIQUE%'`,
    [LOADED]
  );
  for (const { name } of rows) await client.query(`drop index "${name}"`);
  await work();
  for (const { definition } of rows) await client.query(definition);
};

const SAMPLES_SQL = `
select array(select document_id from service_applications
              where stage = 'inspection' and office_key = $1 order by id limit ${TO_RECORD}) as "toRecord",
       (select document_id from action_reasons where code = 'detention-document-missing') as reason`;

/**
 * Fill an empty office with people and their leave, and two offices with `size` applications. Foreign
 * keys and triggers sleep meanwhile; the office finds out at its start what the tallies and profiles
 * come to. Returns what the routes are called with.
 */
export const loadOversight = async (databaseUrl, size, today) => {
  const { plain } = await loadOffice(databaseUrl, Math.ceil(size / APPLICATIONS_A_PERSON), today);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const now = new Date().toISOString();
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    await client.query(`set local maintenance_work_mem = '512MB'`);
    await insert(client, 'offices', [
      {
        ...document('office', OTHER_OFFICE, now),
        code: 'BENCH2',
        name: 'Balai Ukur Timur',
        time_zone: 'Asia/Jayapura',
        carry_over_reading: 'strict',
      },
    ]);
    await giveRoles(client, now);
    const offices = [keyOf('office', OFFICE_ID), keyOf('office', OTHER_OFFICE)];
    const statements = oversightStatements(size, offices, keyOf('emp', ROLES.officer));
    await withoutIndexes(client, async () => {
      for (const statement of statements) await client.query(statement);
    });
    await client.query(
      `with role as (select id from up_roles where type = 'employee'),
       made as (
         insert into up_permissions (document_id, action, created_at, updated_at, published_at)
         values ('plaincreate', 'api::plain-entry.plain-entry.create', now(), now(), now())
         returning id)
       insert into up_permissions_role_lnk (permission_id, role_id)
       select made.id, role.id from made, role`
    );
    const { rows } = await client.query(OWN_IDS);
    for (const { statement } of rows) await client.query(statement);
    await client.query('commit');
    await client.query('vacuum analyze');
    const { rows: samples } = await client.query(SAMPLES_SQL, [offices[0]]);
    return { size, plain, ...samples[0] };
  } finally {
    await client.end();
  }
};
