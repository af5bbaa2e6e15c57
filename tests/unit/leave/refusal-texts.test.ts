import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMPLOYMENT_TYPES } from '../../../src/domain/identity/employee-number';
import { LEAVE_STATES } from '../../../src/domain/leave/vocabulary';
import { leaveTexts } from '../../../src/infra/texts/leave';
import { leaveMessages } from '../../../src/infra/texts/leave-messages';

const SOURCES = join(__dirname, '../../../src');

/** The variable part of a reason, and what it can be; what the rules never reach is left out. */
const EXPANSIONS: Readonly<Record<string, readonly string[]>> = {
  'leave.not-for-': EMPLOYMENT_TYPES,
  'leave.evidence-': ['letter', 'doctor-letter', 'duty-record'],
  'leave.cannot-consider-': LEAVE_STATES.filter((state) => state !== 'submitted'),
  'leave.cannot-decide-': LEAVE_STATES.filter((s) => s !== 'submitted' && s !== 'considered'),
  'leave.cannot-cancel-': ['deferred', 'rejected', 'recalled'],
  'leave.cannot-recall-': LEAVE_STATES.filter((state) => state !== 'approved'),
};

const sourceFiles = (): string[] =>
  ['domain', 'hooks', 'infra', 'api', 'jobs', 'middlewares'].flatMap((folder) =>
    readdirSync(join(SOURCES, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('texts'))
      .map((name) => readFileSync(join(SOURCES, folder, name), 'utf8'))
  );

/** Every reason about leave that the code can give. */
const reasonsInCode = (): string[] => {
  const text = sourceFiles().join('\n');
  const whole = [...text.matchAll(/'(leave\.[a-z-]+)'/g)].map(([, reason = '']) => reason);
  const templates = [...text.matchAll(/`(leave\.[a-z-]+-)\$\{/g)].map(([, stem = '']) => stem);
  const expanded = templates.flatMap((stem) =>
    (EXPANSIONS[stem] ?? [`(unknown template ${stem})`]).map((end) => stem + end)
  );
  return [...new Set([...whole, ...expanded])]
    .filter((reason) => !(reason in leaveMessages))
    .sort();
};

const placesOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

it('every reason that a command on leave can be refused for has its sentence, and no sentence is idle', () => {
  expect(Object.keys(leaveTexts).sort()).toEqual(reasonsInCode());
});

it.each(Object.entries(leaveTexts))(
  '%s says the same in Indonesian and English',
  (_, { id, en }) => {
    for (const text of [id, en]) expect(text).toMatch(/^[A-Z].*\.$/);
    expect(placesOf(id)).toEqual(placesOf(en));
  }
);
