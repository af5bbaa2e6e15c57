import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useId, useState, type FormEvent } from 'react';
import { Announcement } from '../page/announcement';
import type { ServerError } from '../page/server-error';
import { useText } from '../page/use-text';
import type { OpenApplication, StepName } from './application';
import { StepField } from './step-field';
import { FIELDS, FIRST_INPUT, IS_FINAL, type EntryName, type StepInput } from './step-fields';
import { useStep } from './use-step';

interface StepDialogProps {
  readonly application: OpenApplication;
  readonly name: StepName;
  readonly onDone: () => void;
  /** The application is not where it was thought to be. */
  readonly onStale: (message: string) => void;
  readonly onClose: () => void;
}

const CONFLICT = 409;

/** Refused for what was filled in: it can be mended here. */
const isMendable = ({ status, fields }: ServerError): boolean =>
  status !== CONFLICT || fields.size > 0;

/** Where a step is explained before it is taken; what was typed stays until it is accepted. */
export const StepDialog = ({ application, name, onDone, onStale, onClose }: StepDialogProps) => {
  const say = useText();
  const formId = useId();
  const { take, busy } = useStep();
  const [input, setInput] = useState<StepInput>(FIRST_INPUT[name] ?? {});
  const [missing, setMissing] = useState<readonly EntryName[]>([]);
  const [refusal, setRefusal] = useState<ServerError | null>(null);
  const [opener] = useState(() => document.activeElement);
  const fields = FIELDS[name];

  const fill = (entry: EntryName, value: string): void => {
    setInput((before) => ({ ...before, [entry]: value }));
    setMissing((before) => before.filter((lacking) => lacking !== entry));
  };
  const errorOf = (entry: EntryName): string | undefined =>
    missing.includes(entry) ? say('command.required') : refusal?.fields.get(entry);

  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const lacking = fields
      .filter((field) => field.isRequired && !input[field.name]?.trim())
      .map((field) => field.name);
    setMissing(lacking);
    const [first] = lacking;
    if (first !== undefined) {
      form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    const answer = await take(application, name, input);
    if (answer === 'ignored') return;
    if (answer === 'done') onDone();
    else if (isMendable(answer)) setRefusal(answer);
    else onStale(answer.message);
  };

  const isSaidAtField = fields.some((field) => refusal?.fields.has(field.name));
  const saidAbove = refusal === null || isSaidAtField ? '' : refusal.message || say('page.failed');
  const label = say(`service.step.${name}`);
  const outcomes = application.open.find((step) => step.name === name)?.outcomes ?? [];
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
          <Modal.Title>{`${label}: ${application.number}`}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <form id={formId} onSubmit={(event) => void send(event)} noValidate>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography>
                {[application.serviceUserName, application.commodity].filter(Boolean).join(' · ')}
              </Typography>
              {IS_FINAL.has(name) && (
                <Typography fontWeight="semiBold">{say('service.final')}</Typography>
              )}
              <Announcement text={saidAbove} isWarning />
              {fields.map((field) => (
                <StepField
                  key={field.name}
                  field={field}
                  outcomes={outcomes}
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
            loading={busy !== null}
            variant={name === 'cancel' ? 'danger' : 'default'}
          >
            {label}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
