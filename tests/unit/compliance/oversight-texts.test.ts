import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OBJECTION_STATES } from '../../../src/domain/compliance/objection';
import { oversightTexts } from '../../../src/infra/texts/oversight';
import {
  coachingMessages,
  objectionMessages,
  priorityMessages,
} from '../../../src/infra/texts/oversight-messages';

const SOURCES = join(__dirname, '../../../src');

/** Reasons made in two steps are spelled out; the rest stands in the code as it is. */
const reasonsInCode = (): string[] => {
  const code = ['domain', 'hooks', 'infra', 'api']
    .flatMap((folder) =>
      readdirSync(join(SOURCES, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(SOURCES, folder, name)
      )
    )
    .filter((path) => path.endsWith('.ts') && !path.includes('texts'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const whole = [
    ...code.matchAll(/'((?:oversight|objection|coaching|priority)\.[a-z]+-[a-z-]+)'/g),
  ].map(([, reason = '']) => reason);
  const made = OBJECTION_STATES.filter((state) => state !== 'filed').map(
    (state) => `objection.is-${state}`
  );
  const told = Object.keys({ ...objectionMessages, ...coachingMessages, ...priorityMessages });
  return [...new Set([...whole, ...made])].filter((reason) => !told.includes(reason)).sort();
};

const placesOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

it('every reason for which oversight is refused has its sentence, and no sentence is idle', () => {
  expect(Object.keys(oversightTexts).sort()).toEqual(reasonsInCode());
});

it.each(Object.entries(oversightTexts))('%s says the same in both languages', (_, { id, en }) => {
  for (const text of [id, en]) expect(text).toMatch(/^[A-Z].*\.$/);
  expect(placesOf(id)).toEqual(placesOf(en));
});

it.each(Object.entries({ ...objectionMessages, ...coachingMessages, ...priorityMessages }))(
  'the message %s names the same in both languages',
  (_, { id, en }) => {
    expect(placesOf(id.title)).toEqual(placesOf(en.title));
    expect(placesOf(id.body)).toEqual(placesOf(en.body));
  }
);
