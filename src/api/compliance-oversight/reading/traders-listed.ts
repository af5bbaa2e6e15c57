import type { Tier } from '../../../domain/compliance/vocabulary';
import type { Offices } from '../../../domain/identity/office-wide';
import { refuse } from '../../../domain/result';
import { errorFrom } from '../../../infra/refusal-error';
import type { SqlCondition } from '../../../infra/visible-rows';

/** A trader as the lists show one: tier and score beside the raw counts. Decimals are text. */
export interface ListedTrader {
  readonly serviceUser: {
    readonly documentId: string;
    readonly code: string;
    readonly name: string;
  };
  readonly office: { readonly documentId: string; readonly code: string; readonly name: string };
  readonly tier: Tier;
  readonly score: string | null;
  readonly volume: string | null;
  readonly demerit: string | null;
  readonly counts: {
    readonly detention: number;
    readonly refusal: number;
    readonly destruction: number;
    readonly nnc: number;
  };
  readonly valuedOn: string | null;
}

/** The columns of `ListedTrader`, of a profile `p` and its office `o`. */
export const TRADER_COLUMNS = `
       json_build_object('documentId', p.service_user_key, 'code', p.service_user_code,
                         'name', p.service_user_name) as "serviceUser",
       json_build_object('documentId', o.document_id, 'code', o.code, 'name', o.name) as office,
       p.tier, p.score::text as score, trim_scale(p.volume)::text as volume,
       trim_scale(p.demerit)::text as demerit,
       json_build_object('detention', p.detention_count, 'refusal', p.refusal_count,
                         'destruction', p.destruction_count, 'nnc', p.nnc_count) as counts,
       p.valued_on::text as "valuedOn"`;

/** Today in the office of a profile `p`; bind the answer of `todaysOfOffices`. */
export const TODAY_THERE = '(?::jsonb ->> p.office_key)::date';

const EVERYWHERE: SqlCondition = { sql: 'true', bindings: [] };

/** Profiles of the offices that the caller oversees; 403 for another one that is named. */
export const ofOffices = (offices: Offices, asked: string | undefined): SqlCondition => {
  if (offices === 'all') {
    return asked === undefined ? EVERYWHERE : { sql: 'p.office_key = ?', bindings: [asked] };
  }
  if (asked !== undefined && !offices.includes(asked)) {
    throw errorFrom(refuse('FORBIDDEN', 'oversight.other-office').refusal);
  }
  return {
    sql: 'p.office_key = any(?)',
    bindings: [asked === undefined ? [...offices] : [asked]],
  };
};

/** Traders in whose name or code some words stand, whatever else is in them. */
export const named = (search: string | undefined): SqlCondition => {
  if (search === undefined) return EVERYWHERE;
  const pattern = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return {
    sql: '(p.service_user_name ilike ? or p.service_user_code ilike ?)',
    bindings: [pattern, pattern],
  };
};

export const allOf = (conditions: readonly SqlCondition[]): SqlCondition => ({
  sql: conditions.map(({ sql }) => `(${sql})`).join(' and '),
  bindings: conditions.flatMap(({ bindings }) => bindings),
});

/** How a page stands among the others, as Strapi's lists say it. */
export const paginationOf = (page: number, pageSize: number, total: number) => ({
  page,
  pageSize,
  pageCount: Math.ceil(total / pageSize),
  total,
});
