import fc from 'fast-check';
import type { QuarantineAction } from '../../../src/domain/certification/action';
import {
  inOrderOfEvents,
  judgeActionRow,
  readActionRow,
  waitsForAnother,
  type ActionRow,
  type ImportedConsignment,
} from '../../../src/domain/certification/import-action-row';
import { ACTION_FACTS, actionGiven, CONSIGNMENT } from './import-facts';

const rowOf = (fields: object): ActionRow => {
  const read = readActionRow(actionGiven(fields));
  if (!read.ok) throw new Error(`${read.refusal.reason} ${read.refusal.path ?? ''}`);
  return read.value;
};

const DETENTION = {
  kind: 'detention',
  actedOn: '2026-02-23',
  reasonCode: 'detention-document-missing',
};
const RELEASE = { kind: 'release', actedOn: '2026-02-26' };
const REFUSAL = { kind: 'refusal', actedOn: '2026-02-25', reasonCode: 'refusal-pest-found' };
const DESTRUCTION = {
  kind: 'destruction',
  actedOn: '2026-02-28',
  reasonCode: 'destruction-not-removed',
};

const judge = (
  fields: object,
  consignment: Partial<ImportedConsignment> = {},
  actions: readonly QuarantineAction[] = []
) =>
  judgeActionRow(
    rowOf(fields),
    { ...CONSIGNMENT, ...consignment },
    { ...ACTION_FACTS, actions },
    'new'
  );

const inShort = (result: ReturnType<typeof judge>): string =>
  result.ok ? `accepted ${result.value.stageEvent ?? ''}`.trim() : result.refusal.reason;

const REFUSED = {
  stage: 'refused',
  moves: [
    { from: null, on: '2026-02-20' },
    { from: 'submitted', on: '2026-02-21' },
    { from: 'received', on: '2026-02-25' },
  ],
} as const;
const CLOSED = { ...REFUSED, stage: 'closed' } as const;
const HISTORY = { ...CLOSED, isHistory: true } as const;

test.each<[string, object, Partial<ImportedConsignment>, string]>([
  ['an inspection', {}, {}, 'accepted'],
  ['a refusal', REFUSAL, {}, 'accepted refuse'],
  ['a destruction', DESTRUCTION, {}, 'accepted destroy'],
  ['a refusal without reason', { ...REFUSAL, reasonCode: undefined }, {}, 'action.reason-missing'],
  ['a detention before the refusal', DETENTION, REFUSED, 'accepted'],
  [
    'a detention on the day of the refusal',
    { ...DETENTION, actedOn: '2026-02-25' },
    REFUSED,
    'accepted',
  ],
  [
    'a detention after the refusal',
    { ...DETENTION, actedOn: '2026-02-26' },
    REFUSED,
    'action.not-when-refused',
  ],
  ['a destruction after the refusal', DESTRUCTION, REFUSED, 'accepted destroy'],
  ['another refusal on its day', REFUSAL, REFUSED, 'accepted'],
  ['a refusal of what we have closed', REFUSAL, CLOSED, 'integration.over-already'],
  ['a detention while we had it', DETENTION, CLOSED, 'accepted'],
  ['a refusal in the history of a closed one', REFUSAL, HISTORY, 'accepted'],
  ['anything after that history', { actedOn: '2026-02-26' }, HISTORY, 'action.not-when-closed'],
  [
    'an action once the certificate is issued',
    {},
    { stage: 'certificate-issued' },
    'action.not-when-certificate-issued',
  ],
  ['an action to come', { actedOn: '2026-03-03' }, {}, 'action.not-yet'],
])('%s', (_, fields, consignment, expected) => {
  expect(inShort(judge(fields, consignment))).toBe(expected);
});

test('a release without its detention waits, and ends it once both are there', () => {
  const early = judge(RELEASE);
  expect(!early.ok && waitsForAnother(early.refusal)).toBe(true);
  const detention = judge(DETENTION);
  const actions = detention.ok ? [{ ...detention.value.action, key: 'detention' }] : [];
  expect(judge(RELEASE, {}, actions)).toMatchObject({
    value: { ended: [{ key: 'detention', endedOn: '2026-02-26' }] },
  });
});

test('a detention that is told of after its refusal has ended with it', () => {
  const refusal = judge(REFUSAL);
  const actions = refusal.ok ? [refusal.value.action] : [];
  expect(judge(DETENTION, REFUSED, actions)).toMatchObject({
    value: { ended: [{ key: 'new', endedOn: '2026-02-25' }] },
  });
});

test('in whatever order actions come, they are judged as they happened', () => {
  const rows = [{}, DETENTION, RELEASE, REFUSAL, DESTRUCTION].map((fields) => ({
    row: rowOf(fields),
  }));
  const sorted = inOrderOfEvents(rows);
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(inOrderOfEvents(shuffled)).toEqual(sorted);
    })
  );
  expect(sorted.map(({ row }) => row.kind)).toEqual([
    'inspection',
    'detention',
    'refusal',
    'release',
    'destruction',
  ]);
});
