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
  'certificate.not-issued': {
    id: 'Sertifikat ini belum terbit; konsepnya diperbaiki dengan versi baru.',
    en: 'This certificate has not been issued yet; its draft is mended by a new version.',
  },
  'certificate.void-already': {
    id: 'Sertifikat ini sudah diganti atau ditarik; hanya yang berlaku dapat diganti atau ditarik.',
    en: 'This certificate was replaced or withdrawn already; only one in force can be.',
  },
  'certificate.unknown-state': {
    id: 'Status sertifikat itu tidak dikenal.',
    en: 'There is no such state of a certificate.',
  },
  'certificate.state-of-application': {
    id: 'Konsep, persetujuan dan penerbitan mengikuti permohonannya; di sini sertifikat hanya diganti atau ditarik.',
    en: 'Draft, approval and issue follow the application; here a certificate is only replaced or withdrawn.',
  },
  'certificate.state-not-changed': {
    id: 'Alasan dan perubahan hanya berarti bersama status baru; pilih "diganti" atau "ditarik".',
    en: 'Reason and changes mean something only with a new state; choose replaced or withdrawn.',
  },
  'certificate.written-by-application': {
    id: 'Sertifikat terbit dari permohonannya; tidak dapat dibuat tersendiri.',
    en: 'Certificates come from their application; none is made by itself.',
  },
  'certificate.never-deleted': {
    id: 'Sertifikat tidak pernah dihapus; gantilah atau tariklah dengan alasan.',
    en: 'Certificates are never deleted; replace or withdraw it with a reason.',
  },
  'certificate.import-by-officer': {
    id: 'Sertifikat elektronik asing dimasukkan oleh petugas karantina.',
    en: 'Foreign electronic certificates are imported by a quarantine officer.',
  },
  'certificate.no-xml': {
    id: 'Kirimkan satu sertifikat: XML sebagai isi permintaan, atau berkas pada isian "file".',
    en: 'Send one certificate: XML as the body of the request, or a file in the field "file".',
  },
  'certificate.unknown-office': {
    id: 'Kantor ini tidak ada.',
    en: 'There is no such office.',
  },
};
