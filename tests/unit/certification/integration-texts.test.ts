import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { integrationTexts } from '../../../src/infra/texts/integration';

const SOURCES = join(__dirname, '../../../src');

const reasonsInCode = (): string[] => {
  const text = ['domain', 'hooks', 'infra', 'api', 'jobs', 'middlewares']
    .flatMap((folder) =>
      readdirSync(join(SOURCES, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.startsWith('texts'))
        .map((name) => readFileSync(join(SOURCES, folder, name), 'utf8'))
    )
    .join('\n');
  return [
    ...new Set([...text.matchAll(/'(integration\.[a-z-]+)'/g)].map(([, reason = '']) => reason)),
  ].sort();
};

const placesOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

it('every reason for which a row or a batch is refused has its sentence, and no sentence is idle', () => {
  expect(Object.keys(integrationTexts).sort()).toEqual(reasonsInCode());
});

it.each(Object.entries(integrationTexts))(
  '%s says the same in Indonesian and English',
  (_, { id, en }) => {
    for (const text of [id, en]) expect(text).toMatch(/^[A-Z].*\.$/);
    expect(placesOf(id)).toEqual(placesOf(en));
  }
);
