import type { IsoDate } from '../../domain/calendar/iso-date';
import type { ServiceUser, ServiceUserFacts } from '../../domain/identity/service-user';
import { matches, visibleRows } from '../../domain/identity/visibility';
import { todayIn } from '../../infra/clock';
import { currentActor } from '../../infra/current-actor';
import { rowsOf, type Transaction } from '../../infra/transaction';
import type { ServiceUserInput } from './service-user-input';

/** A stored service user: what the rules need of it, and what it says. */
export type StoredServiceUser = ServiceUser &
  ServiceUserInput & {
    readonly stateReason: string | null;
    /** Time zone of the office. */
    readonly zone: string;
  };

const STORED_SQL = `
select s.document_id as key, s.office_key as "officeKey", s.service_user_state as state,
       s.state_reason as "stateReason", s.name, s.service_user_kind as "serviceUserKind",
       coalesce(s.is_agent, false) as "isAgent", s.tax_number as "taxNumber", s.address, s.city,
       s.country, s.email, s.phone, s.language, s.finance_name as "financeName",
       s.finance_email as "financeEmail", o.time_zone as zone
  from service_users s join offices o on o.document_id = s.office_key
 where s.document_id = :key
   for no key update of s`;

/** Lock a service user until the end of the transaction; undefined where there is none. */
export const lockServiceUser = async (
  trx: Transaction,
  key = ''
): Promise<StoredServiceUser | undefined> => {
  const [row] = await rowsOf<StoredServiceUser>(trx, STORED_SQL, { key });
  return row;
};

/** Whether the caller may know that a service user exists. */
export const isVisible = async (
  trx: Transaction,
  { key, officeKey, zone }: StoredServiceUser
): Promise<boolean> => {
  const today = todayIn(zone);
  const visibility = visibleRows(await currentActor(trx, today), 'service-user', today);
  return matches(visibility, { documentId: key, officeKey });
};

/** What else a change of a service user depends on. */
export const loadServiceUserFacts = async (
  trx: Transaction,
  key: string,
  today: IsoDate
): Promise<ServiceUserFacts> => {
  const letters = await rowsOf(
    trx,
    `select 1 from representations
      where agent_key = :key and least(valid_until, revoked_on - 1) >= :today::date limit 1`,
    { key, today }
  );
  return { hasLetters: letters.length > 0 };
};
