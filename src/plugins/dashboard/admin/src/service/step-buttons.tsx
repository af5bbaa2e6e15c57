import { Button, Flex } from '@strapi/design-system';
import { useText } from '../page/use-text';
import { openSteps, type OpenApplication, type StepName } from './application';

interface StepButtonsProps {
  readonly application: OpenApplication;
  readonly disabled: boolean;
  /** Stands alone in a column, as beside a form. */
  readonly isColumn?: boolean;
  readonly onChoose: (name: StepName) => void;
}

/** What the reader can do with an application, the step that leads on first. */
export const StepButtons = ({
  application,
  disabled,
  isColumn = false,
  onChoose,
}: StepButtonsProps) => {
  const say = useText();
  const names = openSteps(application);
  if (names.length === 0) return null;
  return (
    <Flex
      gap={2}
      {...(isColumn
        ? { direction: 'column' as const, alignItems: 'stretch' }
        : { wrap: 'wrap' as const })}
      role="group"
      aria-label={say('service.steps.of', { number: application.number })}
    >
      {names.map((name) => (
        <Button
          key={name}
          size="S"
          fullWidth={isColumn}
          disabled={disabled}
          variant={name === application.next?.command ? 'default' : 'tertiary'}
          onClick={() => onChoose(name)}
        >
          {say(`service.step.${name}`)}
        </Button>
      ))}
    </Flex>
  );
};
