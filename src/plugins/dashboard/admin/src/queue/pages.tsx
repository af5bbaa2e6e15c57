import { Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../page/use-text';
import type { WorkQueue } from './queued-application';

interface PagesProps {
  readonly pagination: WorkQueue['meta']['pagination'];
  readonly onTurn: (page: number) => void;
}

/** Which part of the queue is shown, and the way to the next. */
export const Pages = ({ pagination, onTurn }: PagesProps) => {
  const say = useText();
  const { page, pageSize, pageCount, total } = pagination;
  if (pageCount <= 1) return null;
  const first = (page - 1) * pageSize + 1;
  return (
    <Flex
      tag="nav"
      aria-label={say('queue.pages')}
      gap={4}
      justifyContent="center"
      wrap="wrap"
      paddingTop={4}
    >
      <Button variant="tertiary" disabled={page <= 1} onClick={() => onTurn(page - 1)}>
        {say('import.pages.previous')}
      </Button>
      <Typography textColor="neutral600">
        {say('queue.shown', { first, last: Math.min(first + pageSize - 1, total), total })}
      </Typography>
      <Button variant="tertiary" disabled={page >= pageCount} onClick={() => onTurn(page + 1)}>
        {say('import.pages.next')}
      </Button>
    </Flex>
  );
};
