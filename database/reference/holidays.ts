/** A day on which every office is closed. Dates are date-only, valid in every zone of the country. */
export interface HolidayRow {
  readonly date: string;
  readonly kind: 'national' | 'collective';
  readonly name: string;
  readonly decreeNumber: string;
}

type Day = readonly [date: string, name: string];

/** The days of one year, as one joint decree sets them. */
const declare = (
  decreeNumber: string,
  days: { readonly national: readonly Day[]; readonly collective: readonly Day[] }
): readonly HolidayRow[] =>
  (['national', 'collective'] as const).flatMap((kind) =>
    days[kind].map(([date, name]) => ({ date, kind, name, decreeNumber }))
  );

// Check against the decree before production use.
const YEAR_2024 = declare('SKB 3 Menteri tentang hari libur nasional dan cuti bersama 2024', {
  national: [
    ['2024-01-01', 'Tahun Baru 2024 Masehi'],
    ['2024-02-08', 'Isra Mikraj Nabi Muhammad SAW'],
    ['2024-02-10', 'Tahun Baru Imlek 2575 Kongzili'],
    ['2024-02-14', 'Pemungutan suara pemilihan umum'],
    ['2024-03-11', 'Hari Suci Nyepi (Tahun Baru Saka 1946)'],
    ['2024-03-29', 'Wafat Yesus Kristus'],
    ['2024-03-31', 'Kebangkitan Yesus Kristus (Paskah)'],
    ['2024-04-10', 'Idulfitri 1445 Hijriah, hari pertama'],
    ['2024-04-11', 'Idulfitri 1445 Hijriah, hari kedua'],
    ['2024-05-01', 'Hari Buruh Internasional'],
    ['2024-05-09', 'Kenaikan Yesus Kristus'],
    ['2024-05-23', 'Hari Raya Waisak 2568 BE'],
    ['2024-06-01', 'Hari Lahir Pancasila'],
    ['2024-06-17', 'Iduladha 1445 Hijriah'],
    ['2024-07-07', 'Tahun Baru Islam 1446 Hijriah'],
    ['2024-08-17', 'Proklamasi Kemerdekaan'],
    ['2024-09-16', 'Maulid Nabi Muhammad SAW'],
    ['2024-11-27', 'Pemungutan suara pemilihan kepala daerah'],
    ['2024-12-25', 'Kelahiran Yesus Kristus (Natal)'],
  ],
  collective: [
    ['2024-02-09', 'Cuti bersama Tahun Baru Imlek'],
    ['2024-03-12', 'Cuti bersama Hari Suci Nyepi'],
    ['2024-04-08', 'Cuti bersama Idulfitri'],
    ['2024-04-09', 'Cuti bersama Idulfitri'],
    ['2024-04-12', 'Cuti bersama Idulfitri'],
    ['2024-04-15', 'Cuti bersama Idulfitri'],
    ['2024-05-10', 'Cuti bersama Kenaikan Yesus Kristus'],
    ['2024-05-24', 'Cuti bersama Hari Raya Waisak'],
    ['2024-06-18', 'Cuti bersama Iduladha'],
    ['2024-12-26', 'Cuti bersama Natal'],
  ],
});

