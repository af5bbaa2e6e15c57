import { UNANSWERED_STATES } from '../../../domain/certification/complaint';
import {
  COMPLAINT_CATEGORIES,
  COMPLAINT_CHANNELS,
  COMPLAINT_STATES,
} from '../../../domain/certification/vocabulary';
import {
  answerOf,
  sideBySide,
  dayIn,
  listOf,
  monthOf,
  MONTHS_ASKED,
  OFFICE_JSON,
  OFFICES_ASKED,
} from './asked-sql';
import type { ReadDashboard } from './scope';

/**
 * What came in the period and what was answered in it, by the days of each office; what is open and
 * overdue is so today, whenever it came.
 */
const COMPLAINTS_SQL = `
with ${OFFICES_ASKED}, ${MONTHS_ASKED},
received as (
  select c.office_key, c.received_on, c.category, c.channel, c.complaint_state as state
    from offices_asked o join complaints c on c.office_key = o.key
   where c.received_on between :from::date and :to::date
),
unanswered as (
  select c.office_key, c.category, c.due_on < o.today as is_over
    from offices_asked o
    join complaints c on c.office_key = o.key and c.complaint_state = any(:unanswered)
),
answered as (
  select c.office_key, ${dayIn('o.zone', 'c.answered_at')} as answered_on,
         ${dayIn('o.zone', 'c.answered_at')} - c.received_on as days
    from offices_asked o
    join complaints c on c.office_key = o.key and c.answered_at >= o.since and c.answered_at < o.until
),
by_month as (
  select m.month, coalesce(r.complaints, 0) as received, coalesce(a.complaints, 0) as answered
    from months_asked m
    left join (select ${monthOf('received_on')} as month, count(*) as complaints
                 from received group by 1) r using (month)
    left join (select ${monthOf('answered_on')} as month, count(*) as complaints
                 from answered group by 1) a using (month)
),
by_category as (
  select rank, category,
         (select count(*) from received r where r.category = c.category) as received,
         (select count(*) from unanswered u where u.category = c.category and is_over) as overdue
    from unnest(:categories::text[]) with ordinality as c (category, rank)
),
by_channel as (
  select rank, channel, (select count(*) from received r where r.channel = c.channel) as complaints
    from unnest(:channels::text[]) with ordinality as c (channel, rank)
),
by_state as (
  select rank, state, (select count(*) from received r where r.state = s.state) as complaints
    from unnest(:states::text[]) with ordinality as s (state, rank)
),
by_office as (
  select o.code, ${OFFICE_JSON} as office,
         (select count(*) from received r where r.office_key = o.key) as received,
         (select count(*) from unanswered u where u.office_key = o.key) as open,
         (select count(*) from unanswered u where u.office_key = o.key and is_over) as overdue
    from offices_asked o
)
select json_build_object(
  'figures', json_build_object(
    'received', (select count(*) from received),
    'open', (select count(*) from unanswered),
    'overdue', (select count(*) from unanswered where is_over),
    'answered', (select count(*) from answered),
    'medianDays', (select percentile_disc(0.5) within group (order by days) from answered)),
  'byMonth', ${listOf(
    `json_build_object('month', month, 'received', received, 'answered', answered)`,
    'by_month',
    'month'
  )},
  'byCategory', ${listOf(
    `json_build_object('category', category, 'received', received, 'overdue', overdue)`,
    'by_category',
    'rank'
  )},
  'byChannel', ${listOf(
    `json_build_object('channel', channel, 'complaints', complaints)`,
    'by_channel',
    'rank'
  )},
  'byState', ${listOf(
    `json_build_object('complaintState', state, 'complaints', complaints)`,
    'by_state',
    'rank'
  )},
  'byOffice', ${sideBySide(
    listOf(
      `json_build_object('office', office, 'received', received, 'open', open, 'overdue', overdue)`,
      'by_office',
      'code'
    )
  )}) as answer`;

/** The dashboard of complaints, questions and suggestions. */
export const readComplaints: ReadDashboard<'complaints'> = (scope) =>
  answerOf(COMPLAINTS_SQL, scope, {
    unanswered: UNANSWERED_STATES,
    categories: COMPLAINT_CATEGORIES,
    channels: COMPLAINT_CHANNELS,
    states: COMPLAINT_STATES,
  });
