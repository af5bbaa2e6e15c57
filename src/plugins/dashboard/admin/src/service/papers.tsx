import { Box, Flex, Link, TextButton } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { Announcement } from '../page/announcement';
import { Line, Section } from '../page/section';
import { useDates } from '../page/use-dates';
import { useDownload, type Download } from '../page/use-download';
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

interface PaperProps {
  readonly label: string;
  readonly path: string;
  readonly fileName: string;
  readonly fetching: Download;
}

/** A document to be kept; a plain link would come without the session's token. */
const Paper = ({ label, path, fileName, fetching }: PaperProps) => (
  <Flex paddingTop={1}>
    <TextButton
      disabled={fetching.isDownloading}
      onClick={() => void fetching.download(path, fileName)}
    >
      {label}
    </TextButton>
  </Flex>
);

interface BillProps {
  readonly bill: Timeline['invoices'][number];
  readonly fetching: Download;
}

const Bill = ({ bill, fetching }: BillProps) => {
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
        <>
          <Line soft>{say('service.bill.paidAt', { moment: dates.moment(paidAt) })}</Line>
          <Paper
            label={say('service.paper.receipt')}
            path={`/dashboard/invoices/${bill.documentId}/receipt.pdf`}
            fileName={`${bill.number}.pdf`}
            fetching={fetching}
          />
        </>
      )}
    </Box>
  );
};

/** Drafts, certificates, bill and running clocks of an application, each with the way to its entry. */
export const Papers = ({ timeline }: { readonly timeline: Timeline }) => {
  const say = useText();
  const word = useWord();
  const dates = useDates();
  const fetching = useDownload();
  const { failure } = fetching;
  const { versions, certificates, invoices, clocks } = timeline;
  return (
    <>
      <Announcement
        text={failure === null ? '' : failure.message || say('page.failed')}
        isWarning
      />
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
                <Paper
                  label={say(number === null ? 'service.paper.draft' : 'service.paper.certificate')}
                  path={`/dashboard/certificates/${documentId}/document.pdf`}
                  fileName={`${number ?? timeline.number}.pdf`}
                  fetching={fetching}
                />
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
            <Bill key={bill.documentId} bill={bill} fetching={fetching} />
          ))}
        </Section>
      )}
    </>
  );
};
