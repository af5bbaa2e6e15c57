import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';

/** Callers at once, about what an office has in a busy second. */
const CONNECTIONS = 8;

export const medianOf = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Answers per second of a read, asked by several callers for `seconds`. Throws on any error answer. */
const answersPerSecond = async ({ name, url, requests }, seconds) => {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: requests.map(({ token, body, ...request }) => ({
      ...request,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        'content-type': 'application/json',
        // As browsers and their like ask.
        'accept-encoding': 'gzip',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })),
  });
  if (result.non2xx > 0 || result.errors > 0 || result.timeouts > 0) {
    throw new Error(`${name}: ${result.non2xx} refusals, ${result.errors} errors`);
  }
  return result.requests.total / result.duration;
};

/** Milliseconds that one request takes, one after the other. Throws on any error answer. */
const millisecondsOf = async ({ name, url }, { method, path, token, body }) => {
  const start = performance.now();
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = await response.text();
  const time = performance.now() - start;
  if (!response.ok) throw new Error(`${name}: ${response.status} ${answer.slice(0, 300)}`);
  return time;
};

/**
 * Ask once for all that the office keeps for a while, and wait until it keeps none of it: whatever is
 * read then was read before, so that no side waits for the disk on behalf of the other.
 */
export const warmUp = async (targets) => {
  const kept = targets.filter(({ keptMs }) => keptMs !== undefined);
  for (const target of kept) {
    for (const request of target.requests) await millisecondsOf(target, request);
  }
  await sleep(Math.max(0, ...kept.map(({ keptMs }) => keptMs)));
};

const inTurns = async (targets, rounds, measureOnce) => {
  const found = new Map(targets.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const target of targets) found.get(target.name).push(await measureOnce(target));
  }
  return found;
};

/**
 * The median of a quotient over the rounds. What slows the machine down for a while falls on both
 * sides of a round, so this is steadier than the quotient of two medians.
 */
export const ratioOf = (above, below) =>
  medianOf(above.map((value, round) => value / below[round]));

/**
 * Answers per second of each read in every round, by name. Rounds are short and take turns, so that
 * whatever else the machine does falls on all alike; a first round that warms up does not count.
 */
export const measureReads = async (targets, { rounds, seconds }) => {
  await inTurns(targets, 1, (target) => answersPerSecond(target, 1));
  return inTurns(targets, rounds, (target) => answersPerSecond(target, seconds));
};

/**
 * By how many milliseconds the event loop of `office` comes late at most while it is asked for all
 * `targets` at once, after a second in which each was asked for alone.
 */
export const measureDelay = async (office, targets, seconds) => {
  for (const target of targets) await answersPerSecond(target, 1);
  await office.watch();
  await Promise.all(targets.map((target) => answersPerSecond(target, seconds)));
  return office.longestDelay();
};

/** Milliseconds of one request of each target in every round, by name; each request is made once. */
export const measureSingles = async (targets, rounds) => {
  const isWarm = new Set();
  const waiting = new Map(targets.map(({ name, requests }) => [name, [...requests]]));
  return inTurns(targets, rounds, async (target) => {
    const queue = waiting.get(target.name);
    const share = queue.splice(0, Math.ceil(target.requests.length / rounds));
    const times = [];
    for (const request of share) times.push(await millisecondsOf(target, request));
    if (isWarm.has(target.name)) return medianOf(times);
    isWarm.add(target.name);
    return medianOf(times.slice(times.length >> 1));
  });
};
