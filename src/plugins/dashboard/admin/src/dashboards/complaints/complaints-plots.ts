import type { ComplaintsData, Meta } from '../answers';
import type { Plot } from '../chart/plot';
import { placeOfMost } from '../chart/totals';
import type { Voice } from '../use-voice';

/** What came in and what was answered, month by month. */
export const monthsPlot = (
  { byMonth, figures }: ComplaintsData,
  meta: Meta,
  voice: Voice
): Plot => {
  const { say, count, monthOf, axisOf, spanOf } = voice;
  return {
    name: 'complaints-by-month',
    title: say('boards.complaints.months.finding', {
      received: figures.received,
      answered: figures.answered,
    }),
    about: say('boards.complaints.months.about', { span: spanOf(meta) }),
    shape: 'columns',
    category: say('boards.month'),
    labels: byMonth.map(({ month }) => monthOf(month)),
    axisLabels: axisOf(byMonth.map(({ month }) => month)),
    measure: say('boards.unit.complaints'),
    series: [
      {
        label: say('boards.complaints.received'),
        values: byMonth.map(({ received }) => received),
        look: 'blue',
      },
      {
        label: say('boards.complaints.answered'),
        values: byMonth.map(({ answered }) => answered),
        look: 'orange',
      },
    ],
    format: count,
  };
};

/** What they were about; overdue is so today, whenever it came. */
export const categoriesPlot = (
  { byCategory, figures }: ComplaintsData,
  meta: Meta,
  voice: Voice
): Plot => {
  const { say, word, count, spanOf } = voice;
  return {
    name: 'complaints-by-category',
    title: say('boards.complaints.categories.finding', { overdue: figures.overdue }),
    about: say('boards.complaints.categories.about', { span: spanOf(meta) }),
    shape: 'rows',
    category: say('boards.complaints.category'),
    labels: byCategory.map(({ category }) => word(category)),
    measure: say('boards.unit.complaints'),
    series: [
      {
        label: say('boards.complaints.received'),
        values: byCategory.map(({ received }) => received),
        look: 'blue',
      },
      {
        label: say('boards.complaints.overdue'),
        values: byCategory.map(({ overdue }) => overdue),
        look: 'vermilion',
      },
    ],
    format: count,
  };
};

interface Counted {
  readonly name: 'channel' | 'state';
  readonly codes: readonly string[];
  readonly counts: readonly number[];
}

const countedPlot = ({ name, codes, counts }: Counted, about: string, voice: Voice): Plot => {
  const { say, word, count } = voice;
  const most = placeOfMost(counts);
  return {
    name: `complaints-by-${name}`,
    title:
      most < 0
        ? say(`boards.complaints.${name}.none`)
        : say(`boards.complaints.${name}.finding`, {
            word: word(codes[most] ?? ''),
            most: counts[most] ?? 0,
          }),
    about,
    shape: 'rows',
    category: say(`boards.complaints.${name}`),
    labels: codes.map(word),
    measure: say('boards.unit.complaints'),
    series: [{ label: say('boards.unit.complaints'), values: counts, look: 'blue' }],
    format: count,
  };
};

/** Through which channel they came. */
export const channelsPlot = ({ byChannel }: ComplaintsData, meta: Meta, voice: Voice): Plot =>
  countedPlot(
    {
      name: 'channel',
      codes: byChannel.map(({ channel }) => channel),
      counts: byChannel.map(({ complaints }) => complaints),
    },
    voice.say('boards.complaints.channel.about', { span: voice.spanOf(meta) }),
    voice
  );

/** How far those of the period have come. */
export const statesPlot = ({ byState }: ComplaintsData, meta: Meta, voice: Voice): Plot =>
  countedPlot(
    {
      name: 'state',
      codes: byState.map(({ complaintState }) => complaintState),
      counts: byState.map(({ complaints }) => complaints),
    },
    voice.say('boards.complaints.state.about', { span: voice.spanOf(meta) }),
    voice
  );
