import { Flex } from '@strapi/design-system';
import { LoadedContent } from '../page/loaded-content';
import { useDashboardData } from '../page/use-dashboard-data';
import { useText } from '../page/use-text';
import { Figure, QuietLink } from './figure';

/** `GET /dashboard/overview` (`server/src/home/leave-overview.ts`). */
interface LeaveOverview {
  readonly waiting: number;
  readonly awayToday: number;
  readonly requestsThisMonth: number;
}

/** The day in three numbers, on the panel's first page. */
const LeaveWidget = () => {
  const say = useText();
  const { loaded, reload } = useDashboardData<LeaveOverview>('/dashboard/overview');
  return (
    <LoadedContent loaded={loaded} onRetry={() => void reload()}>
      {({ waiting, awayToday, requestsThisMonth }) => (
        <Flex gap={8} wrap="wrap" alignItems="flex-start" padding={4}>
          <QuietLink to="/plugins/dashboard/inbox">
            <Figure count={waiting} label={say('home.waiting')} />
          </QuietLink>
          <Figure count={awayToday} label={say('home.away')} />
          <Figure count={requestsThisMonth} label={say('home.month')} />
        </Flex>
      )}
    </LoadedContent>
  );
};

export default LeaveWidget;
