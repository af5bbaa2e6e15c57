import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight, Download } from '@strapi/icons';
import { useText } from '../page/use-text';
import type { Places } from './calendar';
import { PlaceChoice } from './place-choice';
import type { Span, ViewSteps } from './use-view';

const SPANS: readonly Span[] = ['month', 'year'];

interface CalendarBarProps {
  readonly title: string;
  readonly known: Places;
  readonly steps: ViewSteps;
  readonly isDownloading: boolean;
  readonly onDownload: (format: 'xlsx' | 'ics') => void;
}

/** What is looked at: which part of the office, a month or a year, and which one. */
export const CalendarBar = ({
  title,
  known,
  steps,
  isDownloading,
  onDownload,
}: CalendarBarProps) => {
  const say = useText();
  const { view } = steps;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        <PlaceChoice
          label={say('calendar.place')}
          places={known.places}
          value={view.place}
          onChange={steps.showPlace}
        />
        <Flex role="group" aria-label={say('calendar.view')} gap={2}>
          {SPANS.map((span) => (
            <Button
              key={span}
              variant={span === view.span ? 'default' : 'tertiary'}
              aria-pressed={span === view.span}
              onClick={() => steps.showSpan(span)}
            >
              {say(`calendar.view.${span}`)}
            </Button>
          ))}
        </Flex>
        <Flex gap={2} wrap="wrap">
          {(['xlsx', 'ics'] as const).map((format) => (
            <Button
              key={format}
              variant="tertiary"
              startIcon={<Download />}
              disabled={isDownloading}
              onClick={() => onDownload(format)}
            >
              {say(`calendar.download.${format}`)}
            </Button>
          ))}
        </Flex>
      </Flex>
      <Flex gap={2} alignItems="center" wrap="wrap">
        <IconButton
          label={say(`calendar.previous.${view.span}`)}
          withTooltip={false}
          onClick={() => steps.step(-1)}
        >
          <ChevronLeft />
        </IconButton>
        <IconButton
          label={say(`calendar.next.${view.span}`)}
          withTooltip={false}
          onClick={() => steps.step(1)}
        >
          <ChevronRight />
        </IconButton>
        <Button variant="tertiary" onClick={() => steps.showAround(known.today)}>
          {say('calendar.today')}
        </Button>
        <Box aria-live="polite" paddingLeft={2}>
          <Typography tag="h2" variant="beta">
            {title}
          </Typography>
        </Box>
      </Flex>
    </Flex>
  );
};
