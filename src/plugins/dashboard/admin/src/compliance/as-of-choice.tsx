import { Button, Field, Flex } from '@strapi/design-system';
import { useText } from '../page/use-text';

interface AsOfChoiceProps {
  /** Empty for today. */
  readonly asOf: string;
  readonly onChoose: (asOf: string) => void;
}

/** The day as of which a profile is told. */
export const AsOfChoice = ({ asOf, onChoose }: AsOfChoiceProps) => {
  const say = useText();
  return (
    <Flex gap={2} wrap="wrap" alignItems="flex-end">
      <Field.Root name="asOf" hint={say('compliance.asOf.hint')}>
        <Field.Label>{say('compliance.asOf')}</Field.Label>
        <Field.Input
          type="date"
          value={asOf}
          onChange={({ target }: { target: { value: string } }) => onChoose(target.value)}
        />
        <Field.Hint />
      </Field.Root>
      {asOf !== '' && (
        <Button size="L" variant="tertiary" onClick={() => onChoose('')}>
          {say('compliance.asOf.now')}
        </Button>
      )}
    </Flex>
  );
};
