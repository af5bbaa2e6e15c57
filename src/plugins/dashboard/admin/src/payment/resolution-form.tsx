import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Announcement } from '../page/announcement';
import type { ServerError } from '../page/server-error';
import { useText } from '../page/use-text';
import type { QueuedPayment, Resolution } from './queued-payment';
import { useResolution } from './use-resolution';

interface ResolutionFormProps {
  readonly payment: QueuedPayment;
  readonly resolution: Resolution;
  readonly onDone: () => void;
  /** The payment is not where it was thought to be. */
  readonly onStale: (message: string) => void;
  readonly onBack: () => void;
}

const CONFLICT = 409;

/** Refused for what was filled in: it can be mended here. */
const isMendable = ({ status, fields }: ServerError): boolean =>
  status !== CONFLICT || fields.size > 0;

/** How a payment is settled, in its place: what it comes to, which bill, and the note that says why. */
export const ResolutionForm = ({
  payment,
  resolution,
  onDone,
  onStale,
  onBack,
}: ResolutionFormProps) => {
  const say = useText();
  const { resolve, isBusy } = useResolution();
  const [note, setNote] = useState('');
  const [invoice, setInvoice] = useState('');
  const [isTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<ServerError | null>(null);
  const form = useRef<HTMLFormElement>(null);

  const namesBill = resolution === 'apply';
  const needsBill = namesBill && payment.invoice === null;
  const focusOn = (name: string): void =>
    form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();

  useEffect(() => focusOn(needsBill ? 'invoice' : 'note'), [needsBill]);

  const lacksBill = needsBill && invoice.trim() === '';
  const lacksNote = note.trim() === '';
  const errorOf = (field: 'invoice' | 'note', isLacking: boolean): string | undefined =>
    isTried && isLacking ? say(`payments.form.${field}.required`) : refusal?.fields.get(field);

  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (lacksBill || lacksNote) {
      focusOn(lacksBill ? 'invoice' : 'note');
      return;
    }
    const answer = await resolve(payment.documentId, { resolution, note, invoice });
    if (answer === 'ignored') return;
    if (answer === 'done') onDone();
    else if (isMendable(answer)) setRefusal(answer);
    else onStale(answer.message);
  };

  const saidAbove =
    refusal === null || refusal.fields.size > 0 ? '' : refusal.message || say('page.failed');
  return (
    <form ref={form} onSubmit={(event) => void send(event)} noValidate>
      <Box background="neutral100" hasRadius padding={4}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography tag="p" fontWeight="semiBold">
            {say(`payments.do.${resolution}`)}
          </Typography>
          <Typography tag="p">{say(`payments.form.${resolution}`)}</Typography>
          <Announcement text={saidAbove} isWarning />
          {namesBill && (
            <Field.Root
              name="invoice"
              required={needsBill}
              error={errorOf('invoice', lacksBill)}
              hint={needsBill ? undefined : say('payments.form.invoice.hint')}
            >
              <Field.Label>{say('payments.form.invoice')}</Field.Label>
              <Field.Input
                name="invoice"
                value={invoice}
                placeholder={payment.invoice?.number ?? ''}
                onChange={({ target }: { target: { value: string } }) => setInvoice(target.value)}
              />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
          )}
          <Field.Root name="note" required error={errorOf('note', lacksNote)}>
            <Field.Label>{say('payments.form.note')}</Field.Label>
            <Textarea
              name="note"
              value={note}
              onChange={({ target }: { target: { value: string } }) => setNote(target.value)}
            />
            <Field.Error />
          </Field.Root>
          <Flex gap={2} wrap="wrap">
            <Button type="submit" loading={isBusy}>
              {say('payments.form.send')}
            </Button>
            <Button variant="tertiary" onClick={onBack}>
              {say('payments.form.back')}
            </Button>
          </Flex>
        </Flex>
      </Box>
    </form>
  );
};
