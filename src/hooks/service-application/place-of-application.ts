import type { Actor } from '../../domain/identity/actor';
import type { OfficeTimeZone } from '../../domain/calendar/time-zone';
import { refuse } from '../../domain/result';
import { errorFrom } from '../../infra/refusal-error';
import { keysNamed, relationChange } from '../../infra/relation-input';
import { rowsOf, type Transaction } from '../../infra/transaction';

/** The office an application is made to. */
export interface OfficeOfApplication {
  readonly key: string;
  readonly zone: OfficeTimeZone;
}

const OFFICE_SQL = `
select o.document_id as key, coalesce(o.time_zone, 'Asia/Jakarta') as zone from offices o
 where o.document_id = :key or o.id::text = :key or o.code = :key limit 1`;

const OFFICE_OF_PRINCIPAL_SQL = `
select office_key as key from service_users
 where document_id = :key or id::text = :key or code = :key limit 1`;

const firstNamed = (input: unknown): string | undefined => {
  const [key] = keysNamed(relationChange(input));
  return key === undefined ? undefined : String(key);
};

/**
 * The office that was named (by documentId, row id or code); else that of the officer who registers
 * the application, or the one that registered the principal. Undefined where there is none.
 */
export const officeFor = async (
  trx: Transaction,
  data: Readonly<Record<string, unknown>>,
  actor: Actor
): Promise<OfficeOfApplication | undefined> => {
  const named = firstNamed(data.office) ?? actor.employee?.officeKey;
  const principal = firstNamed(data.serviceUser) ?? actor.serviceUser?.key ?? '';
  const [registered] =
    named === undefined
      ? await rowsOf<{ key: string }>(trx, OFFICE_OF_PRINCIPAL_SQL, { key: principal })
      : [{ key: named }];
  const [office] = await rowsOf<OfficeOfApplication>(trx, OFFICE_SQL, {
    key: registered?.key ?? '',
  });
  return office;
};

/** A work area or an officer, as an application names them. */
export interface NamedInOffice {
  readonly key: string;
  readonly name: string;
}

const OF_OFFICE = {
  workArea: {
    reason: 'service.unknown-work-area',
    sql: `select w.document_id as key, w.name from work_areas w
            join work_areas_office_lnk l on l.work_area_id = w.id
            join offices o on o.id = l.office_id and o.document_id = :officeKey
           where w.document_id = :key or w.id::text = :key or w.code = :key limit 1`,
  },
  officer: {
    reason: 'service.unknown-officer',
    sql: `select e.document_id as key, e.name from employees e
           where e.office_key = :officeKey and (e.document_id = :key or e.id::text = :key)
           limit 1`,
  },
} as const;

/**
 * The work area or the officer that an input names, of that office; null where it empties the field,
 * undefined where it says nothing. Throws 400 for one of another office.
 */
export const namedInOffice = async (
  trx: Transaction,
  field: keyof typeof OF_OFFICE,
  input: unknown,
  officeKey: string
): Promise<NamedInOffice | null | undefined> => {
  const change = relationChange(input);
  if (change.kind === 'none') return undefined;
  const [key] = keysNamed(change);
  if (key === undefined) return null;
  const { sql, reason } = OF_OFFICE[field];
  const [row] = await rowsOf<NamedInOffice>(trx, sql, { key: String(key), officeKey });
  if (row === undefined) throw errorFrom(refuse('INVALID', reason, {}, field).refusal);
  return row;
};
