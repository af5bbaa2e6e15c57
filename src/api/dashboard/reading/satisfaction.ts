import { FEEDBACK_ELEMENTS, type FeedbackElement } from '../../../domain/certification/feedback';
import { SECTORS, type Sector } from '../../../domain/certification/vocabulary';
import { ikmOf, type Ikm, type SurveyAnswers } from '../../../domain/satisfaction/ikm';
import { recommendedSample } from '../../../domain/satisfaction/sample';
import { answerOf, listOf, monthOf, OFFICES_ASKED } from './asked-sql';
import type { SatisfactionDashboard } from './answers';
import { monthsOf } from './period';
import { namedOffice, type ReadDashboard } from './scope';

const MOST_COMMENTS = 20;

/** The figures of the tally as lists in the order of the elements. */
const SUMS = `json_build_array(${FEEDBACK_ELEMENTS.map((element) => `sum(${element}_sum)`).join(', ')})`;
const COUNTS = `json_build_array(${FEEDBACK_ELEMENTS.map((element) => `sum(${element}_answered)`).join(', ')})`;

/** What was answered in all, or in a month, a sector or an office. */
interface Answered {
  readonly by: 'all' | 'month' | 'sector' | 'office';
  readonly month: string | null;
  readonly sector: Sector | null;
  readonly officeKey: string | null;
  readonly respondents: number;
  readonly sums: readonly number[];
  readonly counts: readonly number[];
}

interface Read {
  readonly answered: readonly Answered[];
  readonly served: number;
  readonly comments: SatisfactionDashboard['comments'];
}

/** Grouping sets make every index a reading of the same rows. */
const SATISFACTION_SQL = `
with ${OFFICES_ASKED},
answered as (
  select case grouping(month, sector, office_key)
           when 7 then 'all' when 3 then 'month' when 5 then 'sector' else 'office' end as by,
         month, sector, office_key as "officeKey",
         sum(respondents)::int as respondents, ${SUMS} as sums, ${COUNTS} as counts
    from offices_asked o
    join (select t.*, ${monthOf('given_on')} as month from feedback_tallies t) t
      on t.office_key = o.key and t.given_on between :from::date and :to::date
   group by grouping sets ((), (month), (sector), (office_key))
  having sum(respondents) > 0
),
comments as (
  select f.id, f.given_at, f.sector, f.direction, f.comment
    from offices_asked o
    cross join lateral (select * from feedbacks f
                         where f.office_key = o.key and nullif(trim(f.comment), '') is not null
                           and f.given_at >= o.since and f.given_at < o.until
                         order by f.given_at desc limit ${MOST_COMMENTS}) f
   order by f.given_at desc, f.id desc limit ${MOST_COMMENTS}
)
select json_build_object(
  'answered', ${listOf('answered', 'answered', 'month')},
  'served', (select coalesce(sum(d.handed_over), 0)
               from offices_asked o
               join service_days d on d.office_key = o.key and d.day between :from::date and :to::date),
  'comments', ${listOf(
    `json_build_object(
       'givenAt', to_char(given_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'sector', sector,
       'direction', direction, 'comment', comment)`,
    'comments',
    'given_at desc, id desc'
  )}) as answer`;

const answersOf = ({ sums, counts }: Pick<Answered, 'sums' | 'counts'>): SurveyAnswers =>
  Object.fromEntries(
    FEEDBACK_ELEMENTS.map((element, index) => [
      element,
      { sum: sums[index] ?? 0, answered: counts[index] ?? 0 },
    ])
  ) as Record<FeedbackElement, { sum: number; answered: number }>;

type Figures = Pick<Answered, 'respondents' | 'sums' | 'counts'>;

const NOBODY: Figures = { respondents: 0, sums: [], counts: [] };

const summaryOf = ({ respondents, ...answers }: Figures = NOBODY): Pick<Ikm, 'ikm' | 'grade'> & {
  readonly respondents: number;
} => {
  const { ikm, grade } = ikmOf(answersOf(answers));
  return { ikm, grade, respondents };
};

/** The dashboard of the satisfaction survey (Permenpan-RB 14/2017). */
export const readSatisfaction: ReadDashboard<'satisfaction'> = async (scope) => {
  const { answered, served, comments } = await answerOf<Read>(SATISFACTION_SQL, scope);
  const { offices } = scope;
  const all = answered.find(({ by }) => by === 'all') ?? NOBODY;
  const of = (kind: Answered['by'], matches: (row: Answered) => boolean) =>
    summaryOf(answered.find((row) => row.by === kind && matches(row)));
  return {
    figures: { ...summaryOf(all), served, recommendedSample: recommendedSample(served) },
    elements: ikmOf(answersOf(all)).elements,
    trend: monthsOf(scope).map((month) => ({
      month,
      ...of('month', (row) => row.month === month),
    })),
    bySector: SECTORS.map((sector) => ({
      sector,
      ...of('sector', (row) => row.sector === sector),
    })),
    comments,
    byOffice: scope.sideBySide
      ? offices.map((office) => ({
          office: namedOffice(office),
          ...of('office', (row) => row.officeKey === office.documentId),
        }))
      : null,
  };
};
