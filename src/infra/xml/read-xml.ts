import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { accept, refuse, type Result } from '../../domain/result';
import type { XmlElement } from '../../domain/xml-tree';

/** Larger than any certificate; read before anything of it is believed. */
export const MOST_XML_BYTES = 1_000_000;
const DEEPEST = 40;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

class UnreadableXml extends Error {}

const characterOf = (code: number): string => {
  const isCharacter =
    code === 0x9 || code === 0xa || code === 0xd || (code >= 0x20 && code <= 0x10ffff);
  if (!isCharacter || (code >= 0xd800 && code <= 0xdfff)) throw new UnreadableXml();
  return String.fromCodePoint(code);
};

/** The five entities that XML knows by itself, and characters by number; there are no others. */
const decode = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w*);?/gi, (whole: string, name: string) => {
    if (!whole.endsWith(';')) throw new UnreadableXml();
    if (/^#x/i.test(name)) return characterOf(parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return characterOf(Number(name.slice(1)));
    const character = ENTITIES[name];
    if (character === undefined) throw new UnreadableXml();
    return character;
  });

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  processEntities: true,
  entityDecoder: {
    decode,
    setExternalEntities: () => undefined,
    addInputEntities: () => undefined,
    reset: () => undefined,
    setXmlVersion: () => undefined,
  },
});

/** What the parser gives with `preserveOrder`: a name with its content, attributes beside it. */
type ParsedNode = Readonly<Record<string, unknown>>;

const ATTRIBUTES = ':@';
const TEXT = '#text';

const attributesOf = (node: ParsedNode): Readonly<Record<string, string>> =>
  (node[ATTRIBUTES] ?? {}) as Readonly<Record<string, string>>;

const nameOf = (node: ParsedNode): string | undefined =>
  Object.keys(node).find((key) => key !== ATTRIBUTES && key !== TEXT);

type Scope = Readonly<Record<string, string>>;

/** Prefixes that are declared from here on; '' is the default namespace. */
const widen = (scope: Scope, attributes: Readonly<Record<string, string>>): Scope => ({
  ...scope,
  ...Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      name === 'xmlns' ? [['', value]] : name.startsWith('xmlns:') ? [[name.slice(6), value]] : []
    )
  ),
});

const elementOf = (name: string, node: ParsedNode, outer: Scope, depth: number): XmlElement => {
  if (depth > DEEPEST) throw new UnreadableXml();
  const attributes = attributesOf(node);
  const scope = widen(outer, attributes);
  const [prefix, local] = name.includes(':') ? name.split(':', 2) : ['', name];
  const namespace = scope[prefix ?? ''];
  if (namespace === undefined && prefix !== '') throw new UnreadableXml();
  const content = node[name] as readonly ParsedNode[];
  return {
    namespace: namespace ?? '',
    name: local ?? '',
    attributes: Object.fromEntries(
      Object.entries(attributes).filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:'))
    ),
    children: content.flatMap((child) => {
      const childName = nameOf(child);
      return childName === undefined ? [] : [elementOf(childName, child, scope, depth + 1)];
    }),
    text: content.map((child) => (child[TEXT] as string | undefined) ?? '').join(''),
  };
};

const unreadable = (): Result<never> => refuse('INVALID', 'sps.unreadable');

/**
 * Read an XML document that somebody sent. A document type is refused whatever it says: with it, a
 * small message could swell, or ask for files of ours.
 * @returns its root; `INVALID` `sps.too-large` or `sps.unreadable`
 */
export const readXml = (bytes: Uint8Array): Result<XmlElement> => {
  if (bytes.byteLength > MOST_XML_BYTES) return refuse('INVALID', 'sps.too-large');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const encoding = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/i.exec(text)?.[1];
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) return unreadable();
    if (/<!DOCTYPE|<!ENTITY/i.test(text) || XMLValidator.validate(text) !== true)
      return unreadable();
    const nodes = (parser.parse(text) as readonly ParsedNode[]).filter(
      (node) => nameOf(node) !== undefined
    );
    const [root] = nodes;
    const name = root && nameOf(root);
    if (root === undefined || name === undefined || nodes.length > 1) return unreadable();
    return accept(elementOf(name, root, {}, 0));
  } catch {
    // Whatever a library makes of a broken document: it is the document that is broken.
    return unreadable();
  }
};
