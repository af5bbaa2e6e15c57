/** How wide a text is when it is set in one line. */
export type Measure = (text: string) => number;

/** As much of the beginning of a word as fits a line; one letter at the least. */
const fittingPart = (word: string, width: number, measure: Measure): string => {
  const letters = [...word];
  let length = 1;
  while (length < letters.length && measure(letters.slice(0, length + 1).join('')) <= width) {
    length += 1;
  }
  return letters.slice(0, length).join('');
};

const breakParagraph = (paragraph: string, width: number, measure: Measure): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (measure(line) > width && [...line].length > 1) {
      const part = fittingPart(line, width, measure);
      lines.push(part);
      line = line.slice(part.length);
    }
  }
  return [...lines, line];
};

/**
 * Break a text into lines of a width, at spaces and where its author broke it; a word that is wider
 * than a line is cut. Nothing but space is lost. An empty text has no lines.
 */
export const breakLines = (text: string, width: number, measure: Measure): readonly string[] =>
  text.trim() === ''
    ? []
    : text
        .trim()
        .split(/\r\n|\r|\n/)
        .flatMap((paragraph) => breakParagraph(paragraph, width, measure));
