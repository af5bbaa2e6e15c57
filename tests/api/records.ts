import type { Office } from '../harness';

const GUARDED = [
  'leave_requests',
  'leave_decisions',
  'leave_ledger_entries',
  'notifications',
  'employees',
  'employees_office_lnk',
  'employees_superior_lnk',
  'employees_account_lnk',
  'employees_panel_account_lnk',
  'leave_requests_employee_lnk',
  'leave_requests_substitute_lnk',
  'files_related_mph',
  'holidays',
  'collective_leave_duties',
  'collective_leave_duties_employee_lnk',
  'acting_appointments',
  'offices',
  'offices_head_lnk',
  'org_units_head_lnk',
  'leave_policies',
];

/** Those of the quarantine service; comparing them takes long, so only its own tests do. */
const SERVICE_TABLES = [
  'service_applications',
  'service_applications_cmps',
  'service_applications_service_user_lnk',
  'service_applications_agent_lnk',
  'service_applications_office_lnk',
  'service_applications_officer_lnk',
  'service_applications_work_area_lnk',
  'components_service_items',
  'components_service_treatments',
  'application_steps',
  'certificates',
  'certificate_versions',
  'invoices',
  'billing_codes',
  'payments',
  'quarantine_actions',
  'service_users',
  'service_users_accounts_lnk',
  'representations',
];

/** What changes of its own: mail being delivered, and who last saved a form unchanged. */
const OF_NO_ACCOUNT = [
  'updated_at',
  'updated_by_id',
  'published_at',
  'mail_state',
  'attempts',
  'next_attempt_at',
  'sent_at',
  'last_error',
];

/** The content of guarded tables, one digest each. */
export const guardedRecords = async (
  office: Office,
  tables: readonly string[] = GUARDED
): Promise<Record<string, string>> => {
  const rows = await office.sql<{ name: string; digest: string }>(
    tables
      .map(
        (table) =>
          `select '${table}' as name,
                md5(coalesce(string_agg((to_jsonb(t) - '{${OF_NO_ACCOUNT.join(',')}}'::text[])::text,
                                        '|' order by t.id), '')) as digest from ${table} t`
      )
      .join(' union all ')
  );
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
};

const untouched = async <T>(
  office: Office,
  tables: readonly string[],
  attempt: () => Promise<T>
): Promise<T> => {
  const before = await guardedRecords(office, tables);
  const answer = await attempt();
  expect(await guardedRecords(office, tables)).toEqual(before);
  return answer;
};

/** Run `attempt`; whatever it answers, no guarded record of people and leave may have changed. */
export const withoutTrace = <T>(office: Office, attempt: () => Promise<T>): Promise<T> =>
  untouched(office, GUARDED, attempt);

/** The same, of the quarantine service's records too. */
export const withoutTraceInService = <T>(office: Office, attempt: () => Promise<T>): Promise<T> =>
  untouched(office, [...GUARDED, ...SERVICE_TABLES], attempt);

/** Rows of every table there is, with their content: what a read must leave alone. */
export const wholeDatabase = async (office: Office): Promise<Record<string, string>> => {
  const tables = await office.sql<{ name: string }>(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`
  );
  const rows = await office.sql<{ name: string; digest: string }>(
    tables
      .map(
        ({ name }) =>
          `select '${name}' as name, count(*) || ' ' ||
             md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from "${name}" t`
      )
      .join(' union all ')
  );
  const [sequence] = await office.sql<{ last: string }>(
    'select last_value as last from leave_request_number'
  );
  return {
    ...Object.fromEntries(rows.map(({ name, digest }) => [name, digest])),
    leave_request_number: sequence?.last ?? '',
  };
};

const A_ROUND_OF_JOBS_MS = 400;

/** The whole database once its jobs have written what they owe: the same twice, some rounds apart. */
export const databaseAtRest = async (office: Office): Promise<Record<string, string>> => {
  for (let before = await wholeDatabase(office); ;) {
    await new Promise((resolve) => setTimeout(resolve, A_ROUND_OF_JOBS_MS));
    const now = await wholeDatabase(office);
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
};

/** What a request has posted, as 'kind year/bucket days held', in the order of posting. */
export const postedBy = async (office: Office, requestKey: string): Promise<string[]> => {
  const rows = await office.sql<{ line: string }>(
    `select kind || ' ' || year || '/' || bucket_year || ' ' || days || ' ' || held as line
       from leave_ledger_entries where request_key = $1 order by id`,
    [requestKey]
  );
  return rows.map(({ line }) => line);
};
