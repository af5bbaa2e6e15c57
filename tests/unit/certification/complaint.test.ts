import {
  COMPLAINT_COMMANDS,
  isOverdue,
  openCommands,
  trackedComplaint,
  type Complaint,
  type ComplaintCommand,
  type ComplaintFacts,
  type ComplaintState,
} from '../../../src/domain/certification/complaint';
import {
  answerComplaint,
  assignComplaint,
  closeComplaint,
  commandsOpenTo,
  handleComplaint,
  type Assignment,
  type ComplaintChanges,
} from '../../../src/domain/certification/handle-complaint';
import {
  receiveComplaint,
  type ComplaintInput,
} from '../../../src/domain/certification/receive-complaint';
import {
  COMPLAINT_CATEGORIES,
  COMPLAINT_CHANNELS,
  COMPLAINT_STATES,
} from '../../../src/domain/certification/vocabulary';
import {
  answerOf,
  CLOCKS,
  EVERYBODY,
  NAMES,
  OFFICE,
  officer,
  OTHER_OFFICE,
  reasonOf,
  TODAY,
  valueOf,
  type Somebody,
} from './supervision-facts';

const OFFICER_KEY = 'quarantine-officer of office-demo';

const facts = (who: Somebody = 'supervision', today = TODAY): ComplaintFacts => ({
  actor: EVERYBODY[who],
  clocks: CLOCKS,
  today,
});

const input = (fields: Partial<ComplaintInput> = {}): ComplaintInput => ({
  officeKey: OFFICE,
  kind: 'complaint',
  channel: 'portal',
  category: null,
  receivedOn: null,
  message: 'I have waited for three weeks.',
  ...fields,
});

/** A complaint as it stands in a state; given to a quarantine officer once it is assigned. */
const complaintIn = (state: ComplaintState, fields: Partial<Complaint> = {}): Complaint => ({
  officeKey: OFFICE,
  state,
  category: 'non-supervisory',
  receivedOn: TODAY,
  dueOn: '2026-11-25',
  assigneeKey: state === 'received' ? null : OFFICER_KEY,
  answer: state === 'answered' || state === 'closed' ? 'Your certificate is ready.' : null,
  ...fields,
});

const to = (key: string, fields: Partial<Assignment> = {}): Assignment => ({
  assignee: { key, officeKey: OFFICE },
  category: null,
  ...fields,
});

const LEADS: readonly Somebody[] = [
  'supervision',
  'the head',
  'the acting head',
  'management',
  'a super admin',
  'Q-Office itself',
];

describe('a complaint comes in', () => {
  it('through the portal from anybody, named or not', () => {
    for (const who of NAMES) {
      expect(valueOf(receiveComplaint(facts(who), input()))).toEqual(complaintIn('received'));
    }
  });

  it.each(COMPLAINT_CHANNELS.filter((channel) => channel !== 'portal'))(
    'by %s through somebody of the office',
    (channel) => {
      const allowed = NAMES.filter((who) => receiveComplaint(facts(who), input({ channel })).ok);
      const takers: readonly Somebody[] = [...LEADS, 'a quarantine officer', 'personnel'];
      expect(allowed).toEqual(NAMES.filter((who) => takers.includes(who)));
    }
  );

  it.each([
    ['its category', { category: 'normative' }],
    ['the day it came', { receivedOn: '2026-11-02' }],
  ] as const)('and only officers say %s', (_, fields) => {
    expect(answerOf(receiveComplaint(facts('nobody in particular'), input(fields)))).toBe(
      'FORBIDDEN'
    );
    expect(answerOf(receiveComplaint(facts('a quarantine officer'), input(fields)))).toBe(
      'accepted'
    );
  });

  it.each([
    ['information', 'normative', '2026-11-12'],
    ['suggestion', 'normative', '2026-11-12'],
    ['complaint', 'non-supervisory', '2026-11-25'],
  ] as const)('%s is %s until somebody has read it: due on %s', (kind, category, dueOn) => {
    const received = valueOf(receiveComplaint(facts('nobody in particular'), input({ kind })));
    expect(received).toMatchObject({ category, dueOn });
  });

  it.each([
    ['normative', '2026-11-09'],
    ['non-supervisory', '2026-11-20'],
    ['supervisory', '2027-01-28'],
  ] as const)('as %s on 2 November it is due on %s', (category, dueOn) => {
    const fields = { channel: 'email', category, receivedOn: '2026-11-02' } as const;
    expect(valueOf(receiveComplaint(facts(), input(fields)))).toMatchObject({
      category,
      dueOn,
      receivedOn: '2026-11-02',
    });
  });

  it.each([
    ['no message', { message: ' \n' }, 'complaint.message-missing at message'],
    ['a day to come', { receivedOn: '2026-11-06' }, 'complaint.not-yet at receivedOn'],
    ['a day before the law', { receivedOn: '2018-12-31' }, 'clock.none-in-force'],
  ])('but not with %s', (_, fields, reason) => {
    expect(reasonOf(receiveComplaint(facts(), input(fields)))).toBe(reason);
  });
});

