import type { Stage } from '../certification/vocabulary';

/** Stages by which an application is finalised here (compliance.md: issued, refused or destroyed). */
const FINALISING: readonly Stage[] = ['certificate-issued', 'refused', 'destroyed'];

/** Those, and what follows on them: history of another system arrives at its end. */
export const FINALISED_STAGES: readonly Stage[] = [...FINALISING, 'handed-over', 'closed'];

/** What happened with a cancelled application counts no more. */
export const WITHOUT_EVENTS = 'cancelled' satisfies Stage;

/** Whether reaching a stage changes what counts for or against the parties of an application. */
export const changesProfiles = (stage: Stage): boolean =>
  stage === WITHOUT_EVENTS || FINALISING.includes(stage);
