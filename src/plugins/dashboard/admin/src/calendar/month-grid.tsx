import { Typography, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { IsoDate } from '../../../../../domain/calendar/iso-date';
import { useDates } from '../page/use-dates';
import { useText } from '../page/use-text';
import {
  A_WEEK,
  isWeekend,
  leaveOn,
  weeksOf,
  type CalendarDay,
  type CalendarLeave,
} from './calendar';
import { DayCount, HolidayName } from './day-count';
import { LeaveBar } from './leave-bar';
import { useDayKeys } from './use-day-keys';

/** So many people are named in a day's box; the rest when it is picked. */
const MOST_NAMED = 3;

const Grid = styled.table`
  width: 100%;
  table-layout: fixed;
  border-collapse: collapse;
  background: ${({ theme }) => theme.colors.neutral0};

  th {
    padding: ${({ theme }) => theme.spaces[2]};
    color: ${({ theme }) => theme.colors.neutral700};
    font-size: ${({ theme }) => theme.fontSizes[1]};
    text-align: start;
  }

  td {
    height: 11rem;
    padding: ${({ theme }) => theme.spaces[2]};
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    vertical-align: top;
  }

  td > * + * {
    margin-block-start: 0.4rem;
  }
`;

const DayBox = styled.td<{ readonly $rests: boolean }>`
  cursor: pointer;
  overflow-wrap: anywhere;
  background: ${({ theme, $rests }) => ($rests ? theme.colors.neutral100 : theme.colors.neutral0)};

  &[aria-selected='true'] {
    box-shadow: inset 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }

  &:focus-visible {
    outline: 3px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -3px;
  }
`;

export interface MonthProps {
  /** The month's name, for those who hear it. */
  readonly title: string;
  readonly days: readonly CalendarDay[];
  readonly leave: readonly CalendarLeave[];
  readonly today: IsoDate;
  readonly picked: IsoDate | null;
  readonly onPick: (day: IsoDate) => void;
}

interface DayNumberProps {
  readonly date: IsoDate;
  readonly today: IsoDate;
  /** Shown with weekday and month, where no column says them. */
  readonly isAlone?: boolean;
}

/** A day's number in its month; said in full, as a box is heard on its own. */
export const DayNumber = ({ date, today, isAlone = false }: DayNumberProps) => {
  const say = useText();
  const dates = useDates();
  return (
    <Typography
      tag="p"
      variant="omega"
      fontWeight={date === today ? 'bold' : 'regular'}
      textColor="neutral800"
    >
      <span aria-hidden>{isAlone ? dates.shortWeekday(date) : Number(date.slice(8))}</span>
      <VisuallyHidden>{dates.weekday(date)}</VisuallyHidden>
      {date === today && ` · ${say('calendar.today')}`}
    </Typography>
  );
};

/** A month as a table of weeks. */
export const MonthGrid = ({ title, days, leave, today, picked, onPick }: MonthProps) => {
  const say = useText();
  const dates = useDates();
  const all = days.map(({ date }) => date);
  const { tabIndexOf, handlers } = useDayKeys(
    all,
    picked ?? all.find((date) => date === today),
    onPick
  );
  return (
    <Grid role="grid" aria-label={title} {...handlers}>
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
        {weeksOf(days).map((week, index) => (
          <tr key={index}>
            {week.map((day, place) => {
              if (day === null) return <td key={`outside ${place}`} />;
              const there = leaveOn(leave, day.date);
              return (
                <DayBox
                  key={day.date}
                  role="gridcell"
                  data-day={day.date}
                  tabIndex={tabIndexOf(day.date)}
                  aria-selected={day.date === picked}
                  $rests={day.holiday !== null || isWeekend(day.date)}
                >
                  <DayNumber date={day.date} today={today} />
                  <HolidayName holiday={day.holiday} />
                  <DayCount day={day} />
                  {there.slice(0, MOST_NAMED).map((one, nth) => (
                    <LeaveBar key={nth} leave={one} />
                  ))}
                  {there.length > MOST_NAMED && (
                    <Typography tag="p" variant="pi" textColor="neutral700">
                      {say('calendar.more', { count: there.length - MOST_NAMED })}
                    </Typography>
                  )}
                </DayBox>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Grid>
  );
};
