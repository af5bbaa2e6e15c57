import { Badge, Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { Announcement } from '../page/announcement';
import { useDates } from '../page/use-dates';
import { useText, type TextKey } from '../page/use-text';
import type { CommandName, Complaint } from './complaint';

const Facts = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: ${({ theme }) => theme.lineHeights[5]};
  color: ${({ theme }) => theme.colors.neutral800};

  dt {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  dd {
    overflow-wrap: anywhere;
  }
`;

const Words = styled(Typography)`
  white-space: pre-line;
  overflow-wrap: anywhere;
`;

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

interface ComplaintCardProps {
  readonly complaint: Complaint;
  readonly busy: boolean;
  /** What the server said when it refused to act on this complaint. */
  readonly notice: string | null;
  readonly onCommand: (command: CommandName) => void;
}

const reporterOf = ({ reporterName, reporterEmail, reporterPhone }: Complaint): readonly string[] =>
  [reporterName, reporterEmail, reporterPhone].filter(
    (line) => line !== null && line !== ''
  ) as string[];

/** One complaint: what was said, how it stands, and the buttons for what comes next. */
export const ComplaintCard = ({ complaint, busy, notice, onCommand }: ComplaintCardProps) => {
  const say = useText();
  const dates = useDates();
  const heading = useId();
  const reporter = reporterOf(complaint);
  const stateKey: TextKey = `complaints.state.${complaint.complaintState}`;
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
          <Typography
            id={heading}
            tag="h2"
            variant="beta"
            tabIndex={-1}
            data-complaint={complaint.documentId}
          >
            {complaint.subject}
          </Typography>
          <Flex gap={2} wrap="wrap">
            <Badge textColor="neutral800">{say(stateKey)}</Badge>
            {complaint.overdue && (
              <Badge backgroundColor="danger100" textColor="danger700">
                {say('complaints.overdue')}
              </Badge>
            )}
          </Flex>
        </Flex>
        <Words tag="p">{complaint.message}</Words>
        <Facts>
          <Fact label={say('complaints.kind')}>
            {say(`complaints.kind.${complaint.complaintKind}` as TextKey)}
            {' · '}
            {say(`complaints.category.${complaint.category}`)}
          </Fact>
          <Fact label={say('complaints.channel')}>
            {say(`complaints.channel.${complaint.channel}` as TextKey)}
          </Fact>
          <Fact label={say('complaints.receivedOn')}>{dates.day(complaint.receivedOn)}</Fact>
          <Fact label={say('complaints.dueOn')}>{dates.day(complaint.dueOn)}</Fact>
          <Fact label={say('complaints.assignee')}>
            {complaint.assigneeName ?? say('complaints.assignee.nobody')}
          </Fact>
          <Fact label={say('complaints.reporter')}>
            {reporter.length === 0
              ? say('complaints.reporter.anonymous')
              : reporter.map((line) => <div key={line}>{line}</div>)}
          </Fact>
          <Fact label={say('complaints.code')}>
            <Link
              tag={RouterLink}
              to={`/content-manager/collection-types/api::complaint.complaint/${complaint.documentId}`}
            >
              {complaint.code}
            </Link>
          </Fact>
          <Fact label={say('complaints.office')}>{complaint.officeName}</Fact>
        </Facts>
        {complaint.answer !== null && (
          <Box background="neutral100" hasRadius padding={4}>
            <Typography variant="sigma" textColor="neutral600" tag="h3">
              {say('complaints.answer.by', { name: complaint.answeredByName ?? '' })}
            </Typography>
            <Words tag="p">{complaint.answer}</Words>
            {complaint.closingNote !== null && <Words tag="p">{complaint.closingNote}</Words>}
          </Box>
        )}
        <Announcement text={notice ?? ''} isWarning />
        {complaint.commands.length > 0 && (
          <Flex
            gap={2}
            wrap="wrap"
            role="group"
            aria-label={say('complaints.actions', { subject: complaint.subject })}
          >
            {complaint.commands.map((command) => (
              <Button
                key={command}
                size="M"
                variant={command === complaint.commands.at(-1) ? 'default' : 'tertiary'}
                disabled={busy}
                onClick={() => onCommand(command)}
              >
                {say(
                  command === 'assign' && complaint.assigneeKey !== null
                    ? 'complaints.command.reassign'
                    : `complaints.command.${command}`
                )}
              </Button>
            ))}
          </Flex>
        )}
      </Flex>
    </Box>
  );
};
