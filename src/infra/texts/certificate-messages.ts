import type { Message } from './leave-messages';

/**
 * What principal and agent are told when a certificate ceases to be in force. Places: {number}
 * {principal} {certificate} {reason} {replacement}.
 */
export const certificateMessages = {
  replaced: {
    id: {
      title: 'Sertifikat {certificate} diganti',
      body: 'Sertifikat {certificate} untuk permohonan {number} atas nama {principal} tidak berlaku lagi dan diganti dengan {replacement}. Alasan: {reason}\n\nUnduh sertifikat penggantinya, dan jangan gunakan lagi yang lama.',
    },
    en: {
      title: 'Certificate {certificate} was replaced',
      body: 'Certificate {certificate} for application {number} of {principal} is no longer in force; {replacement} takes its place. Reason: {reason}\n\nPlease download the replacement, and do not use the old one any more.',
    },
  },
  withdrawn: {
    id: {
      title: 'Sertifikat {certificate} ditarik',
      body: 'Sertifikat {certificate} untuk permohonan {number} atas nama {principal} ditarik dan tidak berlaku lagi. Alasan: {reason}\n\nHubungi kantor karantina bila kirimannya sudah berangkat.',
    },
    en: {
      title: 'Certificate {certificate} was withdrawn',
      body: 'Certificate {certificate} for application {number} of {principal} has been withdrawn and is no longer in force. Reason: {reason}\n\nPlease call the quarantine office where the consignment has left already.',
    },
  },
} as const satisfies Record<string, Readonly<Record<'id' | 'en', Message>>>;
