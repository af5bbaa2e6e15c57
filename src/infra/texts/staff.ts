/** What personnel administration reads about a file of staff. */
export const staffTexts = {
  'spreadsheet.unreadable': {
    id: 'Berkas ini bukan CSV atau XLSX yang dapat dibaca.',
    en: 'This is no CSV or XLSX file that can be read.',
  },
  'spreadsheet.too-large': {
    id: 'Berkas ini terlalu besar; paling besar {megabytes} MB dan {rows} baris.',
    en: 'This file is too large; at most {megabytes} MB and {rows} rows.',
  },
  'spreadsheet.too-many-rows': {
    id: 'Berkas ini memuat lebih dari {rows} baris; bagilah menjadi beberapa berkas.',
    en: 'This file has more than {rows} rows; split it into several.',
  },
  'spreadsheet.empty': {
    id: 'Berkas ini tidak memuat baris data di bawah judul kolom.',
    en: 'This file has no rows below its header.',
  },
  'staff.no-file': {
    id: 'Lampirkan satu berkas CSV atau XLSX pada isian "file".',
    en: 'Attach one CSV or XLSX file as "file".',
  },
  'staff.no-office': {
    id: 'Sebutkan kode UPT pegawai-pegawai ini.',
    en: 'Name the code of the office these people work for.',
  },
  'staff.no-nip-column': {
    id: 'Tidak ada kolom NIP. Baris pertama harus memuat judul kolom.',
    en: 'There is no column for the NIP. The first row must hold the titles of the columns.',
  },
  'staff.column-twice': {
    id: 'Kolom "{column}" ada dua kali.',
    en: 'The column "{column}" is there twice.',
  },
  'staff.digits-lost': {
    id: 'Aplikasi lembar kerja telah membulatkan nomor ini dan angka terakhirnya hilang. Format kolomnya sebagai teks, lalu ketik ulang nomornya.',
    en: 'The spreadsheet has rounded this number, and its last digits are lost. Format the column as text and enter the number again.',
  },
  'staff.too-long': {
    id: 'Isian ini lebih panjang dari {most} karakter.',
    en: 'This is longer than {most} characters.',
  },
  'staff.missing': {
    id: 'Isian ini wajib.',
    en: 'This is required.',
  },
  'staff.unknown-employment-type': {
    id: 'Jenis kepegawaian adalah PNS, CPNS, PPPK atau kontrak.',
    en: 'The employment type is PNS, CPNS, PPPK or contract.',
  },
  'staff.bad-date': {
    id: 'Tulis tanggal sebagai TTTT-BB-HH atau HH/BB/TTTT.',
    en: 'Write dates as YYYY-MM-DD or DD/MM/YYYY.',
  },
  'staff.bad-days': {
    id: 'Tulis jumlah hari sebagai bilangan bulat, misalnya 8.',
    en: 'Write days as a whole number, like 8.',
  },
  'staff.bad-email': {
    id: 'Ini bukan alamat surel.',
    en: 'This is no e-mail address.',
  },
  'staff.unknown-unit': {
    id: 'UPT ini tidak memiliki unit kerja dengan kode tersebut.',
    en: 'The office has no unit of this code.',
  },
  'staff.unknown-work-area': {
    id: 'UPT ini tidak memiliki wilayah kerja dengan kode tersebut.',
    en: 'The office has no work area of this code.',
  },
  'staff.unknown-superior': {
    id: 'Atasan dengan NIP ini tidak terdaftar di UPT dan tidak ada pada baris yang benar di berkas ini.',
    en: 'No superior of this NIP works for the office or stands in a good row of this file.',
  },
  'staff.nip-twice': {
    id: 'NIP ini ada pada lebih dari satu baris.',
    en: 'This NIP stands in more than one row.',
  },
  'staff.import-failed': {
    id: 'Impor berhenti karena kesalahan pada server; tidak ada yang disimpan. Coba lagi.',
    en: 'The import stopped for a fault of the server; nothing was saved. Try again.',
  },
} as const satisfies Record<string, { id: string; en: string }>;
