import { Box, Typography } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import { BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';
import { Bar } from 'react-chartjs-2';
import { useTheme } from 'styled-components';
import { useText, useWord } from '../page/use-text';
import { keyOf, typesIn, type LeaveReport } from './leave-report';
import { useNameOf } from './use-report-columns';

Chart.register(BarElement, CategoryScale, Legend, LinearScale, Tooltip);

/** More bars than these nobody compares; the table has them all. */
const MOST_BARS = 15;
const BAR_HEIGHT = 32;
const FRAME_HEIGHT = 120;

/** Okabe and Ito's colours, told apart without colour vision too; each bar has a dark edge besides. */
const COLOURS: Readonly<Record<string, string>> = {
  annual: '#0072b2',
  long: '#f0e442',
  sick: '#d55e00',
  maternity: '#56b4e9',
  'important-reason': '#e69f00',
  unpaid: '#cc79a7',
};

/** A label that leaves a phone room for its bar. */
const LONGEST_LABEL = 18;
const shortened = (name: string): string =>
  name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : name;

/** Days of leave by type, a bar a group, the longest first. The table below says the same in figures. */
export const DaysChart = ({ report }: { readonly report: LeaveReport }) => {
  const say = useText();
  const word = useWord();
  const nameOf = useNameOf();
  const isMobile = useIsMobile();
  const { colors } = useTheme();
  const taken = report.rows
    .filter(({ days }) => days > 0)
    .sort((one, other) => other.days - one.days);
  if (taken.length === 0) return null;

  const rows = taken.slice(0, MOST_BARS);
  const title = say(`report.chart.${report.groupBy}`, {
    year: String(report.year),
    bars: rows.length,
    isCut: String(taken.length > rows.length),
  });
  const axis = { ticks: { color: colors.neutral800 }, grid: { color: colors.neutral150 } };
  return (
    <Box
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={{ initial: 4, medium: 6 }}
      marginBottom={4}
    >
      <Typography tag="h2" variant="delta">
        {title}
      </Typography>
      <Box height={`${FRAME_HEIGHT + rows.length * BAR_HEIGHT}px`} position="relative">
        <Bar
          aria-label={say('report.chart.label', { title })}
          data={{
            labels: rows.map((row) =>
              isMobile ? shortened(nameOf(report, row)) : nameOf(report, row)
            ),
            datasets: typesIn(report).map((type) => ({
              label: word(type),
              data: rows.map((row) => row.daysByType[type] ?? 0),
              backgroundColor: COLOURS[type],
              borderColor: colors.neutral800,
              borderWidth: 1,
            })),
          }}
          datasetIdKey="label"
          key={rows.map(keyOf).join(' ')}
          options={{
            indexAxis: 'y',
            animation: false,
            maintainAspectRatio: false,
            plugins: { legend: { position: 'bottom', labels: { color: colors.neutral800 } } },
            scales: {
              x: {
                ...axis,
                ticks: { ...axis.ticks, precision: 0 },
                stacked: true,
                beginAtZero: true,
                title: { display: true, text: say('report.chart.axis'), color: colors.neutral800 },
              },
              y: { ...axis, stacked: true },
            },
          }}
        />
      </Box>
    </Box>
  );
};
