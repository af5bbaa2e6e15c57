/** What people read when a service user, a letter of authority or an invitation is refused. */
export const serviceUserTexts = {
  'service-user.tax-number': {
    id: 'NPWP terdiri atas 15 atau 16 angka.',
    en: 'A tax number (NPWP) has 15 or 16 digits.',
  },
  'service-user.tax-number-taken': {
    id: 'Pengguna jasa dengan NPWP ini sudah terdaftar di UPT ini.',
    en: 'A service user with this tax number is registered at this office already.',
  },
  'service-user.account-taken': {
    id: 'Akun ini sudah dipakai pengguna jasa lain atau seorang pegawai.',
    en: 'This account belongs to another service user, or to an employee.',
  },
  'service-user.accounts-by-invitation': {
    id: 'Akun pengguna jasa dibuat melalui undangan; hanya super admin yang menghubungkannya langsung.',
    en: 'Accounts of service users come by invitation; only a super admin links them directly.',
  },
  'service-user.other-office': {
    id: 'Pengguna jasa ini didaftarkan dan diurus petugas karantina UPT-nya sendiri.',
    en: 'Service users are registered and kept by the quarantine officers of their own office.',
  },
  'service-user.office-missing': {
    id: 'Sebutkan UPT yang mendaftarkan pengguna jasa ini.',
    en: 'Name the office that registers this service user.',
  },
  'service-user.office-fixed': {
    id: 'UPT yang mendaftarkan pengguna jasa tidak dapat diganti.',
    en: 'The office that registered a service user cannot be changed.',
  },
  'service-user.begins-registered': {
    id: 'Pengguna jasa baru selalu berstatus terdaftar; verifikasi adalah langkah tersendiri.',
    en: 'A new service user is always registered first; verifying is a step of its own.',
  },
  'service-user.only-desk-verifies': {
    id: 'Hanya petugas karantina dan kepala UPT yang memverifikasi dan membekukan pengguna jasa.',
    en: 'Only quarantine officers and the head of the office verify and suspend service users.',
  },
  'service-user.contact-only': {
    id: 'Anda dapat mengubah alamat, kontak, bahasa dan kontak keuangan; selebihnya diurus petugas.',
    en: 'You can change your address, contacts, language and finance contact; the office keeps the rest.',
  },
  'service-user.not-registered': {
    id: 'Pengguna jasa yang sudah diverifikasi tidak kembali menjadi terdaftar.',
    en: 'A service user who has been verified does not become merely registered again.',
  },
  'service-user.not-suspended': {
    id: 'Hanya pengguna jasa terverifikasi yang dapat dibekukan.',
    en: 'Only a verified service user can be suspended.',
  },
  'service-user.reason-missing': {
    id: 'Tulis alasan pembekuan.',
    en: 'Give the reason of the suspension.',
  },
  'service-user.reason-alone': {
    id: 'Alasan ditulis bersama perubahan status, tidak tersendiri.',
    en: 'A reason is given with a change of state, not by itself.',
  },
  'service-user.has-letters': {
    id: 'Pengguna jasa ini masih memegang surat kuasa yang berlaku; cabut surat itu lebih dahulu.',
    en: 'This service user still acts by letters of authority; revoke those first.',
  },
  'service-user.stays-on-record': {
    id: 'Pengguna jasa yang pernah diverifikasi tidak dihapus; bekukan bila perlu.',
    en: 'A service user who has been verified is not deleted; suspend them instead.',
  },
  'representation.other-office': {
    id: 'Surat kuasa dicatat oleh petugas karantina UPT pemberi kuasa.',
    en: 'Letters of authority are kept by the quarantine officers of the principal’s office.',
  },
  'representation.party-missing': {
    id: 'Sebutkan pemberi kuasa dan penerima kuasanya.',
    en: 'Name the principal and the agent.',
  },
  'representation.parties-fixed': {
    id: 'Pemberi dan penerima kuasa tidak dapat diganti; catat surat kuasa yang baru.',
    en: 'The principal and the agent of a letter cannot be changed; record another letter.',
  },
  'representation.acts-for-self': {
    id: 'Pengguna jasa tidak dapat menjadi kuasa bagi dirinya sendiri.',
    en: 'Nobody can act as an agent for themselves.',
  },
  'representation.no-agent': {
    id: '{name} tidak terdaftar sebagai kuasa (PPJK).',
    en: '{name} is not registered as an agent.',
  },
  'representation.ends-before-start': {
    id: 'Masa berlaku berakhir sebelum dimulai.',
    en: 'The period ends before it begins.',
  },
  'representation.has-begun': {
    id: 'Surat kuasa yang sudah berlaku adalah bukti dan tidak diubah; cabut, lalu catat yang baru.',
    en: 'A letter that has begun is evidence and is not changed; revoke it and record another.',
  },
  'representation.revoked-already': {
    id: 'Surat kuasa ini sudah dicabut.',
    en: 'This letter of authority has been revoked already.',
  },
  'representation.revocation-date': {
    id: 'Isi tanggal mulai surat kuasa ini tidak berlaku lagi.',
    en: 'Give the date from which this letter counts no longer.',
  },
  'representation.revocation-reason': {
    id: 'Tulis alasan pencabutan.',
    en: 'Give the reason of the revocation.',
  },
  'representation.backdated': {
    id: 'Pencabutan berlaku paling cepat hari ini; apa yang dikerjakan sebelumnya tetap sah.',
    en: 'A revocation counts from today at the earliest; what was done before stays valid.',
  },
  'representation.ended-before': {
    id: 'Pada tanggal itu surat kuasa ini sudah berakhir.',
    en: 'By that date this letter has ended anyway.',
  },
  'representation.is-used': {
    id: 'Sudah ada permohonan yang didasarkan pada surat kuasa ini, sehingga tidak dapat dihapus.',
    en: 'An application rests on this letter, so it cannot be deleted.',
  },
  'representation.recorded-already': {
    id: 'Surat kuasa dengan nomor ini antara keduanya sudah dicatat.',
    en: 'A letter of this number between these two is recorded already.',
  },
  'representation.new-begins-unrevoked': {
    id: 'Surat kuasa dicatat lebih dahulu; pencabutan adalah langkah tersendiri.',
    en: 'A letter is recorded first; revoking it is a step of its own.',
  },
  'party.unknown': {
    id: 'Pengguna jasa ini tidak dikenal.',
    en: 'There is no such service user.',
  },
  'party.nobody': {
    id: 'Masuklah dengan akun pengguna jasa atau pegawai.',
    en: 'Sign in with the account of a service user or an employee.',
  },
  'party.principal-missing': {
    id: 'Sebutkan pengguna jasa yang memiliki kiriman ini.',
    en: 'Name the service user whose consignment this is.',
  },
  'party.not-verified': {
    id: '{name} belum diverifikasi atau sedang dibekukan.',
    en: '{name} is not verified, or is suspended.',
  },
  'party.no-letter': {
    id: 'Tidak ada surat kuasa bagi kuasa ini yang berlaku pada {day}.',
    en: 'There is no letter of authority for this agent that is valid on {day}.',
  },
  'party.not-your-principal': {
    id: 'Anda tidak memegang surat kuasa yang berlaku dari pengguna jasa ini.',
    en: 'You hold no valid letter of authority of this service user.',
  },
  'party.other-agent': {
    id: 'Sebagai kuasa Anda bertindak sendiri dan tidak dapat menyebut kuasa lain.',
    en: 'As an agent you act yourself and cannot name another.',
  },
  'invitation.only-desk': {
    id: 'Hanya petugas karantina dan kepala UPT pengguna jasa ini yang mengundang.',
    en: 'Only quarantine officers and the head of this service user’s office invite.',
  },
  'invitation.not-verified': {
    id: 'Verifikasi pengguna jasa ini lebih dahulu; undangan menyusul.',
    en: 'Verify this service user first; the invitation comes after that.',
  },
  'invitation.address-taken': {
    id: 'Alamat e-mail ini sudah memiliki akun; pakailah alamat lain.',
    en: 'This e-mail address has an account already; use another.',
  },
  'invitation.too-many': {
    id: 'Pengguna jasa ini masih memiliki {most} undangan terbuka; tunggu sampai dipakai atau berakhir.',
    en: 'This service user has {most} open invitations; wait until they are used or expire.',
  },
  'invitation.password-short': {
    id: 'Kata sandi terdiri atas sekurang-kurangnya {least} karakter.',
    en: 'A password has at least {least} characters.',
  },
  'invitation.password-long': {
    id: 'Kata sandi ini terlalu panjang.',
    en: 'This password is too long.',
  },
  'invitation.password-is-address': {
    id: 'Kata sandi tidak boleh sama dengan alamat e-mail.',
    en: 'A password must not be the e-mail address.',
  },
  'invitation.passwords-differ': {
    id: 'Kata sandi yang kedua tidak sama dengan yang pertama.',
    en: 'The second password is not the same as the first.',
  },
} as const satisfies Record<string, { id: string; en: string }>;

