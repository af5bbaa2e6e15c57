import type { Stage } from '../../domain/certification/vocabulary';
import type { Message } from './leave-messages';

type Told = Readonly<Record<'id' | 'en', Message>>;

/** `noted` is told where the officer wrote a note or reason: {note}. */
interface StageMessage {
  readonly plain: Told;
  readonly noted?: Told;
}

/**
 * What principal and agent are told when their application comes to a stage. Places: {number}
 * {principal} {commodity} {version} {note}. The bill tells of itself (`billing-messages.ts`).
 */
export const stageMessages = {
  submitted: {
    plain: {
      id: {
        title: 'Permohonan {number} telah diajukan',
        body: 'Permohonan karantina {number} atas nama {principal} ({commodity}) sudah masuk dan menunggu diterima petugas.',
      },
      en: {
        title: 'Application {number} has been submitted',
        body: 'Quarantine application {number} of {principal} ({commodity}) has come in and waits to be received by an officer.',
      },
    },
  },
  received: {
    plain: {
      id: {
        title: 'Permohonan {number} diterima',
        body: 'Petugas telah menerima permohonan {number} atas nama {principal} ({commodity}). Langkah berikutnya pemeriksaan.',
      },
      en: {
        title: 'Application {number} has been received',
        body: 'An officer has received application {number} of {principal} ({commodity}). Inspection comes next.',
      },
    },
  },
  inspection: {
    plain: {
      id: {
        title: 'Pemeriksaan untuk permohonan {number}',
        body: 'Media pembawa dalam permohonan {number} ({commodity}) atas nama {principal} sedang diperiksa.',
      },
      en: {
        title: 'Inspection for application {number}',
        body: 'The consignment of application {number} ({commodity}) of {principal} is being inspected.',
      },
    },
    noted: {
      id: {
        title: 'Pemeriksaan untuk permohonan {number}',
        body: 'Media pembawa dalam permohonan {number} ({commodity}) atas nama {principal} sedang diperiksa. Catatan petugas: {note}',
      },
      en: {
        title: 'Inspection for application {number}',
        body: 'The consignment of application {number} ({commodity}) of {principal} is being inspected. The officer notes: {note}',
      },
    },
  },
  'draft-issued': {
    plain: {
      id: {
        title: 'Konsep sertifikat {number} versi {version}: mohon diperiksa',
        body: 'Konsep sertifikat versi {version} untuk permohonan {number} atas nama {principal} sudah terbit. Periksa setiap isian, lalu setujui atau minta perbaikan. Kesalahan yang lolos dapat membuat kiriman ditolak di negara tujuan.',
      },
      en: {
        title: 'Draft certificate {number}, version {version}: please check it',
        body: 'Version {version} of the draft certificate for application {number} of {principal} has been issued. Check every entry, then approve it or ask for corrections. A mistake that slips through can get the consignment refused abroad.',
      },
    },
  },
  'correction-requested': {
    plain: {
      id: {
        title: 'Perbaikan konsep {number} telah diminta',
        body: 'Perbaikan atas konsep sertifikat versi {version} untuk permohonan {number} sudah diteruskan kepada petugas.',
      },
      en: {
        title: 'Corrections of draft {number} were requested',
        body: 'The corrections of version {version} of the draft certificate for application {number} have gone to the officer.',
      },
    },
  },
  'draft-approved': {
    plain: {
      id: {
        title: 'Konsep sertifikat {number} disetujui',
        body: 'Konsep sertifikat versi {version} untuk permohonan {number} telah disetujui. Tagihan segera menyusul.',
      },
      en: {
        title: 'Draft certificate {number} was approved',
        body: 'Version {version} of the draft certificate for application {number} has been approved. The bill follows.',
      },
    },
  },
  paid: {
    plain: {
      id: {
        title: 'Pembayaran untuk {number} telah diterima',
        body: 'Tagihan permohonan {number} atas nama {principal} sudah lunas. Sertifikat akan diterbitkan.',
      },
      en: {
        title: 'The bill of {number} has been paid',
        body: 'The bill of application {number} of {principal} is fully paid. The certificate will be issued.',
      },
    },
  },
  'certificate-issued': {
    plain: {
      id: {
        title: 'Sertifikat untuk {number} telah terbit',
        body: 'Sertifikat untuk permohonan {number} atas nama {principal} telah terbit dan dapat diunduh. Aslinya dapat diambil di kantor karantina.',
      },
      en: {
        title: 'The certificate for {number} has been issued',
        body: 'The certificate for application {number} of {principal} has been issued and can be downloaded. The original can be collected at the quarantine office.',
      },
    },
  },
  'handed-over': {
    plain: {
      id: {
        title: 'Sertifikat {number} telah diserahkan',
        body: 'Sertifikat untuk permohonan {number} telah diserahkan. Mohon isi survei kepuasan: sembilan pertanyaan, satu menit.',
      },
      en: {
        title: 'The certificate of {number} was handed over',
        body: 'The certificate for application {number} has been handed over. Please rate our service: nine questions, one minute.',
      },
    },
  },
  closed: {
    plain: {
      id: {
        title: 'Permohonan {number} selesai',
        body: 'Permohonan {number} atas nama {principal} telah selesai. Terima kasih.',
      },
      en: {
        title: 'Application {number} is closed',
        body: 'Application {number} of {principal} is complete. Thank you.',
      },
    },
  },
  cancelled: {
    plain: {
      id: {
        title: 'Permohonan {number} dibatalkan',
        body: 'Permohonan {number} atas nama {principal} telah dibatalkan.',
      },
      en: {
        title: 'Application {number} was cancelled',
        body: 'Application {number} of {principal} has been cancelled.',
      },
    },
    noted: {
      id: {
        title: 'Permohonan {number} dibatalkan',
        body: 'Permohonan {number} atas nama {principal} telah dibatalkan. Alasan: {note}',
      },
      en: {
        title: 'Application {number} was cancelled',
        body: 'Application {number} of {principal} has been cancelled. Reason: {note}',
      },
    },
  },
  refused: {
    plain: {
      id: {
        title: 'Media pembawa {number} ditolak',
        body: 'Media pembawa dalam permohonan {number} atas nama {principal} ditolak. Surat penolakan memuat alasan dan batas waktunya.',
      },
      en: {
        title: 'The consignment of {number} was refused',
        body: 'The consignment of application {number} of {principal} has been refused. The letter of refusal gives the reason and the time limit.',
      },
    },
  },
  destroyed: {
    plain: {
      id: {
        title: 'Media pembawa {number} dimusnahkan',
        body: 'Media pembawa dalam permohonan {number} atas nama {principal} dimusnahkan. Berita acara pemusnahan memuat alasannya.',
      },
      en: {
        title: 'The consignment of {number} was destroyed',
        body: 'The consignment of application {number} of {principal} has been destroyed. The record of destruction gives the reason.',
      },
    },
  },
} as const satisfies Readonly<Partial<Record<Stage, StageMessage>>> as Readonly<
  Record<Exclude<Stage, 'invoiced'>, StageMessage>
>;

/** Stages that this file has words for. */
export type ToldStage = keyof typeof stageMessages;
