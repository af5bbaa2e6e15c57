import { STAGE_TRANSITIONS } from '../src/domain/certification/transitions';
import { atCommit, neverDeleted, refusal } from './constraint-statements';

/**
 * What no statement may do to an application or a certificate, whoever writes it: the stage table,
 * rule 3 (no certificate without a paid bill) and rule 4 (an issued certificate never changes).
 */

const MOVES = STAGE_TRANSITIONS.filter(({ from, to }) => from !== to)
  .map(({ from, to }) => `('${from}', '${to}')`)
  .join(', ');

const row = (version: 'old' | 'new', columns: readonly string[]): string =>
  `(${columns.map((column) => `${version}.${column}`).join(', ')})`;

const differ = (...columns: readonly string[]): string =>
  `${row('old', columns)} is distinct from ${row('new', columns)}`;

const APPLICATIONS: readonly string[] = [
  ...neverDeleted('service_applications'),
  // Who is responsible, and where it came from, stays as it was handed in (rules 6 and 7).
  `create or replace function keep_application() returns trigger language plpgsql as $$
   begin
     if ${differ('document_id', 'number', 'office_key', 'service_user_key', 'agent_key', 'source', 'external_ref')} then
       ${refusal('the parties of an application stay as they were', 'service_applications_parties')}
     end if;
     if old.stage <> new.stage and (old.stage, new.stage) not in (${MOVES}) then
       ${refusal('no stage is skipped', 'service_applications_stage_table')}
     end if;
     if coalesce(new.draft_version, 0) not between coalesce(old.draft_version, 0)
                                               and coalesce(old.draft_version, 0) + 1 then
       ${refusal('versions of a draft are counted up', 'service_applications_versions')}
     end if;
     return new;
   end $$`,
  `create or replace trigger service_applications_kept before update on service_applications
     for each row execute function keep_application()`,
  // What another system has closed came with its own papers; of it there is only the row.
  `create or replace function application_has_its_papers() returns trigger language plpgsql as $$
   declare
     now_at text; drafts integer; handed_in_elsewhere boolean; approved boolean; certified boolean;
     billed boolean; paid boolean;
   begin
     select stage, coalesce(draft_version, 0), source is not null and coalesce(draft_version, 0) = 0
       into now_at, drafts, handed_in_elsewhere
       from service_applications where id = new.id;
     if now_at in ('submitted', 'received', 'inspection', 'cancelled', 'refused', 'destroyed')
        or now_at = 'closed' and handed_in_elsewhere then
       return null;
     end if;
     select coalesce(bool_or(certificate_state <> 'draft'), false),
            coalesce(bool_or(certificate_state in ('issued', 'replaced', 'withdrawn')), false)
       into approved, certified
       from certificates where application_key = new.document_id;
     select coalesce(bool_or(invoice_state <> 'cancelled'), false),
            coalesce(bool_or(invoice_state = 'paid'), false)
       into billed, paid
       from invoices where application_key = new.document_id;
     if (case now_at
              when 'draft-issued' then drafts > 0 and not approved
              when 'correction-requested' then drafts > 0 and not approved
              when 'draft-approved' then approved
              when 'invoiced' then approved and billed
              when 'paid' then approved and paid
              else certified and paid
            end) is not true then
       ${refusal('a stage has its papers', 'service_applications_papers')}
     end if;
     return null;
   end $$`,
  atCommit(
    'service_applications_papers',
    'insert or update of stage',
    'service_applications',
    'execute function application_has_its_papers()'
  ),
];

const CONTENT = [
  'document_id',
  'application_key',
  'office_key',
  'service_user_key',
  'agent_key',
  'certificate_type',
  'version',
  'content',
  'commodity',
  'destination',
] as const;
const SIGNATURE = [
  'number',
  'form_code',
  'issued_at',
  'issued_on',
  'issued_place',
  'officer_name',
  'officer_nip',
  'officer_position',
  'verification_code',
  'replaces_key',
  'replaces_number',
] as const;

const CERTIFICATES: readonly string[] = [
  ...neverDeleted('certificates'),
  `create or replace function keep_certificate() returns trigger language plpgsql as $$
   begin
     if old.certificate_state <> new.certificate_state
        and (old.certificate_state, new.certificate_state) not in
            (('draft', 'approved'), ('approved', 'issued'), ('issued', 'replaced'),
             ('issued', 'withdrawn')) then
       ${refusal('a certificate comes to its states one after the other', 'certificates_states')}
     end if;
     if old.certificate_state <> 'draft' and ${differ(...CONTENT)} then
       ${refusal('what was approved stays as it was', 'certificates_fixed')}
     end if;
     if old.certificate_state in ('issued', 'replaced', 'withdrawn') and ${differ(...SIGNATURE)} then
       ${refusal('an issued certificate never changes', 'certificates_fixed')}
     end if;
     if old.certificate_state in ('replaced', 'withdrawn')
        and ${differ('replaced_by_key', 'replaced_by_number', 'replaced_at', 'withdrawn_at', 'reason')} then
       ${refusal('what became of a certificate is said once', 'certificates_fixed')}
     end if;
     return new;
   end $$`,
  `create or replace trigger certificates_kept before update on certificates
     for each row execute function keep_certificate()`,
  `create or replace function certificate_is_paid() returns trigger language plpgsql as $$
   begin
     if not exists (select 1 from invoices
                     where application_key = new.application_key and invoice_state = 'paid') then
       ${refusal('no certificate without a paid bill', 'certificates_paid')}
     end if;
     return null;
   end $$`,
  atCommit(
    'certificates_paid',
    'insert or update of certificate_state',
    'certificates',
    `when (new.certificate_state = 'issued') execute function certificate_is_paid()`
  ),
];

/** Walls behind the stages of applications and the states of certificates. */
export const CERTIFICATION_STATEMENTS: readonly string[] = [...APPLICATIONS, ...CERTIFICATES];
