import type { ReceiptPaper } from '../../../src/api/invoice/paper/receipt-paper';
import { write } from '../../../src/api/invoice/paper/write-receipt';
import { readPaper } from '../../api/paper';

const FRUIT_LINE = {
  tariff: 'Pemeriksaan buah segar ekspor',
  commodity: 'Manggis',
  quantity: 12_500_000,
  unit: 'kg',
  rate: 5,
  amount: 62_500,
} as const;

/** Case B1 of service.md. */
const RECEIPT: ReceiptPaper = {
  number: 'KW-2026-DEMO-000031',
  issuedOn: '2026-11-05',
  office: {
    name: 'Balai Karantina Tanjung Mutiara',
    address: 'Jl. Pelabuhan Contoh 1, Tanjung Mutiara',
    city: 'Tanjung Mutiara',
  },
  payer: { name: 'PT Contoh Buah Nusantara', address: 'Jl. Pelabuhan Contoh 12' },
  applicationNumber: 'PK-2026-000456',
  invoiceNumber: 'TG-2026-000456',
  billingCode: '820261105000123',
  lines: [
    FRUIT_LINE,
    {
      tariff: 'Sertifikat',
      commodity: null,
      quantity: 1000,
      unit: 'document',
      rate: 5000,
      amount: 5000,
    },
  ],
  total: 67_500,
  words: 'enam puluh tujuh ribu lima ratus rupiah',
  payments: [
    { ntpn: 'A1B2C3D4E5F6G7H8', ntb: '123456789012', amount: 67_500, paidAt: '2026-11-05 09.12' },
  ],
  treasurer: { name: 'Sari Contoh', position: 'Bendahara Penerimaan' },
  zone: 'Asia/Makassar',
  verificationCode: 'K7QF2M9X03TBYW5C',
  address: 'https://q-office.test/verify/K7QF-2M9X-03TB-YW5C',
};

test('a receipt is one A4 page in Indonesian, tagged, with a QR code that leads to its check', async () => {
  const paper = await readPaper(await write(RECEIPT));
  expect(paper).toMatchObject({
    pages: 1,
    width: 595,
    height: 842,
    language: 'id',
    isTagged: true,
    title: 'Kuitansi KW-2026-DEMO-000031',
    qr: RECEIPT.address,
  });
  expect(paper.fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
});

test('a receipt names payer, lines, total in figures and words, and the proof of payment', async () => {
  const words = (await readPaper(await write(RECEIPT))).text.replace(/\s+/g, ' ');
  for (const part of [
    'No. KW-2026-DEMO-000031',
    'Sudah terima dari PT Contoh Buah Nusantara',
    'Nomor permohonan PK-2026-000456',
    'Nomor tagihan TG-2026-000456',
    '1 Pemeriksaan buah segar ekspor: Manggis 12.500 kg Rp5 Rp62.500',
    '2 Sertifikat 1 dokumen Rp5.000 Rp5.000',
    'JUMLAH Rp67.500',
    'Terbilang Enam puluh tujuh ribu lima ratus rupiah',
    'NTPN A1B2C3D4E5F6G7H8',
    'NTB 123456789012',
    'Kode billing 820261105000123',
    'Dibayar pada 5 November 2026 pukul 09.12 WITA',
    'Tanjung Mutiara, 5 November 2026',
    'LUNAS',
    'Sari Contoh',
    'Kode verifikasi: K7QF-2M9X-03TB-YW5C',
  ]) {
    expect(words).toContain(part);
  }
});

test('a bill of a hundred lines and two payments goes on on further pages, and nothing is lost', async () => {
  const lines = Array.from({ length: 100 }, (_, index) => ({
    ...FRUIT_LINE,
    commodity: `Komoditas ke-${index + 1}.`,
  }));
  const payments = [
    ...RECEIPT.payments,
    { ntpn: 'Z9Y8X7W6V5U4T3S2', ntb: '987654', amount: 500, paidAt: '2026-11-05 10.40' },
  ];
  const paper = await readPaper(await write({ ...RECEIPT, lines, payments }));
  expect(paper.pages).toBeGreaterThan(1);
  const all = paper.texts.join(' ');
  for (const { commodity } of lines) expect(all).toContain(commodity);
  for (const { ntpn } of payments) expect(all).toContain(ntpn);
  for (const text of paper.texts) expect(text).toContain('KW-2026-DEMO-000031');
});
