import type { Answer, Office } from '../harness';

/** Dashboards of an office under test, and the plain arithmetic that their figures are held against. */

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are held against plain rows
export type Figures = any;

export const askDashboard = (
  office: Office,
  who: string,
  name: string,
  query: Readonly<Record<string, string>> = {}
): Promise<Answer> =>
  office.as(who).get(`/api/dashboards/${name}?${new URLSearchParams(query).toString()}`);

/** What a dashboard answers to somebody who may see it. */
export const readDashboard = async (
  office: Office,
  who: string,
  name: string,
  query: Readonly<Record<string, string>> = {}
): Promise<Figures> => {
  const { status, body } = await askDashboard(office, who, name, query);
  if (status !== 200) throw new Error(`${name} answered ${status}: ${JSON.stringify(body)}`);
  return body.data;
};

/** What a dashboard answers to a program, which sees every office. */
export const readEverywhere = async (
  office: Office,
  name: string,
  query: Readonly<Record<string, string>>
): Promise<Figures> => {
  const program = await office.apiToken('full-access');
  const { status, body } = await program.get(
    `/api/dashboards/${name}?${new URLSearchParams(query).toString()}`
  );
  if (status !== 200) throw new Error(`${name} answered ${status}: ${JSON.stringify(body)}`);
  return body.data;
};

/** Documents of the two offices of the demo, with their zones. */
export const officesOf = (
  office: Office
): Promise<{ key: string; code: string; zone: string; name: string }[]> =>
  office.sql(`select document_id as key, code, name, time_zone as zone from offices order by code`);

/** The calendar's day of a moment in a zone. */
export const dayIn = (zone: string, ms: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(ms));

/** Every 'YYYY-MM' from a date to a date. */
export const monthsFrom = (from: string, to: string): string[] => {
  const months: string[] = [];
  const day = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
  for (; day.toISOString().slice(0, 7) <= to.slice(0, 7); day.setUTCMonth(day.getUTCMonth() + 1)) {
    months.push(day.toISOString().slice(0, 7));
  }
  return months;
};

/** The least value that so large a share of all does not exceed; null of none. */
export const quantile = (values: readonly number[], share: number): number | null =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? null;

export const between = (date: string, from: string, to: string): boolean =>
  from <= date && date <= to;

export const countBy = <Row>(rows: readonly Row[], matches: (row: Row) => boolean): number =>
  rows.filter(matches).length;