describe('the way of a complaint', () => {
  /** Where each command leads from each state; what is not here is refused. */
  const MOVES: Readonly<
    Record<ComplaintCommand, Readonly<Partial<Record<ComplaintState, ComplaintState>>>>
  > = {
    assign: { received: 'assigned', assigned: 'assigned' },
    answer: { assigned: 'answered' },
    close: { answered: 'closed' },
  };
  const MAY: Readonly<Record<ComplaintCommand, readonly Somebody[]>> = {
    assign: LEADS,
    answer: [...LEADS, 'a quarantine officer'],
    close: [...LEADS, 'a quarantine officer'],
  };
  const run = (command: ComplaintCommand, who: Somebody, complaint: Complaint) =>
    ({
      assign: () => assignComplaint(facts(who), complaint, to('colleague')),
      answer: () => answerComplaint(facts(who), complaint, 'Your certificate is ready.'),
      close: () => closeComplaint(facts(who), complaint),
    })[command]();

  const rows = COMPLAINT_COMMANDS.flatMap((command) => NAMES.map((who) => ({ command, who })));
  it.each(rows)('$command by $who', ({ command, who }) => {
    const answers = COMPLAINT_STATES.map((state) => {
      // It is given to the quarantine officer from the start, so that the state alone decides.
      const complaint = complaintIn(state, { assigneeKey: OFFICER_KEY });
      const result = run(command, who, complaint);
      return [state, result.ok ? result.value.changes.state : result.refusal.code];
    });
    expect(answers).toEqual(
      COMPLAINT_STATES.map((state) => [
        state,
        MAY[command].includes(who) ? (MOVES[command][state] ?? 'WRONG_STATE') : 'FORBIDDEN',
      ])
    );
  });

  it('the commands that a state is open to are those that are accepted', () => {
    for (const state of COMPLAINT_STATES) {
      const accepted = COMPLAINT_COMMANDS.filter(
        (command) => run(command, 'supervision', complaintIn(state)).ok
      );
      expect(openCommands(state)).toEqual(accepted);
    }
  });

  it('an officer answers what was given to them, and nothing else', () => {
    const another = complaintIn('assigned', { assigneeKey: 'somebody-else' });
    expect(reasonOf(answerComplaint(facts('a quarantine officer'), another, 'Ready.'))).toBe(
      'complaint.only-assignee'
    );
    const nobodys = complaintIn('assigned', { assigneeKey: null });
    expect(answerOf(answerComplaint(facts('a service user'), nobodys, 'Ready.'))).toBe('FORBIDDEN');
  });
});

describe('giving a complaint to somebody', () => {
  const complaint = complaintIn('received', { receivedOn: '2026-11-02', dueOn: '2026-11-20' });

  it('tells them; giving it to the same person again does not', () => {
    const first = valueOf(assignComplaint(facts(), complaint, to('colleague')));
    expect(first).toMatchObject({
      changes: { state: 'assigned', assigneeKey: 'colleague' },
      notice: 'complaint.assigned',
    });
    const assigned = { ...complaint, ...first.changes };
    expect(valueOf(assignComplaint(facts(), assigned, to('colleague'))).notice).toBeNull();
    expect(valueOf(assignComplaint(facts(), assigned, to('another'))).notice).toBe(
      'complaint.assigned'
    );
  });

  it.each([
    [null, 'non-supervisory', '2026-11-20'],
    ['normative', 'normative', '2026-11-09'],
    ['supervisory', 'supervisory', '2027-01-28'],
  ] as const)(
    'as %s it is %s and due on %s, counted from its receipt',
    (asked, category, dueOn) => {
      const assignment = to('colleague', { category: asked });
      expect(valueOf(assignComplaint(facts(), complaint, assignment)).changes).toMatchObject({
        category,
        dueOn,
      });
    }
  );

  it('keeps a deadline that was told, though the law has changed since', () => {
    const rows = CLOCKS.rows.map((row) => ({ ...row, workingDays: 1 }));
    const changed = { ...facts(), clocks: { ...CLOCKS, rows } };
    for (const category of [null, complaint.category]) {
      const assignment = to('colleague', { category });
      expect(valueOf(assignComplaint(changed, complaint, assignment)).changes.dueOn).toBe(
        '2026-11-20'
      );
    }
  });

  it('cannot move it to a category without a term', () => {
    const without = { ...facts(), clocks: { ...CLOCKS, rows: [] } };
    const normative = to('colleague', { category: 'normative' });
    expect(answerOf(assignComplaint(without, complaint, normative))).toBe('NOT_ELIGIBLE');
  });

  it('needs somebody of the office that has it', () => {
    const elsewhere = to('x', { assignee: { key: 'x', officeKey: OTHER_OFFICE } });
    expect(reasonOf(assignComplaint(facts(), complaint, elsewhere))).toBe(
      'complaint.assignee-elsewhere at assignee'
    );
  });
});

