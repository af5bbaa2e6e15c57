import { Box, Flex, Typography } from '@strapi/design-system';
import { useIsDesktop, useIsMobile } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import type { IsoDate } from '../../../../../domain/calendar/iso-date';
import { Announcement } from '../page/announcement';
import { LoadedContent } from '../page/loaded-content';
import { PageFrame } from '../page/page-frame';
import { useAnswer, useDashboardData } from '../page/use-dashboard-data';
import { useDates } from '../page/use-dates';
import { useDownload } from '../page/use-download';
import { useText } from '../page/use-text';
import type { Calendar, CalendarDay, Places } from './calendar';
import { CalendarBar } from './calendar-bar';
import { DayDetail } from './day-detail';
import { Feeds } from './feeds';
import { Legend } from './legend';
import { MonthGrid } from './month-grid';
import { MonthList } from './month-list';
import { queryOf, useView, type ViewSteps } from './use-view';
import { YearView } from './year-view';

interface MonthViewProps {
  readonly title: string;
  readonly calendar: Calendar;
  readonly today: IsoDate;
  readonly steps: ViewSteps;
}

const hasThreshold = (days: readonly CalendarDay[]): boolean =>
  days.some(({ threshold }) => threshold !== null);

const MonthView = ({ title, calendar, today, steps }: MonthViewProps) => {
  const say = useText();
  const dates = useDates();
  const isMobile = useIsMobile();
  const isDesktop = useIsDesktop();
  const { data: leave, meta } = calendar;
  const { day: picked } = steps.view;
  const month = { title, days: meta.perDay, leave, today, picked, onPick: steps.pick };
  const day = meta.perDay.find(({ date }) => date === picked);
  if (isMobile) return <MonthList {...month} />;
  return (
    <Flex
      direction={isDesktop ? 'row' : 'column'}
      alignItems={isDesktop ? 'flex-start' : 'stretch'}
      gap={4}
    >
      <Box flex="1 1 auto" minWidth={0}>
        <MonthGrid {...month} />
        <Typography tag="p" variant="pi" textColor="neutral700" paddingTop={2}>
          {say('calendar.keys')}
        </Typography>
      </Box>
      <Box
        tag="section"
        aria-label={say('calendar.day')}
        aria-live="polite"
        background="neutral0"
        hasRadius
        shadow="tableShadow"
        padding={4}
        flex="0 0 28rem"
      >
        {day === undefined ? (
          <Typography textColor="neutral700">{say('calendar.day.none')}</Typography>
        ) : (
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography tag="h3" variant="delta">
              {dates.weekday(day.date)}
            </Typography>
            <DayDetail day={day} leave={leave} />
          </Flex>
        )}
      </Box>
    </Flex>
  );
};

/** The calendar and its addresses, once it is known what may be asked of them. */
const LeaveCalendar = ({ known }: { readonly known: Places }) => {
  const say = useText();
  const dates = useDates();
  const steps = useView(known.today);
  const { view } = steps;
  const query = queryOf(view);
  const { loaded, reload } = useAnswer<Calendar>(`/dashboard/calendar?${query}`);
  const { download, isDownloading, failure } = useDownload();
  const title = view.span === 'year' ? view.from.slice(0, 4) : dates.month(view.from);

  /** The day to be focused once its month is there, as the year that had the focus is gone. */
  const landing = useRef<IsoDate | null>(null);
  useEffect(() => {
    if (loaded.state !== 'ready' || landing.current === null) return;
    document.querySelector<HTMLElement>(`[data-day="${landing.current}"]`)?.focus();
    landing.current = null;
  }, [loaded]);
  const open = (day: IsoDate): void => {
    landing.current = day;
    steps.openDay(day);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <CalendarBar
        title={title}
        known={known}
        steps={steps}
        isDownloading={isDownloading}
        onDownload={(format) =>
          void download(`/dashboard/calendar/export.${format}?${query}`, `leave-calendar.${format}`)
        }
      />
      <Announcement
        text={failure === null ? '' : failure.message || say('page.failed')}
        isWarning
      />
      <LoadedContent loaded={loaded} onRetry={() => void reload()}>
        {(calendar) => (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Legend span={view.span} hasThreshold={hasThreshold(calendar.meta.perDay)} />
            {view.span === 'year' ? (
              <YearView days={calendar.meta.perDay} today={known.today} onOpen={open} />
            ) : (
              <MonthView title={title} calendar={calendar} today={known.today} steps={steps} />
            )}
          </Flex>
        )}
      </LoadedContent>
      <Feeds known={known} />
    </Flex>
  );
};

/** Who is away when: the page's frame, and what it has to know first. */
const CalendarPage = () => {
  const say = useText();
  const { loaded, reload } = useDashboardData<Places>('/dashboard/calendar/places');
  return (
    <PageFrame title={say('calendar.title')} subtitle={say('calendar.subtitle')}>
      <LoadedContent loaded={loaded} onRetry={() => void reload()}>
        {(known) => <LeaveCalendar known={known} />}
      </LoadedContent>
    </PageFrame>
  );
};

export default CalendarPage;
