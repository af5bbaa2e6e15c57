import type { CertificatePaper } from '../../../src/api/certificate/paper/certificate-paper';
import { contentFor } from '../../../src/domain/certification/certificate-content';
import type { ConsignmentFacts } from '../../../src/domain/certification/consignment';
import type { CertificateType } from '../../../src/domain/certification/vocabulary';

/** An issued certificate with what is different about it. */
export const paperOf = (
  type: CertificateType,
  facts: ConsignmentFacts,
  more: Partial<CertificatePaper> = {}
): CertificatePaper => {
  const content = contentFor(type, facts);
  if (!content.ok) throw new Error(content.refusal.reason);
  return {
    content: content.value,
    state: 'issued',
    number: 'KT-2026-DEMO-000123',
    version: 2,
    applicationNumber: 'PK-2026-000456',
    formCode: 'KT-1',
    office: {
      name: 'Balai Karantina Tanjung Mutiara',
      address: 'Jl. Pelabuhan Contoh 1, Tanjung Mutiara',
      city: 'Tanjung Mutiara',
    },
    officer: { name: 'Raka Contoh, S.P.', position: 'Pemeriksa Karantina Ahli Muda' },
    issuedOn: '2026-11-05',
    writtenOn: '2026-11-04',
    replaces: null,
    replacedBy: null,
    withdrawnOn: null,
    verificationCode: 'K7QF2M9X03TBYW5C',
    address: 'https://q-office.test/verify/K7QF-2M9X-03TB-YW5C',
    ...more,
  };
};

/** The same certificate before it is issued. */
export const AS_DRAFT: Partial<CertificatePaper> = {
  state: 'draft',
  number: null,
  issuedOn: null,
  officer: null,
};
