import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { DashboardName } from '../dashboards/answers';
import { LoadedContent } from '../page/loaded-content';
import { useDashboardData } from '../page/use-dashboard-data';
import { useFigures } from '../page/use-figures';
import { useText } from '../page/use-text';
import { QuietLink } from './figure';

type Key =
  | 'away'
  | 'waiting'
  | 'requests'
  | 'decision'
  | 'open'
  | 'submitted'
  | 'issued'
  | 'outstanding'
  | 'paid'
  | 'billed'
  | 'queued'
  | 'low'
  | 'to-coach'
  | 'priority'
  | 'traders'
  | 'ikm'
  | 'complaints';

/** Those that have something beside them. */
const ACCOMPANIED = ['open', 'outstanding', 'low', 'ikm', 'complaints'] as const;
type Accompanied = (typeof ACCOMPANIED)[number];

/** `GET /dashboard/home` (`server/src/home/office-figures.ts`). */
interface HomeFigure {
  readonly key: Key;
  readonly value: number | null;
  readonly unit: 'count' | 'rupiah' | 'index' | 'hours';
  readonly beside: number | null;
  readonly dashboard: DashboardName;
}

const isAccompanied = (key: HomeFigure['key']): key is Accompanied =>
  (ACCOMPANIED as readonly string[]).includes(key);

const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
  gap: ${({ theme }) => theme.spaces[6]};
  padding: ${({ theme }) => theme.spaces[4]};
  font-variant-numeric: tabular-nums;
`;

const INDEX_DIGITS = 2;

/** The office in four numbers, each leading to the dashboard that tells more. */
const FiguresWidget = () => {
  const say = useText();
  const { count, decimal, duration, rupiah } = useFigures();
  const { loaded, reload } = useDashboardData<readonly HomeFigure[]>('/dashboard/home');
  const write = {
    count,
    rupiah,
    hours: duration,
    index: (value: number) => decimal(value.toFixed(INDEX_DIGITS)),
  };
  return (
    <LoadedContent
      loaded={loaded}
      onRetry={() => void reload()}
      empty={{ when: (figures) => figures.length === 0, text: say('home.figures.none') }}
    >
      {(figures) => (
        <Grid>
          {figures.map(({ key, value, unit, beside, dashboard }) => (
            <QuietLink key={key} to={`/plugins/dashboard/dashboards/${dashboard}`}>
              <Typography tag="p" variant="beta">
                {value === null ? '–' : write[unit](value)}
              </Typography>
              <Typography tag="p" textColor="neutral600">
                {say(`home.figures.${key}`)}
              </Typography>
              {beside !== null && isAccompanied(key) && (
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {say(`home.figures.${key}.beside`, { beside })}
                </Typography>
              )}
            </QuietLink>
          ))}
        </Grid>
      )}
    </LoadedContent>
  );
};

export default FiguresWidget;
