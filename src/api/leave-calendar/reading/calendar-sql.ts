import type { CalendarScope, Offices } from '../../../domain/identity/office-wide';
import type { SqlCondition } from '../../../infra/visible-rows';
import type { CalendarQuery } from './calendar-query';

/** Leave that is asked for or stands; `leave_requests_on_calendar` is an index of it. */
export const ON_CALENDAR = `r.leave_state in ('submitted', 'considered', 'approved', 'recalled')`;
const PENDING = `leave_state in ('submitted', 'considered')`;

const TRUE: SqlCondition = { sql: 'true', bindings: [] };

export const inOffices = (column: string, offices: Offices): SqlCondition =>
  offices === 'all' ? TRUE : { sql: `${column} = any(?::text[])`, bindings: [[...offices]] };

/** The two ways people are together: where they work, and in whose unit. */
export const PLACES = [
  {
    parameter: 'workArea',
    link: 'employees_work_area_lnk',
    column: 'work_area_id',
    table: 'work_areas',
    office: 'work_areas_office_lnk',
  },
  {
    parameter: 'orgUnit',
    link: 'employees_org_unit_lnk',
    column: 'org_unit_id',
    table: 'org_units',
    office: 'org_units_office_lnk',
  },
] as const;
export type Place = (typeof PLACES)[number];

const worksIn = ({ link, column, table }: Place, key: string): SqlCondition => ({
  sql: `exists (select 1 from ${link} l join ${table} p on p.id = l.${column}
                 where l.employee_id = e.id and p.document_id = ?)`,
  bindings: [key],
});

/** Those whom `me` leads: as head of the office or of a unit, or as the superior named. */
const LED_BY_ME = [
  `select led.id from offices_head_lnk h
     join offices o on o.id = h.office_id
     join employees led on led.office_key = o.document_id
    where h.employee_id = me.id`,
  `select led.employee_id from org_units_head_lnk h
     join employees_org_unit_lnk led on led.org_unit_id = h.org_unit_id
    where h.employee_id = me.id`,
  `select led.employee_id from employees_superior_lnk led where led.inv_employee_id = me.id`,
];

/** Those who share a work area or unit with `me`. */
const NEAR_ME = PLACES.map(
  ({ link, column }) => `select near.employee_id from ${link} own
     join ${link} near on near.${column} = own.${column}
    where own.employee_id = me.id`
);

/** The people whose absences the scope opens, as a condition on employees `e`. */
export const peopleInScope = (scope: CalendarScope): SqlCondition => {
  switch (scope.kind) {
    case 'offices':
      return inOffices('e.office_key', scope.offices);
    case 'neighbours':
      return {
        sql: `e.id in (select seen.id from employees me
                        cross join lateral (select me.id union ${[...NEAR_ME, ...LED_BY_ME].join(' union ')}) seen
                        where me.document_id = ?)`,
        bindings: [scope.employeeKey],
      };
    case 'nobody':
      return { sql: 'false', bindings: [] };
  }
};

const all = (parts: readonly SqlCondition[]): SqlCondition => ({
  sql: parts.map(({ sql }) => `(${sql})`).join(' and '),
  bindings: parts.flatMap(({ bindings }) => bindings),
});

/** The work area and unit that the query names. */
const placesNamed = (query: CalendarQuery) =>
  PLACES.flatMap((place) => {
    const key = query[place.parameter];
    return key === undefined ? [] : [{ place, key }];
  });

/** The scope narrowed to what the query names, as a condition on employees `e`. */
export const peopleAskedFor = (scope: CalendarScope, query: CalendarQuery): SqlCondition =>
  all([
    peopleInScope(scope),
    ...(query.office === undefined ? [] : [inOffices('e.office_key', [query.office])]),
    ...placesNamed(query).map(({ place, key }) => worksIn(place, key)),
  ]);

/**
 * The work areas or units whose calendar the scope opens, as a condition on their rows `p`: those of
 * its offices, the caller's own, and those they head.
 */
export const openPlaces = (
  { link, column, table, office }: Place,
  scope: CalendarScope
): SqlCondition => {
  switch (scope.kind) {
    case 'offices': {
      if (scope.offices === 'all') return TRUE;
      const offices = inOffices('o.document_id', scope.offices);
      return {
        sql: `exists (select 1 from ${office} l join offices o on o.id = l.office_id
                       where l.${column} = p.id and ${offices.sql})`,
        bindings: offices.bindings,
      };
    }
    case 'neighbours': {
      const heads =
        table === 'org_units'
          ? 'or exists (select 1 from org_units_head_lnk h where h.org_unit_id = p.id and h.employee_id = me.id)'
          : '';
      return {
        sql: `exists (
          select 1 from employees me
           where me.document_id = ?
             and (exists (select 1 from ${link} l where l.${column} = p.id and l.employee_id = me.id)
                  or exists (select 1 from ${office} l
                               join offices_head_lnk h on h.office_id = l.office_id
                              where l.${column} = p.id and h.employee_id = me.id) ${heads}))`,
        bindings: [scope.employeeKey],
      };
    }
    case 'nobody':
      return { sql: 'false', bindings: [] };
  }
};

