/**
 * Strapi takes a relation in many shapes: an id, a documentId, an object with one of them, a list,
 * or `{set}`, `{connect}`, `{disconnect}`. A rule needs to know only what it comes to.
 */
export type RelationChange =
  | { readonly kind: 'none' }
  | { readonly kind: 'set'; readonly keys: readonly (string | number)[] }
  | {
      readonly kind: 'edit';
      readonly added: readonly (string | number)[];
      readonly removed: readonly (string | number)[];
    };

const keyOf = (item: unknown): (string | number)[] => {
  if (typeof item === 'string' || typeof item === 'number') return [item];
  if (typeof item !== 'object' || item === null) return [];
  const { documentId, id } = item as { documentId?: unknown; id?: unknown };
  if (typeof documentId === 'string') return [documentId];
  return typeof id === 'number' || typeof id === 'string' ? [id] : [];
};

const keysOf = (value: unknown): (string | number)[] =>
  (Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]).flatMap(
    keyOf
  );

/** What a relation's input changes. `undefined` and empty edits change nothing. */
export const relationChange = (value: unknown): RelationChange => {
  if (value === undefined) return { kind: 'none' };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'set', keys: keysOf(value) };
  }
  const { set, connect, disconnect } = value as Record<string, unknown>;
  if (set !== undefined) return { kind: 'set', keys: keysOf(set) };
  if (connect === undefined && disconnect === undefined)
    return { kind: 'set', keys: keysOf(value) };
  const added = keysOf(connect);
  const removed = keysOf(disconnect);
  return added.length + removed.length === 0 ? { kind: 'none' } : { kind: 'edit', added, removed };
};

/** What an input names: the whole new relation, or what it adds to it. */
export const keysNamed = (change: RelationChange): readonly (string | number)[] => {
  if (change.kind === 'none') return [];
  return change.kind === 'set' ? change.keys : change.added;
};

const LARGEST_ROW_ID = 2 ** 31 - 1;

const isKey = (key: unknown): boolean =>
  typeof key === 'number'
    ? Number.isInteger(key) && key > 0 && key <= LARGEST_ROW_ID
    : typeof key === 'string' && /^[\w-]{1,64}$/.test(key);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isItem = (item: unknown): boolean =>
  isObject(item) ? isKey(item.documentId ?? item.id) : isKey(item);

const isItems = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (Array.isArray(value) ? value.every(isItem) : isItem(value));

/**
 * Whether a relation's input has one of those shapes. Strapi must never get another: looking up
 * nonsense fails inside the transaction while its other checks still run, and the connection is lost.
 */
export const isReadableRelation = (value: unknown): boolean =>
  isItems(value) ||
  (isObject(value) &&
    ('set' in value || 'connect' in value || 'disconnect' in value) &&
    [value.set, value.connect, value.disconnect].every(isItems));

/**
 * SQL of the row id that a binding names, null where it names none. Compared as a number it is found
 * by the primary key; as text, every row of the table would be looked at.
 */
export const rowIdIn = (binding: string): string =>
  `substring(:${binding}::text from '^[0-9]{1,9}$')::int`;
