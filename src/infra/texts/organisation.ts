export const organisationTexts = {
  'organisation.ends-before-start': {
    id: 'Tanggal akhir mendahului tanggal awal.',
    en: 'The end lies before the start.',
  },
  'organisation.other-office': {
    id: 'Data ini milik UPT lain; Anda mengelola UPT Anda sendiri.',
    en: 'This belongs to another office; you administer your own.',
  },
  'organisation.own-superior': {
    id: 'Pegawai tidak dapat menjadi atasannya sendiri.',
    en: 'Nobody can be their own superior.',
  },
  'organisation.superior-circle': {
    id: 'Para atasan ini membentuk lingkaran: orang yang satu menjadi atasan bagi atasannya sendiri.',
    en: 'These superiors form a circle: somebody would be the superior of their own superior.',
  },
  'organisation.nip-taken': {
    id: 'NIP ini sudah terdaftar.',
    en: 'This NIP is registered already.',
  },
  'organisation.account-taken': {
    id: 'Akun ini sudah dipakai oleh pegawai lain.',
    en: 'This account belongs to another employee already.',
  },
  'organisation.seat-missing': {
    id: 'Sebutkan pejabat yang digantikan, atau UPT atau unit kerja yang jabatannya dipegang.',
    en: 'Name the person who is replaced, or the office or unit whose seat is held.',
  },
  'organisation.acts-for-self': {
    id: 'Pegawai tidak dapat menjadi Plh atau Plt bagi dirinya sendiri.',
    en: 'Nobody can act for themselves.',
  },
  'organisation.accounts-are-duties': {
    id: 'Hanya super admin yang menghubungkan akun dengan pegawai.',
    en: 'Only a super admin links accounts to employees.',
  },
  'organisation.needed': {
    id: 'Data ini masih dipakai dan tidak dapat dihapus.',
    en: 'This is still in use and cannot be deleted.',
  },
} as const satisfies Record<string, { id: string; en: string }>;
