import { isoMoment } from '../../../domain/calendar/moment';
import type { OfficeTimeZone } from '../../../domain/calendar/time-zone';
import { SPS_PREFIXES } from '../../../domain/certification/sps-codes';
import {
  spsCertificate,
  type CertificateToExchange,
} from '../../../domain/certification/sps-certificate';
import { visibleRows } from '../../../domain/identity/visibility';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { notFound } from '../../../infra/input';
import { valueOf } from '../../../infra/refusal-error';
import { database, rowsOf } from '../../../infra/transaction';
import { visibleSql } from '../../../infra/visible-rows';
import { writeXml } from '../../../infra/xml/write-xml';

interface Row extends Pick<CertificateToExchange, 'content' | 'state' | 'place' | 'officer'> {
  /** Null before it is issued. */
  readonly number: string | null;
  readonly issuedAt: Date | null;
  readonly replacesNumber: string | null;
  readonly replacesIssuedAt: Date | null;
  readonly reason: string | null;
  readonly zone: OfficeTimeZone;
}

const EXCHANGE_SQL = `
select c.content::json as content, c.certificate_state as state, c.number, c.issued_at as "issuedAt",
       coalesce(c.issued_place, '') as place, coalesce(c.officer_name, '') as officer,
       r.number as "replacesNumber", r.issued_at as "replacesIssuedAt", r.reason,
       coalesce(o.time_zone, 'Asia/Jakarta') as zone
  from certificates c
  join offices o on o.document_id = c.office_key
  left join certificates r on r.document_id = c.replaces_key`;

/** A certificate as another country's system takes it. */
export interface ExchangedCertificate {
  readonly number: string;
  readonly xml: string;
}

/**
 * The electronic certificate of a phytosanitary one, as UN/CEFACT SPSCertificate.
 * @throws 404 where the caller may not see it; NOT_ELIGIBLE for another type; WRONG_STATE before it
 *   is issued
 */
export const readExchangedCertificate = async (
  documentId: string
): Promise<ExchangedCertificate> => {
  const db = database();
  const today = todayIn('Asia/Jakarta');
  const actor = await currentActor(db, today);
  const visible = visibleSql('c', visibleRows(actor, 'certificate', today));
  const [row] = await rowsOf<Row>(
    db,
    `${EXCHANGE_SQL} where c.document_id = ? and ${visible.sql}`,
    [documentId, ...visible.bindings]
  );
  if (row === undefined) throw notFound();
  const at = (moment: Date | null): string =>
    moment === null ? '' : isoMoment(moment.getTime(), row.zone);
  const { content, state, place, officer } = row;
  const number = row.number ?? '';
  const root = spsCertificate({
    ...{ content, state, number, place, officer },
    issuedAt: at(row.issuedAt),
    replaces:
      row.replacesNumber === null
        ? null
        : {
            number: row.replacesNumber,
            issuedAt: at(row.replacesIssuedAt),
            reason: row.reason ?? '',
          },
  });
  return { number, xml: writeXml(valueOf(root), SPS_PREFIXES) };
};
