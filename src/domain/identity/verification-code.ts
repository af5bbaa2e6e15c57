/**
 * The code printed on paper, by which anybody can check it: sixteen letters and digits of Crockford's
 * base 32 (80 random bits, given by the database), stored plain and printed in groups of four.
 */
export type VerificationCode = string;

const CODE = /^[0-9A-HJKMNP-TV-Z]{16}$/;
const GROUP = 4;

/**
 * Read a code as people type it: upper or lower case, with or without dashes, and with the letters
 * that Crockford reads as the digits they look like. Undefined where it cannot be a code.
 */
export const readVerificationCode = (text: string): VerificationCode | undefined => {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return CODE.test(code) ? code : undefined;
};

/** The code as it is printed: 'K7QF-2M9X-03TB-YW5C'. */
export const writeVerificationCode = (code: VerificationCode): string =>
  (code.match(new RegExp(`.{${GROUP}}`, 'g')) ?? [code]).join('-');
