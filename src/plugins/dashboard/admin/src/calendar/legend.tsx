import { Flex, Typography } from '@strapi/design-system';
import { useText } from '../page/use-text';
import { SHAPES } from './day-count';
import { Bar } from './leave-bar';
import type { Span } from './use-view';

const STANDINGS = ['room', 'full', 'over'] as const;
/** How a year's boxes say it, which have no room for names. */
const IN_A_YEAR = ['away', 'pending', 'holiday'] as const;

interface LegendProps {
  readonly span: Span;
  readonly hasThreshold: boolean;
}

/** What the shapes, figures and frames of the calendar mean. */
export const Legend = ({ span, hasThreshold }: LegendProps) => {
  const say = useText();
  return (
    <Flex tag="ul" aria-label={say('calendar.legend')} gap={4} wrap="wrap">
      {span === 'month' ? (
        <>
          <li>
            <Bar $pending={false}>{say('calendar.legend.approved')}</Bar>
          </li>
          <li>
            <Bar $pending>{`? ${say('calendar.legend.pending')}`}</Bar>
          </li>
        </>
      ) : (
        IN_A_YEAR.map((what) => (
          <Typography tag="li" key={what} variant="pi" textColor="neutral800">
            {say(`calendar.legend.year.${what}`)}
          </Typography>
        ))
      )}
      {hasThreshold &&
        STANDINGS.map((standing) => (
          <Typography tag="li" key={standing} variant="pi" textColor="neutral800">
            {`${SHAPES[standing]} ${say(`calendar.standing.${standing}`)}`}
          </Typography>
        ))}
    </Flex>
  );
};
