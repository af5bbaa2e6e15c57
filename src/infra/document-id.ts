import { randomBytes } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ALPHABET = `${LETTERS}0123456789`;
const LENGTH = 24;
// Bytes from here on would make the first letters of the alphabet likelier than the others.
const FAIR_BYTES = 256 - (256 % ALPHABET.length);

/**
 * A documentId of the shape Strapi makes, for rows that are written without its document service. It
 * begins with a letter: in a relation's input Strapi takes what begins with a digit for a row id.
 */
export const createDocumentId = (): string => {
  let id = '';
  while (id.length < LENGTH) {
    for (const byte of randomBytes(LENGTH * 2)) {
      const letter = ALPHABET[byte % ALPHABET.length] ?? '';
      const fits = id !== '' || LETTERS.includes(letter);
      if (byte < FAIR_BYTES && id.length < LENGTH && fits) id += letter;
    }
  }
  return id;
};
