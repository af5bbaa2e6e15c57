import type { XmlElement } from '../xml-tree';
import { RAM, UDT } from './sps-codes';

export type Child = XmlElement;

/** An element that holds elements. */
export const element = (
  name: string,
  children: readonly Child[],
  namespace: string = RAM
): XmlElement => ({ namespace, name, attributes: {}, children, text: '' });

/** An element that holds text. */
export const leaf = (
  name: string,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
  namespace: string = RAM
): XmlElement => ({ namespace, name, attributes, children: [], text });

/** A moment, in the element that its data type asks for. */
export const dateTime = (name: string, moment: string): XmlElement =>
  element(name, [leaf('DateTimeString', moment, {}, UDT)]);

/** A note: its subject is a code, its content what it says. */
export const note = (
  name: 'IncludedSPSNote' | 'AdditionalInformationSPSNote',
  subject: string,
  content: string,
  language?: string
): XmlElement =>
  element(name, [
    leaf('Subject', subject),
    leaf('Content', content, language === undefined ? {} : { languageID: language }),
  ]);

/** What is made of a text, where there is one. */
export const each = (text: string | null, make: (text: string) => Child): readonly Child[] =>
  text === null || text.trim() === '' ? [] : [make(text)];
