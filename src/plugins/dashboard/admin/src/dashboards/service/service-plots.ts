import type { Meta, ServiceData } from '../answers';
import { lookInTurn, type LookName } from '../chart/looks';
import type { Plot } from '../chart/plot';
import { keysOf, occurring, placeOfMost, totalOf, totalsBy } from '../chart/totals';
import type { Voice } from '../use-voice';

const STAGES = [
  'submitted',
  'received',
  'inspection',
  'draft-issued',
  'correction-requested',
  'draft-approved',
  'invoiced',
  'paid',
  'certificate-issued',
  'handed-over',
] as const;
export const SECTORS = ['animal', 'plant'] as const;
export type Sector = (typeof SECTORS)[number];

/** What applications can be told apart by. */
const ORDERS = {
  sector: SECTORS,
  direction: ['export', 'import', 'domestic-out', 'domestic-in'],
} as const;
export type Split = keyof typeof ORDERS;
export const STAGE_SPLITS = ['lateness', 'sector', 'direction'] as const;
export type StageSplit = (typeof STAGE_SPLITS)[number];
export const MONTH_SPLITS = ['sector', 'direction'] as const satisfies readonly Split[];

/** Applications that are not finished, by the stage they stand at. */
export const stagesPlot = (
  { byStage, figures }: ServiceData,
  split: StageSplit,
  meta: Meta,
  voice: Voice
): Plot => {
  const { say, word, count, moment } = voice;
  const stages = occurring(
    STAGES,
    byStage.map(({ stage }) => stage)
  );
  const at = (
    rows: ServiceData['byStage'],
    value: (row: ServiceData['byStage'][number]) => number
  ) => totalsBy(rows, stages, ({ stage }) => stage, value);
  const late = at(byStage, (row) => row.late);
  const all = at(byStage, (row) => row.applications);
  const splitBy = (by: Split) =>
    occurring(
      ORDERS[by] as readonly string[],
      byStage.map((row) => row[by])
    ).map((key, place) => ({
      label: word(key),
      values: at(
        byStage.filter((row) => row[by] === key),
        (row) => row.applications
      ),
      look: lookInTurn(place),
    }));
  const lateColumn = { label: say('boards.service.late'), values: late, format: count };
  return {
    name: 'open-by-stage',
    title: say('boards.service.stages.finding', { open: figures.open, late: figures.late }),
    about: say('boards.service.stages.about', { moment: moment(meta.asOf) }),
    shape: 'rows',
    isStacked: true,
    category: say('boards.service.stage'),
    labels: stages.map(word),
    measure: say('boards.unit.applications'),
    series:
      split === 'lateness'
        ? [
            {
              label: say('boards.service.inTime'),
              values: all.map((applications, place) => applications - (late[place] ?? 0)),
              look: 'sky',
            },
            { label: say('boards.service.late'), values: late, look: 'vermilion' },
          ]
        : splitBy(split),
    format: count,
    more: [
      ...(split === 'lateness' ? [] : [lateColumn]),
      { label: say('boards.service.all'), values: all, format: count },
    ],
  };
};

/** Applications handed in, month by month. */
export const submittedPlot = (
  { byMonth, figures }: ServiceData,
  split: Split,
  meta: Meta,
  voice: Voice
): Plot => {
  const { say, word, count, monthOf, axisOf, spanOf } = voice;
  const months = keysOf(byMonth, ({ month }) => month);
  const by = (rows: ServiceData['byMonth']) =>
    totalsBy(
      rows,
      months,
      ({ month }) => month,
      ({ submitted }) => submitted
    );
  const most = placeOfMost(by(byMonth));
  return {
    name: 'submitted-by-month',
    title:
      most < 0
        ? say('boards.service.submitted.none')
        : say('boards.service.submitted.finding', {
            submitted: figures.submitted,
            month: monthOf(months[most] ?? meta.to),
            most: by(byMonth)[most] ?? 0,
          }),
    about: say(`boards.service.submitted.about.${split}`, { span: spanOf(meta) }),
    shape: 'columns',
    isStacked: true,
    category: say('boards.month'),
    labels: months.map(monthOf),
    axisLabels: axisOf(months),
    measure: say('boards.unit.applications'),
    series: occurring(
      ORDERS[split] as readonly string[],
      byMonth.filter(({ submitted }) => submitted > 0).map((row) => row[split])
    ).map((key, place) => ({
      label: word(key),
      values: by(byMonth.filter((row) => row[split] === key)),
      look: lookInTurn(place),
    })),
    format: count,
  };
};

const OUTCOMES = ['issued', 'refused', 'destroyed', 'cancelled'] as const;
const OUTCOME_LOOKS: readonly LookName[] = ['blue', 'orange', 'vermilion', 'grey'];

