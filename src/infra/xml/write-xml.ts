import { create } from 'xmlbuilder2';
import type { XmlElement } from '../../domain/xml-tree';

/** The document of a tree, with one prefix a namespace; characters that XML does not know are left out. */
export const writeXml = (root: XmlElement, prefixes: Readonly<Record<string, string>>): string => {
  const nameOf = ({ namespace, name }: XmlElement): string =>
    `${prefixes[namespace] ?? ''}:${name}`;
  const document = create({
    version: '1.0',
    encoding: 'UTF-8',
    // What a person's keyboard slipped in; it would make the whole document unreadable.
    invalidCharReplacement: '',
  });
  const write = (parent: ReturnType<typeof create>, element: XmlElement): void => {
    const node = parent.ele(element.namespace, nameOf(element), element.attributes);
    if (element.children.length === 0) node.txt(element.text);
    for (const child of element.children) write(node, child);
  };
  const top = document.ele(root.namespace, nameOf(root), {
    ...Object.fromEntries(
      Object.entries(prefixes).map(([namespace, prefix]) => [`xmlns:${prefix}`, namespace])
    ),
    ...root.attributes,
  });
  for (const child of root.children) write(top, child);
  return document.end({ prettyPrint: true });
};
