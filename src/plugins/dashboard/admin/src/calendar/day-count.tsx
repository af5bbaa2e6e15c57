import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useText } from '../page/use-text';
import { standingOf, type CalendarDay, type Standing } from './calendar';

/** Shapes tell the standings apart where colours do not. */
export const SHAPES: Readonly<Record<Standing, string>> = { room: '○', full: '●', over: '▲' };

/** How many are away on a day, against its threshold, and how many have asked. */
export const DayCount = ({ day }: { readonly day: CalendarDay }) => {
  const say = useText();
  const { away, pending, threshold } = day;
  const standing = standingOf(day);
  if (away === 0 && pending === 0) return null;
  const isTight = standing === 'full' || standing === 'over';
  return (
    <Flex gap={1} wrap="wrap" alignItems="baseline">
      <Typography
        tag="span"
        variant="pi"
        fontWeight={isTight ? 'bold' : 'regular'}
        textColor={isTight ? 'danger700' : 'neutral800'}
      >
        {standing !== null && <span aria-hidden>{`${SHAPES[standing]} `}</span>}
        {threshold === null
          ? say('calendar.away.short', { away })
          : say('calendar.away.short.of', { away, threshold })}
        {standing !== null && (
          <VisuallyHidden>{`, ${say(`calendar.standing.${standing}`)}`}</VisuallyHidden>
        )}
      </Typography>
      {pending > 0 && (
        <Typography tag="span" variant="pi" textColor="neutral700">
          {say('calendar.pending.short', { pending })}
        </Typography>
      )}
    </Flex>
  );
};

/** A holiday or collective day, by its kind and name. */
export const HolidayName = ({ holiday }: Pick<CalendarDay, 'holiday'>) => {
  const say = useText();
  if (holiday === null) return null;
  return (
    <Typography tag="p" variant="pi" textColor="neutral800">
      <Typography tag="span" variant="pi" fontWeight="bold" textColor="danger700">
        {say(`calendar.holiday.${holiday.kind}`)}
      </Typography>
      {`: ${holiday.name}`}
    </Typography>
  );
};
