import { Field, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import { useText, useWord } from '../page/use-text';
import type { StepField as Asked } from './step-fields';

interface StepFieldProps {
  readonly field: Asked;
  /** What an inspection may come to. */
  readonly outcomes: readonly string[];
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One thing that is asked before a step is taken. */
export const StepField = ({ field, outcomes, value, error, onChange }: StepFieldProps) => {
  const say = useText();
  const word = useWord();
  const { name, kind, isRequired } = field;
  const fill = (event: { target: { value: string } }): void => onChange(event.target.value);
  return (
    <Field.Root
      name={name}
      required={isRequired}
      error={error}
      hint={name === 'billingCode' ? say('service.entry.billingCode.hint') : undefined}
    >
      <Field.Label>{say(`service.entry.${name}`)}</Field.Label>
      {kind === 'text' && <Textarea value={value} onChange={fill} />}
      {kind === 'line' && <Field.Input value={value} onChange={fill} />}
      {kind === 'outcome' && (
        <SingleSelect
          value={value}
          onChange={(chosen: string | number) => onChange(String(chosen))}
        >
          {outcomes.map((outcome) => (
            <SingleSelectOption key={outcome} value={outcome}>
              {word(outcome)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
