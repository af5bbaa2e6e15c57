import type { IsoDate } from '../calendar/iso-date';
import type { Validity } from '../calendar/validity';
import type { Actor } from '../identity/actor';
import type { Clocks } from './clock';
import type {
  ActionKind,
  AdverseKind,
  InspectionOutcome,
  Severity,
  Stage,
  StageEvent,
} from './vocabulary';

/** Why a consignment may be detained, refused or destroyed, while this row is in force. */
export interface ActionReason extends Validity {
  readonly code: string;
  readonly kind: AdverseKind;
  /** How grave it is unless an officer says otherwise. */
  readonly severity: Severity;
}

/** What was done with a consignment. It is never changed or removed, only annulled. */
export interface QuarantineAction {
  readonly key: string;
  readonly kind: ActionKind;
  readonly actedOn: IsoDate;
  /** Rises with every action recorded: tells the order of those of one day. */
  readonly sequence: number;
  /** What an inspection found; null for the others. */
  readonly outcome: InspectionOutcome | null;
  /** Reason and severity are those of adverse actions; null for the others. */
  readonly reasonCode: string | null;
  readonly severity: Severity | null;
  readonly severityNote: string | null;
  /** When the trader received the letter; null until then. */
  readonly letterReceivedOn: IsoDate | null;
  /** The last day of the term that the action has set; null where none runs. */
  readonly dueOn: IsoDate | null;
  readonly annulled: boolean;
}

/** What a decision on actions depends on. */
export interface ActionFacts {
  readonly actor: Actor;
  /** The application of the consignment. */
  readonly application: { readonly officeKey: string; readonly stage: Stage };
  /** All actions on this consignment so far, in any order. */
  readonly actions: readonly QuarantineAction[];
  readonly reasons: readonly ActionReason[];
  readonly clocks: Clocks;
  readonly today: IsoDate;
}

/** What principal and agent have to hear of; the words are in `src/infra/texts`. */
export type ActionNotice =
  `action.${AdverseKind | 'release' | 'letter-received' | 'severity-changed' | 'annulled'}`;

/** What a decision writes: fields of the action, what follows for the application, whom to tell. */
export interface ActionVerdict<Fields> {
  readonly fields: Fields;
  readonly stageEvent: StageEvent | null;
  readonly notice: ActionNotice | null;
}
