import type { OfficeTimeZone } from '../../domain/calendar/time-zone';
import type { Tier } from '../../domain/compliance/vocabulary';
import { preparedRowsOf, type Transaction } from '../../infra/transaction';

/** The live profile of a trader, as decisions on the trader freeze it. Decimals are text. */
export interface LiveProfile {
  readonly serviceUserKey: string;
  readonly serviceUserName: string;
  readonly officeKey: string;
  readonly officeName: string;
  readonly zone: OfficeTimeZone;
  readonly tier: Tier;
  readonly score: string | null;
  readonly volume: string | null;
  readonly demerit: string | null;
  readonly detentionCount: number;
  readonly refusalCount: number;
  readonly destructionCount: number;
  readonly nncCount: number;
  readonly policyKey: string | null;
  /** The first day of the policy by which it is scored. */
  readonly policySince: string | null;
  readonly valuedOn: string | null;
}

const PROFILE_SQL = `
select p.service_user_key as "serviceUserKey", p.service_user_name as "serviceUserName",
       p.office_key as "officeKey", o.name as "officeName",
       coalesce(o.time_zone, 'Asia/Jakarta') as zone,
       coalesce(p.tier, 'unrated') as tier, p.score::text as score, p.volume::text as volume,
       p.demerit::text as demerit, coalesce(p.detention_count, 0) as "detentionCount",
       coalesce(p.refusal_count, 0) as "refusalCount",
       coalesce(p.destruction_count, 0) as "destructionCount",
       coalesce(p.nnc_count, 0) as "nncCount", p.policy_key as "policyKey",
       (select c.valid_from::text from compliance_policies c
         where c.document_id = p.policy_key) as "policySince",
       p.valued_on::text as "valuedOn"
  from compliance_profiles p join offices o on o.document_id = p.office_key
 where p.service_user_key = :key for no key update of p`;

/** The profile of a trader, locked until the end of the transaction; undefined for an unknown one. */
export const lockProfile = async (
  trx: Transaction,
  key: string
): Promise<LiveProfile | undefined> => {
  const [row] = await preparedRowsOf<LiveProfile>(trx, PROFILE_SQL, { key });
  return row;
};
