/** What people read when a date is refused (reasons of domain/calendar). */
export const calendarTexts = {
  'date.malformed': {
    id: 'Tulis tanggal dengan susunan tahun-bulan-hari tanpa jam, misalnya 2026-09-07.',
    en: 'Write the date as year-month-day without a time, for example 2026-09-07.',
  },
  'date.no-such-day': {
    id: 'Tanggal {value} tidak ada dalam kalender.',
    en: 'There is no {value} in the calendar.',
  },
  'date.year-out-of-range': {
    id: 'Tanggal {value} di luar jangkauan: tahunnya harus {first} sampai {last}.',
    en: 'The date {value} is out of range: its year must be {first} to {last}.',
  },
} as const satisfies Record<string, { id: string; en: string }>;
