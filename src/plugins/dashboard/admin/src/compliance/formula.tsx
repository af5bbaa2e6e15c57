import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useFigures } from '../page/use-figures';
import { useText } from '../page/use-text';
import type { Assessment, Policy } from './assessment';

const Steps = styled.dl`
  display: grid;
  grid-template-columns: minmax(0, max-content) minmax(0, 1fr);
  gap: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[4]}`};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: ${({ theme }) => theme.lineHeights[5]};
  color: ${({ theme }) => theme.colors.neutral800};
  font-variant-numeric: tabular-nums;

  dt {
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }

  dd {
    overflow-wrap: anywhere;
  }

  @media (max-width: 40em) {
    grid-template-columns: minmax(0, 1fr);
    gap: ${({ theme }) => theme.spaces[1]};

    dd {
      margin-bottom: ${({ theme }) => theme.spaces[2]};
    }
  }
`;

/** More terms than these nobody adds by hand; the tables have them all. */
const MOST_TERMS = 8;

interface FormulaProps {
  readonly assessment: Assessment;
  readonly policy: Policy;
}

/** The score as somebody would reckon it by hand: the formula with the trader's numbers in it. */
export const Formula = ({ assessment, policy }: FormulaProps) => {
  const say = useText();
  const { count, decimal } = useFigures();
  const { demerit, volume, rate, score, incidents, shipments } = assessment;
  const { priorVolume, priorRate, worstRate } = policy;
  const summed = (parts: readonly string[], total: string): string => {
    if (parts.length === 0) return decimal(total);
    const shown = parts.length > MOST_TERMS ? [...parts.slice(0, MOST_TERMS), '…'] : parts;
    return `${shown.join(' + ')} = ${decimal(total)}`;
  };
  const weights = incidents
    .map(({ weight }) => weight)
    .filter((weight) => Number(weight) > 0)
    .map(decimal);
  const volumes = shipments
    .filter(({ volume: part }) => Number(part) > 0)
    .map((part) => `${count(part.count)} × ${decimal(part.weight)}`);
  const [d, n, k, b, r, worst] = [demerit, volume, priorVolume, priorRate, rate, worstRate].map(
    decimal
  );
  const steps = [
    [say('compliance.formula.demerit'), `D = ${summed(weights, demerit)}`],
    [say('compliance.formula.volume'), `N = ${summed(volumes, volume)}`],
    [
      say('compliance.formula.rate'),
      `R = (D + K × b) ÷ (N + K) = (${d} + ${k} × ${b}) ÷ (${n} + ${k}) ≈ ${r}`,
    ],
    [
      say('compliance.formula.score'),
      `100 × max(0; 1 − R ÷ ${worst}) = 100 × max(0; 1 − ${r} ÷ ${worst}) ≈ ${decimal(score)}`,
    ],
  ] as const;
  return (
    <Box>
      <Steps>
        {steps.map(([label, reckoning]) => [
          <dt key={`${label} label`}>{label}</dt>,
          <dd key={label}>{reckoning}</dd>,
        ])}
      </Steps>
      <Box paddingTop={3}>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('compliance.formula.note', { prior: k ?? '', rate: b ?? '' })}
        </Typography>
      </Box>
    </Box>
  );
};
