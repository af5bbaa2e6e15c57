import { Box, Flex } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import { isWeekend } from './calendar';
import { DayCount, HolidayName } from './day-count';
import { DayDetail } from './day-detail';
import { DayNumber, type MonthProps } from './month-grid';

const DayLine = styled.button<{ readonly $rests: boolean }>`
  display: grid;
  grid-template-columns: 1fr auto;
  align-items: start;
  gap: 0.4rem 1.2rem;
  width: 100%;
  padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[4]}`};
  border: 0;
  text-align: start;
  cursor: pointer;
  background: ${({ theme, $rests }) => ($rests ? theme.colors.neutral100 : theme.colors.neutral0)};

  &:focus-visible {
    outline: 3px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -3px;
  }
`;

const Line = styled.li`
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
`;

/** A month on a narrow screen: a line for each day, which opens to its people. */
export const MonthList = ({ title, days, leave, today, picked, onPick }: MonthProps) => {
  const opened = useRef<HTMLLIElement>(null);
  // Who comes from the year's view has picked a day that may lie far down.
  useEffect(() => opened.current?.scrollIntoView({ block: 'nearest' }), [picked]);
  return (
    <Box tag="ol" aria-label={title} background="neutral0" hasRadius shadow="tableShadow">
      {days.map((day) => {
        const isOpen = day.date === picked;
        return (
          <Line key={day.date} ref={isOpen ? opened : null}>
            <DayLine
              type="button"
              data-day={day.date}
              aria-expanded={isOpen}
              $rests={day.holiday !== null || isWeekend(day.date)}
              onClick={() => onPick(day.date)}
            >
              <Flex direction="column" alignItems="stretch" gap={1}>
                <DayNumber date={day.date} today={today} isAlone />
                <HolidayName holiday={day.holiday} />
              </Flex>
              <DayCount day={day} />
            </DayLine>
            {isOpen && (
              <Box padding={4} paddingTop={2}>
                <DayDetail day={day} leave={leave} />
              </Box>
            )}
          </Line>
        );
      })}
    </Box>
  );
};
