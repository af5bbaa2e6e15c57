import type { IsoDate } from '../calendar/iso-date';
import { accept, refuse, type Result } from '../result';
import {
  HOME_COUNTRY,
  NATURES_WITH_TEXT,
  type CitedConsignment,
  type NncFacts,
  type NncMatch,
  type NncRecord,
  type NncVerdict,
} from './nnc';
import { supervises } from './supervision';
import type { NncDirection, NncNature } from './vocabulary';

/** What somebody of supervision fills in, as far as a rule looks at it. */
export interface NncInput {
  readonly direction: NncDirection;
  readonly issuedOn: IsoDate;
  /** Where the other authority sits, and where the goods come from: ISO 3166-1, two letters. */
  readonly counterpartCountry: string;
  readonly originCountry: string;
  readonly nature: NncNature;
  readonly natureText: string | null;
  /** What the notice cites. */
  readonly certificateNumber: string | null;
  readonly applicationNumber: string | null;
}

/** Where the citations lead; null for one that is not made, or that nothing is known by. */
export interface CitedConsignments {
  readonly byCertificate: CitedConsignment | null;
  readonly byApplication: CitedConsignment | null;
}

const UNMATCHED: NncMatch = { matchState: 'unmatched', applicationKey: null, serviceUserKey: null };

const matchedTo = ({ applicationKey, serviceUserKey }: CitedConsignment): NncMatch => ({
  matchState: 'matched',
  applicationKey,
  serviceUserKey,
});

/** The other authority is a foreign one; ours go to that of the origin, and to nobody else. */
const checkParties = ({ direction, counterpartCountry, originCountry }: NncInput): Result<null> => {
  if (counterpartCountry === HOME_COUNTRY) {
    return refuse('INVALID', 'nnc.authority-not-foreign', {}, 'counterpartCountry');
  }
  return direction === 'issued' && counterpartCountry !== originCountry
    ? refuse('INVALID', 'nnc.not-origin-authority', {}, 'counterpartCountry')
    : accept(null);
};

const checkContent = (input: NncInput, today: IsoDate): Result<null> => {
  if (input.issuedOn > today) return refuse('INVALID', 'nnc.not-yet', { today }, 'issuedOn');
  return NATURES_WITH_TEXT.includes(input.nature) && !input.natureText?.trim()
    ? refuse('INVALID', 'nnc.nature-text-missing', {}, 'natureText')
    : accept(null);
};

/** A received NNC is about an export, one we issue about an import; both of this office. */
const checkConsignment = (
  direction: NncDirection,
  consignment: CitedConsignment,
  officeKey: string,
  path: string
): Result<CitedConsignment> => {
  if (consignment.officeKey !== officeKey) return refuse('INVALID', 'nnc.other-office', {}, path);
  if (direction === 'received') {
    return consignment.direction === 'export'
      ? accept(consignment)
      : refuse('INVALID', 'nnc.not-an-export', {}, path);
  }
  return consignment.direction === 'import'
    ? accept(consignment)
    : refuse('INVALID', 'nnc.not-an-import', {}, path);
};

/** The consignment that is cited; null where a received NNC cites what nobody here knows. */
const findConsignment = (
  input: NncInput,
  { byCertificate, byApplication }: CitedConsignments,
  officeKey: string
): Result<CitedConsignment | null> => {
  const { direction, certificateNumber, applicationNumber } = input;
  if (direction === 'issued') {
    return byApplication === null
      ? refuse('INVALID', 'nnc.application-missing', {}, 'applicationNumber')
      : checkConsignment(direction, byApplication, officeKey, 'applicationNumber');
  }
  if (!certificateNumber?.trim() && !applicationNumber?.trim()) {
    return refuse('INVALID', 'nnc.citation-missing', {}, 'certificateNumber');
  }
  if (
    byCertificate !== null &&
    byApplication !== null &&
    byCertificate.applicationKey !== byApplication.applicationKey
  ) {
    return refuse('INVALID', 'nnc.citations-differ', {}, 'applicationNumber');
  }
  if (byCertificate !== null) {
    return checkConsignment(direction, byCertificate, officeKey, 'certificateNumber');
  }
  return byApplication === null
    ? accept(null)
    : checkConsignment(direction, byApplication, officeKey, 'applicationNumber');
};

/**
 * Supervision or the head records an NNC. One received that cites a certificate or an application
 * unknown here is `unmatched`, and does not count until an officer matches it.
 *
 * FORBIDDEN for others; INVALID for a date to come, a nature without its text, a party that is not
 * the one ISPM 13 means, a citation that is missing, contradicts itself, or leads to a consignment
 * of another office or direction.
 */
export const recordNnc = (
  { actor, officeKey, today }: NncFacts,
  input: NncInput,
  cited: CitedConsignments
): Result<NncVerdict> => {
  if (!supervises(actor, officeKey, today)) return refuse('FORBIDDEN', 'nnc.only-supervision');
  const content = checkContent(input, today);
  if (!content.ok) return content;
  const parties = checkParties(input);
  if (!parties.ok) return parties;
  const consignment = findConsignment(input, cited, officeKey);
  if (!consignment.ok) return consignment;
  if (consignment.value === null) return accept({ match: UNMATCHED, notice: null });
  const notice = input.direction === 'received' ? 'nnc.received' : null;
  return accept({ match: matchedTo(consignment.value), notice });
};

/**
 * An officer finds out which consignment an unmatched NNC means; from then on it counts, and the
 * trader concerned hears of it.
 *
 * FORBIDDEN for others than supervision and the head; WRONG_STATE where it is matched; INVALID for a
 * consignment of another office or one that is no export.
 */
export const matchNnc = (
  { actor, officeKey, today }: NncFacts,
  { direction, matchState }: Pick<NncRecord, 'direction' | 'matchState'>,
  consignment: CitedConsignment
): Result<NncVerdict> => {
  if (!supervises(actor, officeKey, today)) return refuse('FORBIDDEN', 'nnc.only-supervision');
  if (matchState === 'matched') return refuse('WRONG_STATE', 'nnc.matched-already');
  const fitting = checkConsignment(direction, consignment, officeKey, 'application');
  return fitting.ok ? accept({ match: matchedTo(fitting.value), notice: 'nnc.received' }) : fitting;
};
