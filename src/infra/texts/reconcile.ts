import type { Text } from '.';

/** What must agree between ledger, steps and requests, as people read it when it does not. */
export const reconcileTexts = {
  'days-of-request': {
    id: 'Hari yang ditahan atau dipakai suatu permohonan harus sesuai dengan status dan tahunnya.',
    en: 'A request must hold and have used what its state and its years say.',
  },
  'split-of-days': {
    id: 'Hari kerja suatu permohonan harus sama dengan jumlah pembagiannya menurut tahun.',
    en: 'The working days of a request must be the sum of its years.',
  },
  'entry-without-request': {
    id: 'Catatan buku besar harus menunjuk permohonan yang ada.',
    en: 'A ledger entry must name a request that exists.',
  },
  'entry-of-another': {
    id: 'Catatan buku besar harus milik pemohonnya.',
    en: 'A ledger entry must belong to whoever asked for the leave.',
  },
  'below-zero': {
    id: 'Saldo hari cuti tidak boleh kurang dari nol.',
    en: 'No account of days may be below zero.',
  },
  'moved-between-years': {
    id: 'Hari yang keluar dari suatu tahun harus masuk ke tahun berikutnya.',
    en: 'Days that leave one year must arrive in the other.',
  },
  'duty-compensated': {
    id: 'Tiap tugas pada hari cuti bersama mendapat tepat satu hari pengganti.',
    en: 'Each duty on a collective-leave day must be compensated by just one day.',
  },
  'granted-once': {
    id: 'Hak cuti suatu tahun diberikan satu kali.',
    en: 'The right of a year is granted once.',
  },
  'entry-numbers': {
    id: 'Catatan sejenis bernomor urut tanpa celah dan tanpa nomor ganda.',
    en: 'Entries of a kind are numbered without a gap and without a number twice.',
  },
  'steps-of-state': {
    id: 'Suatu permohonan harus memiliki langkah yang sesuai dengan statusnya.',
    en: 'A request must have the steps of its state.',
  },
  'step-without-request': {
    id: 'Suatu langkah harus menunjuk permohonan yang ada.',
    en: 'A step must name a request that exists.',
  },
} as const satisfies Record<string, Text>;

/** Words of a finding: what is counted, states of requests and kinds of entries. */
export const reconcileWords = {
  held: { id: 'ditahan', en: 'held' },
  used: { id: 'dipakai', en: 'used' },
  days: { id: 'hari', en: 'days' },
  request: { id: 'suatu permohonan', en: 'a request' },
  none: { id: 'tidak ada', en: 'none' },
  not_negative: { id: '0 atau lebih', en: '0 or more' },
  steps: { id: 'langkah-langkahnya', en: 'its steps' },
  considerations: { id: 'pertimbangan', en: 'considerations' },
  decisions: { id: 'keputusan', en: 'decisions' },
  recalls: { id: 'pemanggilan kembali', en: 'recalls' },
  draft: { id: 'konsep', en: 'draft' },
  submitted: { id: 'diajukan', en: 'submitted' },
  considered: { id: 'dipertimbangkan', en: 'considered' },
  approved: { id: 'disetujui', en: 'approved' },
  changed: { id: 'perubahan', en: 'changed' },
  deferred: { id: 'ditangguhkan', en: 'deferred' },
  rejected: { id: 'tidak disetujui', en: 'rejected' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
  recalled: { id: 'dipanggil kembali', en: 'recalled' },
  grant: { id: 'pemberian hak', en: 'grant' },
  carry_in: { id: 'sisa tahun lalu', en: 'carry-in' },
  defer_in: { id: 'penangguhan', en: 'defer-in' },
  compensation: { id: 'pengganti cuti bersama', en: 'compensation' },
  hold: { id: 'penahanan', en: 'hold' },
  release: { id: 'pelepasan', en: 'release' },
  consume: { id: 'pemakaian', en: 'consume' },
  restore: { id: 'pengembalian', en: 'restore' },
  lapse: { id: 'hangus', en: 'lapse' },
  adjust: { id: 'penyesuaian', en: 'adjust' },
} as const satisfies Record<string, Text>;
