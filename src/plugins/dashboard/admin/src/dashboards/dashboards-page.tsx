import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { ArrowClockwise, File } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { lazy, Suspense, type ComponentType } from 'react';
import { Navigate, useLocation, useParams } from 'react-router-dom';
import { LoadedContent } from '../page/loaded-content';
import { PageFrame } from '../page/page-frame';
import { useDashboardData } from '../page/use-dashboard-data';
import { useDates } from '../page/use-dates';
import { useText } from '../page/use-text';
import type { Answer, DashboardName, Choices } from './answers';
import { Filters } from './filters';
import { PrintStyle } from './print-style';
import { Tabs } from './tabs';
import { useChoice, type Choice } from './use-choice';
import { useDashboard } from './use-dashboard';

/** Each dashboard is fetched when it is looked at. */
const CONTENT: Readonly<Record<DashboardName, ComponentType<{ readonly answer: Answer<never> }>>> =
  {
    leave: lazy(() => import('./leave/leave-dashboard')),
    service: lazy(() => import('./service/service-dashboard')),
    revenue: lazy(() => import('./revenue/revenue-dashboard')),
    compliance: lazy(() => import('./compliance/compliance-dashboard')),
    satisfaction: lazy(() => import('./satisfaction/satisfaction-dashboard')),
    complaints: lazy(() => import('./complaints/complaints-dashboard')),
  };

interface BoardProps {
  readonly name: DashboardName;
  readonly names: readonly DashboardName[];
  readonly choice: Choice;
}

const Board = ({ name, names, choice }: BoardProps) => {
  const say = useText();
  const { period, time, moment } = useDates();
  const { loaded, isReading, readAgain } = useDashboard<never>(name, choice.query);
  const Content = CONTENT[name];
  const meta = loaded.state === 'ready' ? loaded.data.meta : null;
  const place =
    meta?.office?.name ??
    (meta !== null && meta.offices.length > 1 ? say('boards.office.all') : meta?.offices[0]?.name);
  return (
    <PageFrame
      title={say(`boards.${name}.title`)}
      subtitle={[place, period(choice.period.from, choice.period.to)].filter(Boolean).join(', ')}
      actions={
        <Button
          variant="tertiary"
          size="M"
          startIcon={<File aria-hidden />}
          onClick={() => window.print()}
        >
          {say('boards.print')}
        </Button>
      }
    >
      <PrintStyle />
      <Tabs names={names} chosen={name} />
      <Filters choice={choice} offices={meta?.offices ?? []}>
        <Flex gap={1} marginLeft="auto" minHeight="4rem">
          <Typography variant="pi" textColor="neutral600" role="status">
            {meta !== null && say('boards.asOf', { time: time(meta.asOf) })}
          </Typography>
          <Button
            variant="ghost"
            startIcon={<ArrowClockwise aria-hidden />}
            disabled={isReading}
            onClick={() => void readAgain()}
          >
            {say('boards.again')}
          </Button>
        </Flex>
      </Filters>
      {meta !== null && (
        <p data-paper-only>{say('boards.asOf.paper', { moment: moment(meta.asOf) })}</p>
      )}
      <Box aria-busy={isReading} style={isReading ? { opacity: 0.6 } : undefined}>
        <LoadedContent loaded={loaded} onRetry={() => void readAgain()}>
          {(answer) => (
            <Suspense fallback={<Loader>{say('page.loading')}</Loader>}>
              <Content answer={answer} />
            </Suspense>
          )}
        </LoadedContent>
      </Box>
    </PageFrame>
  );
};

const Chosen = ({ choices: { dashboards, period } }: { readonly choices: Choices }) => {
  const names = dashboards.map((one) => one.name);
  const { '*': asked = '' } = useParams();
  const { search } = useLocation();
  const choice = useChoice(period.to);
  const name = names.find((one) => one === asked);
  const [first] = names;
  if (name !== undefined) return <Board key={name} name={name} names={names} choice={choice} />;
  if (first === undefined) return <Page.NoPermissions />;
  return <Navigate to={{ pathname: `/plugins/dashboard/dashboards/${first}`, search }} replace />;
};

/** What managers open in the morning: figures of leave, service, money, traders and satisfaction. */
const DashboardsPage = () => {
  const { loaded, reload } = useDashboardData<Choices>('/dashboard/dashboards');
  return (
    <LoadedContent loaded={loaded} onRetry={() => void reload()}>
      {(choices) => <Chosen choices={choices} />}
    </LoadedContent>
  );
};

export default DashboardsPage;
