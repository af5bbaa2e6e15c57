import type { Validity } from '../../src/domain/calendar/validity';
import { SECTORS, type Sector, type Stage } from '../../src/domain/certification/vocabulary';

/** How long an application may stay at a stage: the published standard, which an office may edit. */
export interface ServiceStandardRow extends Validity {
  readonly sector: Sector;
  readonly stage: Stage;
  /** Whole hours by the clock, nights and weekends included. */
  readonly targetHours: number;
}

const VALID_FROM = '2024-01-01';

/** Animals are observed for longer than plants before anything can be said of them. */
const INSPECTION_HOURS: Readonly<Record<Sector, number>> = { animal: 72, plant: 48 };

/**
 * Every stage in which an application waits for somebody. Believable defaults: each office publishes
 * its own. The bill is due within 24 hours (service.md, Money).
 */
const hoursOf = (sector: Sector): readonly (readonly [Stage, number])[] => [
  ['submitted', 4],
  ['received', 24],
  ['inspection', INSPECTION_HOURS[sector]],
  ['draft-issued', 24],
  ['correction-requested', 8],
  ['draft-approved', 4],
  ['invoiced', 24],
  ['paid', 4],
  ['certificate-issued', 24],
  ['handed-over', 168],
];

/** Target hours per sector and stage. */
export const SERVICE_STANDARDS: readonly ServiceStandardRow[] = SECTORS.flatMap((sector) =>
  hoursOf(sector).map(([stage, targetHours]) => ({
    sector,
    stage,
    targetHours,
    validFrom: VALID_FROM,
    validUntil: null,
  }))
);
