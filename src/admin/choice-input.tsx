import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useWordsOf } from './own-words';

interface ChoiceInputProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly attribute: { readonly enum: readonly string[] };
}

/** The type under which the panel's forms find it. */
export const CHOICE = 'choice';

/** Strapi's own select, with the words that the choices have in this one field. */
export const ChoiceInput = ({
  name,
  label,
  hint,
  required,
  disabled,
  attribute,
}: ChoiceInputProps) => {
  const intl = useIntl();
  const wordOf = useWordsOf(name);
  const field = useField<string | null>(name);
  return (
    <Field.Root name={name} hint={hint} error={field.error} required={required}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={field.value ?? ''}
        disabled={disabled}
        onChange={(chosen) => field.onChange(name, chosen === '' ? null : String(chosen))}
      >
        <SingleSelectOption value="" disabled={required} hidden={required}>
          {intl.formatMessage({
            id: 'components.InputSelect.option.placeholder',
            defaultMessage: 'Choose here',
          })}
        </SingleSelectOption>
        {attribute.enum.map((choice) => (
          <SingleSelectOption key={choice} value={choice}>
            {wordOf(choice)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
