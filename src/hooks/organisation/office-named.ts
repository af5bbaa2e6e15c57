import type { OfficeTimeZone } from '../../domain/calendar/time-zone';
import { keysNamed, relationChange } from '../../infra/relation-input';
import { preparedRowsOf, type Queryable } from '../../infra/transaction';

/** An office as other records name it. */
export interface NamedOffice {
  readonly key: string;
  readonly zone: OfficeTimeZone;
}

const OFFICE_SQL = `
select o.document_id as key, coalesce(o.time_zone, 'Asia/Jakarta') as zone from offices o
 where o.document_id = :key or o.id::text = :key or o.code = :key limit 1`;

/** The office of a documentId, row id or code; undefined for none. */
export const findOffice = async (
  queryable: Queryable,
  key: string
): Promise<NamedOffice | undefined> => {
  const [office] = await preparedRowsOf<NamedOffice>(queryable, OFFICE_SQL, { key });
  return office;
};

/** The office that a relation's input names; undefined where it names none, or none that there is. */
export const officeNamed = async (
  queryable: Queryable,
  input: unknown
): Promise<NamedOffice | undefined> => {
  const [key] = keysNamed(relationChange(input));
  return key === undefined ? undefined : findOffice(queryable, String(key));
};

/** Whether an input would move a record of one office to another, or to none. */
export const namesOtherOffice = async (
  queryable: Queryable,
  input: unknown,
  officeKey: string
): Promise<boolean> => {
  const change = relationChange(input);
  if (change.kind === 'none') return false;
  return (await officeNamed(queryable, input))?.key !== officeKey;
};
