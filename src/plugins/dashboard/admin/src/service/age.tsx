import { Box, Typography } from '@strapi/design-system';
import { useFigures } from '../page/use-figures';
import { useText } from '../page/use-text';

interface AgeProps {
  readonly hours: number;
  /** Null where the standard says nothing. */
  readonly targetHours: number | null;
  readonly isLate: boolean;
}

/** How long something has taken against the service standard: a small bar, and the same in words. */
export const Age = ({ hours, targetHours, isLate }: AgeProps) => {
  const say = useText();
  const { duration } = useFigures();
  const share = targetHours === null ? 0 : Math.min(1, hours / targetHours);
  return (
    <Box minWidth="12rem">
      <Typography tag="p" variant="pi" textColor="neutral800">
        {targetHours === null
          ? duration(hours)
          : say('service.age.of', { age: duration(hours), target: duration(targetHours) })}
      </Typography>
      {targetHours !== null && (
        <Box background="neutral200" hasRadius height="0.6rem" aria-hidden marginTop={1}>
          <Box
            background={isLate ? 'danger600' : 'primary600'}
            hasRadius
            height="0.6rem"
            width={`${Math.round(share * 100)}%`}
          />
        </Box>
      )}
      {isLate && targetHours !== null && (
        <Typography tag="p" variant="pi" fontWeight="semiBold" textColor="danger700">
          {say('service.age.late', { over: duration(hours - targetHours) })}
        </Typography>
      )}
    </Box>
  );
};
