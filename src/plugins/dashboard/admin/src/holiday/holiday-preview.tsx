import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useDates } from '../page/use-dates';
import type { Loaded } from '../page/use-dashboard-data';
import { useText } from '../page/use-text';
import { plannedChange, type HolidayForm } from './planned-change';
import { useHolidayPreview, type AffectedLeave, type Preview } from './use-holiday-preview';

/** A holiday of all offices can touch hundreds; the others are shown when asked for. */
const SHOWN_FIRST = 20;

const LEAVE_REQUESTS = '/content-manager/collection-types/api::leave-request.leave-request';

const AffectedPerson = ({ leave }: { readonly leave: AffectedLeave }) => {
  const say = useText();
  const dates = useDates();
  return (
    <Box tag="li">
      <Typography tag="p" fontWeight="semiBold">
        {leave.employee.name}
      </Typography>
      <Link tag={RouterLink} to={`${LEAVE_REQUESTS}/${leave.request.documentId}`}>
        {leave.request.number}
      </Link>
      <Typography tag="p" variant="pi">
        {dates.period(leave.startDate, leave.endDate)}
      </Typography>
      <Typography tag="p" variant="pi">
        {say('holiday.days', { before: leave.workingDaysBefore, after: leave.workingDaysAfter })}
      </Typography>
      {leave.daysReturned > 0 && (
        <Typography tag="p" variant="pi">
          {say('holiday.returned', { days: leave.daysReturned })}
        </Typography>
      )}
      {leave.daysTaken > 0 && (
        <Typography tag="p" variant="pi">
          {say('holiday.taken', { days: leave.daysTaken })}
        </Typography>
      )}
      {leave.problem !== null && (
        <Typography tag="p" variant="pi" textColor="danger700">
          {leave.problem}
        </Typography>
      )}
    </Box>
  );
};

const Affected = ({ action, affected }: Preview) => {
  const say = useText();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? affected : affected.slice(0, SHOWN_FIRST);
  const people = new Set(affected.map(({ employee }) => employee.documentId)).size;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="p" fontWeight="semiBold">
        {say(`holiday.if.${action}`)}
      </Typography>
      <Typography tag="p">
        {affected.length === 0
          ? say('holiday.nobody')
          : say('holiday.affected', { people, requests: affected.length })}
      </Typography>
      {affected.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {shown.map((leave) => (
            <AffectedPerson key={leave.request.documentId} leave={leave} />
          ))}
        </Flex>
      )}
      {shown.length < affected.length && (
        <Button variant="tertiary" onClick={() => setShowsAll(true)}>
          {say('holiday.showAll', { more: affected.length - shown.length })}
        </Button>
      )}
    </Flex>
  );
};

interface AnswerProps {
  readonly loaded: Loaded<Preview>;
  readonly onRetry: () => void;
}

/** Asked anew at each change of the form: spoken and drawn more quietly than a page that loads. */
const Answer = ({ loaded, onRetry }: AnswerProps) => {
  const say = useText();
  switch (loaded.state) {
    case 'loading':
      return <Typography textColor="neutral600">{say('page.loading')}</Typography>;
    case 'failed':
      return loaded.message === '' ? (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Typography>{say('page.failed')}</Typography>
          <Button variant="tertiary" onClick={onRetry}>
            {say('page.retry')}
          </Button>
        </Flex>
      ) : (
        <Typography textColor="danger700">{loaded.message}</Typography>
      );
    case 'ready':
      return <Affected {...loaded.data} />;
  }
};

interface HolidayPreviewProps {
  readonly documentId: string | undefined;
  /** Changes when the form was saved. */
  readonly version: unknown;
}

/** Beside a holiday's form: whose leave the change would count anew, before it is saved. */
export const HolidayPreview = ({ documentId, version }: HolidayPreviewProps) => {
  const say = useText();
  const before = useForm('HolidayPreview', (form) => form.initialValues as HolidayForm);
  const form = useForm('HolidayPreview', (state) => state.values as HolidayForm);
  const change = plannedChange(documentId, before, form);
  const { loaded, retry } = useHolidayPreview(change, version);
  return (
    <Box width="100%" aria-live="polite">
      {change === null ? (
        <Typography>{say('holiday.noDate')}</Typography>
      ) : (
        <Answer loaded={loaded} onRetry={retry} />
      )}
    </Box>
  );
};
