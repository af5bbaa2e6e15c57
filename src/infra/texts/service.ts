/** What people read when a command on an application is refused (reasons of domain/certification). */
export const serviceTexts = {
  'service.not-at-the-desk': {
    id: 'Antrean kerja hanya untuk yang bertugas di layanan karantina.',
    en: 'The work queue is for those whose duty is the quarantine service.',
  },
  'service.only-officer': {
    id: 'Langkah ini hanya dapat dilakukan petugas karantina kantor tempat permohonan diajukan.',
    en: 'Only a quarantine officer of the office that the application was made to takes this step.',
  },
  'service.only-biller': {
    id: 'Tagihan dibuat oleh petugas karantina atau bendahara penerimaan kantor yang bersangkutan.',
    en: 'The bill is made by a quarantine officer or the treasurer of the office concerned.',
  },
  'service.only-service-user': {
    id: 'Konsep sertifikat hanya dapat dijawab pengguna jasa, atau pengurusnya selama surat kuasa berlaku.',
    en: 'Only the service user answers a draft certificate, or the agent while the letter of authority is valid.',
  },
  'service.only-party': {
    id: 'Permohonan hanya dapat dibatalkan pengguna jasa, pengurusnya, atau petugas karantina.',
    en: 'Only the service user, the agent, or a quarantine officer cancels an application.',
  },
  'service.too-early': {
    id: 'Permohonan belum sampai pada langkah ini; sekarang pada tahap "{stage}".',
    en: 'The application has not come this far; it is at the stage "{stage}".',
  },
  'service.too-late': {
    id: 'Langkah ini sudah dilewati; permohonan sekarang pada tahap "{stage}".',
    en: 'This step is past; the application is at the stage "{stage}".',
  },
  'service.over': {
    id: 'Permohonan ini sudah berakhir ("{stage}"); tidak ada langkah lagi.',
    en: 'This application is over ("{stage}"); there are no more steps.',
  },
  'service.event-too-late': {
    id: 'Pada tahap "{stage}" hal ini tidak dapat lagi mengubah permohonan.',
    en: 'At the stage "{stage}" this can no longer change the application.',
  },
  'service.unpaid': {
    id: 'Sertifikat baru dapat diterbitkan setelah tagihan lunas.',
    en: 'The certificate is issued only after the bill is fully paid.',
  },
  'service.already-issued': {
    id: 'Sertifikatnya sudah terbit. Kesalahan diperbaiki dengan sertifikat pengganti.',
    en: 'The certificate has been issued already. A mistake is mended by a replacement.',
  },
  'service.stale-draft': {
    id: 'Yang Anda lihat versi {version}, sedangkan versi terbaru {latest}. Periksa versi terbaru lebih dahulu.',
    en: 'You saw version {version}; the latest is version {latest}. Check the latest version first.',
  },
  'service.no-such-version': {
    id: 'Konsep versi {version} belum ada.',
    en: 'There is no version {version} of the draft yet.',
  },
  'service.open-detention': {
    id: 'Media pembawa ini masih ditahan; penahanannya harus selesai lebih dahulu.',
    en: 'This consignment is still detained; the detention has to end first.',
  },
  'service.not-passed': {
    id: 'Konsep sertifikat baru dapat terbit setelah pemeriksaan dinyatakan lulus.',
    en: 'A draft certificate needs an inspection that was passed.',
  },
  'service.certificate-void': {
    id: 'Sertifikat yang ditarik atau diganti tidak dapat diserahkan.',
    en: 'A certificate that was withdrawn or replaced cannot be handed over.',
  },
  'service.corrections-missing': {
    id: 'Sebutkan sekurang-kurangnya satu isian yang perlu diperbaiki.',
    en: 'Name at least one entry that needs correction.',
  },
  'service.unknown-stage': {
    id: 'Tahap itu tidak dikenal.',
    en: 'There is no such stage.',
  },
  'service.stage-not-changed': {
    id: 'Isian langkah hanya berarti bersama tahap yang baru; pilih tahapnya.',
    en: 'The fields of a step mean something only with a new stage; choose it.',
  },
  'service.begins-submitted': {
    id: 'Permohonan baru selalu mulai dari tahap diajukan.',
    en: 'A new application always begins as submitted.',
  },
  'service.never-submitted-again': {
    id: 'Permohonan tidak kembali ke tahap awal.',
    en: 'An application does not go back to the first stage.',
  },
  'service.paid-by-treasury': {
    id: 'Lunasnya tagihan dicatat dari laporan pembayaran, bukan dengan memilih tahapnya.',
    en: 'That the bill is paid comes from the report of the payment, not from choosing the stage.',
  },
  'service.by-action': {
    id: 'Penolakan dan pemusnahan dicatat sebagai tindakan karantina, bukan dengan memilih tahapnya.',
    en: 'Refusals and destructions are recorded as quarantine actions, not by choosing the stage.',
  },
  'service.never-deleted': {
    id: 'Permohonan tidak pernah dihapus; batalkan dengan alasan.',
    en: 'Applications are never deleted; cancel it with a reason.',
  },
  'service.fixed-now': {
    id: 'Isian ini tidak dapat diubah lagi pada tahap "{stage}".',
    en: 'This can no longer be changed at the stage "{stage}".',
  },
  'service.parties-fixed': {
    id: 'Pengguna jasa, pengurus dan kantor tetap seperti saat permohonan diajukan.',
    en: 'Service user, agent and office stay as they were when the application was made.',
  },
  'service.unknown-office': {
    id: 'Kantor ini tidak ada.',
    en: 'There is no such office.',
  },
  'service.unknown-officer': {
    id: 'Petugas ini bukan pegawai kantor tersebut.',
    en: 'This officer is not an employee of that office.',
  },
  'service.unknown-work-area': {
    id: 'Wilayah kerja ini bukan milik kantor tersebut.',
    en: 'This work area does not belong to that office.',
  },
  'service.reference-known': {
    id: 'Nomor rujukan ini sudah dipakai permohonan di kantor lain.',
    en: 'An application to another office has come in with this reference already.',
  },
  'service.not-your-office': {
    id: 'Permohonan diajukan pengguna jasa, atau didaftarkan petugas karantina kantor yang bersangkutan.',
    en: 'Applications are handed in by service users, or registered by a quarantine officer of the office concerned.',
  },
  'service.source-of-machines': {
    id: 'Sumber dan nomor rujukan diisi oleh sistem yang mengirim, bukan oleh pengguna jasa.',
    en: 'Source and external reference come from the system that sends, not from service users.',
  },
  'service.certificate-does-not-fit': {
    id: 'Jenis sertifikat ini tidak berlaku untuk sektor atau arah tersebut.',
    en: 'This type of certificate does not go with that sector or direction.',
  },
  'service.source-with-reference': {
    id: 'Sumber dan nomor rujukan diisi bersama-sama.',
    en: 'Source and external reference are given together.',
  },
  'service.certificate-not-approved': {
    id: 'Tidak ada konsep sertifikat yang disetujui.',
    en: 'There is no approved draft certificate.',
  },
  'service.officer-missing': {
    id: 'Sertifikat ditandatangani petugas karantina; masuklah dengan akun petugas.',
    en: 'A certificate is signed by a quarantine officer; sign in with the account of one.',
  },
  'service.no-document-form': {
    id: 'Tidak ada formulir yang berlaku pada {date} untuk jenis sertifikat ini.',
    en: 'No form is in force on {date} for this type of certificate.',
  },
} as const satisfies Record<string, { id: string; en: string }>;
