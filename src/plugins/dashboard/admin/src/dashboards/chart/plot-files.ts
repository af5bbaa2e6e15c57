import { Chart } from 'chart.js';
import { CSV_TYPE, csvOf, sheetOf } from '../../../../../../infra/table';
import { keepFile } from '../../page/keep-file';
import { chartConfigOf, type Ink } from './chart-config';
import { tableOf, type Plot } from './plot';

export const FILE_FORMATS = ['xlsx', 'csv', 'png'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** Dark on white, whatever the panel's theme. */
export const ON_PAPER: Ink = { text: '#212134', grid: '#dcdce4', paper: '#ffffff' };

const PICTURE = { width: 1200, height: 640, heightOfRow: 30, heightOfFrame: 220, sharpness: 2 };
/** About as many letters as a line of the picture's heading holds. */
const HEADING_WIDTH = 130;

const linesOf = (text: string): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < HEADING_WIDTH) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
};

/** The chart alone with its heading, drawn anew so that it does not depend on the screen. */
const pictureOf = async (plot: Plot): Promise<Blob> => {
  const canvas = document.createElement('canvas');
  canvas.width = PICTURE.width;
  canvas.height =
    plot.shape === 'rows'
      ? PICTURE.heightOfFrame + plot.labels.length * PICTURE.heightOfRow
      : PICTURE.height;
  const {
    options,
    plugins = [],
    ...config
  } = chartConfigOf(plot, {
    ink: ON_PAPER,
    isNarrow: false,
    title: [...linesOf(plot.title), ...linesOf(plot.about)],
  });
  const chart = new Chart(canvas, {
    ...config,
    options: {
      ...options,
      responsive: false,
      devicePixelRatio: PICTURE.sharpness,
      layout: { padding: 24 },
    },
    plugins: [
      ...plugins,
      {
        id: 'paper',
        beforeDraw: ({ ctx, width, height }) => {
          ctx.save();
          ctx.fillStyle = ON_PAPER.paper;
          ctx.fillRect(0, 0, width, height);
          ctx.restore();
        },
      },
    ],
  });
  try {
    return await new Promise<Blob>((settle, fail) => {
      canvas.toBlob((blob) => (blob === null ? fail(new Error('No picture')) : settle(blob)));
    });
  } finally {
    chart.destroy();
  }
};

const spreadsheetOf = async (plot: Plot): Promise<Blob> => {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  return writeXlsxFile([sheetOf(tableOf(plot))]).toBlob();
};

const MAKE: Readonly<Record<FileFormat, (plot: Plot) => Promise<Blob>>> = {
  xlsx: spreadsheetOf,
  csv: (plot) => Promise.resolve(new Blob([csvOf(tableOf(plot))], { type: CSV_TYPE })),
  png: pictureOf,
};

/** Hand a plot to the browser to keep: its figures, or its picture on white. */
export const keepPlot = async (plot: Plot, format: FileFormat): Promise<void> =>
  keepFile(await MAKE[format](plot), `${plot.name}.${format}`);
