import pg from 'pg';
import { PLAIN } from './plain-type.mjs';
import { seededRandom, writeHistory } from './leave-history.mjs';

/** A unit has so many people whatever the size of the office, and so has a work area. */
const UNIT_SIZE = 10;
const AREA_SIZE = 20;
export const OFFICE_ID = 1;
const ROWS_A_STATEMENT = 4000;
const SEED = 20_260_302;
/** So many five-year histories are made up; people share them, as making one up takes a while. */
const HISTORIES = 40;

export const PASSWORD = 'Bench-12345';
/** Of that password, with the fewest rounds: signing in is not what is measured. */
export const PASSWORD_HASH = '$2a$04$yHl9qISBX0ixETW0FPVpCeTIZR3Hcn1Q9L2jH30cq501sccpp0ejK';

export const keyOf = (kind, id) => `${kind}${String(id).padStart(24 - kind.length, '0')}`;
export const addressOf = (id) => `person-${id}@bench.test`;

/** Insert rows, given as objects of columns, in a few statements. */
export const insert = async (client, table, rows) => {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]).join(', ');
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    await client.query(
      `insert into ${table} (${columns})
       select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(from, from + ROWS_A_STATEMENT))]
    );
  }
};

/** What Strapi writes on every row. */
export const document = (kind, id, now) => ({
  id,
  document_id: keyOf(kind, id),
  created_at: now,
  updated_at: now,
  published_at: now,
});

/** Who leads: person 1 the office, the first of each ten that follow a unit. */
const unitOf = (id) => (id === 1 ? null : 1 + Math.floor((id - 2) / UNIT_SIZE));
const headOfUnit = (unit) => 2 + (unit - 1) * UNIT_SIZE;

const routeOf = (id) => {
  if (id === 1) return { superior_key: null, superior_unit_key: null, official_key: null };
  const unit = unitOf(id);
  const leads = headOfUnit(unit) === id;
  return {
    superior_key: keyOf('emp', leads ? 1 : headOfUnit(unit)),
    superior_unit_key: leads ? null : keyOf('unit', unit),
    official_key: keyOf('emp', 1),
  };
};

const numbered = (count) => Array.from({ length: count }, (_, index) => index + 1);
const link = (from, to, pairs) =>
  pairs.map(([one, other]) => ({ [`${from}_id`]: one, [`${to}_id`]: other }));

/** An office with its people, each with an account; the first is its head. */
export const loadPeople = async (client, people, now) => {
  const units = numbered(unitOf(people.length));
  const areas = numbered(Math.ceil(people.length / AREA_SIZE));
  await insert(client, 'offices', [
    {
      ...document('office', OFFICE_ID, now),
      code: 'BENCH',
      name: 'Balai Ukur',
      time_zone: 'Asia/Jakarta',
      carry_over_reading: 'strict',
    },
  ]);
  await insert(
    client,
    'org_units',
    units.map((id) => ({ ...document('unit', id, now), code: `U${id}`, name: `Seksi ${id}` }))
  );
  await insert(
    client,
    'work_areas',
    areas.map((id) => ({
      ...document('area', id, now),
      code: `A${id}`,
      name: `Wilayah ${id}`,
      kind: 'seaport',
    }))
  );
  await insert(
    client,
    'employees',
    people.map((id) => ({
      ...document('emp', id, now),
      name: `Pegawai ${id}`,
      nip: `19850412201001${1 + (id % 2)}${String(id).padStart(3, '0')}`,
      employment_type: 'pns',
      sex: id % 2 === 0 ? 'male' : 'female',
      birth_date: '1985-04-12',
      position: 'Pegawai',
      service_start: '2010-01-01',
      work_pattern: 'five-day',
      email: addressOf(id),
      language: 'id',
      office_key: keyOf('office', OFFICE_ID),
    }))
  );
  await insert(
    client,
    'up_users',
    people.map((id) => ({
      ...document('user', id, now),
      username: addressOf(id),
      email: addressOf(id),
      provider: 'local',
      password: PASSWORD_HASH,
      confirmed: true,
      blocked: false,
    }))
  );
  const { rows } = await client.query(`select id from up_roles where type = 'employee'`);
  const inUnits = people.filter((id) => unitOf(id) !== null);
  const links = {
    up_users_role_lnk: link(
      'user',
      'role',
      people.map((id) => [id, rows[0].id])
    ),
    employees_account_lnk: link(
      'employee',
      'user',
      people.map((id) => [id, id])
    ),
    employees_office_lnk: link(
      'employee',
      'office',
      people.map((id) => [id, OFFICE_ID])
    ),
    employees_org_unit_lnk: link(
      'employee',
      'org_unit',
      inUnits.map((id) => [id, unitOf(id)])
    ),
    employees_work_area_lnk: link(
      'employee',
      'work_area',
      people.map((id) => [id, Math.ceil(id / AREA_SIZE)])
    ),
    offices_head_lnk: link('office', 'employee', [[OFFICE_ID, 1]]),
    org_units_head_lnk: link(
      'org_unit',
      'employee',
      units.map((id) => [id, headOfUnit(id)])
    ),
    org_units_office_lnk: link(
      'org_unit',
      'office',
      units.map((id) => [id, OFFICE_ID])
    ),
    work_areas_office_lnk: link(
      'work_area',
      'office',
      areas.map((id) => [id, OFFICE_ID])
    ),
  };
  for (const [table, pairs] of Object.entries(links)) await insert(client, table, pairs);
};

const OVER = ['approved', 'rejected'];
const CONSIDERED = ['considered', ...OVER];

const requestRow = (id, person, request, now) => {
  const { state, leaveType, startDate, endDate, workingDays, daysByYear, submittedOn } = request;
  const moment = (isReached, hour) => (isReached ? `${submittedOn}T0${hour}:00:00Z` : null);
  const isSubmitted = state !== 'draft';
  return {
    ...document('req', id, now),
    number: `CT-${startDate.slice(0, 4)}-${String(id).padStart(6, '0')}`,
    leave_type: leaveType,
    leave_state: state,
    start_date: startDate,
    end_date: endDate,
    working_days: workingDays,
    days_by_year: Object.fromEntries(daysByYear),
    asked_start_date: isSubmitted ? startDate : null,
    asked_end_date: isSubmitted ? endDate : null,
    asked_working_days: isSubmitted ? workingDays : null,
    reason: 'Keperluan keluarga',
    address_during_leave: 'Jl. Melati No. 1',
    phone: '0800-000-0100',
    abroad: false,
    submitted_at: moment(isSubmitted, 2),
    considered_at: moment(CONSIDERED.includes(state), 3),
    decided_at: moment(OVER.includes(state), 4),
    consideration_outcome: CONSIDERED.includes(state) ? 'approved' : null,
    decision_outcome: OVER.includes(state) ? state : null,
    decision_reason: state === 'rejected' ? 'Tenaga tidak cukup' : null,
    employee_key: keyOf('emp', person),
    office_key: keyOf('office', OFFICE_ID),
    ...routeOf(person),
  };
};

const stepRows = (request, person) => {
  const { superior_key: superior, official_key: official } = routeOf(person);
  const steps = [
    ['consideration', request.consideration_outcome, superior, request.considered_at, null],
    ['decision', request.decision_outcome, official, request.decided_at, request.decision_reason],
  ];
  return steps
    .filter(([, outcome]) => outcome !== null)
    .map(([step, outcome, actor, decidedAt, reason]) => ({
      request_key: request.document_id,
      request_number: request.number,
      employee_key: request.employee_key,
      office_key: request.office_key,
      step,
      outcome,
      reason,
      start_date: request.start_date,
      end_date: request.end_date,
      working_days: request.working_days,
      actor_key: actor,
      actor_name: 'Atasan',
      capacity: 'definitive',
      decided_at: decidedAt,
    }));
};

const entryRow = (entry, person, request) => ({
  employee_name: `Pegawai ${person}`,
  employee_key: keyOf('emp', person),
  office_key: keyOf('office', OFFICE_ID),
  leave_type: 'annual',
  year: entry.year,
  bucket_year: entry.bucket,
  counter_year: entry.counterYear,
  kind: entry.kind,
  days: entry.days,
  held: entry.held,
  cycle: entry.cycle,
  posted_on: entry.postedOn,
  request_key: request?.document_id ?? null,
  request_number: request?.number ?? null,
});

const withDocuments = (kind, rows, now) =>
  rows.map((row, index) => ({ ...document(kind, index + 1, now), ...row }));

const readRules = async (client) => {
  const { rows: policies } = await client.query(
    `select leave_type as "leaveType", employment_type as "employmentType",
            valid_from::text as "validFrom", valid_to::text as "validTo", allowed,
            counts_in as "countsIn", min_service_months as "minServiceMonths",
            quota_days as "quotaDays", carry_over_days as "carryOverDays",
            two_year_total_days as "twoYearTotalDays",
            carry_over_contract_months as "carryOverContractMonths",
            two_year_contract_months as "twoYearContractMonths"
       from leave_policies`
  );
  const { rows: daysOff } = await client.query('select date::text from holidays');
  const calendar = { pattern: 'five-day', daysOff: new Set(daysOff.map(({ date }) => date)) };
  return { policies, calendar };
};

const loadLeave = async (client, people, today, now) => {
  const rules = await readRules(client);
  const random = seededRandom(SEED);
  const employee = {
    employmentType: 'pns',
    serviceStart: '2010-01-01',
    contractStart: null,
    contractEnd: null,
    leftOn: null,
  };
  const histories = numbered(Math.min(HISTORIES, people.length)).map(() =>
    writeHistory({ employee, ...rules, today, random })
  );
  const requests = [];
  const owners = [];
  const entries = [];
  const steps = [];
  const toSubmit = [];
  const toDecide = [];
  for (const person of people) {
    const history = histories[person % histories.length];
    const rows = history.requests.map((request, index) =>
      requestRow(requests.length + index + 1, person, request, now)
    );
    entries.push(
      ...history.entries.map((entry) =>
        entryRow(entry, person, entry.request === null ? null : rows[entry.request])
      )
    );
    steps.push(...rows.flatMap((row) => stepRows(row, person)));
    for (const { document_id: key, leave_state: state, official_key: official } of rows) {
      if (state === 'draft') toSubmit.push({ key, person });
      if (state === 'considered' && official !== null) toDecide.push({ key });
    }
    requests.push(...rows);
    owners.push(...rows.map(() => person));
  }
  await insert(client, 'leave_requests', requests);
  await insert(
    client,
    'leave_requests_employee_lnk',
    link(
      'leave_request',
      'employee',
      requests.map(({ id }, index) => [id, owners[index]])
    )
  );
  await insert(client, 'leave_decisions', withDocuments('step', steps, now));
  await insert(client, 'leave_ledger_entries', withDocuments('entry', entries, now));
  await client.query(`select setval('leave_request_number', $1)`, [requests.length]);
  const known = requests.map((row, index) => ({
    key: row.document_id,
    state: row.leave_state,
    person: owners[index],
  }));
  return { requests: known, toSubmit, toDecide };
};

/** Rows of the plain type that everything is measured against. */
export const loadPlain = async (client, count, now) => {
  const rows = numbered(count).map((id) => ({
    ...document('plain', id, now),
    number: `P-${id}`,
    kind: ['one', 'two', 'three'][id % 3],
    name: `Entry ${id}`,
    start_date: '2026-01-05',
    end_date: '2026-01-09',
    days: id % 12,
    note: 'Keperluan keluarga',
    is_open: id % 2 === 0,
  }));
  await insert(client, PLAIN.table, rows);
  await insert(
    client,
    `${PLAIN.table}_office_lnk`,
    link(
      'plain_entry',
      'office',
      rows.map(({ id }) => [id, OFFICE_ID])
    )
  );
  await client.query(
    `with role as (select id from up_roles where type = 'employee'),
     made as (
       insert into up_permissions (document_id, action, created_at, updated_at, published_at)
       select 'plain' || action, '${PLAIN.uid}.' || action, now(), now(), now()
         from unnest(array['find', 'findOne', 'update']) action
       returning id)
     insert into up_permissions_role_lnk (permission_id, role_id)
     select made.id, role.id from made, role`
  );
  return rows.map((row) => row.document_id);
};

/** Statements that set every sequence past the ids that were given by hand. */
export const OWN_IDS = `
select format('select setval(pg_get_serial_sequence(%L, ''id''), greatest(1, (select max(id) from %I)))',
              table_name, table_name) as statement
  from information_schema.columns
 where table_schema = 'public' and column_name = 'id' and column_default like 'nextval%'`;

/**
 * Fill an empty office by bulk SQL: `size` people in units of ten under one head of office, twenty
 * requests each over five years, with the ledger and the steps that belong to them, and a plain
 * type with as many rows. The database's own constraints judge all of it.
 * Returns what the routes are called with: keys, by what can be done with them.
 */
export const loadOffice = async (databaseUrl, size, today) => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const now = new Date().toISOString();
    const people = numbered(size);
    await client.query('begin');
    await loadPeople(client, people, now);
    const { requests, toSubmit, toDecide } = await loadLeave(client, people, today, now);
    const plain = await loadPlain(client, requests.length, now);
    const { rows } = await client.query(OWN_IDS);
    for (const { statement } of rows) await client.query(statement);
    await client.query('commit');
    await client.query('vacuum analyze');
    return { size, requests, toSubmit, toDecide, plain };
  } finally {
    await client.end();
  }
};
