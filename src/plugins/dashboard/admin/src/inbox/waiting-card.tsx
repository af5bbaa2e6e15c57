import { Badge, Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Outcome } from '../leave-request/command';
import { Announcement } from '../page/announcement';
import { Fact, Facts } from '../page/facts';
import { useDates } from '../page/use-dates';
import { useText, useWord } from '../page/use-text';
import type { WaitingRequest } from './waiting-request';

const OUTCOMES: readonly Outcome[] = ['approved', 'changed', 'deferred', 'rejected'];
const SHOUTS_AFTER_DAYS = 3;

interface WaitingCardProps {
  readonly request: WaitingRequest;
  readonly busy: boolean;
  /** What the server said when it refused to act on this request. */
  readonly notice: string | null;
  readonly onChoose: (outcome: Outcome) => void;
}

/** One request that waits: all that is needed to act on it, and the buttons to do so. */
export const WaitingCard = ({ request, busy, notice, onChoose }: WaitingCardProps) => {
  const say = useText();
  const word = useWord();
  const dates = useDates();
  const heading = useId();
  const { employee, away, evidence } = request;
  const step = request.step === 'consideration' ? 'consider' : 'decide';
  return (
    <Box
      tag="article"
      aria-labelledby={heading}
      aria-busy={busy}
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
              data-request={request.documentId}
            >
              {employee.name}
            </Typography>
            <Typography tag="p" textColor="neutral600">
              {employee.position}
            </Typography>
          </Box>
          <Flex gap={2} wrap="wrap">
            <Badge textColor="neutral800">
              {say(request.fromOutside ? 'inbox.step.fromOutside' : `inbox.step.${request.step}`)}
            </Badge>
            <Badge
              backgroundColor={
                request.waitingDays >= SHOUTS_AFTER_DAYS ? 'warning100' : 'neutral150'
              }
              textColor="neutral800"
            >
              {say('inbox.waiting', { days: request.waitingDays })}
            </Badge>
          </Flex>
        </Flex>
        <Facts>
          <Fact label={say('inbox.leave')}>
            {word(request.leaveType)}
            {request.abroad ? ` (${say('inbox.abroad')})` : ''}
          </Fact>
          <Fact label={say('inbox.dates')}>
            {dates.period(request.startDate, request.endDate)}
            {' · '}
            {say('inbox.days', { days: request.workingDays })}
          </Fact>
          <Fact label={say('inbox.balance')}>
            {say('inbox.balance.change', {
              before: request.availableBefore,
              after: request.available,
            })}
          </Fact>
          <Fact label={say('inbox.number')}>
            <Link
              tag={RouterLink}
              to={`/content-manager/collection-types/api::leave-request.leave-request/${request.documentId}`}
            >
              {request.number}
            </Link>
          </Fact>
          <Fact label={say('inbox.reason')}>{request.reason}</Fact>
          <Fact label={say('inbox.away')}>
            {away.length === 0
              ? say('inbox.away.nobody')
              : away.map(({ name, startDate, endDate }) => (
                  <div key={`${name} ${startDate}`}>
                    {name}, {dates.period(startDate, endDate)}
                  </div>
                ))}
          </Fact>
          {evidence.length > 0 && (
            <Fact label={say('inbox.evidence')}>
              {evidence.map(({ name, url }) => (
                <div key={url}>
                  <Link href={url} isExternal>
                    {name}
                  </Link>
                </div>
              ))}
            </Fact>
          )}
          {request.considerationOutcome !== null && (
            <Fact label={say('inbox.consideration')}>
              {say('inbox.consideration.by', {
                outcome: word(request.considerationOutcome),
                name: request.consideredBy ?? '',
              })}
              {request.considerationReason !== null && <div>{request.considerationReason}</div>}
            </Fact>
          )}
        </Facts>
        {request.overThreshold === true && (
          <Typography fontWeight="semiBold">{say('inbox.overThreshold')}</Typography>
        )}
        <Announcement text={notice ?? ''} isWarning />
        <Flex
          gap={2}
          wrap="wrap"
          role="group"
          aria-label={say(`inbox.actions.${step}`, { name: employee.name })}
        >
          {OUTCOMES.map((outcome) => (
            <Button
              key={outcome}
              size="M"
              variant={
                outcome === 'approved'
                  ? 'success'
                  : outcome === 'rejected'
                    ? 'danger-light'
                    : 'tertiary'
              }
              disabled={busy}
              onClick={() => onChoose(outcome)}
            >
              {say(`command.${outcome}`)}
            </Button>
          ))}
        </Flex>
      </Flex>
    </Box>
  );
};
