import type { ApplicationFacts } from '../../../src/domain/certification/application';
import {
  awaitedStep,
  OPEN_STAGES,
  stagesAwaiting,
} from '../../../src/domain/certification/awaited-step';
import { openServiceCommands } from '../../../src/domain/certification/open-commands';
import { FINAL_STAGES, STAGES, type Stage } from '../../../src/domain/certification/vocabulary';
import {
  ANONYMOUS,
  OFFICE_ITSELF,
  type Actor,
  type Duty,
} from '../../../src/domain/identity/actor';

const TODAY = '2026-03-02';

const worker = (...duties: readonly Duty[]): Actor => ({
  ...OFFICE_ITSELF,
  kind: 'person',
  employee: { key: 'e1', name: 'Petugas', nip: '1', position: 'Pemeriksa', officeKey: 'o1' },
  duties: new Set(duties),
});
const party = (key: string, principals: readonly string[] = []): Actor => ({
  ...OFFICE_ITSELF,
  kind: 'person',
  serviceUser: {
    key,
    name: 'PT Contoh',
    officeKey: 'o1',
    isVerified: true,
    letters: principals.map((principalKey) => ({
      principalKey,
      startDate: '2026-01-01',
      endDate: '2026-12-31',
    })),
  },
});

const OFFICER = worker('quarantine-officer');
const TREASURER = worker('treasurer');
const TRADER = party('s1');
const AGENT = party('a1', ['s1']);

const at = (
  stage: Stage,
  actor: Actor,
  facts: Partial<ApplicationFacts> = {}
): ApplicationFacts => ({
  application: {
    key: 'k1',
    number: 'PPK-1',
    stage,
    officeKey: 'o1',
    serviceUserKey: 's1',
    agentKey: 'a1',
    draftVersion: 2,
  },
  actor,
  today: TODAY,
  inspection: 'passed',
  hasOpenDetention: false,
  certificateState: 'issued',
  ...facts,
});
const open = (facts: ApplicationFacts): string[] =>
  openServiceCommands(facts).map(({ name }) => name);

describe('what somebody can do with an application now', () => {
  test.each<[Stage, readonly string[]]>([
    ['submitted', ['receive', 'cancel']],
    ['received', ['inspect', 'cancel']],
    ['inspection', ['inspect', 'issue-draft', 'cancel']],
    ['draft-issued', ['issue-draft', 'cancel']],
    ['correction-requested', ['issue-draft', 'cancel']],
    ['draft-approved', ['invoice', 'cancel']],
    ['invoiced', []],
    ['paid', ['issue-certificate']],
    ['certificate-issued', ['hand-over']],
    ['handed-over', ['close']],
    ['closed', []],
    ['cancelled', []],
    ['refused', []],
    ['destroyed', []],
  ])('an officer, at the stage %s: %j', (stage, commands) => {
    expect(open(at(stage, OFFICER))).toEqual(commands);
  });

  test('nothing but their answer and a cancellation is the service user’s', () => {
    for (const party of [TRADER, AGENT]) {
      expect(open(at('draft-issued', party))).toEqual([
        'approve-draft',
        'request-correction',
        'cancel',
      ]);
      expect(open(at('paid', party))).toEqual([]);
    }
  });

  test('the treasurer bills, and nothing else', () => {
    const commands = STAGES.flatMap((stage) => open(at(stage, TREASURER)));
    expect(commands).toEqual(['invoice']);
  });

  test('somebody else can do nothing', () => {
    const stranger = party('s2');
    const elsewhere: Actor = {
      ...OFFICER,
      employee: { key: 'e2', name: '', nip: '', position: '', officeKey: 'o2' },
    };
    for (const actor of [ANONYMOUS, stranger, elsewhere, worker('manager', 'supervision')]) {
      expect(STAGES.flatMap((stage) => open(at(stage, actor)))).toEqual([]);
    }
  });

  test.each([
    ['inspection', { inspection: 'failed' }, 'issue-draft'],
    ['inspection', { hasOpenDetention: true }, 'issue-draft'],
    ['paid', { hasOpenDetention: true }, 'issue-certificate'],
    ['certificate-issued', { certificateState: 'withdrawn' }, 'hand-over'],
  ] as const)('at the stage %s, %j keeps %s shut', (stage, facts, command) => {
    expect(open(at(stage, OFFICER))).toContain(command);
    expect(open(at(stage, OFFICER, facts))).not.toContain(command);
  });

  test('an answer is about the latest draft, and an inspection comes to one of three', () => {
    expect(openServiceCommands(at('draft-issued', TRADER))[0]).toEqual({
      name: 'approve-draft',
      outcomes: [],
      version: 2,
    });
    expect(openServiceCommands(at('received', OFFICER))[0]).toEqual({
      name: 'inspect',
      outcomes: ['passed', 'failed', 'pending'],
      version: null,
    });
  });
});

describe('whose turn it is', () => {
  test.each<[Stage, string, string]>([
    ['submitted', 'receive', 'desk'],
    ['received', 'inspect', 'desk'],
    ['inspection', 'issue-draft', 'desk'],
    ['draft-issued', 'approve-draft', 'service-user'],
    ['correction-requested', 'issue-draft', 'desk'],
    ['draft-approved', 'invoice', 'desk'],
    ['invoiced', 'pay', 'payer'],
    ['paid', 'issue-certificate', 'desk'],
    ['certificate-issued', 'hand-over', 'desk'],
    ['handed-over', 'close', 'desk'],
  ])('at the stage %s it waits for %s, from the %s', (stage, command, from) => {
    expect(awaitedStep(stage, 'passed')).toEqual({ command, from });
  });

  test.each([null, 'pending', 'failed'] as const)(
    'after an inspection that came to %s, inspect again',
    (found) => {
      expect(awaitedStep('inspection', found)?.command).toBe('inspect');
    }
  );

  test('nothing is awaited of what is over', () => {
    expect(FINAL_STAGES.map((stage) => awaitedStep(stage, 'passed'))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect([...OPEN_STAGES, ...FINAL_STAGES].sort()).toEqual([...STAGES].sort());
  });

  test('a stage waits for somebody exactly where they can take its step', () => {
    for (const [actor, standings] of [
      [OFFICER, ['officer']],
      [TREASURER, ['treasurer']],
      [TRADER, ['principal']],
    ] as const) {
      const awaiting = OPEN_STAGES.filter((stage) => {
        const command = awaitedStep(stage, 'passed')?.command;
        return open(at(stage, actor)).some((name) => name === command);
      });
      expect(stagesAwaiting(standings)).toEqual(awaiting);
    }
  });
});
