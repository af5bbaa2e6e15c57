import { Box, Typography, VisuallyHidden } from '@strapi/design-system';
import { BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';
import { Bar } from 'react-chartjs-2';
import { useTheme } from 'styled-components';
import { useText, useWord } from '../page/use-text';
import type { StageCount } from './queued-application';

Chart.register(BarElement, CategoryScale, Legend, LinearScale, Tooltip);

const BAR_HEIGHT = 30;
const FRAME_HEIGHT = 110;

/** Okabe and Ito's colours, told apart without colour vision too; each bar has a dark edge besides. */
const IN_TIME = '#56b4e9';
const LATE = '#d55e00';

/** How many wait at each stage, and how many of them too long; in a table too, for those who hear it. */
export const WaitingChart = ({ stages }: { readonly stages: readonly StageCount[] }) => {
  const say = useText();
  const word = useWord();
  const { colors } = useTheme();
  const title = say('queue.chart.title');
  const axis = { ticks: { color: colors.neutral800 }, grid: { color: colors.neutral150 } };
  const bars = (label: string, data: readonly number[], colour: string) => ({
    label,
    data: [...data],
    backgroundColor: colour,
    borderColor: colors.neutral800,
    borderWidth: 1,
  });
  return (
    <Box
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={{ initial: 4, medium: 6 }}
      marginTop={6}
    >
      <Typography tag="h2" variant="delta">
        {title}
      </Typography>
      <Box
        height={`${FRAME_HEIGHT + stages.length * BAR_HEIGHT}px`}
        position="relative"
        aria-hidden
      >
        <Bar
          data={{
            labels: stages.map(({ stage }) => word(stage)),
            datasets: [
              bars(
                say('queue.chart.inTime'),
                stages.map(({ waiting, late }) => waiting - late),
                IN_TIME
              ),
              bars(
                say('queue.chart.late'),
                stages.map(({ late }) => late),
                LATE
              ),
            ],
          }}
          datasetIdKey="label"
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
                title: { display: true, text: say('queue.chart.axis'), color: colors.neutral800 },
              },
              y: { ...axis, stacked: true },
            },
          }}
        />
      </Box>
      <VisuallyHidden>
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say('queue.column.stage')}</th>
              <th scope="col">{say('queue.chart.waiting')}</th>
              <th scope="col">{say('queue.chart.late')}</th>
            </tr>
          </thead>
          <tbody>
            {stages.map(({ stage, waiting, late }) => (
              <tr key={stage}>
                <th scope="row">{word(stage)}</th>
                <td>{waiting}</td>
                <td>{late}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </Box>
  );
};
