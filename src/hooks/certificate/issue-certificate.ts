import type { IsoDate } from '../../domain/calendar/iso-date';
import type { CertificateType } from '../../domain/certification/vocabulary';
import type { ActingEmployee } from '../../domain/identity/actor';
import { refuse } from '../../domain/result';
import { errorFrom } from '../../infra/refusal-error';
import { rowsOf, type Transaction } from '../../infra/transaction';

/** Where, when and by whom a certificate is signed. */
export interface Signature {
  readonly officer: ActingEmployee;
  readonly officeKey: string;
  readonly on: IsoDate;
  readonly at: Date;
}

const FORM_SQL = `
select f.code, o.code as "officeCode", coalesce(o.city, o.name) as place
  from offices o
  left join document_forms f
    on f.certificate_type = :type and f.sector = :sector
   and f.valid_from <= :on and (f.valid_until is null or f.valid_until >= :on)
 where o.document_id = :officeKey
 order by f.valid_from desc nulls last limit 1`;

/** What an issued certificate carries: its number, its form, and who signed it. */
export interface IssuedColumns {
  readonly number: string;
  readonly formCode: string;
  readonly place: string;
}

/**
 * The number and form of a certificate that is issued now: form, office, year and a serial number.
 * Throws EVIDENCE_MISSING where no form is in force for the type.
 */
export const numberCertificate = async (
  trx: Transaction,
  type: CertificateType,
  sector: string,
  { officeKey, on }: Signature
): Promise<IssuedColumns> => {
  const [form] = await rowsOf<{ code: string | null; officeCode: string; place: string }>(
    trx,
    FORM_SQL,
    { type, sector, on, officeKey }
  );
  if (!form?.code) {
    throw errorFrom(refuse('EVIDENCE_MISSING', 'service.no-document-form', { date: on }).refusal);
  }
  const [serial] = await rowsOf<{ value: string }>(
    trx,
    `select nextval('certificate_number') as value`
  );
  const { code, officeCode, place } = form;
  const number = [code, officeCode, on.slice(0, 4), (serial?.value ?? '').padStart(6, '0')];
  return { number: number.join('/'), formCode: code, place };
};

const TYPE_SQL = `
select certificate_type as type from certificates
 where application_key = :applicationKey and certificate_state = 'approved' for no key update`;

const ISSUE_SQL = `
update certificates
   set certificate_state = 'issued', number = :number, form_code = :formCode, issued_at = :at,
       issued_on = :on, issued_place = :place, officer_name = :name, officer_nip = :nip,
       officer_position = :position, updated_at = now()
 where application_key = :applicationKey and certificate_state = 'approved'`;

/** Issue the approved certificate of an application. Returns its number. */
export const issueCertificate = async (
  trx: Transaction,
  application: { readonly key: string; readonly sector: string },
  signature: Signature
): Promise<string> => {
  const applicationKey = application.key;
  const [approved] = await rowsOf<{ type: CertificateType }>(trx, TYPE_SQL, { applicationKey });
  if (approved === undefined) {
    throw errorFrom(refuse('OUT_OF_ORDER', 'service.certificate-not-approved').refusal);
  }
  const issued = await numberCertificate(trx, approved.type, application.sector, signature);
  const { name, nip, position } = signature.officer;
  const { at, on } = signature;
  await rowsOf(trx, ISSUE_SQL, { ...issued, name, nip, position, at, on, applicationKey });
  return issued.number;
};
