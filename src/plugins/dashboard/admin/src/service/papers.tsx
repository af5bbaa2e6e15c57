import { Box, Link } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { Line, Section } from '../page/section';
import { useDates } from '../page/use-dates';
import { useText, useWord } from '../page/use-text';
import { entryPath } from './application';
import type { Timeline } from './timeline';

const EntryLink = ({
  uid,
  documentId,
  label,
}: {
  readonly uid: string;
  readonly documentId: string;
  readonly label: string;
}) => (
  <Link tag={RouterLink} to={entryPath(uid, documentId)}>
    {label}
  </Link>
);

const Bill = ({ bill }: { readonly bill: Timeline['invoices'][number] }) => {
  const say = useText();
  const word = useWord();
  const dates = useDates();
  const { locale } = useIntl();
  const rupiah = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'IDR',
    maximumFractionDigits: 0,
  });
  const { billingCode, billingCodeExpiresAt, payBefore, paidAt } = bill;
  return (
    <Box paddingTop={1}>
      <EntryLink uid="api::invoice.invoice" documentId={bill.documentId} label={bill.number} />
      <Line>{`${rupiah.format(bill.total)}, ${word(bill.invoiceState)}`}</Line>
      {billingCode !== null && paidAt === null && (
        <Line>
          {billingCodeExpiresAt === null
            ? say('service.bill.code', { code: billingCode })
            : say('service.bill.codeUntil', {
                code: billingCode,
                moment: dates.moment(billingCodeExpiresAt),
              })}
        </Line>
      )}
      {paidAt === null && payBefore !== null && (
        <Line soft>{say('service.bill.payBefore', { moment: dates.moment(payBefore) })}</Line>
      )}
      {paidAt !== null && (
        <Line soft>{say('service.bill.paidAt', { moment: dates.moment(paidAt) })}</Line>
      )}
    </Box>
  );
};

/** Drafts, certificates, bill and running clocks of an application, each with the way to its entry. */
export const Papers = ({ timeline }: { readonly timeline: Timeline }) => {
  const say = useText();
  const word = useWord();
  const dates = useDates();
  const { versions, certificates, invoices, clocks } = timeline;
  return (
    <>
      {clocks.length > 0 && (
        <Section title={say('service.clocks')}>
          {clocks.map(({ documentId, kind, letterNumber, dueOn, overdue }) => (
            <Box key={documentId} paddingTop={1}>
              <EntryLink
                uid="api::quarantine-action.quarantine-action"
                documentId={documentId}
                label={[word(kind), letterNumber].filter(Boolean).join(' ')}
              />
              {dueOn !== null && (
                <Line>
                  {say(overdue ? 'service.clock.overdue' : 'service.clock.due', {
                    due: dates.day(dueOn),
                  })}
                </Line>
              )}
            </Box>
          ))}
        </Section>
      )}
      {certificates.length > 0 && (
        <Section title={say('service.certificates')}>
          {certificates.map(
            ({ documentId, number, certificateState, certificateType, version }) => (
              <Box key={documentId} paddingTop={1}>
                <EntryLink
                  uid="api::certificate.certificate"
                  documentId={documentId}
                  label={number ?? say('service.version', { version: version ?? 1 })}
                />
                <Line>{`${word(certificateType)}, ${word(certificateState)}`}</Line>
              </Box>
            )
          )}
        </Section>
      )}
      {versions.length > 0 && (
        <Section title={say('service.versions')}>
          {versions.map(({ documentId, version, madeAt, madeByName }) => (
            <Box key={documentId} paddingTop={1}>
              <EntryLink
                uid="api::certificate-version.certificate-version"
                documentId={documentId}
                label={say('service.version', { version })}
              />
              <Line soft>{[dates.moment(madeAt), madeByName].filter(Boolean).join(', ')}</Line>
            </Box>
          ))}
        </Section>
      )}
      {invoices.length > 0 && (
        <Section title={say('service.bills')}>
          {invoices.map((bill) => (
            <Bill key={bill.documentId} bill={bill} />
          ))}
        </Section>
      )}
    </>
  );
};