/** What became of applications, by the month in which it did. */
export const outcomesPlot = ({ byMonth }: ServiceData, meta: Meta, voice: Voice): Plot => {
  const { say, count, monthOf, axisOf, spanOf } = voice;
  const months = keysOf(byMonth, ({ month }) => month);
  const [issued = 0, refused = 0, destroyed = 0] = OUTCOMES.map((outcome) =>
    totalOf(byMonth, (row) => row[outcome])
  );
  return {
    name: 'outcomes-by-month',
    title: say('boards.service.outcomes.finding', { issued, turnedAway: refused + destroyed }),
    about: say('boards.service.outcomes.about', { span: spanOf(meta) }),
    shape: 'columns',
    isStacked: true,
    category: say('boards.month'),
    labels: months.map(monthOf),
    axisLabels: axisOf(months),
    measure: say('boards.unit.applications'),
    series: OUTCOMES.map((outcome, place) => ({
      label: say(`boards.service.outcome.${outcome}`),
      values: totalsBy(
        byMonth,
        months,
        ({ month }) => month,
        (row) => row[outcome]
      ),
      look: OUTCOME_LOOKS[place] ?? 'grey',
    })),
    format: count,
  };
};

/** How long each stage took, against the standard. */
export const stageTimesPlot = (
  { stageTimes }: ServiceData,
  sector: Sector,
  meta: Meta,
  voice: Voice
): Plot => {
  const { say, word, count, rounded, spanOf } = voice;
  const times = stageTimes.filter((row) => row.sector === sector && row.passed > 0);
  const held = times.filter(({ targetHours }) => targetHours !== null);
  const over = held.filter(
    ({ ninetiethPercentileHours, targetHours }) =>
      (ninetiethPercentileHours ?? 0) > (targetHours ?? Infinity)
  );
  return {
    name: `stage-times-${sector}`,
    title:
      held.length === 0
        ? say('boards.service.times.none')
        : say('boards.service.times.finding', { over: over.length, stages: held.length }),
    about: say('boards.service.times.about', { span: spanOf(meta), sector: word(sector) }),
    shape: 'rows',
    category: say('boards.service.stage'),
    labels: times.map(({ stage }) => word(stage)),
    measure: say('boards.unit.hours'),
    series: [
      { label: say('boards.median'), values: times.map((row) => row.medianHours), look: 'blue' },
      {
        label: say('boards.p90'),
        values: times.map((row) => row.ninetiethPercentileHours),
        look: 'orange',
      },
      {
        label: say('boards.service.target'),
        values: times.map((row) => row.targetHours),
        look: 'grey',
        as: 'mark',
      },
    ],
    format: rounded,
    more: [
      {
        label: say('boards.service.passed'),
        values: times.map((row) => row.passed),
        format: count,
      },
    ],
  };
};

const RATIO_DIGITS = 2;

/** How often a draft came back. */
export const correctionsPlot = (
  { corrections, figures }: ServiceData,
  meta: Meta,
  voice: Voice
): Plot => {
  const { say, count, rounded, monthOf, axisOf, spanOf } = voice;
  const ratio = (value: number) => rounded(value, RATIO_DIGITS);
  return {
    name: 'corrections-per-draft',
    title:
      figures.correctionsPerDraft === null
        ? say('boards.service.corrections.none')
        : say('boards.service.corrections.finding', {
            corrections: figures.corrections,
            drafts: figures.drafts,
          }),
    about: say('boards.service.corrections.about', { span: spanOf(meta) }),
    shape: 'lines',
    category: say('boards.month'),
    labels: corrections.map(({ month }) => monthOf(month)),
    axisLabels: axisOf(corrections.map(({ month }) => month)),
    measure: say('boards.service.corrections.measure'),
    series: [
      {
        label: say('boards.service.corrections.measure'),
        values: corrections.map((row) => (row.drafts === 0 ? null : row.corrections / row.drafts)),
        look: 'blue',
      },
    ],
    format: ratio,
    table: [
      { label: say('boards.month'), values: corrections.map(({ month }) => monthOf(month)) },
      {
        label: say('boards.service.drafts'),
        values: corrections.map(({ drafts }) => drafts),
        format: count,
      },
      {
        label: say('boards.service.corrections'),
        values: corrections.map((row) => row.corrections),
        format: count,
      },
      {
        label: say('boards.service.corrections.measure'),
        values: corrections.map((row) =>
          row.drafts === 0 ? null : Number((row.corrections / row.drafts).toFixed(RATIO_DIGITS))
        ),
        format: ratio,
      },
    ],
  };
};
