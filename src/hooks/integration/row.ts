import { createHash } from 'node:crypto';
import type { RowOutcome } from '../../domain/certification/known-row';
import type { Refusal } from '../../domain/result';

/** What comes in, in the order in which it is brought. */
export const ROW_KINDS = ['application', 'action', 'payment'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** A row as it came, with its place in the list or file. */
export interface GivenRow {
  readonly row: number;
  readonly given: unknown;
}

/** A row that could be read. */
export interface ReadRow<Said> extends GivenRow {
  readonly ref: string;
  readonly said: Said;
  readonly digest: string;
}

/** What judging and writing has made of a row. */
export type RecordedRow =
  | { readonly outcome: 'accepted'; readonly key: string; readonly officeKey: string | null }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | { readonly outcome: 'waiting'; readonly waitsFor: string };

/** What became of a row. */
export interface BroughtRow {
  readonly kind: RowKind;
  readonly row: number;
  readonly externalRef: string | null;
  readonly outcome: RowOutcome;
  readonly refusal?: Refusal;
}

/** A batch of a source, as rows are brought for it. */
export interface Batch {
  readonly key: string;
  readonly source: string;
}

const LONGEST_REF = 255;
const UNSTORABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The fields in which rows name themselves: payments by the treasury's number. */
const REF_FIELDS: Readonly<Record<RowKind, string>> = {
  application: 'externalRef',
  action: 'externalRef',
  payment: 'ntpn',
};

/** The reference that a row gives itself, also where nothing else of it can be read. */
export const refGiven = (kind: RowKind, given: unknown): string | null => {
  const value = (given as Readonly<Record<string, unknown>> | null | undefined)?.[REF_FIELDS[kind]];
  const isReadable = typeof value === 'string' || typeof value === 'number';
  return isReadable
    ? `${value}`.trim().slice(0, LONGEST_REF).replace(UNSTORABLE, '\ufffd') || null
    : null;
};

/** Tells the content of two rows apart. What is read has its fields in one order. */
export const digestOf = (said: unknown): string =>
  createHash('sha256').update(JSON.stringify(said)).digest('base64');
