/**
 * A figure of which nothing can be added or taken away on its own, because other rows decide what one
 * row counts. Who writes only marks what changes, in the same transaction, and touches nothing that
 * another has written, so that writers never wait for each other here. What is marked is counted
 * again before it is read.
 */
export interface MarkedCount {
  /** Of the table; marks lie in `<name>_marks`, and `follow_<name>()` counts again. */
  readonly name: string;
  /** What a mark names, with its types: all rows of it are counted again together. */
  readonly marked: Readonly<Record<string, string>>;
  /** What is told apart within it. */
  readonly within?: Readonly<Record<string, string>>;
  readonly figure: string;
  /** Rows of all of these columns, for the one that the variable `marked` names. */
  readonly rows: string;
}

const marksOf = ({ marked }: MarkedCount): string => Object.keys(marked).join(', ');
const keysOf = ({ marked, within = {} }: MarkedCount): string =>
  Object.keys({ ...marked, ...within }).join(', ');
const typed = (columns: Readonly<Record<string, string>>): string =>
  Object.entries(columns)
    .map(([name, type]) => `${name} ${type} not null`)
    .join(', ');

/** Mark what rows name, once each. */
export const mark = (count: MarkedCount, rows: string): string => `
  insert into ${count.name}_marks (${marksOf(count)})
  select distinct ${marksOf(count)} from (${rows}) rows;`;

/** Mark all that there is, unless something is counted already: what stood before there were marks. */
export const markFirst = (count: MarkedCount, rows: string): string =>
  mark(count, `select * from (${rows}) all_rows where not exists (select 1 from ${count.name})`);

/** Count again what is marked. A statement of its own: only what begins after it sees its work. */
export const followMarks = (...counts: readonly MarkedCount[]): string =>
  `select ${counts.map(({ name }) => `follow_${name}()`).join(', ')}`;

export const markedTables = (count: MarkedCount): readonly string[] => {
  const { name, marked, within = {}, figure, rows } = count;
  const same = Object.keys(marked)
    .map((key) => `c.${key} = marked.${key}`)
    .join(' and ');
  return [
    `create table if not exists ${name} (
       ${typed({ ...marked, ...within })}, ${figure} bigint not null, primary key (${keysOf(count)}))`,
    `create table if not exists ${name}_marks (${typed(marked)})`,
    // One follows at a time. Each of its statements sees what is committed by then, so that all that
    // a mark stands for is counted; what is committed in between leaves a mark of its own.
    `create or replace function follow_${name}() returns void language plpgsql as $$
     declare
       marked record;
     begin
       if not exists (select 1 from ${name}_marks) then return; end if;
       perform pg_advisory_xact_lock(hashtext('${name}'));
       for marked in
         with gone as (delete from ${name}_marks returning ${marksOf(count)})
         select distinct ${marksOf(count)} from gone
       loop
         delete from ${name} c where ${same};
         insert into ${name} (${keysOf(count)}, ${figure}) ${rows};
       end loop;
     end $$`,
  ];
};
