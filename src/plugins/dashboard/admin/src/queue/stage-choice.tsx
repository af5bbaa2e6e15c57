import { Box } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { LabelledSelect } from '../page/labelled-select';
import { useText, useWord } from '../page/use-text';
import { sumOf, type StageCount } from './queued-application';

/** Radix takes no empty value for an option. */
const EVERY_STAGE = 'all';

const Stages = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[2]};

  button {
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    font-size: ${({ theme }) => theme.fontSizes[2]};
    cursor: pointer;
  }

  button[aria-pressed='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }
`;

interface StageChoiceProps {
  readonly stages: readonly StageCount[];
  readonly chosen: string;
  readonly onChoose: (stage: string) => void;
}

/** The stages with how many wait at each, and how many of them too long. */
export const StageChoice = ({ stages, chosen, onChoose }: StageChoiceProps) => {
  const say = useText();
  const word = useWord();
  const isMobile = useIsMobile();
  const labelOf = (name: string, waiting: number, late: number): string =>
    say('queue.stage', { name, waiting, late });
  const options = [
    {
      value: EVERY_STAGE,
      label: labelOf(
        say('queue.stage.all'),
        sumOf(stages, ({ waiting }) => waiting),
        sumOf(stages, ({ late }) => late)
      ),
    },
    ...stages.map(({ stage, waiting, late }) => ({
      value: stage,
      label: labelOf(word(stage), waiting, late),
    })),
  ];
  const choose = (value: string): void => onChoose(value === EVERY_STAGE ? '' : value);
  const value = chosen === '' ? EVERY_STAGE : chosen;
  return (
    <Box paddingBottom={4}>
      {isMobile ? (
        <LabelledSelect
          label={say('queue.stages')}
          value={value}
          options={options}
          onChange={choose}
        />
      ) : (
        <Stages aria-label={say('queue.stages')}>
          {options.map((option) => (
            <li key={option.value}>
              <button
                type="button"
                aria-pressed={option.value === value}
                onClick={() => choose(option.value)}
              >
                {option.label}
              </button>
            </li>
          ))}
        </Stages>
      )}
    </Box>
  );
};
