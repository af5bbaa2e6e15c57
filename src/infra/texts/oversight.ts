/** What people read when an objection, a coaching session or a decision on priority is refused. */
export const oversightTexts = {
  'oversight.not-your-duty': {
    id: 'Daftar ini dibaca oleh wasdak, pemeriksa, manajemen dan kepala UPT, sesuai tugasnya.',
    en: 'This list is read by supervision, officers, management and the head, each by their duty.',
  },
  'oversight.other-office': {
    id: 'Anda tidak mengawasi pengguna jasa UPT tersebut.',
    en: 'You do not oversee the traders of that office.',
  },

  'objection.only-traders': {
    id: 'Keberatan diajukan oleh pengguna jasa yang bersangkutan atau kuasanya.',
    en: 'An objection is filed by the trader concerned, or by the agent.',
  },
  'objection.event-missing': {
    id: 'Sebutkan satu tindakan atau satu NNC yang Anda sanggah.',
    en: 'Name the one action or the one NNC that you object to.',
  },
  'objection.unknown-event': {
    id: 'Kejadian ini tidak ada dalam profil Anda.',
    en: 'This event is not in your profile.',
  },
  'objection.event-does-not-count': {
    id: 'Kejadian ini tidak (lagi) diperhitungkan, sehingga tidak perlu disanggah.',
    en: 'This event does not count (any more), so there is nothing to object to.',
  },
  'objection.open-already': {
    id: 'Keberatan Anda atas kejadian ini masih menunggu keputusan.',
    en: 'Your objection to this event is still waiting for its decision.',
  },
  'objection.reason-missing': {
    id: 'Jelaskan mengapa Anda keberatan.',
    en: 'Say why you object.',
  },
  'objection.begins-filed': {
    id: 'Keberatan baru selalu berstatus diajukan; keputusannya menyusul.',
    en: 'A new objection is filed; its decision follows.',
  },
  'objection.only-supervision': {
    id: 'Keberatan diputuskan oleh wasdak atau kepala UPT yang mencatat kejadiannya.',
    en: 'Objections are decided by supervision or the head of the office that recorded the event.',
  },
  'objection.own-action': {
    id: 'Anda sendiri yang mencatat tindakan ini; keberatan atasnya diputuskan orang lain.',
    en: 'You recorded this action yourself; somebody else decides on the objection to it.',
  },
  'objection.only-own-withdrawn': {
    id: 'Keberatan hanya dapat ditarik oleh yang mengajukannya.',
    en: 'Only who filed an objection can withdraw it.',
  },
  'objection.is-sustained': {
    id: 'Keberatan ini sudah dikabulkan.',
    en: 'This objection has been sustained already.',
  },
  'objection.is-dismissed': {
    id: 'Keberatan ini sudah ditolak.',
    en: 'This objection has been dismissed already.',
  },
  'objection.is-withdrawn': {
    id: 'Keberatan ini sudah ditarik kembali.',
    en: 'This objection has been withdrawn already.',
  },
  'objection.decision-reason-missing': {
    id: 'Jelaskan alasan keputusan; pemohon akan membacanya.',
    en: 'Give the reason of the decision; the trader will read it.',
  },
  'objection.reason-without-decision': {
    id: 'Alasan keputusan ditulis bersama keputusannya.',
    en: 'The reason of a decision is written together with it.',
  },
  'objection.stays-as-filed': {
    id: 'Keberatan tetap seperti saat diajukan; {field} tidak dapat diubah.',
    en: 'An objection stays as it was filed; {field} cannot be changed.',
  },
  'objection.never-deleted': {
    id: 'Keberatan tidak dihapus; yang mengajukannya dapat menariknya kembali.',
    en: 'Objections are never deleted; who filed one can withdraw it.',
  },

  'coaching.only-supervision': {
    id: 'Pembinaan direncanakan dan dicatat oleh wasdak atau kepala UPT pengguna jasa ini.',
    en: 'Coaching is planned and recorded by supervision or the head of this trader’s office.',
  },
  'coaching.trader-missing': {
    id: 'Pilih pengguna jasa yang dibina.',
    en: 'Choose the trader who is coached.',
  },
  'coaching.trader-fixed': {
    id: 'Catatan pembinaan tetap pada pengguna jasanya; batalkan dan buat yang baru.',
    en: 'A session stays with its trader; call it off and write a new one.',
  },
  'coaching.too-long-ago': {
    id: 'Pembinaan ini sudah lebih dari {months} bulan lalu; skor sesudahnya tidak dapat diikuti lagi.',
    en: 'This session was more than {months} months ago; the score after it can no longer be followed.',
  },
  'coaching.held-already': {
    id: 'Pembinaan ini sudah berlangsung pada {heldOn}; tanggalnya tetap.',
    en: 'This session was held on {heldOn}; its date stays.',
  },
  'coaching.held-stays': {
    id: 'Pembinaan yang sudah berlangsung ({heldOn}) tetap tercatat.',
    en: 'A session that was held ({heldOn}) stays on record.',
  },

  'priority.only-supervision': {
    id: 'Layanan prioritas diputuskan oleh wasdak atau kepala UPT pengguna jasa ini.',
    en: 'Priority is decided by supervision or the head of this trader’s office.',
  },
  'priority.trader-missing': {
    id: 'Pilih pengguna jasa yang dimaksud.',
    en: 'Choose the trader concerned.',
  },
  'priority.reason-missing': {
    id: 'Tulis alasan keputusan ini.',
    en: 'Write the reason of this decision.',
  },
  'priority.not-green': {
    id: 'Layanan prioritas hanya untuk pengguna jasa yang tingkatnya hijau sekarang.',
    en: 'Priority is only for traders who are green now.',
  },
  'priority.granted-already': {
    id: 'Pengguna jasa ini sudah mendapat prioritas; akhiri dahulu untuk mengubahnya.',
    en: 'This trader has been granted priority already; end it first to change it.',
  },
  'priority.decided-already': {
    id: 'Untuk pengguna jasa ini sudah ada keputusan yang berlaku.',
    en: 'A decision on this trader stands already.',
  },
  'priority.none-to-end': {
    id: 'Tidak ada prioritas yang dapat diakhiri.',
    en: 'There is no priority to end.',
  },
  'priority.runs-out-before-today': {
    id: 'Tanggal akhir sudah lewat; hari ini {today}.',
    en: 'The last day has passed; today is {today}.',
  },
  'priority.end-has-no-end': {
    id: 'Pengakhiran berlaku sejak hari ini, tanpa tanggal akhir.',
    en: 'An end takes effect today and has no last day of its own.',
  },
} as const satisfies Record<string, { id: string; en: string }>;
