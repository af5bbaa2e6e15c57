import type { Answer, ComplaintsData } from '../answers';
import { Cards } from '../cards';
import { ChartCard } from '../chart/chart-card';
import { FiguresRow } from '../figures-row';
import { OfficesCard } from '../offices-card';
import { useVoice } from '../use-voice';
import { categoriesPlot, channelsPlot, monthsPlot, statesPlot } from './complaints-plots';

/** Complaints, questions and suggestions: what came in, whether it was answered, and in time. */
const ComplaintsDashboard = ({
  answer: { data, meta },
}: {
  readonly answer: Answer<ComplaintsData>;
}) => {
  const voice = useVoice();
  const { say, count } = voice;
  const { figures } = data;
  return (
    <>
      <FiguresRow
        figures={[
          {
            label: say('boards.complaints.open'),
            value: count(figures.open),
            note: say('boards.complaints.open.note', { overdue: figures.overdue }),
          },
          { label: say('boards.complaints.received'), value: count(figures.received) },
          { label: say('boards.complaints.answered'), value: count(figures.answered) },
          {
            label: say('boards.complaints.median'),
            value:
              figures.medianDays === null ? '–' : say('boards.days', { days: figures.medianDays }),
          },
        ]}
      />
      <Cards>
        <OfficesCard
          rows={data.byOffice}
          meta={meta}
          measures={(['open', 'overdue', 'received'] as const).map((name) => ({
            name,
            label: say(`boards.complaints.${name}`),
            value: (row: NonNullable<ComplaintsData['byOffice']>[number]) => row[name],
            format: count,
          }))}
        />
        <ChartCard plot={monthsPlot(data, meta, voice)} />
        <ChartCard plot={categoriesPlot(data, meta, voice)} />
        <ChartCard plot={channelsPlot(data, meta, voice)} />
        <ChartCard plot={statesPlot(data, meta, voice)} />
      </Cards>
    </>
  );
};

export default ComplaintsDashboard;
