/** A moment as Strapi writes it elsewhere; the database keeps UTC without saying so. */
export const momentText = (column: string): string =>
  `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** How the principal of the application `a` keeps the rules, for those who work here: `standing.*`. */
export const STANDING_OF_PRINCIPAL = `
select c.tier, json_build_object('detention', c.detention_count, 'refusal', c.refusal_count,
         'destruction', c.destruction_count, 'nnc', c.nnc_count) as counts,
       c.priority_granted_on::text as "priorityGrantedOn", c.priority_until::text as "priorityUntil"
  from compliance_profiles c where c.service_user_key = a.service_user_key`;

/**
 * What commands on the application `a` depend on besides its row, as the door asks it
 * (`hooks/service-application/load-application.ts`), and when a detention is due.
 */
export const CIRCUMSTANCES_OF_APPLICATION = `
select acted.inspection, acted."hasOpenDetention", acted."dueOn",
       (select c.certificate_state from certificates c
         where c.application_key = a.document_id order by c.id desc limit 1) as "certificateState"
  from (select (array_agg(q.outcome order by q.acted_on desc, q.id desc)
                 filter (where q.kind = 'inspection'))[1] as inspection,
               coalesce(bool_or(q.kind = 'detention' and q.ended_on is null), false)
                 as "hasOpenDetention",
               (min(q.due_on) filter (where q.kind = 'detention' and q.ended_on is null))::text
                 as "dueOn"
          from quarantine_actions q
         where q.application_key = a.document_id and q.annulled_on is null) acted`;
