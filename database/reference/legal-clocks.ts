import type { LegalClock } from '../../src/domain/certification/clock';

/** A term of the law as an office receives it, and may edit it afterwards. */
export interface LegalClockRow extends LegalClock {
  readonly nameId: string;
  readonly nameEn: string;
  readonly legalBasis: string;
}

// In working days. Read through secondary sources: check against the texts before production use.
const QUARANTINE_LAW = {
  legalBasis: 'UU 21/2019 tentang Karantina Hewan, Ikan, dan Tumbuhan',
  validFrom: '2019-10-18',
  validUntil: null,
} as const;
const COMPLAINT_RULES = {
  legalBasis: 'Peraturan Menteri PANRB 62/2018 tentang pengelolaan pengaduan (SP4N)',
  validFrom: '2019-01-01',
  validUntil: null,
} as const;

/** The clocks in force: documents, removal, and the answers to complaints. */
export const LEGAL_CLOCKS: readonly LegalClockRow[] = [
  {
    code: 'documents-after-detention',
    nameId: 'Melengkapi dokumen setelah surat penahanan diterima',
    nameEn: 'Documents after receiving the detention letter',
    workingDays: 3,
    ...QUARANTINE_LAW,
  },
  {
    code: 'removal-after-refusal',
    nameId: 'Mengeluarkan media pembawa setelah ditolak',
    nameEn: 'Removal after a refusal',
    workingDays: 3,
    ...QUARANTINE_LAW,
  },
  {
    code: 'complaint-normative',
    nameId: 'Menjawab permintaan informasi dan pengaduan normatif',
    nameEn: 'Answer to a question or a normative complaint',
    workingDays: 5,
    ...COMPLAINT_RULES,
  },
  {
    code: 'complaint-non-supervisory',
    nameId: 'Menjawab pengaduan tidak berkadar pengawasan',
    nameEn: 'Answer to a complaint that needs no investigation',
    workingDays: 14,
    ...COMPLAINT_RULES,
  },
  {
    code: 'complaint-supervisory',
    nameId: 'Menjawab pengaduan berkadar pengawasan',
    nameEn: 'Answer to a complaint that needs an investigation',
    workingDays: 60,
    ...COMPLAINT_RULES,
  },
];
