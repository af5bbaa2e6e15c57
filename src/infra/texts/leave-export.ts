import type { Text } from '.';

/** Headings and words of spreadsheets and calendar files. */
export const leaveExportTexts = {
  calendar: { id: 'Kalender cuti', en: 'Leave calendar' },
  list: { id: 'Cuti', en: 'Leave' },
  'per-day': { id: 'Per hari', en: 'Per day' },
  report: { id: 'Laporan cuti', en: 'Leave report' },
  name: { id: 'Nama', en: 'Name' },
  nip: { id: 'NIP', en: 'NIP' },
  from: { id: 'Mulai', en: 'From' },
  to: { id: 'Sampai', en: 'To' },
  state: { id: 'Status', en: 'State' },
  date: { id: 'Tanggal', en: 'Date' },
  away: { id: 'Sedang cuti', en: 'Away' },
  pending: { id: 'Diajukan', en: 'Asked for' },
  threshold: { id: 'Ambang batas', en: 'Threshold' },
  holiday: { id: 'Hari libur', en: 'Holiday' },
  total: { id: 'Jumlah', en: 'Total' },
  requests: { id: 'Permohonan', en: 'Requests' },
  days: { id: 'hari', en: 'days' },
  'median-hours': { id: 'Median waktu keputusan (jam)', en: 'Median time to decision (hours)' },
  'p90-hours': {
    id: 'Persentil ke-90 waktu keputusan (jam)',
    en: '90th percentile of time to decision (hours)',
  },
  'other-leave': { id: 'Cuti: {name}', en: 'On leave: {name}' },
  'other-asked-for': { id: 'Cuti (diajukan): {name}', en: 'Leave (asked for): {name}' },
  'own-leave': { id: 'Cuti saya', en: 'My leave' },
  'own-asked-for': { id: 'Cuti saya (diajukan)', en: 'My leave (asked for)' },
  employee: { id: 'Pegawai', en: 'Employee' },
  'org-unit': { id: 'Unit kerja', en: 'Unit' },
  'work-area': { id: 'Wilayah kerja', en: 'Work area' },
  year: { id: 'Tahun', en: 'Year' },
  nowhere: { id: '(tanpa)', en: '(none)' },
} as const satisfies Record<string, Text>;

/** A request's state as people read it. */
export const leaveStateNames: Readonly<Record<string, Text>> = {
  draft: { id: 'Konsep', en: 'Draft' },
  submitted: { id: 'Diajukan', en: 'Submitted' },
  considered: { id: 'Dipertimbangkan', en: 'Considered' },
  approved: { id: 'Disetujui', en: 'Approved' },
  deferred: { id: 'Ditangguhkan', en: 'Deferred' },
  rejected: { id: 'Tidak disetujui', en: 'Not granted' },
  cancelled: { id: 'Dibatalkan', en: 'Cancelled' },
  recalled: { id: 'Dipanggil kembali', en: 'Recalled' },
};
