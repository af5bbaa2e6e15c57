import {
  actOnApplication,
  type ServiceCommand,
} from '../../../src/domain/certification/act-on-application';
import type { ApplicationFacts } from '../../../src/domain/certification/application';
import {
  certificateFor,
  handIn,
  mayEdit,
  mayNameSource,
} from '../../../src/domain/certification/hand-in';
import { standingsOf } from '../../../src/domain/certification/standing';
import { STAGES, type Stage } from '../../../src/domain/certification/vocabulary';
import { partiesOf, type Party } from '../../../src/domain/identity/representation';
import { APPLICATION, HERE, PEOPLE, TODAY, type PersonName } from './people';

/** service.md, rules 1 to 7, one by one. */

const at = (
  stage: Stage,
  who: PersonName,
  more: Partial<ApplicationFacts> & { readonly draftVersion?: number } = {}
): ApplicationFacts => {
  const { draftVersion = 1, ...facts } = more;
  return {
    application: { ...APPLICATION, stage, draftVersion },
    actor: PEOPLE[who],
    today: TODAY,
    inspection: 'passed',
    hasOpenDetention: false,
    certificateState: 'issued',
    ...facts,
  };
};

const note = null;
const COLLECTOR = { name: 'Sopir', identity: '7371000000000001', relation: 'sopir' };
const HAND_OVER: ServiceCommand = { name: 'hand-over', collector: COLLECTOR, note };
const CORRECTIONS = [{ field: 'consignee', comment: 'Alamat keliru' }];

const refusal = (facts: ApplicationFacts, command: ServiceCommand): string => {
  const judged = actOnApplication(facts, command);
  return judged.ok ? `to ${judged.value.to}` : `${judged.refusal.code} ${judged.refusal.reason}`;
};

describe('rule 1: a draft needs a passed inspection and no open detention', () => {
  test.each([
    ['issue-draft', 'inspection', 'draft-issued'],
    ['issue-certificate', 'paid', 'certificate-issued'],
  ] as const)('%s', (name, stage, to) => {
    const command = { name, note } as const;
    const judge = (facts: Partial<ApplicationFacts>) =>
      refusal(at(stage, 'officer here', facts), command);
    expect(judge({})).toBe(`to ${to}`);
    for (const inspection of [null, 'pending', 'failed'] as const) {
      expect(judge({ inspection })).toBe('OUT_OF_ORDER service.not-passed');
      expect(judge({ inspection, hasOpenDetention: true })).toBe(
        'OPEN_DETENTION service.open-detention'
      );
    }
    expect(judge({ hasOpenDetention: true })).toBe('OPEN_DETENTION service.open-detention');
  });

  test('nor is a certificate handed over while its consignment is detained', () => {
    const facts = at('certificate-issued', 'officer here', { hasOpenDetention: true });
    expect(refusal(facts, HAND_OVER)).toBe('OPEN_DETENTION service.open-detention');
  });

  test('an inspection that was passed once and failed afterwards is not passed', () => {
    const facts = at('inspection', 'officer here', { inspection: 'failed' });
    expect(refusal(facts, { name: 'issue-draft', note })).toMatch(/not-passed/);
  });
});

describe('rule 2: the service user answers the version they saw', () => {
  const approve = (version: number): ServiceCommand => ({ name: 'approve-draft', version });
  const correct = (version: number): ServiceCommand => ({
    name: 'request-correction',
    version,
    corrections: CORRECTIONS,
  });

  test.each([
    [3, 'to draft-approved', 'to correction-requested'],
    [2, 'STALE_DRAFT service.stale-draft', 'STALE_DRAFT service.stale-draft'],
    [1, 'STALE_DRAFT service.stale-draft', 'STALE_DRAFT service.stale-draft'],
    [4, 'INVALID service.no-such-version', 'INVALID service.no-such-version'],
  ])('of three drafts, version %i', (version, approved, corrected) => {
    const facts = at('draft-issued', 'principal', { draftVersion: 3 });
    expect(refusal(facts, approve(version))).toBe(approved);
    expect(refusal(facts, correct(version))).toBe(corrected);
  });

  test('an older version is stale also while a correction of the newer one is waited for', () => {
    const facts = at('correction-requested', 'principal', { draftVersion: 2 });
    expect(refusal(facts, approve(1))).toBe('STALE_DRAFT service.stale-draft');
    expect(refusal(facts, approve(2))).toBe('WRONG_STATE service.too-late');
  });

  test('a new draft has the next version, whatever became of the one before', () => {
    for (const stage of ['inspection', 'draft-issued', 'correction-requested'] as const) {
      expect(
        actOnApplication(at(stage, 'officer here', { draftVersion: 4 }), {
          name: 'issue-draft',
          note,
        })
      ).toMatchObject({ value: { version: 5 } });
    }
  });

  test('a correction names what is to be corrected', () => {
    const command = { name: 'request-correction', version: 1, corrections: [] } as const;
    expect(refusal(at('draft-issued', 'principal'), command)).toBe(
      'INVALID service.corrections-missing'
    );
  });
});

describe('rule 3: the bill after the approval, the certificate after the money', () => {
  test('nothing is billed before the draft is approved', () => {
    for (const stage of ['inspection', 'draft-issued', 'correction-requested'] as const) {
      expect(refusal(at(stage, 'officer here'), { name: 'invoice', note })).toMatch(/OUT_OF_ORDER/);
    }
  });

  test.each(['draft-approved', 'invoiced'] as const)('no certificate at %s', (stage) => {
    expect(refusal(at(stage, 'officer here'), { name: 'issue-certificate', note })).toBe(
      'UNPAID service.unpaid'
    );
  });

  test('nothing is taken back once it is billed', () => {
    for (const who of ['principal', 'officer here', 'super admin'] as const) {
      expect(refusal(at('invoiced', who), { name: 'cancel', reason: 'Batal' })).toMatch(
        /WRONG_STATE/
      );
    }
  });
});

