import type { ScopedType } from '../../src/domain/identity/visibility';
import { UID } from '../../src/infra/content-types';
import { conditionOf } from '../../src/infra/panel-conditions';

/** One right in the panel, as it is given when the role is made. */
export interface PanelGrant {
  readonly action: string;
  readonly subject: string | null;
  /** Fields of the subject; null where the action knows no fields, `all` for every visible one. */
  readonly fields: readonly string[] | 'all' | { readonly except: readonly string[] } | null;
  readonly conditions: readonly string[];
}

const UID_OF: Readonly<Record<ScopedType, string>> = {
  office: UID.office,
  'work-area': UID.workArea,
  'org-unit': UID.orgUnit,
  employee: UID.employee,
  'acting-appointment': UID.actingAppointment,
  holiday: UID.holiday,
  'leave-policy': UID.leavePolicy,
  'leave-request': UID.leaveRequest,
  'leave-decision': UID.leaveDecision,
  'leave-ledger-entry': UID.leaveLedgerEntry,
  'collective-leave-duty': UID.collectiveLeaveDuty,
  notification: UID.notification,
  'calendar-feed': UID.calendarFeed,
  'service-user': UID.serviceUser,
  'service-invitation': UID.serviceInvitation,
  representation: UID.representation,
  'service-application': UID.serviceApplication,
  'application-step': UID.applicationStep,
  certificate: UID.certificate,
  'certificate-version': UID.certificateVersion,
  'foreign-certificate': UID.foreignCertificate,
  invoice: UID.invoice,
  'billing-code': UID.billingCode,
  payment: UID.payment,
  'quarantine-action': UID.quarantineAction,
  'nnc-record': UID.nncRecord,
  feedback: UID.feedback,
  complaint: UID.complaint,
  'compliance-profile': UID.complianceProfile,
  'compliance-objection': UID.complianceObjection,
  'coaching-session': UID.coachingSession,
  'priority-decision': UID.priorityDecision,
  'integration-batch': UID.integrationBatch,
  'integration-row': UID.integrationRow,
  tariff: UID.tariff,
  'action-reason': UID.actionReason,
  'legal-clock': UID.legalClock,
  'service-standard': UID.serviceStandard,
  'document-form': UID.documentForm,
  'compliance-policy': UID.compliancePolicy,
};

export const may = (
  verb: 'create' | 'read' | 'update' | 'delete',
  type: ScopedType,
  fields: PanelGrant['fields'] = 'all'
): PanelGrant => ({
  action: `plugin::content-manager.explorer.${verb}`,
  subject: UID_OF[type],
  fields: verb === 'delete' ? null : fields,
  // Strapi never asks a condition on create; there the doors of src/hooks judge alone.
  conditions: verb === 'create' ? [] : [conditionOf(type)],
});

export const mayKeep = (
  type: ScopedType,
  fields: PanelGrant['fields'] = 'all'
): readonly PanelGrant[] => [
  may('create', type, fields),
  may('read', type, fields),
  may('update', type, fields),
  may('delete', type),
];

export const mayUpload = (verb: string, conditions: readonly string[] = []): PanelGrant => ({
  action: `plugin::upload.${verb}`,
  subject: null,
  fields: null,
  conditions,
});

/** A page of the panel's own (`src/plugins/dashboard`). */
export const mayOpen = (action: string): PanelGrant => ({
  action: `plugin::dashboard.${action}`,
  subject: null,
  fields: null,
  conditions: [],
});