// Check against the decree before production use. 18 August was added on 7 August 2025.
const YEAR_2025 = declare('SKB 3 Menteri tentang hari libur nasional dan cuti bersama 2025', {
  national: [
    ['2025-01-01', 'Tahun Baru 2025 Masehi'],
    ['2025-01-27', 'Isra Mikraj Nabi Muhammad SAW'],
    ['2025-01-29', 'Tahun Baru Imlek 2576 Kongzili'],
    ['2025-03-29', 'Hari Suci Nyepi (Tahun Baru Saka 1947)'],
    ['2025-03-31', 'Idulfitri 1446 Hijriah, hari pertama'],
    ['2025-04-01', 'Idulfitri 1446 Hijriah, hari kedua'],
    ['2025-04-18', 'Wafat Yesus Kristus'],
    ['2025-04-20', 'Kebangkitan Yesus Kristus (Paskah)'],
    ['2025-05-01', 'Hari Buruh Internasional'],
    ['2025-05-12', 'Hari Raya Waisak 2569 BE'],
    ['2025-05-29', 'Kenaikan Yesus Kristus'],
    ['2025-06-01', 'Hari Lahir Pancasila'],
    ['2025-06-06', 'Iduladha 1446 Hijriah'],
    ['2025-06-27', 'Tahun Baru Islam 1447 Hijriah'],
    ['2025-08-17', 'Proklamasi Kemerdekaan'],
    ['2025-09-05', 'Maulid Nabi Muhammad SAW'],
    ['2025-12-25', 'Kelahiran Yesus Kristus (Natal)'],
  ],
  collective: [
    ['2025-01-28', 'Cuti bersama Tahun Baru Imlek'],
    ['2025-03-28', 'Cuti bersama Hari Suci Nyepi'],
    ['2025-04-02', 'Cuti bersama Idulfitri'],
    ['2025-04-03', 'Cuti bersama Idulfitri'],
    ['2025-04-04', 'Cuti bersama Idulfitri'],
    ['2025-04-07', 'Cuti bersama Idulfitri'],
    ['2025-05-13', 'Cuti bersama Hari Raya Waisak'],
    ['2025-05-30', 'Cuti bersama Kenaikan Yesus Kristus'],
    ['2025-06-09', 'Cuti bersama Iduladha'],
    ['2025-08-18', 'Cuti bersama Proklamasi Kemerdekaan'],
    ['2025-12-26', 'Cuti bersama Natal'],
  ],
});

// The dates of the project's worked cases; names are ours. Check against the decree.
const YEAR_2026 = declare('SKB 3 Menteri tentang hari libur nasional dan cuti bersama 2026', {
  national: [
    ['2026-01-01', 'Tahun Baru 2026 Masehi'],
    ['2026-01-16', 'Isra Mikraj Nabi Muhammad SAW'],
    ['2026-02-17', 'Tahun Baru Imlek 2577 Kongzili'],
    ['2026-03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)'],
    ['2026-03-21', 'Idulfitri 1447 Hijriah, hari pertama'],
    ['2026-03-22', 'Idulfitri 1447 Hijriah, hari kedua'],
    ['2026-04-03', 'Wafat Yesus Kristus'],
    ['2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)'],
    ['2026-05-01', 'Hari Buruh Internasional'],
    ['2026-05-14', 'Kenaikan Yesus Kristus'],
    ['2026-05-27', 'Iduladha 1447 Hijriah'],
    ['2026-05-31', 'Hari Raya Waisak 2570 BE'],
    ['2026-06-01', 'Hari Lahir Pancasila'],
    ['2026-06-16', 'Tahun Baru Islam 1448 Hijriah'],
    ['2026-08-17', 'Proklamasi Kemerdekaan'],
    ['2026-08-25', 'Maulid Nabi Muhammad SAW'],
    ['2026-12-25', 'Kelahiran Yesus Kristus (Natal)'],
  ],
  collective: [
    ['2026-02-16', 'Cuti bersama Tahun Baru Imlek'],
    ['2026-03-18', 'Cuti bersama Hari Suci Nyepi'],
    ['2026-03-20', 'Cuti bersama Idulfitri'],
    ['2026-03-23', 'Cuti bersama Idulfitri'],
    ['2026-03-24', 'Cuti bersama Idulfitri'],
    ['2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus'],
    ['2026-05-28', 'Cuti bersama Iduladha'],
    ['2026-12-24', 'Cuti bersama Natal'],
  ],
});

// Only days whose date never moves, until the decree for 2027 is entered. Check against the decree.
const YEAR_2027 = declare('Hari libur bertanggal tetap; lengkapi menurut SKB 3 Menteri 2027', {
  national: [
    ['2027-01-01', 'Tahun Baru 2027 Masehi'],
    ['2027-05-01', 'Hari Buruh Internasional'],
    ['2027-06-01', 'Hari Lahir Pancasila'],
    ['2027-08-17', 'Proklamasi Kemerdekaan'],
    ['2027-12-25', 'Kelahiran Yesus Kristus (Natal)'],
  ],
  collective: [],
});

/** National holidays and collective leave, 2024 to 2027, for all offices; editable afterwards. */
export const HOLIDAYS: readonly HolidayRow[] = [
  ...YEAR_2024,
  ...YEAR_2025,
  ...YEAR_2026,
  ...YEAR_2027,
];
