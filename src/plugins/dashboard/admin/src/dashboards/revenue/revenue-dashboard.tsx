import type { Answer, RevenueData } from '../answers';
import { Cards } from '../cards';
import { ChartCard } from '../chart/chart-card';
import { FiguresRow } from '../figures-row';
import { OfficesCard } from '../offices-card';
import { useVoice } from '../use-voice';
import { monthsPlot, tariffsPlot } from './revenue-plots';

/** State revenue: what was billed, what was paid, what is outstanding, and for what. */
const RevenueDashboard = ({ answer: { data, meta } }: { readonly answer: Answer<RevenueData> }) => {
  const voice = useVoice();
  const { say, rupiah, duration } = voice;
  const { figures } = data;
  return (
    <>
      <FiguresRow
        figures={[
          {
            label: say('boards.revenue.billed'),
            value: rupiah(figures.billed),
            note: say('boards.revenue.bills', { bills: figures.bills }),
          },
          { label: say('boards.revenue.paid'), value: rupiah(figures.paid) },
          {
            label: say('boards.revenue.outstanding'),
            value: rupiah(figures.outstanding),
            note: say('boards.revenue.expired', { expired: figures.expired }),
          },
          {
            label: say('boards.revenue.median'),
            value: figures.medianHours === null ? '–' : duration(figures.medianHours),
            note: say('boards.revenue.queued', { queued: figures.queued }),
          },
        ]}
      />
      <Cards>
        <OfficesCard
          rows={data.byOffice}
          meta={meta}
          measures={[
            {
              name: 'billed',
              label: say('boards.revenue.billed'),
              value: (row) => row.billed,
              format: rupiah,
            },
            {
              name: 'paid',
              label: say('boards.revenue.paid'),
              value: (row) => row.paid,
              format: rupiah,
            },
            {
              name: 'outstanding',
              label: say('boards.revenue.outstanding'),
              value: (row) => row.outstanding,
              format: rupiah,
            },
          ]}
        />
        <ChartCard plot={monthsPlot(data, meta, voice)} isWide />
        <ChartCard plot={tariffsPlot(data, meta, voice)} isWide />
      </Cards>
    </>
  );
};

export default RevenueDashboard;
