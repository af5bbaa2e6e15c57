import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVICE_USER_STATES } from '../../../src/domain/identity/service-user';
import { SECRET_LINKS } from '../../../src/infra/outbox';
import {
  INVITATION_MAIL,
  INVITATION_PAGE,
  serviceUserTexts,
} from '../../../src/infra/texts/service-user';

const SOURCES = join(__dirname, '../../../src');

/** Every reason about service users, letters and invitations that the code can give. */
const reasonsInCode = (): string[] => {
  const text = ['domain', 'hooks', 'infra']
    .flatMap((folder) =>
      readdirSync(join(SOURCES, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.startsWith('texts'))
        .map((name) => readFileSync(join(SOURCES, folder, name), 'utf8'))
    )
    .join('\n');
  const subjects = 'service-user|representation|party|invitation';
  const whole = [...text.matchAll(new RegExp(`'((?:${subjects})\\.[a-z-]+)'`, 'g'))];
  expect(text).toContain('`service-user.not-${to}`');
  // Nothing leads to `verified` that the table does not know.
  const byState = SERVICE_USER_STATES.filter((state) => state !== 'verified').map(
    (state) => `service-user.not-${state}`
  );
  return [...new Set([...whole.map(([, reason = '']) => reason), ...byState])]
    .filter((reason) => !(SECRET_LINKS as readonly string[]).includes(reason))
    .sort();
};

const placesOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

it('every reason about service users has its sentence, and no sentence is idle', () => {
  expect(Object.keys(serviceUserTexts).sort()).toEqual(reasonsInCode());
});

it.each(Object.entries(serviceUserTexts))(
  '%s says the same in Indonesian and English',
  (_, { id, en }) => {
    for (const text of [id, en]) expect(text).toMatch(/^[A-Z{].*\.$/);
    expect(placesOf(id)).toEqual(placesOf(en));
  }
);

it.each([
  ['mail', INVITATION_MAIL],
  ['page', INVITATION_PAGE],
])('the %s of an invitation says the same in both languages', (_, texts) => {
  expect(Object.keys(texts.id)).toEqual(Object.keys(texts.en));
  for (const [name, text] of Object.entries(texts.id)) {
    const other = (texts.en as Readonly<Record<string, string>>)[name] ?? '';
    expect([name, [...new Set(placesOf(text))]]).toEqual([name, [...new Set(placesOf(other))]]);
  }
});
