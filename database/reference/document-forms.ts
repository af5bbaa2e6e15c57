import type { CertificateType, Sector } from '../../src/domain/certification/vocabulary';

/** The form on which certificates of a type are written, as an office receives it. */
export interface DocumentFormRow {
  readonly code: string;
  readonly certificateType: CertificateType;
  readonly sector: Sector;
  readonly nameId: string;
  readonly nameEn: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly legalBasis: string;
}

type Form = Pick<DocumentFormRow, 'certificateType' | 'sector' | 'nameId' | 'nameEn'>;

const HEALTH: Form = {
  certificateType: 'health',
  sector: 'animal',
  nameId: 'Sertifikat Kesehatan Hewan dan Produk Hewan',
  nameEn: 'Veterinary Health Certificate',
};
const PHYTOSANITARY: Form = {
  certificateType: 'phytosanitary',
  sector: 'plant',
  nameId: 'Sertifikat Kesehatan Tumbuhan (Phytosanitary Certificate)',
  nameEn: 'Phytosanitary Certificate',
};
const REEXPORT: Form = {
  certificateType: 'phytosanitary-reexport',
  sector: 'plant',
  nameId: 'Sertifikat Kesehatan Tumbuhan untuk Ekspor Ulang',
  nameEn: 'Phytosanitary Certificate for Re-export',
};
const DOMESTIC_ANIMAL: Form = {
  certificateType: 'domestic',
  sector: 'animal',
  nameId: 'Sertifikat Kesehatan Hewan Antar Area',
  nameEn: 'Domestic Animal Health Certificate',
};
const DOMESTIC_PLANT: Form = {
  certificateType: 'domestic',
  sector: 'plant',
  nameId: 'Sertifikat Kesehatan Tumbuhan Antar Area',
  nameEn: 'Domestic Plant Health Certificate',
};

type Series = Pick<DocumentFormRow, 'validFrom' | 'validUntil' | 'legalBasis'>;

/** The forms of one series, as one regulation sets them. */
const series = (
  period: Series,
  forms: readonly (readonly [code: string, form: Form])[]
): readonly DocumentFormRow[] => forms.map(([code, form]) => ({ code, ...form, ...period }));

// Form codes changed at least twice in ten years. Codes and days below are believable, not law:
// an office checks them against the regulation in force.
const OLDER: Series = {
  validFrom: '2017-01-01',
  validUntil: '2025-06-30',
  legalBasis: 'Keputusan Kepala Badan tentang bentuk dokumen tindakan karantina (seri lama)',
};
const PRESENT: Series = {
  validFrom: '2025-07-01',
  validUntil: null,
  legalBasis: 'Keputusan Kepala Badan tentang bentuk dokumen tindakan karantina (seri berlaku)',
};

/** The forms that certificates are written on: an older series, and the present one. */
export const DOCUMENT_FORMS: readonly DocumentFormRow[] = [
  ...series(OLDER, [
    ['KH-9', HEALTH],
    ['KH-10', DOMESTIC_ANIMAL],
    ['KT-9', PHYTOSANITARY],
    ['KT-13', REEXPORT],
    ['KT-14', DOMESTIC_PLANT],
  ]),
  ...series(PRESENT, [
    ['KH-11', HEALTH],
    ['KH-12', DOMESTIC_ANIMAL],
    ['KT-10', PHYTOSANITARY],
    ['KT-11', REEXPORT],
    ['KT-12', DOMESTIC_PLANT],
  ]),
];
