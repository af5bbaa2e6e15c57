import { Box, Button, MenuItem, SimpleMenu, Typography } from '@strapi/design-system';
import { Download, GridFour } from '@strapi/icons';
import { useIsMobile } from '@strapi/strapi/admin';
import { useMemo, useState, type ReactNode } from 'react';
import { Chart } from 'react-chartjs-2';
import { styled, useTheme } from 'styled-components';
import { useText } from '../../page/use-text';
import { Card } from './card';
import { chartConfigOf, type Ink } from './chart-config';
import { columnsOf, isEmpty, rowCountOf, type Plot } from './plot';
import { FILE_FORMATS, keepPlot, ON_PAPER, type FileFormat } from './plot-files';
import { PlotTable } from './plot-table';
import { usePrinting } from './use-printing';

const HEIGHT = { columns: 320, lines: 320 };
const ROWS = { frame: 110, one: 30, each: 16 };

/** Bars that stand side by side need room for each. */
const heightOf = ({ shape, labels, series, isStacked }: Plot): number => {
  if (shape !== 'rows') return HEIGHT[shape];
  const bars = isStacked ? 1 : series.filter(({ as }) => as === undefined).length;
  return ROWS.frame + labels.length * (ROWS.one + (bars - 1) * ROWS.each);
};

/** Grows with its neighbour's card; chart.js follows. */
const Picture = styled.div<{ $height: number }>`
  position: relative;
  flex: 1 0 ${({ $height }) => $height}px;
  min-width: 0;

  @media print {
    height: auto;

    canvas {
      max-width: 100%;
      max-height: 75mm;
      width: auto !important;
      height: auto !important;
    }
  }
`;

/** Nobody wants a year of days on paper; the files have them. */
const MOST_ROWS_PRINTED = 40;

/** Read aloud always, seen by those who ask, and printed unless it is very long. */
const Figures = styled.div<{ $isShown: boolean; $hiddenOn: string }>`
  ${({ $isShown, theme }) => $isShown && `padding-top: ${theme.spaces[4]};`}

  @media ${({ $hiddenOn }) => $hiddenOn} {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);

    > * {
      max-height: 1px;
    }
  }
`;

const hiddenOn = (isShown: boolean, rows: number): string => {
  if (rows > MOST_ROWS_PRINTED) return isShown ? 'print' : 'all';
  return isShown ? 'not all' : 'not print';
};

interface ChartCardProps {
  readonly plot: Plot;
  readonly isWide?: boolean;
  /** What can be chosen of this chart alone. */
  readonly choice?: ReactNode;
}

/** A chart, its figures as a table, and both to take along. */
export const ChartCard = ({ plot, isWide, choice }: ChartCardProps) => {
  const say = useText();
  const isMobile = useIsMobile();
  const isPrinting = usePrinting();
  const { colors } = useTheme();
  const [isTableShown, setTableShown] = useState(false);
  const [failed, setFailed] = useState(false);
  const config = useMemo(() => {
    const ink: Ink = isPrinting
      ? ON_PAPER
      : { text: colors.neutral800, grid: colors.neutral200, paper: colors.neutral0 };
    return chartConfigOf(plot, { ink, isNarrow: isMobile });
  }, [plot, isPrinting, isMobile, colors]);

  const chosen = choice !== undefined && <Box paddingBottom={4}>{choice}</Box>;
  if (isEmpty(plot)) {
    return (
      <Card title={plot.title} about={plot.about} isWide={isWide}>
        {chosen}
        <Typography tag="p" textColor="neutral600">
          {say('boards.chart.empty')}
        </Typography>
      </Card>
    );
  }
  const keep = (format: FileFormat) => {
    setFailed(false);
    keepPlot(plot, format).catch(() => setFailed(true));
  };
  return (
    <Card
      title={plot.title}
      about={plot.about}
      isWide={isWide}
      actions={
        <>
          <Button
            variant="ghost"
            startIcon={<GridFour aria-hidden />}
            aria-expanded={isTableShown}
            onClick={() => setTableShown(!isTableShown)}
          >
            {say('boards.chart.table')}
          </Button>
          <SimpleMenu
            variant="ghost"
            startIcon={<Download aria-hidden />}
            label={say('boards.chart.download')}
            popoverPlacement="bottom-end"
          >
            {FILE_FORMATS.map((format) => (
              <MenuItem key={format} onSelect={() => keep(format)}>
                {say(`boards.chart.download.${format}`)}
              </MenuItem>
            ))}
          </SimpleMenu>
        </>
      }
    >
      {chosen}
      {failed && (
        <Typography tag="p" role="alert" textColor="danger700">
          {say('boards.chart.download.failed')}
        </Typography>
      )}
      <Picture $height={heightOf(plot)}>
        <Chart
          {...config}
          // Another choice of series is another chart.
          key={`${plot.name} ${plot.series.map(({ label }) => label).join(' ')} ${isPrinting}`}
          aria-label={say('boards.chart.label', { title: plot.title })}
        />
      </Picture>
      <Figures
        $isShown={isTableShown}
        $hiddenOn={hiddenOn(isTableShown, rowCountOf(columnsOf(plot)))}
      >
        <PlotTable plot={plot} />
      </Figures>
    </Card>
  );
};
