import { COUNTED, TIERS } from '../../compliance/tier';
import type { ComplianceData, Meta } from '../answers';
import type { LookName } from '../chart/looks';
import type { Plot } from '../chart/plot';
import { keysOf, totalOf, totalsBy } from '../chart/totals';
import type { Voice } from '../use-voice';
import { LOOK_OF_TIER, tierLabel, wayOf } from './tiers';

/** How many traders stand in each tier. */
export const tiersPlot = ({ figures }: ComplianceData, meta: Meta, voice: Voice): Plot => {
  const { say, word, count, share, moment } = voice;
  return {
    name: 'traders-by-tier',
    title:
      figures.traders === 0
        ? say('boards.compliance.tiers.none')
        : say('boards.compliance.tiers.finding', {
            low: figures.red + figures.orange,
            traders: figures.traders,
            share: share((figures.red + figures.orange) / figures.traders),
          }),
    about: say('boards.compliance.tiers.about', { moment: moment(meta.asOf) }),
    shape: 'rows',
    category: say('boards.compliance.tier'),
    labels: TIERS.map((tier) => tierLabel(tier, word(tier))),
    measure: say('boards.unit.traders'),
    series: [
      {
        label: say('boards.unit.traders'),
        values: TIERS.map((tier) => figures[tier]),
        look: 'green',
      },
    ],
    labelLooks: TIERS.map((tier) => LOOK_OF_TIER[tier]),
    format: count,
  };
};

const WAYS = ['up', 'down', 'rated', 'unrated'] as const;
const WAY_LOOKS: readonly LookName[] = ['green', 'vermilion', 'sky', 'grey'];

/** Changes of tier by month: for the better upwards, for the worse downwards. */
export const movementsPlot = (
  { movements }: ComplianceData,
  months: readonly string[],
  meta: Meta,
  voice: Voice
): Plot => {
  const { say, word, count, monthOf, axisOf, spanOf } = voice;
  const of = (way: (typeof WAYS)[number]) =>
    movements.filter(({ from, to }) => wayOf(from, to) === way);
  const sum = (way: (typeof WAYS)[number]) => totalOf(of(way), ({ traders }) => traders);
  const isDownwards = (way: (typeof WAYS)[number]) => way === 'down' || way === 'unrated';
  return {
    name: 'tier-movements',
    title:
      movements.length === 0
        ? say('boards.compliance.movements.none')
        : say('boards.compliance.movements.finding', {
            up: sum('up'),
            down: sum('down'),
            rated: sum('rated'),
          }),
    about: say('boards.compliance.movements.about', { span: spanOf(meta) }),
    shape: 'columns',
    isStacked: true,
    category: say('boards.month'),
    labels: months.map(monthOf),
    axisLabels: axisOf(months),
    measure: say('boards.unit.traders'),
    series: WAYS.map((way, place) => ({
      label: say(`boards.compliance.way.${way}`),
      values: totalsBy(
        of(way),
        months,
        ({ month }) => month,
        ({ traders }) => (isDownwards(way) ? -traders : traders)
      ),
      look: WAY_LOOKS[place] ?? 'grey',
    })),
    format: (value) => count(Math.abs(value)),
    table: [
      { label: say('boards.month'), values: movements.map(({ month }) => monthOf(month)) },
      {
        label: say('boards.compliance.from'),
        values: movements.map(({ from }) => word(from)),
      },
      {
        label: say('boards.compliance.to'),
        values: movements.map(({ to }) => word(to)),
      },
      {
        label: say('boards.unit.traders'),
        values: movements.map(({ traders }) => traders),
        format: count,
      },
    ],
  };
};

const KIND_LOOKS: readonly LookName[] = ['blue', 'orange', 'vermilion', 'sky'];

/** Detentions, refusals, destructions and notices from abroad, month by month. */
export const eventsPlot = ({ eventsByMonth }: ComplianceData, meta: Meta, voice: Voice): Plot => {
  const { say, count, monthOf, axisOf, spanOf } = voice;
  const [detentions = 0, refusals = 0, destructions = 0, nncs = 0] = COUNTED.map((kind) =>
    totalOf(eventsByMonth, (row) => row[kind])
  );
  return {
    name: 'events-by-month',
    title: say('boards.compliance.events.finding', { detentions, refusals, destructions, nncs }),
    about: say('boards.compliance.events.about', { span: spanOf(meta) }),
    shape: 'columns',
    isStacked: true,
    category: say('boards.month'),
    labels: eventsByMonth.map(({ month }) => monthOf(month)),
    axisLabels: axisOf(eventsByMonth.map(({ month }) => month)),
    measure: say('boards.unit.consignments'),
    series: COUNTED.map((kind, place) => ({
      label: say(`compliance.kind.${kind}`),
      values: eventsByMonth.map((row) => row[kind]),
      look: KIND_LOOKS[place] ?? 'grey',
    })),
    format: count,
  };
};

/** The months of the period, as the answer has them all. */
export const monthsOf = ({ eventsByMonth }: ComplianceData): readonly string[] =>
  keysOf(eventsByMonth, ({ month }) => month);
