/** What people read when a row of a dated list (tariffs, reasons, deadlines, standards, forms) is refused. */
export const datedListTexts = {
  'dated.not-your-list': {
    id: 'Daftar ini bukan wewenang Anda.',
    en: 'This list is not yours to keep.',
  },
  'dated.ends-before-start': {
    id: 'Tanggal akhir mendahului tanggal mulai berlaku.',
    en: 'The last day lies before the first.',
  },
  'dated.in-force': {
    id: 'Baris ini berlaku sejak {validFrom} dan tidak dapat diubah; akhiri, lalu buat baris baru. Hanya nama dan tanggal akhir yang masih dapat diubah.',
    en: 'This row has been in force since {validFrom} and cannot change; end it, and make a new one. Only its names and its last day may still change.',
  },
  'dated.ended': {
    id: 'Baris ini sudah berakhir pada {validUntil}; buat baris baru.',
    en: 'This row ended on {validUntil}; make a new one.',
  },
  'dated.ends-in-past': {
    id: 'Baris yang berlaku tidak dapat berakhir sebelum hari ini, {today}.',
    en: 'A row in force cannot end before today, {today}.',
  },
  'dated.stays': {
    id: 'Baris ini berlaku sejak {validFrom} dan tidak dapat dihapus; isi tanggal akhirnya.',
    en: 'This row has been in force since {validFrom} and cannot be deleted; give it a last day.',
  },
  'dated.overlap': {
    id: 'Pada hari yang sama sudah ada baris lain yang berlaku untuk kode ini; akhiri dahulu yang lama.',
    en: 'Another row of this code is in force on the same days; end the old one first.',
  },
} as const satisfies Record<string, { id: string; en: string }>;
