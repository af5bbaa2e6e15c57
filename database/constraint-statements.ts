import { createHash } from 'node:crypto';

/** Statements of the last wall (`constraints.ts`), each safe to repeat at every start. */

/** Add a constraint unless it stands already; one that was defined otherwise is replaced. */
export const constraint = (table: string, name: string, definition: string): string => {
  const digest = createHash('sha256').update(definition).digest('hex');
  return `
do $$ begin
  if not exists (select 1 from pg_constraint c
                  where c.conname = '${name}' and c.conrelid = '${table}'::regclass
                    and obj_description(c.oid, 'pg_constraint') = '${digest}') then
    alter table ${table} drop constraint if exists ${name};
    alter table ${table} add constraint ${name} ${definition};
    comment on constraint ${name} on ${table} is '${digest}';
  end if;
end $$`;
};

export const uniqueIndex = (name: string, on: string): string =>
  `create unique index if not exists ${name} on ${on}`;

/** A scalar key that names a row of another type, as relations between guarded types do here. */
export const belongsTo = (table: string, column: string, parent: string): string =>
  constraint(
    table,
    `${table}_${column}_exists`,
    `foreign key (${column}) references ${parent} (document_id)`
  );

/** Records to which rows are only ever added. Truncating is no way around it. */
export const appendOnly = (table: string): string[] => [
  `create or replace trigger ${table}_append_only before update or delete on ${table}
     for each row execute function refuse_change()`,
  `create or replace trigger ${table}_no_truncate before truncate on ${table}
     for each statement execute function refuse_change()`,
];

/** What the inbox, lists and counts look up; they must not slow down as an office grows. */
export const index = (name: string, on: string): string =>
  `create index if not exists ${name} on ${on}`;

/** Rows that change as the rules say, and never go. */
export const neverDeleted = (table: string): string[] => [
  `create or replace trigger ${table}_never_deleted before delete on ${table}
     for each row execute function refuse_change()`,
  `create or replace trigger ${table}_no_truncate before truncate on ${table}
     for each statement execute function refuse_change()`,
];

/** Whether an update changes one of these columns, as a trigger asks it. */
export const changes = (columns: readonly string[]): string => {
  const of = (row: string): string => columns.map((column) => `${row}.${column}`).join(', ');
  return `(${of('old')}) is distinct from (${of('new')})`;
};

/** A trigger at the end of the transaction, when all that belongs together is there. */
export const atCommit = (name: string, on: string, table: string, work: string): string => `
do $$ begin
  if not exists (select 1 from pg_trigger where tgname = '${name}' and tgrelid = '${table}'::regclass) then
    create constraint trigger ${name} after ${on} on ${table}
      deferrable initially deferred for each row ${work};
  end if;
end $$`;

/**
 * A row that names the transaction which changed something last, and the function that marks it. Where
 * triggers call it at commit, whoever reads the row before or together with that something may keep
 * what was read until the row says another.
 */
export const changeState = (table: string, mark: string): string[] => [
  `create table if not exists ${table} (
     only_row boolean primary key default true check (only_row),
     changed_in xid8 not null)`,
  `insert into ${table} (changed_in) values (pg_current_xact_id()) on conflict do nothing`,
  `create or replace function ${mark}() returns trigger language plpgsql as $$
   begin
     update ${table} set changed_in = pg_current_xact_id()
      where changed_in <> pg_current_xact_id();
     return null;
   end $$`,
];

const ROWS_OF = {
  insert: 'referencing new table as added',
  update: 'referencing old table as removed new table as added',
  delete: 'referencing old table as removed',
} as const;
type Write = keyof typeof ROWS_OF;

/** Triggers that run once after each statement, by the rows that came, `added`, and went, `removed`. */
export const afterStatements = (
  name: string,
  table: string,
  work: string,
  writes: readonly Write[] = ['insert', 'update', 'delete']
): string[] =>
  writes.map(
    (write) => `create or replace trigger ${name}_${write} after ${write} on ${table}
     ${ROWS_OF[write]} for each statement execute function ${work}`
  );

/** What a trigger says where it refuses; `name` is read as a constraint's. */
export const refusal = (message: string, name: string): string =>
  `raise exception '${message}' using errcode = 'check_violation', constraint = '${name}';`;
