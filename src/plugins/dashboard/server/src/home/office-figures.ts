import { dashboardChoices, dashboardFigures } from '../../../../../api/dashboard/reading/dashboard';
import type { DashboardName } from '../../../../../domain/identity/dashboards';

/** A number that matters, and the dashboard that tells more. */
export interface HomeFigure {
  readonly key: string;
  /** Null where nothing was measured. */
  readonly value: number | null;
  readonly unit: 'count' | 'rupiah' | 'index' | 'hours';
  /** What is to be known beside it: how many of them are late, say. */
  readonly beside: number | null;
  readonly dashboard: DashboardName;
}

const MOST_FIGURES = 4;

type Told = Omit<HomeFigure, 'dashboard'>;

const told = (
  key: string,
  value: number | null,
  unit: HomeFigure['unit'] = 'count',
  beside: number | null = null
): Told => ({ key, value, unit, beside });

/** What each dashboard comes down to, what matters most first; of the last twelve months or of now. */
const FIGURES: { readonly [Name in DashboardName]: () => Promise<readonly Told[]> } = {
  leave: async () => {
    const { figures } = (await dashboardFigures('leave', {})).data;
    return [
      told('away', figures.awayToday),
      told('waiting', figures.waiting),
      told('requests', figures.requests),
      told('decision', figures.medianHours, 'hours'),
    ];
  },
  service: async () => {
    const { figures } = (await dashboardFigures('service', {})).data;
    return [
      told('open', figures.open, 'count', figures.late),
      told('submitted', figures.submitted),
      told('issued', figures.issued),
    ];
  },
  revenue: async () => {
    const { figures } = (await dashboardFigures('revenue', {})).data;
    return [
      told('outstanding', figures.outstanding, 'rupiah', figures.expired),
      told('paid', figures.paid, 'rupiah'),
      told('billed', figures.billed, 'rupiah'),
      told('queued', figures.queued),
    ];
  },
  compliance: async () => {
    const { figures } = (await dashboardFigures('compliance', {})).data;
    return [
      told('low', figures.red + figures.orange, 'count', figures.red),
      told('to-coach', figures.toCoach),
      told('priority', figures.priority),
      told('traders', figures.traders),
    ];
  },
  satisfaction: async () => {
    const { ikm, respondents } = (await dashboardFigures('satisfaction', {})).data.figures;
    return [told('ikm', ikm === null ? null : Number(ikm), 'index', respondents)];
  },
  complaints: async () => {
    const { figures } = (await dashboardFigures('complaints', {})).data;
    return [told('complaints', figures.open, 'count', figures.overdue)];
  },
};

/** Whose figures stand first where there are more than fit. Leave has a place of its own on the page. */
const ORDER = ['service', 'revenue', 'compliance', 'satisfaction', 'leave', 'complaints'] as const;

/** One of each dashboard in turn, until there are enough. */
const inTurn = (lists: readonly (readonly HomeFigure[])[]): readonly HomeFigure[] =>
  Array.from({ length: MOST_FIGURES }, (_, round) =>
    lists.flatMap((list) => list.slice(round, round + 1))
  )
    .flat()
    .slice(0, MOST_FIGURES);

/**
 * The four numbers that matter to whoever looks, from the dashboards that are theirs; those who see
 * few dashboards get more of each. None for those whom none concerns.
 */
export const officeFigures = async (): Promise<readonly HomeFigure[]> => {
  const { dashboards } = await dashboardChoices();
  const seen = ORDER.filter((name) => dashboards.some((one) => one.name === name));
  const lists = await Promise.all(
    seen
      .slice(0, MOST_FIGURES)
      .map(async (dashboard) =>
        (await FIGURES[dashboard]()).map((figure) => ({ ...figure, dashboard }))
      )
  );
  return inTurn(lists);
};
