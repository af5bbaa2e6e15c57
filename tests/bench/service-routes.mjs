import { addressOf, PASSWORD } from './load-office.mjs';
import { TRADERS } from './load-service.mjs';
import { PLAIN } from './plain-type.mjs';

const PAGE = 'pagination[page]=1&pagination[pageSize]=25&pagination[withCount]=true';
/** From the third on, people with an account and no duty. */
const EMPLOYEES = [3, 4, 5, 6, 7, 8, 9, 10];
const STAGES = ['submitted', 'received', 'inspection', 'draft-approved', 'paid', 'handed-over'];
/** Each trader looks at every ninth of their own: some are over, some stand at an open stage. */
const EVERY = 9;

const signIn = async (url, identifier) => {
  const response = await fetch(`${url}/api/auth/local`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`sign in: ${response.status} ${await response.text()}`);
  return (await response.json()).jwt;
};

const get = (path) => (token) => ({ method: 'GET', path, token });

/** The reads of the quarantine service that are measured on one office, as `routes.mjs` has leave's. */
export const serviceRoutesOf = async ({ url, data }) => {
  const tokensOf = async (addresses) => {
    const tokens = [];
    for (const address of addresses) tokens.push(await signIn(url, address));
    return tokens;
  };
  const employees = await tokensOf(EMPLOYEES.map(addressOf));
  const [officer] = await tokensOf([addressOf(data.officer)]);
  const traders = await tokensOf(
    Array.from({ length: TRADERS }, (_, index) => `trader-${index + 1}@bench.test`)
  );
  const read = (name, requests) => ({ name, url, requests });
  const queue = '/api/service-applications/queue';
  const timeline = (key) => get(`/api/service-applications/${key}/timeline`);
  const own = traders.flatMap((token, trader) =>
    data.ownApplications[trader]
      .filter((_, index) => index % EVERY === 0)
      .map((key) => timeline(key)(token))
  );
  return {
    reads: [
      read('plain list', employees.map(get(`${PLAIN.path}?filters[kind][$eq]=two&${PAGE}`))),
      read('work queue, as officer', [
        get(queue)(officer),
        ...STAGES.map((stage) => get(`${queue}?stage=${stage}`)(officer)),
      ]),
      read(
        'timeline, as officer',
        data.applications.map((key) => timeline(key)(officer))
      ),
      read('timeline, as trader', own),
      read(
        'verification',
        data.codes.map((code) => get(`/api/verify/${code}`)(null))
      ),
      read('trader’s list', traders.map(get(`/api/service-applications?${PAGE}`))),
    ],
    heavy: [],
    singles: [],
  };
};
