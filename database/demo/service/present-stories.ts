import type { Moment } from './moments';
import { OTHER_SYSTEM, Q_OFFICE, TREASURY, type Story } from './story';
import { tellUntil, type Plot, type Told } from './told-story';

/** A plot, and how many hours ago its last act was. */
type Present = readonly [hoursAgo: number, plot: Plot];

const HOURS_VALID = 168;

const nothing = (): void => undefined;

const received = ({ course }: Told): void => course.receive();

const inspected = (told: Told): void => {
  received(told);
  told.course.inspect();
};

const beingInspected = (told: Told): void => {
  received(told);
  told.telling.then(3, told.people.officer, {
    does: 'command',
    name: 'inspect',
    input: { outcome: 'pending', note: 'Contoh dikirim ke laboratorium, hasil besok pagi' },
  });
};

const drafted =
  (corrections: number) =>
  (told: Told): void => {
    inspected(told);
    told.course.draft(corrections);
  };

const toBeCorrected = (told: Told): void => {
  drafted(0)(told);
  told.course.askForCorrection(1);
};

const approved = (told: Told): void => {
  drafted(0)(told);
  told.course.approve(1);
};

const billed = (told: Told): void => {
  approved(told);
  told.course.bill();
};

/** What waits in the treasurer's queue, told from the bill on. */
const paidBy =
  (hoursLater: number, payment: { readonly difference?: number; readonly ntpn?: string } = {}) =>
  (told: Told): void => {
    billed(told);
    told.telling.then(hoursLater, TREASURY, { does: 'pay', ...payment });
  };

const expired = (told: Told): void => {
  billed(told);
  told.telling.then(HOURS_VALID + 0.1, Q_OFFICE, { does: 'expire-bills' });
};

const paidLate = (told: Told): void => {
  expired(told);
  told.telling.then(6, TREASURY, { does: 'pay' });
};

const certified = (told: Told): void => {
  paidBy(5)(told);
  told.course.certify();
};

const handedOver = (told: Told): void => {
  certified(told);
  told.course.handOver();
};

/** One transaction, reported for two bills: the bank's clerk typed the number twice. */
const SHARED_NTPN = 'DEMO7K2R9M4Q1Z8X';

/** Money for codes that Q-Office has never given, found on the statement with today's payments. */
const withStrayMoney =
  (billingCode: string, amount: number) =>
  (told: Told): void => {
    handedOver(told);
    told.telling.then(2, TREASURY, { does: 'pay', billingCode, amount });
  };

/** Every stage, and every reason for which money waits: something for each role to do at once. */
const PRESENT: readonly Present[] = [
  [1, { good: 'mango', tell: nothing }],
  [2.5, { good: 'flowers', tell: nothing }],
  [7, { good: 'beef', applicant: OTHER_SYSTEM, tell: nothing }],
  [5, { good: 'coffee', tell: received }],
  [30, { good: 'eggs', officer: 'dyah', tell: received }],
  [20, { good: 'rice seed', tell: beingInspected }],
  [10, { good: 'spices', agent: 'agent', tell: inspected }],
  [30, { good: 'nests', tell: inspected }],
  [60, { good: 'grain', officer: 'lintang', tell: inspected }],
  // trader@ approves these two, the second after a correction of its own; agent@ the third.
  [3, { good: 'banana', tell: drafted(0) }],
  [20, { good: 'mangosteen', tell: drafted(1) }],
  [4, { good: 'spices', agent: 'agent', tell: drafted(0) }],
  [28, { good: 'coffee', tell: drafted(0) }],
  [2, { good: 'mango', agent: 'agent', tell: toBeCorrected }],
  [9, { good: 'beef', tell: toBeCorrected }],
  [1, { good: 'pineapple', tell: approved }],
  [6, { good: 'cattle', tell: approved }],
  [5, { good: 'mangosteen', tell: billed }],
  [30, { good: 'spices', tell: billed }],
  [3, { good: 'coffee', tell: paidBy(8, { difference: -500 }) }],
  [5, { good: 'beef', tell: paidLate }],
  [18, { good: 'vegetables', tell: expired }],
  [1.5, { good: 'banana', tell: paidBy(7) }],
  [3, { good: 'nests', tell: paidBy(9, { difference: 5000 }) }],
  [26, { good: 'flowers', tell: paidBy(4, { ntpn: SHARED_NTPN }) }],
  [6, { good: 'flowers', tell: paidBy(30, { ntpn: SHARED_NTPN }) }],
  [4, { good: 'pineapple', tell: certified }],
  [26, { good: 'grain', tell: certified }],
  [20, { good: 'mango', tell: handedOver }],
  [40, { good: 'spices', agent: 'agent', tell: handedOver }],
  [100, { good: 'cattle', tell: handedOver }],
  [12, { good: 'chicks', officer: 'dyah', tell: withStrayMoney('820260117350442', 185_000) }],
  [50, { good: 'flowers', tell: withStrayMoney('820251230981176', 67_500) }],
  [3, { good: 'cocoa', tell: nothing }],
  [8, { good: 'maize', tell: received }],
  [14, { good: 'herd', tell: inspected }],
  [5, { good: 'cocoa', tell: drafted(0) }],
  [2, { good: 'maize', tell: approved }],
  [10, { good: 'cocoa', tell: billed }],
  [2, { good: 'orchid plants', tell: paidBy(6) }],
  [7, { good: 'herd', tell: certified }],
  [30, { good: 'cocoa', tell: handedOver }],
];

/** What stands at each stage today. */
export const presentStories = (now: Moment): readonly Story[] =>
  PRESENT.map(([hoursAgo, plot], index) => tellUntil(plot, now, hoursAgo, index));
