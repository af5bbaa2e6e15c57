import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useId, useState, type FormEvent } from 'react';
import type { ServerError } from '../page/server-error';
import { Announcement } from '../page/announcement';
import { useDates } from '../page/use-dates';
import { useText } from '../page/use-text';
import type { Choice, RequestInHand } from './command';
import { CommandField } from './command-field';
import { fieldsFor, type CommandInput, type FieldPath } from './command-fields';
import { useCommand } from './use-command';

interface CommandDialogProps {
  readonly request: RequestInHand;
  readonly choice: Choice;
  /** More people would be away than their work area or unit allows. */
  readonly overThreshold?: boolean;
  readonly onDone: () => void;
  /** The request is not where it was thought to be. */
  readonly onStale: (message: string) => void;
  readonly onClose: () => void;
}

const CONFLICT = 409;
const OVER_THRESHOLD = 'THRESHOLD_EXCEEDED';

/** Refused for what was filled in: it can be mended here. */
const isMendable = ({ status, code, fields }: ServerError): boolean =>
  status !== CONFLICT || fields.size > 0 || code === OVER_THRESHOLD;

/** The server names some fields of a group alone. */
const errorIn = ({ fields }: ServerError, path: FieldPath): string | undefined =>
  fields.get(path) ?? fields.get(path.split('.').at(-1) ?? path);

/** Where a command is explained before it is given; what was typed stays until it is accepted. */
export const CommandDialog = ({
  request,
  choice,
  overThreshold = false,
  onDone,
  onStale,
  onClose,
}: CommandDialogProps) => {
  const say = useText();
  const dates = useDates();
  const formId = useId();
  const { give, busy } = useCommand();
  const [input, setInput] = useState<CommandInput>(() =>
    choice.outcome === 'changed' ? { startDate: request.startDate, endDate: request.endDate } : {}
  );
  const [letter, setLetter] = useState<File | null>(null);
  const [missing, setMissing] = useState<readonly FieldPath[]>([]);
  const [refusal, setRefusal] = useState<ServerError | null>(null);
  const [opener] = useState(() => document.activeElement);

  const fields = fieldsFor(choice, request, overThreshold || refusal?.code === OVER_THRESHOLD);

  const fill = (path: FieldPath, value: string): void => {
    setInput((before) => ({ ...before, [path]: value }));
    setMissing((before) => before.filter((lacking) => lacking !== path));
  };
  const errorOf = (path: FieldPath): string | undefined =>
    missing.includes(path) ? say('command.required') : refusal ? errorIn(refusal, path) : undefined;

  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const lacking = fields
      .filter(({ path, isRequired }) => isRequired && !input[path]?.trim())
      .map(({ path }) => path);
    setMissing(lacking);
    const [first] = lacking;
    if (first !== undefined) {
      form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    const { document: _nameOfLetter, ...filledIn } = input;
    const answer = await give(request, choice, filledIn, letter);
    if (answer === 'ignored') return;
    if (answer === 'done') onDone();
    else if (isMendable(answer)) setRefusal(answer);
    else onStale(answer.message);
  };

  const isSaidAtField = fields.some(({ path }) => refusal !== null && errorIn(refusal, path));
  const saidAbove = refusal === null || isSaidAtField ? '' : refusal.message || say('page.failed');

  const label = say(`command.${choice.outcome ?? choice.name}`);

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
          <Modal.Title>{`${label}: ${request.number}`}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <form id={formId} onSubmit={(event) => void send(event)} noValidate>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography>
                {say('command.about', {
                  name: request.employeeName,
                  period: dates.period(request.startDate, request.endDate),
                })}
              </Typography>
              <Announcement text={saidAbove} isWarning />
              {choice.fromOutside && <Typography>{say('command.fromOutside')}</Typography>}
              <Flex gap={4} wrap="wrap" alignItems="flex-start">
                {fields.map((field) => (
                  <CommandField
                    key={field.path}
                    field={field}
                    value={input[field.path] ?? ''}
                    error={errorOf(field.path)}
                    onChange={(value) => fill(field.path, value)}
                    onLetter={setLetter}
                  />
                ))}
              </Flex>
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
            loading={busy !== null}
            variant={choice.outcome === 'rejected' ? 'danger' : 'default'}
          >
            {label}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
