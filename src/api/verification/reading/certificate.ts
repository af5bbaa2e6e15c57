import { formatDate, type IsoDate } from '../../../domain/calendar/iso-date';
import type { CertificateState, CertificateType } from '../../../domain/certification/vocabulary';
import type { VerificationCode } from '../../../domain/identity/verification-code';
import type { Language } from '../../../infra/language';
import { fill } from '../../../infra/texts';
import {
  CERTIFICATE_STATES,
  CERTIFICATE_SUMMARY,
  CERTIFICATE_TYPES,
  DRAFT_NAME,
  DRAFT_SUMMARY,
  PAPER_NAMES,
  type CertificateStanding,
} from '../../../infra/texts/verified-papers';
import type { Verifier } from './verified-paper';

interface CertificateRow {
  readonly state: CertificateState;
  readonly type: CertificateType;
  readonly number: string | null;
  readonly version: number;
  readonly applicationNumber: string;
  readonly issuedAt: string | null;
  readonly issuedOn: IsoDate | null;
  readonly commodity: string | null;
  readonly destination: string | null;
  readonly replacedByNumber: string | null;
  readonly replacedByCode: VerificationCode | null;
}

const CERTIFICATE_SQL = `
select c.certificate_state as state, c.certificate_type as type, c.number, c.version,
       c.application_number as "applicationNumber", c.issued_at at time zone 'UTC' as "issuedAt",
       c.issued_on as "issuedOn", c.commodity, c.destination,
       c.replaced_by_number as "replacedByNumber", n.verification_code as "replacedByCode"
  from certificates c
  left join certificates n on n.document_id = c.replaced_by_key
 where c.verification_code = :code`;

const STANDINGS: Readonly<Record<CertificateState, CertificateStanding>> = {
  draft: 'draft',
  approved: 'draft',
  issued: 'in-force',
  replaced: 'replaced',
  withdrawn: 'withdrawn',
};

const replacing = ({ replacedByNumber: number, replacedByCode: code }: CertificateRow) =>
  number === null || code === null ? {} : { replacedBy: { number, code } };

/** What a draft is called, which has no number yet. */
const nameOf = (row: CertificateRow, language: Language): string =>
  row.number ?? fill(DRAFT_NAME[language], { ...row }, language);

/** A certificate, or the draft of one, as its paper shows it in short: never whose it is. */
export const certificateVerifier: Verifier<CertificateRow> = {
  kind: 'certificate',
  sql: CERTIFICATE_SQL,
  describe: (row, language) => {
    const names = PAPER_NAMES[language];
    const standing = STANDINGS[row.state];
    const name = nameOf(row, language);
    const type = CERTIFICATE_TYPES[row.type][language];
    const state = CERTIFICATE_STATES[standing][language];
    const date = row.issuedOn === null ? null : formatDate(row.issuedOn, language);
    const [commodity, destination] = [row.commodity ?? '–', row.destination ?? '–'];
    const summary = date === null ? DRAFT_SUMMARY : CERTIFICATE_SUMMARY;
    return {
      state: row.state,
      number: row.number,
      issuedAt: row.issuedAt === null ? null : new Date(row.issuedAt),
      summary: fill(
        summary[language],
        { type, name, date, commodity, destination, state },
        language
      ),
      standing,
      lines: [
        [names.document, type],
        [names.number, name],
        ...(date === null ? [] : ([[names.issuedOn, date]] as const)),
        [names.commodity, commodity],
        [names.destination, destination],
        [names.state, state],
      ],
      ...replacing(row),
    };
  },
};
