import type { Text } from '.';

/** Why a certificate cannot be written as asked, or a foreign one cannot be read. */
export const certificateTexts: Readonly<Record<string, Text>> = {
  'certificate.field-not-shown': {
    id: 'Sertifikat jenis ini tidak memuat {field}.',
    en: 'Certificates of this type do not show {field}.',
  },
  'certificate.missing': {
    id: 'Isian ini wajib ada pada sertifikat.',
    en: 'The certificate needs this.',
  },
  'certificate.unknown-country': {
    id: 'Kode negara tidak dikenal; gunakan dua huruf ISO, misalnya JP.',
    en: 'Unknown country code; use the two letters of ISO, such as JP.',
  },
  'certificate.hs-code': {
    id: 'Kode HS terdiri dari 4 sampai 10 angka.',
    en: 'An HS code has 4 to 10 digits.',
  },
  'certificate.no-quantity': {
    id: 'Jumlah harus lebih dari nol.',
    en: 'The quantity must be above zero.',
  },
  'certificate.destination-at-home': {
    id: 'Sertifikat ini untuk pengiriman ke luar negeri; negara tujuannya harus negara lain.',
    en: 'This certificate is for consignments that go abroad; name another country of destination.',
  },
  'certificate.destination-abroad': {
    id: 'Sertifikat domestik hanya untuk tujuan di dalam negeri.',
    en: 'A domestic certificate is for destinations within the country only.',
  },
  'certificate.reexport-of-own': {
    id: 'Sertifikat asal untuk re-ekspor harus diterbitkan oleh negara lain.',
    en: 'The original certificate of a re-export must be another country’s.',
  },
  'certificate.not-latin': {
    id: 'Tulis dengan huruf Latin, agar terbaca di kertas dan di negara tujuan.',
    en: 'Write this in Latin letters, so that paper and the country of destination can show it.',
  },
};
