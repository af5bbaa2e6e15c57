import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { useId, useState, type FormEvent } from 'react';
import type { ServerError } from '../page/server-error';
import { Announcement } from '../page/announcement';
import { useDates } from '../page/use-dates';
import { useText } from '../page/use-text';
import { needsReason, type Choice, type CommandInput, type RequestInHand } from './command';
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

const FIELDS = ['startDate', 'endDate', 'reason', 'overrideReason'] as const;
const CONFLICT = 409;
const OVER_THRESHOLD = 'THRESHOLD_EXCEEDED';

/** Refused for what was filled in: it can be mended here. */
const isMendable = ({ status, code, fields }: ServerError): boolean =>
  status !== CONFLICT || fields.size > 0 || code === OVER_THRESHOLD;

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
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<ServerError | null>(null);
  const [opener] = useState(() => document.activeElement);

  const grants = choice.outcome === 'approved' || choice.outcome === 'changed';
  const needsOverride = grants && (overThreshold || refusal?.code === OVER_THRESHOLD);
  const isChange = choice.outcome === 'changed';
  const required = [
    ...(isChange ? (['startDate', 'endDate'] as const) : []),
    ...(needsReason(choice) ? (['reason'] as const) : []),
    ...(needsOverride ? (['overrideReason'] as const) : []),
  ];

  const fill = (field: keyof CommandInput) => (event: { target: { value: string } }) => {
    setInput((before) => ({ ...before, [field]: event.target.value }));
    setMissing((before) => before.filter((name) => name !== field));
  };
  const errorOf = (field: keyof CommandInput): string | undefined =>
    missing.includes(field) ? say('command.required') : refusal?.fields.get(field);

  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const lacking = required.filter((field) => !input[field]?.trim());
    setMissing(lacking);
    const [first] = lacking;
    if (first !== undefined) {
      form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    const answer = await give(request, choice, input);
    if (answer === 'ignored') return;
    if (answer === 'done') onDone();
    else if (isMendable(answer)) setRefusal(answer);
    else onStale(answer.message);
  };

  const isSaidAtField = FIELDS.some((field) => refusal?.fields.has(field));
  const saidAbove = refusal === null || isSaidAtField ? '' : refusal.message || say('page.failed');

  const label = say(`command.${choice.outcome ?? choice.name}`);
  const dateField = (field: 'startDate' | 'endDate') => (
    <Field.Root name={field} required error={errorOf(field)} flex="1 1 14rem">
      <Field.Label>{say(`command.${field}`)}</Field.Label>
      <Field.Input
        type="date"
        min={request.startDate}
        max={request.endDate}
        value={input[field] ?? ''}
        onChange={fill(field)}
      />
      <Field.Error />
    </Field.Root>
  );
  const textField = (field: 'reason' | 'overrideReason', text: string, isRequired: boolean) => (
    <Field.Root name={field} required={isRequired} error={errorOf(field)}>
      <Field.Label>{text}</Field.Label>
      <Textarea value={input[field] ?? ''} onChange={fill(field)} />
      <Field.Error />
    </Field.Root>
  );

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
              {isChange && (
                <Flex gap={4} wrap="wrap" alignItems="flex-start">
                  {dateField('startDate')}
                  {dateField('endDate')}
                </Flex>
              )}
              {choice.name !== 'submit' &&
                textField('reason', say('command.reason'), needsReason(choice))}
              {needsOverride && textField('overrideReason', say('command.overrideReason'), true)}
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
