/** The seat that an acting appointment `t` names: the person replaced, or the office or unit headed. */
export const SEAT_OF_APPOINTMENT_SQL = `
  left join acting_appointments_replaces_lnk rl on rl.acting_appointment_id = t.id
  left join employees replaced on replaced.id = rl.employee_id
  left join acting_appointments_office_lnk ol on ol.acting_appointment_id = t.id
  left join offices o on o.id = ol.office_id
  left join acting_appointments_org_unit_lnk ul on ul.acting_appointment_id = t.id
  left join org_units u on u.id = ul.org_unit_id`;
