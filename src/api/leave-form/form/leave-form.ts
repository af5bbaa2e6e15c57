import type { IsoDate } from '../../../domain/calendar/iso-date';
import type { Particulars } from '../../../domain/leave/request';
import type {
  Capacity,
  LeaveState,
  LeaveType,
  Outcome,
  Step,
} from '../../../domain/leave/vocabulary';

/** A step as its record has it: who acted, in which capacity, what they put on the form. */
export interface FormStep {
  readonly step: Step;
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  readonly workingDays: number;
  readonly actorName: string;
  readonly actorNip: string | null;
  readonly actorPosition: string | null;
  readonly capacity: Capacity;
  readonly decreeNumber: string | null;
  readonly actedFor: string | null;
  /** Date and time in the office's zone: '2026-10-14 09.12'. */
  readonly at: string;
}

/** Everything that stands on the form of one request. Nothing of it changes when people move. */
export interface LeaveForm {
  readonly key: string;
  readonly number: string;
  readonly verificationCode: string;
  readonly leaveType: LeaveType;
  readonly state: LeaveState;
  readonly abroad: boolean;
  readonly reason: string;
  readonly address: string | null;
  readonly phone: string | null;
  /** What was asked for; what is granted stands in the decision. */
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  readonly workingDays: number;
  readonly requester: Particulars;
  /** What was left of N-2, N-1 and N, before this request; null for a draft. */
  readonly balance: readonly { readonly year: number; readonly remaining: number }[] | null;
  /** The days that this request has put aside, by the year they were granted for. */
  readonly held: readonly { readonly year: number; readonly days: number }[];
  /** The latest leave of each other type that was granted before. */
  readonly granted: readonly {
    readonly leaveType: LeaveType;
    readonly startDate: IsoDate;
    readonly endDate: IsoDate;
  }[];
  readonly steps: readonly FormStep[];
  /** The day it was handed in, else the day it was written. */
  readonly writtenOn: IsoDate;
  /** The day of the last change of state. */
  readonly stateSince: IsoDate;
  readonly zone: string;
}
