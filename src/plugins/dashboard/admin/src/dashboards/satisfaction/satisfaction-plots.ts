import type { Meta, SatisfactionData } from '../answers';
import type { LookName } from '../chart/looks';
import type { Plot } from '../chart/plot';
import type { Voice } from '../use-voice';

/** Lowest index of each grade (Permenpan-RB 14/2017). */
const GRADES = [
  { grade: 'D', from: 25, to: 65 },
  { grade: 'C', from: 65, to: 76.61 },
  { grade: 'B', from: 76.61, to: 88.31 },
  { grade: 'A', from: 88.31, to: 100 },
] as const;

const INDEX_DIGITS = 2;
const LOWEST_INDEX = 25;
const HIGHEST_INDEX = 100;
const ANSWERS = { min: 1, max: 4 };
/** Where the trend lies above all grades but the best, the worst need not be drawn. */
const TIGHT_FROM = 60;

const figure = (text: string | number | null): number | null =>
  text === null ? null : Number(text);

/** The index by month, against the grades. */
export const trendPlot = ({ trend, figures }: SatisfactionData, meta: Meta, voice: Voice): Plot => {
  const { say, count, decimal, monthOf, axisOf, spanOf } = voice;
  const values = trend.map(({ ikm }) => figure(ikm));
  const known = values.filter((value) => value !== null);
  const lowest = Math.min(...known) >= TIGHT_FROM ? TIGHT_FROM : LOWEST_INDEX;
  const [first, last] = [known[0], known.at(-1)];
  const index = (value: number) => decimal(value.toFixed(INDEX_DIGITS));
  return {
    name: 'satisfaction-trend',
    title:
      first === undefined || last === undefined
        ? say('boards.satisfaction.none')
        : say('boards.satisfaction.trend.finding', {
            first: index(first),
            last: index(last),
            way: last > first ? 'up' : last < first ? 'down' : 'level',
          }),
    about: say('boards.satisfaction.trend.about', { span: spanOf(meta) }),
    shape: 'lines',
    category: say('boards.month'),
    labels: trend.map(({ month }) => monthOf(month)),
    axisLabels: axisOf(trend.map(({ month }) => month)),
    measure: say('boards.satisfaction.index'),
    series: [{ label: say('boards.satisfaction.index'), values, look: 'blue' }],
    format: index,
    tick: count,
    range: { min: lowest, max: HIGHEST_INDEX },
    bands: GRADES.filter(({ to }) => to > lowest).map(({ grade, from, to }) => ({
      from: Math.max(from, lowest),
      to,
      label: say('boards.satisfaction.grade', {
        grade,
        word: say(`boards.satisfaction.grade.${grade}`),
      }),
    })),
    more: [
      { label: say('boards.satisfaction.grade.of'), values: trend.map(({ grade }) => grade) },
      {
        label: say('boards.satisfaction.respondents'),
        values: trend.map(({ respondents }) => respondents),
        format: count,
      },
    ],
    ...(figures.respondents === 0 && { series: [] }),
  };
};

/** The nine elements, each from 1 to 4. */
export const elementsPlot = ({ elements }: SatisfactionData, meta: Meta, voice: Voice): Plot => {
  const { say, count, decimal, spanOf } = voice;
  const nameOf = (element: SatisfactionData['elements'][number]['element']) =>
    say('boards.satisfaction.element', {
      code: element.toUpperCase(),
      name: say(`boards.satisfaction.element.${element}`),
    });
  const rated = elements.flatMap(({ element, mean }) =>
    mean === null ? [] : [{ element, mean: Number(mean) }]
  );
  const [lowest] = [...rated].sort((one, other) => one.mean - other.mean);
  const mean = (value: number) => decimal(value.toFixed(INDEX_DIGITS));
  const weakest: LookName = 'orange';
  return {
    name: 'satisfaction-elements',
    title:
      lowest === undefined
        ? say('boards.satisfaction.none')
        : say('boards.satisfaction.elements.finding', {
            element: say(`boards.satisfaction.element.${lowest.element}`),
            mean: decimal(lowest.mean.toFixed(INDEX_DIGITS)),
          }),
    about: say('boards.satisfaction.elements.about', { span: spanOf(meta) }),
    shape: 'rows',
    category: say('boards.satisfaction.element.of'),
    labels: elements.map(({ element }) => nameOf(element)),
    measure: say('boards.satisfaction.mean'),
    series: [
      {
        label: say('boards.satisfaction.mean'),
        values: elements.map((row) => figure(row.mean)),
        look: 'blue',
      },
    ],
    labelLooks: elements.map(({ element }) => (element === lowest?.element ? weakest : 'blue')),
    format: mean,
    tick: count,
    range: ANSWERS,
    more: [
      {
        label: say('boards.satisfaction.answered'),
        values: elements.map(({ answered }) => answered),
        format: count,
      },
    ],
  };
};

/** How many answered, of those served, against the sample that the rule recommends. */
export const samplePlot = ({ figures }: SatisfactionData, meta: Meta, voice: Voice): Plot => {
  const { say, count, spanOf } = voice;
  const { respondents, served, recommendedSample } = figures;
  const missing = Math.max(0, recommendedSample - respondents);
  return {
    name: 'satisfaction-sample',
    title:
      served === 0
        ? say('boards.satisfaction.sample.none')
        : say('boards.satisfaction.sample.finding', {
            respondents,
            sample: recommendedSample,
            missing,
          }),
    about: say('boards.satisfaction.sample.about', { span: spanOf(meta) }),
    shape: 'rows',
    category: say('boards.satisfaction.sample.of'),
    labels: [
      say('boards.satisfaction.respondents'),
      say('boards.satisfaction.sample'),
      say('boards.satisfaction.served'),
    ],
    measure: say('boards.unit.people'),
    series: [
      {
        label: say('boards.unit.people'),
        values: [respondents, recommendedSample, served],
        look: 'blue',
      },
    ],
    labelLooks: ['blue', 'orange', 'sky'],
    format: count,
  };
};

/** The index of each sector. */
export const sectorsPlot = ({ bySector }: SatisfactionData, meta: Meta, voice: Voice): Plot => {
  const { say, word, count, decimal, spanOf } = voice;
  const index = (value: number) => decimal(value.toFixed(INDEX_DIGITS));
  const rated = bySector.flatMap(({ sector, ikm }) =>
    ikm === null ? [] : [{ sector, ikm: Number(ikm) }]
  );
  const [best] = [...rated].sort((one, other) => other.ikm - one.ikm);
  return {
    name: 'satisfaction-by-sector',
    title:
      best === undefined
        ? say('boards.satisfaction.none')
        : say('boards.satisfaction.sectors.finding', {
            sector: word(best.sector),
            index: index(best.ikm),
          }),
    about: say('boards.satisfaction.sectors.about', { span: spanOf(meta) }),
    shape: 'rows',
    category: say('boards.split.sector'),
    labels: bySector.map(({ sector }) => word(sector)),
    measure: say('boards.satisfaction.index'),
    series: [
      {
        label: say('boards.satisfaction.index'),
        values: bySector.map(({ ikm }) => figure(ikm)),
        look: 'blue',
      },
    ],
    format: index,
    tick: count,
    range: { min: LOWEST_INDEX, max: HIGHEST_INDEX },
    more: [
      { label: say('boards.satisfaction.grade.of'), values: bySector.map(({ grade }) => grade) },
      {
        label: say('boards.satisfaction.respondents'),
        values: bySector.map(({ respondents }) => respondents),
        format: count,
      },
    ],
  };
};
