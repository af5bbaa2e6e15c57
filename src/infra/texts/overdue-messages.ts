import type { Language } from '../language';
import type { Message } from './leave-messages';

/** What the office is told of terms that are over. Places: {subject} {dueOn}. */
export const overdueMessages = {
  'detention.overdue': {
    id: {
      title: 'Dokumen {subject} melewati tenggat {dueOn}',
      body: 'Dokumen untuk media pembawa yang ditahan dalam permohonan {subject} seharusnya lengkap paling lambat {dueOn}. Bebaskan, tolak, atau catat tindak lanjutnya.',
    },
    en: {
      title: 'Documents of {subject} were due on {dueOn}',
      body: 'The documents for the detained consignment of application {subject} were due by {dueOn}. Release it, refuse it, or record what follows.',
    },
  },
  'complaint.overdue': {
    id: {
      title: 'Belum dijawab sejak tenggat {dueOn}: {subject}',
      body: 'Pengaduan "{subject}" seharusnya dijawab paling lambat {dueOn}.',
    },
    en: {
      title: 'Unanswered since it was due on {dueOn}: {subject}',
      body: 'The complaint "{subject}" was due to be answered by {dueOn}.',
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, Message>>>>;

export type OverdueMessage = keyof typeof overdueMessages;
