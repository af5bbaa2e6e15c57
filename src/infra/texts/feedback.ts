/** What people read when the rating of a service is refused. */
export const feedbackTexts = {
  'feedback.only-parties': {
    id: 'Layanan dinilai oleh pengguna jasa atau pengurus pada permohonan ini.',
    en: 'The service is rated by the service user or the agent of this application.',
  },
  'feedback.unknown-application': {
    id: 'Pilih permohonan yang layanannya dinilai.',
    en: 'Choose the application whose service is rated.',
  },
  'feedback.before-handover': {
    id: 'Survei dibuka setelah sertifikat diserahkan.',
    en: 'The survey opens once the certificate is handed over.',
  },
  'feedback.given-already': {
    id: 'Permohonan ini sudah dinilai; satu permohonan dinilai satu kali.',
    en: 'This application has been rated; each is rated once.',
  },
  'feedback.no-score': {
    id: 'Nilai setiap unsur adalah bilangan bulat dari {lowest} sampai {highest}, atau dikosongkan.',
    en: 'Each element is rated from {lowest} to {highest} in whole numbers, or left blank.',
  },
  'feedback.all-blank': {
    id: 'Isi sedikitnya satu unsur.',
    en: 'Rate at least one element.',
  },
} as const satisfies Record<string, { id: string; en: string }>;
