import type { LeaveData, Meta } from '../answers';
import { lookInTurn, type LookName } from '../chart/looks';
import type { Plot } from '../chart/plot';
import { keysOf, occurring, placeOfMost, totalOf, totalsBy } from '../chart/totals';
import type { Voice } from '../use-voice';

/** In the order of the law. */
const TYPES = [
  'annual',
  'long',
  'sick',
  'maternity',
  'important-reason',
  'collective',
  'unpaid',
] as const;

/** Days of leave by month, a part of the bar for each type. */
export const daysPlot = ({ daysByMonth }: LeaveData, meta: Meta, voice: Voice): Plot => {
  const { say, word, count, monthOf, axisOf, spanOf } = voice;
  const months = keysOf(daysByMonth, ({ month }) => month);
  const taken = daysByMonth.filter(({ days }) => days > 0);
  const types = occurring(
    TYPES,
    taken.map(({ leaveType }) => leaveType)
  );
  const totals = totalsBy(
    taken,
    types,
    ({ leaveType }) => leaveType,
    ({ days }) => days
  );
  const most = placeOfMost(totals);
  const valuesOf = (type: string) =>
    totalsBy(
      daysByMonth.filter(({ leaveType }) => leaveType === type),
      months,
      ({ month }) => month,
      ({ days }) => days
    );
  return {
    name: 'leave-days',
    title:
      most < 0
        ? say('boards.leave.days.none')
        : say('boards.leave.days.finding', {
            type: word(types[most] ?? ''),
            days: totals[most] ?? 0,
            all: totalOf(taken, ({ days }) => days),
          }),
    about: say('boards.leave.days.about', { span: spanOf(meta) }),
    shape: 'columns',
    isStacked: true,
    category: say('boards.month'),
    labels: months.map(monthOf),
    axisLabels: axisOf(months),
    measure: say('boards.unit.days'),
    series: types.map((type) => ({
      label: word(type),
      values: valuesOf(type),
      look: lookInTurn(TYPES.indexOf(type)),
    })),
    format: count,
  };
};

/** How long decisions took, by the month in which they fell. */
export const decisionsPlot = (
  { decisionTimes, figures }: LeaveData,
  meta: Meta,
  voice: Voice
): Plot => {
  const { say, count, rounded, duration, monthOf, axisOf, spanOf } = voice;
  const { medianHours, ninetiethPercentileHours } = figures;
  return {
    name: 'leave-decisions',
    title:
      medianHours === null || ninetiethPercentileHours === null
        ? say('boards.leave.decisions.none')
        : say('boards.leave.decisions.finding', {
            half: duration(medianHours),
            most: duration(ninetiethPercentileHours),
          }),
    about: say('boards.leave.decisions.about', { span: spanOf(meta) }),
    shape: 'lines',
    category: say('boards.month'),
    labels: decisionTimes.map(({ month }) => monthOf(month)),
    axisLabels: axisOf(decisionTimes.map(({ month }) => month)),
    measure: say('boards.unit.hours'),
    series: [
      {
        label: say('boards.median'),
        values: decisionTimes.map((row) => row.medianHours),
        look: 'blue',
      },
      {
        label: say('boards.p90'),
        values: decisionTimes.map((row) => row.ninetiethPercentileHours),
        look: 'vermilion',
      },
    ],
    format: rounded,
    more: [
      {
        label: say('boards.leave.decided'),
        values: decisionTimes.map(({ decided }) => decided),
        format: count,
      },
    ],
  };
};

/** How many are away on each day, against what the office allows. */
export const awayPlot = ({ awayPerDay }: LeaveData, voice: Voice): Plot => {
  const { say, count, day, period } = voice;
  const over = awayPerDay.filter(({ away, threshold }) => threshold !== null && away > threshold);
  const most = placeOfMost(awayPerDay.map(({ away }) => away));
  const hasLimit = awayPerDay.some(({ threshold }) => threshold !== null);
  const busiest = awayPerDay[most];
  const titled = () => {
    if (busiest === undefined) return say('boards.leave.away.none');
    const given = { away: busiest.away, day: day(busiest.date), days: over.length };
    return hasLimit ? say('boards.leave.away.limit', given) : say('boards.leave.away.most', given);
  };
  const [first, last] = [awayPerDay[0]?.date, awayPerDay.at(-1)?.date];
  return {
    name: 'leave-away',
    title: titled(),
    about: say('boards.leave.away.about', {
      span: first === undefined || last === undefined ? '' : period(first, last),
    }),
    shape: 'lines',
    category: say('boards.day'),
    labels: awayPerDay.map(({ date }) => day(date)),
    measure: say('boards.unit.people'),
    series: [
      {
        label: say('boards.leave.away.people'),
        values: awayPerDay.map(({ away }) => away),
        look: 'blue',
      },
      ...(hasLimit
        ? [
            {
              label: say('boards.leave.away.threshold'),
              values: awayPerDay.map(({ threshold }) => threshold),
              look: 'grey' as LookName,
              as: 'limit' as const,
            },
          ]
        : []),
    ],
    format: count,
  };
};

/** What has become of a year's annual leave, a bar for each unit. */
export const quotaPlot = ({ quotaUse }: LeaveData, meta: Meta, voice: Voice): Plot => {
  const { say, count, share } = voice;
  const year = meta.to.slice(0, 4);
  const granted = totalOf(quotaUse, (row) => row.granted);
  const used = totalOf(quotaUse, (row) => row.used);
  return {
    name: 'annual-leave-use',
    title:
      granted === 0
        ? say('boards.leave.quota.none', { year })
        : say('boards.leave.quota.finding', { used, granted, share: share(used / granted), year }),
    about: say('boards.leave.quota.about', { year }),
    shape: 'rows',
    isStacked: true,
    category: say('boards.leave.unit'),
    labels: quotaUse.map(({ group }) => group?.name ?? say('boards.leave.unit.none')),
    measure: say('boards.unit.days'),
    series: [
      {
        label: say('boards.leave.quota.used'),
        values: quotaUse.map((row) => row.used),
        look: 'blue',
      },
      {
        label: say('boards.leave.quota.held'),
        values: quotaUse.map((row) => row.held),
        look: 'orange',
      },
      {
        label: say('boards.leave.quota.remaining'),
        values: quotaUse.map((row) => row.remaining),
        look: 'sky',
      },
    ],
    format: count,
    more: [
      {
        label: say('boards.leave.quota.granted'),
        values: quotaUse.map((row) => row.granted),
        format: count,
      },
    ],
  };
};
