import { STAGES } from '../src/domain/certification/vocabulary';
import { appendOnly, belongsTo, constraint, index, uniqueIndex } from './constraint-statements';
import { listed } from './listed';
import { QUEUE_STATEMENTS } from './service-queue';

/** Walls behind the doors of the quarantine service; `constraints.ts` applies them. */
export const SERVICE_STATEMENTS: readonly string[] = [
  'create sequence if not exists service_application_number',
  'create sequence if not exists certificate_number',

  uniqueIndex('service_applications_document_once', 'service_applications (document_id)'),
  uniqueIndex('service_applications_number_once', 'service_applications (number)'),
  // The same reference from the same source is the same application (service.md, rule 7).
  uniqueIndex(
    'service_applications_reference_once',
    'service_applications (source, external_ref) where source is not null'
  ),
  constraint(
    'service_applications',
    'service_applications_belong',
    `check (number is not null and office_key is not null and service_user_key is not null
            and stage is not null and stage_since is not null
            and (source is null) = (external_ref is null))`
  ),
  constraint(
    'service_applications',
    'service_applications_known_stage',
    `check (stage in (${listed(STAGES)}))`
  ),
  belongsTo('service_applications', 'office_key', 'offices'),
  belongsTo('service_applications', 'service_user_key', 'service_users'),
  belongsTo('service_applications', 'agent_key', 'service_users'),

  // Rules 3 and 4 stand in `certification-constraints.ts`.
  uniqueIndex('certificates_number_once', 'certificates (number)'),
  uniqueIndex('certificates_verification_code_once', 'certificates (verification_code)'),
  uniqueIndex(
    'certificates_one_in_force',
    `certificates (application_key) where certificate_state in ('draft', 'approved', 'issued')`
  ),
  belongsTo('certificates', 'application_key', 'service_applications'),
  `create or replace trigger certificates_verification_code before insert or update of verification_code
     on certificates for each row execute function keep_verification_code()`,
  `update certificates set verification_code = null where verification_code is null`,
  constraint(
    'certificates',
    'certificates_whole',
    `check (case
              when certificate_state in ('draft', 'approved')
                then num_nonnulls(number, issued_at, replaced_by_key, withdrawn_at) = 0
              when num_nulls(number, form_code, issued_at, issued_on, officer_name) > 0 then false
              when certificate_state = 'issued'
                then num_nonnulls(replaced_by_key, replaced_at, withdrawn_at) = 0
              when certificate_state = 'replaced'
                then num_nulls(replaced_by_key, replaced_by_number, replaced_at) = 0
                     and withdrawn_at is null and nullif(trim(reason), '') is not null
              when certificate_state = 'withdrawn'
                then withdrawn_at is not null and replaced_by_key is null
                     and nullif(trim(reason), '') is not null
              else false end)`
  ),
  // A certificate takes the place of one other, and no two of the same one.
  uniqueIndex('certificates_replace_once', 'certificates (replaces_key)'),
  // The same number of the same country is the same certificate.
  uniqueIndex('foreign_certificates_once', 'foreign_certificates (issuing_country, number)'),
  constraint(
    'foreign_certificates',
    'foreign_certificates_whole',
    `check (number is not null and issuing_country is not null and content is not null)`
  ),
  uniqueIndex('certificate_versions_once', 'certificate_versions (certificate_key, version)'),
  belongsTo('application_steps', 'application_key', 'service_applications'),
  ...appendOnly('application_steps'),
  ...appendOnly('certificate_versions'),
  ...appendOnly('foreign_certificates'),
  index('quarantine_actions_of_application', 'quarantine_actions (application_key, kind)'),
  ...QUEUE_STATEMENTS,
];
