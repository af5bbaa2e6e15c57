import {
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { Announcement } from './announcement';
import type { ServerError } from './server-error';
import { useAct } from './use-act';
import { useText } from './use-text';

export interface ActField {
  readonly name: string;
  readonly kind: 'line' | 'text' | 'day' | 'choice';
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  /** First and last day that can be given. */
  readonly min?: string;
  readonly max?: string;
  /** For a choice. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

export type ActInput = Readonly<Record<string, string>>;

export interface ActToTake {
  readonly title: string;
  /** What the button that does it says. */
  readonly confirm: string;
  readonly isDanger?: boolean;
  /** What is about to be done, and to whom. */
  readonly about: ReactNode;
  readonly fields: readonly ActField[];
  readonly initial?: ActInput;
  readonly method: 'post' | 'put';
  readonly path: string;
  /** The body's data from what was filled in; what is empty was left out. */
  readonly dataFrom?: (input: ActInput) => object;
}

interface ActDialogProps {
  readonly act: ActToTake;
  readonly onDone: () => void;
  /** Refused for how things stand, not for what was filled in. */
  readonly onStale: (message: string) => void;
  readonly onClose: () => void;
}

const CONFLICT = 409;

const isMendable = ({ status, fields }: ServerError): boolean =>
  status !== CONFLICT || fields.size > 0;

interface EntryProps {
  readonly field: ActField;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

const Entry = ({ field, value, error, onChange }: EntryProps) => {
  const { name, kind, label, hint, isRequired, min, max, options = [] } = field;
  const fill = (event: { target: { value: string } }): void => onChange(event.target.value);
  return (
    <Field.Root name={name} required={isRequired} error={error} hint={hint}>
      <Field.Label>{label}</Field.Label>
      {kind === 'text' && <Textarea value={value} onChange={fill} />}
      {kind === 'line' && <Field.Input value={value} onChange={fill} />}
      {kind === 'day' && (
        <Field.Input type="date" min={min} max={max} value={value} onChange={fill} />
      )}
      {kind === 'choice' && (
        <SingleSelect
          value={value}
          onChange={(chosen: string | number) => onChange(String(chosen))}
        >
          {options.map((option) => (
            <SingleSelectOption key={option.value} value={option.value}>
              {option.label}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

/** Where an act is explained before it is taken; what was typed stays until it is accepted. */
export const ActDialog = ({ act, onDone, onStale, onClose }: ActDialogProps) => {
  const say = useText();
  const formId = useId();
  const taking = useAct();
  const [input, setInput] = useState<ActInput>(act.initial ?? {});
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<ServerError | null>(null);
  const [opener] = useState(() => document.activeElement);

  const fill = (name: string, value: string): void => {
    setInput((before) => ({ ...before, [name]: value }));
    setMissing((before) => before.filter((lacking) => lacking !== name));
  };
  const errorOf = (name: string): string | undefined =>
    missing.includes(name) ? say('command.required') : refusal?.fields.get(name);

  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const lacking = act.fields
      .filter(({ name, isRequired }) => isRequired && !input[name]?.trim())
      .map(({ name }) => name);
    setMissing(lacking);
    const [first] = lacking;
    if (first !== undefined) {
      form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    const filled = Object.fromEntries(
      Object.entries(input)
        .map(([name, value]) => [name, value.trim()] as const)
        .filter(([, value]) => value !== '')
    );
    const answer = await taking.act(act.method, act.path, act.dataFrom?.(filled) ?? filled);
    if (answer === 'ignored') return;
    if (answer === 'done') onDone();
    else if (isMendable(answer)) setRefusal(answer);
    else onStale(answer.message || say('page.failed'));
  };

  const isSaidAtField = act.fields.some(({ name }) => refusal?.fields.has(name));
  const saidAbove = refusal === null || isSaidAtField ? '' : refusal.message || say('page.failed');
  return (
    <Modal.Root open onOpenChange={(open: boolean) => (open ? undefined : onClose())}>
      <Modal.Content
        aria-describedby={undefined}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          if (opener instanceof HTMLElement) opener.focus();
        }}
      >
        <Modal.Header closeLabel={say('command.close')}>
          <Modal.Title>{act.title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <form id={formId} onSubmit={(event) => void send(event)} noValidate>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {typeof act.about === 'string' ? <Typography>{act.about}</Typography> : act.about}
              <Announcement text={saidAbove} isWarning />
              {act.fields.map((field) => (
                <Entry
                  key={field.name}
                  field={field}
                  value={input[field.name] ?? ''}
                  error={errorOf(field.name)}
                  onChange={(value) => fill(field.name, value)}
                />
              ))}
            </Flex>
          </form>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {say('command.back')}
          </Button>
          <Button
            type="submit"
            form={formId}
            loading={taking.busy}
            variant={act.isDanger ? 'danger' : 'default'}
          >
            {act.confirm}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
