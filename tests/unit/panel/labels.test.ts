import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPONENT_LAYOUTS } from '../../../database/layouts/components';
import english from '../../../src/admin/translations/en.json';
import indonesian from '../../../src/admin/translations/id.json';

const SOURCES = join(__dirname, '../../../src');
const LANGUAGES: Readonly<Record<'id' | 'en', Readonly<Record<string, string>>>> = {
  id: indonesian,
  en: english,
};

interface Schema {
  readonly info: { readonly displayName: string };
  readonly pluginOptions?: { readonly 'content-manager'?: { readonly visible?: boolean } };
  readonly attributes: Readonly<
    Record<string, { readonly visible?: boolean; readonly enum?: readonly string[] }>
  >;
}

const read = (path: string): Schema => JSON.parse(readFileSync(path, 'utf8')) as Schema;

const schemasBelow = (folder: string): [uid: string, schema: Schema][] =>
  readdirSync(join(SOURCES, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const [first = '', ...more] = name.replace('.json', '').split('/');
      const uid = folder === 'api' ? `api::${first}.${first}` : [first, ...more].join('.');
      return [uid, read(join(SOURCES, folder, name))];
    });

const isShown = ({ pluginOptions }: Schema): boolean =>
  pluginOptions?.['content-manager']?.visible !== false;

const TYPES = schemasBelow('api').filter(([, schema]) => isShown(schema));
const COMPONENTS = schemasBelow('components');

const wordsOf = (stem: string, uid: string, { info, attributes }: Schema): string[] => [
  info.displayName,
  ...Object.entries(attributes)
    .filter(([, { visible }]) => visible !== false)
    .flatMap(([field, attribute]) => [`${stem}.${uid}.${field}`, ...(attribute.enum ?? [])]),
];

describe.each(['id', 'en'] as const)('in %s, the panel has a word', (language) => {
  test.each(TYPES)('for %s, each of its fields and their choices', (uid, schema) => {
    const words = wordsOf('content-manager.content-types', uid, schema);
    expect(words.filter((word) => !LANGUAGES[language][word])).toEqual([]);
  });

  test.each(COMPONENTS)('for the component %s and each of its fields', (uid, schema) => {
    const words = wordsOf('content-manager.components', uid, schema);
    expect(words.filter((word) => !LANGUAGES[language][word])).toEqual([]);
  });
});

const OURS = Object.keys(indonesian).filter((key) =>
  /^content-manager\.(content-types\.api::|components\.[a-z]+\.[a-z]+\.)/.test(key)
);

/** `<stem>.<uid>.<field>`, then nothing, `.hint`, or the choice that the word is for. */
const isOfKnownField = (key: string): boolean =>
  [...TYPES, ...COMPONENTS].some(([uid, { attributes }]) =>
    Object.entries({ ...attributes, createdAt: {}, updatedAt: {}, createdBy: {}, updatedBy: {} })
      // Tells a type from another whose name begins alike.
      .filter(([field]) => `${key}.`.includes(`.${uid}.${field}.`))
      .some(([field, attribute]) => {
        const [, rest = ''] = `${key}.`.split(`.${uid}.${field}.`);
        const choice = rest.replace(/\.$/, '');
        return ['', 'hint', ...((attribute as { enum?: string[] }).enum ?? [])].includes(choice);
      })
  );

test('no word is for a field or a choice that no longer exists', () => {
  expect(OURS.filter((key) => !isOfKnownField(key))).toEqual([]);
});

test('what is written in one language is written in the other', () => {
  expect(OURS.filter((key) => !(key in english))).toEqual([]);
  expect(Object.keys(english).filter((key) => !(key in indonesian))).toEqual([]);
});

test('a hint that reads the same in Indonesian reads the same in English: the panel finds it by its text', () => {
  const hints = Object.entries(indonesian).filter(([key]) => key.endsWith('.hint'));
  const translations = new Map<string, Set<string | undefined>>();
  for (const [key, text] of hints) {
    translations.set(text, (translations.get(text) ?? new Set()).add(LANGUAGES.en[key]));
  }
  expect([...translations].filter(([, english]) => english.size > 1)).toEqual([]);
});

test('every component is laid out', () => {
  expect(Object.keys(COMPONENT_LAYOUTS).sort()).toEqual(COMPONENTS.map(([uid]) => uid).sort());
});
