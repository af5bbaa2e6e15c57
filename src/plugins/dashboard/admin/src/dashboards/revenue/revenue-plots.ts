import type { Meta, RevenueData } from '../answers';
import type { Plot } from '../chart/plot';
import { totalOf } from '../chart/totals';
import type { Voice } from '../use-voice';

/** More tariffs than these nobody compares; the table has them all. */
const MOST_TARIFFS = 15;

/** Billed, paid and outstanding, month by month. */
export const monthsPlot = ({ byMonth, figures }: RevenueData, meta: Meta, voice: Voice): Plot => {
  const { say, rupiah, shortRupiah, share, monthOf, axisOf, spanOf } = voice;
  return {
    name: 'revenue-by-month',
    title:
      figures.billed === 0
        ? say('boards.revenue.months.none')
        : say('boards.revenue.months.finding', {
            paid: shortRupiah(figures.paid),
            billed: shortRupiah(figures.billed),
            outstanding: shortRupiah(figures.outstanding),
            share: share(figures.outstanding / figures.billed),
          }),
    about: say('boards.revenue.months.about', { span: spanOf(meta) }),
    shape: 'columns',
    category: say('boards.month'),
    labels: byMonth.map(({ month }) => monthOf(month)),
    axisLabels: axisOf(byMonth.map(({ month }) => month)),
    measure: say('boards.unit.rupiah'),
    series: [
      {
        label: say('boards.revenue.billed'),
        values: byMonth.map(({ billed }) => billed),
        look: 'blue',
      },
      { label: say('boards.revenue.paid'), values: byMonth.map(({ paid }) => paid), look: 'green' },
      {
        label: say('boards.revenue.outstanding'),
        values: byMonth.map(({ outstanding }) => outstanding),
        look: 'orange',
      },
    ],
    format: rupiah,
    tick: shortRupiah,
  };
};

type Tariff = RevenueData['byTariff'][number];

/** What was billed and paid for each tariff, the largest first. */
export const tariffsPlot = ({ byTariff }: RevenueData, meta: Meta, voice: Voice): Plot => {
  const { say, count, rupiah, shortRupiah, share, spanOf, isIndonesian } = voice;
  const tariffs = [...byTariff].sort((one, other) => other.billed - one.billed);
  const drawn = tariffs.slice(0, MOST_TARIFFS);
  const [largest] = tariffs;
  const nameOf = ({ nameId, nameEn }: Tariff) => (isIndonesian ? nameId : nameEn);
  const names = tariffs.map(nameOf);
  // A certificate costs something in every direction: one name, a tariff each.
  const labelOf = (tariff: Tariff) => {
    const name = nameOf(tariff);
    return names.filter((other) => other === name).length > 1 ? `${tariff.code} ${name}` : name;
  };
  const billed = totalOf(tariffs, (row) => row.billed);
  return {
    name: 'revenue-by-tariff',
    title:
      largest === undefined || billed === 0
        ? say('boards.revenue.tariffs.none')
        : say('boards.revenue.tariffs.finding', {
            tariff: labelOf(largest),
            share: share(largest.billed / billed),
          }),
    about: say('boards.revenue.tariffs.about', {
      span: spanOf(meta),
      shown: drawn.length,
      all: tariffs.length,
    }),
    shape: 'rows',
    category: say('boards.revenue.tariff'),
    labels: drawn.map(labelOf),
    measure: say('boards.unit.rupiah'),
    series: [
      { label: say('boards.revenue.billed'), values: drawn.map((row) => row.billed), look: 'blue' },
      { label: say('boards.revenue.paid'), values: drawn.map((row) => row.paid), look: 'green' },
    ],
    format: rupiah,
    tick: shortRupiah,
    table: [
      { label: say('boards.revenue.tariff'), values: tariffs.map(labelOf) },
      { label: say('boards.revenue.code'), values: tariffs.map(({ code }) => code) },
      {
        label: say('boards.revenue.lines'),
        values: tariffs.map(({ lines }) => lines),
        format: count,
      },
      {
        label: say('boards.revenue.billed'),
        values: tariffs.map((row) => row.billed),
        format: rupiah,
      },
      { label: say('boards.revenue.paid'), values: tariffs.map((row) => row.paid), format: rupiah },
    ],
  };
};
