import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QUEUED_STATES, RESOLUTIONS } from '../../../src/domain/billing/vocabulary';
import { resolutionsFor } from '../../../src/domain/billing/resolution';
import { billingTexts } from '../../../src/infra/texts/billing';

const SOURCES = join(__dirname, '../../../src');

const SETTLED_BILLS = ['paid', 'cancelled'];

/** The variable part of a reason, and what it can be; what the rules never reach is left out. */
const EXPANSIONS: Readonly<Record<string, readonly string[]>> = {
  'billing.no-code-when-': SETTLED_BILLS,
  'billing.cannot-apply-to-': SETTLED_BILLS,
  'billing.cannot-resolve-': ['matched', 'resolved'],
  'billing.cannot-': QUEUED_STATES.flatMap((state) =>
    RESOLUTIONS.filter((resolution) => !resolutionsFor(state).includes(resolution)).map(
      (resolution) => `${resolution}-${state}`
    )
  ),
};

/** Every reason about money that the code can give. */
const reasonsInCode = (): string[] => {
  const text = ['domain', 'hooks', 'infra', 'api', 'jobs', 'middlewares']
    .flatMap((folder) =>
      readdirSync(join(SOURCES, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.startsWith('texts'))
        .map((name) => readFileSync(join(SOURCES, folder, name), 'utf8'))
    )
    .join('\n');
  const whole = [...text.matchAll(/'(billing\.[a-z-]+)'/g)].map(([, reason = '']) => reason);
  const templates = [...text.matchAll(/`(billing\.[a-z-]+-)\$\{/g)].map(([, stem = '']) => stem);
  const expanded = templates.flatMap((stem) =>
    (EXPANSIONS[stem] ?? [`(unknown template ${stem})`]).map((end) => stem + end)
  );
  return [...new Set([...whole, ...expanded])].sort();
};

const placesOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

it('every reason for which money is refused has its sentence, and no sentence is idle', () => {
  expect(Object.keys(billingTexts).sort()).toEqual(reasonsInCode());
});

it.each(Object.entries(billingTexts))(
  '%s says the same in Indonesian and English',
  (_, { id, en }) => {
    for (const text of [id, en]) expect(text).toMatch(/^[A-Z].*\.$/);
    expect(placesOf(id)).toEqual(placesOf(en));
  }
);
