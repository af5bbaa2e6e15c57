/**
 * What people are told about a request. `own` is for whoever asked for the leave, `other` for
 * everybody else concerned. Places: {name} {number} {type} {startDate} {endDate} {days} {reason}; of a
 * recount also {before} {returned} {taken} {uncovered}.
 */
export interface Message {
  readonly title: string;
  readonly body: string;
}
type Versions = Readonly<Record<'own' | 'other', Readonly<Record<'id' | 'en', Message>>>>;

export const leaveMessages = {
  'leave.submitted': {
    own: {
      id: {
        title: 'Permohonan {number} telah diajukan',
        body: 'Permohonan {type} Anda, {startDate} s.d. {endDate} ({days} hari kerja), sudah diterima dan menunggu pertimbangan atasan langsung.',
      },
      en: {
        title: 'Request {number} has been submitted',
        body: 'Your request for {type}, {startDate} to {endDate} ({days} working days), has been received and waits for the consideration of your superior.',
      },
    },
    other: {
      id: {
        title: '{name} mengajukan {type}',
        body: '{name} mengajukan {type} {startDate} s.d. {endDate} ({days} hari kerja), nomor {number}. Permohonan ini menunggu pertimbangan Anda.',
      },
      en: {
        title: '{name} asks for {type}',
        body: '{name} asks for {type}, {startDate} to {endDate} ({days} working days), number {number}. The request waits for your consideration.',
      },
    },
  },
  'leave.considered': {
    own: {
      id: {
        title: 'Permohonan {number} telah dipertimbangkan',
        body: 'Atasan langsung telah memberikan pertimbangan atas permohonan {type} Anda, {startDate} s.d. {endDate}. Keputusan ada pada pejabat yang berwenang.',
      },
      en: {
        title: 'Request {number} has been considered',
        body: 'Your superior has given an opinion on your request for {type}, {startDate} to {endDate}. The decision lies with the authorised official.',
      },
    },
    other: {
      id: {
        title: 'Permohonan {name} menunggu keputusan',
        body: 'Atasan langsung telah mempertimbangkan {type} {name}, {startDate} s.d. {endDate} ({days} hari kerja), nomor {number}. Permohonan ini menunggu keputusan Anda.',
      },
      en: {
        title: 'The request of {name} waits for a decision',
        body: 'The superior has considered the {type} of {name}, {startDate} to {endDate} ({days} working days), number {number}. The request waits for your decision.',
      },
    },
  },
  'leave.approved': {
    own: {
      id: {
        title: 'Permohonan {number} disetujui',
        body: '{type} Anda, {startDate} s.d. {endDate} ({days} hari kerja), telah disetujui.',
      },
      en: {
        title: 'Request {number} is approved',
        body: 'Your {type}, {startDate} to {endDate} ({days} working days), has been approved.',
      },
    },
    other: {
      id: {
        title: '{type} {name} disetujui',
        body: '{name} akan menjalani {type} {startDate} s.d. {endDate} ({days} hari kerja), nomor {number}.',
      },
      en: {
        title: 'The {type} of {name} is approved',
        body: '{name} will be on {type} from {startDate} to {endDate} ({days} working days), number {number}.',
      },
    },
  },
  'leave.changed': {
    own: {
      id: {
        title: 'Permohonan {number} disetujui dengan perubahan',
        body: '{type} Anda diberikan untuk {startDate} s.d. {endDate} ({days} hari kerja). Alasan perubahan: {reason}',
      },
      en: {
        title: 'Request {number} is approved with a change',
        body: 'Your {type} is granted from {startDate} to {endDate} ({days} working days). Reason for the change: {reason}',
      },
    },
    other: {
      id: {
        title: '{type} {name} disetujui dengan perubahan',
        body: '{name} akan menjalani {type} {startDate} s.d. {endDate} ({days} hari kerja), nomor {number}.',
      },
      en: {
        title: 'The {type} of {name} is approved with a change',
        body: '{name} will be on {type} from {startDate} to {endDate} ({days} working days), number {number}.',
      },
    },
  },
  'leave.deferred': {
    own: {
      id: {
        title: 'Permohonan {number} ditangguhkan',
        body: '{type} Anda, {startDate} s.d. {endDate}, ditangguhkan. Alasan: {reason}',
      },
      en: {
        title: 'Request {number} is deferred',
        body: 'Your {type}, {startDate} to {endDate}, is deferred. Reason: {reason}',
      },
    },
    other: {
      id: {
        title: '{type} {name} ditangguhkan',
        body: '{type} {name}, {startDate} s.d. {endDate}, nomor {number}, ditangguhkan.',
      },
      en: {
        title: 'The {type} of {name} is deferred',
        body: 'The {type} of {name}, {startDate} to {endDate}, number {number}, is deferred.',
      },
    },
  },
  'leave.rejected': {
    own: {
      id: {
        title: 'Permohonan {number} tidak disetujui',
        body: '{type} Anda, {startDate} s.d. {endDate}, tidak disetujui. Alasan: {reason}',
      },
      en: {
        title: 'Request {number} is not granted',
        body: 'Your {type}, {startDate} to {endDate}, is not granted. Reason: {reason}',
      },
    },
    other: {
      id: {
        title: '{type} {name} tidak disetujui',
        body: '{type} {name}, {startDate} s.d. {endDate}, nomor {number}, tidak disetujui.',
      },
      en: {
        title: 'The {type} of {name} is not granted',
        body: 'The {type} of {name}, {startDate} to {endDate}, number {number}, is not granted.',
      },
    },
  },
  'leave.cancelled': {
    own: {
      id: {
        title: 'Permohonan {number} dibatalkan',
        body: '{type} Anda, {startDate} s.d. {endDate}, telah dibatalkan.',
      },
      en: {
        title: 'Request {number} is cancelled',
        body: 'Your {type}, {startDate} to {endDate}, has been cancelled.',
      },
    },
    other: {
      id: {
        title: '{name} membatalkan permohonan {number}',
        body: '{type} {name}, {startDate} s.d. {endDate}, dibatalkan oleh yang bersangkutan. Tidak ada yang perlu Anda lakukan.',
      },
      en: {
        title: '{name} has cancelled request {number}',
        body: 'The {type} of {name}, {startDate} to {endDate}, has been cancelled by the employee. There is nothing for you to do.',
      },
    },
  },
  'leave.recalled': {
    own: {
      id: {
        title: 'Anda dipanggil kembali bekerja',
        body: '{type} Anda, nomor {number}, berakhir pada {endDate} karena Anda dipanggil kembali. Hari yang belum dijalani dikembalikan. Alasan: {reason}',
      },
      en: {
        title: 'You are called back to work',
        body: 'Your {type}, number {number}, ends on {endDate} because you are called back. The days not served are restored. Reason: {reason}',
      },
    },
    other: {
      id: {
        title: '{name} dipanggil kembali dari cuti',
        body: '{type} {name}, nomor {number}, berakhir pada {endDate} karena dipanggil kembali. Alasan: {reason}',
      },
      en: {
        title: '{name} is recalled from leave',
        body: 'The {type} of {name}, number {number}, ends on {endDate} because of a recall. Reason: {reason}',
      },
    },
  },
  'leave.decided-outside': {
    own: {
      id: {
        title: 'Permohonan {number} diputus di atas UPT',
        body: '{type} Anda, {startDate} s.d. {endDate}, diputus oleh pejabat yang lebih tinggi. Rekan kepegawaian mencatat keputusannya.',
      },
      en: {
        title: 'Request {number} is decided above the office',
        body: 'Your {type}, {startDate} to {endDate}, is decided by a higher official. A colleague of personnel administration records the decision.',
      },
    },
    other: {
      id: {
        title: 'Permohonan {name} diputus di atas UPT',
        body: '{type} {name}, {startDate} s.d. {endDate} ({days} hari kerja), nomor {number}, diputus oleh pejabat yang lebih tinggi. Catat keputusan yang telah ditandatangani beserta suratnya.',
      },
      en: {
        title: 'The request of {name} is decided above the office',
        body: 'The {type} of {name}, {startDate} to {endDate} ({days} working days), number {number}, is decided by a higher official. Record the signed decision with its letter.',
      },
    },
  },
  'leave.recounted': {
    own: {
      id: {
        title: 'Hari kerja permohonan {number} dihitung ulang',
        body: 'Hari libur berubah dengan keputusan. {type} Anda, {startDate} s.d. {endDate}, sekarang dihitung {days} hari kerja (sebelumnya {before}).',
      },
      en: {
        title: 'Request {number} has been counted anew',
        body: 'Holidays have changed by decree. Your {type}, {startDate} to {endDate}, now counts {days} working days (before: {before}).',
      },
    },
    other: {
      id: {
        title: 'Hari kerja permohonan {number} dihitung ulang',
        body: 'Hari libur berubah dengan keputusan. {type} {name}, {startDate} s.d. {endDate}, sekarang dihitung {days} hari kerja (sebelumnya {before}).',
      },
      en: {
        title: 'Request {number} has been counted anew',
        body: 'Holidays have changed by decree. The {type} of {name}, {startDate} to {endDate}, now counts {days} working days (before: {before}).',
      },
    },
  },
  'leave.days-returned': {
    own: {
      id: {
        title: '{returned} hari cuti kembali kepada Anda',
        body: 'Hari libur berubah dengan keputusan. {type} Anda, {startDate} s.d. {endDate}, nomor {number}, sekarang dihitung {days} hari kerja (sebelumnya {before}). Hari yang kembali: {returned}.',
      },
      en: {
        title: 'Days of leave returned to you: {returned}',
        body: 'Holidays have changed by decree. Your {type}, {startDate} to {endDate}, number {number}, now counts {days} working days (before: {before}). Days returned: {returned}.',
      },
    },
    other: {
      id: {
        title: 'Hari kerja permohonan {number} dihitung ulang',
        body: 'Hari libur berubah dengan keputusan. {type} {name}, {startDate} s.d. {endDate}, sekarang dihitung {days} hari kerja (sebelumnya {before}). Hari yang kembali: {returned}.',
      },
      en: {
        title: 'Request {number} has been counted anew',
        body: 'Holidays have changed by decree. The {type} of {name}, {startDate} to {endDate}, now counts {days} working days (before: {before}). Days returned: {returned}.',
      },
    },
  },
  'leave.days-taken': {
    own: {
      id: {
        title: 'Permohonan {number} memakai tambahan {taken} hari cuti',
        body: 'Hari libur berubah dengan keputusan. {type} Anda, {startDate} s.d. {endDate}, sekarang dihitung {days} hari kerja (sebelumnya {before}). Hari cuti tambahan yang dipakai: {taken}.',
      },
      en: {
        title: 'Request {number} takes more days: {taken}',
        body: 'Holidays have changed by decree. Your {type}, {startDate} to {endDate}, now counts {days} working days (before: {before}). Days taken in addition: {taken}.',
      },
    },
    other: {
      id: {
        title: 'Hari kerja permohonan {number} dihitung ulang',
        body: 'Hari libur berubah dengan keputusan. {type} {name}, {startDate} s.d. {endDate}, sekarang dihitung {days} hari kerja (sebelumnya {before}). Hari cuti tambahan yang dipakai: {taken}.',
      },
      en: {
        title: 'Request {number} has been counted anew',
        body: 'Holidays have changed by decree. The {type} of {name}, {startDate} to {endDate}, now counts {days} working days (before: {before}). Days taken in addition: {taken}.',
      },
    },
  },
  'leave.days-uncovered': {
    own: {
      id: {
        title: 'Hak cuti tidak mencukupi untuk permohonan {number}',
        body: 'Hari libur berubah dengan keputusan, dan {type} Anda, {startDate} s.d. {endDate}, bertambah hari kerjanya. Hak cuti yang tersisa tidak mencukupi {uncovered} hari; hari itu tidak dibebankan. Hubungi bagian kepegawaian.',
      },
      en: {
        title: 'Too few days are left for request {number}',
        body: 'Holidays have changed by decree, and your {type}, {startDate} to {endDate}, has more working days. Days that the right left does not cover: {uncovered}; they are not charged. Ask personnel administration.',
      },
    },
    other: {
      id: {
        title: 'Hak cuti {name} tidak mencukupi: permohonan {number}',
        body: 'Hari libur berubah dengan keputusan. {type} {name}, {startDate} s.d. {endDate}, memuat {uncovered} hari kerja lebih banyak daripada hak cuti yang tersisa. Hari itu tidak dibebankan; mohon diperiksa.',
      },
      en: {
        title: 'Too few days are left for {name}: request {number}',
        body: 'Holidays have changed by decree. The {type} of {name}, {startDate} to {endDate}, has more working days than the right left covers: {uncovered}. They are not charged; please look into it.',
      },
    },
  },
} as const satisfies Record<string, Versions>;

export const leaveTypeNames = {
  annual: { id: 'Cuti tahunan', en: 'annual leave' },
  long: { id: 'Cuti besar', en: 'long leave' },
  sick: { id: 'Cuti sakit', en: 'sick leave' },
  maternity: { id: 'Cuti melahirkan', en: 'maternity leave' },
  'important-reason': { id: 'Cuti karena alasan penting', en: 'leave for an important reason' },
  collective: { id: 'Cuti bersama', en: 'collective leave' },
  unpaid: { id: 'Cuti di luar tanggungan negara', en: 'unpaid leave' },
} as const;
