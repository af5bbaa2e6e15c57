import type { Core } from '@strapi/strapi';
import type { UID } from '../../../src/infra/content-types';
import { inTransaction, rowsOf } from '../../../src/infra/transaction';
import type { LoadedCompanies } from './load-companies';
import type { Numbers } from './numbers';
import type { Step, Story } from './story';

/** A story under way: what it is about, and its application once it is handed in. */
export interface Played {
  readonly story: Story;
  key: string;
  /** Of the payment reported last. */
  ntpn: string;
}

/** Everything that playing needs besides the story. */
export interface Stage {
  readonly strapi: Core.Strapi;
  readonly companies: LoadedCompanies;
  readonly numbers: Numbers;
}

export type StepOf<Name extends Step['does']> = Extract<Step, { does: Name }>;

type Documents = Record<
  'create' | 'update',
  (params: Readonly<Record<string, unknown>>) => Promise<{ readonly documentId: string }>
>;

/** The document service, as a client of any kind uses it: what is sent is for the door to judge. */
export const documents = (strapi: Core.Strapi, uid: (typeof UID)[keyof typeof UID]): Documents =>
  strapi.documents(uid) as unknown as Documents;

/** The one row that a statement finds. */
export const rowOf = async <Row>(
  sql: string,
  bindings: Readonly<Record<string, unknown>>
): Promise<Row> => {
  const [row] = await inTransaction((trx) => rowsOf<Row>(trx, sql, bindings));
  if (row === undefined) throw new Error(`The demo looks in vain: ${sql}`);
  return row;
};
