import { addDays, lastDayOfMonths, type IsoDate } from '../../../src/domain/calendar/iso-date';
import type { LeaveType } from '../../../src/domain/leave/vocabulary';
import { uploadLetter } from '../../api/evidence';
import type { Chance } from './chance';
import type { ChargedDays, Leave } from './charged-days';
import type { Command, Desk } from './commands';
import type { GeneratedOffice, Person } from './generated-office';

interface Wish {
  readonly leaveType: LeaveType;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  readonly abroad?: boolean;
  readonly childNumber?: number;
  readonly circumstance?: string;
}

/** Of a hundred wishes, how many are for what; the rest is annual leave in the country. */
const SHARES = {
  abroad: 5,
  'important-reason': 8,
  sick: 8,
  maternity: 3,
  long: 3,
  unpaid: 2,
} as const;

const isLetterNeeded = (leaveType: LeaveType): boolean => leaveType !== 'annual';

/** What somebody would like, allowed or not. */
const wishOf = (person: Person, today: IsoDate, chance: Chance, books: ChargedDays): Wish => {
  const lot = chance.between(1, 100);
  let most = 0;
  const falls = (share: keyof typeof SHARES): boolean => {
    most += SHARES[share];
    return lot <= most;
  };
  const soon = books.nextWorkday(addDays(today, chance.between(1, 50)), person);
  const until = (days: number): IsoDate => addDays(soon, days - 1);
  const annual = {
    leaveType: 'annual',
    startDate: soon,
    endDate: until(chance.between(1, 9)),
  } as const;
  if (falls('abroad')) return { ...annual, abroad: true };
  if (falls('important-reason')) {
    return { leaveType: 'important-reason', startDate: soon, endDate: until(chance.between(1, 8)) };
  }
  if (falls('sick')) {
    const startDate = addDays(today, -chance.between(0, 2));
    return { leaveType: 'sick', startDate, endDate: addDays(startDate, chance.between(0, 13)) };
  }
  if (falls('maternity')) {
    return {
      leaveType: 'maternity',
      startDate: soon,
      endDate: lastDayOfMonths(soon, 3),
      childNumber: chance.between(1, 4),
    };
  }
  if (falls('long')) {
    return { leaveType: 'long', startDate: soon, endDate: until(chance.between(14, 60)) };
  }
  if (falls('unpaid') && person.seat !== 'personnel') {
    return { leaveType: 'unpaid', startDate: soon, endDate: until(chance.between(30, 120)) };
  }
  // A contract's first year has days in advance for this.
  return person.employmentType === 'pppk' ? { ...annual, circumstance: 'family-illness' } : annual;
};

/** Write a wish down as a draft; undefined where nothing came of it. */
const draft = async (person: Person, wish: Wish): Promise<string> => {
  const attachments = isLetterNeeded(wish.leaveType) ? [await uploadLetter(person.client)] : [];
  const answer = await person.client.post('/api/leave-requests', {
    data: { reason: 'Keperluan keluarga', ...wish, attachments },
  });
  if (answer.status !== 201) throw new Error(`No draft: ${JSON.stringify(answer.body)}`);
  return answer.body.data.documentId as string;
};

const submission = (leave: Leave, { head }: GeneratedOffice): Command => ({
  name: 'submit',
  leave,
  by: leave.person,
  data: {},
  to: 'submitted',
  tells: ['leave.submitted', ...(leave.person === head ? ['leave.decided-outside'] : [])],
  called: `${leave.abroad ? 'abroad' : leave.leaveType} asked for`,
});

/** Somebody writes a request; its submission is still to be sent. */
export const ask = async (
  person: Person,
  today: IsoDate,
  { books }: Desk,
  chance: Chance,
  generated: GeneratedOffice
): Promise<Command> => {
  const wish = wishOf(person, today, chance, books);
  const leave: Leave = {
    key: await draft(person, wish),
    person,
    leaveType: wish.leaveType,
    abroad: wish.abroad ?? false,
    state: 'draft',
    startDate: wish.startDate,
    endDate: wish.endDate,
    counted: new Map(),
    told: new Map(),
  };
  books.leaves.set(leave.key, leave);
  return submission(leave, generated);
};
