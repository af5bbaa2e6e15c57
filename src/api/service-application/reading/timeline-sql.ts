import {
  CIRCUMSTANCES_OF_APPLICATION,
  momentText,
  STANDING_OF_PRINCIPAL,
} from './circumstances-sql';

const STEPS = `
  select coalesce(json_agg(json_build_object(
           'command', t.command, 'from', t.from_stage, 'stage', t.stage,
           'at', ${momentText('t.happened_at')}, 'role', t.actor_role, 'name', t.actor_name,
           'version', t.version, 'outcome', t.outcome, 'note', t.note,
           'corrections', t.corrections) order by t.id), '[]'::json)
    from application_steps t where t.application_key = a.document_id`;

const STANDARDS = `
  select coalesce(json_agg(json_build_object(
           'sector', s.sector, 'stage', s.stage, 'targetHours', s.target_hours,
           'validFrom', s.valid_from, 'validUntil', s.valid_until)), '[]'::json)
    from service_standards s where s.sector = a.sector`;

const VERSIONS = `
  select coalesce(json_agg(json_build_object(
           'documentId', v.document_id, 'version', v.version, 'madeAt', ${momentText('v.made_at')},
           'madeByName', v.made_by_name) order by v.id), '[]'::json)
    from certificate_versions v where v.application_key = a.document_id`;

/** Every certificate there was: a replaced one stays to be seen. */
const CERTIFICATES = `
  select coalesce(json_agg(json_build_object(
           'documentId', c.document_id, 'number', c.number, 'certificateState', c.certificate_state,
           'certificateType', c.certificate_type, 'version', c.version,
           'issuedAt', ${momentText('c.issued_at')}, 'replacedByNumber', c.replaced_by_number,
           'reason', c.reason) order by c.id), '[]'::json)
    from certificates c where c.application_key = a.document_id`;

const INVOICES = `
  select coalesce(json_agg(json_build_object(
           'documentId', i.document_id, 'number', i.number, 'invoiceState', i.invoice_state,
           'total', i.total::bigint, 'issuedAt', ${momentText('i.issued_at')},
           'payBefore', ${momentText('i.pay_before')}, 'billingCode', i.billing_code,
           'billingCodeExpiresAt', ${momentText('i.billing_code_expires_at')},
           'paidAt', ${momentText('i.paid_at')}, 'receiptNumber', i.receipt_number)
           order by i.id), '[]'::json)
    from invoices i where i.application_key = a.document_id`;

/** What a detention or refusal asks for, as long as its clock runs. */
const CLOCKS = `
  select coalesce(json_agg(json_build_object(
           'documentId', q.document_id, 'kind', q.kind, 'actedOn', q.acted_on,
           'letterNumber', q.letter_number, 'dueOn', q.due_on) order by q.id), '[]'::json)
    from quarantine_actions q
   where q.application_key = a.document_id and q.annulled_on is null and q.ended_on is null
     and (q.kind = 'detention' or q.kind = 'refusal' and q.due_on is not null)`;

/**
 * One application with all that happened to it, as one value: forty columns take the driver longer.
 * Asks for its key, and for the condition of who reads.
 */
export const TIMELINE_SQL = (visible: string): string => `
select row_to_json(shown) as shown from (
select a.document_id as "documentId", a.number, a.stage, a.sector, a.direction, a.commodity,
       a.certificate_type as "certificateType", a.office_key as "officeKey",
       a.service_user_key as "serviceUserKey", a.agent_key as "agentKey",
       coalesce(a.draft_version, 0) as "draftVersion", a.service_user_name as "serviceUserName",
       a.agent_name as "agentName", a.officer_name as "officerName",
       a.certificate_number as "certificateNumber", a.end_reason as "endReason",
       ${momentText('a.stage_since')} as "stageSince",
       ${momentText('a.submitted_at')} as "submittedAt",
       coalesce((select o.time_zone from offices o where o.document_id = a.office_key),
                'Asia/Jakarta') as zone,
       known.*, standing.*, (${STEPS}) as steps, (${STANDARDS}) as standards, (${VERSIONS}) as versions,
       (select c.content::json from certificates c
         where c.application_key = a.document_id and c.certificate_state = 'draft') as draft,
       (${CERTIFICATES}) as certificates, (${INVOICES}) as invoices, (${CLOCKS}) as clocks
  from service_applications a
 cross join lateral (${CIRCUMSTANCES_OF_APPLICATION}) known
  left join lateral (${STANDING_OF_PRINCIPAL}) standing on true
 where a.document_id = ? and ${visible}) shown`;
