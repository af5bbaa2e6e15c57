import type { LegalClock } from '../../src/domain/certification/clock';

/** A term of the law as an office receives it, and may edit it afterwards. */
export interface LegalClockRow extends LegalClock {
  readonly legalBasis: string;
}

// In working days. Read through secondary sources: check against the texts before production use.
const QUARANTINE_LAW = 'UU 21/2019 tentang Karantina Hewan, Ikan, dan Tumbuhan';
const COMPLAINT_RULES = 'Peraturan Menteri PANRB 62/2018 tentang pengelolaan pengaduan (SP4N)';

/** The day from which UU 21/2019 is in force. */
const QUARANTINE_LAW_FROM = '2019-10-18';
const COMPLAINT_RULES_FROM = '2019-01-01';

const quarantine = (code: LegalClock['code'], workingDays: number): LegalClockRow => ({
  code,
  workingDays,
  validFrom: QUARANTINE_LAW_FROM,
  validUntil: null,
  legalBasis: QUARANTINE_LAW,
});

const complaint = (code: LegalClock['code'], workingDays: number): LegalClockRow => ({
  code,
  workingDays,
  validFrom: COMPLAINT_RULES_FROM,
  validUntil: null,
  legalBasis: COMPLAINT_RULES,
});

/** The clocks in force: documents, removal, and the answers to complaints. */
export const LEGAL_CLOCKS: readonly LegalClockRow[] = [
  quarantine('documents-after-detention', 3),
  quarantine('removal-after-refusal', 3),
  complaint('complaint-normative', 5),
  complaint('complaint-non-supervisory', 14),
  complaint('complaint-supervisory', 60),
];
