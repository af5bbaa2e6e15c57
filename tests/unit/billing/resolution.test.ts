import {
  resolutionsFor,
  resolvePayment,
  type ResolutionFacts,
} from '../../../src/domain/billing/resolution';
import {
  MATCH_STATES,
  QUEUED_STATES,
  RESOLUTIONS,
  type InvoiceState,
  type MatchState,
  type Resolution,
} from '../../../src/domain/billing/vocabulary';
import { accepted, refused } from './tariffs';

const factsOf = (
  matchState: MatchState,
  amount = 67_000,
  state: InvoiceState = 'open',
  applied = 0
): ResolutionFacts => ({
  payment: { matchState, amount },
  invoice: { state, total: 67_500, applied },
});

const resolve = (resolution: Resolution, facts: ResolutionFacts, note: string | null = 'A note') =>
  resolvePayment({ resolution, note }, facts);

const ALLOWED: readonly string[] = [
  'late apply',
  'late refund',
  'short apply',
  'short refund',
  'over refund',
  'over dismiss',
  'duplicate refund',
  'duplicate dismiss',
  'unmatched apply',
  'unmatched refund',
  'unmatched dismiss',
];

const EVERY_PAIR = MATCH_STATES.flatMap((state) =>
  RESOLUTIONS.map((resolution) => [state, resolution] as const)
);

describe('a queued payment', () => {
  test.each(EVERY_PAIR)('%s can be settled by %s, or the rules refuse it', (state, resolution) => {
    const isAllowed = ALLOWED.includes(`${state} ${resolution}`);
    expect(resolutionsFor(state).includes(resolution)).toBe(isAllowed);
    const result = resolve(resolution, factsOf(state));
    if (isAllowed) expect(accepted(result).matchState).toBe('resolved');
    else expect(refused(result).code).toBe('WRONG_STATE');
  });

  test.each(QUEUED_STATES)('that is %s can be settled', (state) => {
    expect(resolutionsFor(state)).not.toEqual([]);
  });

  test.each(['matched', 'resolved'] as const)('that is %s is not queued', (state) => {
    expect(resolutionsFor(state)).toEqual([]);
    expect(refused(resolve('refund', factsOf(state))).reason).toBe(
      `billing.cannot-resolve-${state}`
    );
  });

  test.each([null, '', ' \n '])('needs a note, and %p is none', (note) => {
    expect(refused(resolve('refund', factsOf('late'), note))).toMatchObject({
      code: 'INVALID',
      reason: 'billing.note-missing',
      path: 'note',
    });
  });

  it('keeps the note without the space around it', () => {
    expect(accepted(resolve('refund', factsOf('late'), '  Sent back \n')).note).toBe('Sent back');
  });

  test.each(['refund', 'dismiss'] as const)('that is settled by %s changes no bill', (way) => {
    expect(accepted(resolve(way, factsOf('unmatched')))).toEqual({
      matchState: 'resolved',
      resolution: way,
      note: 'A note',
      applies: false,
      invoiceState: null,
      outstanding: 0,
      excess: 0,
    });
  });
});

describe('a payment applied to a bill', () => {
  test.each([
    ['below its total leaves it open', 67_000, 0, null, 500, 0],
    ['that reaches its total pays it', 67_500, 0, 'paid', 0, 0],
    ['that completes what was applied before pays it', 500, 67_000, 'paid', 0, 0],
    ['that still does not complete it leaves it open', 499, 67_000, null, 1, 0],
    ['beyond its total pays it', 70_000, 0, 'paid', 0, 2500],
  ])('%s', (_, amount, applied, invoiceState, outstanding, excess) => {
    for (const state of ['open', 'expired'] as const) {
      expect(accepted(resolve('apply', factsOf('late', amount, state, applied)))).toMatchObject({
        applies: true,
        invoiceState,
        outstanding,
        excess,
      });
    }
  });

  test.each(['paid', 'cancelled'] as const)('that is %s is refused', (state) => {
    expect(refused(resolve('apply', factsOf('short', 67_000, state)))).toMatchObject({
      code: 'WRONG_STATE',
      reason: `billing.cannot-apply-to-${state}`,
      path: 'invoice',
    });
  });

  it('needs a bill', () => {
    const facts = { ...factsOf('unmatched'), invoice: null };
    expect(refused(resolve('apply', facts))).toMatchObject({
      code: 'INVALID',
      reason: 'billing.invoice-missing',
      path: 'invoice',
    });
  });
});
