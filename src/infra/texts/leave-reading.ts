/** What people read when a calendar or a report is refused. */
export const leaveReadingTexts = {
  'calendar.range-too-long': {
    id: 'Kalender menampilkan paling banyak {most} hari sekaligus.',
    en: 'The calendar shows {most} days at a time at most.',
  },
  'calendar.ends-before-start': {
    id: 'Tanggal akhir kalender mendahului tanggal awalnya.',
    en: 'The calendar ends before it starts.',
  },
  'calendar.too-many-feeds': {
    id: 'Anda sudah memiliki {most} langganan kalender; cabutlah yang tidak dipakai lagi.',
    en: 'You have {most} calendar feeds already; revoke those you no longer use.',
  },
  'report.not-your-duty': {
    id: 'Laporan cuti dibaca oleh kepala UPT, kepegawaian dan manajemen.',
    en: 'Leave reports are read by the head of office, personnel administration and management.',
  },
  'report.other-office': {
    id: 'Laporan ini milik UPT lain.',
    en: 'This report belongs to another office.',
  },
  'report.only-personnel': {
    id: 'Pencocokan buku besar dibaca oleh kepegawaian UPT itu sendiri.',
    en: 'Checking the ledger is for the personnel administration of the office.',
  },
} as const satisfies Record<string, { id: string; en: string }>;
