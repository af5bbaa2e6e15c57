import type { Text } from '.';

/** Why an electronic certificate cannot be written, or a foreign one cannot be read. */
export const spsTexts: Readonly<Record<string, Text>> = {
  'sps.not-phytosanitary': {
    id: 'Hanya sertifikat fitosanitari yang dipertukarkan secara elektronik.',
    en: 'Only phytosanitary certificates are exchanged electronically.',
  },
  'sps.not-issued': {
    id: 'Sertifikat belum diterbitkan.',
    en: 'The certificate has not been issued yet.',
  },
  'sps.too-large': {
    id: 'Berkas XML terlalu besar; paling besar 1 MB.',
    en: 'The XML file is too large; 1 MB at most.',
  },
  'sps.unreadable': {
    id: 'Berkas ini bukan XML yang dapat dibaca.',
    en: 'This file is not readable XML.',
  },
  'sps.not-a-certificate': {
    id: 'XML ini bukan sertifikat SPS (UN/CEFACT SPSCertificate 17).',
    en: 'This XML is not an SPS certificate (UN/CEFACT SPSCertificate 17).',
  },
  'sps.missing': {
    id: 'Sertifikat elektronik ini tidak memuat {element} yang sah.',
    en: 'This electronic certificate has no valid {element}.',
  },
  'sps.unknown-type': {
    id: 'Jenis sertifikat ini tidak dikenal; yang dapat dibaca hanya 851 dan 657.',
    en: 'This type of certificate is not known; only 851 and 657 can be read.',
  },
  'sps.unknown-status': {
    id: 'Kode status sertifikat ini tidak dikenal.',
    en: 'The status code of this certificate is not known.',
  },
  'sps.too-long': {
    id: 'Isi sertifikat elektronik ini melampaui batas panjang.',
    en: 'This electronic certificate is longer than certificates can be.',
  },
};
