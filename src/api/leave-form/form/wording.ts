import {
  completedMonths,
  daysInclusive,
  formatDate,
  lastDayOfMonths,
  type IsoDate,
} from '../../../domain/calendar/iso-date';
import type { LeaveState, LeaveType, Outcome } from '../../../domain/leave/vocabulary';
import type { FormStep, LeaveForm } from './leave-form';

/** The words of the official form, which is Indonesian (BKN regulation 24/2017, annex 1.b). */

export const FORM_TITLE = 'FORMULIR PERMINTAAN DAN PEMBERIAN CUTI';

/** The boxes of section II, and of VII and VIII. */
export const TYPE_BOXES = [
  ['annual', 'Cuti Tahunan'],
  ['long', 'Cuti Besar'],
  ['sick', 'Cuti Sakit'],
  ['maternity', 'Cuti Melahirkan'],
  ['important-reason', 'Cuti Karena Alasan Penting'],
  ['unpaid', 'Cuti di Luar Tanggungan Negara'],
] as const satisfies readonly (readonly [LeaveType, string])[];

export const OUTCOME_BOXES = [
  ['approved', 'DISETUJUI'],
  ['changed', 'PERUBAHAN****'],
  ['deferred', 'DITANGGUHKAN****'],
  ['rejected', 'TIDAK DISETUJUI****'],
] as const satisfies readonly (readonly [Outcome, string])[];

export const NOTES = [
  '**  Pilih salah satu dengan tanda centang (√).    ***  Diisi dari buku cuti pada saat permintaan diajukan.',
  '****  Diberi tanda centang dan alasannya.',
  'N = cuti tahun berjalan; N-1 = sisa cuti 1 tahun sebelumnya; N-2 = sisa cuti 2 tahun sebelumnya.',
] as const;

/** What lies across a form that grants nothing, or nothing any more. `recalled`: from a later day on. */
export const WATERMARKS: Readonly<Partial<Record<LeaveState | 'recalled', string>>> = {
  draft: 'KONSEP',
  rejected: 'DITOLAK',
  cancelled: 'DIBATALKAN',
  recalled: 'DIPANGGIL KEMBALI',
};

const STATES: Readonly<Record<LeaveState | 'recalled', string>> = {
  draft: 'Konsep, belum diajukan',
  submitted: 'Diajukan, menunggu pertimbangan atasan langsung',
  considered: 'Dipertimbangkan, menunggu keputusan pejabat yang berwenang',
  approved: 'Disetujui',
  deferred: 'Ditangguhkan',
  rejected: 'Tidak disetujui',
  cancelled: 'Dibatalkan',
  recalled: 'Dipanggil kembali',
};

const ZONES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

export const inWords = (date: IsoDate): string => formatDate(date, 'id');

const period = (startDate: IsoDate, endDate: IsoDate): string =>
  startDate === endDate ? inWords(startDate) : `${inWords(startDate)} s.d. ${inWords(endDate)}`;

/** The state a form is in, with its day: it stands beside the code. */
export const stateLine = ({ state, stateSince }: LeaveForm): string =>
  `${STATES[state]} (${inWords(stateSince)})`;

/** Years and months in service on the day the form was written. */
export const lengthOfService = ({ requester, writtenOn }: LeaveForm): string => {
  const months = completedMonths(requester.serviceStart, writtenOn);
  return `${Math.floor(months / 12)} tahun ${months % 12} bulan`;
};

export const unitOf = ({ requester }: LeaveForm): string =>
  [requester.unit, requester.workArea, requester.office].filter(Boolean).join(', ');

/** Counted in working days by law; other leave runs by the calendar. */
const COUNTED_IN_WORKING_DAYS: readonly LeaveType[] = ['annual', 'important-reason'];

/**
 * How long the leave is, in the unit the form asks for: days, months or years. Whole months are
 * those of leave.md (“3 months from 1 October end on 31 December”).
 */
export const lengthOf = (form: LeaveForm): string => {
  const { leaveType, startDate, endDate, workingDays } = form;
  if (COUNTED_IN_WORKING_DAYS.includes(leaveType)) return `${workingDays} hari kerja`;
  const days = daysInclusive(startDate, endDate);
  const months = Math.round(days / 30.44);
  if (months === 0 || lastDayOfMonths(startDate, months) !== endDate) return `${days} hari`;
  return months % 12 === 0 ? `${months / 12} tahun` : `${months} bulan`;
};

/** Who decides on the leave of a head of office, abroad, or unpaid sits above the office. */
export const addresseeOf = ({ requester, abroad, leaveType }: LeaveForm): string => {
  const isAbove = requester.headsOffice || abroad || leaveType === 'unpaid';
  const official = requester.official ?? `Kepala ${requester.office}`;
  return isAbove
    ? (requester.parentAuthority ?? 'Pejabat yang Berwenang Memberikan Cuti')
    : official;
};

export const placeAndDate = ({ requester, writtenOn }: LeaveForm): string =>
  [requester.city, inWords(writtenOn)].filter(Boolean).join(', ');

/** N-2, N-1 and N: what was left, and how much of it this request asks for. */
export const balanceRows = ({
  balance,
  held,
  writtenOn,
}: LeaveForm): readonly { year: string; left: string; remark: string }[] => {
  const thisYear = Number(writtenOn.slice(0, 4));
  return [2, 1, 0].map((before) => {
    const year = thisYear - before;
    const name = `${before === 0 ? 'N' : `N-${before}`} (${year})`;
    const left = balance?.find((row) => row.year === year)?.remaining;
    if (left === undefined) return { year: name, left: '–', remark: 'diisi saat diajukan' };
    const asked = held.find((row) => row.year === year)?.days ?? 0;
    const remark = asked === 0 ? '' : `diminta ${asked} hari, sisa ${left - asked} hari`;
    return { year: name, left: `${left} hari`, remark };
  });
};

/** The latest leave of a type that was granted before; a dash where there was none. */
export const grantedBefore = ({ granted }: LeaveForm, type: LeaveType): string => {
  const latest = granted.find(({ leaveType }) => leaveType === type);
  return latest === undefined ? '–' : period(latest.startDate, latest.endDate);
};

/** What the superior or official wrote: the dates put in place of those asked for, and the reason. */
export const remarksOf = (step: FormStep): string => {
  const dates =
    step.outcome === 'changed'
      ? `Diberikan ${period(step.startDate, step.endDate)} (${step.workingDays} hari kerja).`
      : '';
  const reason = step.reason === null ? '' : `Alasan: ${step.reason}`;
  return [dates, reason].filter((part) => part !== '').join('\n');
};

/** In which capacity somebody signs: 'Plh. Kepala Balai', and by which decree. */
export const capacityOf = (step: FormStep): string =>
  [
    step.actorPosition ?? '',
    ...(step.capacity === 'definitive' || step.decreeNumber === null
      ? []
      : [`berdasarkan ${step.decreeNumber}`]),
  ].join('\n');

/** There is no wet signature: the record of the step stands in its place. */
export const recordedAt = ({ at }: FormStep, zone: string): string => {
  const [date = '', time = ''] = at.split(' ');
  return `Dicatat secara elektronik\n${inWords(date)} pukul ${time} ${ZONES[zone] ?? ''}`.trimEnd();
};

export const handedInAt = (form: LeaveForm): string =>
  form.state === 'draft' ? '' : `Diajukan secara elektronik\n${inWords(form.writtenOn)}`;
