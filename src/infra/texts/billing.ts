/** What people read when a bill, a billing code or a payment is refused (reasons of domain/billing). */
export const billingTexts = {
  // quantities and lines
  'billing.quantity-malformed': {
    id: 'Tulis jumlah sebagai angka dengan titik sebelum desimalnya, misalnya 250.75.',
    en: 'Write the quantity as a number with a point before its decimals, for example 250.75.',
  },
  'billing.quantity-too-fine': {
    id: 'Jumlah ditulis dengan paling banyak tiga angka desimal.',
    en: 'A quantity has three decimals at most.',
  },
  'billing.quantity-out-of-range': {
    id: 'Jumlah harus lebih dari nol dan paling banyak 999999999.999.',
    en: 'A quantity must be more than zero, and 999999999.999 at most.',
  },
  'billing.tariff-missing': {
    id: 'Pilih kode tarif untuk {commodity}; tidak ada tepat satu tarif baku untuk satuannya.',
    en: 'Choose the code of a tariff for {commodity}; there is not exactly one default tariff for its unit.',
  },
  'billing.unknown-tariff': {
    id: 'Tidak ada tarif dengan kode {code}.',
    en: 'There is no tariff with the code {code}.',
  },
  'billing.tariff-of-other-service': {
    id: 'Tarif {code} tidak berlaku untuk bidang atau arah lalu lintas permohonan ini.',
    en: 'Tariff {code} is not for the sector or the direction of this application.',
  },
  'billing.tariff-not-in-force': {
    id: 'Tarif {code} tidak berlaku pada {date}.',
    en: 'Tariff {code} is not in force on {date}.',
  },
  'billing.fee-ambiguous': {
    id: 'Lebih dari satu tarif dokumen berlaku ({codes}); akhiri yang tidak dipakai, atau jadikan salah satunya baku.',
    en: 'More than one tariff for the document is in force ({codes}); end those not in use, or make one of them the default.',
  },
  'billing.unknown-item': {
    id: 'Permohonan ini tidak memuat barang nomor {item}.',
    en: 'This application has no item number {item}.',
  },
  'billing.unit-does-not-fit': {
    id: 'Tarif {code} dihitung menurut satuan lain daripada satuan baris ini.',
    en: 'Tariff {code} is charged by another unit than the one of this line.',
  },
  'billing.document-not-whole': {
    id: 'Jumlah dokumen harus bilangan bulat.',
    en: 'Documents are counted in whole numbers.',
  },
  'billing.nothing-to-bill': {
    id: 'Tagihan ini tidak memuat apa pun yang harus dibayar.',
    en: 'There is nothing to pay on this bill.',
  },
  'billing.total-too-large': {
    id: 'Jumlah tagihan melebihi Rp999.999.999.999; periksa jumlah dan satuannya.',
    en: 'The bill comes to more than Rp999,999,999,999; check its quantities and units.',
  },

  // billing codes
  'billing.code-malformed': {
    id: 'Kode billing terdiri dari 15 angka.',
    en: 'A billing code has 15 digits.',
  },
  'billing.code-missing': {
    id: 'Isi kode billing yang diberikan sistem penerimaan negara.',
    en: 'Give the billing code that the state billing system has issued.',
  },
  'billing.code-not-yet': {
    id: 'Waktu terbit kode billing tidak boleh sesudah sekarang.',
    en: 'The billing code cannot have been issued later than now.',
  },
  'billing.code-expired-already': {
    id: 'Kode billing ini sudah kedaluwarsa; kode berlaku tepat 7 × 24 jam sejak terbit.',
    en: 'This billing code has expired already; a code is valid for exactly 7 × 24 hours from its issue.',
  },
  'billing.code-still-valid': {
    id: 'Kode billing {code} masih berlaku; kode baru hanya diberikan setelah kode itu kedaluwarsa.',
    en: 'Billing code {code} is still valid; a new one is given only after it has expired.',
  },
  'billing.code-taken': {
    id: 'Kode billing ini sudah pernah diberikan kepada sebuah tagihan.',
    en: 'This billing code has been given to a bill before.',
  },
  'billing.no-code-when-paid': {
    id: 'Tagihan ini sudah dibayar dan tidak memerlukan kode billing lagi.',
    en: 'This bill is paid and needs no billing code any more.',
  },
  'billing.no-code-when-cancelled': {
    id: 'Tagihan ini sudah dibatalkan.',
    en: 'This bill has been cancelled.',
  },

  // who does what with bills and payments
  'billing.only-treasurer': {
    id: 'Langkah ini hanya dapat dilakukan bendahara penerimaan kantor yang bersangkutan.',
    en: 'Only the treasurer of the office concerned takes this step.',
  },
  'billing.written-by-command': {
    id: 'Tagihan dibuat dengan langkah "tagihan" pada permohonannya, dan tidak pernah dihapus atau disalin.',
    en: 'A bill is made by the step "invoice" of its application, and is never deleted or copied.',
  },
  'billing.reported-by-treasury': {
    id: 'Pembayaran dicatat dari laporan kas negara, dan tidak pernah dihapus atau disalin.',
    en: 'Payments come from the report of the state treasury, and are never deleted or copied.',
  },
  'billing.resolution-missing': {
    id: 'Pilih penyelesaiannya: diperhitungkan, dikembalikan, atau diabaikan.',
    en: 'Choose how it is resolved: applied, refunded or dismissed.',
  },
  'billing.unknown-invoice': {
    id: 'Tagihan itu tidak ada, atau bukan tagihan kantor Anda.',
    en: 'There is no such bill, or it is not one of your office.',
  },
  'billing.bill-moved-on': {
    id: 'Tagihan ini baru saja berubah; muat ulang dan coba lagi.',
    en: 'This bill has just changed; reload and try again.',
  },

  // payments as they are reported
  'billing.ntpn-malformed': {
    id: 'NTPN terdiri dari 16 huruf kapital dan angka.',
    en: 'An NTPN has 16 capital letters and digits.',
  },
  'billing.ntb-malformed': {
    id: 'NTB terdiri dari 6 sampai 20 karakter tanpa spasi.',
    en: 'An NTB has 6 to 20 characters without spaces.',
  },
  'billing.amount-malformed': {
    id: 'Jumlah pembayaran harus rupiah bulat lebih dari nol, paling banyak 15 angka.',
    en: 'The amount paid must be whole rupiah, more than zero, of 15 digits at most.',
  },
  'billing.paid-not-yet': {
    id: 'Waktu pembayaran tidak boleh sesudah sekarang.',
    en: 'The payment cannot have been made later than now.',
  },
  'billing.ntpn-contradicts': {
    id: 'NTPN {ntpn} sudah tercatat untuk kode billing ini dengan NTB, jumlah, atau waktu yang berbeda.',
    en: 'NTPN {ntpn} is on record for this billing code with another NTB, amount or time.',
  },

  // the reconciliation queue
  'billing.cannot-resolve-matched': {
    id: 'Pembayaran ini sudah cocok dengan tagihannya; tidak ada yang perlu diselesaikan.',
    en: 'This payment matches its bill; there is nothing to resolve.',
  },
  'billing.cannot-resolve-resolved': {
    id: 'Pembayaran ini sudah diselesaikan.',
    en: 'This payment has been resolved already.',
  },
  'billing.cannot-dismiss-late': {
    id: 'Pembayaran yang terlambat diterapkan pada tagihan atau dikembalikan; tidak dapat diabaikan.',
    en: 'A late payment is applied to a bill or refunded; it cannot be dismissed.',
  },
  'billing.cannot-dismiss-short': {
    id: 'Pembayaran yang kurang diterapkan pada tagihan atau dikembalikan; tidak dapat diabaikan.',
    en: 'A short payment is applied to a bill or refunded; it cannot be dismissed.',
  },
  'billing.cannot-apply-over': {
    id: 'Pembayaran ini sudah melunasi tagihannya; kelebihannya tidak dapat diterapkan pada tagihan lain.',
    en: 'This payment has paid its bill; its excess cannot be applied to another.',
  },
  'billing.cannot-apply-duplicate': {
    id: 'Pembayaran ganda tidak dapat melunasi tagihan; kembalikan, atau abaikan bila uangnya hanya satu.',
    en: 'A duplicate payment cannot pay a bill; refund it, or dismiss it where there was no second money.',
  },
  'billing.note-missing': {
    id: 'Isi catatan penyelesaian.',
    en: 'Write a note on how this is resolved.',
  },
  'billing.invoice-missing': {
    id: 'Sebutkan tagihan yang dibayar dengan uang ini.',
    en: 'Name the bill that this money is to pay.',
  },
  'billing.cannot-apply-to-paid': {
    id: 'Tagihan ini sudah lunas.',
    en: 'This bill is paid already.',
  },
  'billing.cannot-apply-to-cancelled': {
    id: 'Tagihan ini sudah dibatalkan dan tidak dapat dibayar.',
    en: 'This bill has been cancelled and cannot be paid.',
  },
  'billing.no-receipt': {
    id: 'Kuitansi baru ada setelah tagihan ini lunas.',
    en: 'There is a receipt only once this bill is fully paid.',
  },
} as const satisfies Record<string, { id: string; en: string }>;
