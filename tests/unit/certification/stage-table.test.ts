import fc from 'fast-check';
import {
  actOnApplication,
  type ServiceCommand,
} from '../../../src/domain/certification/act-on-application';
import type { ApplicationFacts } from '../../../src/domain/certification/application';
import {
  leadingTo,
  stageTransition,
  STAGE_TRANSITIONS,
} from '../../../src/domain/certification/transitions';
import {
  INSPECTION_OUTCOMES,
  SERVICE_COMMANDS,
  STAGE_EVENTS,
  STAGES,
  type CertificateState,
  type InspectionOutcome,
  type ServiceCommandName,
  type Stage,
  type StageEvent,
} from '../../../src/domain/certification/vocabulary';
import { byCommand, byEvent, REFUSALS } from '../../cases/stage-table';
import { APPLICATION, PEOPLE, PERSON_NAMES, TODAY, type PersonName } from './people';

/** Who may give which command (api.md, Service), and what the others are told. */
const MAY: Readonly<Record<ServiceCommandName, readonly [told: string, ...PersonName[]]>> = {
  receive: ['service.only-officer', 'officer here', 'super admin'],
  inspect: ['service.only-officer', 'officer here'],
  'issue-draft': ['service.only-officer', 'officer here'],
  'approve-draft': ['service.only-service-user', 'principal', 'agent with a letter'],
  'request-correction': ['service.only-service-user', 'principal', 'agent with a letter'],
  invoice: ['service.only-biller', 'officer here', 'treasurer here', 'super admin'],
  'issue-certificate': ['service.only-officer', 'officer here'],
  'hand-over': ['service.only-officer', 'officer here', 'super admin'],
  close: ['service.only-officer', 'officer here', 'super admin', 'the office itself'],
  cancel: ['service.only-party', 'principal', 'agent with a letter', 'officer here', 'super admin'],
};

const LATEST = 2;
const DRAFTED: readonly Stage[] = STAGES.slice(STAGES.indexOf('draft-issued'));

const commandNamed = (
  name: ServiceCommandName,
  version = LATEST,
  outcome: InspectionOutcome = 'passed'
): ServiceCommand => {
  switch (name) {
    case 'inspect':
      return { name, outcome, note: null };
    case 'approve-draft':
      return { name, version };
    case 'request-correction':
      return { name, version, corrections: [{ field: 'consignee', comment: 'Alamat keliru' }] };
    case 'hand-over':
      return {
        name,
        collector: { name: 'Sopir Contoh', identity: '7371000000000001', relation: 'sopir' },
        note: null,
      };
    case 'cancel':
      return { name, reason: 'Pengiriman batal' };
    default:
      return { name, note: null };
  }
};

/** Everything is as the next step needs it: what is refused then is refused for stage or person. */
const factsAt = (stage: Stage, who: PersonName): ApplicationFacts => ({
  application: { ...APPLICATION, stage, draftVersion: DRAFTED.includes(stage) ? LATEST : 0 },
  actor: PEOPLE[who],
  today: TODAY,
  inspection: 'passed',
  hasOpenDetention: false,
  certificateState: 'issued',
});

const answerOf = (facts: ApplicationFacts, command: ServiceCommand): string => {
  const verdict = actOnApplication(facts, command);
  if (verdict.ok) return verdict.value.to;
  return `${verdict.refusal.code} ${verdict.refusal.reason}`;
};

test('the tables name every stage, command and event there is', () => {
  expect(Object.keys(byCommand)).toEqual(STAGES);
  expect(Object.keys(byEvent)).toEqual(STAGES);
  for (const stage of STAGES) {
    expect(Object.keys(byCommand[stage] ?? {})).toEqual(SERVICE_COMMANDS);
    expect(Object.keys(byEvent[stage] ?? {})).toEqual(STAGE_EVENTS);
  }
});

describe.each(PERSON_NAMES)('%s', (who) => {
  test.each(SERVICE_COMMANDS)('gives the command %s at the right stage, or never', (name) => {
    const [told, ...people] = MAY[name];
    const expected = STAGES.map((stage) => {
      const cell = byCommand[stage]?.[name] ?? '';
      return [stage, people.includes(who) ? (REFUSALS[cell] ?? cell) : `FORBIDDEN ${told}`];
    });
    expect(
      STAGES.map((stage) => [stage, answerOf(factsAt(stage, who), commandNamed(name))])
    ).toEqual(expected);
  });
});

test.each(STAGES)(
  'what happens elsewhere moves an application at %s as the table says',
  (stage) => {
    expect(
      Object.fromEntries(
        STAGE_EVENTS.map((event) => [event, stageTransition(event, stage)?.to ?? '-'])
      )
    ).toEqual(byEvent[stage]);
  }
);

