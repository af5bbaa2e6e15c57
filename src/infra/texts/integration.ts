/** What whoever connects another system reads about its rows. */
export const integrationTexts = {
  'integration.no-fields': {
    id: 'Isian ini harus berupa objek dengan kolom-kolomnya.',
    en: 'This must be an object with fields.',
  },
  'integration.unknown-field': {
    id: 'Kolom "{field}" tidak dikenal.',
    en: 'The field "{field}" is unknown.',
  },
  'integration.missing': {
    id: 'Kolom ini wajib diisi.',
    en: 'This field is required.',
  },
  'integration.bad-text': {
    id: 'Kolom ini harus berupa teks tanpa karakter yang rusak.',
    en: 'This must be text, without broken characters.',
  },
  'integration.too-long': {
    id: 'Isian ini lebih panjang dari {most} karakter.',
    en: 'This is longer than {most} characters.',
  },
  'integration.too-many': {
    id: 'Paling banyak {most} butir.',
    en: 'There can be {most} entries at most.',
  },
  'integration.not-one-of': {
    id: 'Isian ini harus salah satu dari: {choices}.',
    en: 'This must be one of: {choices}.',
  },
  'integration.bad-number': {
    id: 'Kolom ini harus berupa bilangan bulat dari 0.',
    en: 'This must be a whole number from 0.',
  },
  'integration.bad-country': {
    id: 'Tulis negara dengan dua huruf kodenya, misalnya ID atau JP.',
    en: 'Write a country as its two letters, like ID or JP.',
  },
  'integration.bad-moment': {
    id: 'Tulis waktu dengan tanggal, jam dan zonanya, misalnya 2026-11-05T09:30:00+07:00.',
    en: 'Write a time with its date, hour and zone, like 2026-11-05T09:30:00+07:00.',
  },
  'integration.not-yet': {
    id: 'Waktu ini belum terjadi.',
    en: 'This time has not come yet.',
  },
  'integration.ends-before-start': {
    id: 'Permohonan tidak dapat berakhir sebelum diajukan.',
    en: 'An application cannot end before it was submitted.',
  },
  'integration.not-ended': {
    id: 'Hanya permohonan yang ditutup atau dibatalkan yang mempunyai waktu berakhir.',
    en: 'Only an application that is closed or cancelled has ended.',
  },
  'integration.unknown-office': {
    id: 'Tidak ada UPT dengan kode ini.',
    en: 'There is no office of this code.',
  },
  'integration.unknown-work-area': {
    id: 'UPT ini tidak memiliki wilayah kerja dengan kode tersebut.',
    en: 'The office has no work area of this code.',
  },
  'integration.unknown-service-user': {
    id: 'Pengguna jasa ini tidak dikenal. Sebutkan kodenya, atau NPWP dan namanya agar didaftarkan.',
    en: 'This service user is unknown. Name their code, or tax number and name to register them.',
  },
  'integration.unknown-agent': {
    id: 'Kuasa ini tidak dikenal; sebutkan kode atau NPWP yang terdaftar.',
    en: 'This agent is unknown; name a code or tax number that is registered.',
  },
  'integration.own-agent': {
    id: 'Pengguna jasa tidak dapat menjadi kuasanya sendiri.',
    en: 'A service user cannot be their own agent.',
  },
  'integration.no-letter': {
    id: 'Tidak ada surat kuasa yang berlaku pada {date}.',
    en: 'There is no letter of authority valid on {date}.',
  },
  'integration.suspended': {
    id: 'Pengguna jasa atau kuasanya sedang ditangguhkan.',
    en: 'The service user or their agent is suspended.',
  },
  'integration.other-content': {
    id: 'Baris dengan nomor ini sudah masuk dengan isi yang lain.',
    en: 'A row of this reference has come in before with other content.',
  },
  'integration.over-already': {
    id: 'Permohonan ini sudah berakhir menurut catatan Q-Office.',
    en: 'This application has ended otherwise by our own records.',
  },
  'integration.only-systems': {
    id: 'Hanya sistem lain dengan token integrasi yang mengirim dan membaca batch.',
    en: 'Only other systems, with an integration token, send and read batches.',
  },
  'integration.too-many-rows': {
    id: 'Satu batch memuat paling banyak {most} baris; bagilah, atau pakai perintah impor.',
    en: 'A batch holds {most} rows at most; split it, or use the import command.',
  },
  'integration.body-too-large': {
    id: 'Permintaan ini terlalu besar; paling besar {megabytes} MB.',
    en: 'This request is too large; it can have {megabytes} MB at most.',
  },
} as const satisfies Record<string, { id: string; en: string }>;
