import { addressOf, PASSWORD } from './load-office.mjs';
import { ROLES } from './load-oversight.mjs';
import { PLAIN } from './plain-type.mjs';

const PAGE = 'pagination[page]=1&pagination[pageSize]=25&pagination[withCount]=true';
const SINGLES = 40;
/** Longer than the office answers a dashboard from memory (DASHBOARD_SECONDS). */
const KEPT_MS = 16_000;
export const DASHBOARDS = [
  'leave',
  'service',
  'revenue',
  'compliance',
  'satisfaction',
  'complaints',
];

const signIn = async (url, person) => {
  const response = await fetch(`${url}/api/auth/local`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier: addressOf(person), password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`sign in: ${response.status} ${await response.text()}`);
  return (await response.json()).jwt;
};

const dayOf = (year, month, day) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** A year that begins so many months ago: another one each time, so that nothing is kept of it. */
const yearOf = (today, months) => {
  const [year, month] = today.split('-').map(Number);
  const from = dayOf(year, month - 1 - months, 1);
  const to = dayOf(year, month - 1 - months + 12, 0);
  return `from=${from}&to=${to}`;
};

/** What is measured on an office with years of consignments, as `routes.mjs` has it of leave. */
export const oversightRoutesOf = async ({ url, data, today }) => {
  const manager = await signIn(url, ROLES.manager);
  const officer = await signIn(url, ROLES.officer);
  const admin = await signIn(url, ROLES.admin);
  const read = (name, requests) => ({ name, url, requests });
  const get = (path, token) => ({ method: 'GET', path, token });
  const years = Array.from({ length: SINGLES }, (_, index) => yearOf(today, 12 + index));
  const afresh = (name, token) =>
    years.map((period) => get(`/api/dashboards/${name}?${period}`, token));
  const fresh = (name, title, token) => ({ ...read(title, afresh(name, token)), keptMs: KEPT_MS });
  const profiles = '/api/compliance-profiles?sort=score:asc&pagination[pageSize]=25';
  return {
    reads: [
      read('plain list', [get(`${PLAIN.path}?filters[kind][$eq]=two&${PAGE}`, manager)]),
      ...DASHBOARDS.map((name) => read(name, [get(`/api/dashboards/${name}`, manager)])),
      read('service, all offices', [get('/api/dashboards/service', admin)]),
      read('profile list', [
        get(profiles, manager),
        get(`${profiles}&pagination[page]=2`, manager),
      ]),
    ],
    heavy: [],
    singles: [
      read(
        'plain create',
        Array.from({ length: SINGLES }, (_, index) => ({
          method: 'POST',
          path: PLAIN.path,
          token: manager,
          body: { data: { number: `N-${index}`, kind: 'one', name: 'Entry', days: index } },
        }))
      ),
      read(
        'record an action',
        data.toRecord.slice(0, SINGLES).map((application) => ({
          method: 'POST',
          path: '/api/quarantine-actions',
          token: officer,
          body: { data: { kind: 'detention', application, actedOn: today, reason: data.reason } },
        }))
      ),
      ...DASHBOARDS.map((name) => fresh(name, `${name}, read afresh`, manager)),
    ],
    /** Each asked once, to be compared with its own statements. */
    ownSql: [
      ...DASHBOARDS.map((name) => fresh(name, name, admin)),
      read(
        'profile list',
        years.map((_, index) => get(`${profiles}&pagination[page]=${index + 1}`, manager))
      ),
    ],
  };
};
