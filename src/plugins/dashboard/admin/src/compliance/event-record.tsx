import { Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { useDates } from '../page/use-dates';
import { useText } from '../page/use-text';
import { entryPath } from '../service/application';
import type { ExplainedEvent } from './profile';

const RECORDS: Readonly<Record<ExplainedEvent['source'], string>> = {
  action: 'api::quarantine-action.quarantine-action',
  nnc: 'api::nnc-record.nnc-record',
};

/** The record behind an event, and its letter; an NNC leads only those there who may read it. */
export const EventRecord = ({ event }: { readonly event: ExplainedEvent }) => {
  const say = useText();
  const dates = useDates();
  const { source, documentId, happenedOn, number, letterNumber, letterDate } = event;
  const label = say(`compliance.record.${source}`, { day: dates.day(happenedOn) });
  const papers = [
    number,
    letterNumber,
    letterNumber !== null && letterDate !== null ? dates.day(letterDate) : null,
  ].filter(Boolean);
  return (
    <>
      {documentId === null ? (
        <Typography tag="p">{label}</Typography>
      ) : (
        <Link tag={RouterLink} to={entryPath(RECORDS[source], documentId)}>
          {label}
        </Link>
      )}
      {papers.length > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {papers.join(', ')}
        </Typography>
      )}
    </>
  );
};
