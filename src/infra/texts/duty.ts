/** What people read when a duty record or a holiday is refused. */
export const dutyTexts = {
  'duty.not-collective': {
    id: '{date} bukan hari cuti bersama di kantor pegawai ini.',
    en: '{date} is no collective-leave day of this employee’s office.',
  },
  'duty.no-working-day': {
    id: '{date} bukan hari kerja pegawai ini, sehingga tidak ada yang dikompensasi.',
    en: '{date} is no working day of this employee; there is nothing to compensate.',
  },
  'duty.after-service': {
    id: 'Hari kerja terakhir pegawai ini adalah {leftOn}.',
    en: 'The last day of service of this employee was {leftOn}.',
  },
  'duty.no-annual-right': {
    id: 'Pegawai ini belum memiliki hak cuti tahunan pada {date}; kompensasi menambah hak itu.',
    en: 'This employee has no annual right on {date} yet, which the compensation would add to.',
  },
  'duty.day-is-gone': {
    id: 'Hari kompensasi tahun {year} sudah dipakai, sedang dimohonkan, atau sudah hangus.',
    en: 'The day of compensation for {year} has been used, is asked for, or has lapsed.',
  },
  'duty.employee-missing': {
    id: 'Sebutkan pegawai yang bertugas.',
    en: 'Name the employee who was on duty.',
  },
  'duty.employee-fixed': {
    id: 'Pegawai pada catatan tugas tidak dapat diganti; hapus catatan ini dan buat yang baru.',
    en: 'A duty record stays with its employee; remove it and write a new one.',
  },
  'duty.recorded-already': {
    id: 'Tugas pegawai ini pada tanggal itu sudah dicatat.',
    en: 'The duty of this employee on that date is recorded already.',
  },
  'duty.one-day': {
    id: 'Satu hari tugas bernilai satu hari cuti, bagi pegawai yang bertugas.',
    en: 'A day on duty is worth one day of leave, for the employee who was on duty.',
  },
  'holiday.has-duties': {
    id: 'Pada {date} tercatat {count} pegawai bertugas. Hapus catatan tugas itu lebih dahulu.',
    en: 'On {date} {count} employees are recorded as on duty. Remove those records first.',
  },
  'holiday.date-missing': {
    id: 'Isi tanggal hari libur.',
    en: 'Name the date of the holiday.',
  },
  'holiday.not-named': {
    id: 'Sebutkan hari libur yang diubah atau dihapus.',
    en: 'Name the holiday that is to be changed or removed.',
  },
  'holiday.more-than-available': {
    id: '{days} hari kerja melebihi hak cuti yang tersisa; hari itu tidak dibebankan.',
    en: '{days} working days are more than the right that is left; they are not charged.',
  },
} as const satisfies Record<string, { id: string; en: string }>;

/** What somebody on duty is told. Places: {date} {year}. */
export const dutyMessages = {
  'duty.recorded': {
    id: {
      title: 'Tambahan satu hari cuti tahunan',
      body: 'Untuk tugas Anda pada cuti bersama {date} Anda memperoleh satu hari cuti tahunan, yang dapat dipakai dalam tahun {year} saja.',
    },
    en: {
      title: 'One day of annual leave more',
      body: 'For your duty on collective leave, {date}, you have one day of annual leave, to be used in {year} only.',
    },
  },
  'duty.withdrawn': {
    id: {
      title: 'Tambahan satu hari cuti tahunan ditarik',
      body: 'Catatan tugas Anda pada cuti bersama {date} dihapus atau dikoreksi. Hari cuti tambahannya untuk tahun {year} ditarik kembali.',
    },
    en: {
      title: 'A day of annual leave is taken back',
      body: 'The record of your duty on collective leave, {date}, has been removed or corrected. Its additional day for {year} is taken back.',
    },
  },
} as const;
