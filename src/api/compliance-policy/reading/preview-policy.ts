import type { IsoDate } from '../../../domain/calendar/iso-date';
import { judgePolicy } from '../../../domain/compliance/judge-policy';
import type { CompliancePolicy } from '../../../domain/compliance/policy';
import { policyFrom } from '../../../domain/compliance/policy-fields';
import { assessProfile } from '../../../domain/compliance/profile';
import { TIERS, type Tier } from '../../../domain/compliance/vocabulary';
import { keepsList } from '../../../domain/identity/list-keepers';
import { matches, visibleRows, type Visibility } from '../../../domain/identity/visibility';
import { refuse } from '../../../domain/result';
import { policyNumbers } from '../../../hooks/compliance-policy/policy-input';
import { loadFacts } from '../../../hooks/compliance/load-facts';
import { policyOn, termsOf } from '../../../hooks/compliance/policy-on';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { parseInput } from '../../../infra/input';
import { errorFrom, valueOf } from '../../../infra/refusal-error';
import { database, preparedRowsOf } from '../../../infra/transaction';

/** How many traders would stand in another tier. */
interface Move {
  readonly from: Tier;
  readonly to: Tier;
  readonly traders: number;
}

/** A trader whom a policy would cost most. */
interface Fall {
  readonly serviceUser: { readonly documentId: string; readonly code: string; name: string };
  readonly from: Tier;
  readonly to: Tier;
  readonly scoreBefore: string;
  readonly scoreAfter: string;
}

/** What a policy would do to the tiers that are assessed; how tiers in force would follow is not counted. */
export interface PolicyPreview {
  readonly asOf: IsoDate;
  readonly traders: number;
  readonly changed: number;
  readonly matrix: readonly Move[];
  readonly falling: readonly Fall[];
}

interface TraderRow {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly officeKey: string;
}

/** Traders read at once; what is held in memory. */
const BATCH = 1000;
const MOST_FALLING = 10;

const TRADERS_SQL = `
select service_user_key as key, service_user_code as code, service_user_name as name,
       office_key as "officeKey"
  from compliance_profiles where service_user_key > :after order by service_user_key limit :batch`;

const lossOf = ({ scoreBefore, scoreAfter }: Fall): number =>
  Number(scoreBefore) - Number(scoreAfter);

interface Compared {
  readonly day: IsoDate;
  readonly before: CompliancePolicy;
  readonly after: CompliancePolicy;
}

const compare = async (
  traders: readonly TraderRow[],
  { day, before, after }: Compared
): Promise<readonly (Fall & { readonly officeKey: string })[]> => {
  const keys = traders.map(({ key }) => key);
  const facts = await loadFacts(database(), keys, day, [before, after]);
  return traders.flatMap(({ key, officeKey, ...said }) => {
    const known = facts.get(key);
    if (known === undefined) return [];
    const [now, then] = [before, after].map(
      (policy) => assessProfile(policy, day, known).assessment
    );
    if (now === undefined || then === undefined) return [];
    return [
      {
        officeKey,
        serviceUser: { documentId: key, ...said },
        from: now.tier,
        to: then.tier,
        scoreBefore: now.score,
        scoreAfter: then.score,
      },
    ];
  });
};

/** Adds up as batches come: what is kept does not grow with the number of traders. */
const makeTally = (visible: Visibility) => {
  const moves = new Map<string, number>();
  let traders = 0;
  let falling: Fall[] = [];
  return {
    add(compared: readonly (Fall & { readonly officeKey: string })[]): void {
      traders += compared.length;
      for (const { from, to } of compared) {
        moves.set(`${from} ${to}`, (moves.get(`${from} ${to}`) ?? 0) + 1);
      }
      const fallen = compared
        .filter(({ officeKey }) => matches(visible, { officeKey }))
        .map(({ officeKey: _office, ...fall }) => fall)
        .filter((fall) => lossOf(fall) > 0);
      falling = [...falling, ...fallen]
        .sort((one, other) => lossOf(other) - lossOf(one))
        .slice(0, MOST_FALLING);
    },
    read: () => {
      const matrix = TIERS.flatMap((from) =>
        TIERS.map((to): Move => ({ from, to, traders: moves.get(`${from} ${to}`) ?? 0 }))
      );
      const changed = matrix.filter(({ from, to }) => from !== to);
      return {
        traders,
        changed: changed.reduce((sum, move) => sum + move.traders, 0),
        matrix,
        falling,
      };
    },
  };
};

/**
 * What a policy would change if it were in force today (issue 5): how many traders would be assessed
 * otherwise, and the ten of those the caller may see whose score would fall furthest. Writes nothing.
 * FORBIDDEN for those who may make no policy; 400 for numbers that make no sense together.
 * @param data the numbers of a policy, as it would be saved; what else a form sends does not matter
 */
export const previewPolicy = async (data: unknown): Promise<PolicyPreview> => {
  const day = todayIn('Asia/Jakarta');
  const actor = await currentActor(database(), day);
  if (!keepsList(actor, 'compliance-policy')) {
    throw errorFrom(refuse('FORBIDDEN', 'compliance.not-your-policy').refusal);
  }
  const after = policyFrom(valueOf(judgePolicy(parseInput(policyNumbers, data))));
  const before = termsOf(await policyOn(database(), day));
  const tally = makeTally(visibleRows(actor, 'compliance-profile', day));
  let traders: readonly TraderRow[] = [];
  do {
    traders = await preparedRowsOf<TraderRow>(database(), TRADERS_SQL, {
      after: traders.at(-1)?.key ?? '',
      batch: BATCH,
    });
    tally.add(await compare(traders, { day, before, after }));
  } while (traders.length === BATCH);
  return { asOf: day, ...tally.read() };
};
