/** A profile `p` and the office that keeps it. */
export const PROFILE_SQL = (visible: string): string => `
select p.service_user_key as key, p.service_user_code as code, p.service_user_name as name,
       coalesce(p.is_agent, false) as "isAgent", p.office_key as "officeKey",
       coalesce(o.time_zone, 'Asia/Jakarta') as zone
  from compliance_profiles p left join offices o on o.document_id = p.office_key
 where p.service_user_key = ? and ${visible}`;

/** Changes of tier up to a day, the first one first. */
export const REVIEWS_SQL = `
select on_day::text as "onDay", from_tier as "fromTier", to_tier as "toTier", score::text as score,
       cause
  from compliance_reviews where service_user_key = :key and on_day <= :day::date order by id`;

/**
 * The records behind events, by their keys. Letters are those of the day: one that came later was not
 * known. An NNC is named to those who may read it (ISPM 13).
 */
export const RECORDS_SQL = (nncVisible: string): string => `
select q.document_id as key, q.application_number as "applicationNumber", q.document_id as "documentId",
       q.reason_code as "reasonCode", null as number,
       case when q.letter_date <= ? then q.letter_number end as "letterNumber",
       case when q.letter_date <= ? then q.letter_date::text end as "letterDate",
       case when q.letter_received_on <= ? then q.letter_received_on::text end as "letterReceivedOn"
  from quarantine_actions q where q.document_id = any(?)
union all
select n.document_id, a.number, case when seen.may_read then n.document_id end, null,
       case when seen.may_read then n.number end, null, null, null
  from nnc_records n
  join service_applications a on a.document_id = n.application_key
 cross join lateral (select coalesce(${nncVisible}, false) as may_read) seen
 where n.document_id = any(?)`;

/** The decision on priority that was the latest at the end of a day. */
export const PRIORITY_SQL = `
select d.outcome, d.valid_until::text as "validUntil" from priority_decisions d
 where d.service_user_key = :key and d.decided_on <= :day::date order by d.id desc limit 1`;
