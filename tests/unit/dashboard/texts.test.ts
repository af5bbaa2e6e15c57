import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dashboardTexts } from '../../../src/infra/texts/dashboard';

const SOURCES = join(__dirname, '../../../src');
const SPEAKERS = ['domain/identity', 'api/dashboard'];

const reasonsInCode = (): string[] => {
  const sources = SPEAKERS.flatMap((folder) =>
    readdirSync(join(SOURCES, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(SOURCES, folder, name), 'utf8'))
  ).join('\n');
  const reasons = [...sources.matchAll(/'(dashboard\.[a-z-]+)'/g)].map(([, reason = '']) => reason);
  return [...new Set(reasons)].filter((reason) => reason !== 'dashboard.find').sort();
};

const placesOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

test('every reason about dashboards has its sentence, and no sentence is idle', () => {
  expect(Object.keys(dashboardTexts).sort()).toEqual(reasonsInCode());
});

test.each(Object.entries(dashboardTexts))(
  '%s says the same in Indonesian and English',
  (_, { id, en }) => {
    for (const text of [id, en]) expect(text).toMatch(/^[A-Z].*\.$/);
    expect(placesOf(id)).toEqual(placesOf(en));
  }
);
