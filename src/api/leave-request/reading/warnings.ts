import type { Absence } from '../../../domain/leave/threshold';
import { warningsOf } from '../../../domain/leave/warnings';
import { ACTIVE_STATES_SQL } from '../../../hooks/leave-request/active-states';
import { loadFacts, readRequest, type Facts } from '../../../hooks/leave-request/load-facts';
import { teamsOf } from '../../../hooks/leave-request/load-teams';
import { currentLanguage } from '../../../infra/language';
import { sentence } from '../../../infra/texts';
import { database, preparedRowsOf, type Queryable } from '../../../infra/transaction';

/** Something the rules say about a request, for programs and for people. */
export interface Told {
  readonly code: string;
  readonly reason: string;
  readonly message: string;
}

export interface Warned extends Told {
  /** Names and days of those it is about, where it is about somebody. */
  readonly people?: readonly Absence[];
}

const SHARES_A_DAY = `r.leave_state in ${ACTIVE_STATES_SQL} and r.document_id <> :requestKey
  and r.end_date >= :startDate and r.start_date <= :endDate`;
const ABSENCE = `e.name, r.start_date::text as "startDate", r.end_date::text as "endDate"`;

const SUBSTITUTES_SQL = `
select 'substitute' as who, ${ABSENCE}
  from leave_requests r join employees e on e.document_id = r.employee_key
 where r.employee_key = :substituteKey and ${SHARES_A_DAY}
union all
select 'stood in for', ${ABSENCE}
  from employees own
  join leave_requests_substitute_lnk l on l.employee_id = own.id
  join leave_requests r on r.id = l.leave_request_id and ${SHARES_A_DAY}
  join employees e on e.document_id = r.employee_key
 where own.document_id = :employeeKey
 order by "startDate", name`;

interface SubstituteRow extends Absence {
  readonly who: 'substitute' | 'stood in for';
}

/**
 * What somebody should know about a request: who else is away then. Two statements at most; none for
 * somebody who names no substitute, is none, and whose team may be away as it likes.
 */
export const warningsFor = async (
  queryable: Queryable,
  facts: Facts,
  substituteKey: string | undefined
): Promise<readonly Warned[]> => {
  const { key, employeeKey, startDate, endDate } = facts.request;
  const rows =
    substituteKey === undefined && !facts.standsIn
      ? []
      : await preparedRowsOf<SubstituteRow>(queryable, SUBSTITUTES_SQL, {
          ...{ requestKey: key, employeeKey, startDate, endDate },
          substituteKey: substituteKey ?? '',
        });
  const absencesOf = (wanted: SubstituteRow['who']): Absence[] =>
    rows.filter(({ who }) => who === wanted).map(({ who: _who, ...absence }) => absence);
  const warnings = warningsOf(facts, {
    teams: facts.inLimitedTeam ? await teamsOf(queryable, facts.request) : [],
    substituteAway: absencesOf('substitute'),
    standsInFor: absencesOf('stood in for'),
  });
  const language = currentLanguage();
  return warnings.map(({ params, ...warning }) => ({
    ...warning,
    message: sentence(warning.reason, params, language),
  }));
};

/** Warnings about a stored request; none where it is not there. */
export const warningsAbout = async (requestKey: string): Promise<readonly Warned[]> => {
  const db = database();
  const request = await readRequest(db, requestKey);
  const facts = request && (await loadFacts(db, request));
  return facts === undefined ? [] : warningsFor(db, facts, request?.substituteKey ?? undefined);
};
