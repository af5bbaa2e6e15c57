import { createHash, randomBytes } from 'node:crypto';

/** 256 bits of chance: nobody guesses one, so that a plain digest of it may be stored. */
export const makeFeedToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');
