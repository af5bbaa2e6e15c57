import { cancel } from '../../../src/domain/leave/cancel';
import { consider } from '../../../src/domain/leave/consider';
import { decide } from '../../../src/domain/leave/decide';
import { recall } from '../../../src/domain/leave/recall';
import { submit } from '../../../src/domain/leave/submit';
import {
  commandTowards,
  LEAVE_COMMANDS,
  TRANSITIONS,
  type LeaveCommandName,
} from '../../../src/domain/leave/transitions';
import {
  LEAVE_STATES,
  OUTCOMES,
  type LeaveState,
  type Outcome,
} from '../../../src/domain/leave/vocabulary';
import type { RefusalCode } from '../../../src/domain/result';
import {
  ACTORS,
  PLH_HEAD,
  PLT_SUPERIOR,
  PNS,
  recallInput,
  stepInput,
  type ActorName,
} from './facts';
import { accepted, LeaveDesk } from './leave-desk';

/** Where a command leads, or why it is refused; `unchanged` where it is accepted and does nothing. */
type Answer = LeaveState | 'unchanged' | RefusalCode;
type Answers = Readonly<Record<LeaveState, Answer>>;

const WITHIN_APPOINTMENT = '2026-10-14';
const AFTER_APPOINTMENT = '2026-10-19';
const CHANGED = { startDate: '2026-11-10', endDate: '2026-11-11' };

const all = (answer: Answer): Answers =>
  Object.fromEntries(LEAVE_STATES.map((state) => [state, answer])) as Answers;

const SUBMITTING: Answers = { ...all('WRONG_STATE'), draft: 'submitted' };
const CONSIDERING: Answers = { ...all('WRONG_STATE'), submitted: 'considered' };
const CANCELLING: Answers = {
  draft: 'cancelled',
  submitted: 'cancelled',
  considered: 'cancelled',
  approved: 'cancelled',
  deferred: 'WRONG_STATE',
  rejected: 'WRONG_STATE',
  cancelled: 'unchanged',
  recalled: 'WRONG_STATE',
};
const RECALLING: Answers = { ...all('WRONG_STATE'), approved: 'recalled' };
const decidingTo = (state: LeaveState): Answers => ({
  ...all('WRONG_STATE'),
  submitted: 'OUT_OF_ORDER',
  considered: state,
});
const DECIDED: Readonly<Record<Outcome, LeaveState>> = {
  approved: 'approved',
  changed: 'approved',
  deferred: 'deferred',
  rejected: 'rejected',
};

/** Who may do what (leave.md, Workflow); the others are FORBIDDEN, or judge their own request. */
const MAY: Readonly<Record<LeaveCommandName, readonly ActorName[]>> = {
  submit: ['requester', 'personnel', 'super admin'],
  consider: ['superior', 'acting superior'],
  decide: ['official', 'acting official'],
  cancel: ['requester'],
  recall: ['official', 'acting official'],
};

const expected = (
  command: LeaveCommandName,
  outcome: Outcome | undefined,
  who: ActorName,
  today: string
): Answers => {
  const isLate = who.startsWith('acting') && today === AFTER_APPOINTMENT;
  if (!MAY[command].includes(who) || isLate) {
    const judgesOwn = who === 'requester' && command !== 'submit' && command !== 'cancel';
    return all(judgesOwn ? 'SELF_DECISION' : 'FORBIDDEN');
  }
  if (command === 'submit') return SUBMITTING;
  if (command === 'consider') return CONSIDERING;
  if (command === 'recall') return RECALLING;
  return command === 'cancel' ? CANCELLING : decidingTo(DECIDED[outcome ?? 'approved']);
};

/** Days still to come at both moments of the table, and days that have begun at both. */
const LATER = ['2026-11-09', '2026-11-13'] as const;
const BEGUN = ['2026-10-12', '2026-10-23'] as const;

