import type { Strip } from '../fill-pages';
import type { Sheet } from '../sheet';
import { HAIR, INK, leading, MUTED, otherLanguage, PAD, tint, type Look, type Words } from './look';

const BAR = 15;

/** The bar that begins a section. */
export const headingStrip = (look: Look, { main, second }: Words): Strip => ({
  height: BAR,
  staysWithNext: true,
  draw: (sheet, y) => {
    const box = { x: look.x, y, width: look.width, height: BAR };
    sheet.decoration(() => sheet.shade(box, look.accent));
    const at = { x: look.x + PAD.x, y: y + 3.2 };
    sheet.tagged('H2', () => sheet.line(main, at, { font: 'bold', size: 7.6, color: '#ffffff' }));
    if (second === undefined) return;
    const x = at.x + sheet.widthOf(main, 7.6, 'bold') + 7;
    sheet.tagged(
      'P',
      () => sheet.line(second, { x, y: y + 3.6 }, { font: 'italic', size: 7.2, color: '#ffffff' }),
      { lang: otherLanguage(look) }
    );
  },
});

/**
 * A framed sentence in the paper's language, and small below it in the other one.
 * @param size of the first; the second is set smaller
 */
export const statementStrip = (
  sheet: Sheet,
  look: Look,
  { main, second }: Words,
  size = 7.8
): Strip => {
  const small = size - 1;
  const room = look.width - 4 * PAD.x;
  const first = sheet.linesOf(main, room, size);
  const others = sheet.linesOf(second ?? '', room, small, 'italic');
  const x = look.x + 2 * PAD.x;
  const below = first.length * leading(size) + (others.length === 0 ? 0 : 2.5);
  const height = 2 * (PAD.y + 2) + below + others.length * leading(small);
  return {
    height,
    draw: (page, y, high) => {
      const box = { x: look.x, y, width: look.width, height: high };
      page.decoration(() => {
        page.shade(box, tint(look.accent, 0.045));
        page.frame(box, HAIR, 0.4);
      });
      const top = y + (high - height) / 2 + PAD.y + 2;
      page.tagged('P', () =>
        first.forEach((line, index) =>
          page.line(line, { x, y: top + index * leading(size) }, { size, color: INK })
        )
      );
      if (others.length === 0) return;
      page.tagged(
        'P',
        () =>
          others.forEach((line, index) =>
            page.line(
              line,
              { x, y: top + below + index * leading(small) },
              { font: 'italic', size: small, color: MUTED }
            )
          ),
        { lang: otherLanguage(look) }
      );
    },
  };
};
