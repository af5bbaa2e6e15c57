import type { Message } from './leave-messages';

/** Places: {name} {number} {type} {startDate} {endDate} {waited}. */
export const reminderMessages = {
  'waiting.reminder': {
    id: {
      title: 'Permohonan {name} masih menunggu Anda',
      body: '{type} {name}, {startDate} s.d. {endDate}, nomor {number}, sudah {waited} hari kerja menunggu pertimbangan atau keputusan Anda.',
    },
    en: {
      title: 'The request of {name} still waits for you',
      body: 'The {type} of {name}, {startDate} to {endDate}, number {number}, has waited {waited} working days for your consideration or decision.',
    },
  },
  'waiting.escalation': {
    id: {
      title: 'Permohonan {number} belum diproses',
      body: '{type} {name}, {startDate} s.d. {endDate}, nomor {number}, sudah {waited} hari kerja menunggu tanpa pertimbangan atau keputusan. Pejabatnya sudah diingatkan; mohon ditindaklanjuti.',
    },
    en: {
      title: 'Nobody has acted on request {number}',
      body: 'The {type} of {name}, {startDate} to {endDate}, number {number}, has waited {waited} working days without a consideration or decision. Whoever holds the step has been reminded; please follow it up.',
    },
  },
} as const satisfies Record<string, Readonly<Record<'id' | 'en', Message>>>;
