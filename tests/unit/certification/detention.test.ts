import {
  endOfDetention,
  openDetentions,
  overdueDetentions,
} from '../../../src/domain/certification/detention';
import { recordAction } from '../../../src/domain/certification/record-action';
import type { ActionKind } from '../../../src/domain/certification/vocabulary';
import { actionFacts, actionInput, reasonOf, recorded, TODAY } from './supervision-facts';

describe('a detention', () => {
  const first = recorded('detention', '2026-11-02', 1);
  const openAfter = (...more: ReturnType<typeof recorded>[]) =>
    openDetentions([first, ...more]).map(({ key }) => key);

  it.each<ActionKind>(['release', 'refusal', 'destruction'])('is ended by a %s', (kind) => {
    expect(openAfter(recorded(kind, '2026-11-03', 2))).toEqual([]);
    expect(openAfter(recorded(kind, '2026-11-02', 2))).toEqual([]);
    // One that happened before, or earlier on the same day, ended something else.
    expect(openAfter(recorded(kind, '2026-11-01', 2))).toEqual(['action-1']);
    expect(openAfter(recorded(kind, '2026-11-02', 0))).toEqual(['action-1']);
  });

  it.each<ActionKind>(['inspection', 'isolation', 'observation', 'treatment'])(
    'is not ended by %s',
    (kind) => {
      expect(openAfter(recorded(kind, '2026-11-04', 2))).toEqual(['action-1']);
    }
  );

  it('ended on the day of the first that ended it', () => {
    const endings = [
      recorded('destruction', '2026-11-09', 4),
      recorded('refusal', '2026-11-05', 3, { annulled: true }),
      recorded('refusal', '2026-11-06', 2),
    ];
    expect(endOfDetention(first, [first, ...endings])).toBe('2026-11-06');
    expect(endOfDetention(first, [first])).toBeNull();
  });

  it('can be followed by another, and one release ends both', () => {
    const second = recorded('detention', '2026-11-03', 2);
    expect(openAfter(second)).toEqual(['action-1', 'action-2']);
    expect(openAfter(second, recorded('release', '2026-11-04', 3))).toEqual([]);
  });

  it('stays open where only the later one of two has been ended', () => {
    const afterRelease = recorded('detention', '2026-11-04', 3);
    const release = recorded('release', '2026-11-03', 2);
    expect(openAfter(release, afterRelease)).toEqual(['action-3']);
  });

  it('is open again once its release is annulled, and never while it is annulled itself', () => {
    expect(openAfter(recorded('release', '2026-11-03', 2, { annulled: true }))).toEqual([
      'action-1',
    ]);
    expect(openDetentions([{ ...first, annulled: true }])).toEqual([]);
  });

  it('is overdue when its documents should have come and it is still open', () => {
    const waiting = { ...first, dueOn: '2026-11-10' };
    const overdueOn = (today: string, ...more: ReturnType<typeof recorded>[]) =>
      overdueDetentions([waiting, ...more], today).length;
    expect([overdueOn('2026-11-10'), overdueOn('2026-11-11')]).toEqual([0, 1]);
    expect(overdueOn('2026-11-11', recorded('release', '2026-11-10', 2))).toBe(0);
    expect(overdueDetentions([first], '2026-12-01')).toEqual([]);
  });
});

describe('a release', () => {
  const release = (actedOn: string, actions: ReturnType<typeof recorded>[]) =>
    reasonOf(recordAction(actionFacts({ actions }), actionInput('release', { actedOn })));
  const detention = recorded('detention', '2026-11-02', 1);

  it('needs an open detention that is not younger', () => {
    expect(release(TODAY, [])).toBe('action.no-open-detention');
    expect(release(TODAY, [detention])).toBe('accepted');
    expect(release('2026-11-02', [detention])).toBe('accepted');
    expect(release('2026-11-01', [detention])).toBe('action.before-detention at actedOn');
    expect(release(TODAY, [detention, recorded('release', '2026-11-03', 2)])).toBe(
      'action.no-open-detention'
    );
    expect(release(TODAY, [{ ...detention, annulled: true }])).toBe('action.no-open-detention');
  });

  it('may end the elder of two detentions only', () => {
    const younger = recorded('detention', '2026-11-04', 2);
    expect(release('2026-11-03', [younger, detention])).toBe('accepted');
  });
});
