/** What people read when an employee's number is refused (reasons of domain/identity). */
export const identityTexts = {
  'nip.missing': {
    id: 'Isi NIP atau nomor pegawai, sebagai teks.',
    en: 'Enter the NIP or employee number, as text.',
  },
  'nip.not-18-digits': {
    id: 'NIP dan nomor PPPK terdiri atas tepat 18 angka; yang diisi {length} karakter atau mengandung selain angka.',
    en: 'A NIP or PPPK number has exactly 18 digits; this one has {length} characters, or some that are not digits.',
  },
  'nip.bad-month': {
    id: 'Bulan lahir dalam nomor ini adalah {value}; seharusnya 01 sampai 12.',
    en: 'The month of birth in this number is {value}; it must be 01 to 12.',
  },
  'nip.bad-birth-date': {
    id: 'Tanggal lahir dalam nomor ini, {value}, tidak ada atau tidak masuk akal.',
    en: 'The date of birth in this number, {value}, does not exist or is implausible.',
  },
  'nip.bad-start-month': {
    id: 'Bulan pengangkatan sebagai CPNS dalam NIP ini adalah {value}; seharusnya 01 sampai 12.',
    en: 'The month of appointment as CPNS in this NIP is {value}; it must be 01 to 12.',
  },
  'nip.start-before-age': {
    id: 'Menurut nomor ini, pengangkatan ({value}) terjadi sebelum usia {age} tahun.',
    en: 'By this number, service began ({value}) before the age of {age}.',
  },
  'nip.bad-sex': {
    id: 'Angka ke-15, jenis kelamin, adalah {value}; seharusnya 1 (pria) atau 2 (wanita).',
    en: 'Digit 15, the sex, is {value}; it must be 1 (male) or 2 (female).',
  },
  'nip.is-pppk-number': {
    id: 'Ini nomor PPPK, sedangkan PNS dan CPNS memakai NIP. Periksa nomornya atau jenis kepegawaiannya.',
    en: 'This is a PPPK number, but PNS and CPNS have a NIP. Check the number or the employment type.',
  },
  'nip.is-civil-servant-number': {
    id: 'Ini NIP PNS, sedangkan PPPK memakai nomor PPPK. Periksa nomornya atau jenis kepegawaiannya.',
    en: 'This is the NIP of a civil servant, but PPPK have a PPPK number. Check the number or the employment type.',
  },
  'nip.bad-office-number': {
    id: 'Nomor pegawai kontrak terdiri atas 6 sampai 20 huruf dan angka.',
    en: "A contract employee's number has 6 to 20 letters and digits.",
  },
} as const satisfies Record<string, { id: string; en: string }>;
