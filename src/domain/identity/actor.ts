import type { IsoDate } from '../calendar/iso-date';

/**
 * Who is doing something. The same person is the same actor whichever door they come through: an
 * API account and a panel account that belong to one employee carry the same duties.
 */
export interface Actor {
  /** `person`: somebody signed in; `machine`: an API token, nobody's in particular; `office`: Q-Office itself. */
  readonly kind: 'person' | 'machine' | 'office' | 'anonymous';
  /** The employee the account belongs to; null for a trader, a super admin without one, a machine. */
  readonly employee: ActingEmployee | null;
  /** Panel roles, by code. */
  readonly duties: ReadonlySet<Duty>;
  /** Appointments as Plh or Plt that are valid today. */
  readonly appointments: readonly ActingAppointment[];
  /** The trader or agent the account belongs to; null for those who work here. */
  readonly serviceUser: ActingServiceUser | null;
}

/** A trader, or the agent of traders, as one of their accounts signs in. */
export interface ActingServiceUser {
  readonly key: string;
  readonly name: string;
  /** The office that registered them. */
  readonly officeKey: string;
  /** Whether an officer has verified them, and nobody has suspended them since. */
  readonly isVerified: boolean;
  /** Letters by which they act for others, valid today or not. */
  readonly letters: readonly LetterOfAuthority[];
}

export interface LetterOfAuthority {
  readonly principalKey: string;
  readonly startDate: IsoDate;
  /** The last day on which it counts. */
  readonly endDate: IsoDate;
}

export interface ActingEmployee {
  readonly key: string;
  readonly name: string;
  readonly nip: string;
  readonly position: string;
  readonly officeKey: string;
}

export const DUTIES = [
  'super-admin',
  'office-head',
  'superior',
  'personnel',
  'quarantine-officer',
  'supervision',
  'treasurer',
  'manager',
] as const;
export type Duty = (typeof DUTIES)[number];

/** Somebody holds a seat for a period, by decree (Plh: for an absent holder; Plt: for a vacant seat). */
export interface ActingAppointment {
  readonly kind: 'plh' | 'plt';
  /** The definitive holder who is replaced; null where the seat is vacant. */
  readonly replacesKey: string | null;
  /** Set where the seat is that of the head of an office. */
  readonly headOfOfficeKey: string | null;
  /** Set where the seat is that of the head of a unit. */
  readonly headOfUnitKey: string | null;
  /** The title of the seat, as it is printed: "Kepala Balai". */
  readonly seatTitle: string;
  readonly replacesName: string | null;
  readonly decreeNumber: string;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
}

export const hasDuty = (actor: Actor, duty: Duty): boolean => actor.duties.has(duty);

/** Q-Office itself, for what runs without a person. */
export const OFFICE_ITSELF: Actor = {
  kind: 'office',
  employee: null,
  duties: new Set(),
  appointments: [],
  serviceUser: null,
};

export const ANONYMOUS: Actor = { ...OFFICE_ITSELF, kind: 'anonymous' };
export const MACHINE: Actor = { ...OFFICE_ITSELF, kind: 'machine' };
