import { Flex, Typography } from '@strapi/design-system';
import { useText } from '../page/use-text';
import { SHAPES } from './day-count';
import { Bar } from './leave-bar';

const STANDINGS = ['room', 'full', 'over'] as const;

/** What the shapes and frames of the calendar mean. */
export const Legend = ({ hasThreshold }: { readonly hasThreshold: boolean }) => {
  const say = useText();
  return (
    <Flex tag="ul" aria-label={say('calendar.legend')} gap={4} wrap="wrap">
      <li>
        <Bar $pending={false}>{say('calendar.legend.approved')}</Bar>
      </li>
      <li>
        <Bar $pending>{`? ${say('calendar.legend.pending')}`}</Bar>
      </li>
      {hasThreshold &&
        STANDINGS.map((standing) => (
          <Typography tag="li" key={standing} variant="pi" textColor="neutral800">
            {`${SHAPES[standing]} ${say(`calendar.standing.${standing}`)}`}
          </Typography>
        ))}
    </Flex>
  );
};
