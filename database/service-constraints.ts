import { appendOnly, belongsTo, constraint, index, uniqueIndex } from './constraint-statements';
import { QUEUE_STATEMENTS } from './service-queue';

const STAGES = [
  'submitted',
  'received',
  'inspection',
  'draft-issued',
  'correction-requested',
  'draft-approved',
  'invoiced',
  'paid',
  'certificate-issued',
  'handed-over',
  'closed',
  'cancelled',
  'refused',
  'destroyed',
] as const;

const listed = (values: readonly string[]): string => values.map((v) => `'${v}'`).join(', ');

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

  // Rules 3 and 4 for raw SQL too: no certificate stands without a paid bill, and no stage after it
  // without a certificate.
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
  uniqueIndex('certificate_versions_once', 'certificate_versions (certificate_key, version)'),
  belongsTo('application_steps', 'application_key', 'service_applications'),
  ...appendOnly('application_steps'),
  ...appendOnly('certificate_versions'),
  index('quarantine_actions_of_application', 'quarantine_actions (application_key, kind)'),
  ...QUEUE_STATEMENTS,
];
