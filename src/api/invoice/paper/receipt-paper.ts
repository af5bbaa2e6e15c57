import type { IsoDate } from '../../../domain/calendar/iso-date';
import type { Unit } from '../../../domain/certification/vocabulary';
import type { VerificationCode } from '../../../domain/identity/verification-code';

export interface ReceiptLine {
  /** What the tariff calls it. */
  readonly tariff: string;
  /** What it was charged for; null for a document. */
  readonly commodity: string | null;
  /** Thousandths of the unit. */
  readonly quantity: number;
  readonly unit: Unit | 'document';
  /** Whole rupiah a unit. */
  readonly rate: number;
  /** Whole rupiah. */
  readonly amount: number;
}

/** A payment as the bank and the state's billing system know it. */
export interface ReceiptPayment {
  readonly ntpn: string;
  readonly ntb: string;
  readonly amount: number;
  /** Date and time in the office's zone: '2026-11-05 09.12'. */
  readonly paidAt: string;
}

/** Everything that stands on the receipt for one bill. */
export interface ReceiptPaper {
  readonly number: string;
  readonly issuedOn: IsoDate;
  readonly office: { readonly name: string; readonly address: string; readonly city: string };
  readonly payer: { readonly name: string; readonly address: string };
  readonly applicationNumber: string;
  readonly invoiceNumber: string;
  readonly billingCode: string;
  readonly lines: readonly ReceiptLine[];
  /** Whole rupiah. */
  readonly total: number;
  /** The total in Indonesian words. */
  readonly words: string;
  readonly payments: readonly ReceiptPayment[];
  readonly treasurer: { readonly name: string; readonly position: string } | null;
  /** 'Asia/Jakarta' and the like, of the times above. */
  readonly zone: string;
  readonly verificationCode: VerificationCode;
  /** Where its code leads. */
  readonly address: string;
}
