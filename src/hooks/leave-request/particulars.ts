/**
 * Section I of the form as JSON (`Particulars`), of an employee `e` in an office `o` with the head
 * `head` (a row of `offices_head_lnk`).
 */
export const PARTICULARS_SQL = `json_build_object(
    'name', e.name, 'nip', e.nip, 'position', e.position, 'serviceStart', e.service_start,
    'unit', (select u.name from employees_org_unit_lnk l join org_units u on u.id = l.org_unit_id
              where l.employee_id = e.id),
    'workArea', (select a.name from employees_work_area_lnk l
                   join work_areas a on a.id = l.work_area_id where l.employee_id = e.id),
    'office', coalesce(o.name, ''), 'city', o.city,
    'official', (select h.position from employees h where h.id = head.employee_id),
    'parentAuthority', o.parent_authority,
    'headsOffice', coalesce(head.employee_id = e.id, false))`;
