import type { Certificate, CertificateFacts } from '../../domain/certification/certificate';
import { preparedRowsOf, rowsOf, type Transaction } from '../../infra/transaction';
import {
  loadApplicationFacts,
  lockApplication,
  type StoredApplication,
} from '../service-application/load-application';

/** A certificate as it is stored, with what its door asks for. */
export interface StoredCertificate extends Certificate {
  readonly version: number;
  readonly officeKey: string;
  readonly serviceUserKey: string;
  readonly agentKey: string | null;
}

const CERTIFICATE_SQL = `
select c.document_id as key, c.certificate_state as state, c.number, c.content::json as content,
       coalesce(c.version, 1) as version, c.office_key as "officeKey",
       c.service_user_key as "serviceUserKey", c.agent_key as "agentKey"
  from certificates c where c.document_id = :key for no key update of c`;

/** A certificate with its application, both locked until the end of the transaction. */
export interface LockedCertificate {
  readonly certificate: StoredCertificate;
  readonly application: StoredApplication;
  readonly facts: CertificateFacts;
}

/**
 * Lock a certificate after its application, as every other command does: whoever hands the
 * certificate over, replaces or withdraws it passes one after the other. Undefined for an unknown one.
 */
export const lockCertificate = async (
  trx: Transaction,
  key: string
): Promise<LockedCertificate | undefined> => {
  const [found] = await rowsOf<{ applicationKey: string }>(
    trx,
    'select application_key as "applicationKey" from certificates where document_id = :key',
    { key }
  );
  const application = found && (await lockApplication(trx, found.applicationKey));
  if (application === undefined) return undefined;
  const [certificate] = await preparedRowsOf<StoredCertificate>(trx, CERTIFICATE_SQL, { key });
  if (certificate === undefined) return undefined;
  const facts = await loadApplicationFacts(trx, application);
  return { certificate, application, facts: { ...facts, certificate } };
};
