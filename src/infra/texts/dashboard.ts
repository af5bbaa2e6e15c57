/** What people read when a dashboard is refused. */
export const dashboardTexts = {
  'dashboard.not-your-duty': {
    id: 'Dasbor ini diperuntukkan bagi tugas lain di UPT Anda.',
    en: 'This dashboard is for other duties of your office.',
  },
  'dashboard.other-office': {
    id: 'Dasbor ini milik UPT lain.',
    en: 'This dashboard belongs to another office.',
  },
  'dashboard.ends-before-start': {
    id: 'Tanggal akhir periode, {to}, mendahului tanggal awalnya, {from}.',
    en: 'The period ends on {to}, before it starts on {from}.',
  },
  'dashboard.period-too-long': {
    id: 'Dasbor menampilkan paling lama {most} tahun sekaligus.',
    en: 'A dashboard shows {most} years at a time at most.',
  },
} as const satisfies Record<string, { id: string; en: string }>;