/** A request that has come to a state by the ordinary way; for a week in November unless said. */
const reach = (
  state: LeaveState,
  [startDate, endDate]: readonly [string, string] = LATER
): [LeaveDesk, string] => {
  const desk = new LeaveDesk({ today: '2026-10-07' });
  const key = desk.draft(startDate, endDate);
  if (state === 'draft') return [desk, key];
  if (state === 'cancelled') {
    accepted(desk.cancel(key));
    return [desk, key];
  }
  accepted(desk.submit(key));
  if (state === 'submitted') return [desk, key];
  accepted(desk.consider(key));
  if (state === 'considered') return [desk, key];
  accepted(desk.decide(key, state === 'recalled' ? 'approved' : state));
  if (state === 'recalled') {
    desk.today = startDate;
    accepted(desk.recall(key, endDate));
  }
  return [desk, key];
};

const DESKS = new Map(LEAVE_STATES.map((state) => [state, reach(state)]));
const BEGUN_DESKS = new Map(LEAVE_STATES.map((state) => [state, reach(state, BEGUN)]));

const answerIn = (
  state: LeaveState,
  command: LeaveCommandName,
  outcome: Outcome | undefined,
  who: ActorName,
  today: string
): Answer => {
  const desks = command === 'recall' ? BEGUN_DESKS : DESKS;
  const [reached, key] = desks.get(state) as [LeaveDesk, string];
  const desk = reached.copy();
  desk.today = today;
  const facts = desk.factsOf(key, ACTORS[who]);
  const input = stepInput(outcome ?? 'approved', outcome === 'changed' ? CHANGED : {});
  const run = {
    submit: () => submit(facts),
    consider: () => consider(facts, input, []),
    decide: () => decide(facts, input, []),
    cancel: () => cancel(facts, null),
    recall: () => recall(facts, recallInput(BEGUN[1])),
  };
  const result = run[command]();
  if (!result.ok) return result.refusal.code;
  return result.value === null ? 'unchanged' : result.value.state;
};

const ROWS = LEAVE_COMMANDS.flatMap((command) =>
  (command === 'consider' || command === 'decide' ? OUTCOMES : [undefined]).flatMap((outcome) =>
    (Object.keys(ACTORS) as ActorName[]).flatMap((who) =>
      [WITHIN_APPOINTMENT, AFTER_APPOINTMENT].map((today) => ({ command, outcome, who, today }))
    )
  )
);

it.each(ROWS)('$command ($outcome) by $who on $today', ({ command, outcome, who, today }) => {
  const answers = Object.fromEntries(
    LEAVE_STATES.map((state) => [state, answerIn(state, command, outcome, who, today)])
  );
  expect(answers).toEqual(expected(command, outcome, who, today));
});

it('an approved leave can be cancelled on its eve, not on its first day', () => {
  const [reached, key] = DESKS.get('approved') as [LeaveDesk, string];
  for (const [today, ok] of [
    ['2026-11-08', true],
    ['2026-11-09', false],
    ['2026-12-01', false],
  ] as const) {
    const desk = reached.copy();
    desk.today = today;
    expect(desk.cancel(key).ok).toBe(ok);
  }
});

it('a pending leave can still be cancelled after its first day', () => {
  const [reached, key] = DESKS.get('considered') as [LeaveDesk, string];
  const desk = reached.copy();
  desk.today = '2026-12-01';
  expect(accepted(desk.cancel(key))?.state).toBe('cancelled');
});

it('every state but draft can be reached, and each by one command only', () => {
  const byState = LEAVE_STATES.map((state) => [state, commandTowards(state)]);
  expect(Object.fromEntries(byState)).toEqual({
    draft: undefined,
    submitted: 'submit',
    considered: 'consider',
    approved: 'decide',
    deferred: 'decide',
    rejected: 'decide',
    cancelled: 'cancel',
    recalled: 'recall',
  });
  for (const { to, command } of TRANSITIONS) expect(commandTowards(to)).toBe(command);
});

