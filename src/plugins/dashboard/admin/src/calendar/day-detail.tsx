import { Box, Flex, Typography } from '@strapi/design-system';
import { useDates } from '../page/use-dates';
import { useText } from '../page/use-text';
import { isPending, leaveOn, standingOf, type CalendarDay, type CalendarLeave } from './calendar';
import { HolidayName, SHAPES } from './day-count';
import { LeaveBar } from './leave-bar';

interface PeopleProps {
  readonly title: string;
  readonly leave: readonly CalendarLeave[];
}

const People = ({ title, leave }: PeopleProps) => {
  const dates = useDates();
  if (leave.length === 0) return null;
  return (
    <Box>
      <Typography tag="h3" variant="sigma" textColor="neutral700">
        {title}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {leave.map((one, index) => (
          <li key={`${one.employee.name} ${one.startDate} ${index}`}>
            <LeaveBar leave={one} />
            <Typography variant="pi" textColor="neutral700">
              {dates.period(one.startDate, one.endDate)}
            </Typography>
          </li>
        ))}
      </Flex>
    </Box>
  );
};

interface DayDetailProps {
  readonly day: CalendarDay;
  readonly leave: readonly CalendarLeave[];
}

/** One day: how many are away against its threshold, and who. */
export const DayDetail = ({ day, leave }: DayDetailProps) => {
  const say = useText();
  const there = leaveOn(leave, day.date);
  const standing = standingOf(day);
  const { away, pending, threshold } = day;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <HolidayName holiday={day.holiday} />
      {there.length === 0 ? (
        <Typography>{say('calendar.nobody')}</Typography>
      ) : (
        <Typography>
          {threshold === null || standing === null
            ? say('calendar.away', { away })
            : `${SHAPES[standing]} ${say('calendar.away.of', { away, threshold })}, ${say(`calendar.standing.${standing}`)}`}
          {pending > 0 && `; ${say('calendar.pending', { pending })}`}
        </Typography>
      )}
      <People title={say('calendar.day.away')} leave={there.filter((one) => !isPending(one))} />
      <People title={say('calendar.day.pending')} leave={there.filter(isPending)} />
    </Flex>
  );
};
