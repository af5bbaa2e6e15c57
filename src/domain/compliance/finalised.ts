import type { Stage } from '../certification/vocabulary';

/**
 * Stages of an application that is finalised (compliance.md: issued, refused or destroyed), and those
 * that follow on them: history of another system arrives at its end.
 */
export const FINALISED_STAGES = [
  'certificate-issued',
  'handed-over',
  'closed',
  'refused',
  'destroyed',
] as const satisfies Stage[];

/** What happened with a cancelled application counts no more. */
export const WITHOUT_EVENTS = 'cancelled' satisfies Stage;

/** Whether reaching a stage changes what counts for or against its parties. */
export const changesProfiles = (stage: Stage): boolean =>
  stage === WITHOUT_EVENTS || (FINALISED_STAGES as readonly Stage[]).includes(stage);
