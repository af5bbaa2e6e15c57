import type { StaffFacts, StaffOnRecord } from '../../domain/identity/staff-plan';
import type { LeavePolicy } from '../../domain/leave/policy';
import type { CarryOverReading } from '../../domain/leave/vocabulary';
import { todayIn } from '../../infra/clock';
import { rowsOf, type Queryable } from '../../infra/transaction';
import { MOVEMENT_COLUMNS, POLICY_COLUMNS } from '../leave-request/load-facts';

const PEOPLE_SQL = `
select e.document_id as key, e.nip, e.name, e.employment_type as "employmentType", e.position,
       e.rank, u.code as "orgUnit", w.code as "workArea", s.nip as superior,
       e.service_start::text as "serviceStart", e.contract_start::text as "contractStart",
       e.contract_end::text as "contractEnd", e.left_on::text as "leftOn", e.email, e.phone,
       coalesce(m.movements, '[]'::json) as movements
  from employees e
  left join employees_org_unit_lnk ul on ul.employee_id = e.id
  left join org_units u on u.id = ul.org_unit_id
  left join employees_work_area_lnk wl on wl.employee_id = e.id
  left join work_areas w on w.id = wl.work_area_id
  left join employees_superior_lnk sl on sl.employee_id = e.id
  left join employees s on s.id = sl.inv_employee_id
  left join (select s."employeeKey", json_agg(s) as movements
               from (select ${MOVEMENT_COLUMNS}, employee_key as "employeeKey"
                       from leave_ledger_entries where office_key = :officeKey
                      group by 1, 2, 3, 4, 5, employee_key) s
              group by 1) m on m."employeeKey" = e.document_id
 where e.office_key = :officeKey`;

const OFFICE_SQL = `
select o.time_zone as zone, coalesce(o.carry_over_reading, 'strict') as reading,
       (select json_agg(policy)
          from (select ${POLICY_COLUMNS} from leave_policies p
                 where p.leave_type = 'annual') policy) as policies,
       array(select u.code from org_units u
               join org_units_office_lnk l on l.org_unit_id = u.id and l.office_id = o.id
              where u.code is not null) as "orgUnits",
       array(select w.code from work_areas w
               join work_areas_office_lnk l on l.work_area_id = w.id and l.office_id = o.id
              where w.code is not null) as "workAreas",
       array(select e.nip from employees e
              where e.nip = any(:nips) and e.office_key is distinct from o.document_id) as elsewhere
  from offices o where o.document_id = :officeKey`;

interface OfficeRow {
  readonly zone: string;
  readonly reading: CarryOverReading;
  readonly policies: readonly LeavePolicy[] | null;
  readonly orgUnits: readonly string[];
  readonly workAreas: readonly string[];
  readonly elsewhere: readonly string[];
}

/** Today where the office is, by which a file's columns are read. */
export const todayAt = async (queryable: Queryable, officeKey: string): Promise<string> => {
  const [office] = await rowsOf<{ zone: string }>(
    queryable,
    'select time_zone as zone from offices where document_id = :officeKey',
    { officeKey }
  );
  return todayIn(office?.zone ?? 'Asia/Jakarta');
};

/** Everything that a file of an office's staff is judged by, in two statements. */
export const loadStaffFacts = async (
  queryable: Queryable,
  officeKey: string,
  nips: readonly string[]
): Promise<StaffFacts> => {
  const [office] = await rowsOf<OfficeRow>(queryable, OFFICE_SQL, { officeKey, nips: [...nips] });
  const people = await rowsOf<StaffOnRecord>(queryable, PEOPLE_SQL, { officeKey });
  return {
    people: new Map(people.map((person) => [person.nip, person])),
    elsewhere: new Set(office?.elsewhere),
    orgUnits: new Set(office?.orgUnits),
    workAreas: new Set(office?.workAreas),
    policies: office?.policies ?? [],
    reading: office?.reading ?? 'strict',
    today: todayIn(office?.zone ?? 'Asia/Jakarta'),
  };
};
