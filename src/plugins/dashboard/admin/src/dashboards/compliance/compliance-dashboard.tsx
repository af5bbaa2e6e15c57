import { TraderList } from '../../compliance/trader-list';
import { type Answer, type ComplianceData } from '../answers';
import { Cards } from '../cards';
import { Card } from '../chart/card';
import { ChartCard } from '../chart/chart-card';
import { FiguresRow } from '../figures-row';
import { OfficesCard } from '../offices-card';
import { useVoice } from '../use-voice';
import { eventsPlot, monthsOf, movementsPlot, tiersPlot } from './compliance-plots';
import { WorstIncidents } from './worst-incidents';

/** Traders: who stands in which tier, who moved, what happened, and who they are. */
const ComplianceDashboard = ({
  answer: { data, meta },
}: {
  readonly answer: Answer<ComplianceData>;
}) => {
  const voice = useVoice();
  const { say, word, count } = voice;
  const { figures } = data;
  return (
    <>
      <FiguresRow
        figures={[
          { label: say('boards.compliance.red'), value: count(figures.red) },
          { label: say('boards.compliance.orange'), value: count(figures.orange) },
          { label: say('boards.compliance.toCoach'), value: count(figures.toCoach) },
          { label: say('boards.compliance.priority'), value: count(figures.priority) },
          { label: say('boards.compliance.traders'), value: count(figures.traders) },
        ]}
      />
      <Cards>
        <OfficesCard
          rows={data.byOffice}
          meta={meta}
          measures={(['red', 'orange', 'yellow', 'green', 'unrated', 'traders'] as const).map(
            (name) => ({
              name,
              label: name === 'traders' ? say('boards.compliance.traders') : word(name),
              value: (row: NonNullable<ComplianceData['byOffice']>[number]) => row[name],
              format: count,
            })
          )}
        />
        <ChartCard plot={tiersPlot(data, meta, voice)} />
        <ChartCard plot={movementsPlot(data, monthsOf(data), meta, voice)} />
        <WorstIncidents worst={data.worst} meta={meta} />
        <ChartCard plot={eventsPlot(data, meta, voice)} isWide />
        <Card
          isWide
          title={say('boards.compliance.table')}
          about={say('boards.compliance.table.about')}
        >
          <TraderList office={meta.offices.length > 1 ? (meta.office?.documentId ?? '') : ''} />
        </Card>
      </Cards>
    </>
  );
};

export default ComplianceDashboard;
