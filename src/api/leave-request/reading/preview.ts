import { isPersonnelFor } from '../../../domain/leave/authority';
import { assess } from '../../../domain/leave/submit';
import { refuse, type Refusal } from '../../../domain/result';
import {
  employeeNamed,
  refuseComputed,
  substituteNamed,
  unsavedRequest,
} from '../../../hooks/leave-request/write-draft';
import { draftInput } from '../../../hooks/leave-request/draft-input';
import { loadFacts } from '../../../hooks/leave-request/load-facts';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { parseInput } from '../../../infra/input';
import { currentLanguage } from '../../../infra/language';
import { errorFrom } from '../../../infra/refusal-error';
import { keysNamed, relationChange } from '../../../infra/relation-input';
import { sentence } from '../../../infra/texts';
import { database } from '../../../infra/transaction';
import { warningsFor, type Told, type Warned } from './warnings';

export interface Preview {
  readonly workingDays: number;
  readonly daysByYear: Readonly<Record<string, number>>;
  readonly available: number;
  readonly availableAfter: number;
  readonly buckets: readonly {
    readonly year: number;
    readonly days: number;
    readonly available: number;
  }[];
  readonly eligible: boolean;
  readonly problems: readonly Told[];
  readonly warnings: readonly Warned[];
}

/**
 * What a request would come to, and everything that stands against it; writes nothing.
 * Throws 400 for input that cannot be read, 403 for callers who may not ask for that employee.
 */
export const previewRequest = async (data: Readonly<Record<string, unknown>>): Promise<Preview> => {
  await refuseComputed(data);
  const input = parseInput(draftInput, data);
  const db = database();
  const actor = await currentActor(db, todayIn('Asia/Jakarta'));
  const employeeKey = (await employeeNamed(db, data.employee)) ?? actor.employee?.key;
  if (employeeKey === undefined) throw errorFrom(refuse('FORBIDDEN', 'input.sign-in').refusal);
  const route = { officeKey: null, superiorKey: null, superiorUnitKey: null, officialKey: null };
  const request = unsavedRequest(
    employeeKey,
    route,
    input,
    keysNamed(relationChange(data.attachments)).length
  );
  const facts = await loadFacts(db, request, actor);
  const own = actor.employee?.key === employeeKey;
  if (facts === undefined || (!own && !isPersonnelFor(actor, facts.employee.officeKey))) {
    throw errorFrom(refuse('FORBIDDEN', 'leave.only-requester').refusal);
  }
  const { officeKey } = facts.employee;
  const substituteKey = await substituteNamed(db, data.substitute, officeKey);
  const assessment = assess(facts);
  const language = currentLanguage();
  const told = ({ code, reason, params }: Refusal): Told => ({
    code,
    reason,
    message: sentence(reason, params, language),
  });
  return {
    workingDays: assessment.workingDays,
    daysByYear: Object.fromEntries(assessment.daysByYear),
    available: assessment.available,
    availableAfter: assessment.availableAfter,
    buckets: assessment.buckets,
    eligible: assessment.problems.length === 0,
    problems: assessment.problems.map(told),
    warnings: await warningsFor(db, facts, substituteKey),
  };
};
