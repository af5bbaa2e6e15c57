import type { Resolution } from '../../../src/domain/billing/vocabulary';
import type {
  ActionKind,
  Direction,
  NncDirection,
  Sector,
  ServiceCommandName,
  Severity,
} from '../../../src/domain/certification/vocabulary';
import type { EventKind } from '../../../src/domain/compliance/vocabulary';
import type { Moment } from './moments';

type Data = Readonly<Record<string, unknown>>;

/** Who does something in a story: an employee or a company by handle, or one of these. */
export const TREASURY = 'the state treasury';
export const Q_OFFICE = 'Q-Office itself';
export const OTHER_SYSTEM = 'the system before this one';

/** What an action is recorded with; its day is that of the act. */
export interface ActionStep {
  readonly does: 'act';
  readonly kind: ActionKind;
  /** Code of the reason list. */
  readonly reason?: string;
  readonly severity?: Severity;
  readonly severityNote?: string;
  readonly letterNumber?: string;
  /** Received on the same day. */
  readonly isLetterReceived?: true;
  readonly more?: Data;
}

/** One thing that happens. */
export type Step =
  | { readonly does: 'submit' }
  | { readonly does: 'command'; readonly name: ServiceCommandName; readonly input?: Data }
  | {
      readonly does: 'pay';
      /** More than the bill asks for, or less. */
      readonly difference?: number;
      /** Exactly this, whatever the bill asks for. */
      readonly amount?: number;
      /** Of another transaction that is reported again; a new one otherwise. */
      readonly ntpn?: string;
      /** A code that no bill was ever given. */
      readonly billingCode?: string;
      /** How long before it is reported, in hours. */
      readonly paidBefore?: number;
    }
  | { readonly does: 'settle'; readonly resolution: Resolution; readonly note: string }
  | { readonly does: 'expire-bills' }
  | { readonly does: 'renew-code' }
  | ActionStep
  | { readonly does: 'annul-action'; readonly kind: ActionKind; readonly reason: string }
  | { readonly does: 'object'; readonly kind: EventKind; readonly reason: string }
  | {
      readonly does: 'decide-objection';
      readonly command: 'sustain' | 'dismiss';
      readonly reason: string;
    }
  | { readonly does: 'rate'; readonly scores: readonly number[]; readonly comment?: string }
  | { readonly does: 'replace'; readonly reason: string; readonly changes: Data }
  | { readonly does: 'withdraw'; readonly reason: string }
  | {
      readonly does: 'notify';
      readonly direction: NncDirection;
      readonly data: Data;
      /** What the notice cites instead of the certificate there is. */
      readonly certificateNumber?: string;
    };

export interface Act {
  readonly at: Moment;
  /** A handle, or `TREASURY`, or `Q_OFFICE`. */
  readonly by: string;
  readonly step: Step;
}

/** What a story is about: one consignment, and whose it is. */
export interface Consignment {
  readonly office: 'DEMO' | 'DEMO2';
  readonly company: string;
  readonly agent?: string;
  readonly workArea: string;
  readonly sector: Sector;
  readonly direction: Direction;
  /** Fields of the application, as a client sends them. */
  readonly data: Data;
}

/** The life of one application, as far as it has come by today. */
export interface Story {
  readonly consignment: Consignment;
  /** Reference in the system that sent it, where a machine did. */
  readonly externalRef?: string;
  readonly acts: readonly Act[];
}
