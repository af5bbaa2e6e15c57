import { Flex } from '@strapi/design-system';
import { LoadedContent } from '../page/loaded-content';
import { useAnswer } from '../page/use-dashboard-data';
import { useText } from '../page/use-text';
import { sumOf, type WorkQueue } from '../queue/queued-application';
import { Figure, QuietLink } from './figure';

/** What waits at the reader's desk, in three numbers, on the panel's first page. */
const ServiceWidget = () => {
  const say = useText();
  const { loaded, reload } = useAnswer<WorkQueue>('/dashboard/work-queue?pageSize=1');
  return (
    <LoadedContent loaded={loaded} onRetry={() => void reload()}>
      {({ meta: { stages } }) => (
        <Flex gap={8} wrap="wrap" alignItems="flex-start" padding={4}>
          <QuietLink to="/plugins/dashboard/work-queue">
            <Figure
              count={sumOf(stages, ({ mine, waiting }) => (mine ? waiting : 0))}
              label={say('home.service.mine')}
            />
          </QuietLink>
          <Figure count={sumOf(stages, ({ late }) => late)} label={say('home.service.late')} />
          <Figure
            count={sumOf(stages, ({ waiting }) => waiting)}
            label={say('home.service.open')}
          />
        </Flex>
      )}
    </LoadedContent>
  );
};

export default ServiceWidget;
