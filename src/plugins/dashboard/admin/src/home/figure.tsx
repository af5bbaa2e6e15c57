import { Box, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';

/** A link that looks like what it leads to. */
export const QuietLink = styled(RouterLink)`
  color: inherit;
  text-decoration: none;

  &:hover p {
    text-decoration: underline;
  }
`;

/** A number of the day, and what it counts. */
export const Figure = ({ count, label }: { readonly count: number; readonly label: string }) => (
  <Box>
    <Typography tag="p" variant="alpha">
      {count}
    </Typography>
    <Typography tag="p" textColor="neutral600">
      {label}
    </Typography>
  </Box>
);
