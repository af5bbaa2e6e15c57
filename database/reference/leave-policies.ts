import type { LeavePolicy } from '../../src/domain/leave/policy';

type EmploymentType = LeavePolicy['employmentType'];
type LeaveType = LeavePolicy['leaveType'];

/** A dated rule of leave as an office receives it, and may edit it afterwards. */
export interface LeavePolicyRow extends LeavePolicy {
  readonly legalBasis: string;
  readonly note: string | null;
}

// PNS and CPNS: PP 11/2017 (amended by PP 17/2020), BKN 24/2017 and 7/2021.
// PPPK: PP 49/2018, BKN 7/2022. Read through secondary sources: check before production use.
const CIVIL_SERVANT_BASIS = 'PP 11/2017 jo. PP 17/2020; Peraturan BKN 24/2017 jo. 7/2021';
const CONTRACT_STAFF_BASIS = 'PP 49/2018; Peraturan BKN 7/2022';

const VALID_FROM: Record<EmploymentType, string> = {
  pns: '2017-12-24',
  cpns: '2017-12-24',
  pppk: '2022-01-01',
  contract: '2022-01-01',
};

const LEGAL_BASIS: Record<EmploymentType, string> = {
  pns: CIVIL_SERVANT_BASIS,
  cpns: CIVIL_SERVANT_BASIS,
  pppk: CONTRACT_STAFF_BASIS,
  contract: CONTRACT_STAFF_BASIS,
};

const CONTRACT_NOTE =
  'Pegawai kontrak/honorer diperlakukan seperti PPPK; sesuaikan dengan kontrak.';

const UNSET = {
  validTo: null,
  maxLength: null,
  maxUnit: null,
  extensionLength: null,
  extensionUnit: null,
  minServiceMonths: null,
  evidence: 'none',
  quotaDays: null,
  carryOverDays: null,
  twoYearTotalDays: null,
  carryOverContractMonths: null,
  twoYearContractMonths: null,
  firstYearAdvanceDays: null,
  maxChildNumber: null,
  miscarriageMaxDays: null,
  compensationNextYearMonth: null,
  deferrable: false,
  ministerOnly: false,
} as const satisfies Partial<LeavePolicy>;

const ANNUAL_QUOTA = {
  countsIn: 'working-days',
  minServiceMonths: 12,
  quotaDays: 12,
  carryOverDays: 6,
  twoYearTotalDays: 24,
  deferrable: true,
} as const satisfies Partial<LeavePolicy>;

const CONTRACT_QUOTA = {
  ...ANNUAL_QUOTA,
  carryOverContractMonths: 24,
  twoYearContractMonths: 36,
  firstYearAdvanceDays: 6,
} as const satisfies Partial<LeavePolicy>;

const SICK_ONE_YEAR = {
  countsIn: 'calendar-days',
  maxLength: 1,
  maxUnit: 'years',
  extensionLength: 6,
  extensionUnit: 'months',
  evidence: 'doctor-letter',
  miscarriageMaxDays: 45,
} as const satisfies Partial<LeavePolicy>;

const SICK_ONE_MONTH = {
  countsIn: 'calendar-days',
  maxLength: 1,
  maxUnit: 'months',
  evidence: 'doctor-letter',
  miscarriageMaxDays: 45,
} as const satisfies Partial<LeavePolicy>;

const MATERNITY = {
  countsIn: 'calendar-days',
  maxLength: 3,
  maxUnit: 'months',
  evidence: 'letter',
  maxChildNumber: 3,
} as const satisfies Partial<LeavePolicy>;

const IMPORTANT_REASON = {
  countsIn: 'working-days',
  maxLength: 1,
  maxUnit: 'months',
  evidence: 'letter',
} as const satisfies Partial<LeavePolicy>;

const COLLECTIVE = {
  countsIn: 'working-days',
  evidence: 'duty-record',
} as const satisfies Partial<LeavePolicy>;

/** Contract staff who are on duty at the very end of the year could not use the day any more. */
const CONTRACT_COLLECTIVE = {
  ...COLLECTIVE,
  compensationNextYearMonth: 12,
} as const satisfies Partial<LeavePolicy>;

const COLLECTIVE_NOTE =
  'Ditetapkan dengan keputusan, tidak pernah dimohonkan, dan tidak mengurangi hak cuti tahunan.';

