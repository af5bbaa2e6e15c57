import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  COMPLAINT_COMMANDS,
  complaintTransition,
} from '../../../src/domain/certification/complaint';
import { POSSIBLE_ACTIONS } from '../../../src/domain/certification/record-action';
import {
  ACTION_KINDS,
  COMPLAINT_STATES,
  STAGES,
} from '../../../src/domain/certification/vocabulary';
import { actionTexts } from '../../../src/infra/texts/actions';
import { complaintTexts } from '../../../src/infra/texts/complaint';
import { feedbackTexts } from '../../../src/infra/texts/feedback';
import { nncTexts } from '../../../src/infra/texts/nnc';

const TEXTS = { ...actionTexts, ...complaintTexts, ...feedbackTexts, ...nncTexts };
const SOURCES = join(__dirname, '../../../src');

/** The variable part of a reason, and what it can be. */
const EXPANSIONS: Readonly<Record<string, readonly string[]>> = {
  'action.not-when-': STAGES.filter(
    (stage) => POSSIBLE_ACTIONS[stage].length < ACTION_KINDS.length
  ),
  ...Object.fromEntries(
    COMPLAINT_COMMANDS.map((command) => [
      `complaint.cannot-${command}-`,
      COMPLAINT_STATES.filter((state) => complaintTransition(command, state) === undefined),
    ])
  ),
};

/** Reasons made in two steps are spelled out above; the rest stands in the code as it is. */
const reasonsInCode = (): string[] => {
  const code = ['domain', 'hooks', 'infra', 'api']
    .flatMap((folder) =>
      readdirSync(join(SOURCES, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(SOURCES, folder, name)
      )
    )
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const whole = [
    ...code.matchAll(/'[A-Z_]+',\s*'((?:clock|action|nnc|complaint|feedback)\.[a-z-]+)'/g),
  ].map(([, reason = '']) => reason);
  const made = Object.entries(EXPANSIONS).flatMap(([stem, ends]) => ends.map((end) => stem + end));
  return [...new Set([...whole, ...made])].sort();
};

const placesOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

it('every reason that supervision can be refused for has its sentence, and no sentence is idle', () => {
  expect(Object.keys(TEXTS).sort()).toEqual(reasonsInCode());
});

it.each(Object.entries(TEXTS))('%s says the same in Indonesian and English', (_, { id, en }) => {
  for (const text of [id, en]) expect(text).toMatch(/^[A-Z].*\.$/);
  expect(placesOf(id)).toEqual(placesOf(en));
});
