import { addDays, type IsoDate } from '../../../src/domain/calendar/iso-date';
import type { Outcome } from '../../../src/domain/leave/vocabulary';
import { uploadLetter } from '../../api/evidence';
import type { Chance } from './chance';
import type { ChargedDays, Leave } from './charged-days';
import type { Command } from './commands';
import type { GeneratedOffice, Person } from './generated-office';
import type { ActingDuty } from './appointments';

const REASON = 'Kebutuhan dinas';

interface Seat {
  readonly by: Person;
  /** What a decision from above the office brings along. */
  readonly outside: Readonly<Record<string, unknown>>;
  readonly how: string;
}

const fromOutside = async ({ personnel }: GeneratedOffice, today: IsoDate): Promise<Seat> => ({
  by: personnel,
  outside: {
    outside: {
      name: 'Pejabat Badan',
      position: 'Sekretaris Badan',
      letterNumber: `KT-${today}`,
      decidedOn: today,
    },
    document: await uploadLetter(personnel.client),
  },
  how: ', above the office',
});

/** Who acts today in a seat: its holder, or whoever is appointed for it. */
const inSeat = (
  holder: Person,
  seat: string,
  requester: Person,
  duties: readonly ActingDuty[]
): Seat => {
  const acting = duties.find((duty) => duty.seat === seat && duty.appointee !== requester);
  return acting === undefined
    ? { by: holder, outside: {}, how: '' }
    : { by: acting.appointee, outside: {}, how: ` by ${acting.kind}` };
};

const isDecidedAbove = ({ leaveType, abroad, person }: Leave): boolean =>
  leaveType === 'unpaid' || abroad || person.seat === 'head';

const superiorFor = async (
  leave: Leave,
  generated: GeneratedOffice,
  duties: readonly ActingDuty[],
  today: IsoDate
): Promise<Seat> => {
  if (leave.person.seat === 'head') return fromOutside(generated, today);
  const superior = generated.superiorOf(leave.person);
  // Who acts for somebody never touches what only the ministry decides.
  if (leave.leaveType === 'unpaid') return { by: superior, outside: {}, how: '' };
  const unitSeat = superior === generated.head ? 'none' : superior.key;
  const vacant = duties.find(
    ({ seat, appointee }) => seat === leave.person.unit && appointee !== leave.person
  );
  return vacant === undefined
    ? inSeat(superior, unitSeat, leave.person, duties)
    : { by: vacant.appointee, outside: {}, how: ` by ${vacant.kind}` };
};

const officialFor = async (
  leave: Leave,
  generated: GeneratedOffice,
  duties: readonly ActingDuty[],
  today: IsoDate
): Promise<Seat> =>
  isDecidedAbove(leave)
    ? fromOutside(generated, today)
    : inSeat(generated.head, generated.head.key, leave.person, duties);

/** Days inside those asked for that are fewer; undefined where there are none. */
const fewerDays = (
  { startDate, endDate, person }: Leave,
  books: ChargedDays
): { readonly startDate: IsoDate; readonly endDate: IsoDate } | undefined => {
  const last = addDays(endDate, -1);
  return last < startDate || books.count(startDate, last, person).size === 0
    ? undefined
    : { startDate, endDate: last };
};

const stepData = (outcome: Outcome, days: object | undefined) => ({
  outcome,
  ...(outcome === 'approved' ? {} : { reason: REASON }),
  ...(outcome === 'changed' ? days : {}),
});

const outcomeFor = (leave: Leave, chance: Chance, days: object | undefined): Outcome => {
  const lot = chance.between(1, 10);
  if (lot === 1) return 'rejected';
  if (lot === 2 && leave.leaveType === 'annual') return 'deferred';
  return lot === 3 && days !== undefined ? 'changed' : 'approved';
};

/** The superior gives an opinion. */
export const consideration = async (
  leave: Leave,
  today: IsoDate,
  generated: GeneratedOffice,
  duties: readonly ActingDuty[],
  { books, chance }: { readonly books: ChargedDays; readonly chance: Chance }
): Promise<Command> => {
  const { by, outside, how } = await superiorFor(leave, generated, duties, today);
  const days = fewerDays(leave, books);
  const outcome = outcomeFor(leave, chance, days);
  return {
    name: 'consider',
    leave,
    by,
    data: { ...stepData(outcome, days), ...outside },
    to: 'considered',
    tells: [
      'leave.considered',
      ...(isDecidedAbove(leave) && leave.person.seat !== 'head' ? ['leave.decided-outside'] : []),
    ],
    called: `considered${how}`,
  };
};

/** The official decides; a decision by force is a refusal, where nothing else is left. */
export const decision = async (
  leave: Leave,
  today: IsoDate,
  generated: GeneratedOffice,
  duties: readonly ActingDuty[],
  { books, chance }: { readonly books: ChargedDays; readonly chance: Chance },
  forced?: Outcome
): Promise<Command> => {
  const { by, outside, how } = await officialFor(leave, generated, duties, today);
  const days = fewerDays(leave, books);
  const outcome = forced ?? outcomeFor(leave, chance, days);
  return {
    name: 'decide',
    leave,
    by,
    data: { ...stepData(outcome, days), ...outside },
    to: outcome === 'changed' ? 'approved' : outcome,
    ...(outcome === 'changed' ? days : {}),
    tells: [`leave.${outcome}`],
    called: `${outcome}${how}`,
  };
};

/** The official calls somebody back, tomorrow; undefined where the leave does not last so long. */
export const recall = async (
  leave: Leave,
  today: IsoDate,
  generated: GeneratedOffice,
  duties: readonly ActingDuty[]
): Promise<Command | undefined> => {
  const returnDate = addDays(today, 1);
  if (returnDate > leave.endDate) return undefined;
  const { by, outside, how } = await officialFor(leave, generated, duties, today);
  return {
    name: 'recall',
    leave,
    by,
    data: { returnDate, reason: REASON, ...outside },
    to: 'recalled',
    endDate: today,
    tells: ['leave.recalled'],
    called: `recalled${how}`,
  };
};

/** The employee takes a request back. */
export const cancellation = (leave: Leave): Command => ({
  name: 'cancel',
  leave,
  by: leave.person,
  data: { reason: 'Acara batal' },
  to: 'cancelled',
  tells: ['leave.cancelled'],
  called: `cancelled when ${leave.state}`,
});
