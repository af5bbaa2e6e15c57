import { z } from 'zod';
import { visibleRows } from '../../../domain/identity/visibility';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { database, preparedRowsOf } from '../../../infra/transaction';
import { verificationAddress } from '../../../infra/verification-address';
import { visibleSql } from '../../../infra/visible-rows';
import type { CertificatePaper } from '../paper/certificate-paper';

/** Which paper of a certificate is asked for: a version of its draft, or as it stands. */
export const paperQuery = z.strictObject({
  version: z
    .string()
    .regex(/^\d{1,5}$/, 'must be the number of a version')
    .transform(Number)
    .optional(),
});

type Unaddressed = Omit<CertificatePaper, 'address'>;

interface Row extends Unaddressed {
  /** What the draft of that version says; null where there is none. */
  readonly draft: CertificatePaper['content'] | null;
}

/** Strapi's moments carry no zone; they are UTC. */
const day = (column: string): string =>
  `(${column} at time zone 'UTC' at time zone coalesce(o.time_zone, 'Asia/Jakarta'))::date::text`;

const PAPER_SQL = `
select c.certificate_state as state, c.number, c.content::json as content, v.content::json as draft,
       coalesce(v.version, c.version) as version, c.application_number as "applicationNumber",
       c.form_code as "formCode",
       json_build_object('name', o.name, 'address', coalesce(o.address, ''),
                         'city', coalesce(c.issued_place, o.city, o.name)) as office,
       case when c.officer_name is not null
            then json_build_object('name', c.officer_name, 'position', coalesce(c.officer_position, ''))
            end as officer,
       c.issued_on::text as "issuedOn",
       ${day('coalesce(v.made_at, c.created_at)')} as "writtenOn",
       case when c.replaces_number is not null
            then json_build_object('number', c.replaces_number, 'issuedOn', r.issued_on) end as replaces,
       case when c.replaced_by_number is not null
            then json_build_object('number', c.replaced_by_number, 'on', ${day('c.replaced_at')})
            end as "replacedBy",
       ${day('c.withdrawn_at')} as "withdrawnOn",
       c.verification_code as "verificationCode"
  from certificates c
  join offices o on o.document_id = c.office_key
  left join certificates r on r.document_id = c.replaces_key
  left join certificate_versions v
    on v.certificate_key = c.document_id and v.version = coalesce(?::int, c.version)`;

/** A version of the draft as the service user saw it, whatever became of it since (rule 2). */
const asDraft = (paper: Unaddressed, content: Unaddressed['content']): Unaddressed => ({
  ...paper,
  content,
  state: 'draft',
  number: null,
  formCode: null,
  officer: null,
  issuedOn: null,
  replaces: null,
  replacedBy: null,
  withdrawnOn: null,
});

/**
 * What the paper of a certificate says.
 * @param version of the draft; null for the certificate as it stands
 * @returns undefined where the caller may not see it, or there is no such version
 */
export const readCertificatePaper = async (
  documentId: string,
  version: number | null
): Promise<CertificatePaper | undefined> => {
  const db = database();
  const today = todayIn('Asia/Jakarta');
  const actor = await currentActor(db, today);
  const visible = visibleSql('c', visibleRows(actor, 'certificate', today));
  const [row] = await preparedRowsOf<Row>(
    db,
    `${PAPER_SQL} where c.document_id = ? and ${visible.sql}`,
    [version, documentId, ...visible.bindings]
  );
  if (row === undefined) return undefined;
  const { draft, ...paper } = row;
  const address = verificationAddress(row.verificationCode);
  if (version === null) return { ...paper, address };
  return draft === null ? undefined : { ...asDraft(paper, draft), address };
};
