import { accept, type Result } from '../result';
import { requireInForce, requireOfficer, STATE_AFTER, type CertificateFacts } from './certificate';
import type { Standing } from './standing';
import type { CertificateState } from './vocabulary';

/** What becomes of a certificate that is withdrawn. */
export interface Withdrawal {
  readonly state: CertificateState;
  readonly standing: Standing;
}

/**
 * May this certificate be withdrawn (service.md, rule 4)? By an officer of its office while it is in
 * force, also after it was handed over: that is when a mistake shows.
 * @returns `FORBIDDEN`, `OUT_OF_ORDER` before it is issued, `WRONG_STATE` once it is void
 */
export const withdrawCertificate = (facts: CertificateFacts): Result<Withdrawal> => {
  const officer = requireOfficer(facts);
  if (!officer.ok) return officer;
  const inForce = requireInForce(facts.certificate);
  if (!inForce.ok) return inForce;
  return accept({ state: STATE_AFTER.withdraw, standing: officer.value });
};
