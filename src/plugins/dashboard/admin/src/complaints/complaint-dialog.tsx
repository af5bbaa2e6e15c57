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
import { useId, useState, type FormEvent } from 'react';
import { Announcement } from '../page/announcement';
import type { ServerError } from '../page/server-error';
import { useText } from '../page/use-text';
import { CATEGORIES, type Assignee, type CommandName, type Complaint } from './complaint';
import { useComplaintCommand } from './use-complaint-command';

interface ComplaintDialogProps {
  readonly complaint: Complaint;
  readonly command: CommandName;
  readonly assignees: readonly Assignee[];
  readonly onDone: () => void;
  /** The complaint is not where it was thought to be. */
  readonly onStale: (message: string) => void;
  readonly onClose: () => void;
}

const CONFLICT = 409;

type Input = Readonly<Record<string, string>>;

/** What each command needs; what is not here may stay empty. */
const REQUIRED: Readonly<Record<CommandName, readonly string[]>> = {
  assign: ['assignee'],
  answer: ['answer'],
  close: [],
};

const firstInput = (command: CommandName, { assigneeKey, category }: Complaint): Input =>
  command === 'assign' ? { assignee: assigneeKey ?? '', category } : {};

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly isRequired?: boolean;
  readonly error: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

const Choice = ({ name, label, value, isRequired, error, options, onChange }: ChoiceProps) => (
  <Field.Root name={name} required={isRequired} error={error}>
    <Field.Label>{label}</Field.Label>
    <SingleSelect value={value} onChange={(chosen: string | number) => onChange(String(chosen))}>
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value}>
          {option.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
    <Field.Error />
  </Field.Root>
);

interface WordsProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly isRequired?: boolean;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

const Words = ({ name, label, value, isRequired, error, onChange }: WordsProps) => (
  <Field.Root name={name} required={isRequired} error={error}>
    <Field.Label>{label}</Field.Label>
    <Textarea
      value={value}
      onChange={({ target }: { target: { value: string } }) => onChange(target.value)}
    />
    <Field.Error />
  </Field.Root>
);

/** Where a complaint is given to somebody, answered or closed; what was typed stays until it is taken. */
export const ComplaintDialog = ({
  complaint,
  command,
  assignees,
  onDone,
  onStale,
  onClose,
}: ComplaintDialogProps) => {
  const say = useText();
  const formId = useId();
  const { give, busy } = useComplaintCommand();
  const [input, setInput] = useState<Input>(() => firstInput(command, complaint));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<ServerError | null>(null);
  const [opener] = useState(() => document.activeElement);

  const field = (name: string) => ({
    name,
    value: input[name] ?? '',
    error: missing.includes(name) ? say('command.required') : refusal?.fields.get(name),
    isRequired: REQUIRED[command].includes(name),
    onChange: (value: string) => {
      setInput((before) => ({ ...before, [name]: value }));
      setMissing((before) => before.filter((lacking) => lacking !== name));
    },
  });

  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const lacking = REQUIRED[command].filter((name) => !input[name]?.trim());
    setMissing(lacking);
    if (lacking.length > 0) return;
    const answer = await give(complaint, command, input);
    if (answer === 'ignored') return;
    if (answer === 'done') onDone();
    else if (answer.status === CONFLICT) onStale(answer.message);
    else setRefusal(answer);
  };

  const saidAbove =
    refusal === null || refusal.fields.size > 0 ? '' : refusal.message || say('page.failed');
  const label = say(`complaints.command.${command}`);
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
          <Modal.Title>{label}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <form id={formId} onSubmit={(event) => void send(event)} noValidate>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography fontWeight="semiBold">{complaint.subject}</Typography>
              <Announcement text={saidAbove} isWarning />
              {command === 'assign' && (
                <>
                  <Choice
                    {...field('assignee')}
                    label={say('complaints.assignee')}
                    options={assignees
                      .filter(({ officeKey }) => officeKey === complaint.officeKey)
                      .map(({ documentId, name }) => ({ value: documentId, label: name }))}
                  />
                  <Choice
                    {...field('category')}
                    label={say('complaints.category')}
                    options={CATEGORIES.map((value) => ({
                      value,
                      label: say(`complaints.category.${value}`),
                    }))}
                  />
                </>
              )}
              {command === 'answer' && (
                <Words
                  {...field('answer')}
                  label={say(
                    complaint.reporterEmail === null
                      ? 'complaints.answer'
                      : 'complaints.answer.mailed'
                  )}
                />
              )}
              {command === 'close' && (
                <Words {...field('closingNote')} label={say('complaints.closingNote')} />
              )}
            </Flex>
          </form>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {say('command.back')}
          </Button>
          <Button type="submit" form={formId} loading={busy}>
            {label}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
