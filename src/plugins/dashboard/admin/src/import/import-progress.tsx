import { Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';
import { useText } from '../page/use-text';
import type { StaffImport } from './staff-import';

const Bar = styled.progress`
  width: 100%;
  height: 1.2rem;
  accent-color: ${({ theme }) => theme.colors.primary600};
`;

/** How far an import is. Rows are counted while they are written; before that they are judged. */
export const ImportProgress = ({
  staffImport: { mode, total, done },
}: {
  readonly staffImport: StaffImport;
}) => {
  const say = useText();
  const label = useId();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography id={label}>
        {done === 0
          ? say('import.running.judging', { total })
          : say(mode === 'dry-run' ? 'import.running.checking' : 'import.running.writing', {
              done,
              total,
            })}
      </Typography>
      <Bar aria-labelledby={label} max={total} {...(done === 0 ? {} : { value: done })} />
      <Typography variant="pi" textColor="neutral600">
        {say('import.running.hint')}
      </Typography>
    </Flex>
  );
};
