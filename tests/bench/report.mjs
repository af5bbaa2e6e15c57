import { medianOf, ratioOf } from './measure.mjs';
import { AT_LEAST, AT_MOST, LARGEST_GROWTH } from './targets.mjs';

const verdict = (passed) => (passed ? 'PASS' : 'FAIL');
const write = (line = '') => process.stdout.write(`${line}\n`);
const row = (name, ...cells) =>
  write(`${name.padEnd(40)}${cells.map((cell) => cell.padStart(14)).join('')}`);
const milliseconds = (time) => `${time.toFixed(2)} ms`;

const isBaseline = (name) => name.startsWith('plain');

/**
 * Print the medians and a verdict for each target; both offices' reads in answers per second,
 * writes in milliseconds. Returns how many targets were missed.
 */
export const report = ({ small, large }) => {
  let missed = 0;
  const judge = (name, ratio, passed, target) => {
    if (!passed) missed += 1;
    row(name, `${ratio.toFixed(2)} ×`, target, verdict(passed));
  };

  row('reads, answers/s', small.title, large.title);
  for (const [name, rate] of large.reads) {
    row(name, medianOf(small.reads.get(name)).toFixed(0), medianOf(rate).toFixed(0));
  }
  write();
  row('writes, time of one', small.title, large.title);
  for (const [name, time] of large.writes) {
    row(name, milliseconds(medianOf(small.writes.get(name))), milliseconds(medianOf(time)));
  }

  write();
  row('against the baseline, large office', 'ratio', 'target', '');
  for (const { name, baseline, times } of AT_LEAST) {
    const ratio = ratioOf(large.reads.get(name), large.reads.get(baseline));
    judge(name, ratio, ratio >= times, `≥ ${times}`);
  }
  for (const { name, baseline, times } of AT_MOST) {
    const ratio = ratioOf(large.writes.get(name), large.writes.get(baseline));
    judge(name, ratio, ratio <= times, `≤ ${times}`);
  }

  write();
  row('large office against small, time', 'ratio', 'target', '');
  for (const [name, rate] of large.reads) {
    if (isBaseline(name)) continue;
    const growth = ratioOf(small.reads.get(name), rate);
    judge(name, growth, growth <= LARGEST_GROWTH, `≤ ${LARGEST_GROWTH}`);
  }
  for (const [name, time] of large.writes) {
    if (isBaseline(name)) continue;
    const growth = ratioOf(time, small.writes.get(name));
    judge(name, growth, growth <= LARGEST_GROWTH, `≤ ${LARGEST_GROWTH}`);
  }
  write();
  write(missed === 0 ? 'Every target is met.' : `${missed} targets are missed.`);
  return missed;
};
