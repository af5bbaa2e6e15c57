/** What people read when something about leave is refused (reasons of domain/leave and its door). */
export const leaveTexts = {
  // who may have it
  'leave.no-rule': {
    id: 'Belum ada ketentuan cuti jenis ini untuk Anda pada {date}. Hubungi bagian kepegawaian.',
    en: 'There is no rule yet for this type of leave on {date}. Ask personnel administration.',
  },
  'leave.collective-not-requested': {
    id: 'Cuti bersama ditetapkan dengan keputusan dan tidak dimohonkan.',
    en: 'Collective leave is set by decree and is never requested.',
  },
  'leave.not-for-pns': {
    id: 'Jenis cuti ini tidak tersedia bagi PNS.',
    en: 'Civil servants (PNS) do not have this type of leave.',
  },
  'leave.not-for-cpns': {
    id: 'Jenis cuti ini belum tersedia bagi CPNS.',
    en: 'Candidate civil servants (CPNS) do not have this type of leave yet.',
  },
  'leave.not-for-pppk': {
    id: 'Jenis cuti ini tidak tersedia bagi PPPK.',
    en: 'PPPK do not have this type of leave.',
  },
  'leave.not-for-contract': {
    id: 'Jenis cuti ini tidak tersedia bagi pegawai kontrak.',
    en: 'Contract staff do not have this type of leave.',
  },
  'leave.service-too-short': {
    id: 'Masa kerja belum cukup; cuti ini dapat diambil mulai {eligibleFrom}.',
    en: 'The length of service is not sufficient; this leave can be taken from {eligibleFrom}.',
  },
  'leave.after-service': {
    id: 'Cuti ini melewati hari kerja terakhir pegawai, yaitu {leftOn}.',
    en: 'The leave goes beyond the last day of service, {leftOn}.',
  },
  'leave.child-number-missing': {
    id: 'Isi kelahiran ini untuk anak keberapa.',
    en: 'Say which child this birth is: the first, the second, and so on.',
  },
  'leave.fourth-child-takes-long': {
    id: 'Cuti melahirkan berlaku sampai anak ke-{children}. Untuk kelahiran berikutnya, ajukan cuti besar.',
    en: 'Maternity leave is for the first {children} children. For a later birth, ask for long leave instead.',
  },
  'leave.fourth-child-refused': {
    id: 'Cuti melahirkan hanya berlaku sampai anak ke-{children}.',
    en: 'Maternity leave is only for the first {children} children.',
  },

  // how long
  'leave.ends-before-start': {
    id: 'Tanggal selesai mendahului tanggal mulai.',
    en: 'The last day lies before the first.',
  },
  'leave.starts-in-the-past': {
    id: 'Cuti ini dimulai pada {startDate}, yang sudah lewat.',
    en: 'This leave starts on {startDate}, which has passed already.',
  },
  'leave.too-long': {
    id: 'Cuti ini terlalu lama; paling lambat berakhir pada {lastDay}.',
    en: 'The leave is too long; it can last to {lastDay} at most.',
  },
  'leave.too-many-days': {
    id: 'Cuti ini paling banyak {most} hari kerja.',
    en: 'This leave is {most} working days at most.',
  },
  'leave.row-too-long': {
    id: 'Bersama cuti sejenis yang disambungnya sejak {first}, cuti ini paling lambat berakhir pada {lastDay}.',
    en: 'With the leave of the same type that it adjoins since {first}, it can last to {lastDay} at most.',
  },
  'leave.no-working-days': {
    id: 'Tidak ada hari kerja dalam {days} hari yang dipilih; semuanya hari libur atau cuti bersama.',
    en: 'None of the {days} days chosen is a working day; all are holidays or collective leave.',
  },
  'leave.overlap': {
    id: 'Tanggal ini bertabrakan dengan permohonan {number} ({startDate} sampai {endDate}).',
    en: 'These dates overlap request {number} ({startDate} to {endDate}).',
  },
  'leave.overlap-at-once': {
    id: 'Permohonan lain untuk tanggal yang sama baru saja masuk.',
    en: 'Another request for the same days has just come in.',
  },
  'leave.evidence-letter': {
    id: 'Lampirkan surat keterangan.',
    en: 'Attach a supporting letter.',
  },
  'leave.evidence-doctor-letter': {
    id: 'Lampirkan surat keterangan dokter.',
    en: "Attach a doctor's letter.",
  },
  'leave.evidence-duty-record': {
    id: 'Lampirkan surat tugas.',
    en: 'Attach the duty record.',
  },
  'leave.not-your-file': {
    id: 'Salah satu lampiran bukan berkas yang Anda unggah.',
    en: 'One of the attachments is not a file that you uploaded.',
  },
  'leave.evidence-stays': {
    id: 'Berkas ini bukti permohonan yang sudah diajukan; tidak dapat diganti atau dihapus.',
    en: 'This file is evidence of a request that was submitted; it cannot be replaced or deleted.',
  },

  // how many days
  'leave.quota-exceeded': {
    id: 'Sisa cuti tahunan {year} tidak cukup: diminta {asked} hari, tersedia {available} hari.',
    en: 'Not enough annual leave left for {year}: {asked} days asked for, {available} available.',
  },
  'leave.quota-exceeded-at-once': {
    id: 'Sisa cuti tidak cukup lagi; permohonan lain baru saja memakainya.',
    en: 'Not enough leave is left any more; another request has just taken it.',
  },
  'leave.promised-to-january': {
    id: 'Sebagian sisa cuti {year} sudah dipakai untuk permohonan tahun berikutnya, sehingga tidak dapat digunakan lagi tahun ini.',
    en: "Part of what is left of {year} is already taken by a request for next year, and can't be used again this year.",
  },
  'leave.more-than-held': {
    id: 'Cuti {year} ini kini memerlukan {asked} hari, sedangkan yang dicadangkan {available} hari. Mintalah pegawai mengajukan kembali.',
    en: 'This leave now takes {asked} days of {year}, but {available} are held for it. Ask the employee to submit it anew.',
  },
  'leave.too-far-ahead': {
    id: 'Cuti tahunan dapat diajukan paling jauh sampai akhir tahun {year}.',
    en: 'Annual leave can be asked for up to the end of {year}.',
  },
  'leave.year-not-known': {
    id: 'Saldo cuti hanya dapat diperkirakan sampai tahun {year}.',
    en: 'Balances can be told up to the year {year} only.',
  },

  // who may act
  'leave.only-requester': {
    id: 'Hanya pegawai yang bersangkutan atau bagian kepegawaian yang dapat melakukan ini.',
    en: 'Only the employee concerned or personnel administration may do this.',
  },
  'leave.only-requester-cancels': {
    id: 'Hanya pegawai yang bersangkutan yang dapat membatalkan cutinya.',
    en: 'Only the employee concerned may cancel the leave.',
  },
  'leave.own-request': {
    id: 'Anda tidak dapat memberi pertimbangan atau keputusan atas permohonan Anda sendiri.',
    en: 'You cannot consider or decide your own request.',
  },
  'leave.only-superior': {
    id: 'Hanya atasan langsung, atau Plh/Plt-nya, yang memberi pertimbangan.',
    en: 'Only the direct superior, or who acts for them, gives the consideration.',
  },
  'leave.only-official': {
    id: 'Hanya pejabat yang berwenang, atau Plh/Plt-nya, yang memberi keputusan.',
    en: 'Only the authorised official, or who acts for them, decides.',
  },
  'leave.not-while-acting': {
    id: 'Plh/Plt tidak berwenang atas cuti di luar tanggungan negara.',
    en: 'Who acts for another (Plh/Plt) has no say over unpaid leave.',
  },
  'leave.decided-above': {
    id: 'Permohonan ini diputuskan oleh pejabat yang lebih tinggi di luar UPT.',
    en: 'A higher authority outside the office decides this request.',
  },
  'leave.outside-missing': {
    id: 'Isi nama pejabat yang memutus, jabatannya, nomor dan tanggal suratnya.',
    en: 'Enter the name and position of the official who decided, and the number and date of the letter.',
  },
  'leave.outside-not-yet': {
    id: 'Tanggal surat keputusan tidak boleh sesudah hari ini.',
    en: 'The letter cannot be dated after today.',
  },
  'leave.outside-letter-missing': {
    id: 'Lampirkan surat keputusan yang telah ditandatangani.',
    en: 'Attach the signed letter.',
  },
  'leave.not-outside': {
    id: 'Keputusan dari luar UPT dicatat oleh bagian kepegawaian, dan hanya untuk cuti yang diputus di atas UPT.',
    en: 'A decision from outside is recorded by personnel administration, and only for leave decided above the office.',
  },
  'leave.not-your-letter': {
    id: 'Surat ini bukan berkas yang Anda unggah untuk permohonan ini.',
    en: 'This letter is not a file that you uploaded for this request.',
  },

  // the steps and their order
  'leave.begins-as-draft': {
    id: 'Permohonan baru selalu berupa draf; ajukan setelah disimpan.',
    en: 'A new request is always a draft; submit it once it is saved.',
  },
  'leave.already-submitted': {
    id: 'Permohonan ini bukan draf lagi; untuk cuti lain, buat permohonan baru.',
    en: 'This request is no longer a draft; make a new one for other leave.',
  },
  'leave.never-draft-again': {
    id: 'Permohonan yang sudah diajukan tidak dapat menjadi draf lagi.',
    en: 'A request that was submitted never becomes a draft again.',
  },
  'leave.only-drafts-change': {
    id: 'Hanya draf yang dapat diubah; batalkan permohonan ini dan buat yang baru.',
    en: 'Only a draft can be changed; cancel this request and make a new one.',
  },
  'leave.only-drafts-deleted': {
    id: 'Hanya draf yang dapat dihapus; permohonan yang sudah diajukan dapat dibatalkan.',
    en: 'Only a draft can be deleted; a request that was submitted can be cancelled.',
  },
  'leave.not-considered-yet': {
    id: 'Atasan langsung belum memberi pertimbangan.',
    en: 'The direct superior has not considered this request yet.',
  },
  'leave.cannot-consider-draft': {
    id: 'Permohonan ini belum diajukan.',
    en: 'This request has not been submitted yet.',
  },
  'leave.cannot-consider-considered': {
    id: 'Pertimbangan atas permohonan ini sudah diberikan.',
    en: 'This request has been considered already.',
  },
  'leave.cannot-consider-approved': {
    id: 'Permohonan ini sudah disetujui.',
    en: 'This request has been approved already.',
  },
  'leave.cannot-consider-deferred': {
    id: 'Permohonan ini sudah ditangguhkan.',
    en: 'This request has been deferred already.',
  },
  'leave.cannot-consider-rejected': {
    id: 'Permohonan ini sudah ditolak.',
    en: 'This request has been rejected already.',
  },
  'leave.cannot-consider-cancelled': {
    id: 'Permohonan ini sudah dibatalkan.',
    en: 'This request has been cancelled.',
  },
  'leave.cannot-consider-recalled': {
    id: 'Pegawai ini sudah dipanggil kembali dari cutinya.',
    en: 'The employee has been recalled from this leave.',
  },
  'leave.cannot-decide-draft': {
    id: 'Permohonan ini belum diajukan.',
    en: 'This request has not been submitted yet.',
  },
  'leave.cannot-decide-approved': {
    id: 'Permohonan ini sudah disetujui.',
    en: 'This request has been approved already.',
  },
  'leave.cannot-decide-deferred': {
    id: 'Permohonan ini sudah ditangguhkan.',
    en: 'This request has been deferred already.',
  },
  'leave.cannot-decide-rejected': {
    id: 'Permohonan ini sudah ditolak.',
    en: 'This request has been rejected already.',
  },
  'leave.cannot-decide-cancelled': {
    id: 'Permohonan ini sudah dibatalkan.',
    en: 'This request has been cancelled.',
  },
  'leave.cannot-decide-recalled': {
    id: 'Pegawai ini sudah dipanggil kembali dari cutinya.',
    en: 'The employee has been recalled from this leave.',
  },
  'leave.cannot-cancel-deferred': {
    id: 'Permohonan ini sudah ditangguhkan, sehingga tidak perlu dibatalkan.',
    en: 'This request was deferred; there is nothing to cancel.',
  },
  'leave.cannot-cancel-rejected': {
    id: 'Permohonan ini sudah ditolak, sehingga tidak perlu dibatalkan.',
    en: 'This request was rejected; there is nothing to cancel.',
  },
  'leave.cannot-cancel-recalled': {
    id: 'Cuti ini sudah berakhir dengan pemanggilan kembali.',
    en: 'This leave has ended with a recall.',
  },
  'leave.cannot-recall-draft': {
    id: 'Permohonan ini belum diajukan.',
    en: 'This request has not been submitted yet.',
  },
  'leave.cannot-recall-submitted': {
    id: 'Permohonan ini belum diputus.',
    en: 'This request has not been decided yet.',
  },
  'leave.cannot-recall-considered': {
    id: 'Permohonan ini belum diputus.',
    en: 'This request has not been decided yet.',
  },
  'leave.cannot-recall-deferred': {
    id: 'Permohonan ini sudah ditangguhkan.',
    en: 'This request was deferred.',
  },
  'leave.cannot-recall-rejected': {
    id: 'Permohonan ini sudah ditolak.',
    en: 'This request was rejected.',
  },
  'leave.cannot-recall-cancelled': {
    id: 'Permohonan ini sudah dibatalkan.',
    en: 'This request has been cancelled.',
  },
  'leave.cannot-recall-recalled': {
    id: 'Pegawai ini sudah dipanggil kembali.',
    en: 'The employee has been recalled already.',
  },
  'leave.not-recallable': {
    id: 'Pegawai tidak dapat dipanggil kembali dari jenis cuti ini.',
    en: 'Nobody is recalled from this type of leave.',
  },
  'leave.not-begun': {
    id: 'Cuti ini baru dimulai pada {startDate}; pegawai dapat membatalkannya.',
    en: 'This leave begins on {startDate}; until then the employee can cancel it.',
  },
  'leave.is-over': {
    id: 'Cuti ini sudah berakhir pada {endDate}.',
    en: 'This leave ended on {endDate}.',
  },
  'leave.recall-reason-missing': {
    id: 'Isi alasan pemanggilan kembali.',
    en: 'Give the reason of the recall.',
  },
  'leave.return-missing': {
    id: 'Isi hari pertama kembali bekerja.',
    en: 'Enter the first day back at work.',
  },
  'leave.return-past': {
    id: 'Hari kembali bekerja tidak boleh sebelum hari ini, {today}.',
    en: 'The first day back at work cannot lie before today, {today}.',
  },
  'leave.return-outside': {
    id: 'Hari kembali bekerja harus sesudah {startDate} dan paling lambat {endDate}.',
    en: 'The first day back at work must lie after {startDate} and not after {endDate}.',
  },
  'leave.has-begun': {
    id: 'Cuti ini sudah dimulai pada {startDate} dan tidak dapat dibatalkan lagi.',
    en: 'This leave began on {startDate} and can no longer be cancelled.',
  },
  'leave.done-already': {
    id: 'Langkah ini sudah dilakukan.',
    en: 'This step has been done already.',
  },

  // what the superior and the official fill in
  'leave.reason-missing': {
    id: 'Isi alasannya; hanya persetujuan yang tidak memerlukan alasan.',
    en: 'Give a reason; only an approval needs none.',
  },
  'leave.not-deferrable': {
    id: 'Cuti ini tidak dapat ditangguhkan.',
    en: 'This leave cannot be deferred.',
  },
  'leave.new-dates-missing': {
    id: 'Isi tanggal mulai dan tanggal selesai yang baru.',
    en: 'Enter the new first and last day.',
  },
  'leave.outside-asked-dates': {
    id: 'Tanggal baru harus berada dalam tanggal yang dimohonkan, {startDate} sampai {endDate}.',
    en: 'The new dates must lie within those asked for, {startDate} to {endDate}.',
  },
  'leave.dates-not-changed': {
    id: 'Tanggal baru sama dengan yang dimohonkan; ubah tanggalnya atau pilih disetujui.',
    en: 'The new dates are those asked for; change them, or choose approved.',
  },
  'leave.dates-only-when-changed': {
    id: 'Tanggal hanya diisi bila pilihannya perubahan.',
    en: 'Dates are given only where the outcome is a change.',
  },
  'leave.outcome-missing': {
    id: 'Pilih disetujui, perubahan, ditangguhkan, atau tidak disetujui.',
    en: 'Choose approved, changed, deferred or rejected.',
  },
  'leave.outcome-contradicts-state': {
    id: 'Pilihan keputusan tidak sesuai dengan status yang dipilih.',
    en: 'The outcome contradicts the state that was chosen.',
  },
  'leave.state-not-changed': {
    id: 'Pertimbangan atau keputusan diisi bersama status barunya; pilih status itu.',
    en: 'A consideration or decision goes with its new state; choose that state.',
  },
  'leave.unknown-state': {
    id: 'Status permohonan ini tidak dikenal.',
    en: 'There is no such state of a request.',
  },

  // who else is away
  'leave.threshold-exceeded': {
    id: 'Pada {date} akan ada {away} pegawai {team} yang tidak masuk, sedangkan batasnya {threshold}. Isi alasan melampaui batas.',
    en: 'On {date} {away} people of {team} would be away, where {threshold} may be. Give a reason to go over the limit.',
  },
  'leave.threshold-warning': {
    id: 'Pada {date} akan ada {away} pegawai {team} yang tidak masuk, sedangkan batasnya {threshold}. Pejabat perlu alasan khusus untuk menyetujuinya.',
    en: 'On {date} {away} people of {team} would be away, where {threshold} may be. The official needs a special reason to approve it.',
  },
  'leave.substitute-away': {
    id: 'Pengganti Anda, {name}, sendiri tidak masuk dari {startDate} sampai {endDate}.',
    en: 'Your substitute, {name}, is away from {startDate} to {endDate}.',
  },
  'leave.is-substitute': {
    id: 'Anda menjadi pengganti {name}, yang tidak masuk dari {startDate} sampai {endDate}.',
    en: 'You stand in for {name}, who is away from {startDate} to {endDate}.',
  },

  // whose leave
  'leave.employee-missing': {
    id: 'Sebutkan pegawai yang memohon cuti.',
    en: 'Say which employee asks for leave.',
  },
  'leave.unknown-employee': {
    id: 'Pegawai ini tidak terdaftar.',
    en: 'This employee is not registered.',
  },
  'leave.employee-stays': {
    id: 'Permohonan tidak dapat dialihkan kepada pegawai lain.',
    en: 'A request cannot be passed to another employee.',
  },
  'leave.only-adjustments': {
    id: 'Buku cuti hanya dapat ditambah dengan koreksi; gerakan lain dicatat oleh Q-Office.',
    en: 'Only corrections can be added to the leave ledger; Q-Office records everything else.',
  },
  'leave.opening-known': {
    id: 'Q-Office sudah mencatat sisa cuti tahun {year} sebanyak {days} hari; koreksi dilakukan sebagai penyesuaian saldo.',
    en: 'Q-Office has {days} days on record as left of {year}; correct that by adjusting the balance.',
  },
  'leave.leftover-exceeds-right': {
    id: 'Sisa {days} hari itu melebihi hak cuti tahunan pegawai ini pada tahun {year}, yaitu {right} hari.',
    en: 'A leftover of {days} days exceeds the annual right of this person in {year}, which was {right} days.',
  },
} as const satisfies Record<string, { id: string; en: string }>;
