import { Field, Textarea } from '@strapi/design-system';
import { useText } from '../page/use-text';
import type { CommandField as Asked } from './command-fields';

/** What the server takes as a letter (`src/infra/upload-rules.ts`). */
const LETTERS = '.pdf,.png,.jpg,.jpeg';

interface CommandFieldProps {
  readonly field: Asked;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onLetter: (letter: File | null) => void;
}

/** One thing that is asked before a command is given. */
export const CommandField = ({ field, value, error, onChange, onLetter }: CommandFieldProps) => {
  const say = useText();
  const { path, kind, isRequired, min, max } = field;
  const fill = (event: { target: { value: string } }): void => onChange(event.target.value);
  return (
    <Field.Root
      name={path}
      required={isRequired}
      error={error}
      flex={kind === 'text' ? '1 1 100%' : '1 1 30rem'}
    >
      <Field.Label>{say(`command.${path}`)}</Field.Label>
      {kind === 'text' && <Textarea value={value} onChange={fill} />}
      {kind === 'line' && <Field.Input value={value} onChange={fill} />}
      {kind === 'day' && (
        <Field.Input type="date" min={min} max={max} value={value} onChange={fill} />
      )}
      {kind === 'file' && (
        <Field.Input
          type="file"
          accept={LETTERS}
          onChange={({ target }: { target: HTMLInputElement }) => {
            onLetter(target.files?.[0] ?? null);
            onChange(target.value);
          }}
        />
      )}
      <Field.Error />
    </Field.Root>
  );
};
