/**
 * A tally that many write to and few read: a statement adds rows of what it changes and touches
 * nothing that another transaction has written, so that writers never wait for each other; a job adds
 * what has gathered to the sums (`leave-request-tallies.ts` tells why). Read the view: it has both.
 */
export interface Tally {
  /** Of the view; its tables are `<name>_sums` and `<name>_changes`. */
  readonly name: string;
  /** What is told apart, and its type; the first ones are what it is looked up by. */
  readonly keys: Readonly<Record<string, string>>;
  readonly sums: readonly string[];
}

const namesOf = ({ keys }: Tally): string => Object.keys(keys).join(', ');

const columnsOf = ({ keys, sums }: Tally): string =>
  [
    ...Object.entries(keys).map(([key, type]) => `${key} ${type} not null`),
    ...sums.map((sum) => `${sum} bigint not null`),
  ].join(', ');

export const tallyTables = (tally: Tally): readonly string[] => {
  const { name, keys, sums } = tally;
  const columns = columnsOf(tally);
  const wanted = [...Object.keys(keys), ...sums];
  return [
    // One that lacks a column is made anew, and counted again.
    `do $$ begin
       if (select count(*) between 1 and ${wanted.length - 1} from information_schema.columns
            where table_schema = current_schema() and table_name = '${name}_sums'
              and column_name in (${wanted.map((column) => `'${column}'`).join(', ')})) then
         drop table ${name}_sums, ${name}_changes cascade;
       end if;
     end $$`,
    `create table if not exists ${name}_sums (${columns}, primary key (${namesOf(tally)}))`,
    `create table if not exists ${name}_changes (${columns})`,
    `create or replace view ${name} as
       select * from ${name}_sums union all select * from ${name}_changes`,
  ];
};

const added = (tally: Tally, table: string, rows: string): string => `
  insert into ${table} (${namesOf(tally)}, ${tally.sums.join(', ')})
  select ${namesOf(tally)}, ${tally.sums.map((sum) => `sum(${sum})`).join(', ')}
    from (${rows}) rows group by ${namesOf(tally)}`;

/** Note what a statement changes: rows of the tally's columns, which may cancel each other out. */
export const noteChange = (tally: Tally, rows: string): string =>
  `${added(tally, `${tally.name}_changes`, rows)}
   having ${tally.sums.map((sum) => `sum(${sum}) <> 0`).join(' or ')};`;

/** Add rows of the tally's columns to a table of its sums. One at a time: writers wait for each other. */
export const addToSums = (tally: Tally, table: string, rows: string): string => `
  ${added(tally, `${table} as s`, rows)}
      on conflict (${namesOf(tally)}) do update
     set ${tally.sums.map((sum) => `${sum} = s.${sum} + excluded.${sum}`).join(', ')};`;

/** Add what has gathered to the sums; a reader sees the rows before or after, never both. */
export const foldTally = (tally: Tally): string => `
  with gone as (delete from ${tally.name}_changes returning *)
  ${addToSums(tally, `${tally.name}_sums`, 'select * from gone')}`;

/** Of a tally that a single writer keeps, its name is the table of its sums. */
export const sumsTable = (tally: Tally): string =>
  `create table if not exists ${tally.name} (${columnsOf(tally)}, primary key (${namesOf(tally)}))`;

/** Count again from the rows themselves. */
export const recount = (tally: Tally, rows: string): string => `
  delete from ${tally.name}_changes; delete from ${tally.name}_sums;
  ${added(tally, `${tally.name}_sums`, rows)};`;
