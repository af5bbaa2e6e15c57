import type { IsoDate } from '../../../domain/calendar/iso-date';
import type { OfficeTimeZone } from '../../../domain/calendar/time-zone';
import type { EventTerms, EventWeight } from '../../../domain/compliance/evaluate';
import { movementReason } from '../../../domain/compliance/movement-reason';
import { assessProfile, type ProfileAssessment } from '../../../domain/compliance/profile';
import { hasPriority, type PriorityDecision } from '../../../domain/compliance/priority';
import type { ReviewCause, Tier } from '../../../domain/compliance/vocabulary';
import type { Actor } from '../../../domain/identity/actor';
import { visibleRows } from '../../../domain/identity/visibility';
import { refuse } from '../../../domain/result';
import { loadFacts, type LoggedEvent } from '../../../hooks/compliance/load-facts';
import { policyOn, termsOf, type PolicyRow } from '../../../hooks/compliance/policy-on';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { notFound } from '../../../infra/input';
import { errorFrom } from '../../../infra/refusal-error';
import { database, preparedRowsOf } from '../../../infra/transaction';
import { visibleSql } from '../../../infra/visible-rows';
import { PRIORITY_SQL, PROFILE_SQL, RECORDS_SQL, REVIEWS_SQL } from './explain-sql';

interface ProfileRow {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly isAgent: boolean;
  readonly officeKey: string;
  readonly zone: OfficeTimeZone;
}

interface Review {
  readonly onDay: IsoDate;
  readonly fromTier: Tier;
  readonly toTier: Tier;
  readonly score: string | null;
  readonly cause: ReviewCause;
}

interface RecordRow {
  readonly key: string;
  readonly applicationNumber: string;
  /** Null for an NNC that the reader may not see. */
  readonly documentId: string | null;
  readonly number: string | null;
  readonly reasonCode: string | null;
  readonly letterNumber: string | null;
  readonly letterDate: IsoDate | null;
  readonly letterReceivedOn: IsoDate | null;
}

const explainIncident = (
  {
    applicationKey,
    weight,
    decisive,
    events,
  }: ProfileAssessment<LoggedEvent>['assessment']['terms']['incidents'][number],
  records: ReadonlyMap<string, RecordRow>
) => ({
  application: {
    documentId: applicationKey,
    number: events.map(({ key }) => records.get(key)?.applicationNumber).find(Boolean) ?? null,
  },
  weight,
  decisive,
  events: events.map((event: LoggedEvent & EventTerms & EventWeight) => {
    const { key, source, applicationKey: _application, ...terms } = event;
    const record = records.get(key);
    return {
      source,
      // By which a party objects to it, also to an NNC that only the principal reads.
      eventKey: key,
      documentId: record?.documentId ?? null,
      number: record?.number ?? null,
      ...terms,
      reasonCode: record?.reasonCode ?? null,
      letterNumber: record?.letterNumber ?? null,
      letterDate: record?.letterDate ?? null,
      letterReceivedOn: record?.letterReceivedOn ?? null,
    };
  }),
});

const explainPolicy = (row: PolicyRow | null) => ({
  documentId: row?.key ?? null,
  why: row?.why ?? null,
  validFrom: row?.validFrom ?? null,
  validUntil: row?.validUntil ?? null,
  madeByName: row?.madeByName ?? null,
  terms: termsOf(row),
});

const loadRecords = async (
  actor: Actor,
  keys: readonly string[],
  day: IsoDate
): Promise<ReadonlyMap<string, RecordRow>> => {
  if (keys.length === 0) return new Map();
  const seen = visibleSql('n', visibleRows(actor, 'nnc-record', todayIn('Asia/Jakarta')));
  const rows = await preparedRowsOf<RecordRow>(database(), RECORDS_SQL(seen.sql), [
    ...[day, day, day],
    [...keys],
    ...seen.bindings,
    [...keys],
  ]);
  return new Map(rows.map((row) => [row.key, row]));
};

const dayAsked = (asOf: IsoDate | undefined, today: IsoDate): IsoDate => {
  if (asOf === undefined || asOf <= today) return asOf ?? today;
  throw errorFrom(refuse('INVALID', 'compliance.day-ahead', { today }, 'asOf').refusal);
};

/**
 * Every term of a trader's score as of a day (api.md, compliance.md): each incident with the records
 * behind it, the volume by age, the policy of that day, and why the tier in force is what it is. What
 * is told of a past day is what Q-Office knew at its end, and stays so.
 * Throws 404 for a trader who is unknown or not the caller's to see, 400 for a day to come.
 */
export const explainProfile = async (serviceUserKey: string, asOf?: IsoDate) => {
  const here = todayIn('Asia/Jakarta');
  const actor = await currentActor(database(), here);
  const visible = visibleSql('p', visibleRows(actor, 'compliance-profile', here));
  const [profile] = await preparedRowsOf<ProfileRow>(database(), PROFILE_SQL(visible.sql), [
    serviceUserKey,
    ...visible.bindings,
  ]);
  if (profile === undefined) throw notFound();
  const day = dayAsked(asOf, todayIn(profile.zone));
  const { key, code, name, isAgent } = profile;
  const policyRow = await policyOn(database(), day);
  const policy = termsOf(policyRow);
  const facts = (await loadFacts(database(), [key], day, [policy])).get(key);
  if (facts === undefined) throw notFound();
  const { assessment, counts, cleanApplications } = assessProfile(policy, day, facts);
  const records = await loadRecords(
    actor,
    facts.events.map((event) => event.key),
    day
  );
  const reviews = await preparedRowsOf<Review>(database(), REVIEWS_SQL, { key, day });
  const last = reviews.at(-1);
  const tier = last?.toTier ?? 'unrated';
  const [latest = null] = await preparedRowsOf<PriorityDecision>(database(), PRIORITY_SQL, {
    key,
    day,
  });
  return {
    serviceUser: { documentId: key, code, name },
    isAgent,
    asOf: day,
    tier,
    assessedTier: assessment.tier,
    previousTier: last?.fromTier ?? null,
    /** Whether the trader was served first on that day. */
    priority: hasPriority({ tier, latest }, day),
    guard: assessment.guard,
    score: assessment.score,
    demerit: assessment.demerit,
    volume: assessment.volume,
    rate: assessment.rate,
    counts,
    movement: {
      reason: movementReason(
        { tier, assessed: assessment.tier },
        cleanApplications,
        policy.cleanApplications
      ),
      cleanApplications,
      cleanApplicationsNeeded: policy.cleanApplications,
    },
    shipments: assessment.terms.shipments,
    incidents: assessment.terms.incidents.map((incident) => explainIncident(incident, records)),
    policy: explainPolicy(policyRow),
    reviews,
  };
};

export type ProfileExplanation = Awaited<ReturnType<typeof explainProfile>>;

/** A service user's own profile, with every term. FORBIDDEN for anybody else. */
export const explainOwnProfile = async (asOf?: IsoDate): Promise<ProfileExplanation> => {
  const { serviceUser } = await currentActor(database(), todayIn('Asia/Jakarta'));
  if (serviceUser === null) {
    throw errorFrom(refuse('FORBIDDEN', 'compliance.only-service-users').refusal);
  }
  return explainProfile(serviceUser.key, asOf);
};
