import { addressOf, PASSWORD } from './load-office.mjs';
import { PLAIN } from './plain-type.mjs';

/** So many callers and rows take turns in a read, so that none of them is always the same. */
const CALLERS = 12;
const SINGLES = 50;
const PAGE = 'pagination[page]=1&pagination[pageSize]=25&pagination[withCount]=true';

const HEAD = 1;
const SUPERIOR = 2;
/** From the second place of the first unit on: people who lead nobody. */
const FIRST_EMPLOYEE = 3;
const UNIT_SIZE = 10;

const signIn = async (url, person) => {
  const response = await fetch(`${url}/api/auth/local`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier: addressOf(person), password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`sign in: ${response.status} ${await response.text()}`);
  return (await response.json()).jwt;
};

const get = (path) => (token) => ({ method: 'GET', path, token });
const post = (path, body) => (token) => ({ method: 'POST', path, token, body });
const graphql = (query) => post('/graphql', { query });

const LEAVE_FIELDS = 'documentId number leaveType leaveState startDate endDate workingDays reason';
const PLAIN_FIELDS = 'documentId number kind name startDate endDate days note';
const GRAPHQL_PAGE = 'pagination: {page: 1, pageSize: 25}';

/** What a preview asks for: a few days some weeks ahead. */
const previewOf = (today) => {
  const day = (ahead) =>
    new Date(Date.parse(`${today}T00:00:00Z`) + ahead * 86_400_000).toISOString().slice(0, 10);
  return {
    leaveType: 'annual',
    startDate: day(50),
    endDate: day(54),
    reason: 'Keperluan keluarga',
    addressDuringLeave: 'Jl. Melati No. 1',
    phone: '0800-000-0100',
  };
};

const spread = (list, count) =>
  Array.from({ length: count }, (_, index) => list[Math.floor((index * list.length) / count)]);

/**
 * Every call that is measured on one office: `reads`, by how many are answered; `singles`, by how
 * long one takes: writes, and what takes long; and `heavy`, what may keep others waiting. Lists of
 * `{ name, url, requests }`.
 */
export const routesOf = async ({ url, data, today }) => {
  const tokens = new Map();
  const tokenOf = async (person) => {
    if (!tokens.has(person)) tokens.set(person, await signIn(url, person));
    return tokens.get(person);
  };
  const employees = Array.from({ length: CALLERS }, (_, index) => {
    const unit = Math.floor((index * Math.floor(data.size / UNIT_SIZE - 1)) / CALLERS);
    return FIRST_EMPLOYEE + unit * UNIT_SIZE + (index % (UNIT_SIZE - 1));
  });
  const callers = [];
  for (const person of employees) callers.push(await tokenOf(person));
  const head = await tokenOf(HEAD);
  const superior = await tokenOf(SUPERIOR);

  const read = (name, requests) => ({ name, url, requests });
  const byAll = (make) => callers.map(make);
  const found = spread(data.requests, CALLERS * 4);
  const list = `/api/leave-requests?populate[employee]=true&filters[leaveState][$eq]=approved&${PAGE}`;
  const plainList = `${PLAIN.path}?filters[kind][$eq]=two&${PAGE}`;

  const year = today.slice(0, 4);
  const calendar = `/api/leave-calendar?from=${year}-01-01&to=${year}-12-31`;
  const forms = spread(
    data.requests.filter(({ state }) => state === 'approved'),
    SINGLES
  ).map(({ key }) => get(`/api/leave-requests/${key}/form.pdf`)(head));
  const calendarOfHead = read('calendar of a year, as head of office', [get(calendar)(head)]);
  const inboxOfHead = read('inbox, as head of office', [get('/api/leave-requests/inbox')(head)]);

  const submissions = [];
  for (const { key, person } of spread(data.toSubmit, SINGLES)) {
    submissions.push(post(`/api/leave-requests/${key}/submit`, {})(await tokenOf(person)));
  }
  return {
    reads: [
      read('plain list', byAll(get(plainList))),
      read('plain list with one relation', byAll(get(`${plainList}&populate[office]=true`))),
      read(
        'plain GraphQL list with one relation',
        byAll(
          graphql(
            `{ ${PLAIN.query}(filters: {kind: {eq: "two"}}, ${GRAPHQL_PAGE}) { ${PLAIN_FIELDS} office { documentId name } } }`
          )
        )
      ),
      read('balances', byAll(get('/api/leave-balances'))),
      read('preview', byAll(post('/api/leave-requests/preview', { data: previewOf(today) }))),
      read('list, as employee', byAll(get(list))),
      read('list, as superior', [get(list)(superior)]),
      read('list, as head of office', [get(list)(head)]),
      read('GraphQL list, as head of office', [
        graphql(
          `{ leaveRequests(filters: {leaveState: {eq: "approved"}}, ${GRAPHQL_PAGE}) { ${LEAVE_FIELDS} employee { documentId name nip } } }`
        )(head),
      ]),
      read('inbox, as superior', [get('/api/leave-requests/inbox')(superior)]),
      inboxOfHead,
      read('calendar of a year, as employee', byAll(get(calendar))),
      calendarOfHead,
      read(
        'one request',
        found
          .map(({ key, state, person }) =>
            get(`/api/leave-requests/${key}`)(
              state === 'draft' ? (tokens.get(person) ?? null) : head
            )
          )
          .filter(({ token }) => token !== null)
      ),
    ],
    heavy: [read('form as PDF', forms), calendarOfHead, inboxOfHead],
    singles: [
      read(
        'plain list, one by one',
        Array.from({ length: SINGLES }, (_, index) => get(plainList)(callers[index % CALLERS]))
      ),
      read('form as PDF', forms),
      read(
        'plain update',
        spread(data.plain, SINGLES).map((key, index) => ({
          method: 'PUT',
          path: `${PLAIN.path}/${key}`,
          token: callers[index % CALLERS],
          body: { data: { name: `Changed ${index}`, days: index % 9 } },
        }))
      ),
      read('submit', submissions),
      read(
        'decide',
        spread(data.toDecide, SINGLES).map(({ key }) =>
          post(`/api/leave-requests/${key}/decide`, { data: { outcome: 'approved' } })(head)
        )
      ),
    ],
  };
};
