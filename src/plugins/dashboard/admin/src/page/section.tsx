import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** A part of a side panel, under its heading. */
export const Section = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) => (
  <Box>
    <Typography tag="h3" variant="sigma" textColor="neutral600">
      {title}
    </Typography>
    {children}
  </Box>
);

interface LineProps {
  readonly children: ReactNode;
  readonly soft?: boolean;
}

/** A line of a side panel; what stands beside the matter is soft. */
export const Line = ({ children, soft = false }: LineProps) => (
  <Typography tag="p" variant="pi" textColor={soft ? 'neutral600' : 'neutral800'}>
    {children}
  </Typography>
);
