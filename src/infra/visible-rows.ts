import type { RowCondition, Visibility } from '../domain/identity/visibility';

const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export interface SqlCondition {
  readonly sql: string;
  readonly bindings: readonly unknown[];
}

const conditionSql = (table: string, condition: RowCondition): SqlCondition => {
  const tests = Object.entries(condition).map(([field, test]): SqlCondition => {
    const column = `${table}.${snakeCase(field)}`;
    if ('$ne' in test) return { sql: `${column} <> ?`, bindings: [test.$ne] };
    return test.$in.length === 1
      ? { sql: `${column} = ?`, bindings: [test.$in[0]] }
      : { sql: `${column} = any(?)`, bindings: [[...test.$in]] };
  });
  return {
    sql: tests.map(({ sql }) => sql).join(' and '),
    bindings: tests.flatMap(({ bindings }) => bindings),
  };
};

/** The rows somebody may see, as a condition on a table; field names are fixed by the rule. */
export const visibleSql = (table: string, visibility: Visibility): SqlCondition => {
  if (visibility === 'all') return { sql: 'true', bindings: [] };
  const conditions = visibility.$or.map((condition) => conditionSql(table, condition));
  return {
    sql: `(${conditions.map(({ sql }) => `(${sql})`).join(' or ')})`,
    bindings: conditions.flatMap(({ bindings }) => bindings),
  };
};
