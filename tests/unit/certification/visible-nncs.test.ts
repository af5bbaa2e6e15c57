import type { NncRecord } from '../../../src/domain/certification/nnc';
import { mayReadNnc, visibleNncs } from '../../../src/domain/certification/visible-nncs';
import { matches } from '../../../src/domain/identity/visibility';
import { EVERYBODY, NAMES, OFFICE, OTHER_OFFICE, TODAY, type Somebody } from './supervision-facts';

const SUPERVISORS: readonly Somebody[] = [
  'supervision',
  'the head',
  'the acting head',
  'a super admin',
  'Q-Office itself',
];

describe('who may read an NNC', () => {
  const RECEIVED: NncRecord = {
    direction: 'received',
    officeKey: OFFICE,
    issuedOn: '2026-11-02',
    nature: 'prohibited',
    matchState: 'matched',
    applicationKey: 'application-export',
    serviceUserKey: 'trader',
    annulled: false,
  };
  const ISSUED: NncRecord = { ...RECEIVED, direction: 'issued' };
  const UNMATCHED: NncRecord = {
    ...RECEIVED,
    matchState: 'unmatched',
    applicationKey: null,
    serviceUserKey: null,
  };

  it.each(NAMES)('%s', (who) => {
    for (const nnc of [RECEIVED, ISSUED, UNMATCHED]) {
      expect(mayReadNnc(EVERYBODY[who], [], TODAY, nnc)).toBe(SUPERVISORS.includes(who));
    }
  });

  it('supervision of one office does not read those of another', () => {
    const elsewhere = { ...RECEIVED, officeKey: OTHER_OFFICE };
    for (const who of ['supervision', 'the head', 'the acting head'] as const) {
      expect(mayReadNnc(EVERYBODY[who], [], TODAY, elsewhere)).toBe(false);
    }
    for (const who of ['an officer elsewhere', 'the head elsewhere'] as const) {
      expect(mayReadNnc(EVERYBODY[who], [], TODAY, elsewhere)).toBe(true);
    }
  });

  it('who acts for the head reads them as long as the appointment lasts', () => {
    const acting = EVERYBODY['the acting head'];
    expect(mayReadNnc(acting, [], '2026-11-30', RECEIVED)).toBe(true);
    expect(mayReadNnc(acting, [], '2026-12-01', RECEIVED)).toBe(false);
  });

  it('the trader reads received ones about their own consignments', () => {
    const trader = EVERYBODY['a service user'];
    const read = (nnc: NncRecord, traders = ['trader']) => mayReadNnc(trader, traders, TODAY, nnc);
    expect(read(RECEIVED)).toBe(true);
    expect(read(ISSUED)).toBe(false);
    expect(read(UNMATCHED)).toBe(false);
    // A guess is nobody's yet.
    expect(read({ ...UNMATCHED, serviceUserKey: 'trader' })).toBe(false);
    expect(read(RECEIVED, ['competitor'])).toBe(false);
    expect(read(RECEIVED, [])).toBe(false);
  });

  it('the same rows come out of the filter', () => {
    const filter = visibleNncs(EVERYBODY['a service user'], ['trader'], TODAY);
    const row = (nnc: NncRecord) => ({
      officeKey: nnc.officeKey,
      direction: nnc.direction,
      matchState: nnc.matchState,
      serviceUserKey: nnc.serviceUserKey,
    });
    expect([RECEIVED, ISSUED, UNMATCHED].map((nnc) => matches(filter, row(nnc)))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
