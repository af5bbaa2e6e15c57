import type { Answer, LeaveData } from '../answers';
import { Cards } from '../cards';
import { ChartCard } from '../chart/chart-card';
import { FiguresRow } from '../figures-row';
import { OfficesCard } from '../offices-card';
import { useVoice } from '../use-voice';
import { awayPlot, daysPlot, decisionsPlot, quotaPlot } from './leave-plots';

/** Leave: how much, how fast it is decided, who is away, and what is left. */
const LeaveDashboard = ({ answer: { data, meta } }: { readonly answer: Answer<LeaveData> }) => {
  const voice = useVoice();
  const { say, count, duration } = voice;
  const { figures } = data;
  const hours = (value: number | null) => (value === null ? '–' : duration(value));
  return (
    <>
      <FiguresRow
        figures={[
          { label: say('boards.leave.awayToday'), value: count(figures.awayToday) },
          { label: say('boards.leave.waiting'), value: count(figures.waiting) },
          { label: say('boards.leave.requests'), value: count(figures.requests) },
          { label: say('boards.leave.taken'), value: count(figures.days) },
          {
            label: say('boards.leave.median'),
            value: hours(figures.medianHours),
            note: say('boards.ninety', { time: hours(figures.ninetiethPercentileHours) }),
          },
        ]}
      />
      <Cards>
        <OfficesCard
          rows={data.byOffice}
          meta={meta}
          measures={[
            {
              name: 'days',
              label: say('boards.unit.days'),
              value: (row) => row.days,
              format: count,
            },
            {
              name: 'requests',
              label: say('boards.leave.requests'),
              value: (row) => row.requests,
              format: count,
            },
            {
              name: 'away',
              label: say('boards.leave.awayToday'),
              value: (row) => row.awayToday,
              format: count,
            },
            {
              name: 'median',
              label: say('boards.leave.median'),
              value: (row) => row.medianHours,
              format: duration,
            },
          ]}
        />
        <ChartCard plot={daysPlot(data, meta, voice)} />
        <ChartCard plot={decisionsPlot(data, meta, voice)} />
        <ChartCard plot={awayPlot(data, voice)} isWide />
        <ChartCard plot={quotaPlot(data, meta, voice)} isWide />
      </Cards>
    </>
  );
};

export default LeaveDashboard;
