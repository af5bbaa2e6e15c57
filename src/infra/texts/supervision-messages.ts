import type { ActionNotice } from '../../domain/certification/action';
import type { ActionKind } from '../../domain/certification/vocabulary';
import type { Language } from '../language';
import type { Message } from './leave-messages';

type Told = Readonly<Record<Language, Message>>;

export const ACTION_NAMES: Readonly<Record<Language, Readonly<Record<ActionKind, string>>>> = {
  id: {
    inspection: 'pemeriksaan',
    isolation: 'pengasingan',
    observation: 'pengamatan',
    treatment: 'perlakuan',
    detention: 'penahanan',
    refusal: 'penolakan',
    destruction: 'pemusnahan',
    release: 'pembebasan',
  },
  en: {
    inspection: 'inspection',
    isolation: 'isolation',
    observation: 'observation',
    treatment: 'treatment',
    detention: 'detention',
    refusal: 'refusal',
    destruction: 'destruction',
    release: 'release',
  },
};

/**
 * What principal and agent are told of quarantine actions; `due` where a term runs. Places: {number}
 * {principal} {kind} {reason} {actedOn} {dueOn} {note}.
 */
export const actionMessages: Readonly<
  Record<ActionNotice, { readonly plain: Told; readonly due?: Told }>
> = {
  'action.detention': {
    plain: {
      id: {
        title: 'Media pembawa {number} ditahan',
        body: 'Media pembawa dalam permohonan {number} atas nama {principal} ditahan pada {actedOn}. Alasan: {reason}. Lengkapi dokumennya dalam tenggat yang berjalan sejak surat penahanan diterima.',
      },
      en: {
        title: 'The consignment of {number} is detained',
        body: 'The consignment of application {number} of {principal} was detained on {actedOn}. Reason: {reason}. Bring the documents within the term that runs from receiving the detention letter.',
      },
    },
    due: {
      id: {
        title: 'Media pembawa {number} ditahan: lengkapi dokumen sebelum {dueOn} berakhir',
        body: 'Media pembawa dalam permohonan {number} atas nama {principal} ditahan pada {actedOn}. Alasan: {reason}. Dokumen harus lengkap paling lambat {dueOn}; lewat tenggat itu media pembawa dapat ditolak.',
      },
      en: {
        title: 'The consignment of {number} is detained: documents are due on {dueOn}',
        body: 'The consignment of application {number} of {principal} was detained on {actedOn}. Reason: {reason}. The documents must be complete by {dueOn}; after that the consignment can be refused.',
      },
    },
  },
  'action.letter-received': {
    plain: {
      id: {
        title: 'Surat penahanan {number} telah diterima',
        body: 'Surat penahanan untuk permohonan {number} atas nama {principal} tercatat telah diterima.',
      },
      en: {
        title: 'The detention letter of {number} was received',
        body: 'The detention letter for application {number} of {principal} is recorded as received.',
      },
    },
    due: {
      id: {
        title: 'Permohonan {number}: lengkapi dokumen sebelum {dueOn} berakhir',
        body: 'Surat penahanan untuk permohonan {number} atas nama {principal} tercatat telah diterima. Dokumen harus lengkap paling lambat {dueOn}; lewat tenggat itu media pembawa dapat ditolak.',
      },
      en: {
        title: 'Application {number}: documents are due on {dueOn}',
        body: 'The detention letter for application {number} of {principal} is recorded as received. The documents must be complete by {dueOn}; after that the consignment can be refused.',
      },
    },
  },
  'action.refusal': {
    plain: {
      id: {
        title: 'Media pembawa {number} ditolak',
        body: 'Media pembawa dalam permohonan {number} atas nama {principal} ditolak pada {actedOn}. Alasan: {reason}.',
      },
      en: {
        title: 'The consignment of {number} was refused',
        body: 'The consignment of application {number} of {principal} was refused on {actedOn}. Reason: {reason}.',
      },
    },
    due: {
      id: {
        title: 'Media pembawa {number} ditolak: keluarkan sebelum {dueOn} berakhir',
        body: 'Media pembawa dalam permohonan {number} atas nama {principal} ditolak pada {actedOn}. Alasan: {reason}. Media pembawa harus dikeluarkan paling lambat {dueOn}; lewat tenggat itu media pembawa dapat dimusnahkan.',
      },
      en: {
        title: 'The consignment of {number} was refused: remove it by {dueOn}',
        body: 'The consignment of application {number} of {principal} was refused on {actedOn}. Reason: {reason}. It must be removed by {dueOn}; after that it can be destroyed.',
      },
    },
  },
  'action.destruction': {
    plain: {
      id: {
        title: 'Media pembawa {number} dimusnahkan',
        body: 'Media pembawa dalam permohonan {number} atas nama {principal} dimusnahkan pada {actedOn}. Alasan: {reason}.',
      },
      en: {
        title: 'The consignment of {number} was destroyed',
        body: 'The consignment of application {number} of {principal} was destroyed on {actedOn}. Reason: {reason}.',
      },
    },
  },
  'action.release': {
    plain: {
      id: {
        title: 'Media pembawa {number} dibebaskan dari penahanan',
        body: 'Penahanan media pembawa dalam permohonan {number} atas nama {principal} berakhir pada {actedOn}.',
      },
      en: {
        title: 'The consignment of {number} is released from detention',
        body: 'The detention of the consignment of application {number} of {principal} ended on {actedOn}.',
      },
    },
  },
  'action.severity-changed': {
    plain: {
      id: {
        title: 'Tingkat keparahan {kind} {number} diubah',
        body: 'Tingkat keparahan {kind} dalam permohonan {number} atas nama {principal} diubah. Catatan petugas: {note}',
      },
      en: {
        title: 'The severity of the {kind} of {number} was changed',
        body: 'The severity of the {kind} in application {number} of {principal} was changed. The officer notes: {note}',
      },
    },
  },
  'action.annulled': {
    plain: {
      id: {
        title: 'Tindakan {kind} {number} dibatalkan',
        body: 'Tindakan {kind} tanggal {actedOn} dalam permohonan {number} atas nama {principal} dibatalkan dan tidak lagi diperhitungkan. Alasan: {note}',
      },
      en: {
        title: 'The {kind} of {number} was annulled',
        body: 'The {kind} of {actedOn} in application {number} of {principal} was annulled and no longer counts. Reason: {note}',
      },
    },
  },
};

/** What the trader concerned is told of an NNC. Places: {number} {nnc} {authority} {noticedOn}. */
export const nncMessages: Told = {
  id: {
    title: 'NNC {nnc} dari {authority} menyangkut permohonan {number}',
    body: 'Otoritas {authority} mengirim pemberitahuan ketidaksesuaian (NNC) {nnc} tanggal {noticedOn} tentang kiriman dalam permohonan {number}. Isinya dapat Anda baca di Q-Office.',
  },
  en: {
    title: 'NNC {nnc} of {authority} about application {number}',
    body: 'The authority {authority} has sent notification of non-compliance (NNC) {nnc} of {noticedOn} about the consignment of application {number}. You can read it in Q-Office.',
  },
};
