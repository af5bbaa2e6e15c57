import { listed } from '../../database/listed';
import { SEVERITY_OF_NATURE } from '../domain/certification/nnc';
import { ADVERSE_KINDS } from '../domain/certification/vocabulary';
import { FINALISED_STAGES, WITHOUT_EVENTS } from '../domain/compliance/finalised';
import { assessProfile, type ProfileAssessment } from '../domain/compliance/profile';
import { loadFacts, type FactTables } from '../hooks/compliance/load-facts';
import { policyOnSql, termsOf } from '../hooks/compliance/policy-on';
import { sameTerms, type Terms } from '../hooks/compliance/same-terms';
import { inTransaction, rowsOf, type Transaction } from '../infra/transaction';

/** A figure of a live profile that is not what the source tables say. */
export interface ProfileDifference {
  readonly serviceUserKey: string;
  readonly figure: string;
  readonly expected: string;
  readonly found: string;
}

export interface Recomputation {
  readonly profiles: number;
  readonly differences: readonly ProfileDifference[];
}

/** Figures that both have, as text. */
type Figures = Readonly<Record<string, string | null>>;

interface LiveProfile extends Terms {
  readonly key: string;
  readonly figures: Figures;
}

const BATCH = 1000;

const RECOMPUTED: FactTables = {
  consignments: 'recomputed_consignments',
  events: 'recomputed_events',
};

/** Days of long ago, so that everything counts as known on any day. */
const ALWAYS = `date '0001-01-01'`;

/** What counts, from steps, actions and NNCs, past the log that the doors keep. */
const SOURCES: readonly string[] = [
  `create temp table recomputed_consignments on commit drop as
   select distinct on (s.application_key) s.application_key, s.service_user_key, s.agent_key,
          (s.happened_at at time zone 'UTC' at time zone coalesce(o.time_zone, 'Asia/Jakarta'))::date
            as finalised_on, ${ALWAYS} as known_on
     from application_steps s left join offices o on o.document_id = s.office_key
    where s.stage in (${listed(FINALISED_STAGES)})
    order by s.application_key, s.happened_at, s.id`,
  `create temp table recomputed_events on commit drop as
   select q.document_id::text as event_key, 'action' as source, q.application_key, q.service_user_key,
          q.agent_key, q.kind, q.severity, q.acted_on as happened_on, ${ALWAYS} as known_from,
          null::date as known_until
     from quarantine_actions q
    where q.kind in (${listed(ADVERSE_KINDS)}) and q.severity is not null and q.annulled_on is null
   union all
   select n.document_id, 'nnc', n.application_key, n.service_user_key, n.agent_key, 'nnc',
          '${JSON.stringify(SEVERITY_OF_NATURE)}'::jsonb ->> n.nature, n.noticed_on, ${ALWAYS}, null
     from nnc_records n
    where n.nnc_direction = 'received' and n.match_state = 'matched' and n.annulled_on is null`,
  `delete from recomputed_events e using service_applications a
    where a.document_id = e.application_key and a.stage = '${WITHOUT_EVENTS}'`,
  'create index on recomputed_consignments (service_user_key, finalised_on)',
  'create index on recomputed_consignments (agent_key, finalised_on) where agent_key is not null',
  'create index on recomputed_consignments (application_key)',
  'create index on recomputed_events (service_user_key)',
  'create index on recomputed_events (agent_key) where agent_key is not null',
  'analyze recomputed_consignments',
  'analyze recomputed_events',
];

const FIGURES: Readonly<Record<string, string>> = {
  score: 'p.score::text',
  demerit: 'trim_scale(p.demerit)::text',
  volume: 'trim_scale(p.volume)::text',
  assessedTier: 'p.assessed_tier',
  guard: 'p.guard',
  detention: 'p.detention_count::text',
  refusal: 'p.refusal_count::text',
  destruction: 'p.destruction_count::text',
  nnc: 'p.nnc_count::text',
  cleanApplications: 'p.clean_applications::text',
  // What the log of reviews says is in force.
  tier: 'p.tier',
};

const LIVE_SQL = `
select p.service_user_key as key, p.valued_on::text as day, ${policyOnSql('p.valued_on')} as policy,
       json_build_object(${Object.entries(FIGURES)
         .map(([name, column]) => `'${name}', ${column}`)
         .join(', ')}) as figures
  from compliance_profiles p
 where p.service_user_key > :after and p.valued_on is not null
 order by p.service_user_key limit :batch`;

const TIERS_SQL = `
select distinct on (service_user_key) service_user_key as key, to_tier as tier
  from compliance_reviews where service_user_key = any(:keys) order by service_user_key, id desc`;

const figuresOf = (
  { assessment, counts, cleanApplications }: ProfileAssessment,
  tier: string
): Figures => ({
  score: assessment.score,
  demerit: assessment.demerit,
  volume: assessment.volume,
  assessedTier: assessment.tier,
  guard: assessment.guard,
  detention: `${counts.detention}`,
  refusal: `${counts.refusal}`,
  destruction: `${counts.destruction}`,
  nnc: `${counts.nnc}`,
  cleanApplications: `${cleanApplications}`,
  tier,
});

const compare = (key: string, expected: Figures, live: Figures): readonly ProfileDifference[] =>
  Object.keys(FIGURES)
    .filter((figure) => (expected[figure] ?? null) !== (live[figure] ?? null))
    .map((figure) => ({
      serviceUserKey: key,
      figure,
      expected: expected[figure] ?? '',
      found: live[figure] ?? '',
    }));

const recomputeBatch = async (
  trx: Transaction,
  live: readonly LiveProfile[]
): Promise<readonly ProfileDifference[]> => {
  const keys = live.map(({ key }) => key);
  const reviewed = await rowsOf<{ key: string; tier: string }>(trx, TIERS_SQL, { keys });
  const tiers = new Map(reviewed.map(({ key, tier }) => [key, tier]));
  const differences: ProfileDifference[] = [];
  for (const { day, policy: row, profiles } of sameTerms(live)) {
    const policy = termsOf(row);
    const itsKeys = profiles.map(({ key }) => key);
    const facts = await loadFacts(trx, itsKeys, day, [policy], RECOMPUTED);
    for (const { key, figures } of profiles) {
      const known = facts.get(key);
      if (known === undefined) continue;
      const expected = figuresOf(assessProfile(policy, day, known), tiers.get(key) ?? 'unrated');
      differences.push(...compare(key, expected, figures));
    }
  }
  return differences;
};

/**
 * Compute every profile anew, from the steps of applications, the actions and the NNCs, past the log
 * that the live ones go by; each for the day, and by the policy, that it was valued on. Batch by batch:
 * what is held in memory does not grow with the number of traders. Writes nothing that stays.
 * @returns what the live profiles say otherwise; nothing, when all is well
 */
export const recomputeAll = (): Promise<Recomputation> =>
  inTransaction(async (trx) => {
    for (const statement of SOURCES) await rowsOf(trx, statement);
    const differences: ProfileDifference[] = [];
    let profiles = 0;
    let live: readonly LiveProfile[] = [];
    do {
      live = await rowsOf<LiveProfile>(trx, LIVE_SQL, {
        after: live.at(-1)?.key ?? '',
        batch: BATCH,
      });
      profiles += live.length;
      differences.push(...(await recomputeBatch(trx, live)));
    } while (live.length === BATCH);
    return { profiles, differences };
  });
