/** What people read when a compliance policy, or a question about a profile, is refused. */
export const complianceTexts = {
  'compliance.policy-zero': {
    id: 'Angka ini harus lebih besar dari nol.',
    en: 'This number must be above zero.',
  },
  'compliance.policy-score': {
    id: 'Skor tertinggi adalah 100.',
    en: 'The highest score is 100.',
  },
  'compliance.policy-order': {
    id: 'Angka ini tidak cocok dengan angka sesudahnya: yang lebih lama atau lebih ringan tidak boleh berbobot lebih, dan batas skor harus berurutan.',
    en: 'This number does not fit the one that follows it: what is older or milder must not weigh more, and the limits of scores must be in order.',
  },
  'compliance.policy-in-past': {
    id: 'Kebijakan berlaku paling cepat hari ini, {today}: yang sudah dijawab tentang masa lalu tidak berubah.',
    en: 'A policy begins today, {today}, at the earliest: what was told of the past does not change.',
  },
  'compliance.day-ahead': {
    id: 'Profil hanya dapat dihitung sampai hari ini, {today}.',
    en: 'A profile can be valued up to today, {today}.',
  },
  'compliance.only-service-users': {
    id: 'Hanya akun pengguna jasa yang memiliki profil kepatuhan sendiri.',
    en: 'Only accounts of service users have a compliance profile of their own.',
  },
  'compliance.not-your-policy': {
    id: 'Pratinjau kebijakan hanya untuk yang boleh menetapkannya.',
    en: 'A policy is previewed by those who may make one.',
  },
  'compliance.unknown-policy': {
    id: 'Kebijakan ini tidak dikenal.',
    en: 'This policy is not known.',
  },
} as const satisfies Record<string, { id: string; en: string }>;
