import type { IsoDate } from '../calendar/iso-date';
import type { EmploymentType } from '../identity/employee-number';
import type { LeaveType } from './vocabulary';

/**
 * One dated rule of leave: what a leave type means for one kind of employment from `validFrom` on.
 * Every number a regulation sets stands here, and an office can edit it; none is a constant in code.
 * Lengths are in the unit named beside them; months are calendar months.
 */
export interface LeavePolicy {
  readonly leaveType: LeaveType;
  readonly employmentType: EmploymentType;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly allowed: boolean;
  readonly countsIn: 'working-days' | 'calendar-days';
  readonly maxLength: number | null;
  readonly maxUnit: 'working-days' | 'months' | 'years' | null;
  readonly extensionLength: number | null;
  readonly extensionUnit: 'working-days' | 'months' | 'years' | null;
  readonly minServiceMonths: number | null;
  readonly evidence: 'none' | 'letter' | 'doctor-letter' | 'duty-record';
  readonly quotaDays: number | null;
  readonly carryOverDays: number | null;
  readonly twoYearTotalDays: number | null;
  readonly carryOverContractMonths: number | null;
  readonly twoYearContractMonths: number | null;
  readonly firstYearAdvanceDays: number | null;
  readonly maxChildNumber: number | null;
  readonly miscarriageMaxDays: number | null;
  /** Duty on collective leave from this month on is compensated in the next year; null: never. */
  readonly compensationNextYearMonth: number | null;
  readonly deferrable: boolean;
  readonly ministerOnly: boolean;
}

/**
 * The rule in force on a day; the youngest, if an office has left two overlapping.
 * Returns undefined where no rule covers that day: such leave is not to be had.
 */
export const policyOn = (
  policies: readonly LeavePolicy[],
  leaveType: LeaveType,
  employmentType: EmploymentType,
  date: IsoDate
): LeavePolicy | undefined =>
  policies
    .filter(
      (policy) =>
        policy.leaveType === leaveType &&
        policy.employmentType === employmentType &&
        policy.validFrom <= date &&
        (policy.validTo === null || date <= policy.validTo)
    )
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom))[0];
