import type { IsoDate } from '../calendar/iso-date';
import { accept, refuse, type Result } from '../result';
import type { PolicyField, PolicyFields } from './policy-fields';

/** Pairs of which the first must not be above the second, and why. */
type Order = readonly [lesser: PolicyField, greater: PolicyField];

const isBelow = (fields: PolicyFields, [lesser, greater]: Order): boolean =>
  fields[lesser] < fields[greater];

/** Limits of tiers, and ages, that would swallow each other where they met. */
const STRICTLY: readonly Order[] = [
  ['recentMonths', 'middleMonths'],
  ['middleMonths', 'olderMonths'],
  ['orangeScore', 'yellowScore'],
  ['yellowScore', 'greenScore'],
  ['priorRate', 'worstRate'],
];

/** What is older, or milder, never weighs more; who may be green is rated. */
const AT_MOST: readonly Order[] = [
  ['middleWeight', 'recentWeight'],
  ['olderWeight', 'middleWeight'],
  ['oldestWeight', 'olderWeight'],
  ['detentionPoints', 'refusalPoints'],
  ['refusalPoints', 'destructionPoints'],
  ['notAttributableFactor', 'administrativeFactor'],
  ['administrativeFactor', 'substantiveFactor'],
  ['substantiveFactor', 'pestFactor'],
  ['pestFactor', 'deliberateFactor'],
  ['minimumVolume', 'greenVolume'],
];

/** The rate divides by them. */
const ABOVE_ZERO: readonly PolicyField[] = ['recentMonths', 'priorVolume', 'worstRate'];

const FULL_SCORE = 100;

/**
 * Whether the numbers of a policy make sense together (compliance.md): a graver, younger event never
 * counts less, limits of tiers fall, nothing is divided by zero. Each of them is 0 or more.
 * @returns the fields; `INVALID` with `compliance.policy-zero`, `-order` or `-score` at a field
 */
export const judgePolicy = (fields: PolicyFields): Result<PolicyFields> => {
  const zero = ABOVE_ZERO.find((name) => fields[name] <= 0);
  if (zero !== undefined) return refuse('INVALID', 'compliance.policy-zero', {}, zero);
  if (fields.greenScore > FULL_SCORE) {
    return refuse('INVALID', 'compliance.policy-score', {}, 'greenScore');
  }
  const turned =
    STRICTLY.find((order) => !isBelow(fields, order)) ??
    AT_MOST.find(([lesser, greater]) => isBelow(fields, [greater, lesser]));
  return turned === undefined
    ? accept(fields)
    : refuse('INVALID', 'compliance.policy-order', {}, turned[0]);
};

/**
 * Whether a policy may begin then: what was told of a past day goes by the policy of that day, and
 * stays. `INVALID` with `compliance.policy-in-past`.
 */
export const beginPolicy = (validFrom: IsoDate, today: IsoDate): Result<IsoDate> =>
  validFrom < today
    ? refuse('INVALID', 'compliance.policy-in-past', { today }, 'validFrom')
    : accept(validFrom);
