import fc from 'fast-check';
import { addDays, type IsoDate } from '../../../src/domain/calendar/iso-date';
import type { LeaveRequest, Requester } from '../../../src/domain/leave/request';
import {
  ACTIVE_STATES,
  type CarryOverReading,
  type LeaveState,
  type Outcome,
} from '../../../src/domain/leave/vocabulary';
import { CPNS, PNS, PPPK } from './facts';
import type { LeaveDesk } from './leave-desk';

/** Something that happens at the desk, allowed or not. `which` counts requests that await it. */
export type Happening =
  | { readonly does: 'wait'; readonly days: number }
  | { readonly does: 'settle' }
  | {
      readonly does: 'submit';
      readonly leaveType: 'annual' | 'long';
      readonly inDays: number;
      readonly length: number;
    }
  | { readonly does: 'consider'; readonly which: number }
  | {
      readonly does: 'decide';
      readonly which: number;
      readonly outcome: Outcome;
      readonly cutFirst: number;
      readonly cutLast: number;
    }
  | { readonly does: 'cancel'; readonly which: number }
  | { readonly does: 'recall'; readonly which: number; readonly inDays: number };

const which = fc.nat({ max: 2 });

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('wait'), days: fc.integer({ min: 1, max: 75 }) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('settle') }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('submit'),
      leaveType: fc.constantFrom('annual', 'annual', 'annual', 'annual', 'annual', 'long'),
      inDays: fc.integer({ min: -10, max: 120 }),
      length: fc.integer({ min: 1, max: 24 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('consider'), which }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('decide'),
      which,
      outcome: fc.constantFrom('approved', 'approved', 'changed', 'deferred', 'rejected'),
      cutFirst: fc.nat({ max: 8 }),
      cutLast: fc.nat({ max: 8 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('cancel'), which }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('recall'), which, inDays: fc.nat({ max: 6 }) }),
  }
);

/** Several years of somebody's leave, many a request close to New Year. */
export const history: fc.Arbitrary<readonly Happening[]> = fc.array(happening, {
  minLength: 15,
  maxLength: 50,
});

export const somebody: fc.Arbitrary<{
  employee: Requester;
  reading: CarryOverReading;
  today: IsoDate;
}> = fc.record({
  employee: fc.constantFrom(PNS, PNS, PPPK, CPNS),
  reading: fc.constantFrom('strict', 'six-plus-six'),
  today: fc.constantFrom('2026-01-05', '2026-06-15', '2026-11-20', '2026-12-20'),
});

/** The newest request first, so that a story goes on with what it has just begun. */
const pick = (
  desk: LeaveDesk,
  index: number,
  states: readonly LeaveState[]
): LeaveRequest | undefined =>
  [...desk.requests.values()].filter(({ state }) => states.includes(state)).reverse()[index];

/** Let it happen; whatever is refused changes nothing. */
export const happen = (desk: LeaveDesk, event: Happening): void => {
  if (event.does === 'wait') desk.today = addDays(desk.today, event.days);
  else if (event.does === 'settle') desk.settle();
  else if (event.does === 'submit') {
    const first = addDays(desk.today, event.inDays);
    const fields = { leaveType: event.leaveType, evidenceCount: 1 };
    desk.submit(desk.draft(first, addDays(first, event.length - 1), fields));
  } else if (event.does === 'consider') {
    const request = pick(desk, event.which, ['submitted']);
    if (request !== undefined) desk.consider(request.key);
  } else if (event.does === 'cancel') {
    const request = pick(desk, event.which, ACTIVE_STATES);
    if (request !== undefined) desk.cancel(request.key);
  } else if (event.does === 'recall') {
    const request = pick(desk, event.which, ['approved']);
    if (request !== undefined) desk.recall(request.key, addDays(desk.today, event.inDays));
  } else {
    const request = pick(desk, event.which, ['considered']);
    if (request === undefined) return;
    const dates = {
      startDate: addDays(request.startDate, event.cutFirst),
      endDate: addDays(request.endDate, -event.cutLast),
    };
    desk.decide(request.key, event.outcome, event.outcome === 'changed' ? dates : {});
  }
};
