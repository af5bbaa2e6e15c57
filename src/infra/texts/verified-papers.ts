import type { CertificateType } from '../../domain/certification/vocabulary';
import type { Text } from '.';

/** What the public page says of certificates and receipts whose code is checked. */

export const CERTIFICATE_TYPES: Readonly<Record<CertificateType, Text>> = {
  phytosanitary: { id: 'Sertifikat Fitosanitari', en: 'Phytosanitary Certificate' },
  'phytosanitary-reexport': {
    id: 'Sertifikat Fitosanitari untuk Re-ekspor',
    en: 'Phytosanitary Certificate for Re-export',
  },
  health: { id: 'Sertifikat Kesehatan Hewan', en: 'Veterinary Health Certificate' },
  domestic: { id: 'Sertifikat Karantina', en: 'Quarantine Certificate' },
};

/** What a certificate's state comes to for whoever holds its paper. */
export type CertificateStanding = 'draft' | 'in-force' | 'replaced' | 'withdrawn';

export const CERTIFICATE_STATES: Readonly<Record<CertificateStanding, Text>> = {
  draft: { id: 'konsep, belum berlaku', en: 'draft, not valid' },
  'in-force': { id: 'berlaku', en: 'valid' },
  replaced: { id: 'diganti', en: 'replaced' },
  withdrawn: { id: 'ditarik', en: 'withdrawn' },
};

export const DRAFT_NAME: Text = {
  id: 'konsep versi {version}, permohonan {applicationNumber}',
  en: 'draft version {version}, application {applicationNumber}',
};

export const DRAFT_SUMMARY: Text = {
  id: '{type}, {name}, {commodity} tujuan {destination}: {state}.',
  en: '{type}, {name}, {commodity} to {destination}: {state}.',
};

export const CERTIFICATE_SUMMARY: Text = {
  id: '{type} {name}, terbit {date}, {commodity} tujuan {destination}: {state}.',
  en: '{type} {name}, issued {date}, {commodity} to {destination}: {state}.',
};

export const RECEIPT_NAME: Text = {
  id: 'Kuitansi penerimaan negara bukan pajak',
  en: 'Receipt of non-tax state revenue',
};

export const RECEIPT_SUMMARY: Text = {
  id: 'Kuitansi {number}, dibayar {date}: lunas.',
  en: 'Receipt {number}, paid on {date}: paid in full.',
};

export const PAPER_NAMES = {
  id: {
    document: 'Dokumen',
    number: 'Nomor',
    issuedOn: 'Tanggal terbit',
    paidOn: 'Tanggal bayar',
    commodity: 'Komoditas',
    destination: 'Tujuan',
    state: 'Status',
  },
  en: {
    document: 'Document',
    number: 'Number',
    issuedOn: 'Date of issue',
    paidOn: 'Date of payment',
    commodity: 'Commodity',
    destination: 'Destination',
    state: 'Status',
  },
} as const;
