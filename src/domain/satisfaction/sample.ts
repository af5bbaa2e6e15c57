import { add, divide, multiply, readDecimal, roundHalfUp, whole } from '../compliance/decimal';

/** Chi-square of one degree of freedom at 95 % confidence. */
const CHI_SQUARE = readDecimal('3.841');
/** P · (1 − P) at P = 0.5, where the sample needed is largest. */
const SPREAD = readDecimal('0.25');
/** d²: five in a hundred, squared. */
const SQUARED_ERROR = readDecimal('0.0025');

/**
 * How many of those served should answer the survey: Krejcie and Morgan's table, which
 * Permenpan-RB 14/2017 annexes, by its formula χ²·N·P(1−P) / (d²(N−1) + χ²·P(1−P)), rounded half up.
 * @param served people served, a whole number
 * @returns never more than were served; 0 for none
 */
export const recommendedSample = (served: number): number => {
  if (served <= 0) return 0;
  const spread = multiply(CHI_SQUARE, SPREAD);
  const needed = divide(
    multiply(spread, whole(served)),
    add(multiply(SQUARED_ERROR, whole(served - 1)), spread)
  );
  return Number(roundHalfUp(needed, 0));
};
