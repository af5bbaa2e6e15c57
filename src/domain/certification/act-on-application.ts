import { accept, refuse, type Result } from '../result';
import type { ApplicationFacts } from './application';
import { standingFor, type Standing } from './standing';
import { isTooEarly, stageTransition } from './transitions';
import {
  isFinal,
  STAGES,
  type InspectionOutcome,
  type ServiceCommandName,
  type Stage,
} from './vocabulary';

/** What the service user asks to have corrected in the draft they saw. */
export interface Correction {
  /** A field of the certificate, like `consignee`. */
  readonly field: string;
  readonly comment: string;
}

export interface Collector {
  readonly name: string;
  /** Number of an identity card or passport. */
  readonly identity: string;
  /** What they are to the service user: employee, driver, agent … */
  readonly relation: string;
}

/** A command with what it says. */
export type ServiceCommand =
  | {
      readonly name: 'receive' | 'issue-draft' | 'invoice' | 'issue-certificate' | 'close';
      readonly note: string | null;
    }
  | { readonly name: 'inspect'; readonly outcome: InspectionOutcome; readonly note: string | null }
  | { readonly name: 'approve-draft'; readonly version: number }
  | {
      readonly name: 'request-correction';
      readonly version: number;
      readonly corrections: readonly Correction[];
    }
  | { readonly name: 'hand-over'; readonly collector: Collector; readonly note: string | null }
  | { readonly name: 'cancel'; readonly reason: string };

/** What a command comes to: the new stage, and in which role it was given. */
export interface StageVerdict {
  readonly from: Stage;
  readonly to: Stage;
  readonly standing: Standing;
  /** The version of the draft that there is now, where the command makes or judges one. */
  readonly version: number | null;
}

const HAS_CERTIFICATE: readonly Stage[] = ['certificate-issued', 'handed-over', 'closed'];
const WAITS_FOR_MONEY: readonly Stage[] = ['draft-approved', 'invoiced'];

/** Why a command does not fit the stage: too early, unpaid, done already, or over. */
const refuseStage = (command: ServiceCommandName, stage: Stage): ReturnType<typeof refuse> => {
  if (command === 'issue-certificate' && HAS_CERTIFICATE.includes(stage)) {
    return refuse('ALREADY_ISSUED', 'service.already-issued');
  }
  if (command === 'issue-certificate' && WAITS_FOR_MONEY.includes(stage)) {
    return refuse('UNPAID', 'service.unpaid');
  }
  if (isFinal(stage)) return refuse('WRONG_STATE', 'service.over', { stage });
  return isTooEarly(command, stage)
    ? refuse('OUT_OF_ORDER', 'service.too-early', { stage })
    : refuse('WRONG_STATE', 'service.too-late', { stage });
};

/** Rule 2: the service user answers the version they saw. */
const refuseStale = (version: number, { application }: ApplicationFacts): Result<null> => {
  const { draftVersion } = application;
  if (version === draftVersion) return accept(null);
  return version > draftVersion
    ? refuse('INVALID', 'service.no-such-version', { version }, 'version')
    : refuse('STALE_DRAFT', 'service.stale-draft', { version, latest: draftVersion }, 'version');
};

/** Rule 1: no draft, and no certificate either, without a passed inspection or while detained. */
export const refuseUnfit = ({
  inspection,
  hasOpenDetention,
}: Pick<ApplicationFacts, 'inspection' | 'hasOpenDetention'>): Result<null> => {
  if (hasOpenDetention) return refuse('OPEN_DETENTION', 'service.open-detention');
  return inspection === 'passed' ? accept(null) : refuse('OUT_OF_ORDER', 'service.not-passed');
};

/** Rule 4: a certificate that was withdrawn, or replaced by another, is handed to nobody. */
const refuseVoid = ({ certificateState, hasOpenDetention }: ApplicationFacts): Result<null> => {
  if (certificateState !== 'issued') return refuse('WRONG_STATE', 'service.certificate-void');
  return hasOpenDetention ? refuse('OPEN_DETENTION', 'service.open-detention') : accept(null);
};

const refuseContent = (command: ServiceCommand, facts: ApplicationFacts): Result<null> => {
  switch (command.name) {
    case 'issue-draft':
    case 'issue-certificate':
      return refuseUnfit(facts);
    case 'approve-draft':
      return refuseStale(command.version, facts);
    case 'request-correction':
      return command.corrections.length === 0
        ? refuse('INVALID', 'service.corrections-missing', {}, 'corrections')
        : refuseStale(command.version, facts);
    case 'hand-over':
      return refuseVoid(facts);
    default:
      return accept(null);
  }
};

const versionAfter = (command: ServiceCommand, facts: ApplicationFacts): number | null => {
  switch (command.name) {
    case 'issue-draft':
      return facts.application.draftVersion + 1;
    case 'approve-draft':
    case 'request-correction':
      return command.version;
    default:
      return null;
  }
};

/** The version that an answer is about; null for every other command. */
const answered = (command: ServiceCommand): number | null =>
  'version' in command ? command.version : null;

/** An answer to an older draft is told so also when the stage has moved on with the newer one. */
const refuseMove = (
  command: ServiceCommand,
  facts: ApplicationFacts
): ReturnType<typeof refuse> => {
  const { stage, draftVersion } = facts.application;
  const version = answered(command);
  const isAnswered = STAGES.indexOf(stage) > STAGES.indexOf('correction-requested');
  return version !== null && version < draftVersion && !isAnswered
    ? refuse('STALE_DRAFT', 'service.stale-draft', { version, latest: draftVersion }, 'version')
    : refuseStage(command.name, stage);
};

/**
 * Judge a command on an application (service.md, Stages and rules 1 to 5).
 * @returns the move, or a refusal: FORBIDDEN, OUT_OF_ORDER, WRONG_STATE, STALE_DRAFT, UNPAID,
 *   ALREADY_ISSUED, OPEN_DETENTION, INVALID
 */
export const actOnApplication = (
  facts: ApplicationFacts,
  command: ServiceCommand
): Result<StageVerdict> => {
  const { application, actor, today } = facts;
  const standing = standingFor(actor, command.name, application, today);
  if (standing === undefined) {
    return refuse('FORBIDDEN', `service.only-${WHOSE[command.name]}`);
  }
  const move = stageTransition(command.name, application.stage);
  if (move === undefined) return refuseMove(command, facts);
  const refusal = refuseContent(command, facts);
  if (!refusal.ok) return refusal;
  return accept({ ...move, standing, version: versionAfter(command, facts) });
};

/** Who is named to those who may not. */
const WHOSE: Readonly<Record<ServiceCommandName, 'officer' | 'biller' | 'service-user' | 'party'>> =
  {
    receive: 'officer',
    inspect: 'officer',
    'issue-draft': 'officer',
    'approve-draft': 'service-user',
    'request-correction': 'service-user',
    invoice: 'biller',
    'issue-certificate': 'officer',
    'hand-over': 'officer',
    close: 'officer',
    cancel: 'party',
  };
