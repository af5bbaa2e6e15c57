import { FEEDBACK_ELEMENTS, type FeedbackElement } from '../../../domain/certification/feedback';
import { SECTORS, type Sector } from '../../../domain/certification/vocabulary';
import { ikmOf, type Ikm, type SurveyAnswers } from '../../../domain/satisfaction/ikm';
import { recommendedSample } from '../../../domain/satisfaction/sample';
import {
  answerOf,
  listOf,
  monthOf,
  MONTHS_ASKED,
  OFFICE_JSON,
  OFFICES_ASKED,
  type Asked,
} from './asked-sql';

const MOST_COMMENTS = 20;

/** The figures of the tally as lists in the order of the elements. */
const SUMS = `json_build_array(${FEEDBACK_ELEMENTS.map((element) => `sum(${element}_sum)`).join(', ')})`;
const COUNTS = `json_build_array(${FEEDBACK_ELEMENTS.map((element) => `sum(${element}_answered)`).join(', ')})`;

interface Office {
  readonly key: string;
  readonly office: { readonly documentId: string; readonly code: string; readonly name: string };
}

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

interface Comment {
  readonly givenAt: string;
  readonly sector: string;
  readonly direction: string;
  readonly comment: string;
}

interface Read {
  readonly offices: readonly Office[];
  readonly months: readonly string[];
  readonly answered: readonly Answered[];
  readonly served: number;
  readonly comments: readonly Comment[];
}

/** Grouping sets make every index a reading of the same rows. */
const SATISFACTION_SQL = `
with ${OFFICES_ASKED}, ${MONTHS_ASKED},
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
  'offices', ${listOf(`json_build_object('key', o.key, 'office', ${OFFICE_JSON})`, 'offices_asked o', 'o.code')},
  'months', ${listOf('month', 'months_asked', 'month')},
  'answered', ${listOf('answered', 'answered', 'month')},
  'served', (select count(*) from offices_asked o
               join application_steps s on s.office_key = o.key and s.stage = 'handed-over'
                and s.happened_at >= o.since and s.happened_at < o.until),
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
export const readSatisfaction = async (asked: Asked): Promise<object> => {
  const { offices, months, answered, served, comments } = await answerOf<Read>(
    SATISFACTION_SQL,
    asked
  );
  const all = answered.find(({ by }) => by === 'all') ?? NOBODY;
  const of = (kind: Answered['by'], matches: (row: Answered) => boolean) =>
    summaryOf(answered.find((row) => row.by === kind && matches(row)));
  return {
    figures: { ...summaryOf(all), served, recommendedSample: recommendedSample(served) },
    elements: ikmOf(answersOf(all)).elements,
    trend: months.map((month) => ({ month, ...of('month', (row) => row.month === month) })),
    bySector: SECTORS.map((sector) => ({
      sector,
      ...of('sector', (row) => row.sector === sector),
    })),
    comments,
    byOffice:
      offices.length > 1
        ? offices.map(({ key, office }) => ({
            office,
            ...of('office', (row) => row.officeKey === key),
          }))
        : null,
  };
};
