import { createRequire } from 'node:module';
import { inProject } from '../../bin/project.mjs';

const require = createRequire(import.meta.url);
const domain = (path) => require(inProject('dist/src/domain', path));
const { addDays } = domain('calendar/iso-date');
const { workingDaysByYear } = domain('calendar/work-calendar');
const { entriesOfRequest, post } = domain('leave/ledger');
const { holdDays } = domain('leave/quota');
const { settle } = domain('leave/settlement');

/** Five years in twenty requests each: one every thirteen weeks, the last three still to come. */
export const REQUESTS_EACH = 20;
const STILL_TO_COME = ['considered', 'submitted', 'draft'];
const DAYS_APART = 91;
const FIRST_DAYS_AHEAD = 14;
/** Of the requests that are over, one in so many was sick leave, or rejected. */
const SICK_IN = 5;
const REJECTED_IN = 11;

/** A small generator with a fixed seed (mulberry32): the same office at every run. */
export const seededRandom = (seed) => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

const totalOf = (days) => [...days.values()].reduce((sum, count) => sum + count, 0);

/** A few days from about `day` on, with at least one working day among them. */
const chooseDays = (day, random, calendar) => {
  const length = 1 + random(3);
  for (let startDate = addDays(day, random(40)); ; startDate = addDays(startDate, 1)) {
    const endDate = addDays(startDate, length - 1);
    const daysByYear = workingDaysByYear(startDate, endDate, calendar);
    if (totalOf(daysByYear) > 0) return { startDate, endDate, daysByYear };
  }
};

const stateOf = (index, random) => {
  const toCome = STILL_TO_COME[index - (REQUESTS_EACH - STILL_TO_COME.length)];
  if (toCome !== undefined) return toCome;
  return random(REJECTED_IN) === 0 ? 'rejected' : 'approved';
};

/**
 * Five years of one person's leave, by the rules that the doors apply: what each request held,
 * released and consumed, and each year's grant, carry-over and lapse.
 * Returns `{ requests, entries }`; an entry names its request by index, or null.
 */
export const writeHistory = ({ employee, policies, calendar, today, random }) => {
  let movements = [];
  const requests = [];
  const entries = [];
  const factsOn = (day) => ({
    employee,
    policies,
    reading: 'strict',
    movements,
    deferred: [],
    today: day,
  });
  const take = (due, request) => {
    movements = post(movements, due);
    entries.push(...due.map((entry) => ({ ...entry, request: entry.ofRequest ? request : null })));
  };
  const firstDay = addDays(
    today,
    FIRST_DAYS_AHEAD - (REQUESTS_EACH - STILL_TO_COME.length) * DAYS_APART
  );
  for (let index = 0; index < REQUESTS_EACH; index += 1) {
    const days = chooseDays(addDays(firstDay, index * DAYS_APART), random, calendar);
    const state = stateOf(index, random);
    const isOver = state === 'approved' || state === 'rejected';
    const submittedOn = isOver ? addDays(days.startDate, -10) : today;
    let leaveType = isOver && random(SICK_IN) === 0 ? 'sick' : 'annual';
    if (leaveType === 'annual' && state !== 'draft') {
      take(settle(factsOn(submittedOn)), index);
      const held = holdDays(factsOn(submittedOn), days.daysByYear);
      if (held.ok) {
        take(held.value, index);
        const shares = held.value
          .filter(({ kind }) => kind === 'hold')
          .map(({ year, bucket, held: count }) => ({ year, bucket, days: count }));
        const end = { approved: 'consume', rejected: 'release' }[state];
        if (end !== undefined) take(entriesOfRequest(end, shares, submittedOn), index);
      } else {
        leaveType = 'sick';
      }
    }
    requests.push({
      ...days,
      workingDays: totalOf(days.daysByYear),
      state,
      leaveType,
      submittedOn,
    });
  }
  take(settle(factsOn(today)), null);
  return { requests, entries };
};
