import { medianOf, ratioOf } from './measure.mjs';
import { LARGEST_GROWTH, OWN_SQL_AT_MOST } from './targets.mjs';

const verdict = (passed) => (passed ? 'PASS' : 'FAIL');
const write = (line = '') => process.stdout.write(`${line}\n`);
const row = (name, ...cells) =>
  write(`${name.padEnd(40)}${cells.map((cell) => cell.padStart(14)).join('')}`);
const milliseconds = (time) => `${time.toFixed(2)} ms`;

const isBaseline = (name) => name.startsWith('plain');

/**
 * Print the medians and a verdict for each target; both offices' reads in answers per second, single
 * requests and the large office's longest delay in milliseconds. Returns how many targets were missed.
 */
export const report = ({ small, large, delay }, targets) => {
  let missed = 0;
  const mayGrow = (name) => isBaseline(name) || targets.mayGrow.includes(name);
  const judgeValue = (name, value, passed, target) => {
    if (!passed) missed += 1;
    row(name, value, target, verdict(passed));
  };
  const judge = (name, ratio, passed, target) =>
    judgeValue(name, `${ratio.toFixed(2)} ×`, passed, target);

  row('reads, answers/s', small.title, large.title);
  for (const [name, rate] of large.reads) {
    row(name, medianOf(small.reads.get(name)).toFixed(0), medianOf(rate).toFixed(0));
  }
  write();
  if (large.singles.size > 0) row('time of one', small.title, large.title);
  for (const [name, time] of large.singles) {
    row(name, milliseconds(medianOf(small.singles.get(name))), milliseconds(medianOf(time)));
  }

  write();
  row('against the baseline, large office', 'ratio', 'target', '');
  for (const { name, baseline, times } of targets.atLeast) {
    const ratio = ratioOf(large.reads.get(name), large.reads.get(baseline));
    judge(name, ratio, ratio >= times, `≥ ${times}`);
  }
  for (const { name, baseline, times } of targets.atMost) {
    const ratio = ratioOf(large.singles.get(name), large.singles.get(baseline));
    judge(name, ratio, ratio <= times, `≤ ${times}`);
  }

  const { longestDelayMs } = targets;
  if (longestDelayMs !== null) {
    judgeValue(
      'event loop, longest delay',
      milliseconds(delay),
      delay <= longestDelayMs,
      `≤ ${longestDelayMs} ms`
    );
  }

  write();
  row('large office against small, time', 'ratio', 'target', '');
  for (const [name, rate] of large.reads) {
    if (mayGrow(name)) continue;
    const growth = ratioOf(small.reads.get(name), rate);
    judge(name, growth, growth <= LARGEST_GROWTH, `≤ ${LARGEST_GROWTH}`);
  }
  for (const [name, time] of large.singles) {
    if (mayGrow(name)) continue;
    const growth = ratioOf(time, small.singles.get(name));
    judge(name, growth, growth <= LARGEST_GROWTH, `≤ ${LARGEST_GROWTH}`);
  }
  write();
  write(missed === 0 ? 'Every target is met.' : `${missed} targets are missed.`);
  return missed;
};

/** Print what an import came to against its targets. Returns how many were missed. */
export const reportImport = ({ rowsPerSecond, growth }, target) => {
  const judged = [
    [
      'rows a second',
      rowsPerSecond.toFixed(0),
      rowsPerSecond >= target.rowsPerSecond,
      `≥ ${target.rowsPerSecond}`,
    ],
    [
      'memory, growth after a fifth',
      `${growth.toFixed(0)} MB`,
      growth <= target.growthMegabytes,
      `≤ ${target.growthMegabytes} MB`,
    ],
  ];
  row(`import of ${target.rows} rows`, 'found', 'target', '');
  for (const [name, found, passed, wanted] of judged) row(name, found, wanted, verdict(passed));
  return judged.filter(([, , passed]) => !passed).length;
};

/** Print what answers take against their own statements. Returns how many take too long. */
export const reportOwnSql = (found) => {
  row('read afresh, large office', 'served', 'SQL alone', 'ratio', 'target', '');
  let missed = 0;
  for (const [name, { served, alone, ratio }] of found) {
    const passed = ratio <= OWN_SQL_AT_MOST;
    if (!passed) missed += 1;
    row(
      name,
      milliseconds(served),
      milliseconds(alone),
      `${ratio.toFixed(2)} ×`,
      `≤ ${OWN_SQL_AT_MOST}`,
      verdict(passed)
    );
  }
  return missed;
};

/** Print what computing every profile anew came to. Returns how many targets were missed. */
export const reportRecomputation = ({ seconds, growth, profiles, differences }, target) => {
  const judged = [
    ['seconds', seconds.toFixed(1), seconds < target.seconds, `< ${target.seconds}`],
    [
      'memory, growth',
      `${growth.toFixed(0)} MB`,
      growth <= target.growthMegabytes,
      `≤ ${target.growthMegabytes} MB`,
    ],
    ['live profiles that differ', String(differences), differences === 0, '0'],
  ];
  row(`${profiles} profiles anew`, 'found', 'target', '');
  for (const [name, found, passed, wanted] of judged) row(name, found, wanted, verdict(passed));
  return judged.filter(([, , passed]) => !passed).length;
};
