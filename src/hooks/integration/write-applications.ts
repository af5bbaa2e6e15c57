import { FIRST_STAGE, PARTICULAR_FIELDS } from '../../domain/certification/import-row';
import type { ImportedApplication } from '../../domain/certification/judge-application-row';
import { usualCertificate } from '../../domain/certification/hand-in';
import { writeQuantity } from '../../domain/billing/quantity';
import { momentIn } from '../../infra/clock';
import { createDocumentId } from '../../infra/document-id';
import {
  columnName,
  documentColumns,
  insertLinks,
  insertRows,
  reserveIds,
  type ColumnValues,
} from '../../infra/insert-rows';
import { rowsOf, type Transaction } from '../../infra/transaction';
import { touchConsignments } from '../compliance/follow-consignments';
import { registerParties, type Principal } from './register-parties';

/** What brought an application to its end, where another system says so. */
export const IMPORT_COMMAND = 'import';

const linkTo = (relation: string, to: string, target: string) => ({
  table: `service_applications_${relation}_lnk`,
  from: 'service_application_id',
  to,
  target,
});

const LINKS = {
  office: linkTo('office', 'office_id', 'offices'),
  workArea: linkTo('work_area', 'work_area_id', 'work_areas'),
  serviceUser: linkTo('service_user', 'service_user_id', 'service_users'),
  agent: linkTo('agent', 'service_user_id', 'service_users'),
};

const moment = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toISOString();

/** An application with what it is given here. */
interface Written {
  readonly id: number | undefined;
  readonly key: string;
  readonly number: string;
  readonly principal: Principal;
  readonly application: ImportedApplication;
}

const nextNumbers = async (
  trx: Transaction,
  applications: readonly ImportedApplication[]
): Promise<readonly string[]> => {
  const rows = await rowsOf<{ value: string }>(
    trx,
    `select nextval('service_application_number') as value from generate_series(1, :count::int)`,
    { count: applications.length }
  );
  // The door of applications numbers them like this.
  return applications.map(
    ({ day }, index) => `PPK-${day.slice(0, 4)}-${(rows[index]?.value ?? '').padStart(6, '0')}`
  );
};

const applicationRow = (
  { id, key, number, principal, application }: Written,
  source: string,
  now: Date
): ColumnValues => {
  const { row, agent, stage, submittedAt, endedAt, closedAt } = application;
  return {
    id,
    ...documentColumns(now, key),
    number,
    stage,
    stage_since: moment(endedAt ?? submittedAt),
    submitted_at: moment(submittedAt),
    closed_at: moment(closedAt),
    end_reason: row.endReason,
    sector: row.sector,
    direction: row.direction,
    commodity: row.items[0]?.commodity,
    draft_version: 0,
    source,
    external_ref: row.externalRef,
    service_user_name: principal.name,
    agent_name: agent?.name ?? null,
    office_key: application.officeKey,
    work_area_key: application.workAreaKey,
    service_user_key: principal.key,
    agent_key: agent?.key ?? null,
    ...Object.fromEntries(PARTICULAR_FIELDS.map((field) => [columnName(field), row[field]])),
    certificate_type: row.certificateType ?? usualCertificate(row.sector, row.direction),
  };
};

/** The first line of the timeline, and the last one of what is over. */
const stepRows = (
  { key, number, principal, application }: Written,
  source: string,
  now: Date
): readonly ColumnValues[] => {
  const { row, stage, submittedAt, endedAt } = application;
  const line = {
    application_key: key,
    application_number: number,
    office_key: application.officeKey,
    service_user_key: principal.key,
    agent_key: application.agent?.key ?? null,
    sector: row.sector,
    direction: row.direction,
    actor_role: 'machine',
    actor_name: source,
  };
  const submitted = {
    ...documentColumns(now),
    ...line,
    command: 'submit',
    from_stage: null,
    stage: FIRST_STAGE,
    happened_at: moment(submittedAt),
    note: null,
  };
  if (endedAt === null) return [submitted];
  // How long its stages have lasted there, nobody says: nothing to measure a service standard by.
  const ended = {
    ...submitted,
    ...documentColumns(now),
    command: IMPORT_COMMAND,
    from_stage: FIRST_STAGE,
    stage,
    happened_at: moment(endedAt),
    note: row.endReason,
  };
  return [submitted, ended];
};

const writeItems = async (trx: Transaction, written: readonly Written[]): Promise<void> => {
  const items = written.flatMap(({ id, application }) =>
    application.row.items.map((item, index) => ({ owner: id, order: index + 1, item }))
  );
  const ids = await reserveIds(trx, 'components_service_items', items.length);
  await insertRows(
    trx,
    'components_service_items',
    items.map(({ item }, index) => ({
      id: ids[index],
      commodity: item.commodity,
      scientific_name: item.scientificName,
      hs_code: item.hsCode,
      quantity: writeQuantity(item.quantity),
      unit: item.unit,
      tariff_code: item.tariffCode,
    }))
  );
  await insertRows(
    trx,
    'service_applications_cmps',
    items.map(({ owner, order }, index) => ({
      entity_id: owner,
      cmp_id: ids[index],
      component_type: 'service.item',
      field: 'items',
      order,
    }))
  );
};

/**
 * Write applications as their door would have left them: rows, items, links, timelines, and service
 * users that were unknown. Nobody is told: where they come from, everybody knows of them.
 * @returns their keys, in the order given
 */
export const writeApplications = async (
  trx: Transaction,
  applications: readonly ImportedApplication[],
  source: string
): Promise<readonly string[]> => {
  if (applications.length === 0) return [];
  const now = momentIn('Asia/Jakarta');
  const principalOf = await registerParties(trx, applications, now);
  const ids = await reserveIds(trx, 'service_applications', applications.length);
  const numbers = await nextNumbers(trx, applications);
  const written = applications.map((application, index): Written => ({
    id: ids[index],
    key: createDocumentId(),
    number: numbers[index] ?? '',
    principal: principalOf(application),
    application,
  }));
  await insertRows(
    trx,
    'service_applications',
    written.map((each) => applicationRow(each, source, now))
  );
  await writeItems(trx, written);
  for (const [link, keyOf] of [
    [LINKS.office, ({ application }: Written) => application.officeKey],
    [LINKS.workArea, ({ application }: Written) => application.workAreaKey],
    [LINKS.serviceUser, ({ principal }: Written) => principal.key],
    [LINKS.agent, ({ application }: Written) => application.agent?.key ?? null],
  ] as const) {
    await insertLinks(
      trx,
      link,
      written.map((each) => ({ id: each.id, key: keyOf(each) }))
    );
  }
  await insertRows(
    trx,
    'application_steps',
    written.flatMap((each) => stepRows(each, source, now))
  );
  const keys = written.map(({ key }) => key);
  // What has not come to its end counts neither for nor against anybody.
  touchConsignments(
    trx,
    written.filter(({ application }) => application.endedAt !== null).map(({ key }) => key)
  );
  return keys;
};
