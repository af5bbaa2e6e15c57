import type { Duty } from '../../src/domain/identity/actor';
import { may, mayKeep, mayOpen, type PanelGrant } from './panel-grants';

/** What is asked for, and about which consignment. */
const CONSIGNMENT_FIELDS = [
  'sector',
  'direction',
  'certificateType',
  'office',
  'workArea',
  'serviceUser',
  'agent',
  'officer',
  'items',
  'exporterName',
  'exporterAddress',
  'exporterCountry',
  'consigneeName',
  'consigneeAddress',
  'consigneeCountry',
  'origin',
  'originCountry',
  'destination',
  'destinationCountry',
  'pointOfEntry',
  'borderPost',
  'conveyance',
  'conveyanceMode',
  'marks',
  'packagesNumber',
  'packagesDescription',
  'containerNumbers',
  'sealNumber',
  'intendedUse',
  'identification',
  'additionalDeclaration',
  'treatments',
  'attestation',
  'reexport',
  'plannedOn',
  'remarks',
  'documents',
];
const STAGE_FIELDS = [
  'stage',
  'stepOutcome',
  'stepNote',
  'stepChanges',
  'stepBillingCode',
  'stepCollectorName',
  'stepCollectorIdentity',
  'stepCollectorRelation',
];
const SERVICE_USER_FIELDS = { except: ['accounts'] };
const ACTION_FIELDS = [
  'kind',
  'application',
  'actedOn',
  'outcome',
  'reason',
  'severity',
  'severityNote',
  'note',
  'letterNumber',
  'letterDate',
  'letterReceivedOn',
  'letter',
  'treatmentType',
  'chemical',
  'duration',
  'temperature',
  'concentration',
  'annulmentReason',
];
const COMPLAINT_FIELDS = [
  'complaintKind',
  'category',
  'channel',
  'complaintState',
  'receivedOn',
  'office',
  'subject',
  'message',
  'reporterName',
  'reporterEmail',
  'reporterPhone',
  'language',
  'assignee',
  'answer',
  'closingNote',
  'attachments',
];
const RESOLUTION_FIELDS = ['resolution', 'resolutionNote', 'invoice'];

const LISTS: readonly PanelGrant[] = [
  may('read', 'tariff'),
  may('read', 'action-reason'),
  may('read', 'legal-clock'),
  may('read', 'service-standard'),
  may('read', 'document-form'),
  may('read', 'compliance-policy'),
];

/** What everybody at the service desk reads of the office's consignments. */
const READS_SERVICE: readonly PanelGrant[] = [
  mayOpen('queue.read'),
  ...LISTS,
  may('read', 'service-user', SERVICE_USER_FIELDS),
  may('read', 'representation'),
  may('read', 'service-application'),
  may('read', 'application-step'),
  may('read', 'certificate'),
  may('read', 'certificate-version'),
  may('read', 'invoice'),
  may('read', 'quarantine-action'),
  may('read', 'compliance-profile'),
];

const RECORDS_ACTIONS: readonly PanelGrant[] = [
  may('create', 'quarantine-action', ACTION_FIELDS),
  may('update', 'quarantine-action', ACTION_FIELDS),
];
const ANSWERS_COMPLAINTS: readonly PanelGrant[] = [
  mayOpen('complaints.read'),
  may('read', 'complaint'),
  may('create', 'complaint', COMPLAINT_FIELDS),
  may('update', 'complaint', COMPLAINT_FIELDS),
];
/** What an NNC says, and why it is taken back; its match and who wrote it are Q-Office's. */
const NNC_FIELDS = {
  except: ['serviceUser', 'matchState', 'officerName', 'matchedAt', 'matchedByName', 'annulledOn'],
};
const KEEPS_NNCS: readonly PanelGrant[] = [
  may('read', 'nnc-record'),
  may('create', 'nnc-record', NNC_FIELDS),
  may('update', 'nnc-record', NNC_FIELDS),
];
/** Who made a policy is Q-Office's to write. */
const POLICY_FIELDS = { except: ['madeByName'] };
/** What is decided on an objection; what it says stays. */
const DECIDES_OBJECTIONS: readonly PanelGrant[] = [
  may('read', 'compliance-objection'),
  may('update', 'compliance-objection', ['objectionState', 'decisionReason']),
];
const SESSION_FIELDS = ['serviceUser', 'heldOn', 'topic', 'notes', 'participants'];
/** Supervision and the head keep traders to the rules, and serve those first who do. */
const OVERSEES_TRADERS: readonly PanelGrant[] = [
  ...DECIDES_OBJECTIONS,
  may('read', 'coaching-session'),
  may('create', 'coaching-session', SESSION_FIELDS),
  may('update', 'coaching-session', SESSION_FIELDS),
  may('delete', 'coaching-session'),
  may('read', 'priority-decision'),
  may('create', 'priority-decision', ['serviceUser', 'outcome', 'reason', 'validUntil']),
];
const READS_OVERSIGHT: readonly PanelGrant[] = [
  may('read', 'compliance-objection'),
  may('read', 'coaching-session'),
  may('read', 'priority-decision'),
];
const READS_INTEGRATION: readonly PanelGrant[] = [
  may('read', 'integration-batch'),
  may('read', 'integration-row'),
];

