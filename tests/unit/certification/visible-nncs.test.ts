import type { Actor } from '../../../src/domain/identity/actor';
import { matches, visibleRows } from '../../../src/domain/identity/visibility';
import { EVERYBODY, NAMES, OFFICE, OTHER_OFFICE, TODAY, type Somebody } from './supervision-facts';

/** An NNC as the filter sees it. */
const RECEIVED = {
  officeKey: OFFICE,
  nncDirection: 'received',
  matchState: 'matched',
  serviceUserKey: 'another-trader',
  agentKey: 'agent',
};
const ISSUED = { ...RECEIVED, nncDirection: 'issued' };
const UNMATCHED = { ...RECEIVED, matchState: 'unmatched', serviceUserKey: null, agentKey: null };

const reads = (
  actor: Actor,
  nnc: Readonly<Record<string, string | null>>,
  today: string = TODAY
): boolean => matches(visibleRows(actor, 'nnc-record', today), nnc);

const SUPERVISORS: readonly Somebody[] = [
  'supervision',
  'the head',
  'the acting head',
  'a super admin',
  'Q-Office itself',
];

describe('who may read an NNC (ISPM 13: the counterpart authority first)', () => {
  it.each(NAMES)('%s', (who) => {
    for (const nnc of [RECEIVED, ISSUED, UNMATCHED]) {
      expect(reads(EVERYBODY[who], nnc)).toBe(SUPERVISORS.includes(who));
    }
  });

  it('supervision of one office does not read those of another', () => {
    const elsewhere = { ...RECEIVED, officeKey: OTHER_OFFICE };
    for (const who of ['supervision', 'the head', 'the acting head'] as const) {
      expect(reads(EVERYBODY[who], elsewhere)).toBe(false);
    }
    for (const who of ['an officer elsewhere', 'the head elsewhere'] as const) {
      expect(reads(EVERYBODY[who], elsewhere)).toBe(true);
    }
  });

  it('who acts for the head reads them as long as the appointment lasts', () => {
    const acting = EVERYBODY['the acting head'];
    expect(reads(acting, RECEIVED, '2026-11-30')).toBe(true);
    expect(reads(acting, RECEIVED, '2026-12-01')).toBe(false);
  });

  it('the trader concerned reads received ones, and no agent of theirs does', () => {
    const trader = EVERYBODY['a service user'];
    const about = { serviceUserKey: 'trader' };
    expect(reads(trader, { ...RECEIVED, ...about })).toBe(true);
    expect(reads(trader, { ...ISSUED, ...about })).toBe(false);
    expect(reads(trader, { ...RECEIVED, agentKey: 'trader' })).toBe(false);
  });
});
