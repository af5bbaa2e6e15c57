/** What people read when something about a complaint, question or suggestion is refused. */
export const complaintTexts = {
  'complaint.only-officers-enter': {
    id: 'Saluran, kategori dan tanggal terima diisi oleh petugas UPT ini.',
    en: 'Channel, category and the day of receipt are entered by officers of this office.',
  },
  'complaint.office-missing': {
    id: 'Pilih kantor karantina yang dituju.',
    en: 'Choose the quarantine office that this is for.',
  },
  'complaint.stays-as-received': {
    id: 'Yang disampaikan pelapor tetap seperti aslinya; "{field}" tidak dapat diubah.',
    en: 'What the reporter said stays as it was said; "{field}" cannot be changed.',
  },
  'complaint.never-deleted': {
    id: 'Pengaduan tidak dihapus; yang selesai ditutup.',
    en: 'Complaints are never deleted; one that is done is closed.',
  },
  'complaint.assignee-missing': {
    id: 'Pilih pegawai yang menangani pengaduan ini.',
    en: 'Choose the employee who handles this complaint.',
  },
  'complaint.never-back': {
    id: 'Pengaduan tidak kembali ke keadaan sebelumnya.',
    en: 'A complaint does not go back to an earlier state.',
  },
  'complaint.note-without-closing': {
    id: 'Catatan penutup ditulis saat pengaduan ditutup.',
    en: 'The closing note is written when the complaint is closed.',
  },
  'complaint.begins-received': {
    id: 'Pengaduan baru selalu dimulai sebagai "diterima".',
    en: 'A new complaint always begins as "received".',
  },
  'complaint.message-missing': {
    id: 'Tuliskan pengaduan, pertanyaan atau saran Anda.',
    en: 'Write your complaint, question or suggestion.',
  },
  'complaint.not-yet': {
    id: 'Tanggal terima belum tiba; hari ini {today}.',
    en: 'The day of receipt lies ahead; today is {today}.',
  },
  'complaint.only-leads-assign': {
    id: 'Pengaduan dibagikan oleh wasdak, manajemen atau kepala UPT ini.',
    en: 'Complaints are assigned by supervision, management or the head of this office.',
  },
  'complaint.assignee-elsewhere': {
    id: 'Pilih pegawai dari UPT yang menerima pengaduan ini.',
    en: 'Choose an employee of the office that received this complaint.',
  },
  'complaint.only-assignee': {
    id: 'Pengaduan ini ditangani oleh petugas yang ditugaskan.',
    en: 'This complaint is handled by the officer it is assigned to.',
  },
  'complaint.answer-missing': {
    id: 'Tuliskan jawabannya.',
    en: 'Write the answer.',
  },
  'complaint.cannot-assign-answered': {
    id: 'Pengaduan ini sudah dijawab dan tidak dapat ditugaskan lagi.',
    en: 'This complaint has been answered and cannot be assigned any more.',
  },
  'complaint.cannot-assign-closed': {
    id: 'Pengaduan ini sudah ditutup dan tidak dapat ditugaskan lagi.',
    en: 'This complaint is closed and cannot be assigned any more.',
  },
  'complaint.cannot-answer-received': {
    id: 'Tugaskan pengaduan ini kepada seorang petugas sebelum dijawab.',
    en: 'Assign this complaint to an officer before it is answered.',
  },
  'complaint.cannot-answer-answered': {
    id: 'Pengaduan ini sudah dijawab.',
    en: 'This complaint has been answered already.',
  },
  'complaint.cannot-answer-closed': {
    id: 'Pengaduan ini sudah ditutup dan tidak dapat dijawab lagi.',
    en: 'This complaint is closed and cannot be answered any more.',
  },
  'complaint.cannot-close-received': {
    id: 'Pengaduan ini belum ditugaskan dan belum dijawab.',
    en: 'This complaint has been neither assigned nor answered.',
  },
  'complaint.cannot-close-assigned': {
    id: 'Pengaduan ini belum dijawab.',
    en: 'This complaint has not been answered yet.',
  },
  'complaint.cannot-close-closed': {
    id: 'Pengaduan ini sudah ditutup.',
    en: 'This complaint is closed already.',
  },
} as const satisfies Record<string, { id: string; en: string }>;
