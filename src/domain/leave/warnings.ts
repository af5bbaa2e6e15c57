import type { Refusal } from '../result';
import type { LeaveFacts } from './request';
import { crowdedTeams, type Absence, type Team } from './threshold';

/** What somebody should know before they ask for leave; it stands against nothing. */
export interface LeaveWarning {
  readonly code: 'STARTS_IN_THE_PAST' | 'THRESHOLD_EXCEEDED' | 'SUBSTITUTE_AWAY' | 'IS_SUBSTITUTE';
  readonly reason: string;
  readonly params: Refusal['params'];
  /** Whom it is about: names and days only. */
  readonly people?: readonly Absence[];
}

/** Who else is away on the days of a request, as far as that concerns the requester. */
export interface Colleagues {
  /** The requester's work area and unit, where they limit how many may be away. */
  readonly teams: readonly Team[];
  /** Leave of whoever is to stand in for the requester. */
  readonly substituteAway: readonly Absence[];
  /** Leave of those for whom the requester is to stand in. */
  readonly standsInFor: readonly Absence[];
}

/** Warnings about a request, in the order in which a clerk would weigh them. */
export const warningsOf = (
  { request, today, calendar }: LeaveFacts,
  { teams, substituteAway, standsInFor }: Colleagues
): readonly LeaveWarning[] => {
  const { startDate, endDate } = request;
  const warnings: LeaveWarning[] = [];
  if (startDate < today) {
    const params = { startDate };
    warnings.push({ code: 'STARTS_IN_THE_PAST', reason: 'leave.starts-in-the-past', params });
  }
  for (const { people, ...params } of crowdedTeams(teams, startDate, endDate, calendar)) {
    warnings.push({
      code: 'THRESHOLD_EXCEEDED',
      reason: 'leave.threshold-warning',
      params: { ...params },
      people,
    });
  }
  const about = (
    code: LeaveWarning['code'],
    reason: string,
    people: readonly Absence[]
  ): LeaveWarning[] => {
    const [person] = people;
    return person === undefined ? [] : [{ code, reason, params: { ...person }, people }];
  };
  return [
    ...warnings,
    ...about('SUBSTITUTE_AWAY', 'leave.substitute-away', substituteAway),
    ...about('IS_SUBSTITUTE', 'leave.is-substitute', standsInFor),
  ];
};
