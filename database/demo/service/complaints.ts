import type {
  ComplaintCategory,
  ComplaintChannel,
  ComplaintKind,
} from '../../../src/domain/certification/complaint';

/** Somebody who writes without signing in. */
export const ANYBODY = 'anybody';

/** The life of one complaint; days are counted from the day it was received. */
export interface DemoComplaint {
  readonly daysAgo: number;
  readonly office: 'DEMO' | 'DEMO2';
  readonly channel: ComplaintChannel;
  readonly kind: ComplaintKind;
  readonly category?: ComplaintCategory;
  /** Who enters it: a company, an employee at the counter, or anybody. */
  readonly by: string;
  readonly reporter?: { readonly name: string; readonly email?: string; readonly phone?: string };
  readonly subject: string;
  readonly message: string;
  readonly assigned?: { readonly after: number; readonly by: string; readonly to: string };
  readonly answered?: { readonly after: number; readonly text: string };
  readonly closed?: { readonly after: number; readonly note?: string };
}

const given = (after: number, to: string) => ({ after, by: 'supervision', to }) as const;

/** Every channel, every kind, and every state; some overdue, some without a name. */
export const DEMO_COMPLAINTS: readonly DemoComplaint[] = [
  {
    daysAgo: 560,
    office: 'DEMO',
    channel: 'email',
    kind: 'information',
    by: 'officer',
    reporter: { name: 'Sasmita Nurani', email: 'sasmita@tanya.test' },
    subject: 'Syarat mengirim anggrek ke Singapura',
    message: 'Dokumen apa saja yang harus disiapkan untuk sepuluh pot anggrek?',
    assigned: given(0, 'officer'),
    answered: {
      after: 2,
      text: 'Permohonan, faktur, dan daftar kemasan; pemeriksaan dapat dijadwalkan di bandara.',
    },
    closed: { after: 6 },
  },
  {
    daysAgo: 410,
    office: 'DEMO',
    channel: 'walk-in',
    kind: 'complaint',
    by: 'officer',
    reporter: { name: 'Ki Marta Sanjaya', phone: '0800-000-3001' },
    subject: 'Loket tutup sebelum waktunya',
    message: 'Jumat pukul 15.10 loket Kantor Pos sudah tutup, padahal tertulis sampai 16.00.',
    assigned: given(1, 'sulastri'),
    answered: {
      after: 9,
      text: 'Petugas sakit tanpa pengganti. Sejak itu loket selalu dijaga dua orang.',
    },
    closed: { after: 15, note: 'Jadwal jaga diperbaiki' },
  },
  {
    daysAgo: 300,
    office: 'DEMO',
    channel: 'whatsapp',
    kind: 'complaint',
    category: 'supervisory',
    by: 'supervision',
    subject: 'Diminta uang rokok di gudang',
    message: 'Seseorang berseragam meminta uang agar muatan diperiksa lebih dulu.',
    assigned: given(1, 'nawang'),
    answered: {
      after: 48,
      text: 'Setelah pemeriksaan, orang tersebut bukan pegawai kami; kasus diserahkan ke kepolisian.',
    },
    closed: { after: 55, note: 'Diserahkan kepada yang berwenang' },
  },
  {
    daysAgo: 190,
    office: 'DEMO',
    channel: 'portal',
    kind: 'suggestion',
    by: 'trader',
    subject: 'Jadwal pemeriksaan daring',
    message: 'Mohon jadwal pemeriksaan dapat dipilih sendiri saat permohonan dikirim.',
    assigned: given(2, 'superior'),
    answered: { after: 5, text: 'Terima kasih; usulan masuk rencana pengembangan tahun depan.' },
    closed: { after: 12 },
  },
  {
    daysAgo: 120,
    office: 'DEMO',
    channel: 'telephone',
    kind: 'information',
    by: 'officer',
    reporter: { name: 'Pak Wahyu', phone: '0800-000-3002' },
    subject: 'Arti tanda kurang bayar',
    message: 'Mengapa pembayaran disebut kurang padahal sudah sesuai tagihan?',
    assigned: given(0, 'treasurer'),
    answered: {
      after: 1,
      text: 'Bank memotong biaya transfer; kekurangan dapat dibayar terpisah.',
    },
    closed: { after: 3 },
  },
  {
    daysAgo: 44,
    office: 'DEMO',
    channel: 'facebook',
    kind: 'complaint',
    by: 'supervision',
    reporter: { name: 'Akun "Petani Muda"' },
    subject: 'Tarif tidak dipajang',
    message: 'Di pelabuhan tidak ada papan tarif. Berapa sebenarnya biayanya?',
    assigned: given(3, 'personnel'),
  },
  {
    daysAgo: 31,
    office: 'DEMO',
    channel: 'x',
    kind: 'complaint',
    by: 'manager',
    subject: 'Antrean truk sejak subuh',
    message: 'Enam truk sayur antre di gerbang, pemeriksa baru datang pukul delapan.',
    assigned: given(2, 'superior'),
    answered: { after: 8, text: 'Sejak minggu ini satu regu bertugas mulai pukul lima pagi.' },
  },
  {
    daysAgo: 26,
    office: 'DEMO',
    channel: 'portal',
    kind: 'complaint',
    by: ANYBODY,
    subject: 'Bau dari insinerator',
    message: 'Warga sekitar terganggu asap pemusnahan pada malam hari.',
  },
  {
    daysAgo: 18,
    office: 'DEMO',
    channel: 'portal',
    kind: 'information',
    by: 'agent',
    subject: 'Replacing a certificate',
    message: 'Which documents do you need when the vessel changes after issue?',
    assigned: given(1, 'officer'),
    answered: { after: 3, text: 'A letter from the exporter and the original certificate.' },
  },
  {
    daysAgo: 12,
    office: 'DEMO',
    channel: 'email',
    kind: 'complaint',
    category: 'supervisory',
    by: 'supervision',
    reporter: { name: 'Tidak disebut', email: 'pelapor@samar.test' },
    subject: 'Sampel diambil tanpa berita acara',
    message: 'Lima karton diambil sebagai sampel, tidak ada tanda terima.',
    assigned: given(2, 'nawang'),
  },
  {
    daysAgo: 3,
    office: 'DEMO',
    channel: 'walk-in',
    kind: 'complaint',
    by: 'officer',
    reporter: { name: 'Nyai Ratih Puspa', phone: '0800-000-3003' },
    subject: 'Nama penerima salah cetak',
    message: 'Nama penerima di konsep sertifikat salah dua kali berturut-turut.',
    assigned: given(1, 'superior'),
  },
  {
    daysAgo: 1,
    office: 'DEMO',
    channel: 'portal',
    kind: 'suggestion',
    by: ANYBODY,
    subject: 'Verifikasi dengan kamera',
    message: 'Kode QR mudah dipindai. Mohon ditambah tautan bahasa Inggris.',
  },
  {
    daysAgo: 70,
    office: 'DEMO2',
    channel: 'telephone',
    kind: 'information',
    by: 'employee2',
    reporter: { name: 'Bu Komang', phone: '0800-000-3004' },
    subject: 'Jadwal kapal ternak',
    message: 'Kapan pemeriksaan sapi untuk keberangkatan hari Kamis?',
    assigned: { after: 0, by: 'head2', to: 'employee2' },
    answered: { after: 1, text: 'Rabu pukul sembilan di kandang pelabuhan.' },
    closed: { after: 4 },
  },
  {
    daysAgo: 9,
    office: 'DEMO2',
    channel: 'portal',
    kind: 'information',
    by: ANYBODY,
    subject: 'Apakah jagung untuk pakan perlu sertifikat?',
    message: 'Saya mengirim dua ton jagung pakan ke pulau sebelah.',
  },
];
