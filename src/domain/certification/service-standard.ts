import { rowInForce, type Validity } from '../calendar/validity';
import { dateInZone, type OfficeTimeZone } from '../calendar/time-zone';
import type { Sector, Stage } from './vocabulary';

/** How long an application may stay at a stage: the published standard, which an office may edit. */
export interface ServiceStandard extends Validity {
  readonly sector: Sector;
  readonly stage: Stage;
  /** Whole hours by the clock, nights and weekends included. */
  readonly targetHours: number;
}

/** A time that an application spent, or spends, at a stage. */
export interface StageStay {
  readonly stage: Stage;
  /** Instants, in milliseconds; null while it lasts. */
  readonly from: number;
  readonly until: number | null;
}

/** A stay, measured against the standard. */
export interface MeasuredStay extends StageStay {
  /** With one decimal; up to now while it lasts. */
  readonly hours: number;
  /** Null where the standard says nothing of the stage. */
  readonly targetHours: number | null;
  /** Null where there is no target, or where it can still be kept. */
  readonly kept: boolean | null;
}

const MS_PER_HOUR = 3_600_000;

/** Hours between two instants, with one decimal. */
export const hoursBetween = (from: number, until: number): number =>
  Math.round((Math.max(0, until - from) / MS_PER_HOUR) * 10) / 10;

/** Whatever moved an application, in order, as its stays need it. */
interface Moved {
  readonly stage: Stage;
  readonly at: number;
}

/** The stays that the steps of an application make; what was done at a stage does not part its stay. */
export const staysOf = (steps: readonly Moved[], isOver: (stage: Stage) => boolean): StageStay[] =>
  steps
    .filter(({ stage }, index) => steps[index - 1]?.stage !== stage)
    .map(({ stage, at }, index, begun) => ({
      stage,
      from: at,
      until: begun[index + 1]?.at ?? (isOver(stage) ? at : null),
    }));

/**
 * How long a stay lasted, and whether the standard was kept: the one that was in force in the office
 * when it began, so that a later one is never held against it.
 */
export const measureStay = (
  stay: StageStay,
  standards: readonly ServiceStandard[],
  {
    sector,
    zone,
    now,
  }: { readonly sector: Sector; readonly zone: OfficeTimeZone; readonly now: number }
): MeasuredStay => {
  const ofStage = standards.filter((row) => row.sector === sector && row.stage === stay.stage);
  const targetHours = rowInForce(ofStage, dateInZone(stay.from, zone))?.targetHours ?? null;
  const lasted = (stay.until ?? now) - stay.from;
  const isLate = targetHours !== null && lasted > targetHours * MS_PER_HOUR;
  const isKept = targetHours !== null && stay.until !== null && !isLate ? true : null;
  return {
    ...stay,
    hours: hoursBetween(stay.from, stay.until ?? now),
    targetHours,
    kept: isLate ? false : isKept,
  };
};