/** A rule under which the leave can be had. */
const allow = (
  leaveType: LeaveType,
  employmentType: EmploymentType,
  rule: Partial<LeavePolicy> & Pick<LeavePolicy, 'countsIn'>,
  note: string | null = null
): LeavePolicyRow => ({
  ...UNSET,
  ...rule,
  leaveType,
  employmentType,
  validFrom: VALID_FROM[employmentType],
  allowed: true,
  legalBasis: LEGAL_BASIS[employmentType],
  note,
});

/** A rule under which the leave is refused; the note says why. */
const deny = (
  leaveType: LeaveType,
  employmentType: EmploymentType,
  note: string
): LeavePolicyRow => ({
  ...UNSET,
  leaveType,
  employmentType,
  validFrom: VALID_FROM[employmentType],
  allowed: false,
  countsIn: 'calendar-days',
  legalBasis: LEGAL_BASIS[employmentType],
  note,
});

/** The leave rules in force, one row per leave type and kind of employment (law, dated data). */
export const LEAVE_POLICIES: readonly LeavePolicyRow[] = [
  allow('annual', 'pns', ANNUAL_QUOTA),
  allow(
    'long',
    'pns',
    {
      countsIn: 'calendar-days',
      maxLength: 3,
      maxUnit: 'months',
      minServiceMonths: 60,
      evidence: 'letter',
      // From the child after this one, the service test is waived.
      maxChildNumber: 3,
      deferrable: true,
    },
    'Syarat 5 tahun tidak berlaku untuk kewajiban agama dan kelahiran anak keempat dan seterusnya; yang terakhir tidak dapat ditangguhkan.'
  ),
  allow('sick', 'pns', SICK_ONE_YEAR),
  allow('maternity', 'pns', MATERNITY, 'Mulai anak keempat digunakan cuti besar.'),
  allow(
    'important-reason',
    'pns',
    IMPORTANT_REASON,
    'Istri melahirkan: selama rawat inap menurut surat keterangan.'
  ),
  allow('collective', 'pns', COLLECTIVE, COLLECTIVE_NOTE),
  allow('unpaid', 'pns', {
    countsIn: 'calendar-days',
    maxLength: 3,
    maxUnit: 'years',
    extensionLength: 1,
    extensionUnit: 'years',
    minServiceMonths: 60,
    evidence: 'letter',
    ministerOnly: true,
  }),

  allow('annual', 'cpns', ANNUAL_QUOTA, 'Setelah satu tahun masa kerja terus-menerus.'),
  deny('long', 'cpns', 'Cuti besar hanya untuk PNS.'),
  allow('sick', 'cpns', SICK_ONE_YEAR),
  allow('maternity', 'cpns', MATERNITY),
  allow(
    'important-reason',
    'cpns',
    IMPORTANT_REASON,
    'Istri melahirkan: selama rawat inap menurut surat keterangan.'
  ),
  allow('collective', 'cpns', COLLECTIVE, COLLECTIVE_NOTE),
  deny('unpaid', 'cpns', 'Cuti di luar tanggungan negara hanya untuk PNS.'),

  allow(
    'annual',
    'pppk',
    CONTRACT_QUOTA,
    'Tahun pertama: sampai 6 hari untuk keluarga sakit, meninggal, atau pernikahan pertama, dipotong kemudian.'
  ),
  deny('long', 'pppk', 'PPPK tidak memiliki hak cuti besar.'),
  allow('sick', 'pppk', SICK_ONE_MONTH),
  allow('maternity', 'pppk', MATERNITY, 'Tidak diberikan mulai anak keempat.'),
  deny('important-reason', 'pppk', 'PPPK tidak memiliki hak cuti karena alasan penting.'),
  allow('collective', 'pppk', CONTRACT_COLLECTIVE, COLLECTIVE_NOTE),
  deny('unpaid', 'pppk', 'PPPK tidak memiliki hak cuti di luar tanggungan negara.'),

  allow('annual', 'contract', CONTRACT_QUOTA, CONTRACT_NOTE),
  deny('long', 'contract', `Tidak ada hak cuti besar. ${CONTRACT_NOTE}`),
  allow('sick', 'contract', SICK_ONE_MONTH, CONTRACT_NOTE),
  allow('maternity', 'contract', MATERNITY, CONTRACT_NOTE),
  deny(
    'important-reason',
    'contract',
    `Tidak ada hak cuti karena alasan penting. ${CONTRACT_NOTE}`
  ),
  allow('collective', 'contract', CONTRACT_COLLECTIVE, `${COLLECTIVE_NOTE} ${CONTRACT_NOTE}`),
  deny('unpaid', 'contract', `Tidak ada hak cuti di luar tanggungan negara. ${CONTRACT_NOTE}`),
];
