/** The targets of `npm run bench`, as the issues set them. */

/** How many times as fast a leave read must answer as its baseline, in answers per second. */
const LEAVE_AT_LEAST = [
  { name: 'balances', baseline: 'plain list', times: 4 },
  { name: 'preview', baseline: 'plain list', times: 4 },
  ...[
    'calendar of a year, as employee',
    'calendar of a year, as head of office',
    'inbox, as superior',
    'inbox, as head of office',
  ].map((name) => ({ name, baseline: 'plain list', times: 4 })),
  ...['employee', 'superior', 'head of office'].map((who) => ({
    name: `list, as ${who}`,
    baseline: 'plain list with one relation',
    times: 2.5,
  })),
  {
    name: 'GraphQL list, as head of office',
    baseline: 'plain GraphQL list with one relation',
    times: 5,
  },
];

/** How many times as long one leave request may take as its baseline. */
const LEAVE_AT_MOST = [
  { name: 'decide', baseline: 'plain update', times: 2.5 },
  { name: 'form as PDF', baseline: 'plain list, one by one', times: 5 },
];

/** How late the event loop may come, in milliseconds, while forms, calendars and inboxes are asked for. */
const LONGEST_DELAY_MS = 50;

/** How many times as long a route may take in the large office as in the small one. */
export const LARGEST_GROWTH = 1.25;

/** The head's calendar names everybody who is away: ten times the people are ten times the answer. */
const GROWS_WITH_PEOPLE = ['calendar of a year, as head of office'];

export const LEAVE_TARGETS = {
  atLeast: LEAVE_AT_LEAST,
  atMost: LEAVE_AT_MOST,
  longestDelayMs: LONGEST_DELAY_MS,
  mayGrow: GROWS_WITH_PEOPLE,
};

/** The trader's list is the one that Strapi generates: it must not slow down, and that is all. */
export const SERVICE_TARGETS = {
  atLeast: [
    'work queue, as officer',
    'timeline, as officer',
    'timeline, as trader',
    'verification',
  ].map((name) => ({ name, baseline: 'plain list', times: 4 })),
  atMost: [],
  longestDelayMs: null,
  mayGrow: [],
};

/** An import of staged rows: rows a second on two cores, and how much its process may grow meanwhile. */
export const IMPORT = { rows: 100_000, rowsPerSecond: 2000, growthMegabytes: 100 };

const DASHBOARDS = ['leave', 'service', 'revenue', 'compliance', 'satisfaction', 'complaints'];

/** Dashboards and profiles (issue 5): answers as they are served, and what recording an event costs. */
export const OVERSIGHT_TARGETS = {
  atLeast: [...DASHBOARDS, 'service, all offices', 'profile list'].map((name) => ({
    name,
    baseline: 'plain list',
    times: 4,
  })),
  atMost: [{ name: 'profiles of that action', baseline: 'plain create', times: 1.5 }],
  longestDelayMs: null,
  mayGrow: [],
};

/** How many times as long an answer that is read afresh may take as its statements alone. */
export const OWN_SQL_AT_MOST = 1.5;

/** Computing every profile anew, on two cores. */
export const RECOMPUTATION = { seconds: 60, growthMegabytes: 100 };
