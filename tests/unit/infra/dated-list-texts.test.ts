import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { datedListTexts } from '../../../src/infra/texts/dated-list';

const SOURCES = join(__dirname, '../../../src');

const reasonsInCode = (): string[] => {
  const text = ['domain', 'hooks', 'infra']
    .flatMap((folder) =>
      readdirSync(join(SOURCES, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.startsWith('texts'))
        .map((name) => readFileSync(join(SOURCES, folder, name), 'utf8'))
    )
    .join('\n');
  const reasons = [...text.matchAll(/'(dated\.[a-z-]+)'/g)].map(([, reason = '']) => reason);
  return [...new Set(reasons)].sort();
};

const placesOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

test('every reason about dated lists has its sentence, and no sentence is idle', () => {
  expect(Object.keys(datedListTexts).sort()).toEqual(reasonsInCode());
});

test.each(Object.entries(datedListTexts))(
  '%s says the same in Indonesian and English',
  (_, { id, en }) => {
    for (const text of [id, en]) expect(text).toMatch(/^[A-Z].*\.$/);
    expect(placesOf(id)).toEqual(placesOf(en));
  }
);
