import { hasDuty } from '../../domain/identity/actor';
import { parseEmployeeNumber, type EmploymentType } from '../../domain/identity/employee-number';
import { refuse } from '../../domain/result';
import { todayIn } from '../../infra/clock';
import { currentActor } from '../../infra/current-actor';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { keysNamed, relationChange } from '../../infra/relation-input';
import { inTransaction, rowsOf, type Transaction } from '../../infra/transaction';
import type { Door, Operation } from '../door';
import { rerouteOpenRequests } from '../leave-request/route-of-request';
import { refuseTradersAccount } from '../service-user/linked-accounts';
import { officeRecordDoor } from './keep-office-key';
import { requireOwnOffice } from './own-office';

interface StoredNumber {
  readonly nip: string;
  readonly employmentType: EmploymentType;
}

/** NIP and employment type are judged together: either may change alone. */
const checkNumber = async (
  trx: Transaction,
  data: Record<string, unknown>,
  documentId?: string
): Promise<void> => {
  const [stored] =
    documentId === undefined
      ? []
      : await rowsOf<StoredNumber>(
          trx,
          `select nip, employment_type as "employmentType" from employees where document_id = :documentId`,
          { documentId }
        );
  if (stored !== undefined && data.nip === undefined && data.employmentType === undefined) return;
  const employmentType = (data.employmentType ?? stored?.employmentType) as EmploymentType;
  const parsed = valueOf(parseEmployeeNumber(data.nip ?? stored?.nip, employmentType));
  data.nip = parsed.number;
  if (parsed.kind !== 'office') {
    data.birthDate = parsed.birthDate;
    data.sex = parsed.sex;
  }
};

const checkSuperior = (data: Readonly<Record<string, unknown>>, documentId?: string): void => {
  const change = relationChange(data.superior);
  const named = keysNamed(change);
  if (documentId !== undefined && named.includes(documentId)) {
    throw errorFrom(refuse('INVALID', 'organisation.own-superior', {}, 'superior').refusal);
  }
};

/** From superior to superior nobody comes back to themselves: two would consider each other's leave. */
const checkCircle = async (trx: Transaction, documentId: string): Promise<void> => {
  const [circle] = await rowsOf(
    trx,
    `with recursive above as (
       select l.inv_employee_id as id
         from employees e join employees_superior_lnk l on l.employee_id = e.id
        where e.document_id = :documentId
        union
       select l.inv_employee_id from above join employees_superior_lnk l on l.employee_id = above.id)
     select 1 from above join employees e on e.id = above.id where e.document_id = :documentId`,
    { documentId }
  );
  if (circle !== undefined) {
    throw errorFrom(refuse('INVALID', 'organisation.superior-circle', {}, 'superior').refusal);
  }
};

const mayLinkAccounts = async (trx: Transaction): Promise<boolean> => {
  const actor = await currentActor(trx, todayIn('Asia/Jakarta'));
  return actor.kind === 'office' || hasDuty(actor, 'super-admin');
};

const ACCOUNTS = [
  { field: 'account', links: 'employees_account_lnk', users: 'up_users' },
  { field: 'panelAccount', links: 'employees_panel_account_lnk', users: 'admin_users' },
] as const;

/**
 * Whoever links an account hands out the duties of a person; that is a super admin's, in the panel
 * as much as by a token. One account, one person: asked before the write, as Strapi would move the
 * link, or fail halfway.
 */
const checkAccounts = async (
  trx: Transaction,
  data: Readonly<Record<string, unknown>>,
  documentId = ''
): Promise<void> => {
  for (const { field, links, users } of ACCOUNTS) {
    const change = relationChange(data[field]);
    const named = keysNamed(change);
    if (change.kind === 'none') continue;
    if (!(await mayLinkAccounts(trx))) {
      throw errorFrom(refuse('FORBIDDEN', 'organisation.accounts-are-duties', {}, field).refusal);
    }
    const taken = await rowsOf(
      trx,
      `select 1 from ${links} l
         join ${users} u on u.id = l.user_id
         join employees e on e.id = l.employee_id
        where (u.id::text = any(:named) or u.document_id = any(:named))
          and e.document_id <> :documentId`,
      { named: named.map(String), documentId }
    );
    if (taken.length > 0) {
      throw errorFrom(refuse('DUPLICATE', 'organisation.account-taken', {}, field).refusal);
    }
    if (field === 'account') await refuseTradersAccount(trx, named);
  }
};

const EMPLOYEE_DOOR = officeRecordDoor({
  table: 'employees',
  hasKey: true,
  prepare: async (trx, data, documentId) => {
    checkSuperior(data, documentId);
    await checkNumber(trx, data, documentId);
    await checkAccounts(trx, data, documentId);
  },
  follow: async (trx, documentId) => {
    await checkCircle(trx, documentId);
    await rerouteOpenRequests(trx);
  },
});

/** A seat is named by its holder, or by the office or unit it heads; seat and holders are of one office. */
const checkAppointment = async (trx: Transaction, documentId: string): Promise<void> => {
  const [seat] = await rowsOf<{ named: boolean; self: boolean; offices: string[] }>(
    trx,
    `select rl.employee_id is not null or ol.office_id is not null or ul.org_unit_id is not null as named,
            coalesce(rl.employee_id = al.employee_id, false) as self,
            array(select distinct key from unnest(array[appointee.office_key, replaced.office_key,
                    o.document_id, unit_office.document_id]) key where key is not null) as offices
       from acting_appointments t
       left join acting_appointments_appointee_lnk al on al.acting_appointment_id = t.id
       left join acting_appointments_replaces_lnk rl on rl.acting_appointment_id = t.id
       left join acting_appointments_office_lnk ol on ol.acting_appointment_id = t.id
       left join acting_appointments_org_unit_lnk ul on ul.acting_appointment_id = t.id
       left join employees appointee on appointee.id = al.employee_id
       left join employees replaced on replaced.id = rl.employee_id
       left join offices o on o.id = ol.office_id
       left join org_units_office_lnk uo on uo.org_unit_id = ul.org_unit_id
       left join offices unit_office on unit_office.id = uo.office_id
      where t.document_id = :documentId`,
    { documentId }
  );
  if (seat?.self) {
    throw errorFrom(refuse('INVALID', 'organisation.acts-for-self', {}, 'replaces').refusal);
  }
  if (seat !== undefined && !seat.named) {
    throw errorFrom(refuse('INVALID', 'organisation.seat-missing', {}, 'replaces').refusal);
  }
  await requireOwnOffice(trx, seat?.offices ?? []);
};

/** An office is set up by a super admin; a new head takes over what waits for a decision. */
const writeOffice: Operation = (params, next) =>
  inTransaction(async (trx) => {
    await requireOwnOffice(trx, [params.documentId ?? null]);
    const written = await next();
    await rerouteOpenRequests(trx);
    return written;
  });

/** Doors of the organisation's types, by the name of the type. */
export const ORGANISATION_DOORS = {
  office: { create: writeOffice, update: writeOffice, delete: writeOffice, clone: writeOffice },
  employee: EMPLOYEE_DOOR,
  orgUnit: officeRecordDoor({ table: 'org_units', hasKey: false, follow: rerouteOpenRequests }),
  workArea: officeRecordDoor({ table: 'work_areas', hasKey: false }),
  actingAppointment: officeRecordDoor({
    table: 'acting_appointments',
    hasKey: true,
    follow: checkAppointment,
  }),
} as const satisfies Record<string, Door>;
