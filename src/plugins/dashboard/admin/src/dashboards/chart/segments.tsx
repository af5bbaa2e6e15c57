import { Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';

const Segment = styled.button`
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes[1]};
  line-height: ${({ theme }) => theme.lineHeights[4]};
  cursor: pointer;

  & + & {
    margin-inline-start: -1px;
  }

  &[aria-pressed='true'] {
    position: relative;
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }

  @media print {
    &[aria-pressed='false'] {
      display: none;
    }
  }
`;

const Group = styled.div<{ $isStacked: boolean }>`
  display: flex;
  flex-wrap: wrap;
  flex-direction: ${({ $isStacked }) => ($isStacked ? 'column' : 'row')};
  align-items: ${({ $isStacked }) => ($isStacked ? 'flex-start' : 'center')};
  gap: ${({ theme, $isStacked }) => ($isStacked ? theme.spaces[1] : theme.spaces[2])};
`;

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  /** The label above, as fields have theirs. */
  readonly isStacked?: boolean;
}

/** A choice of few, all of them in sight. */
export const Segments = <Value extends string>({
  label,
  value,
  options,
  onChange,
  isStacked = false,
}: SegmentsProps<Value>) => {
  const id = useId();
  return (
    <Group role="group" aria-labelledby={id} $isStacked={isStacked}>
      <Typography
        id={id}
        variant="pi"
        {...(isStacked
          ? { fontWeight: 'bold', textColor: 'neutral800' }
          : { textColor: 'neutral600' })}
      >
        {label}
      </Typography>
      <Flex wrap="wrap">
        {options.map((option) => (
          <Segment
            key={option.value}
            type="button"
            aria-pressed={option.value === value}
            onClick={() => onChange(option.value)}
          >
            {option.label}
          </Segment>
        ))}
      </Flex>
    </Group>
  );
};
