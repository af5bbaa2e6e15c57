import type { Language } from '../language';
import type { Message } from './leave-messages';

type Told = Readonly<Record<Language, Message>>;

/** What an objection is against, as messages name it. */
export const EVENT_NAMES: Readonly<
  Record<Language, Readonly<Record<'detention' | 'refusal' | 'destruction' | 'nnc', string>>>
> = {
  id: { detention: 'penahanan', refusal: 'penolakan', destruction: 'pemusnahan', nnc: 'NNC' },
  en: { detention: 'detention', refusal: 'refusal', destruction: 'destruction', nnc: 'NNC' },
};

/** Why an event was annulled, as its own record says; in the language of the office's papers. */
export const ANNULLED_BY_OBJECTION = 'Keberatan {number} dikabulkan: {reason}';

/** Places: {number} {event} {eventOn} {application} {trader} {reason}. */
export const objectionMessages = {
  'objection.filed': {
    id: {
      title: 'Keberatan {number} dari {trader}',
      body: '{trader} keberatan atas {event} tanggal {eventOn} dalam permohonan {application}: {reason}',
    },
    en: {
      title: 'Objection {number} by {trader}',
      body: '{trader} objects to the {event} of {eventOn} in application {application}: {reason}',
    },
  },
  'objection.withdrawn': {
    id: {
      title: 'Keberatan {number} ditarik kembali',
      body: '{trader} menarik kembali keberatan atas {event} tanggal {eventOn} dalam permohonan {application}.',
    },
    en: {
      title: 'Objection {number} was withdrawn',
      body: '{trader} has withdrawn the objection to the {event} of {eventOn} in application {application}.',
    },
  },
  'objection.sustained': {
    id: {
      title: 'Keberatan {number} dikabulkan',
      body: 'Keberatan {trader} atas {event} tanggal {eventOn} dalam permohonan {application} dikabulkan; kejadian itu tidak lagi diperhitungkan. Alasan: {reason}',
    },
    en: {
      title: 'Objection {number} is sustained',
      body: 'The objection of {trader} to the {event} of {eventOn} in application {application} is sustained; the event no longer counts. Reason: {reason}',
    },
  },
  'objection.dismissed': {
    id: {
      title: 'Keberatan {number} ditolak',
      body: 'Keberatan {trader} atas {event} tanggal {eventOn} dalam permohonan {application} ditolak. Alasan: {reason}',
    },
    en: {
      title: 'Objection {number} is dismissed',
      body: 'The objection of {trader} to the {event} of {eventOn} in application {application} is dismissed. Reason: {reason}',
    },
  },
} as const satisfies Readonly<Record<string, Told>>;
export type ObjectionMessage = keyof typeof objectionMessages;

/** What a trader is told of coaching. Places: {heldOn} {topic} {office}. */
export const coachingMessages = {
  'coaching.planned': {
    id: {
      title: 'Pembinaan pada {heldOn}: {topic}',
      body: '{office} mengundang Anda untuk pembinaan pada {heldOn} tentang "{topic}".',
    },
    en: {
      title: 'Coaching on {heldOn}: {topic}',
      body: '{office} invites you to a coaching session on {heldOn} about “{topic}”.',
    },
  },
  'coaching.called-off': {
    id: {
      title: 'Pembinaan pada {heldOn} dibatalkan',
      body: 'Pembinaan tentang "{topic}" yang direncanakan {office} pada {heldOn} tidak jadi.',
    },
    en: {
      title: 'The coaching on {heldOn} is called off',
      body: 'The session about “{topic}” that {office} had planned for {heldOn} will not take place.',
    },
  },
} as const satisfies Readonly<Record<string, Told>>;
export type CoachingMessage = keyof typeof coachingMessages;

/** What a trader is told of priority; `until` where it has a last day. Places: {office} {until} {reason}. */
export const priorityMessages = {
  'priority.granted': {
    id: {
      title: 'Anda mendapat layanan prioritas',
      body: '{office} memberi Anda layanan prioritas selama tingkat kepatuhan Anda hijau. Alasan: {reason}',
    },
    en: {
      title: 'You have been granted priority service',
      body: '{office} has granted you priority service for as long as your compliance tier is green. Reason: {reason}',
    },
  },
  'priority.granted-until': {
    id: {
      title: 'Anda mendapat layanan prioritas sampai {until}',
      body: '{office} memberi Anda layanan prioritas sampai {until}, selama tingkat kepatuhan Anda hijau. Alasan: {reason}',
    },
    en: {
      title: 'You have been granted priority service until {until}',
      body: '{office} has granted you priority service until {until}, for as long as your compliance tier is green. Reason: {reason}',
    },
  },
  'priority.ended': {
    id: {
      title: 'Layanan prioritas Anda berakhir',
      body: '{office} mengakhiri layanan prioritas Anda. Alasan: {reason}',
    },
    en: {
      title: 'Your priority service has ended',
      body: '{office} has ended your priority service. Reason: {reason}',
    },
  },
} as const satisfies Readonly<Record<string, Told>>;
export type PriorityMessage = keyof typeof priorityMessages;
