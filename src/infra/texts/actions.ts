/** What people read when something about quarantine actions or their clocks is refused. */
export const actionTexts = {
  'clock.none-in-force': {
    id: 'Belum ada tenggat "{clock}" yang berlaku pada {date}. Lengkapi daftar tenggat.',
    en: 'No term "{clock}" is in force on {date}. Complete the list of legal clocks.',
  },

  // who, and when
  'action.only-officers': {
    id: 'Tindakan karantina dicatat oleh petugas karantina atau wasdak UPT ini.',
    en: 'Quarantine actions are recorded by quarantine officers and supervision of this office.',
  },
  'action.only-supervision-annuls': {
    id: 'Tindakan hanya dapat dibatalkan oleh wasdak atau kepala UPT ini.',
    en: 'Only supervision or the head of this office can annul an action.',
  },
  'action.not-yet': {
    id: 'Tindakan dicatat setelah dilakukan; hari ini {today}.',
    en: 'An action is recorded once it is done; today is {today}.',
  },
  'action.not-when-certificate-issued': {
    id: 'Sertifikat sudah terbit, sehingga tidak ada lagi tindakan yang dapat dicatat.',
    en: 'The certificate has been issued; no action can be recorded any more.',
  },
  'action.not-when-handed-over': {
    id: 'Sertifikat sudah diserahkan, sehingga tidak ada lagi tindakan yang dapat dicatat.',
    en: 'The certificate has been handed over; no action can be recorded any more.',
  },
  'action.not-when-closed': {
    id: 'Permohonan ini sudah selesai, sehingga tidak ada lagi tindakan yang dapat dicatat.',
    en: 'This application is closed; no action can be recorded any more.',
  },
  'action.not-when-cancelled': {
    id: 'Permohonan ini sudah dibatalkan, sehingga tidak ada tindakan yang dapat dicatat.',
    en: 'This application has been cancelled; no action can be recorded.',
  },
  'action.not-when-refused': {
    id: 'Media pembawa ini sudah ditolak; yang masih mungkin hanya pemusnahan.',
    en: 'This consignment has been refused; it can only be destroyed now.',
  },
  'action.not-when-destroyed': {
    id: 'Media pembawa ini sudah dimusnahkan.',
    en: 'This consignment has been destroyed.',
  },

  'action.unknown-application': {
    id: 'Pilih permohonan yang media pembawanya dikenai tindakan ini.',
    en: 'Choose the application whose consignment this action is about.',
  },
  'action.inspected-before-receipt': {
    id: 'Terima permohonan ini lebih dahulu; setelah itu pemeriksaannya dapat dicatat.',
    en: 'Receive this application first; its inspection can be recorded after that.',
  },
  'action.stays-as-recorded': {
    id: 'Tindakan tetap seperti saat dicatat; "{field}" tidak dapat diubah. Batalkan tindakan yang keliru, lalu catat yang benar.',
    en: 'An action stays as it was recorded; "{field}" cannot be changed. Annul a wrong action, then record the right one.',
  },
  'action.never-deleted': {
    id: 'Tindakan karantina tidak dihapus. Tindakan yang keliru dibatalkan dengan alasannya.',
    en: 'Quarantine actions are never deleted. A wrong one is annulled, with the reason.',
  },

  'action.outcome-not-wanted': {
    id: 'Hanya pemeriksaan yang memiliki hasil.',
    en: 'Only an inspection has an outcome.',
  },

  // reason and severity
  'action.reason-missing': {
    id: 'Pilih alasan penahanan, penolakan atau pemusnahan ini.',
    en: 'Choose the reason for this detention, refusal or destruction.',
  },
  'action.reason-not-wanted': {
    id: 'Hanya penahanan, penolakan dan pemusnahan yang memiliki alasan dari daftar.',
    en: 'Only a detention, refusal or destruction has a reason from the list.',
  },
  'action.reason-unknown': {
    id: 'Alasan ini tidak ada dalam daftar alasan.',
    en: 'This reason is not on the list of reasons.',
  },
  'action.reason-of-other-kind': {
    id: 'Alasan ini berlaku untuk jenis tindakan yang lain.',
    en: 'This reason is for another kind of action.',
  },
  'action.reason-not-in-force': {
    id: 'Alasan ini tidak berlaku pada {date}.',
    en: 'This reason was not in force on {date}.',
  },
  'action.severity-not-wanted': {
    id: 'Hanya penahanan, penolakan dan pemusnahan yang memiliki tingkat keparahan.',
    en: 'Only a detention, refusal or destruction has a severity.',
  },
  'action.severity-note-missing': {
    id: 'Jelaskan mengapa tingkat keparahannya berbeda dari yang tercatat.',
    en: 'Say why the severity differs from the recorded one.',
  },

  // detention and letters
  'action.no-open-detention': {
    id: 'Tidak ada penahanan yang masih berlaku untuk dibebaskan.',
    en: 'There is no open detention to release from.',
  },
  'action.before-detention': {
    id: 'Penahanan dimulai pada {detainedOn}; pembebasan tidak dapat mendahuluinya.',
    en: 'The detention began on {detainedOn}; the release cannot come before it.',
  },
  'action.no-letter': {
    id: 'Hanya penahanan, penolakan dan pemusnahan yang disertai surat.',
    en: 'Only a detention, refusal or destruction comes with a letter.',
  },
  'action.letter-before-action': {
    id: 'Surat tidak dapat diterima sebelum tindakan dilakukan pada {actedOn}.',
    en: 'The letter cannot be received before the action of {actedOn}.',
  },
  'action.letter-not-yet': {
    id: 'Tanggal penerimaan surat belum tiba; hari ini {today}.',
    en: 'The letter cannot have been received yet; today is {today}.',
  },
  'action.letter-received-already': {
    id: 'Surat ini sudah tercatat diterima pada {receivedOn}, dan tenggatnya berjalan sejak itu.',
    en: 'This letter is recorded as received on {receivedOn}, and its term runs from then.',
  },

  // annulment
  'action.is-annulled': {
    id: 'Tindakan ini sudah dibatalkan.',
    en: 'This action has been annulled.',
  },
  'action.annulment-reason-missing': {
    id: 'Jelaskan mengapa tindakan ini dibatalkan.',
    en: 'Say why this action is annulled.',
  },
} as const satisfies Record<string, { id: string; en: string }>;
