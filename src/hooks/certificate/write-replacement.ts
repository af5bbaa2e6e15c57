import type { Replacement } from '../../domain/certification/replace';
import { createDocumentId } from '../../infra/document-id';
import { rowsOf, type Transaction } from '../../infra/transaction';
import type { StoredApplication } from '../service-application/load-application';
import { numberCertificate, type IssuedColumns, type Signature } from './issue-certificate';
import type { StoredCertificate } from './load-certificate';
import { contentColumns } from './write-draft-certificate';

/** A certificate that takes another's place: its key, and what it carries. */
export interface Successor extends IssuedColumns {
  readonly key: string;
}

/** What takes the place of a certificate, with a number of its own and not written yet. */
export const numberSuccessor = async (
  trx: Transaction,
  { sector }: StoredApplication,
  { successor: { content } }: Replacement,
  signature: Signature
): Promise<Successor> => ({
  key: createDocumentId(),
  ...(await numberCertificate(trx, content.type, sector, signature)),
});

const INSERT_SQL = `
with made as (
  insert into certificates (document_id, created_at, updated_at, published_at, certificate_state,
         certificate_type, version, application_number, content, commodity, destination, number,
         form_code, issued_at, issued_on, issued_place, officer_name, officer_nip, officer_position,
         replaces_key, replaces_number, application_key, office_key, service_user_key, agent_key)
  values (:key, now(), now(), now(), :state, :type, :version, :applicationNumber, :content::jsonb,
         :commodity, :destination, :number, :formCode, :at, :on, :place, :name, :nip, :position,
         :replacesKey, :replacesNumber, :applicationKey, :officeKey, :serviceUserKey, :agentKey)
  returning id)
insert into certificates_application_lnk (certificate_id, service_application_id)
select id, :applicationId from made`;

/**
 * Write what takes the place of a certificate, which must be out of force by then: an application
 * has one certificate in force. Its application names the new number from now on.
 */
export const writeSuccessor = async (
  trx: Transaction,
  application: StoredApplication,
  replaced: StoredCertificate,
  { successor: { state, content } }: Replacement,
  { key, number, formCode, place }: Successor,
  { officer, at, on }: Signature
): Promise<void> => {
  const { officeKey, serviceUserKey, agentKey } = application;
  await rowsOf(trx, INSERT_SQL, {
    ...contentColumns(content),
    ...{ key, state, number, formCode, place, at, on },
    ...{ name: officer.name, nip: officer.nip, position: officer.position },
    version: replaced.version,
    replacesKey: replaced.key,
    replacesNumber: replaced.number,
    applicationKey: application.key,
    applicationNumber: application.number,
    applicationId: application.id,
    ...{ officeKey, serviceUserKey, agentKey },
  });
  await rowsOf(
    trx,
    `update service_applications set certificate_number = :number, updated_at = now()
      where document_id = :key`,
    { number, key: application.key }
  );
};