test('every stage but the first is reached by one command or event only', () => {
  for (const stage of STAGES) {
    const leads = new Set(
      STAGE_TRANSITIONS.filter(({ to }) => to === stage).map(({ command }) => command)
    );
    expect([...leads]).toEqual(stage === 'submitted' ? [] : [leadingTo(stage)]);
  }
});

describe('the role that the timeline names', () => {
  test.each([
    ['principal', 'approve-draft', 'draft-issued', 'principal'],
    ['agent with a letter', 'approve-draft', 'draft-issued', 'agent'],
    ['agent with a letter', 'cancel', 'received', 'agent'],
    ['officer here', 'cancel', 'received', 'officer'],
    ['treasurer here', 'invoice', 'draft-approved', 'treasurer'],
    ['super admin', 'receive', 'submitted', 'super-admin'],
    ['the office itself', 'close', 'handed-over', 'office'],
  ] as const)('of %s who gives %s', (who, name, stage, standing) => {
    expect(actOnApplication(factsAt(stage, who), commandNamed(name))).toMatchObject({
      ok: true,
      value: { standing },
    });
  });
});

/** A history as it could come about, people trying whatever they like. */
type Attempt =
  | {
      readonly kind: 'command';
      readonly name: ServiceCommandName;
      readonly who: PersonName;
      readonly version: number;
      readonly outcome: InspectionOutcome;
    }
  | { readonly kind: 'event'; readonly event: StageEvent }
  | { readonly kind: 'detain' | 'release' | 'withdraw' }
  /** What usually comes next; without it nobody ever came far. */
  | { readonly kind: 'proceed' };

const USUAL: Readonly<Partial<Record<Stage, readonly [ServiceCommandName, PersonName] | 'pay'>>> = {
  submitted: ['receive', 'officer here'],
  received: ['inspect', 'officer here'],
  inspection: ['issue-draft', 'officer here'],
  'draft-issued': ['approve-draft', 'principal'],
  'correction-requested': ['issue-draft', 'officer here'],
  'draft-approved': ['invoice', 'treasurer here'],
  invoiced: 'pay',
  paid: ['issue-certificate', 'officer here'],
  'certificate-issued': ['hand-over', 'officer here'],
  'handed-over': ['close', 'the office itself'],
};

const WILLING: readonly PersonName[] = ['officer here', 'principal', 'treasurer here'];

const attempt: fc.Arbitrary<Attempt> = fc.oneof(
  { weight: 30, arbitrary: fc.constant({ kind: 'proceed' } as const) },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('command' as const),
      name: fc.constantFrom(...SERVICE_COMMANDS.filter((name) => name !== 'cancel')),
      who: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...WILLING) },
        { weight: 1, arbitrary: fc.constantFrom(...PERSON_NAMES) }
      ),
      version: fc.integer({ min: 1, max: 4 }),
      outcome: fc.oneof(
        { weight: 4, arbitrary: fc.constant('passed' as const) },
        { weight: 1, arbitrary: fc.constantFrom(...INSPECTION_OUTCOMES) }
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('event' as const),
      event: fc.constant('pay' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.constantFrom(
        { kind: 'event', event: 'refuse' } as const,
        { kind: 'event', event: 'destroy' } as const,
        { kind: 'detain' } as const,
        { kind: 'release' } as const,
        { kind: 'withdraw' } as const
      ),
      fc.constant<Attempt>({
        kind: 'command',
        name: 'cancel',
        who: 'principal',
        version: 1,
        outcome: 'passed',
      })
    ),
  }
);

interface Life {
  readonly path: readonly Stage[];
  readonly draftVersion: number;
  readonly approvedVersion: number | null;
  readonly inspection: InspectionOutcome | null;
  readonly detained: boolean;
  readonly certificate: CertificateState | null;
  /** How many commands and events were accepted. */
  readonly moves: number;
}

const BEGUN: Life = {
  path: ['submitted'],
  draftVersion: 0,
  approvedVersion: null,
  inspection: null,
  detained: false,
  certificate: null,
  moves: 0,
};

const stageOf = ({ path }: Life): Stage => path.at(-1) ?? 'submitted';

const CERTIFICATE_AFTER: Readonly<Partial<Record<ServiceCommandName, CertificateState>>> = {
  'issue-draft': 'draft',
  'approve-draft': 'approved',
  'issue-certificate': 'issued',
};

const usual = (life: Life): Attempt | undefined => {
  const next = USUAL[stageOf(life)];
  if (next === 'pay') return { kind: 'event', event: 'pay' };
  if (next === undefined) return undefined;
  const [name, who] = next;
  return { kind: 'command', name, who, version: life.draftVersion, outcome: 'passed' };
};

