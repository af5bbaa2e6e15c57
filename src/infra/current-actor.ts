import { AsyncLocalStorage } from 'node:async_hooks';
import type { IsoDate } from '../domain/calendar/iso-date';
import {
  ANONYMOUS,
  DUTIES,
  MACHINE,
  OFFICE_ITSELF,
  type ActingAppointment,
  type ActingEmployee,
  type ActingServiceUser,
  type Actor,
  type Duty,
} from '../domain/identity/actor';
import { SEAT_OF_APPOINTMENT_SQL } from './acting-seats';
import { signedIn } from './signed-in';
import { preparedRowsOf, type Queryable } from './transaction';

const actingActor = new AsyncLocalStorage<Actor>();

/** Run `work` as Q-Office itself: for jobs, reference data and the writes inside the door. */
export const asOffice = <T>(work: () => Promise<T>): Promise<T> =>
  actingActor.run(OFFICE_ITSELF, work);

/** Run `work` as somebody: for what the office does in a person's name, like writing a demo year. */
export const asActor = <T>(actor: Actor, work: () => Promise<T>): Promise<T> =>
  actingActor.run(actor, work);

/** What `ACTOR_SQL` finds. */
export interface ActorRow {
  readonly employee: ActingEmployee | null;
  readonly roles: readonly string[] | null;
  readonly appointments: readonly (ActingAppointment & { seatTitle: string | null })[] | null;
  readonly serviceUser: ActingServiceUser | null;
}

const SUPER_ADMIN_ROLE = 'strapi-super-admin';

const dutyOf = (roleCode: string): Duty | undefined =>
  roleCode === SUPER_ADMIN_ROLE ? 'super-admin' : DUTIES.find((duty) => duty === roleCode);

/**
 * One person is one actor: the employee behind the account, the panel roles of that employee, and
 * the appointments that are not over. Dates are left to the rules.
 * Asks for `accountId`, `panelUserId` and `earliest`.
 */
export const ACTOR_SQL = `
with person as (
  select e.id, e.document_id, e.name, e.nip, e.position, e.office_key, p.user_id as panel_user_id
  from employees e
  left join employees_panel_account_lnk p on p.employee_id = e.id
  where e.id in (select employee_id from employees_account_lnk where user_id = :accountId
                 union all
                 select employee_id from employees_panel_account_lnk where user_id = :panelUserId)
  limit 1
)
select
  (select json_build_object('key', document_id, 'name', name, 'nip', nip, 'position', position,
                            'officeKey', office_key) from person) as employee,
  (select json_agg(r.code)
     from admin_users_roles_lnk l
     join admin_roles r on r.id = l.role_id
     join admin_users u on u.id = l.user_id and u.is_active and not coalesce(u.blocked, false)
    where l.user_id = coalesce(:panelUserId, (select panel_user_id from person))) as roles,
  (select json_agg(json_build_object(
            'kind', t.kind, 'decreeNumber', t.decree_number,
            'startDate', t.start_date, 'endDate', t.end_date,
            'replacesKey', replaced.document_id, 'replacesName', replaced.name,
            -- Who replaces a person has that person's seat, and no other of the office named.
            'headOfOfficeKey', case when replaced.id is null then o.document_id end,
            'headOfUnitKey', case when replaced.id is null then u.document_id end,
            'seatTitle', coalesce(replaced.position, 'Kepala ' || coalesce(u.name, o.name))))
     from acting_appointments t
     join acting_appointments_appointee_lnk al on al.acting_appointment_id = t.id
     join person on person.id = al.employee_id${SEAT_OF_APPOINTMENT_SQL}
    where t.end_date >= :earliest) as appointments,
  (select json_build_object('key', s.document_id, 'name', s.name, 'officeKey', s.office_key,
                            'isVerified', s.service_user_state = 'verified',
                            'letters', coalesce((
            select json_agg(json_build_object('principalKey', r.principal_key, 'startDate', r.valid_from,
                              'endDate', least(r.valid_until, r.revoked_on - 1)))
              from representations r
             where r.agent_key = s.document_id and r.valid_until >= :earliest), '[]'))
     from service_users_accounts_lnk l
     join service_users s on s.id = l.service_user_id
    where l.user_id = :accountId
    limit 1) as "serviceUser"`;

interface Accounts {
  readonly panelUserId: number | null;
  readonly accountId: number | null;
}

export const actorFrom = (row: ActorRow | null | undefined): Actor => ({
  kind: 'person',
  employee: row?.employee ?? null,
  duties: new Set((row?.roles ?? []).flatMap((code) => dutyOf(code) ?? [])),
  appointments: (row?.appointments ?? []).map((appointment) => ({
    ...appointment,
    seatTitle: appointment.seatTitle ?? '',
  })),
  serviceUser: row?.serviceUser ?? null,
});

/** The person behind an account, with the appointments that are not over on `earliest`. One query. */
export const personBehind = async (
  queryable: Queryable,
  accounts: Accounts,
  earliest: IsoDate
): Promise<Actor> => {
  const bindings = { ...accounts, earliest };
  const [row] = await preparedRowsOf<ActorRow>(queryable, ACTOR_SQL, bindings);
  return actorFrom(row);
};

/**
 * The actor that signing in has read already (`api-account.ts`), for reads. Inside a transaction it
 * is read again: a command may have waited for its lock since.
 */
const actorAtSignIn = (): Actor | undefined =>
  strapi.db.inTransaction()
    ? undefined
    : (strapi.requestContext.get()?.state as { actor?: Actor } | undefined)?.actor;

/** Who is behind the current request or job; the office itself where there is no request. */
export const currentActor = async (queryable: Queryable, earliest: IsoDate): Promise<Actor> => {
  const acting = actingActor.getStore();
  if (acting !== undefined) return acting;
  const who = signedIn();
  switch (who.kind) {
    case 'panel':
      return personBehind(queryable, { panelUserId: who.id, accountId: null }, earliest);
    case 'account':
      return (
        actorAtSignIn() ??
        personBehind(queryable, { panelUserId: null, accountId: who.id }, earliest)
      );
    case 'machine':
      return MACHINE;
    case 'anonymous':
      return ANONYMOUS;
    case 'none':
      return OFFICE_ITSELF;
  }
};
