import { Badge, Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useId, useRef, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { Announcement } from '../page/announcement';
import { Fact, Facts } from '../page/facts';
import { useDates } from '../page/use-dates';
import { useFigures } from '../page/use-figures';
import { useText } from '../page/use-text';
import type { QueuedPayment, Resolution } from './queued-payment';
import { ResolutionForm } from './resolution-form';

const INVOICES = '/content-manager/collection-types/api::invoice.invoice';

interface QueuedCardProps {
  readonly payment: QueuedPayment;
  /** What the server said when it refused to settle this payment. */
  readonly notice: string | null;
  readonly onDone: () => void;
  readonly onStale: (message: string) => void;
}

const PaymentFacts = ({ payment }: { readonly payment: QueuedPayment }) => {
  const say = useText();
  const dates = useDates();
  const { rupiah } = useFigures();
  const { invoice, duplicateOf } = payment;
  return (
    <Facts>
      <Fact label={say('payments.amount')}>{rupiah(payment.amount)}</Fact>
      <Fact label={say('payments.bill')}>
        {invoice === null ? (
          say('payments.bill.none')
        ) : (
          <>
            <Link tag={RouterLink} to={`${INVOICES}/${invoice.documentId}`}>
              {invoice.number}
            </Link>
            <div>
              {say(`payments.bill.${invoice.invoiceState}`, {
                total: rupiah(invoice.total),
                outstanding: rupiah(invoice.outstanding),
              })}
            </div>
          </>
        )}
      </Fact>
      <Fact label={say('payments.code')}>
        {payment.billingCode}
        {invoice?.codeExpiredAt && (
          <div>{say('payments.code.until', { moment: dates.moment(invoice.codeExpiredAt) })}</div>
        )}
      </Fact>
      <Fact label={say('payments.paidAt')}>{dates.moment(payment.paidAt)}</Fact>
      <Fact label={say('payments.receivedAt')}>{dates.moment(payment.receivedAt)}</Fact>
      <Fact label={say('payments.numbers')}>
        {payment.ntpn}
        <div>{payment.ntb}</div>
      </Fact>
      {duplicateOf !== null && (
        <Fact label={say('payments.repeats')}>
          {say('payments.repeats.of', {
            ntpn: duplicateOf.ntpn,
            amount: rupiah(duplicateOf.amount),
            moment: dates.moment(duplicateOf.paidAt),
          })}
        </Fact>
      )}
    </Facts>
  );
};

/** One payment that waits: why, all that is needed to settle it, and how it can be settled. */
export const QueuedCard = ({ payment, notice, onDone, onStale }: QueuedCardProps) => {
  const say = useText();
  const { rupiah } = useFigures();
  const heading = useId();
  const [chosen, setChosen] = useState<Resolution | null>(null);
  const choices = useRef<HTMLDivElement>(null);
  const { matchState, ntpn } = payment;
  const amount = rupiah(matchState === 'short' ? payment.shortfall : payment.excess);

  const back = (from: Resolution): void => {
    setChosen(null);
    // The buttons are drawn anew first.
    requestAnimationFrame(() =>
      choices.current?.querySelector<HTMLElement>(`[data-resolution="${from}"]`)?.focus()
    );
  };

  return (
    <Box
      tag="article"
      aria-labelledby={heading}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={{ initial: 4, medium: 6 }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between" alignItems="flex-start" gap={2} wrap="wrap">
          <Box>
            <Typography
              id={heading}
              tag="h2"
              variant="beta"
              tabIndex={-1}
              data-payment={payment.documentId}
            >
              {payment.payerName ?? say('payments.payer.unknown')}
            </Typography>
            <Typography tag="p" textColor="neutral600">
              {say(`payments.why.${matchState}`, { amount })}
            </Typography>
          </Box>
          <Badge backgroundColor="warning100" textColor="neutral800">
            {say(`payments.state.${matchState}`)}
          </Badge>
        </Flex>
        <PaymentFacts payment={payment} />
        <Announcement text={notice ?? ''} isWarning />
        {chosen === null ? (
          <Flex
            ref={choices}
            gap={2}
            wrap="wrap"
            role="group"
            aria-label={say('payments.actions', { ntpn })}
          >
            {payment.resolutions.map((resolution) => (
              <Button
                key={resolution}
                size="M"
                data-resolution={resolution}
                variant={resolution === 'apply' ? 'default' : 'tertiary'}
                onClick={() => setChosen(resolution)}
              >
                {say(`payments.do.${resolution}`)}
              </Button>
            ))}
          </Flex>
        ) : (
          <ResolutionForm
            payment={payment}
            resolution={chosen}
            onDone={onDone}
            onStale={onStale}
            onBack={() => back(chosen)}
          />
        )}
      </Flex>
    </Box>
  );
};
