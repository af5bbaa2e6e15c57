import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { certificateTexts } from '../../../src/infra/texts/certificate';
import { spsTexts } from '../../../src/infra/texts/sps';

const SOURCES = join(__dirname, '../../../src');
const TEXTS = { ...certificateTexts, ...spsTexts };

/** Every reason about certificates that the code can give; routes name actions in the same manner. */
const reasonsInCode = (): string[] => {
  const text = ['domain', 'hooks', 'infra/xml', 'api']
    .flatMap((folder) =>
      readdirSync(join(SOURCES, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.includes('/routes/'))
        .map((name) => readFileSync(join(SOURCES, folder, name), 'utf8'))
    )
    .join('\n');
  const reasons = [...text.matchAll(/'((?:certificate|sps)\.[a-z-]+)'/g)];
  return [...new Set(reasons.map(([, reason = '']) => reason))].sort();
};

const placesOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

test('every reason about certificates has its sentence, and no sentence is idle', () => {
  expect(Object.keys(TEXTS).sort()).toEqual(reasonsInCode());
});

test.each(Object.entries(TEXTS))('%s says the same in Indonesian and English', (_, { id, en }) => {
  for (const text of [id, en]) expect(text).toMatch(/^[A-Z].*\.$/);
  expect(placesOf(id)).toEqual(placesOf(en));
});
