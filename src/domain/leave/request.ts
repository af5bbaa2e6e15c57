import type { IsoDate } from '../calendar/iso-date';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { Actor } from '../identity/actor';
import { isUse, type LedgerEntry, type Movement, type Share } from './ledger';
import type { DaysByYear } from './quota';
import type { Entitled, LedgerFacts } from './settlement';
import type { Capacity, Circumstance, LeaveState, LeaveType, Outcome, Step } from './vocabulary';

/** A leave request as the rules see it. Keys are documentIds; dates are inclusive. */
export interface LeaveRequest {
  readonly key: string;
  readonly number: string;
  readonly employeeKey: string;
  readonly officeKey: string;
  readonly leaveType: LeaveType;
  readonly state: LeaveState;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  readonly abroad: boolean;
  readonly childNumber: number | null;
  readonly circumstance: Circumstance | null;
  readonly evidenceCount: number;
  /** The direct superior; null where the seat is vacant or the superior sits outside the office. */
  readonly superiorKey: string | null;
  /** The unit whose head the superior is; null where a person was named instead. */
  readonly superiorUnitKey: string | null;
  /** The authorised official: the head of the office. */
  readonly officialKey: string | null;
}

/** Another request of the same person that occupies its days. */
export interface OtherRequest {
  readonly key: string;
  readonly number: string;
  readonly leaveType: LeaveType;
  readonly state: LeaveState;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
}

/** Who asks, and to whom the form is addressed: section I of the form, as it was that day. */
export interface Particulars {
  readonly name: string;
  readonly nip: string;
  readonly position: string;
  readonly serviceStart: IsoDate;
  readonly unit: string | null;
  readonly workArea: string | null;
  readonly office: string;
  readonly city: string | null;
  /** Position of the head of the office, who decides. */
  readonly official: string | null;
  /** The higher official, who decides where the office may not. */
  readonly parentAuthority: string | null;
  readonly headsOffice: boolean;
}

export interface Requester extends Entitled {
  readonly key: string;
  readonly officeKey: string;
  /** What the form says of them; null for a request that is not stored, which nobody prints. */
  readonly particulars: Particulars | null;
  /** The head's own leave is decided by the higher official, outside the office. */
  readonly headsOffice: boolean;
}

/** Everything that a decision on a request depends on. */
export interface LeaveFacts extends LedgerFacts {
  readonly actor: Actor;
  readonly request: LeaveRequest;
  readonly employee: Requester;
  readonly calendar: WorkCalendar;
  readonly others: readonly OtherRequest[];
  /** What this request has posted to the ledger so far. */
  readonly posted: readonly Movement[];
}

/** Somebody's recorded step; a snapshot that stays as it is when people move. */
export interface StepRecord {
  readonly step: Step;
  /** What was considered or decided; null for a recall. */
  readonly outcome: Outcome | null;
  readonly reason: string | null;
  /** Why more people may be away than the work area or unit allows; null where none was given. */
  readonly overrideReason: string | null;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  readonly workingDays: number;
  /** Null for an official outside the office, of whom Q-Office knows what the letter says. */
  readonly actorKey: string | null;
  readonly actorName: string;
  readonly actorNip: string | null;
  readonly actorPosition: string;
  readonly capacity: Capacity;
  /** By which decree somebody acts; for a decision from outside, the number of its letter. */
  readonly decreeNumber: string | null;
  readonly actedFor: string | null;
  /** Where the decision was taken outside the office; null for a step taken here. */
  readonly outside: OutsideRecord | null;
}

/** How a decision taken above the office came into Q-Office. */
export interface OutsideRecord {
  readonly decidedOn: IsoDate;
  /** The signed letter among the attachments of the request. */
  readonly documentKey: string;
  /** Who recorded it; null for a super admin who is no employee. */
  readonly recordedBy: { readonly key: string; readonly name: string } | null;
}

/** Who has to hear of something; hooks know their names and addresses. */
export type Audience = 'requester' | 'superior' | 'official' | 'personnel';

export interface LeaveEvent {
  readonly kind: `leave.${'submitted' | 'considered' | 'approved' | 'changed' | 'deferred' | 'rejected' | 'cancelled' | 'recalled' | 'decided-outside'}`;
  readonly to: readonly Audience[];
}

/** Fields of the request that a decision writes besides its state. */
export interface RequestChanges {
  readonly startDate?: IsoDate;
  readonly endDate?: IsoDate;
  readonly workingDays?: number;
  readonly daysByYear?: DaysByYear;
  readonly askedStartDate?: IsoDate;
  readonly askedEndDate?: IsoDate;
  readonly askedWorkingDays?: number;
  readonly considerationOutcome?: Outcome;
  readonly considerationReason?: string | null;
  readonly decisionOutcome?: Outcome;
  readonly decisionReason?: string | null;
  readonly cancellationReason?: string | null;
  readonly recallReason?: string;
  /** Section V of the form: what was left of N-2, N-1 and N, before this request. */
  readonly balanceAtSubmission?: readonly { readonly year: number; readonly remaining: number }[];
  /** Section I of the form: it stays as it was when the employee moves on. */
  readonly requesterAtSubmission?: Particulars | null;
}

/** What a command comes to: written as a whole or not at all. */
export interface LeaveVerdict {
  readonly state: LeaveState;
  readonly changes: RequestChanges;
  readonly entries: readonly LedgerEntry[];
  readonly step: StepRecord | null;
  readonly events: readonly LeaveEvent[];
}

const byAccount = (
  movements: readonly Movement[],
  amount: (movement: Movement) => number
): readonly Share[] => {
  const shares = new Map<string, Share>();
  for (const movement of movements) {
    const { year, bucket } = movement;
    const before = shares.get(`${year}/${bucket}`)?.days ?? 0;
    shares.set(`${year}/${bucket}`, { year, bucket, days: before + amount(movement) });
  }
  return [...shares.values()]
    .filter((share) => share.days > 0)
    .sort((a, b) => a.year - b.year || a.bucket - b.bucket);
};

/** Days that a request holds, by account. */
export const heldBy = (posted: readonly Movement[]): readonly Share[] =>
  byAccount(posted, ({ held }) => held);

/** Days that a request has used up, by account. */
export const takenBy = (posted: readonly Movement[]): readonly Share[] =>
  byAccount(posted, ({ kind, days }) => (isUse(kind) ? -days : 0));

/** Days of a year that a request holds or has used up. */
export const drawnIn = (posted: readonly Movement[], year: number): number =>
  [...heldBy(posted), ...takenBy(posted)].reduce(
    (sum, share) => sum + (share.year === year ? share.days : 0),
    0
  );

/** Days that were granted in advance only for this request, and are still there. */
export const advancedFor = (posted: readonly Movement[]): readonly Share[] =>
  byAccount(posted, ({ kind, days }) => (kind === 'grant' || kind === 'lapse' ? days : 0));