/** The mail that invites. Places: {company} {office} {date}. */
export const INVITATION_MAIL = {
  id: {
    title: 'Undangan membuat akun Q-Office untuk {company}',
    body: '{office} mengundang Anda membuat akun untuk {company}, agar dapat mengajukan permohonan karantina dan mengikutinya. Pilih kata sandi Anda melalui tautan di bawah ini, paling lambat {date}. Tautan ini hanya untuk Anda dan dapat dipakai satu kali. Bila Anda tidak mengenal {company}, abaikan pesan ini.',
  },
  en: {
    title: 'Invitation to a Q-Office account for {company}',
    body: '{office} invites you to open an account for {company}, to hand in quarantine applications and follow them. Choose your password by the link below, until {date}. The link is for you alone and works once. If you do not know {company}, ignore this message.',
  },
} as const;

/** The page of an invitation. Places: {company} {email} {least}. */
export const INVITATION_PAGE = {
  id: {
    title: 'Undangan akun',
    open: 'Buat akun untuk {company}',
    intro: 'Pilih kata sandi Anda. Setelah itu Anda masuk dengan alamat e-mail di bawah ini.',
    email: 'Alamat e-mail',
    password: 'Kata sandi (sekurang-kurangnya {least} karakter)',
    again: 'Kata sandi yang sama, sekali lagi',
    submit: 'Buat akun',
    made: 'Akun Anda sudah dibuat',
    madeHint: 'Masuklah dengan {email} dan kata sandi yang baru Anda pilih.',
    used: 'Undangan ini sudah dipakai',
    usedHint: 'Akun sudah dibuat dengan undangan ini. Masuklah dengan alamat e-mail Anda.',
    expired: 'Undangan ini sudah berakhir',
    expiredHint: 'Mintalah undangan baru kepada kantor karantina yang mengundang Anda.',
    closed: 'Undangan ini tidak berlaku lagi',
    closedHint: 'Hubungi kantor karantina yang mengundang Anda.',
    unknown: 'Undangan tidak dikenal',
    unknownHint: 'Bukalah tautan dari surat undangan secara lengkap, atau mintalah undangan baru.',
    taken: 'Alamat ini sudah memiliki akun',
    takenHint: 'Masuklah dengan akun itu, atau mintalah undangan untuk alamat lain.',
    tooMany: 'Terlalu banyak percobaan',
    tooManyHint: 'Tunggu satu menit, lalu coba lagi.',
  },
  en: {
    title: 'Account invitation',
    open: 'Open an account for {company}',
    intro: 'Choose your password. After that you sign in with the e-mail address below.',
    email: 'E-mail address',
    password: 'Password (at least {least} characters)',
    again: 'The same password once more',
    submit: 'Open the account',
    made: 'Your account is ready',
    madeHint: 'Sign in with {email} and the password you have just chosen.',
    used: 'This invitation has been used',
    usedHint: 'An account was opened with this invitation. Sign in with your e-mail address.',
    expired: 'This invitation has expired',
    expiredHint: 'Ask the quarantine office that invited you for a new one.',
    closed: 'This invitation counts no longer',
    closedHint: 'Ask the quarantine office that invited you.',
    unknown: 'Unknown invitation',
    unknownHint: 'Open the complete link of the invitation, or ask for a new one.',
    taken: 'This address has an account already',
    takenHint: 'Sign in with that account, or ask for an invitation to another address.',
    tooMany: 'Too many attempts',
    tooManyHint: 'Wait a minute, then try again.',
  },
} as const;
