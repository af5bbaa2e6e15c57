import { useState } from 'react';
import type { Answer, ServiceData } from '../answers';
import { Cards } from '../cards';
import { ChartCard } from '../chart/chart-card';
import { Segments } from '../chart/segments';
import { FiguresRow } from '../figures-row';
import { OfficesCard } from '../offices-card';
import { useVoice } from '../use-voice';
import {
  correctionsPlot,
  MONTH_SPLITS,
  outcomesPlot,
  SECTORS,
  STAGE_SPLITS,
  stagesPlot,
  stageTimesPlot,
  submittedPlot,
  type Sector,
  type Split,
  type StageSplit,
} from './service-plots';

/** The quarantine service: what comes in, what waits where, how long it takes, what comes back. */
const ServiceDashboard = ({ answer: { data, meta } }: { readonly answer: Answer<ServiceData> }) => {
  const voice = useVoice();
  const { say, word, count, rounded, duration, share } = voice;
  const { figures } = data;
  const [stageSplit, setStageSplit] = useState<StageSplit>('lateness');
  const [split, setSplit] = useState<Split>('sector');
  // The sector of which there is more.
  const [sector, setSector] = useState<Sector>(() => {
    const passedOf = (one: Sector) =>
      data.stageTimes.reduce((sum, row) => sum + (row.sector === one ? row.passed : 0), 0);
    return passedOf('animal') > passedOf('plant') ? 'animal' : 'plant';
  });
  const hours = (value: number | null) => (value === null ? '–' : duration(value));
  return (
    <>
      <FiguresRow
        figures={[
          {
            label: say('boards.service.open'),
            value: count(figures.open),
            note: say('boards.service.open.note', {
              late: figures.late,
              share: share(figures.open === 0 ? 0 : figures.late / figures.open),
            }),
          },
          { label: say('boards.service.submitted'), value: count(figures.submitted) },
          { label: say('boards.service.issued'), value: count(figures.issued) },
          {
            label: say('boards.service.median'),
            value: hours(figures.medianHours),
            note: say('boards.ninety', { time: hours(figures.ninetiethPercentileHours) }),
          },
          {
            label: say('boards.service.corrections.measure'),
            value:
              figures.correctionsPerDraft === null ? '–' : rounded(figures.correctionsPerDraft, 2),
            note: say('boards.service.drafts.note', { drafts: figures.drafts }),
          },
        ]}
      />
      <Cards>
        <OfficesCard
          rows={data.byOffice}
          meta={meta}
          measures={[
            {
              name: 'open',
              label: say('boards.service.open'),
              value: (row) => row.open,
              format: count,
            },
            {
              name: 'late',
              label: say('boards.service.late'),
              value: (row) => row.late,
              format: count,
            },
            {
              name: 'submitted',
              label: say('boards.service.submitted'),
              value: (row) => row.submitted,
              format: count,
            },
            {
              name: 'issued',
              label: say('boards.service.issued'),
              value: (row) => row.issued,
              format: count,
            },
            {
              name: 'median',
              label: say('boards.service.median'),
              value: (row) => row.medianHours,
              format: duration,
            },
          ]}
        />
        <ChartCard
          plot={stagesPlot(data, stageSplit, meta, voice)}
          choice={
            <Segments
              label={say('boards.split')}
              value={stageSplit}
              options={STAGE_SPLITS.map((value) => ({
                value,
                label: say(`boards.split.${value}`),
              }))}
              onChange={setStageSplit}
            />
          }
        />
        <ChartCard
          plot={stageTimesPlot(data, sector, meta, voice)}
          choice={
            <Segments
              label={say('boards.split.sector')}
              value={sector}
              options={SECTORS.map((value) => ({ value, label: word(value) }))}
              onChange={setSector}
            />
          }
        />
        <ChartCard
          plot={submittedPlot(data, split, meta, voice)}
          choice={
            <Segments
              label={say('boards.split')}
              value={split}
              options={MONTH_SPLITS.map((value) => ({
                value,
                label: say(`boards.split.${value}`),
              }))}
              onChange={setSplit}
            />
          }
        />
        <ChartCard plot={outcomesPlot(data, meta, voice)} />
        <ChartCard plot={correctionsPlot(data, meta, voice)} isWide />
      </Cards>
    </>
  );
};

export default ServiceDashboard;
