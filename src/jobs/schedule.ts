import { asOffice } from '../infra/current-actor';
import { environment } from '../infra/environment';
import { deliverMail } from './deliver-mail';
import { expireBills } from './expire-bills';
import { foldTallies } from './fold-tallies';
import { remindOverdue } from './remind-overdue';
import { remindWaiting } from './remind-waiting';
import { reviewProfiles } from './review-profiles';
import { settleLedgers } from './settle-ledgers';

/** Ledgers are looked at this often; on most rounds nothing is due. */
const SETTLE_EVERY_MS = 60 * 60 * 1000;
const FOLD_EVERY_MS = 60 * 60 * 1000;

/** Terms are working days; an hour more or less is no matter. */
const REMIND_EVERY_MS = 60 * 60 * 1000;

/** On most rounds nothing is due; a day that begins, or a policy, shows within minutes. */
const REVIEW_EVERY_MS = 10 * 60 * 1000;

/** A payer is told within minutes that a code is void. */
const EXPIRE_EVERY_MS = 5 * 60 * 1000;

interface Loop {
  stop(): Promise<void>;
}

/** Run `work` now and then every `pause` ms, one round after the other; errors are logged, not fatal. */
const repeat = (name: string, pause: number, work: () => Promise<unknown>): Loop => {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let round: Promise<void> = Promise.resolve();
  const run = async (): Promise<void> => {
    try {
      await asOffice(work);
    } catch (error) {
      if (!stopped)
        strapi.log.error(`job ${name}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    if (!stopped) timer = setTimeout(start, pause);
  };
  const start = (): void => {
    round = run();
  };
  start();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
};

let loops: readonly Loop[] = [];

/**
 * Start what runs by itself. Every instance runs all of it: rows are taken with SKIP LOCKED and
 * ledgers are locked one by one, so no instance has to be the chosen one.
 */
export const startJobs = (): void => {
  loops = [
    repeat('deliver-mail', environment().MAIL_POLL_SECONDS * 1000, deliverMail),
    repeat('settle-ledgers', SETTLE_EVERY_MS, settleLedgers),
    repeat('fold-tallies', FOLD_EVERY_MS, foldTallies),
    repeat('remind-waiting', REMIND_EVERY_MS, remindWaiting),
    repeat('remind-overdue', REMIND_EVERY_MS, remindOverdue),
    repeat('review-profiles', REVIEW_EVERY_MS, reviewProfiles),
    repeat('expire-bills', EXPIRE_EVERY_MS, expireBills),
  ];
};

/** Stop them, letting the round under way finish. */
export const stopJobs = async (): Promise<void> => {
  await Promise.all(loops.map((loop) => loop.stop()));
  loops = [];
};