describe('a seat held for another', () => {
  it('is named in the step: capacity, decree, and whom it replaces', () => {
    const [desk, key] = reach('submitted');
    desk.today = WITHIN_APPOINTMENT;
    const { step } = accepted(desk.consider(key, 'approved', { actor: ACTORS['acting superior'] }));
    expect(step).toMatchObject({
      step: 'consideration',
      capacity: 'plt',
      actorPosition: 'Plt. Kepala Seksi Tumbuhan',
      decreeNumber: PLT_SUPERIOR.decreeNumber,
      actedFor: null,
    });
  });

  it('does not let an acting head decide their own request', () => {
    const [desk, key] = reach('considered');
    const actor = { ...ACTORS.requester, appointments: [PLH_HEAD] };
    expect(desk.decide(key, 'approved', { actor })).toMatchObject({
      refusal: { code: 'SELF_DECISION' },
    });
  });

  it("does not let an acting head decide the head's request", () => {
    const desk = new LeaveDesk({
      employee: { ...PNS, headsOffice: true },
      today: WITHIN_APPOINTMENT,
    });
    const key = desk.draft('2026-11-09', '2026-11-13', {
      superiorKey: null,
      superiorUnitKey: null,
    });
    accepted(desk.submit(key));
    const facts = desk.factsOf(key, ACTORS['acting official']);
    const considered = { ...facts, request: { ...facts.request, state: 'considered' as const } };
    expect(decide(considered, stepInput('approved'), [])).toMatchObject({
      refusal: { code: 'FORBIDDEN', reason: 'leave.decided-above' },
    });
  });
});

describe('where superior and official are one person', () => {
  it('that person records both steps, in order', () => {
    const desk = new LeaveDesk();
    const key = desk.draft('2026-11-09', '2026-11-13', {
      superiorKey: 'official',
      superiorUnitKey: null,
    });
    accepted(desk.submit(key));
    expect(desk.decide(key)).toMatchObject({ refusal: { code: 'OUT_OF_ORDER' } });
    accepted(desk.consider(key, 'approved', { actor: ACTORS.official }));
    expect(accepted(desk.decide(key)).step).toMatchObject({
      step: 'decision',
      capacity: 'definitive',
      actorPosition: 'Kepala Balai',
      decreeNumber: null,
    });
  });
});

describe('leave abroad', () => {
  it('is decided above the office', () => {
    const desk = new LeaveDesk();
    const key = desk.draft('2026-11-09', '2026-11-13', { abroad: true });
    accepted(desk.submit(key));
    accepted(desk.consider(key));
    expect(desk.decide(key)).toMatchObject({ refusal: { reason: 'leave.decided-above' } });
  });
});

describe('what is filled in', () => {
  const fill = (outcome: Outcome, fields: Parameters<typeof stepInput>[1]) => {
    const [desk, key] = reach('submitted');
    const result = desk.consider(key, outcome, fields);
    return result.ok ? 'accepted' : `${result.refusal.reason} at ${result.refusal.path}`;
  };
  const dates = (startDate: string | null, endDate: string | null) => ({ startDate, endDate });

  it.each([
    ['changed', dates('2026-11-09', '2026-11-11'), 'accepted'],
    ['changed', dates('2026-11-13', '2026-11-13'), 'accepted'],
    ['changed', { ...CHANGED, reason: ' ' }, 'leave.reason-missing at reason'],
    ['changed', dates(null, '2026-11-11'), 'leave.new-dates-missing at startDate'],
    ['changed', dates('2026-11-10', null), 'leave.new-dates-missing at endDate'],
    ['changed', dates('2026-11-11', '2026-11-10'), 'leave.ends-before-start at endDate'],
    ['changed', dates('2026-11-08', '2026-11-11'), 'leave.outside-asked-dates at startDate'],
    ['changed', dates('2026-11-10', '2026-11-14'), 'leave.outside-asked-dates at endDate'],
    ['changed', dates('2026-11-09', '2026-11-13'), 'leave.dates-not-changed at startDate'],
    ['approved', dates('2026-11-10', null), 'leave.dates-only-when-changed at startDate'],
    ['rejected', dates(null, '2026-11-10'), 'leave.dates-only-when-changed at startDate'],
    ['deferred', { reason: null }, 'leave.reason-missing at reason'],
    ['approved', { reason: null }, 'accepted'],
  ] as const)('%s with %j: %s', (outcome, fields, answer) => {
    expect(fill(outcome, fields)).toBe(answer);
  });

  it('new dates without a working day are refused', () => {
    const desk = new LeaveDesk();
    const key = desk.draft('2026-11-13', '2026-11-16');
    accepted(desk.submit(key));
    expect(desk.consider(key, 'changed', dates('2026-11-14', '2026-11-15'))).toMatchObject({
      refusal: { code: 'NO_WORKING_DAYS' },
    });
  });
});
