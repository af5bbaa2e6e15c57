import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useMemo } from 'react';
import { styled } from 'styled-components';
import type { IsoDate } from '../../../../../domain/calendar/iso-date';
import { DataTable, type DataColumn } from '../page/data-table';
import { useDates } from '../page/use-dates';
import { useText } from '../page/use-text';
import { A_WEEK, byMonth, standingOf, weeksOf, type CalendarDay } from './calendar';
import { SHAPES } from './day-count';
import { useDayKeys } from './use-day-keys';

/** Shades from nobody away to as many as the fullest day, or the threshold, has. */
const SHADES = 4;

const Months = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
`;

const Month = styled.table`
  width: 100%;
  table-layout: fixed;
  border-collapse: separate;
  border-spacing: 2px;
  text-align: center;

  th {
    font-size: ${({ theme }) => theme.fontSizes[0]};
    color: ${({ theme }) => theme.colors.neutral700};
  }
`;

const Heat = styled.td<{ readonly $shade: number; readonly $rests: boolean }>`
  height: 3.6rem;
  white-space: nowrap;
  cursor: pointer;
  line-height: 1.2;
  border-radius: ${({ theme }) => theme.borderRadius};
  border: 1px solid
    ${({ theme, $rests }) => ($rests ? theme.colors.danger700 : theme.colors.neutral150)};
  font-size: 1.1rem;
  background: ${({ theme, $shade }) =>
    [
      theme.colors.neutral0,
      theme.colors.primary100,
      theme.colors.primary200,
      theme.colors.primary600,
      theme.colors.primary700,
    ][$shade]};
  color: ${({ theme, $shade }) => ($shade > 2 ? theme.colors.neutral0 : theme.colors.neutral800)};

  &:focus-visible {
    outline: 3px solid ${({ theme }) => theme.colors.neutral800};
    outline-offset: 1px;
  }
`;

const shadeOf = ({ away, threshold }: CalendarDay, most: number): number =>
  away === 0 ? 0 : Math.min(SHADES, Math.ceil((away / Math.max(1, threshold ?? most)) * SHADES));

const mostAway = (days: readonly CalendarDay[]): number =>
  days.reduce((most, { away }) => Math.max(most, away), 0);

interface MonthFigures {
  readonly month: string;
  readonly personDays: number;
  readonly most: number;
  readonly full: number;
  readonly over: number;
  readonly holidays: number;
}

const figuresOf = (month: string, days: readonly CalendarDay[]): MonthFigures => {
  const count = (test: (day: CalendarDay) => boolean): number => days.filter(test).length;
  return {
    month,
    personDays: days.reduce((sum, { away }) => sum + away, 0),
    most: mostAway(days),
    full: count((day) => standingOf(day) === 'full'),
    over: count((day) => standingOf(day) === 'over'),
    holidays: count(({ holiday }) => holiday !== null),
  };
};

const HeatDay = ({
  day,
  most,
  tabIndex,
}: {
  readonly day: CalendarDay;
  readonly most: number;
  readonly tabIndex: 0 | -1;
}) => {
  const say = useText();
  const dates = useDates();
  const { date, away, pending, threshold, holiday } = day;
  const standing = standingOf(day);
  const isTight = standing === 'full' || standing === 'over';
  const said = [
    dates.weekday(date),
    ...(holiday === null ? [] : [`${say(`calendar.holiday.${holiday.kind}`)}: ${holiday.name}`]),
    threshold === null
      ? say('calendar.away', { away })
      : say('calendar.away.of', { away, threshold }),
    ...(isTight ? [say(`calendar.standing.${standing}`)] : []),
    ...(pending === 0 ? [] : [say('calendar.pending', { pending })]),
  ];
  const shown = [
    ...(away === 0 ? [] : [`${isTight ? SHAPES[standing] : ''}${away}`]),
    ...(pending === 0 ? [] : [`?${pending}`]),
  ];
  return (
    <Heat
      role="gridcell"
      data-day={date}
      tabIndex={tabIndex}
      title={holiday?.name}
      $shade={shadeOf(day, most)}
      $rests={holiday !== null}
    >
      <VisuallyHidden>{said.join(', ')}</VisuallyHidden>
      <div aria-hidden>{Number(date.slice(8))}</div>
      <div aria-hidden>
        <strong>{shown.join(' ')}</strong>
      </div>
    </Heat>
  );
};

interface YearViewProps {
  readonly days: readonly CalendarDay[];
  readonly today: IsoDate;
  /** Opens a day's month. */
  readonly onOpen: (day: IsoDate) => void;
}

/** A year as twelve small months, darker the more are away, and its figures by month. */
export const YearView = ({ days, today, onOpen }: YearViewProps) => {
  const say = useText();
  const dates = useDates();
  const months = useMemo(() => [...byMonth(days)], [days]);
  const all = useMemo(() => days.map(({ date }) => date), [days]);
  const { tabIndexOf, handlers } = useDayKeys(
    all,
    all.find((date) => date === today),
    onOpen
  );
  const most = mostAway(days);
  const hasThreshold = days.some(({ threshold }) => threshold !== null);
  const column = (
    name: Exclude<keyof MonthFigures, 'month'>,
    label: string
  ): DataColumn<MonthFigures> => ({ name, label, cell: (row) => row[name] });
  const columns: readonly DataColumn<MonthFigures>[] = [
    {
      name: 'month',
      label: say('calendar.year.month'),
      cell: ({ month }) => dates.month(`${month}-01`),
    },
    column('personDays', say('calendar.year.away')),
    column('most', say('calendar.year.most')),
    ...(hasThreshold
      ? [column('full', say('calendar.year.full')), column('over', say('calendar.year.over'))]
      : []),
    column('holidays', say('calendar.year.holidays')),
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Months {...handlers}>
        {months.map(([month, itsDays]) => (
          <Box key={month} background="neutral0" hasRadius shadow="tableShadow" padding={3}>
            <Typography tag="h2" variant="delta" id={`month-${month}`}>
              {dates.month(`${month}-01`)}
            </Typography>
            <Month role="grid" aria-labelledby={`month-${month}`}>
              <thead>
                <tr>
                  {A_WEEK.map((day) => (
                    <th key={day} scope="col">
                      {dates.nameOfWeekday(day)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {weeksOf(itsDays).map((week, index) => (
                  <tr key={index}>
                    {week.map((day, place) =>
                      day === null ? (
                        <td key={`outside ${place}`} />
                      ) : (
                        <HeatDay
                          key={day.date}
                          day={day}
                          most={most}
                          tabIndex={tabIndexOf(day.date)}
                        />
                      )
                    )}
                  </tr>
                ))}
              </tbody>
            </Month>
          </Box>
        ))}
      </Months>
      <Box>
        <Typography tag="h2" variant="beta">
          {say('calendar.year.figures')}
        </Typography>
        <Box paddingTop={3}>
          <DataTable
            caption={say('calendar.year.figures')}
            columns={columns}
            rows={months.map(([month, itsDays]) => figuresOf(month, itsDays))}
            keyOf={({ month }) => month}
          />
        </Box>
      </Box>
    </Flex>
  );
};
