import { bandOf, endOfBand, startOfBand } from '../../../../database/span-tallies';
import { PARTS_OF_MONTHS } from './asked-sql';

/**
 * Medians and ninetieth percentiles over months of tallied durations: first the band in which each
 * lies, then the tenths of that band alone. A month of which only a part is asked for is taken from
 * the rows themselves.
 */

/**
 * Months of the period as the tallies have them: all of the month, or all that there is of it yet;
 * and by office when what is left of the period begins and is over.
 */
const MONTHS_OF_SPANS = `
parts as (${PARTS_OF_MONTHS}),
whole as materialized (
  select month from parts
   where first_day = month
     and (last_day = month_end or last_day >= (select max(today) from offices_asked))
),
edges as materialized (
  select o.key, month, first_day, last_day,
         first_day::timestamp at time zone o.zone at time zone 'UTC' as since,
         (last_day + 1)::timestamp at time zone o.zone at time zone 'UTC' as until
    from parts cross join offices_asked o
   where month not in (select month from whole)
)`;

/** Office, month, sector and span of a group; null where it is told of all of them. */
const GROUP = 'office_key, month, sector, span';

/**
 * `percentiles`: a row for each group with `measured`, and `median` and `ninetieth` in hours.
 * `:tallied` names the sectors whose spans there are.
 * @param edge what was measured in `edges`: rows of office, month, sector, span and tenths
 * @param groups which groups of `banded` there are: rows of office, month, sector, span, band and times
 */
export const spanPercentiles = (edge: string, groups: string): string => `
${MONTHS_OF_SPANS},
loose as materialized (
  select ${GROUP}, tenths, sum(times) as times
    from (select c.office_key, c.month, c.sector, c.span, c.tenths, c.times
            from spans_changes c
           where c.office_key in (select key from offices_asked)
             and c.month in (select month from whole)
             and c.sector = any(:tallied::text[])
          union all
          select ${GROUP}, tenths, 1 from (${edge}) measured) either
   group by ${GROUP}, tenths
),
banded as materialized (
  select b.office_key, b.month, b.sector, b.span, b.band, b.times
    from offices_asked o cross join whole w cross join unnest(:tallied::text[]) of_sector
    join span_bands_sums b
      on b.office_key = o.key and b.month = w.month and b.sector = of_sector
  union all
  select ${GROUP}, ${bandOf('tenths')}, times from loose
),
ranked as (
  select ${GROUP}, band, sum(times) as times,
         sum(sum(times)) over (partition by ${GROUP} order by band) as upto,
         sum(sum(times)) over (partition by ${GROUP}) as measured
    from (${groups}) grouped
   group by ${GROUP}, band
),
sought as materialized (
  select ${GROUP}, measured, share, ceil(share * measured) - (upto - times) as place,
         ${startOfBand('band')} as least, ${endOfBand('band')} as most
    from ranked cross join (values (0.5), (0.9)) shares (share)
   where ceil(share * measured) > upto - times and ceil(share * measured) <= upto
),
tenths_of_band as (
  select ${GROUP}, measured, share, place, t.tenths,
         sum(t.times) over (partition by ${GROUP}, share order by t.tenths) as upto
    from sought g
    cross join lateral (
      select tenths, sum(times) as times
        from (select f.tenths, f.times
                from offices_asked o cross join whole w cross join unnest(:tallied::text[]) of_sector
                join spans_sums f
                  on f.office_key = o.key and f.month = w.month and f.sector = of_sector
                 and f.span = g.span and f.tenths between g.least and g.most
               where (g.office_key is null or o.key = g.office_key)
                 and (g.month is null or w.month = g.month)
                 and (g.sector is null or of_sector = g.sector)
              union all
              select l.tenths, l.times from loose l
               where l.span = g.span and (g.office_key is null or l.office_key = g.office_key)
                 and (g.month is null or l.month = g.month)
                 and (g.sector is null or l.sector = g.sector)
                 and l.tenths between g.least and g.most) of_band
       group by tenths) t
),
percentiles as materialized (
  select ${GROUP}, measured::int as measured,
         (min(tenths) filter (where share = 0.5 and upto >= place) / 10.0)::float8 as median,
         (min(tenths) filter (where share = 0.9 and upto >= place) / 10.0)::float8 as ninetieth
    from tenths_of_band
   group by ${GROUP}, measured
)`;