describe('an answer', () => {
  const complaint = complaintIn('assigned');

  it('is kept, and sent to the reporter', () => {
    const actor = officer(['quarantine-officer']);
    expect(valueOf(answerComplaint({ ...facts(), actor }, complaint, ' Ready. '))).toEqual({
      changes: { state: 'answered', answer: 'Ready.' },
      notice: 'complaint.answered',
    });
  });

  it.each([null, '', ' \n '])('has a text (%j)', (text) => {
    expect(reasonOf(answerComplaint(facts(), complaint, text))).toBe(
      'complaint.answer-missing at answer'
    );
  });
});

describe('a complaint is overdue', () => {
  it.each(COMPLAINT_STATES)('while nobody has answered: %s', (state) => {
    const waits = state === 'received' || state === 'assigned';
    const on = (today: string) => isOverdue({ state, dueOn: '2026-11-25' }, today);
    expect([on('2026-11-25'), on('2026-11-26')]).toEqual([false, waits]);
  });
});

describe('who follows a complaint by its code', () => {
  it.each(COMPLAINT_STATES)('sees where it stands: %s', (state) => {
    const isAnswered = state === 'answered' || state === 'closed';
    // An answer that is written already is not given before it is.
    const complaint = complaintIn(state, { answer: 'Your certificate is ready.' });
    expect(trackedComplaint(complaint, '2026-11-26')).toEqual({
      state,
      receivedOn: TODAY,
      dueOn: '2026-11-25',
      answer: isAnswered ? 'Your certificate is ready.' : null,
      isOverdue: !isAnswered,
    });
  });
});

it('every category has a clock', () => {
  for (const category of COMPLAINT_CATEGORIES) {
    expect(answerOf(receiveComplaint(facts(), input({ category })))).toBe('accepted');
  }
});

describe('handling a complaint in one go', () => {
  const NOTHING: ComplaintChanges = { assignment: null, answer: null, state: null, command: null };
  const given = (fields: Partial<ComplaintChanges>): ComplaintChanges => ({
    ...NOTHING,
    ...fields,
  });
  const ASSIGNMENT: Assignment = {
    assignee: { key: OFFICER_KEY, officeKey: OFFICE },
    category: null,
  };

  it('assigns, answers and closes in that order, and says so once each', () => {
    const { complaint, steps, notices } = valueOf(
      handleComplaint(
        facts(),
        complaintIn('received'),
        given({ assignment: ASSIGNMENT, answer: 'Maaf.', state: 'closed' })
      )
    );
    expect([complaint.state, complaint.assigneeKey, complaint.answer]).toEqual([
      'closed',
      OFFICER_KEY,
      'Maaf.',
    ]);
    expect(steps).toEqual(['assign', 'answer', 'close']);
    expect(notices).toEqual(['complaint.assigned', 'complaint.answered']);
  });

  it('does nothing where nothing is asked for', () => {
    const { steps, notices } = valueOf(handleComplaint(facts(), complaintIn('assigned'), NOTHING));
    expect([steps, notices]).toEqual([[], []]);
  });

  it.each<[ComplaintState, Partial<ComplaintChanges>, string]>([
    ['received', { state: 'assigned' }, 'complaint.assignee-missing at assignee'],
    ['assigned', { state: 'answered' }, 'complaint.answer-missing at answer'],
    ['received', { answer: 'Maaf.' }, 'complaint.cannot-answer-received'],
    ['received', { state: 'closed' }, 'complaint.cannot-close-received'],
    ['assigned', { state: 'received' }, 'complaint.never-back at complaintState'],
    ['closed', { state: 'answered' }, 'complaint.cannot-answer-closed'],
    ['closed', { state: 'closed', command: 'close' }, 'complaint.cannot-close-closed'],
    ['closed', { assignment: ASSIGNMENT }, 'complaint.cannot-assign-closed'],
  ])('one that is %s, asked for %j, is refused: %s', (state, changes, reason) => {
    expect(reasonOf(handleComplaint(facts(), complaintIn(state), given(changes)))).toBe(reason);
  });

  it.each(NAMES)('the commands that %s is shown are those they may give', (who) => {
    for (const state of COMPLAINT_STATES) {
      const complaint = complaintIn(state);
      const accepted = COMPLAINT_COMMANDS.filter((command) => {
        const judged = {
          assign: () => assignComplaint(facts(who), complaint, ASSIGNMENT),
          answer: () => answerComplaint(facts(who), complaint, 'Maaf.'),
          close: () => closeComplaint(facts(who), complaint),
        }[command]();
        return judged.ok;
      });
      expect(commandsOpenTo(facts(who), complaint)).toEqual(accepted);
    }
  });
});
