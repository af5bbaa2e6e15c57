import { Box, Typography } from '@strapi/design-system';

interface AnnouncementProps {
  /** Empty where there is nothing to say. */
  readonly text: string;
  readonly isWarning?: boolean;
}

/**
 * What has just happened, seen and heard. The region stands there empty until then: screen readers
 * only speak changes of a region they know.
 */
export const Announcement = ({ text, isWarning = false }: AnnouncementProps) => (
  <div role={isWarning ? 'alert' : 'status'}>
    {text !== '' && (
      <Box
        background={isWarning ? 'warning100' : 'success100'}
        hasRadius
        padding={4}
        marginBottom={4}
      >
        <Typography textColor="neutral800">{text}</Typography>
      </Box>
    )}
  </div>
);
