import type { CertificateContent } from '../../../domain/certification/certificate-content';
import { problemsOf } from '../../../domain/certification/content-problems';
import { currentLanguage } from '../../../infra/language';
import { sentence } from '../../../infra/texts';
import { database, rowsOf } from '../../../infra/transaction';

/** What a draft lacks of its model; it can be issued all the same, and corrected. */
export interface DraftWarning {
  readonly code: 'INCOMPLETE';
  /** Path in the certificate, like `items.0.hsCode`. */
  readonly field: string;
  /** A sentence in the reader's language. */
  readonly message: string;
}

/** What a draft lacks; nothing where there is no draft. */
export const warningsOf = (draft: CertificateContent | null): readonly DraftWarning[] =>
  draft === null
    ? []
    : problemsOf(draft).map(({ field, reason }) => ({
        code: 'INCOMPLETE',
        field,
        message: sentence(reason, {}, currentLanguage()),
      }));

const DRAFT_SQL = `
select content::json as content from certificates
 where application_key = :documentId and certificate_state = 'draft'`;

/** What the latest draft of an application lacks, for somebody who may see the application. */
export const draftWarnings = async (documentId: string): Promise<readonly DraftWarning[]> => {
  const [draft] = await rowsOf<{ content: CertificateContent }>(database(), DRAFT_SQL, {
    documentId,
  });
  return warningsOf(draft?.content ?? null);
};
