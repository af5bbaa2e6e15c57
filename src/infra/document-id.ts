import { randomBytes } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 24;
// Bytes from here on would make the first letters of the alphabet likelier than the others.
const FAIR_BYTES = 256 - (256 % ALPHABET.length);

/** A documentId of the shape Strapi makes, for rows that are written without its document service. */
export const createDocumentId = (): string => {
  let id = '';
  while (id.length < LENGTH) {
    for (const byte of randomBytes(LENGTH * 2)) {
      if (byte < FAIR_BYTES && id.length < LENGTH) id += ALPHABET[byte % ALPHABET.length];
    }
  }
  return id;
};
