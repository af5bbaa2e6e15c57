import fc from 'fast-check';
import { expire } from '../../../src/domain/billing/billing-code';
import {
  judgePayment,
  type Payment,
  type StoredPayment,
} from '../../../src/domain/billing/payment';
import type { InvoiceState } from '../../../src/domain/billing/vocabulary';
import { accepted } from './tariffs';

/** Two bills of one trader, the first with an old code and a new one; and a code of nobody. */
const TOTAL = 67_500;
const CODES: Readonly<Record<string, { readonly bill: 'A' | 'B'; readonly expiresAt: number }>> = {
  '820260504000001': { bill: 'A', expiresAt: 1000 },
  '820260504000002': { bill: 'A', expiresAt: 2000 },
  '820260504000003': { bill: 'B', expiresAt: 1500 },
};
const NOBODYS_CODE = '820260504000009';
const NOW = 5000;

type Happening = Payment | 'the clock strikes';

/** The office's books, kept the way the server keeps them: judge, then write what was judged. */
class Books {
  readonly bills: Record<'A' | 'B', InvoiceState> = { A: 'open', B: 'open' };
  readonly payments: StoredPayment[] = [];
  readonly paidBy: string[] = [];

  take(payment: Payment): void {
    const code = CODES[payment.billingCode];
    const sameNtpn = this.payments.filter(({ ntpn }) => ntpn === payment.ntpn);
    const invoice =
      code === undefined
        ? null
        : { state: this.bills[code.bill], total: TOTAL, applied: 0, expiresAt: code.expiresAt };
    const verdict = accepted(judgePayment(payment, { invoice, sameNtpn, now: NOW }));
    if (verdict.repeated) return;
    this.payments.push({ ...payment, matchState: verdict.matchState });
    if (verdict.invoiceState === null || code === undefined) return;
    this.bills[code.bill] = verdict.invoiceState;
    this.paidBy.push(code.bill);
  }

  strike(): void {
    for (const bill of ['A', 'B'] as const) {
      this.bills[bill] = expire(this.bills[bill], 2000, NOW) ?? this.bills[bill];
    }
  }

  static after(happenings: readonly Happening[]): Books {
    const books = new Books();
    for (const happening of happenings) {
      if (happening === 'the clock strikes') books.strike();
      else books.take(happening);
    }
    books.strike();
    return books;
  }
}

/** Payments of different NTPNs: in full, short or over; in time or late; for a bill or for none. */
const payments = fc
  .array(
    fc.record({
      billingCode: fc.constantFrom(...Object.keys(CODES), NOBODYS_CODE),
      amount: fc.constantFrom(500, 67_000, TOTAL, 70_000),
      paidAt: fc.constantFrom(0, 999, 1000, 1001, 1499, 1500, 1999, 2000, 3000),
    }),
    { maxLength: 8 }
  )
  .map((list) =>
    list.map((fields, index): Payment => ({
      ...fields,
      ntpn: `${index}`.padStart(16, 'N'),
      ntb: `${index}`.padStart(6, '0'),
    }))
  );

const paysInTime = ({ billingCode, amount, paidAt }: Payment, bill: 'A' | 'B'): boolean => {
  const code = CODES[billingCode];
  return code?.bill === bill && amount >= TOTAL && paidAt < code.expiresAt;
};

/** The same payments in any order, each delivered at least once, between strikes of the clock. */
const deliveries = payments.chain((given) => {
  const strikes: readonly Happening[] = ['the clock strikes', 'the clock strikes'];
  const repeated = fc.constantFrom(...given, ...strikes);
  return fc
    .array(repeated, { maxLength: 8 })
    .chain((more) =>
      fc.shuffledSubarray<Happening>([...given, ...more], {
        minLength: given.length + more.length,
      })
    )
    .map((happenings) => ({ given, happenings }));
});

test('a bill is paid if one payment of the full amount was made in time, however reports arrive', () => {
  fc.assert(
    fc.property(deliveries, ({ given, happenings }) => {
      const { bills } = Books.after(happenings);
      for (const bill of ['A', 'B'] as const) {
        const isPaid = given.some((payment) => paysInTime(payment, bill));
        expect(bills[bill]).toBe(isPaid ? 'paid' : 'expired');
      }
    }),
    { numRuns: 500 }
  );
});

test('every payment is stored once, and no bill is paid twice', () => {
  fc.assert(
    fc.property(deliveries, ({ given, happenings }) => {
      const books = Books.after(happenings);
      const numbers = books.payments.map(({ ntpn }) => ntpn);
      expect(numbers.toSorted()).toEqual(given.map(({ ntpn }) => ntpn).toSorted());
      expect(new Set(books.paidBy).size).toBe(books.paidBy.length);
    }),
    { numRuns: 500 }
  );
});

test('one NTPN pays one bill, whatever codes it is reported for', () => {
  fc.assert(
    fc.property(deliveries, ({ happenings }) => {
      const sameNumber = happenings.map((happening) =>
        typeof happening === 'string'
          ? happening
          : { ...happening, ntpn: 'N'.repeat(16), ntb: '000000', amount: TOTAL, paidAt: 0 }
      );
      const books = Books.after(sameNumber);
      expect(books.paidBy.length).toBeLessThanOrEqual(1);
      const codes = books.payments.map(({ billingCode }) => billingCode);
      expect(new Set(codes).size).toBe(codes.length);
    })
  );
});