const isOpen = (place: Place, key: string, scope: CalendarScope): SqlCondition => {
  const open = openPlaces(place, scope);
  return {
    sql: `exists (select 1 from ${place.table} p where p.document_id = ? and ${open.sql})`,
    bindings: [key, ...open.bindings],
  };
};

/** Whether the caller may see what the query names; true where it names nothing. */
const isPermitted = (scope: CalendarScope, query: CalendarQuery): SqlCondition =>
  all([
    TRUE,
    ...(scope.kind === 'nobody' ? [{ sql: 'false', bindings: [] }] : []),
    ...(query.office === undefined
      ? []
      : [
          {
            sql: 'exists (select 1 from offices o where o.document_id = ?)',
            bindings: [query.office],
          },
          {
            sql: String(
              scope.kind !== 'nobody' &&
                (scope.offices === 'all' || scope.offices.includes(query.office))
            ),
            bindings: [],
          },
        ]),
    ...placesNamed(query).map(({ place, key }) => isOpen(place, key, scope)),
  ]);

/** How many may be away at once, by the work area or unit named; null where neither says. */
const thresholdOf = (query: CalendarQuery): SqlCondition => {
  const named = placesNamed(query);
  return named.length === 0
    ? { sql: 'null::int', bindings: [] }
    : {
        sql: `least(${named
          .map(({ place }) => `(select away_threshold from ${place.table} where document_id = ?)`)
          .join(', ')})`,
        bindings: named.map(({ key }) => key),
      };
};

/**
 * The calendar as the text of its JSON, with the state of the calendar it was read in: one
 * statement, so that both are of one snapshot. A day's count is the sum of who has come and gone so
 * far, which costs a row a request and a row a day, not their product; one person is away once a
 * day, the database sees to that.
 */
export const calendarSql = (scope: CalendarScope, query: CalendarQuery): SqlCondition => {
  const permitted = isPermitted(scope, query);
  const threshold = thresholdOf(query);
  const people = peopleAskedFor(scope, query);
  const offices =
    query.office !== undefined ? [query.office] : scope.kind === 'nobody' ? [] : scope.offices;
  // National days count for everybody; an office's own only where one office is looked at.
  const ownDays: readonly string[] = offices === 'all' ? [] : offices;
  return {
    sql: `
with asked as (
  select ?::date as first, ?::date as last, ${permitted.sql} as permitted, ${threshold.sql} as threshold
),
leave as (
  select e.name, r.start_date, r.end_date, r.leave_state
    from asked, employees e
    cross join lateral (select start_date, end_date, leave_state from leave_requests r
                         where r.employee_key = e.document_id and ${ON_CALENDAR}
                           and r.end_date >= asked.first and r.start_date <= asked.last
                         offset 0) r
   where asked.permitted and ${people.sql}
),
changes as (
  select greatest(start_date, first) as date, not ${PENDING} as stands, 1 as people from leave, asked
  union all
  select end_date + 1, not ${PENDING}, -1 from leave, asked where end_date < last
),
days as (
  select day::date as date,
         sum(coalesce(c.away, 0)) over (order by day) as away,
         sum(coalesce(c.pending, 0)) over (order by day) as pending
    from asked, generate_series(first, last, interval '1 day') day
    left join (select date, sum(people) filter (where stands) as away,
                      sum(people) filter (where not stands) as pending
                 from changes group by date) c on c.date = day
),
free as (
  select distinct on (date) date, json_build_object('name', name, 'kind', kind) as holiday
    from holidays, asked
   where date between first and last and (office_key is null or office_key = any(?::text[]))
   order by date, office_key nulls first
)
select (select changed_in::text from leave_calendar_state) as state, asked.permitted,
       json_build_object(
         'data', (select coalesce(json_agg(json_build_object(
                    'employee', json_build_object('name', name), 'startDate', start_date,
                    'endDate', end_date, 'leaveState', leave_state)
                    order by start_date, name, end_date), '[]'::json) from leave),
         'meta', json_build_object('perDay',
           (select json_agg(json_build_object('date', days.date, 'away', days.away,
                     'pending', days.pending, 'threshold', asked.threshold, 'holiday', free.holiday)
                     order by days.date)
              from days left join free on free.date = days.date)))::text as body
  from asked`,
    bindings: [
      query.from,
      query.to,
      ...permitted.bindings,
      ...threshold.bindings,
      ...people.bindings,
      ownDays,
    ],
  };
};