const OFFICER: readonly PanelGrant[] = [
  ...READS_SERVICE,
  mayOpen('compliance.read'),
  may('create', 'service-user', SERVICE_USER_FIELDS),
  may('update', 'service-user', SERVICE_USER_FIELDS),
  may('read', 'service-invitation'),
  ...mayKeep('representation'),
  may('create', 'service-application', CONSIGNMENT_FIELDS),
  may('update', 'service-application', [...CONSIGNMENT_FIELDS, ...STAGE_FIELDS]),
  may('update', 'certificate', ['certificateState', 'stepReason', 'stepChanges']),
  may('read', 'foreign-certificate'),
  may('read', 'billing-code'),
  ...RECORDS_ACTIONS,
  may('read', 'priority-decision'),
  ...ANSWERS_COMPLAINTS,
  ...READS_INTEGRATION,
];

const SUPERVISION: readonly PanelGrant[] = [
  ...READS_SERVICE,
  mayOpen('compliance.read'),
  may('read', 'foreign-certificate'),
  ...RECORDS_ACTIONS,
  ...KEEPS_NNCS,
  ...OVERSEES_TRADERS,
  may('read', 'feedback'),
  may('create', 'compliance-policy', POLICY_FIELDS),
  may('update', 'compliance-policy', POLICY_FIELDS),
  may('delete', 'compliance-policy'),
  ...ANSWERS_COMPLAINTS,
];

const TREASURER: readonly PanelGrant[] = [
  ...READS_SERVICE,
  may('update', 'service-application', ['stage', 'stepBillingCode', 'stepNote']),
  may('update', 'invoice', ['stepBillingCode', 'stepBillingCodeIssuedAt']),
  may('read', 'billing-code'),
  may('read', 'payment'),
  may('update', 'payment', RESOLUTION_FIELDS),
  mayOpen('payments.reconcile'),
  may('create', 'tariff'),
  may('update', 'tariff'),
  ...READS_INTEGRATION,
];

const OVERSEES: readonly PanelGrant[] = [
  ...READS_SERVICE,
  mayOpen('compliance.read'),
  may('read', 'foreign-certificate'),
  may('read', 'billing-code'),
  may('read', 'payment'),
  may('read', 'feedback'),
  mayOpen('complaints.read'),
  may('read', 'complaint'),
  may('update', 'complaint', COMPLAINT_FIELDS),
  ...READS_INTEGRATION,
];

const HEAD: readonly PanelGrant[] = [
  ...OVERSEES,
  may('update', 'service-user', SERVICE_USER_FIELDS),
  ...KEEPS_NNCS,
  ...OVERSEES_TRADERS,
  may('read', 'service-invitation'),
  may('update', 'quarantine-action', ['annulmentReason']),
  may('create', 'complaint', COMPLAINT_FIELDS),
  may('create', 'service-standard'),
  may('update', 'service-standard'),
];

/** What each duty may do with the quarantine service in the panel; which rows, the conditions tell. */
export const SERVICE_GRANTS: Readonly<Partial<Record<Duty, readonly PanelGrant[]>>> = {
  'quarantine-officer': OFFICER,
  supervision: SUPERVISION,
  treasurer: TREASURER,
  'office-head': HEAD,
  manager: [...OVERSEES, ...READS_OVERSIGHT],
};