const live = (life: Life, given: Attempt): Life => {
  switch (given.kind) {
    case 'proceed': {
      const next = usual(life);
      return next === undefined ? life : live(life, next);
    }
    case 'detain':
      return { ...life, detained: true };
    case 'release':
      return { ...life, detained: false };
    case 'withdraw':
      return life.certificate === 'issued' ? { ...life, certificate: 'withdrawn' } : life;
    case 'event': {
      const move = stageTransition(given.event, stageOf(life));
      return move === undefined
        ? life
        : { ...life, path: [...life.path, move.to], moves: life.moves + 1 };
    }
    case 'command': {
      const { name, version, outcome } = given;
      const verdict = actOnApplication(
        {
          application: { ...APPLICATION, stage: stageOf(life), draftVersion: life.draftVersion },
          actor: PEOPLE[given.who],
          today: TODAY,
          inspection: life.inspection,
          hasOpenDetention: life.detained,
          certificateState: life.certificate,
        },
        commandNamed(name, version, outcome)
      );
      if (!verdict.ok) return life;
      const { to, version: now } = verdict.value;
      return {
        ...life,
        path: [...life.path, to],
        draftVersion: name === 'issue-draft' ? (now ?? 0) : life.draftVersion,
        approvedVersion: name === 'approve-draft' ? now : life.approvedVersion,
        inspection: name === 'inspect' ? outcome : life.inspection,
        certificate: CERTIFICATE_AFTER[name] ?? life.certificate,
        moves: life.moves + 1,
      };
    }
  }
};

const histories = fc.array(attempt, { minLength: 1, maxLength: 60, size: 'max' });
const RUNS = { numRuns: 300 };

/** Every life from its beginning to its end, after each attempt. */
const livesOf = (attempts: readonly Attempt[]): readonly Life[] =>
  attempts.reduce<readonly Life[]>(
    (lives, given) => [...lives, live(lives.at(-1) ?? BEGUN, given)],
    [BEGUN]
  );

const MAIN_LINE: readonly Stage[] = STAGES.slice(0, STAGES.indexOf('closed') + 1);
const EXITS: readonly Stage[] = ['cancelled', 'refused', 'destroyed'];

describe('whatever people try, in whatever order', () => {
  test('no stage of the way to a certificate is skipped', () => {
    fc.assert(
      fc.property(histories, (attempts) => {
        const { path } = livesOf(attempts).at(-1) ?? BEGUN;
        const needed = MAIN_LINE.filter((stage) => stage !== 'correction-requested');
        const seen: Stage[] = [];
        for (const stage of path) {
          if (EXITS.includes(stage) || stage === 'correction-requested') continue;
          const before = needed.slice(0, needed.indexOf(stage));
          expect(before.every((earlier) => seen.includes(earlier))).toBe(true);
          seen.push(stage);
        }
      }),
      RUNS
    );
  });

  test('versions of the draft only grow, and the last one is the one approved', () => {
    fc.assert(
      fc.property(histories, (attempts) => {
        const lives = livesOf(attempts);
        lives.slice(1).forEach((life, index) => {
          const before = lives[index] ?? BEGUN;
          expect([0, 1]).toContain(life.draftVersion - before.draftVersion);
          if (life.approvedVersion !== null) expect(life.approvedVersion).toBe(life.draftVersion);
        });
      }),
      RUNS
    );
  });

  test('nothing leaves a final stage, but a refused consignment may be destroyed', () => {
    fc.assert(
      fc.property(histories, (attempts) => {
        const { path } = livesOf(attempts).at(-1) ?? BEGUN;
        path.forEach((stage, index) => {
          const next = path[index + 1];
          if (['closed', 'cancelled', 'destroyed'].includes(stage)) expect(next).toBeUndefined();
          if (stage === 'refused') expect([undefined, 'destroyed']).toContain(next);
        });
      }),
      RUNS
    );
  });

  test('a certificate is issued only paid, passed and undetained, and handed over only in force', () => {
    let issued = 0;
    fc.assert(
      fc.property(histories, (attempts) => {
        const lives = livesOf(attempts);
        lives.slice(1).forEach((life, index) => {
          const before = lives[index] ?? BEGUN;
          if (life.moves === before.moves) return;
          if (stageOf(life) === 'certificate-issued') {
            issued += 1;
            expect(stageOf(before)).toBe('paid');
            expect([before.inspection, before.detained]).toEqual(['passed', false]);
          }
          if (stageOf(life) === 'handed-over') {
            expect([before.certificate, before.detained]).toEqual(['issued', false]);
          }
        });
      }),
      RUNS
    );
    // A property of what never happens says nothing.
    expect(issued).toBeGreaterThan(100);
  });
});
