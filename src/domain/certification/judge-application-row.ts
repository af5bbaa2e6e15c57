import { liesAhead, type Instant } from '../billing/instant';
import { isWithin, type IsoDate } from '../calendar/iso-date';
import { dateInZone, type OfficeTimeZone } from '../calendar/time-zone';
import type { LetterOfAuthority } from '../identity/actor';
import { accept, refuse, type Result } from '../result';
import {
  CLOSED_STAGE,
  FIRST_STAGE,
  type ApplicationRow,
  type ImportedStage,
  type PartyRow,
} from './import-row';

export interface KnownParty {
  readonly key: string;
  readonly name: string;
  readonly isSuspended: boolean;
}

/** What is known when rows of applications are judged; codes lead to what they name. */
export interface ApplicationRowFacts {
  readonly offices: ReadonlyMap<string, { readonly key: string; readonly zone: OfficeTimeZone }>;
  readonly workAreas: ReadonlyMap<string, { readonly key: string; readonly officeKey: string }>;
  readonly partiesByCode: ReadonlyMap<string, KnownParty>;
  /** Each office registers its own: by `registrationOf`. */
  readonly partiesByTaxNumber: ReadonlyMap<string, KnownParty>;
  /** Letters of authority of agents, by the agent's key. */
  readonly letters: ReadonlyMap<string, readonly LetterOfAuthority[]>;
  readonly now: Instant;
}

/** Somebody of whom we knew nothing: registered with the row, and verified by an officer later. */
export interface NewParty {
  readonly key: null;
  readonly name: string;
  readonly taxNumber: string;
}

/** An application to be written. */
export interface ImportedApplication {
  readonly row: ApplicationRow;
  readonly officeKey: string;
  readonly workAreaKey: string | null;
  readonly principal: KnownParty | NewParty;
  readonly agent: KnownParty | null;
  readonly submittedAt: Instant;
  readonly stage: ImportedStage;
  /** When it ended in the other system; null where it has only begun. */
  readonly endedAt: Instant | null;
  /** When it was closed, for what was not cancelled. */
  readonly closedAt: Instant | null;
  /** The day of submission on the office's wall. */
  readonly day: IsoDate;
}

/** A tax number as an office has registered it. */
export const registrationOf = (officeKey: string, number: string): string =>
  `${officeKey} ${number}`;

const partyNamed = (
  { code, taxNumber: number }: PartyRow,
  officeKey: string,
  { partiesByCode, partiesByTaxNumber }: ApplicationRowFacts
): KnownParty | undefined => {
  if (code !== null) return partiesByCode.get(code);
  if (number === null) return undefined;
  return partiesByTaxNumber.get(registrationOf(officeKey, number));
};

/** By code or tax number. Who is unknown is registered from tax number and name. */
const principalOf = (
  { serviceUser }: ApplicationRow,
  officeKey: string,
  facts: ApplicationRowFacts
): Result<KnownParty | NewParty> => {
  const known = partyNamed(serviceUser, officeKey, facts);
  if (known !== undefined) return accept(known);
  const { code, name, taxNumber: number } = serviceUser;
  return code === null && name !== null && number !== null
    ? accept({ key: null, name, taxNumber: number })
    : refuse('INVALID', 'integration.unknown-service-user', {}, 'serviceUser');
};

const timesOf = (
  { stage, submittedAt, endedAt }: ApplicationRow,
  now: Instant
): Result<Pick<ImportedApplication, 'stage' | 'submittedAt' | 'endedAt'>> => {
  const reached = stage ?? FIRST_STAGE;
  const isOver = reached !== FIRST_STAGE;
  if (isOver && endedAt === null) {
    return refuse('INVALID', 'integration.missing', {}, 'endedAt');
  }
  if (!isOver && endedAt !== null) {
    return refuse('INVALID', 'integration.not-ended', {}, 'endedAt');
  }
  const submitted = submittedAt ?? endedAt ?? now;
  if (liesAhead(submitted, now)) {
    return refuse('INVALID', 'integration.not-yet', {}, 'submittedAt');
  }
  if (endedAt !== null && liesAhead(endedAt, now)) {
    return refuse('INVALID', 'integration.not-yet', {}, 'endedAt');
  }
  return endedAt !== null && endedAt < submitted
    ? refuse('INVALID', 'integration.ends-before-start', {}, 'endedAt')
    : accept({ stage: reached, submittedAt: submitted, endedAt });
};

/**
 * Rule 6: an agent acts by a letter that is valid on the day of the application. What is over in the
 * other system is recorded as it was there, with the agent it names.
 */
const agentOf = (
  { agent: named }: ApplicationRow,
  principal: KnownParty | NewParty,
  { officeKey, isOver, day }: { officeKey: string; isOver: boolean; day: IsoDate },
  facts: ApplicationRowFacts
): Result<KnownParty | null> => {
  if (named === null) return accept(null);
  const agent = partyNamed(named, officeKey, facts);
  if (agent === undefined) return refuse('INVALID', 'integration.unknown-agent', {}, 'agent');
  if (agent.key === principal.key) return refuse('INVALID', 'integration.own-agent', {}, 'agent');
  const mayAct = (facts.letters.get(agent.key) ?? []).some(
    ({ principalKey, startDate, endDate }) =>
      principalKey === principal.key && isWithin(day, startDate, endDate)
  );
  return isOver || mayAct
    ? accept(agent)
    : refuse('NOT_ELIGIBLE', 'integration.no-letter', { date: day }, 'agent');
};

const isSuspended = (party: KnownParty | NewParty | null): boolean =>
  party !== null && party.key !== null && party.isSuspended;

/**
 * Judge an application of another system.
 * @returns what is to be written; `INVALID` for an unknown office, work area, service user or agent
 *   and for times that cannot be; `NOT_ELIGIBLE` for an agent without a letter (rule 6), and for
 *   somebody suspended, where the application has only begun
 */
export const judgeApplicationRow = (
  row: ApplicationRow,
  facts: ApplicationRowFacts
): Result<ImportedApplication> => {
  const office = facts.offices.get(row.office);
  if (office === undefined) return refuse('INVALID', 'integration.unknown-office', {}, 'office');
  const area = row.workArea === null ? null : facts.workAreas.get(row.workArea);
  if (area === undefined || (area !== null && area.officeKey !== office.key)) {
    return refuse('INVALID', 'integration.unknown-work-area', {}, 'workArea');
  }
  const times = timesOf(row, facts.now);
  if (!times.ok) return times;
  const principal = principalOf(row, office.key, facts);
  if (!principal.ok) return principal;
  const isOver = times.value.endedAt !== null;
  const day = dateInZone(times.value.submittedAt, office.zone);
  const agent = agentOf(row, principal.value, { officeKey: office.key, isOver, day }, facts);
  if (!agent.ok) return agent;
  if (!isOver && (isSuspended(principal.value) || isSuspended(agent.value))) {
    return refuse('NOT_ELIGIBLE', 'integration.suspended', {}, 'serviceUser');
  }
  return accept({
    row,
    officeKey: office.key,
    workAreaKey: area?.key ?? null,
    principal: principal.value,
    agent: agent.value,
    ...times.value,
    closedAt: times.value.stage === CLOSED_STAGE ? times.value.endedAt : null,
    day,
  });
};
