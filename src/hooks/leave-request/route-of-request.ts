import { PENDING_STATES } from '../../domain/leave/vocabulary';
import { rowsOf, type Queryable, type Transaction } from '../../infra/transaction';

/**
 * Who considers and who decides the leave of an employee. The superior is the person named, or else
 * the head of the nearest unit above, or else the head of the office; the official is the head of
 * the office. The head's own leave goes outside: both are empty.
 */
const ROUTE_SQL = `
select e.document_id as employee_key, o.document_id as office_key,
       case when heads.office then null
            else coalesce(named.document_id,
                          nullif(unit_head.document_id, e.document_id),
                          nullif(parent_head.document_id, e.document_id),
                          head.document_id) end as superior_key,
       case when heads.office or named.id is not null or unit_head.id = e.id then null
            else u.document_id end as superior_unit_key,
       case when heads.office then null else head.document_id end as official_key
from employees e
left join employees_office_lnk eo on eo.employee_id = e.id
left join offices o on o.id = eo.office_id
left join offices_head_lnk oh on oh.office_id = o.id
left join employees head on head.id = oh.employee_id
cross join lateral (select coalesce(head.id = e.id, false) as office) heads
left join employees_superior_lnk es on es.employee_id = e.id
left join employees named on named.id = es.inv_employee_id
left join employees_org_unit_lnk eu on eu.employee_id = e.id
left join org_units u on u.id = eu.org_unit_id
left join org_units_head_lnk uh on uh.org_unit_id = u.id
left join employees unit_head on unit_head.id = uh.employee_id
left join org_units_parent_lnk up on up.org_unit_id = u.id
left join org_units_head_lnk ph on ph.org_unit_id = up.inv_org_unit_id
left join employees parent_head on parent_head.id = ph.employee_id`;

export interface LeaveRoute {
  readonly officeKey: string | null;
  readonly superiorKey: string | null;
  readonly superiorUnitKey: string | null;
  readonly officialKey: string | null;
}

/** The route of a new request; undefined where the employee is not known. */
export const routeOf = async (
  queryable: Queryable,
  employee: { readonly key: string }
): Promise<LeaveRoute | undefined> => {
  const [row] = await rowsOf<LeaveRoute>(
    queryable,
    `select office_key as "officeKey", superior_key as "superiorKey",
            superior_unit_key as "superiorUnitKey", official_key as "officialKey"
       from (${ROUTE_SQL} where e.document_id = :key) route`,
    { key: employee.key }
  );
  return row;
};

/** When people or seats move, requests that still wait go to those who hold the seats now. */
export const rerouteOpenRequests = async (trx: Transaction): Promise<void> => {
  await trx.raw(
    `update leave_requests r
        set office_key = route.office_key, superior_key = route.superior_key,
            superior_unit_key = route.superior_unit_key, official_key = route.official_key
       from (${ROUTE_SQL}) route
      where route.employee_key = r.employee_key and r.leave_state in (?, ?, ?)
        and (r.office_key, r.superior_key, r.superior_unit_key, r.official_key)
            is distinct from
            (route.office_key, route.superior_key, route.superior_unit_key, route.official_key)`,
    ['draft', ...PENDING_STATES]
  );
};
