import type { PlannedPerson, PlannedRow } from '../../domain/identity/staff-plan';
import { appendRows } from '../../infra/append-rows';
import { UID } from '../../infra/content-types';
import { createDocumentId } from '../../infra/document-id';
import { signedIn } from '../../infra/signed-in';
import { rowsOf, type Transaction } from '../../infra/transaction';
import { ledgerRows } from '../leave-request/write-verdict';

/** Rows written in one statement; between two the server sees to other things. */
const BATCH = 500;

export const batchesOf = <T>(items: readonly T[], size = BATCH): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size)
  );

/** Somebody to be written, with the key they have or are given. */
interface Written {
  readonly key: string;
  readonly isNew: boolean;
  readonly person: PlannedPerson;
}

const COLUMNS_SQL = `json_to_recordset(:people) as d(
  key text, nip text, name text, employment_type text, position text, rank text,
  service_start date, contract_start date, contract_end date, email text, phone text,
  birth_date date, sex text)`;

const columnsOf = ({ key, person }: Written): Record<string, unknown> => ({
  key,
  nip: person.nip,
  name: person.name,
  employment_type: person.employmentType,
  position: person.position,
  rank: person.rank,
  service_start: person.serviceStart,
  contract_start: person.contractStart,
  contract_end: person.contractEnd,
  email: person.email,
  phone: person.phone,
  birth_date: person.birthDate,
  sex: person.sex,
});

const INSERT_SQL = `
insert into employees (document_id, nip, name, employment_type, position, rank, service_start,
                       contract_start, contract_end, email, phone, birth_date, sex, work_pattern,
                       language, office_key, created_at, updated_at, published_at,
                       created_by_id, updated_by_id)
select d.key, d.nip, d.name, d.employment_type, d.position, d.rank, d.service_start,
       d.contract_start, d.contract_end, d.email, d.phone, d.birth_date, d.sex, :workPattern,
       :language, :officeKey, now(), now(), now(), :writer, :writer
  from ${COLUMNS_SQL}`;

/** What a contract employee's number does not say, stays as it was written. */
const UPDATE_SQL = `
update employees e
   set nip = d.nip, name = d.name, employment_type = d.employment_type, position = d.position,
       rank = d.rank, service_start = d.service_start, contract_start = d.contract_start,
       contract_end = d.contract_end, email = d.email, phone = d.phone,
       birth_date = coalesce(d.birth_date, e.birth_date), sex = coalesce(d.sex, e.sex),
       updated_at = now(), updated_by_id = coalesce(:writer, e.updated_by_id)
  from ${COLUMNS_SQL}
 where e.document_id = d.key`;

const defaultOf = (attribute: 'workPattern' | 'language'): unknown =>
  (strapi.getModel(UID.employee).attributes[attribute] as { default?: unknown }).default ?? null;

const writePeople = async (
  trx: Transaction,
  people: readonly Written[],
  officeKey: string
): Promise<void> => {
  const who = signedIn();
  const common = {
    officeKey,
    writer: who.kind === 'panel' ? who.id : null,
    workPattern: defaultOf('workPattern'),
    language: defaultOf('language'),
  };
  for (const [sql, batch] of [
    [INSERT_SQL, people.filter(({ isNew }) => isNew)],
    [UPDATE_SQL, people.filter(({ isNew }) => !isNew)],
  ] as const) {
    if (batch.length === 0) continue;
    await trx.raw(sql, { ...common, people: JSON.stringify(batch.map(columnsOf)) } as never);
  }
};

/** Where somebody belongs; link tables are written as Strapi writes them. */
const LINKS = [
  { table: 'employees_office_lnk', column: 'office_id', target: 'offices', by: 'document_id' },
  { table: 'employees_org_unit_lnk', column: 'org_unit_id', target: 'org_units', by: 'code' },
  { table: 'employees_work_area_lnk', column: 'work_area_id', target: 'work_areas', by: 'code' },
  { table: 'employees_superior_lnk', column: 'inv_employee_id', target: 'employees', by: 'nip' },
] as const;

const linkTo = async (
  trx: Transaction,
  { table, column, target, by }: (typeof LINKS)[number],
  links: readonly { readonly key: string; readonly to: string | null }[]
): Promise<void> => {
  const given = JSON.stringify(links);
  const wanted = `
    select e.id as employee_id, t.id as target_id
      from json_to_recordset(:given) as d(key text, "to" text)
      join employees e on e.document_id = d.key
      left join ${target} t on t.${by} = d."to"`;
  await trx.raw(
    `delete from ${table} l using (${wanted}) w
      where l.employee_id = w.employee_id and l.${column} is distinct from w.target_id`,
    { given }
  );
  await trx.raw(
    `insert into ${table} (employee_id, ${column})
     select w.employee_id, w.target_id from (${wanted}) w
      where w.target_id is not null
         on conflict (employee_id, ${column}) do nothing`,
    { given }
  );
};

/** The locks of the ledger's last wall (database/constraints.ts), in one order for all imports. */
const lockLedgers = (trx: Transaction, keys: readonly string[]): Promise<unknown> =>
  trx.raw(
    `select count(pg_advisory_xact_lock(hashtext('leave-ledger'), turn))
       from (select distinct hashtext(key) % 1024 as turn from unnest(?::text[]) key order by 1) turns`,
    [keys as string[]]
  );

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Carry out what is planned for the people of an office: their rows, where they belong, and their
 * ledgers. Everything the employee's own door derives is in the plan already; nothing is checked
 * here but by the database. `onProgress` hears of each batch how many people are done.
 */
export const writeStaff = async (
  trx: Transaction,
  rows: readonly PlannedRow[],
  officeKey: string,
  actorName: string | null,
  onProgress: (done: number) => void
): Promise<void> => {
  const written = rows.flatMap(({ person, key, action, entries }) =>
    person === null || action === 'unchanged'
      ? []
      : [{ key: key ?? createDocumentId(), isNew: key === null, person, entries }]
  );
  const keys = written.filter(({ isNew }) => !isNew).map(({ key }) => key);
  // As every command on somebody's leave does; in one order, so that two imports cannot embrace.
  await rowsOf(
    trx,
    'select 1 from employees where document_id = any(:keys) order by id for no key update',
    { keys }
  );
  for (const batch of batchesOf(written)) {
    await writePeople(trx, batch, officeKey);
    await pause();
  }
  // Superiors may come further down in the file: links follow once everybody is there.
  for (const batch of batchesOf(written)) {
    for (const link of LINKS) {
      await linkTo(
        trx,
        link,
        batch.map(({ key, person }) => ({
          key,
          to: {
            employees_office_lnk: officeKey,
            employees_org_unit_lnk: person.orgUnit,
            employees_work_area_lnk: person.workArea,
            employees_superior_lnk: person.superior,
          }[link.table],
        }))
      );
    }
    await pause();
  }
  // Ledgers come last: whoever else writes one waits meanwhile.
  await lockLedgers(
    trx,
    written.map(({ key }) => key)
  );
  let done = 0;
  for (const batch of batchesOf(written)) {
    const entries = batch.flatMap(({ key, person, entries: owed }) =>
      ledgerRows({ key, nip: person.nip, name: person.name, officeKey }, owed, {}, actorName)
    );
    for (const some of batchesOf(entries)) await appendRows(trx, 'leave_ledger_entries', some);
    done += batch.length;
    onProgress(done);
    await pause();
  }
};
