import type { LeaveState } from '../../domain/leave/vocabulary';
import type { Text } from '.';

/** What the public page says that checks a printed code. */
export const FORM_SUMMARY: Text = {
  id: 'Formulir cuti {number} atas nama {name}, {dates}: {state}.',
  en: 'Leave form {number} of {name}, {dates}: {state}.',
};

/** `recalled`: from the day somebody can be called back. */
export const FORM_STATES: Readonly<Record<LeaveState | 'recalled', Text>> = {
  draft: { id: 'konsep, belum diajukan', en: 'draft, not handed in' },
  submitted: { id: 'menunggu pertimbangan atasan', en: 'waiting for the superior’s opinion' },
  considered: { id: 'menunggu keputusan', en: 'waiting for the decision' },
  approved: { id: 'disetujui', en: 'approved' },
  deferred: { id: 'ditangguhkan', en: 'deferred' },
  rejected: { id: 'tidak disetujui', en: 'rejected' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
  recalled: { id: 'pegawai dipanggil kembali', en: 'employee recalled from leave' },
};

export const FORM_NAMES = {
  id: {
    document: 'Dokumen',
    leaveForm: 'Formulir Permintaan dan Pemberian Cuti',
    number: 'Nomor',
    office: 'Kantor',
    name: 'Nama',
    dates: 'Tanggal',
    decision: 'Keputusan',
  },
  en: {
    document: 'Document',
    leaveForm: 'Leave request and grant form',
    number: 'Number',
    office: 'Office',
    name: 'Name',
    dates: 'Dates',
    decision: 'Decision',
  },
} as const;

export const VERIFICATION_PAGE = {
  id: {
    title: 'Pemeriksaan dokumen',
    intro: 'Ketik kode verifikasi yang tercetak di samping kode QR.',
    label: 'Kode verifikasi',
    check: 'Periksa',
    'in-force': 'Dokumen asli dan masih berlaku',
    pending: 'Dokumen asli, belum diputuskan',
    draft: 'Baru konsep: bukan sertifikat yang berlaku',
    void: 'Dokumen asli, tetapi tidak berlaku',
    replaced: 'Dokumen asli, tetapi sudah diganti: tidak berlaku lagi',
    withdrawn: 'Dokumen asli, tetapi sudah ditarik: tidak berlaku lagi',
    unknown: 'Kode tidak dikenal',
    unknownHint:
      'Tidak ada dokumen dengan kode ini. Periksa ketikannya; bila sama dengan yang tercetak, dokumen itu tidak berasal dari sistem ini.',
    crowded: 'Terlalu banyak pemeriksaan dari tempat Anda',
    crowdedHint: 'Tunggu satu menit, lalu coba lagi.',
    compare: 'Cocokkan isi di bawah ini dengan dokumen yang Anda pegang.',
    replacedBy: 'Digantikan oleh',
    another: 'Periksa kode lain',
  },
  en: {
    title: 'Document check',
    intro: 'Type the verification code that is printed beside the QR code.',
    label: 'Verification code',
    check: 'Check',
    'in-force': 'Genuine, and in force',
    pending: 'Genuine, not decided yet',
    draft: 'Only a draft: not a valid certificate',
    void: 'Genuine, but not in force',
    replaced: 'Genuine, but replaced: no longer valid',
    withdrawn: 'Genuine, but withdrawn: no longer valid',
    unknown: 'Unknown code',
    unknownHint:
      'No document carries this code. Check the spelling; if it is the one printed, the document does not come from this system.',
    crowded: 'Too many checks from where you are',
    crowdedHint: 'Wait a minute, then try again.',
    compare: 'Compare what follows with the document you hold.',
    replacedBy: 'Replaced by',
    another: 'Check another code',
  },
} as const;
