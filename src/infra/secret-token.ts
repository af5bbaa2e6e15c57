import { createHash, randomBytes } from 'node:crypto';

/** 256 bits of chance: nobody guesses one, so that a plain digest of it may be stored. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

/** What such a token looks like. */
export const TOKEN = /^[\w-]{43}$/;

/** What is stored of a token. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');
