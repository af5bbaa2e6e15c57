export const inputTexts = {
  'input.invalid': {
    id: 'Isian tidak dapat dibaca: {problem}.',
    en: 'The input cannot be read: {problem}.',
  },
  'input.unreadable': {
    id: 'Isian memuat nilai yang tidak dapat dibaca.',
    en: 'The input holds a value that cannot be read.',
  },
  'input.unreadable-relation': {
    id: '"{field}" harus menyebut data lain dengan documentId-nya.',
    en: '"{field}" must name other records by their documentId.',
  },
  'input.computed': {
    id: '"{field}" dihitung oleh Q-Office dan tidak dapat diisi.',
    en: '"{field}" is computed by Q-Office and cannot be written.',
  },
  'input.not-found': {
    id: 'Data ini tidak ada atau tidak dapat Anda lihat.',
    en: 'This does not exist, or you may not see it.',
  },
  'input.too-many': {
    id: 'Terlalu banyak permintaan dari tempat Anda. Coba lagi nanti.',
    en: 'Too many requests from where you are. Try again later.',
  },
  'input.sign-in': {
    id: 'Masuklah dengan akun pegawai Anda.',
    en: 'Sign in with the account of an employee.',
  },
  'input.append-only': {
    id: 'Catatan ini tidak pernah diubah atau dihapus; koreksi adalah catatan baru.',
    en: 'This record is never changed or deleted; a correction is a new record.',
  },
  'input.duplicate': {
    id: 'Data yang sama sudah ada.',
    en: 'The same record exists already.',
  },
  'input.upload-only': {
    id: 'Unggahan hanya membawa berkas baru; lampirkan berkas itu dengan menyimpan datanya.',
    en: 'An upload only brings a new file; attach it by saving the record.',
  },
  'input.not-cloned': {
    id: 'Data ini tidak dapat digandakan; buatlah yang baru.',
    en: 'This cannot be duplicated; make a new one.',
  },
} as const satisfies Record<string, { id: string; en: string }>;
