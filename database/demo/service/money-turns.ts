import type { Course } from './course';
import type { Chance } from './good';
import { Q_OFFICE, TREASURY } from './story';
import type { Telling } from './telling';

interface Turn {
  readonly telling: Telling;
  readonly course: Course;
  readonly chance: Chance;
}

/** How a bill came to be paid, told from the bill on. */
export type MoneyTurn = (turn: Turn) => void;

/** A billing code is valid for 168 hours. */
const HOURS_VALID = 168;

export const payOrdinarily: MoneyTurn = ({ course }) => course.pay();

/** Within the code's week, but long after the office's own deadline of a day. */
const payOverdue: MoneyTurn = ({ telling, chance }) =>
  telling.then(30 + chance() * 100, TREASURY, { does: 'pay' });

/** After the code had expired: the treasurer lets the money count. */
const payLate: MoneyTurn = ({ telling, chance }) => {
  telling.then(HOURS_VALID + 1, Q_OFFICE, { does: 'expire-bills' });
  telling.then(4 + chance() * 20, TREASURY, { does: 'pay' });
  telling.then(3, 'treasurer', {
    does: 'settle',
    resolution: 'apply',
    note: 'Dana sudah masuk kas negara; diakui untuk tagihan ini',
  });
};

/** The code expired, and a new one was paid. */
const payRenewed: MoneyTurn = ({ telling, course, chance }) => {
  telling.then(HOURS_VALID + 1, Q_OFFICE, { does: 'expire-bills' });
  telling.then(2 + chance() * 10, 'treasurer', { does: 'renew-code' });
  course.pay();
};

/** The bank took its charge from the amount; the rest came the day after. */
const payInTwo: MoneyTurn = ({ telling, chance }) => {
  telling.then(1 + chance() * 10, TREASURY, { does: 'pay', difference: -500 });
  telling.then(2, 'treasurer', {
    does: 'settle',
    resolution: 'apply',
    note: 'Diakui sebagai pembayaran sebagian, kekurangan ditagih',
  });
  telling.then(8 + chance() * 14, TREASURY, { does: 'pay' });
};

const payTooMuch: MoneyTurn = ({ telling, chance }) => {
  telling.then(1 + chance() * 10, TREASURY, { does: 'pay', difference: 10_000 });
  telling.then(20, 'treasurer', {
    does: 'settle',
    resolution: 'refund',
    note: 'Kelebihan dikembalikan lewat surat permintaan pengembalian',
  });
};

const payTwice: MoneyTurn = ({ telling, course }) => {
  course.pay();
  telling.then(2, TREASURY, { does: 'pay' });
  telling.then(22, 'treasurer', {
    does: 'settle',
    resolution: 'refund',
    note: 'Dibayar dua kali oleh petugas bank; yang kedua dikembalikan',
  });
};

/** What may come in place of an ordinary payment, and how often. */
export const MONEY_TURNS: readonly { readonly share: number; readonly turn: MoneyTurn }[] = [
  { share: 0.06, turn: payOverdue },
  { share: 0.02, turn: payLate },
  { share: 0.025, turn: payRenewed },
  { share: 0.02, turn: payInTwo },
  { share: 0.02, turn: payTooMuch },
  { share: 0.015, turn: payTwice },
];
