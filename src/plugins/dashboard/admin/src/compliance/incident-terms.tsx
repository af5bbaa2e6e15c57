import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useFigures } from '../page/use-figures';
import { useText, useWord } from '../page/use-text';
import type { WeighedEvent, WeighedIncident } from './assessment';

const List = styled.ol`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
`;

const Events = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spaces[2]};
  margin-top: ${({ theme }) => theme.spaces[2]};

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) max-content;
    gap: ${({ theme }) => `0 ${theme.spaces[4]}`};
    padding-inline-start: ${({ theme }) => theme.spaces[3]};
    border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral200};
    font-size: ${({ theme }) => theme.fontSizes[2]};
    line-height: ${({ theme }) => theme.lineHeights[5]};
    color: ${({ theme }) => theme.colors.neutral800};
  }

  li.decisive {
    border-inline-start-color: ${({ theme }) => theme.colors.primary600};
  }

  .reckoning {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  @media (max-width: 40em) {
    li {
      grid-template-columns: minmax(0, 1fr);
    }

    .reckoning {
      text-align: start;
    }
  }
`;

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: ${({ theme }) => `0 ${theme.spaces[4]}`};
  font-variant-numeric: tabular-nums;
`;

interface IncidentTermsProps<Incident extends WeighedIncident> {
  readonly incidents: readonly Incident[];
  readonly keyOf: (incident: Incident) => string;
  /** What an incident is called: its application, or its place in a trial. */
  readonly nameOf: (incident: Incident) => ReactNode;
  /** What else there is to know of an event, like its record. */
  readonly about?: (event: Incident['events'][number], incident: Incident) => ReactNode;
}

interface EventProps {
  readonly event: WeighedEvent;
  readonly isDecisive: boolean;
  readonly about: ReactNode;
}

const EventLine = ({ event, isDecisive, about }: EventProps) => {
  const say = useText();
  const word = useWord();
  const { decimal } = useFigures();
  const { kind, severity, age, base, factor, ageWeight, weight } = event;
  return (
    <li className={isDecisive ? 'decisive' : undefined}>
      <div>
        <Typography tag="p" fontWeight={isDecisive ? 'semiBold' : 'regular'}>
          {`${say(`compliance.kind.${kind}`)} · ${word(severity)} · ${say('compliance.age', { age })}`}
        </Typography>
        {about}
      </div>
      <div className="reckoning">
        <Typography tag="p">
          {say('compliance.event.reckoning', {
            base: decimal(base),
            factor: decimal(factor),
            age: decimal(ageWeight),
            weight: decimal(weight),
          })}
        </Typography>
        {isDecisive && (
          <Typography tag="p" variant="pi" fontWeight="semiBold" textColor="primary700">
            {say('compliance.event.decisive')}
          </Typography>
        )}
      </div>
    </li>
  );
};

/** D, incident by incident: what each event weighs, and which of them counts. */
export const IncidentTerms = <Incident extends WeighedIncident>({
  incidents,
  keyOf,
  nameOf,
  about,
}: IncidentTermsProps<Incident>) => {
  const say = useText();
  const { decimal } = useFigures();
  if (incidents.length === 0) return <Typography>{say('compliance.incidents.none')}</Typography>;
  return (
    <List>
      {incidents.map((incident) => (
        <Box
          tag="li"
          key={keyOf(incident)}
          background="neutral0"
          hasRadius
          shadow="tableShadow"
          padding={4}
        >
          <Head>
            <Typography tag="h3" variant="delta">
              {nameOf(incident)}
            </Typography>
            <Typography fontWeight="semiBold">
              {say('compliance.incident.weight', { weight: decimal(incident.weight) })}
            </Typography>
          </Head>
          <Events>
            {incident.events.map((event, place) => (
              <EventLine
                key={`${event.kind} ${event.severity} ${event.age} ${String(place)}`}
                event={event}
                isDecisive={place === incident.decisive}
                about={about?.(event, incident)}
              />
            ))}
          </Events>
        </Box>
      ))}
    </List>
  );
};
