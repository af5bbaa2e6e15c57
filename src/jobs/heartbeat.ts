/** How long jobs may stay silent before this process counts as unhealthy, in milliseconds. */
const LONGEST_SILENCE = 60_000;

let lastBeat: number | undefined;

/** Every job loop calls this once a round, also when there was nothing to do. */
export const beat = (now: number = Date.now()): void => {
  lastBeat = now;
};

/** Whether a job of this process was heard of within the last minute. Times are milliseconds. */
export const jobsAreRunning = (now: number = Date.now()): boolean =>
  lastBeat !== undefined && now - lastBeat <= LONGEST_SILENCE;
