import fc from 'fast-check';
import { breakLines } from '../../../src/infra/pdf/break-lines';
import { fillPages, stretch, type Strip } from '../../../src/infra/pdf/fill-pages';

/** A strip that knows which it is; a text of so many lines of ten points can be cut between them. */
interface Named extends Strip {
  readonly name: string;
}

const strip = (name: string, height: number, more: Partial<Strip> = {}): Named => ({
  name,
  height,
  draw: () => undefined,
  ...more,
});

const text = (name: string, from: number, lines: number): Named => ({
  ...strip(`${name} ${from}-${from + lines - 1}`, lines * 10),
  cut: (room) => {
    const fitting = Math.floor(room / 10);
    return fitting < 1 || fitting >= lines
      ? undefined
      : [text(name, from, fitting), text(name, from + fitting, lines - fitting)];
  },
});

const namesOn = (strips: readonly Strip[], room: number): string[][] =>
  fillPages(strips, () => room).map((page) => page.map((placed) => (placed as Named).name));

test('strips follow each other, and go on on the next page when there is no room', () => {
  expect(namesOn([strip('a', 60), strip('b', 30), strip('c', 20)], 100)).toEqual([
    ['a', 'b'],
    ['c'],
  ]);
});

test('a heading never ends a page', () => {
  const strips = [strip('a', 70), strip('heading', 20, { staysWithNext: true }), strip('b', 30)];
  expect(namesOn(strips, 100)).toEqual([['a'], ['heading', 'b']]);
});

test('the head of a table comes again on every page that goes on with its rows', () => {
  const head = strip('head', 10, { staysWithNext: true });
  const rows = [1, 2, 3, 4, 5].map((row) => strip(`row ${row}`, 30, { head }));
  expect(namesOn([head, ...rows], 100)).toEqual([
    ['head', 'row 1', 'row 2', 'row 3'],
    ['head', 'row 4', 'row 5'],
  ]);
});

test('a long text is cut between lines, a short one moves on whole', () => {
  expect(namesOn([strip('a', 50), text('t', 1, 12)], 100)).toEqual([['a', 't 1-5'], ['t 6-12']]);
  expect(namesOn([strip('a', 80), text('t', 1, 3)], 100)).toEqual([['a'], ['t 1-3']]);
});

test('a strip higher than a page, which cannot be cut, still stands on one', () => {
  expect(namesOn([strip('a', 20), strip('tall', 150), strip('b', 20)], 100)).toEqual([
    ['a'],
    ['tall'],
    ['b'],
  ]);
});

const anyStrip = fc.oneof(
  fc.record({ kind: fc.constant('plain' as const), height: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ kind: fc.constant('heading' as const), height: fc.integer({ min: 5, max: 20 }) }),
  fc.record({ kind: fc.constant('text' as const), height: fc.integer({ min: 1, max: 60 }) })
);

test('nothing is lost, doubled or out of order, and no page overflows', () => {
  fc.assert(
    fc.property(fc.array(anyStrip, { maxLength: 25 }), (drawn) => {
      const strips = drawn.map(({ kind, height }, index) =>
        kind === 'text'
          ? text(`${index}`, 1, height)
          : strip(`${index}`, height, { staysWithNext: kind === 'heading' })
      );
      const pages = fillPages(strips, (page) => (page === 0 ? 120 : 150));
      pages.forEach((page, index) => {
        const filled = page.reduce((sum, { height }) => sum + height, 0);
        expect(filled).toBeLessThanOrEqual(index === 0 ? 120 : 150);
      });
      const lines = (list: readonly Strip[]): string[] =>
        list.flatMap((placed) => {
          const [name = '', range] = (placed as Named).name.split(' ');
          const [from = 0, to = 0] = (range ?? '0-0').split('-').map(Number);
          return Array.from({ length: to - from + 1 }, (_, line) => `${name}.${from + line}`);
        });
      expect(lines(pages.flat())).toEqual(lines(strips));
    })
  );
});

test('room that is left goes to those that grow, in equal shares', () => {
  const placed = stretch(
    [strip('a', 20, { grows: true }), strip('b', 20), strip('c', 10, { grows: true })],
    100
  );
  expect(placed.map(({ height }) => height)).toEqual([45, 20, 35]);
});

test('lines are never wider than their column, and lose nothing but space', () => {
  const word = fc.string({ minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 40 }),
      fc.integer({ min: 1, max: 25 }),
      (words, width) => {
        const given = words.join(' ');
        const measure = (part: string): number => [...part].length;
        const lines = breakLines(given, width, measure);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/\s+/g, '')).toBe(given.replace(/\s+/g, ''));
      }
    )
  );
});

test('a text breaks where its author broke it, and an empty one has no lines', () => {
  const measure = (part: string): number => part.length;
  expect(breakLines('PT Contoh\nJl. Contoh 1\r\nIndonesia', 50, measure)).toEqual([
    'PT Contoh',
    'Jl. Contoh 1',
    'Indonesia',
  ]);
  expect(breakLines(' \n ', 50, measure)).toEqual([]);
});
