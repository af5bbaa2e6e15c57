import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
  Tooltip,
  type ChartConfiguration,
  type ChartDataset,
} from 'chart.js';
import { bandsBehind } from './bands';
import { fillOf, LOOKS, strokeOf } from './looks';
import type { Plot, Series } from './plot';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
  Tooltip
);

/** Colours of what is not data. */
export interface Ink {
  readonly text: string;
  readonly grid: string;
  readonly paper: string;
}

export type MixedChart = ChartConfiguration<'bar' | 'line', (number | null)[], string | string[]>;
type Dataset = ChartDataset<'bar' | 'line', (number | null)[]>;

/** With more points than these, only the line is drawn. */
const MOST_POINTS = 60;
/** Long names leave a phone room for its bars; the table has them whole. */
const LONGEST_LABEL = { narrow: 18, wide: 32 };
const THINNEST_BAR = 3;

const shortened = (label: string, longest: number): string =>
  label.length > longest ? `${label.slice(0, longest - 1).trimEnd()}…` : label;

const barsOf = (plot: Plot, { label, values, look }: Series, ink: Ink): Dataset => ({
  type: 'bar',
  label,
  data: [...values],
  backgroundColor: plot.labelLooks?.map(fillOf) ?? fillOf(look),
  borderColor: ink.text,
  borderWidth: 1,
  pointStyle: 'rect',
  minBarLength: plot.isStacked ? 0 : THINNEST_BAR,
  maxBarThickness: 48,
  order: 1,
});

const lineOf = ({ label, values, look, as }: Series, ink: Ink): Dataset => {
  const { colour, point, dash } = LOOKS[look];
  const isLimit = as === 'limit';
  return {
    type: 'line',
    label,
    data: [...values],
    borderColor: isLimit ? ink.text : colour,
    backgroundColor: isLimit ? ink.text : colour,
    borderWidth: 2,
    borderDash: isLimit ? [6, 5] : [...dash],
    pointStyle: isLimit ? 'line' : point,
    pointRadius: isLimit || values.length > MOST_POINTS ? 0 : 4,
    pointHitRadius: 12,
    stepped: isLimit || values.length > MOST_POINTS ? 'middle' : false,
    spanGaps: false,
    order: 0,
  };
};

/** A stroke across the bar, where the measure it is held against lies. */
const markOf = ({ label, values }: Series, isUpright: boolean, ink: Ink): Dataset => ({
  type: 'line',
  label,
  data: [...values],
  showLine: false,
  pointStyle: strokeOf(ink.text, isUpright),
  order: 0,
});

const datasetOf = (plot: Plot, series: Series, ink: Ink): Dataset => {
  if (series.as === 'mark') return markOf(series, plot.shape === 'rows', ink);
  if (series.as === 'limit' || plot.shape === 'lines') return lineOf(series, ink);
  return barsOf(plot, series, ink);
};

/**
 * A plot as chart.js draws it.
 * @param title drawn above where the picture stands alone
 */
export const chartConfigOf = (
  plot: Plot,
  {
    ink,
    isNarrow,
    title,
  }: { readonly ink: Ink; readonly isNarrow: boolean; readonly title?: string[] }
): MixedChart => {
  const { shape, isStacked = false, format, tick = format, range, bands = [] } = plot;
  // Half a person is never on leave.
  const isWhole = plot.series.every(({ values }) =>
    values.every((value) => value === null || Number.isInteger(value))
  );
  const isLong = plot.labels.length > MOST_POINTS;
  const axisTitle = (text: string) => ({ display: true, text, color: ink.text });
  const categories = {
    stacked: isStacked,
    // Points stand in the middle of their month, as bars do.
    offset: !isLong,
    grid: { display: false },
    border: { color: ink.text },
    // On a phone the bars need its room; the table says it too.
    title: { ...axisTitle(plot.category), display: !(isNarrow && shape === 'rows') },
    ticks: {
      color: ink.text,
      autoSkip: shape !== 'rows',
      autoSkipPadding: 4,
      maxRotation: shape === 'rows' || isLong ? 0 : 60,
    },
  };
  const figures = {
    stacked: isStacked,
    beginAtZero: range === undefined,
    ...range,
    grid: { color: ink.grid },
    border: { display: false },
    title: axisTitle(plot.measure),
    ticks: {
      color: ink.text,
      maxTicksLimit: isNarrow ? 5 : 8,
      ...(isWhole && { precision: 0 }),
      callback: (value: number | string) => tick(Number(value)),
    },
  };
  const isRows = shape === 'rows';
  const longest = isNarrow ? LONGEST_LABEL.narrow : LONGEST_LABEL.wide;
  const axisLabels =
    plot.axisLabels ?? plot.labels.map((label) => (isRows ? shortened(label, longest) : label));
  return {
    type: 'bar',
    data: {
      labels: [...axisLabels],
      datasets: plot.series.map((series) => datasetOf(plot, series, ink)),
    },
    options: {
      indexAxis: isRows ? 'y' : 'x',
      // Nothing moves: whoever asked for calm has it, and nobody waits for a figure.
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false, axis: isRows ? 'y' : 'x' },
      plugins: {
        legend: {
          display: plot.series.length > 1,
          position: 'bottom',
          labels: {
            color: ink.text,
            usePointStyle: true,
            ...(shape === 'lines' ? { boxHeight: 9 } : { pointStyleWidth: 22, boxHeight: 14 }),
            padding: 14,
            sort: ({ datasetIndex: one = 0 }, { datasetIndex: other = 0 }) => one - other,
          },
        },
        title: {
          display: title !== undefined,
          text: title ?? [],
          align: 'start',
          color: ink.text,
          font: { size: 15 },
          padding: { bottom: 16 },
        },
        tooltip: {
          callbacks: {
            title: ([item]) => plot.labels[item?.dataIndex ?? 0] ?? '',
            label: ({ dataset, raw }) =>
              `${dataset.label ?? ''}: ${typeof raw === 'number' ? format(raw) : '–'}`,
          },
        },
      },
      scales: isRows ? { y: categories, x: figures } : { x: categories, y: figures },
    },
    plugins: [bandsBehind(bands, ink)],
  };
};
