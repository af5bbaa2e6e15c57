import type { Answer, SatisfactionData } from '../answers';
import { Cards } from '../cards';
import { ChartCard } from '../chart/chart-card';
import { FiguresRow } from '../figures-row';
import { OfficesCard } from '../offices-card';
import { useVoice } from '../use-voice';
import { Comments } from './comments';
import { elementsPlot, samplePlot, sectorsPlot, trendPlot } from './satisfaction-plots';

const INDEX_DIGITS = 2;

/** The satisfaction index (IKM): how high, of what, whether enough people were asked, what they wrote. */
const SatisfactionDashboard = ({
  answer: { data, meta },
}: {
  readonly answer: Answer<SatisfactionData>;
}) => {
  const voice = useVoice();
  const { say, count, decimal } = voice;
  const { ikm, grade, respondents, served, recommendedSample } = data.figures;
  const index = (value: number) => decimal(value.toFixed(INDEX_DIGITS));
  return (
    <>
      <FiguresRow
        figures={[
          {
            label: say('boards.satisfaction.ikm'),
            value: ikm === null ? '–' : decimal(ikm),
            note:
              grade === null
                ? say('boards.satisfaction.none')
                : say('boards.satisfaction.grade', {
                    grade,
                    word: say(`boards.satisfaction.grade.${grade}`),
                  }),
          },
          {
            label: say('boards.satisfaction.respondents'),
            value: count(respondents),
            note: say('boards.satisfaction.sample.note', { sample: recommendedSample }),
          },
          { label: say('boards.satisfaction.served'), value: count(served) },
        ]}
      />
      <Cards>
        <OfficesCard
          rows={data.byOffice}
          meta={meta}
          measures={[
            {
              name: 'ikm',
              label: say('boards.satisfaction.index'),
              value: (row) => (row.ikm === null ? null : Number(row.ikm)),
              format: index,
            },
            {
              name: 'respondents',
              label: say('boards.satisfaction.respondents'),
              value: (row) => row.respondents,
              format: count,
            },
          ]}
        />
        <ChartCard plot={elementsPlot(data, meta, voice)} />
        <ChartCard plot={trendPlot(data, meta, voice)} />
        <ChartCard plot={samplePlot(data, meta, voice)} />
        <ChartCard plot={sectorsPlot(data, meta, voice)} />
        <Comments comments={data.comments} meta={meta} />
      </Cards>
    </>
  );
};

export default SatisfactionDashboard;
