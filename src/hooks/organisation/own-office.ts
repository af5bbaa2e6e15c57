import { isPersonnelFor } from '../../domain/leave/authority';
import { refuse } from '../../domain/result';
import { todayIn } from '../../infra/clock';
import { currentActor } from '../../infra/current-actor';
import { errorFrom } from '../../infra/refusal-error';
import { rowsOf, type Queryable, type Transaction } from '../../infra/transaction';

/**
 * Organisation records are kept by personnel administration of their own office, before and after
 * the write: what belongs to one office cannot be moved into another. Throws 403 otherwise.
 */
export const requireOwnOffice = async (
  queryable: Queryable,
  officeKeys: readonly (string | null)[]
): Promise<void> => {
  const actor = await currentActor(queryable, todayIn('Asia/Jakarta'));
  // A token writes what an administrator has given it; no person stands behind it to belong anywhere.
  if (actor.kind === 'office' || actor.kind === 'machine') return;
  const foreign = officeKeys.some((key) => !isPersonnelFor(actor, key ?? ''));
  if (foreign) throw errorFrom(refuse('FORBIDDEN', 'organisation.other-office').refusal);
};

/** The office of the seat that an appointment fills: its own, its unit's, or the holder's. */
const SEAT_OFFICE_SQL = `
select coalesce(o.document_id, unit_office.document_id, replaced.office_key) as key
  from acting_appointments t
  left join acting_appointments_office_lnk ol on ol.acting_appointment_id = t.id
  left join offices o on o.id = ol.office_id
  left join acting_appointments_org_unit_lnk ul on ul.acting_appointment_id = t.id
  left join org_units_office_lnk uo on uo.org_unit_id = ul.org_unit_id
  left join offices unit_office on unit_office.id = uo.office_id
  left join acting_appointments_replaces_lnk rl on rl.acting_appointment_id = t.id
  left join employees replaced on replaced.id = rl.employee_id
 where t.document_id = :documentId`;

/** Office of a row, through its link to the office; of an appointment, through the seat it fills. */
export const officeKeyOf = async (
  trx: Transaction,
  table: 'employees' | 'org_units' | 'work_areas' | 'holidays' | 'acting_appointments',
  documentId: string
): Promise<string | null | undefined> => {
  const singular = {
    employees: 'employee',
    org_units: 'org_unit',
    work_areas: 'work_area',
    holidays: 'holiday',
    acting_appointments: 'acting_appointment',
  }[table];
  const [row] = await rowsOf<{ key: string | null }>(
    trx,
    table === 'acting_appointments'
      ? SEAT_OFFICE_SQL
      : `select o.document_id as key
           from ${table} t
           left join ${table}_office_lnk l on l.${singular}_id = t.id
           left join offices o on o.id = l.office_id
          where t.document_id = :documentId`,
    { documentId }
  );
  return row === undefined ? undefined : row.key;
};
