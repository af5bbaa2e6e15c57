import type { StoredLetter } from '../../domain/identity/representation';
import { matches, visibleRows } from '../../domain/identity/visibility';
import { todayIn } from '../../infra/clock';
import { UID } from '../../infra/content-types';
import { currentActor } from '../../infra/current-actor';
import { rowsOf, type Transaction } from '../../infra/transaction';

/** A stored letter: what the rules need of it, and what stands on it. */
export interface LetterRow extends StoredLetter {
  readonly key: string;
  readonly revocationReason: string | null;
  /** Row ids of its scan; one or none. */
  readonly files: readonly number[];
  /** Time zone of the principal's office. */
  readonly zone: string;
}

const STORED_SQL = `
select r.document_id as key, r.principal_key as "principalKey", r.agent_key as "agentKey",
       r.office_key as "officeKey", r.letter_number as "letterNumber",
       r.valid_from::text as "validFrom", r.valid_until::text as "validUntil",
       r.revoked_on::text as "revokedOn", r.revocation_reason as "revocationReason",
       o.time_zone as zone,
       array(select f.file_id from files_related_mph f
              where f.related_id = r.id and f.field = 'letter'
                and f.related_type = '${UID.representation}') as files
  from representations r join offices o on o.document_id = r.office_key
 where r.document_id = :key
   for no key update of r`;

/** Lock a letter that the caller may see, until the end of the transaction; else undefined. */
export const lockVisibleLetter = async (
  trx: Transaction,
  key = ''
): Promise<LetterRow | undefined> => {
  const [row] = await rowsOf<LetterRow>(trx, STORED_SQL, { key });
  if (row === undefined) return undefined;
  const today = todayIn(row.zone);
  const visibility = visibleRows(await currentActor(trx, today), 'representation', today);
  const { principalKey, agentKey, officeKey } = row;
  return matches(visibility, { principalKey, agentKey, officeKey }) ? row : undefined;
};

/** Whether an application of the two was handed in while the letter counted. */
export const isLetterUsed = async (
  trx: Transaction,
  { key, zone }: LetterRow
): Promise<boolean> => {
  const found = await rowsOf(
    trx,
    `select 1 from representations r
       join service_applications a
         on a.service_user_key = r.principal_key and a.agent_key = r.agent_key
      where r.document_id = :key
        and (coalesce(a.submitted_at, a.created_at) at time zone 'UTC' at time zone :zone)::date
            between r.valid_from and least(r.valid_until, r.revoked_on - 1)
      limit 1`,
    { key, zone }
  );
  return found.length > 0;
};
