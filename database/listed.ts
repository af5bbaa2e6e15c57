/** Words as SQL lists them: 'a', 'b'. They are the program's own, never its users'. */
export const listed = (words: readonly string[]): string =>
  words.map((word) => `'${word}'`).join(', ');
