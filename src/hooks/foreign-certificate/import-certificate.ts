import { importerOf, type Importer } from '../../domain/certification/foreign-certificate';
import {
  readSpsCertificate,
  type ForeignCertificate,
} from '../../domain/certification/read-sps-certificate';
import { STATUS_CODES } from '../../domain/certification/sps-codes';
import { refuse } from '../../domain/result';
import { momentIn, todayIn } from '../../infra/clock';
import { currentActor } from '../../infra/current-actor';
import { createDocumentId } from '../../infra/document-id';
import { LONGEST_LINE } from '../../infra/fields';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { inTransaction, rowsOf, type Transaction } from '../../infra/transaction';
import { readXml } from '../../infra/xml/read-xml';

/** What an import came to. */
export interface ImportedCertificate {
  readonly documentId: string;
  /** False where the same certificate had come in before; nothing is changed then. */
  readonly isNew: boolean;
}

const OFFICE_SQL = `select document_id as key from offices where document_id = :named or code = :named`;

const officeNamed = async (trx: Transaction, named: string | null): Promise<string | null> => {
  if (named === null) return null;
  const [office] = await rowsOf<{ key: string }>(trx, OFFICE_SQL, { named });
  if (office === undefined) {
    throw errorFrom(refuse('INVALID', 'certificate.unknown-office', {}, 'office').refusal);
  }
  return office.key;
};

/** Whoever brings the same certificate at the same moment waits, and finds it. */
const KEEP_SQL = `
insert into foreign_certificates (document_id, created_at, updated_at, published_at, number,
       certificate_type, status_code, issuing_country, issued_on, commodity, consignor, consignee,
       content, received_at, imported_by_name, office_key)
values (:key, now(), now(), now(), :number, :type, :statusCode, :country, :issuedOn, :commodity,
        :consignor, :consignee, :content::jsonb, :receivedAt, :name, :officeKey)
on conflict (issuing_country, number) do nothing
returning document_id as key`;

const line = (text: string | undefined): string | null =>
  text === undefined || text === '' ? null : text.slice(0, LONGEST_LINE);

const columnsOf = (certificate: ForeignCertificate, { officeKey, name }: Importer) => ({
  number: certificate.number,
  type: certificate.type,
  statusCode: STATUS_CODES[certificate.state],
  country: certificate.exportCountry,
  issuedOn: certificate.issuedAt.slice(0, 'YYYY-MM-DD'.length),
  commodity: line(certificate.items[0]?.commodity),
  consignor: line(certificate.exporter.name),
  consignee: line(certificate.consignee.name),
  content: JSON.stringify(certificate),
  receivedAt: momentIn('Asia/Jakarta'),
  name,
  officeKey,
});

/**
 * Keep another country's electronic certificate as it was received. The same number of the same
 * country is the same certificate: bringing it again changes nothing.
 * @param xml UN/CEFACT SPSCertificate
 * @param office that a program names, by code or documentId; an officer's own counts otherwise
 * @throws FORBIDDEN, or INVALID for XML that is none, too large, or no certificate of ours to read
 */
export const importCertificate = (
  xml: Uint8Array,
  office: string | null
): Promise<ImportedCertificate> =>
  inTransaction(async (trx) => {
    const actor = await currentActor(trx, todayIn('Asia/Jakarta'));
    const importer = valueOf(importerOf(actor, await officeNamed(trx, office)));
    const certificate = valueOf(readSpsCertificate(valueOf(readXml(xml))));
    const key = createDocumentId();
    const columns = columnsOf(certificate, importer);
    const [kept] = await rowsOf<{ key: string }>(trx, KEEP_SQL, { key, ...columns });
    if (kept !== undefined) return { documentId: kept.key, isNew: true };
    const [known] = await rowsOf<{ key: string }>(
      trx,
      `select document_id as key from foreign_certificates
        where issuing_country = :country and number = :number`,
      { country: columns.country, number: columns.number }
    );
    return { documentId: known?.key ?? '', isNew: false };
  });
