const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const OPERATORS = new Set([
  ...['and', 'or', 'not', 'eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in', 'notIn', 'between'],
  ...['contains', 'containsi', 'startsWith', 'startsWithi', 'null', 'notNull'],
]);

/** GraphQL names operators without the `$` that REST gives them (`{leaveState: {eq: …}}`). */
export const restFilters = (filters: unknown): unknown => {
  if (Array.isArray(filters)) return filters.map(restFilters);
  if (!isObject(filters)) return filters;
  return Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [
      OPERATORS.has(name) ? `$${name}` : name,
      restFilters(value),
    ])
  );
};
