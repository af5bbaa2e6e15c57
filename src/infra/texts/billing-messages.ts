import type { Message } from './leave-messages';

type Told = Readonly<Record<'id' | 'en', Message>>;

/**
 * What principal, agent and the finance contact are told of a bill. Places: {number} {application}
 * {payer} {total} {code} {expiresAt} {payBefore} {receipt} {paidAt}.
 */
export const billingMessages = {
  'invoice.issued': {
    id: {
      title: 'Tagihan {number}: {total}',
      body: 'Tagihan {number} untuk permohonan {application} atas nama {payer} berjumlah {total}. Bayar dengan kode billing {code} sebelum {payBefore}. Kode billing berlaku sampai {expiresAt}.',
    },
    en: {
      title: 'Bill {number}: {total}',
      body: 'Bill {number} for application {application} of {payer} comes to {total}. Pay with billing code {code} before {payBefore}. The billing code is valid until {expiresAt}.',
    },
  },
  'invoice.issued-without-code': {
    id: {
      title: 'Tagihan {number}: {total}',
      body: 'Tagihan {number} untuk permohonan {application} atas nama {payer} berjumlah {total}. Kode billing segera menyusul; bayar setelah Anda menerimanya.',
    },
    en: {
      title: 'Bill {number}: {total}',
      body: 'Bill {number} for application {application} of {payer} comes to {total}. Its billing code follows shortly; pay once you have received it.',
    },
  },
  'invoice.code-given': {
    id: {
      title: 'Kode billing untuk tagihan {number}',
      body: 'Bayar tagihan {number} atas nama {payer} sebesar {total} dengan kode billing {code}. Kode ini berlaku sampai {expiresAt}; kode sebelumnya, bila ada, tidak berlaku lagi.',
    },
    en: {
      title: 'Billing code for bill {number}',
      body: 'Pay bill {number} of {payer}, {total}, with billing code {code}. The code is valid until {expiresAt}; an earlier code, if there was one, is void.',
    },
  },
  'invoice.expired': {
    id: {
      title: 'Kode billing tagihan {number} kedaluwarsa',
      body: 'Kode billing {code} untuk tagihan {number} atas nama {payer} ({total}) kedaluwarsa pada {expiresAt}. Jangan lagi membayar dengan kode itu; mintalah kode baru kepada bendahara penerimaan.',
    },
    en: {
      title: 'The billing code of bill {number} has expired',
      body: 'Billing code {code} for bill {number} of {payer} ({total}) expired on {expiresAt}. Do not pay with that code any more; ask the treasurer for a new one.',
    },
  },
  'invoice.paid': {
    id: {
      title: 'Tagihan {number} lunas',
      body: 'Tagihan {number} untuk permohonan {application} atas nama {payer} sebesar {total} telah lunas, dibayar {paidAt}. Nomor kuitansi: {receipt}.',
    },
    en: {
      title: 'Bill {number} is paid',
      body: 'Bill {number} for application {application} of {payer}, {total}, has been paid in full on {paidAt}. Receipt number: {receipt}.',
    },
  },
} as const satisfies Record<string, Told>;

export type BillingMessage = keyof typeof billingMessages;