describe('rule 4: an issued certificate never changes', () => {
  test('it is not issued twice', () => {
    for (const stage of ['certificate-issued', 'handed-over', 'closed'] as const) {
      expect(refusal(at(stage, 'officer here'), { name: 'issue-certificate', note })).toBe(
        'ALREADY_ISSUED service.already-issued'
      );
    }
  });

  test.each(['replaced', 'withdrawn', 'draft', 'approved', null] as const)(
    'one that is %s is handed to nobody',
    (certificateState) => {
      expect(
        refusal(at('certificate-issued', 'officer here', { certificateState }), HAND_OVER)
      ).toBe('WRONG_STATE service.certificate-void');
    }
  );
});

test('rule 5: a certificate is handed over once', () => {
  expect(refusal(at('certificate-issued', 'officer here'), HAND_OVER)).toBe('to handed-over');
  expect(refusal(at('handed-over', 'officer here'), HAND_OVER)).toMatch(/WRONG_STATE/);
});

describe('rule 6: who is responsible, and who acts for them', () => {
  const party = (key: string, more: Partial<Party> = {}): Party => ({
    key,
    name: key,
    officeKey: HERE,
    isVerified: true,
    isAgent: key.startsWith('agent'),
    ...more,
  });
  const letters = (endDate: string) => [
    { principalKey: 'trader', startDate: '2026-01-01', endDate },
  ];
  const named = (endDate: string) => ({
    principal: party('trader'),
    agent: party('agent'),
    agentLetters: letters(endDate),
  });

  test.each([
    ['on the last day of the letter', TODAY, { ok: true }],
    ['after it', '2026-03-01', { ok: false, refusal: { code: 'EVIDENCE_MISSING' } }],
  ])('the agent is recorded %s', (_, endDate, expected) => {
    expect(partiesOf(PEOPLE['officer here'], named(endDate), TODAY)).toMatchObject(expected);
  });

  test('super administration registers applications too', () => {
    expect(partiesOf(PEOPLE['super admin'], named(TODAY), TODAY)).toMatchObject({
      value: { serviceUserKey: 'trader', agentKey: 'agent' },
    });
    expect(handIn(PEOPLE['super admin'], { officeKey: HERE, agentKey: null })).toMatchObject({
      value: 'super-admin',
    });
  });

  test('nobody acts on an application without standing there', () => {
    const standings = (who: PersonName) => standingsOf(PEOPLE[who], APPLICATION, TODAY);
    expect(standings('principal')).toEqual(['principal']);
    expect(standings('agent with a letter')).toEqual(['agent']);
    for (const who of [
      'principal, suspended',
      'agent whose letter ended yesterday',
      'agent whose letter begins tomorrow',
      'agent of another principal',
      'another agent of the principal',
      'other trader',
      'officer elsewhere',
      'machine',
      'anonymous',
    ] as const) {
      expect(standings(who)).toEqual([]);
    }
  });

  test('particulars are the service user’s until an officer has them, then the officer’s', () => {
    const editable = (...standings: Parameters<typeof mayEdit>[0]) =>
      STAGES.filter((stage) => mayEdit(standings, stage));
    expect(editable('principal')).toEqual(['submitted']);
    expect(editable('agent')).toEqual(['submitted']);
    const desk = STAGES.slice(0, STAGES.indexOf('draft-approved'));
    expect(editable('officer')).toEqual(desk);
    expect(editable('super-admin')).toEqual(desk);
    expect(editable('treasurer')).toEqual([]);
    expect(editable()).toEqual([]);
  });
});

describe('rule 7: where an application comes from', () => {
  test.each([
    ['machine', 'machine'],
    ['officer here', 'officer'],
    ['super admin', 'super-admin'],
    ['principal', 'principal'],
    ['agent with a letter', 'agent'],
  ] as const)('%s hands in as %s', (who, applicant) => {
    const judged = handIn(PEOPLE[who], { officeKey: HERE, agentKey: 'agent' });
    expect(judged).toEqual({ ok: true, value: applicant });
    expect(mayNameSource(applicant)).toBe(applicant !== 'principal' && applicant !== 'agent');
  });

  test.each([
    'officer elsewhere',
    'treasurer here',
    'supervision',
    'head',
    'manager',
    'personnel',
    'employee without duties',
    'anonymous',
  ] as const)('%s hands in nothing', (who) => {
    expect(handIn(PEOPLE[who], { officeKey: HERE, agentKey: null })).toMatchObject({
      refusal: { code: 'FORBIDDEN', reason: 'service.not-your-office' },
    });
  });
});

describe('the certificate that an application comes to', () => {
  test.each([
    ['animal', 'export', undefined, 'health'],
    ['animal', 'domestic-out', null, 'health'],
    ['plant', 'export', undefined, 'phytosanitary'],
    ['plant', 'import', undefined, 'domestic'],
    ['plant', 'domestic-out', undefined, 'domestic'],
    ['plant', 'export', 'phytosanitary-reexport', 'phytosanitary-reexport'],
    ['animal', 'export', 'phytosanitary', 'INVALID'],
    ['plant', 'export', 'health', 'INVALID'],
    ['plant', 'import', 'phytosanitary-reexport', 'INVALID'],
    ['animal', 'domestic-in', 'domestic', 'domestic'],
  ] as const)('%s, %s, asked for %s: %s', (sector, direction, asked, expected) => {
    const judged = certificateFor(sector, direction, asked);
    expect(judged.ok ? judged.value : judged.refusal.code).toBe(expected);
  });
});
