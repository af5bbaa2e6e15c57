import type { ActionReason } from '../../src/domain/certification/action';
import type { AdverseKind, Severity } from '../../src/domain/certification/vocabulary';

/** A reason for an adverse action as an office receives it, and may edit it afterwards. */
export interface ActionReasonRow extends ActionReason {
  readonly nameId: string;
  readonly nameEn: string;
  readonly legalBasis: string;
}

// Check against the text before production use.
const LEGAL_BASIS = 'UU 21/2019 tentang Karantina Hewan, Ikan, dan Tumbuhan';
/** The day from which UU 21/2019 is in force. */
const IN_FORCE_FROM = '2019-10-18';

type Reason = readonly [code: string, severity: Severity, nameId: string, nameEn: string];

const listFor = (kind: AdverseKind, reasons: readonly Reason[]): readonly ActionReasonRow[] =>
  reasons.map(([code, severity, nameId, nameEn]) => ({
    code: `${kind}-${code}`,
    kind,
    nameId,
    nameEn,
    severity,
    validFrom: IN_FORCE_FROM,
    validUntil: null,
    legalBasis: LEGAL_BASIS,
  }));

/**
 * The reasons of service.md. Their severity is ours, and the same everywhere, so that two traders
 * are weighed alike:
 * - `administrative`: papers are missing or late; the goods may be sound, and papers can be mended.
 * - `substantive`: a rule about the goods themselves was broken, and the trader could have known it.
 * - `pest`: a quarantine pest or disease came, or the goods could not be freed of it.
 * - `not-attributable`: fate more than fault: an outbreak at the origin, goods that rot on the way.
 * - `deliberate` is no list's to presume: an officer who has established intent sets it, with a note.
 */
export const ACTION_REASONS: readonly ActionReasonRow[] = [
  ...listFor('detention', [
    // Carrying goods past quarantine is more than a missing paper.
    [
      'not-reported',
      'substantive',
      'Tidak dilaporkan kepada pejabat karantina',
      'Not reported to quarantine',
    ],
    [
      'statement-missing',
      'administrative',
      'Surat keterangan tidak ada (mutasi, kontaminasi, suhu)',
      'Missing statement (mutation, contamination, temperature)',
    ],
    [
      'document-missing',
      'administrative',
      'Dokumen yang dipersyaratkan tidak ada',
      'Missing required document',
    ],
  ]),
  ...listFor('refusal', [
    [
      'documents-late',
      'administrative',
      'Dokumen tidak dilengkapi dalam tenggat',
      'Documents not completed in time',
    ],
    [
      'other-documents',
      'administrative',
      'Persyaratan dokumen lain tidak dipenuhi',
      'Other document requirements not met',
    ],
    ['prohibited-origin', 'substantive', 'Berasal dari daerah yang dilarang', 'Prohibited origin'],
    ['outbreak-area', 'not-attributable', 'Berasal dari daerah wabah', 'From an outbreak area'],
    ['prohibited-type', 'substantive', 'Jenis yang dilarang', 'Prohibited type'],
    ['bad-sanitation', 'substantive', 'Sanitasi tidak baik', 'Bad sanitation'],
    [
      'pest-found',
      'pest',
      'Ditemukan hama penyakit hewan karantina atau organisme pengganggu tumbuhan karantina',
      'Quarantine pest or disease found',
    ],
    [
      'not-pest-free',
      'pest',
      'Tidak bebas dari organisme pengganggu tumbuhan karantina',
      'Not free of quarantine pests',
    ],
  ]),
  ...listFor('destruction', [
    ['prohibited', 'substantive', 'Media pembawa yang dilarang', 'Prohibited goods'],
    ['rotten', 'not-attributable', 'Busuk atau rusak', 'Rotten'],
    ['outbreak-origin', 'not-attributable', 'Berasal dari daerah wabah', 'Outbreak at the origin'],
    [
      'untreatable',
      'pest',
      'Tidak dapat dibebaskan dari hama penyakit dengan perlakuan',
      'Cannot be freed of pests or diseases by treatment',
    ],
    // The trader was told to take the goods away, and when.
    [
      'not-removed',
      'substantive',
      'Tidak dikeluarkan dalam tenggat setelah ditolak',
      'Not removed in time after refusal',
    ],
    [
      'unsafe',
      'substantive',
      'Pangan atau pakan tidak aman atau tidak layak',
      'Unsafe food or feed',
    ],
  ]),
];
