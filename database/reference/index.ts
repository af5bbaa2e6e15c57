import type { Core } from '@strapi/strapi';
import { recountRequests } from '../../src/hooks/holiday/recount-requests';
import { UID } from '../../src/infra/content-types';
import { inTransaction } from '../../src/infra/transaction';
import { ACTION_REASONS, type ActionReasonRow } from './action-reasons';
import { COMPLIANCE_POLICIES, type CompliancePolicyRow } from './compliance-policies';
import { DOCUMENT_FORMS, type DocumentFormRow } from './document-forms';
import { HOLIDAYS, type HolidayRow } from './holidays';
import { LEAVE_POLICIES, type LeavePolicyRow } from './leave-policies';
import { LEGAL_CLOCKS, type LegalClockRow } from './legal-clocks';
import { recall, remember } from './remembered';
import { seedApiRoles } from './seed-api-roles';
import { seedPanelRoles } from './seed-panel-roles';
import { SERVICE_STANDARDS, type ServiceStandardRow } from './service-standards';
import { TARIFFS, type TariffRow } from './tariffs';

interface ReferenceTable<Row> {
  readonly uid: (typeof UID)[
    | 'leavePolicy'
    | 'holiday'
    | 'tariff'
    | 'documentForm'
    | 'actionReason'
    | 'legalClock'
    | 'serviceStandard'
    | 'compliancePolicy'];
  readonly rows: readonly Row[];
  /** What tells two rows apart, whoever wrote them. */
  readonly naturalKey: (row: Row) => string;
}

const POLICIES: ReferenceTable<LeavePolicyRow> = {
  uid: UID.leavePolicy,
  rows: LEAVE_POLICIES,
  naturalKey: ({ leaveType, employmentType, validFrom }) =>
    `${leaveType} ${employmentType} ${validFrom}`,
};

/** Ours hold for every office; one that an office added for itself carries its key. */
const DAYS_OFF: ReferenceTable<HolidayRow & { readonly officeKey?: string | null }> = {
  uid: UID.holiday,
  rows: HOLIDAYS,
  naturalKey: ({ date, officeKey }) => `${date} ${officeKey ?? 'all'}`,
};

/** A code comes again with every regulation that sets it anew. */
const byCodeAndDay = ({ code, validFrom }: { code: string; validFrom: string }): string =>
  `${code} ${validFrom}`;

const RATES: ReferenceTable<TariffRow> = {
  uid: UID.tariff,
  rows: TARIFFS,
  naturalKey: byCodeAndDay,
};

const FORMS: ReferenceTable<DocumentFormRow> = {
  uid: UID.documentForm,
  rows: DOCUMENT_FORMS,
  naturalKey: byCodeAndDay,
};

const REASONS: ReferenceTable<ActionReasonRow> = {
  uid: UID.actionReason,
  rows: ACTION_REASONS,
  naturalKey: byCodeAndDay,
};

const CLOCKS: ReferenceTable<LegalClockRow> = {
  uid: UID.legalClock,
  rows: LEGAL_CLOCKS,
  naturalKey: byCodeAndDay,
};

const STANDARDS: ReferenceTable<ServiceStandardRow> = {
  uid: UID.serviceStandard,
  rows: SERVICE_STANDARDS,
  naturalKey: ({ sector, stage, validFrom }) => `${sector} ${stage} ${validFrom}`,
};

const COMPLIANCE: ReferenceTable<CompliancePolicyRow> = {
  uid: UID.compliancePolicy,
  rows: COMPLIANCE_POLICIES,
  naturalKey: ({ validFrom }) => validFrom,
};

const KEY = 'reference_rows';

/**
 * Rows go past the document service, in one statement a table: they are ours, belong to no office,
 * and have no relations. What follows from them is the caller's.
 * @returns the rows that were missing
 */
const loadTable = async <Row extends object>(
  strapi: Core.Strapi,
  { uid, rows, naturalKey }: ReferenceTable<Row>,
  given: Record<string, string>
): Promise<readonly Row[]> => {
  const due = rows.filter((row) => given[`${uid} ${naturalKey(row)}`] === undefined);
  if (due.length === 0) return [];
  const stored = (await strapi.db.query(uid).findMany()) as Row[];
  const standing = new Set(stored.map(naturalKey));
  const missing = due.filter((row) => !standing.has(naturalKey(row)));
  if (missing.length > 0) {
    const publishedAt = new Date();
    await strapi.db
      .query(uid)
      .createMany({ data: missing.map((row) => ({ ...row, publishedAt })) as never });
  }
  for (const row of due) given[`${uid} ${naturalKey(row)}`] = 'given';
  return missing;
};

/**
 * Loads what every office starts with: roles with their rights, leave rules, holidays, and the
 * dated lists of the quarantine service. Each piece is
 * offered once: what an office edited, added or removed stays so. Safe to repeat; one transaction.
 */
export const loadReferenceData = (strapi: Core.Strapi): Promise<void> =>
  inTransaction(async (trx) => {
    await seedPanelRoles(strapi);
    await seedApiRoles(strapi);
    const given = { ...(await recall(strapi, KEY)) };
    await loadTable(strapi, POLICIES, given);
    await loadTable(strapi, RATES, given);
    await loadTable(strapi, FORMS, given);
    await loadTable(strapi, REASONS, given);
    await loadTable(strapi, CLOCKS, given);
    await loadTable(strapi, STANDARDS, given);
    await loadTable(strapi, COMPLIANCE, given);
    const declared = await loadTable(strapi, DAYS_OFF, given);
    // A newer Q-Office may bring a decree that touches leave which is approved already.
    await recountRequests(
      trx,
      declared.map(({ date }) => ({ date, officeKey: null }))
    );
    await remember(strapi, KEY, given);
  });
