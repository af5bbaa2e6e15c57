import type { CertificateContent } from '../../domain/certification/certificate-content';
import { appendRows } from '../../infra/append-rows';
import { createDocumentId } from '../../infra/document-id';
import { LONGEST_LINE } from '../../infra/fields';
import { rowsOf, type Transaction } from '../../infra/transaction';

/** The application that a certificate belongs to. */
export interface CertifiedApplication {
  readonly id: number;
  readonly key: string;
  readonly number: string;
  readonly officeKey: string;
  readonly serviceUserKey: string;
  readonly agentKey: string | null;
}

/** A version of a draft. */
export interface DraftVersion {
  readonly version: number;
  readonly content: CertificateContent;
  /** What an officer put in place of the application's words; empty where nothing. */
  readonly changes: Readonly<Record<string, unknown>>;
  readonly madeByName: string | null;
  readonly madeAt: Date;
}

interface Draft {
  readonly key: string;
}

const keysOf = ({ key, officeKey, serviceUserKey, agentKey }: CertifiedApplication) => ({
  application_key: key,
  office_key: officeKey,
  service_user_key: serviceUserKey,
  agent_key: agentKey,
});

/** What a certificate says, with what lists show of it. */
export const contentColumns = (content: CertificateContent) => ({
  type: content.type,
  content: JSON.stringify(content),
  commodity: content.items[0]?.commodity ?? null,
  destination: [content.destination.place, content.destination.country]
    .filter(Boolean)
    .join(', ')
    .slice(0, LONGEST_LINE),
});

const columnsOf = ({ version, content }: DraftVersion) => ({ version, ...contentColumns(content) });

const RENEW_SQL = `
update certificates
   set version = :version, certificate_type = :type, content = :content::jsonb,
       commodity = :commodity, destination = :destination, certificate_state = 'draft',
       updated_at = now()
 where application_key = :applicationKey and certificate_state = 'draft'
returning document_id as key`;

const BEGIN_SQL = `
with made as (
  insert into certificates (document_id, created_at, updated_at, published_at, certificate_state,
         certificate_type, version, application_number, content, commodity, destination,
         application_key, office_key, service_user_key, agent_key)
  values (:documentId, now(), now(), now(), 'draft', :type, :version, :number, :content::jsonb,
         :commodity, :destination, :applicationKey, :officeKey, :serviceUserKey, :agentKey)
  returning id, document_id)
insert into certificates_application_lnk (certificate_id, service_application_id)
select id, :applicationId from made`;

const renew = async (
  trx: Transaction,
  application: CertifiedApplication,
  draft: DraftVersion
): Promise<Draft | undefined> => {
  const [found] = await rowsOf<Draft>(trx, RENEW_SQL, {
    ...columnsOf(draft),
    applicationKey: application.key,
  });
  return found;
};

const begin = async (
  trx: Transaction,
  { id, key, number, officeKey, serviceUserKey, agentKey }: CertifiedApplication,
  draft: DraftVersion
): Promise<Draft> => {
  const documentId = createDocumentId();
  const keys = { applicationKey: key, officeKey, serviceUserKey, agentKey };
  await rowsOf(trx, BEGIN_SQL, {
    ...columnsOf(draft),
    ...keys,
    documentId,
    number,
    applicationId: id,
  });
  return { key: documentId };
};

/**
 * Write a version of an application's draft certificate (service.md, rule 2): the certificate shows
 * the latest, and every version stays readable as it was.
 */
export const writeDraftCertificate = async (
  trx: Transaction,
  application: CertifiedApplication,
  draft: DraftVersion
): Promise<void> => {
  const certificate =
    (await renew(trx, application, draft)) ?? (await begin(trx, application, draft));
  await appendRows(trx, 'certificate_versions', [
    {
      ...keysOf(application),
      certificate_key: certificate.key,
      version: draft.version,
      certificate_type: draft.content.type,
      content: JSON.stringify(draft.content),
      changes: JSON.stringify(draft.changes),
      made_by_name: draft.madeByName,
      made_at: draft.madeAt,
    },
  ]);
};

/** The service user has approved the version there is. */
export const approveDraftCertificate = async (
  trx: Transaction,
  applicationKey: string,
  approvedAt: Date
): Promise<void> => {
  await rowsOf(
    trx,
    `update certificates set certificate_state = 'approved', approved_at = :approvedAt,
            updated_at = now()
      where application_key = :applicationKey and certificate_state = 'draft'`,
    { applicationKey, approvedAt }
  );
};
