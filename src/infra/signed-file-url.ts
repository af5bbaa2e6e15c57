import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Links to private files: whoever holds one may read that one file, for ten to twenty minutes. */
const LIFETIME_SECONDS = 10 * 60;

export const SIGNED_FILE_PATH = '/files/';

const signingKey = (appKey: string): Buffer =>
  Buffer.from(hkdfSync('sha256', appKey, '', 'q-office signed file', 32));

const signatureOf = (appKey: string, fileName: string, expires: number): Buffer =>
  createHmac('sha256', signingKey(appKey)).update(`${fileName}\n${expires}`).digest();

/**
 * The relative address under which one stored file can be read for ten to twenty minutes.
 * `appKeys` are the application's keys, the first of which signs; `now` is in milliseconds.
 */
export const signFileUrl = (appKeys: readonly string[], fileName: string, now: number): string => {
  const [appKey] = appKeys;
  if (appKey === undefined) throw new Error('APP_KEYS is empty, so no link can be signed.');
  // Whole periods, so that a page asking twice gets the same address and the browser's cache helps.
  const expires = (Math.floor(now / 1000 / LIFETIME_SECONDS) + 2) * LIFETIME_SECONDS;
  const signature = signatureOf(appKey, fileName, expires).toString('base64url');
  return `${SIGNED_FILE_PATH}${encodeURIComponent(fileName)}?expires=${expires}&signature=${signature}`;
};

/** Whether such an address was signed by one of our keys and has not expired at `now` (milliseconds). */
export const isSignedFileUrlValid = (
  appKeys: readonly string[],
  fileName: string,
  expires: unknown,
  signature: unknown,
  now: number
): boolean => {
  if (typeof expires !== 'string' || !/^\d{1,12}$/.test(expires)) return false;
  if (typeof signature !== 'string') return false;
  if (Number(expires) * 1000 <= now) return false;
  const given = Buffer.from(signature, 'base64url');
  return appKeys.some((appKey) => {
    const expected = signatureOf(appKey, fileName, Number(expires));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
};
