/** Sums over rows of an answer, for plots; the rows are the database's own aggregates. */
export const totalOf = <Row>(rows: readonly Row[], value: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0);

/** What rows add up to for each of the keys, in their order. */
export const totalsBy = <Row>(
  rows: readonly Row[],
  keys: readonly string[],
  keyOf: (row: Row) => string,
  value: (row: Row) => number
): number[] => {
  const totals = new Map<string, number>();
  for (const row of rows) totals.set(keyOf(row), (totals.get(keyOf(row)) ?? 0) + value(row));
  return keys.map((key) => totals.get(key) ?? 0);
};

/** Keys in the order in which they first stand. */
export const keysOf = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): string[] => [
  ...new Set(rows.map(keyOf)),
];

/** Those of an order that occur at all. */
export const occurring = <Key extends string>(
  order: readonly Key[],
  found: readonly string[]
): readonly Key[] => order.filter((key) => found.includes(key));

/** Where the largest figure stands; -1 where there is none above zero. */
export const placeOfMost = (values: readonly number[]): number => {
  const most = Math.max(0, ...values);
  return most === 0 ? -1 : values.indexOf(most);
};
