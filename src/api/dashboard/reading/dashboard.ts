import {
  dashboardsSeen,
  isDashboard,
  officesSeen,
  officesToChart,
  type DashboardName,
} from '../../../domain/identity/dashboards';
import type { Offices } from '../../../domain/identity/office-wide';
import { momentIn, todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { environment } from '../../../infra/environment';
import { notFound } from '../../../infra/input';
import { answerForAWhile, tagOf, type Answer, type KeptAnswer } from '../../../infra/kept-answers';
import { valueOf } from '../../../infra/refusal-error';
import { database } from '../../../infra/transaction';
import type { DashboardAnswer, NamedOffice } from './answers';
import { monthsOf, periodOf, readDashboardQuery, type Period } from './period';
import { READINGS } from './registry';
import { chartedOffices, latestToday, namedOffice, type ChartedOffice } from './scope';

interface Asked extends Period {
  readonly name: DashboardName;
  readonly charted: readonly ChartedOffice[];
  /** Those that the caller can choose from. */
  readonly choices: readonly ChartedOffice[];
}

const readAnswer = async (asked: Asked): Promise<{ state: string; body: string }> => {
  const { name, charted, choices, from, to } = asked;
  const now = momentIn('Asia/Jakarta');
  const data = await READINGS[name]({
    offices: charted,
    ...{ from, to, now },
    months: monthsOf(asked),
    sideBySide: charted.length > 1,
  });
  const [only, ...others] = charted;
  const answer: DashboardAnswer = {
    data,
    meta: {
      asOf: now.toISOString(),
      ...{ from, to },
      office: only !== undefined && others.length === 0 ? namedOffice(only) : null,
      offices: choices.map(namedOffice),
    },
  };
  return { state: answer.meta.asOf, body: JSON.stringify(answer) };
};

/** What an answer is kept by: whoever sees the same of the same offices shares it. */
const keyOf = ({ name, charted, choices, from, to }: Asked): string =>
  JSON.stringify([
    'dashboard',
    name,
    from,
    to,
    charted.map(({ documentId, today }) => [documentId, today]),
    choices.map(namedOffice),
  ]);

const MS_PER_SECOND = 1000;

const keptAnswer = (asked: Asked): Promise<KeptAnswer> =>
  answerForAWhile(keyOf(asked), environment().DASHBOARD_SECONDS * MS_PER_SECOND, () =>
    readAnswer(asked)
  );

/** Which dashboard of which offices the caller asks for. Throws as `dashboardFor` does. */
const readAsked = async (
  name: string,
  given: Readonly<Record<string, unknown>>
): Promise<Asked> => {
  if (!isDashboard(name)) throw notFound();
  const today = todayIn('Asia/Jakarta');
  const actor = await currentActor(database(), today);
  const seen = valueOf(officesToChart(actor, name, undefined, today));
  const { office, ...dates } = readDashboardQuery(given);
  const chosen = valueOf(officesToChart(actor, name, office, today));
  const choices = await chartedOffices(seen);
  const charted = choices.filter(
    ({ documentId }) => chosen === 'all' || chosen.includes(documentId)
  );
  // Who sees every office may name one that does not exist.
  if (charted.length === 0) throw notFound();
  return { name, charted, choices, ...periodOf(dates, latestToday(charted)) };
};

/**
 * A dashboard's answer, read now or at most `DASHBOARD_SECONDS` ago. Throws 404 for a dashboard or
 * office that does not exist, 403 where it is not for the caller, 400 for a period that is none.
 */
export const dashboardFor = async (
  name: string,
  given: Readonly<Record<string, unknown>>
): Promise<Answer> => {
  const asked = await readAsked(name, given);
  const kept = await keptAnswer(asked);
  return { tag: tagOf(keyOf(asked), kept.state), read: () => Promise.resolve(kept) };
};

/** The same as values, for what takes single figures out of it. Throws as `dashboardFor` does. */
export const dashboardFigures = async <Name extends DashboardName>(
  name: Name,
  given: Readonly<Record<string, unknown>>
): Promise<DashboardAnswer<Name>> => {
  const { plain } = await keptAnswer(await readAsked(name, given));
  return JSON.parse(plain.toString()) as DashboardAnswer<Name>;
};

/** What a page offers before anything is chosen. */
export interface DashboardChoices {
  readonly dashboards: readonly {
    readonly name: DashboardName;
    readonly offices: readonly NamedOffice[];
  }[];
  /** The period that is shown where nobody says which. */
  readonly period: Period;
}

/** The dashboards that the caller sees, of which offices; none for those whom none concerns. */
export const dashboardChoices = async (): Promise<DashboardChoices> => {
  const today = todayIn('Asia/Jakarta');
  const actor = await currentActor(database(), today);
  const all = await chartedOffices('all');
  const among = (seen: Offices): readonly ChartedOffice[] =>
    all.filter(({ documentId }) => seen === 'all' || seen.includes(documentId));
  const seen = dashboardsSeen(actor, today).map((name) => ({
    name,
    offices: among(officesSeen(actor, name, today)),
  }));
  return {
    dashboards: seen.map(({ name, offices }) => ({ name, offices: offices.map(namedOffice) })),
    period: periodOf(
      { from: undefined, to: undefined },
      latestToday(seen.flatMap(({ offices }) => offices))
    ),
  };
};
