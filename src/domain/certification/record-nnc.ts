import type { IsoDate } from '../calendar/iso-date';
import { accept, refuse, type Result } from '../result';
import { HOME_COUNTRY, type CountryCode } from './country';
import {
  NATURES_WITH_TEXT,
  type CitedConsignment,
  type NncFacts,
  type NncMatch,
  type NncVerdict,
} from './nnc';
import { supervises } from './supervision';
import type { NncDirection, NncNature } from './vocabulary';

/** What somebody of supervision fills in, as far as a rule looks at it. */
export interface NncInput {
  readonly nncDirection: NncDirection;
  readonly noticedOn: IsoDate;
  /** Where the other authority sits. */
  readonly authorityCountry: CountryCode;
  readonly nature: NncNature;
  readonly natureText: string | null;
  /** The certificate that the notice cites, as it cites it. */
  readonly certificateNumber: string | null;
}

/** Where the citations lead; null for one that is not made, or that nothing is known by. */
export interface CitedConsignments {
  readonly byCertificate: CitedConsignment | null;
  readonly byApplication: CitedConsignment | null;
}

const UNMATCHED: NncMatch = {
  matchState: 'unmatched',
  applicationKey: null,
  serviceUserKey: null,
  agentKey: null,
};

const matchedTo = ({ applicationKey, serviceUserKey, agentKey }: CitedConsignment): NncMatch => ({
  matchState: 'matched',
  applicationKey,
  serviceUserKey,
  agentKey,
});

const checkContent = (input: NncInput, today: IsoDate): Result<null> => {
  if (input.noticedOn > today) return refuse('INVALID', 'nnc.not-yet', { today }, 'noticedOn');
  if (input.authorityCountry === HOME_COUNTRY) {
    return refuse('INVALID', 'nnc.authority-not-foreign', {}, 'authorityCountry');
  }
  return NATURES_WITH_TEXT.includes(input.nature) && !input.natureText?.trim()
    ? refuse('INVALID', 'nnc.nature-text-missing', {}, 'natureText')
    : accept(null);
};

/** A received NNC is about an export, one we issue about an import; both of this office. */
const checkConsignment = (
  nncDirection: NncDirection,
  consignment: CitedConsignment,
  officeKey: string,
  path: string
): Result<CitedConsignment> => {
  if (consignment.officeKey !== officeKey) return refuse('INVALID', 'nnc.other-office', {}, path);
  if (nncDirection === 'received') {
    return consignment.direction === 'export'
      ? accept(consignment)
      : refuse('INVALID', 'nnc.not-an-export', {}, path);
  }
  return consignment.direction === 'import'
    ? accept(consignment)
    : refuse('INVALID', 'nnc.not-an-import', {}, path);
};

/** Ours cites an import, and goes to the authority of the country it came from (ISPM 13). */
const consignmentOfIssued = (
  { authorityCountry }: NncInput,
  { byApplication }: CitedConsignments,
  officeKey: string
): Result<CitedConsignment> => {
  if (byApplication === null) {
    return refuse('INVALID', 'nnc.application-missing', {}, 'application');
  }
  const consignment = checkConsignment('issued', byApplication, officeKey, 'application');
  if (!consignment.ok) return consignment;
  const { originCountry } = consignment.value;
  return originCountry !== null && originCountry !== authorityCountry
    ? refuse('INVALID', 'nnc.not-origin-authority', { originCountry }, 'authorityCountry')
    : consignment;
};

/** Null where the certificate cited is one that nobody here knows. */
const consignmentOfReceived = (
  { certificateNumber }: NncInput,
  { byCertificate, byApplication }: CitedConsignments,
  officeKey: string
): Result<CitedConsignment | null> => {
  if (!certificateNumber?.trim() && byApplication === null) {
    return refuse('INVALID', 'nnc.citation-missing', {}, 'certificateNumber');
  }
  if (
    byCertificate !== null &&
    byApplication !== null &&
    byCertificate.applicationKey !== byApplication.applicationKey
  ) {
    return refuse('INVALID', 'nnc.citations-differ', {}, 'application');
  }
  if (byCertificate !== null) {
    return checkConsignment('received', byCertificate, officeKey, 'certificateNumber');
  }
  return byApplication === null
    ? accept(null)
    : checkConsignment('received', byApplication, officeKey, 'application');
};

/**
 * Supervision or the head records an NNC. One received that cites a certificate unknown here is
 * `unmatched`, and does not count until an officer matches it.
 *
 * FORBIDDEN for others; INVALID for a date to come, a nature without its text, an authority that is
 * not the one ISPM 13 means, a citation that is missing, contradicts itself, or leads to a
 * consignment of another office or direction.
 */
export const recordNnc = (
  { actor, officeKey, today }: NncFacts,
  input: NncInput,
  cited: CitedConsignments
): Result<NncVerdict> => {
  if (!supervises(actor, officeKey, today)) return refuse('FORBIDDEN', 'nnc.only-supervision');
  const content = checkContent(input, today);
  if (!content.ok) return content;
  if (input.nncDirection === 'issued') {
    const consignment = consignmentOfIssued(input, cited, officeKey);
    return consignment.ok
      ? accept({ match: matchedTo(consignment.value), notice: null })
      : consignment;
  }
  const consignment = consignmentOfReceived(input, cited, officeKey);
  if (!consignment.ok) return consignment;
  return consignment.value === null
    ? accept({ match: UNMATCHED, notice: null })
    : accept({ match: matchedTo(consignment.value), notice: 'nnc.received' });
};
