import { Badge, Box, Flex, Link, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { Fact, Facts } from '../page/facts';
import { useDates } from '../page/use-dates';
import { useText } from '../page/use-text';
import { APPLICATION, entryPath } from '../service/application';
import { ActButtons } from './act-buttons';
import { profileAddress } from './addresses';
import type { Objection } from './objection';
import type { NamedAct } from './use-acts';

const Words = styled(Typography)`
  white-space: pre-line;
  overflow-wrap: anywhere;
`;

const recordOf = ({ eventKind, eventKey }: Objection): string =>
  entryPath(
    eventKind === 'nnc' ? 'api::nnc-record.nnc-record' : 'api::quarantine-action.quarantine-action',
    eventKey
  );

interface ObjectionCardProps {
  readonly objection: Objection;
  readonly acts: readonly NamedAct[];
  readonly onChoose: (act: NamedAct) => void;
}

/** One objection: against what, in whose words, how it was decided or can be. */
export const ObjectionCard = ({ objection, acts, onChoose }: ObjectionCardProps) => {
  const say = useText();
  const dates = useDates();
  const heading = useId();
  const { serviceUserKey, serviceUserName, applicationKey, decidedOn } = objection;
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
          <Typography id={heading} tag="h2" variant="beta">
            {say('compliance.objection.heading', {
              number: objection.number,
              name: serviceUserName,
            })}
          </Typography>
          <Badge textColor="neutral800">
            {say(`compliance.objection.state.${objection.objectionState}`)}
          </Badge>
        </Flex>
        <Box>
          <Typography tag="h3" variant="sigma" textColor="neutral600">
            {say('compliance.objection.words')}
          </Typography>
          <Words tag="p">{objection.reason}</Words>
        </Box>
        <Facts>
          <Fact label={say('compliance.objection.event')}>
            <Link tag={RouterLink} to={recordOf(objection)}>
              {`${say(`compliance.kind.${objection.eventKind}`)}, ${dates.day(objection.eventOn)}`}
            </Link>
          </Fact>
          <Fact label={say('queue.column.number')}>
            <Link tag={RouterLink} to={entryPath(APPLICATION, applicationKey)}>
              {objection.applicationNumber}
            </Link>
          </Fact>
          <Fact label={say('compliance.trader')}>
            <Link tag={RouterLink} to={profileAddress(serviceUserKey)}>
              {serviceUserName}
            </Link>
          </Fact>
          <Fact label={say('complaints.office')}>{objection.officeName}</Fact>
          <Fact label={say('compliance.objection.filedAt')}>{dates.moment(objection.filedAt)}</Fact>
          <Fact label={say('compliance.objection.entry')}>
            <Link
              tag={RouterLink}
              to={entryPath('api::compliance-objection.compliance-objection', objection.documentId)}
            >
              {say('compliance.objection.attachments', { count: objection.attachments })}
            </Link>
          </Fact>
        </Facts>
        {decidedOn !== null && (
          <Box background="neutral100" hasRadius padding={4}>
            <Typography variant="sigma" textColor="neutral600" tag="h3">
              {say('compliance.objection.decision', {
                name: objection.decidedByName ?? '–',
                day: dates.day(decidedOn),
              })}
            </Typography>
            <Words tag="p">{objection.decisionReason ?? ''}</Words>
          </Box>
        )}
        <ActButtons
          label={say('compliance.acts.on', { name: objection.number })}
          acts={acts}
          size="L"
          onChoose={onChoose}
        />
      </Flex>
    </Box>
  );
};
