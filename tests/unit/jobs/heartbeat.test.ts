import type * as heartbeatModule from '../../../src/jobs/heartbeat';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;

/** Every test gets a process that has just started. */
const freshHeartbeat = () => {
  jest.resetModules();
  return jest.requireActual<typeof heartbeatModule>('../../../src/jobs/heartbeat');
};

test('a process whose jobs never ran is not healthy', () => {
  const { jobsAreRunning } = freshHeartbeat();
  expect(jobsAreRunning(NOW)).toBe(false);
});

test.each([
  [0, true],
  [MINUTE, true],
  [MINUTE + 1, false],
])('%i ms after the last beat jobs count as running: %s', (silence, running) => {
  const { beat, jobsAreRunning } = freshHeartbeat();
  beat(NOW);
  expect(jobsAreRunning(NOW + silence)).toBe(running);
});
