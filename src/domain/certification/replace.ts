import { accept, refuse, type Result } from '../result';
import {
  requireInForce,
  requireOfficer,
  STATE_AFTER,
  STATE_IN_FORCE,
  type CertificateFacts,
} from './certificate';
import { amendContent, type CertificateContent } from './certificate-content';
import type { ConsignmentFacts } from './consignment';
import { problemsOf } from './content-problems';
import { refuseUnfit } from './act-on-application';
import type { Standing } from './standing';
import type { CertificateState } from './vocabulary';

/** What becomes of a certificate that is replaced, and what takes its place. */
export interface Replacement {
  readonly state: CertificateState;
  readonly standing: Standing;
  readonly successor: { readonly state: CertificateState; readonly content: CertificateContent };
}

/** A replacement mends; it must not lack what the certificate before it had. */
const refuseNewProblem = (
  before: CertificateContent,
  after: CertificateContent
): Result<CertificateContent> => {
  const known = new Set(problemsOf(before).map(({ field, reason }) => `${field} ${reason}`));
  const fresh = problemsOf(after).find(({ field, reason }) => !known.has(`${field} ${reason}`));
  return fresh === undefined
    ? accept(after)
    : refuse('INVALID', fresh.reason, {}, `changes.${fresh.field}`);
};

/**
 * May this certificate be replaced, and by what (service.md, rule 4)? An officer of its office mends
 * a mistake in a certificate in force, also after it was handed over. What takes its place certifies
 * anew, so that its consignment must have passed inspection and not be detained (rule 1).
 * @param changes fields that differ from the certificate; none where only the paper is replaced
 * @returns `FORBIDDEN`, `OUT_OF_ORDER` before it is issued or without a passed inspection,
 *   `WRONG_STATE` once it is void, `OPEN_DETENTION`, `INVALID` at `changes.…`
 */
export const replaceCertificate = (
  facts: CertificateFacts,
  changes: Partial<ConsignmentFacts>
): Result<Replacement> => {
  const { certificate } = facts;
  const officer = requireOfficer(facts);
  if (!officer.ok) return officer;
  const inForce = requireInForce(certificate);
  if (!inForce.ok) return inForce;
  const fit = refuseUnfit(facts);
  if (!fit.ok) return fit;
  const amended = amendContent(certificate.content, changes);
  if (!amended.ok) return amended;
  const content = refuseNewProblem(certificate.content, amended.value);
  if (!content.ok) return content;
  return accept({
    state: STATE_AFTER.replace,
    standing: officer.value,
    successor: { state: STATE_IN_FORCE, content: content.value },
  });
};
