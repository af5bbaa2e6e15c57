import type { Language } from '../language';
import type { Message } from './leave-messages';

/** What reporters and assignees are told of a complaint. Places: {subject} {code} {dueOn} {answer}. */
export const complaintMessages = {
  'complaint.received': {
    id: {
      title: 'Kami telah menerima: {subject}',
      body: 'Terima kasih. Yang Anda sampaikan, "{subject}", telah dicatat dengan kode {code} dan dijawab paling lambat {dueOn}. Dengan kode itu siapa pun yang memegangnya dapat melihat perkembangannya.',
    },
    en: {
      title: 'We have received: {subject}',
      body: 'Thank you. What you told us, "{subject}", is recorded under the code {code} and will be answered by {dueOn}. Whoever holds that code can follow it.',
    },
  },
  'complaint.assigned': {
    id: {
      title: 'Untuk Anda jawab paling lambat {dueOn}: {subject}',
      body: 'Pengaduan "{subject}" ditugaskan kepada Anda. Jawabannya ditunggu paling lambat {dueOn}.',
    },
    en: {
      title: 'For you to answer by {dueOn}: {subject}',
      body: 'The complaint "{subject}" has been assigned to you. Its answer is due by {dueOn}.',
    },
  },
  'complaint.answered': {
    id: {
      title: 'Jawaban kami: {subject}',
      body: 'Jawaban atas "{subject}" (kode {code}): {answer}',
    },
    en: {
      title: 'Our answer: {subject}',
      body: 'The answer to "{subject}" (code {code}): {answer}',
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, Message>>>>;

export type ComplaintMessage = keyof typeof complaintMessages;
