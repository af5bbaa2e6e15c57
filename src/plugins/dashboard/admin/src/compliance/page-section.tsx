import { Box, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';

interface PageSectionProps {
  readonly title: string;
  /** What the section is about, below its heading. */
  readonly about?: string;
  /** On a card of its own; tables and lists bring theirs. */
  readonly isCard?: boolean;
  readonly children: ReactNode;
}

/** A part of a page, under its heading. */
export const PageSection = ({ title, about, isCard = false, children }: PageSectionProps) => {
  const heading = useId();
  return (
    <Box tag="section" aria-labelledby={heading} paddingBottom={8}>
      <Box paddingBottom={3}>
        <Typography id={heading} tag="h2" variant="beta">
          {title}
        </Typography>
        {about !== undefined && (
          <Typography tag="p" textColor="neutral600">
            {about}
          </Typography>
        )}
      </Box>
      {isCard ? (
        <Box
          background="neutral0"
          hasRadius
          shadow="tableShadow"
          padding={{ initial: 4, medium: 6 }}
        >
          {children}
        </Box>
      ) : (
        children
      )}
    </Box>
  );
};
