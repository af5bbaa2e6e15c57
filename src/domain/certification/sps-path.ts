import type { XmlElement } from '../xml-tree';
import { RSM, UDT, RAM } from './sps-codes';

const KNOWN: readonly string[] = [RSM, RAM, UDT];

/** The elements of a name right below another one. */
export const allOf = (parent: XmlElement, name: string): readonly XmlElement[] =>
  parent.children.filter((child) => child.name === name && KNOWN.includes(child.namespace));

export const oneOf = (parent: XmlElement, name: string): XmlElement | undefined =>
  allOf(parent, name)[0];

/** The text at the end of a path of names; null where there is none. */
export const textAt = (parent: XmlElement, ...path: readonly string[]): string | null => {
  const found = path.reduce<XmlElement | undefined>(
    (element, name) => element && oneOf(element, name),
    parent
  );
  const text = found?.text.trim() ?? '';
  return text === '' ? null : text;
};

/** What the notes on a subject say, each on its own line; null where there are none. */
export const noteOf = (
  parent: XmlElement,
  name: 'IncludedSPSNote' | 'AdditionalInformationSPSNote',
  subject: string
): string | null => {
  const contents = allOf(parent, name)
    .filter((note) => textAt(note, 'Subject') === subject)
    .flatMap((note) => textAt(note, 'Content') ?? []);
  return contents.length === 0 ? null : contents.join('\n');
};
