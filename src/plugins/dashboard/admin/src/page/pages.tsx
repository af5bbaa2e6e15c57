import { Button, Flex, Typography } from '@strapi/design-system';
import { useText } from './use-text';

/** Which part of a list an answer holds, as Strapi's `meta.pagination` tells it. */
export interface Pagination {
  readonly page: number;
  readonly pageSize: number;
  readonly pageCount: number;
  readonly total: number;
}

interface PagesProps {
  /** What is turned, for those who hear it. */
  readonly label: string;
  readonly pagination: Pagination;
  readonly onTurn: (page: number) => void;
}

/** Which part of a list is shown, and the way to the next. */
export const Pages = ({ label, pagination, onTurn }: PagesProps) => {
  const say = useText();
  const { page, pageSize, pageCount, total } = pagination;
  if (pageCount <= 1) return null;
  const first = (page - 1) * pageSize + 1;
  return (
    <Flex tag="nav" aria-label={label} gap={4} justifyContent="center" wrap="wrap" paddingTop={4}>
      <Button variant="tertiary" disabled={page <= 1} onClick={() => onTurn(page - 1)}>
        {say('import.pages.previous')}
      </Button>
      <Typography textColor="neutral600">
        {say('page.shown', { first, last: Math.min(first + pageSize - 1, total), total })}
      </Typography>
      <Button variant="tertiary" disabled={page >= pageCount} onClick={() => onTurn(page + 1)}>
        {say('import.pages.next')}
      </Button>
    </Flex>
  );
};
