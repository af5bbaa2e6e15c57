import {
  decidePriority as judge,
  type PriorityDecision,
  type PriorityOutcome,
} from '../../domain/compliance/priority';
import { refuse } from '../../domain/result';
import { todayIn } from '../../infra/clock';
import { UID } from '../../infra/content-types';
import { currentActor } from '../../infra/current-actor';
import { parseInput } from '../../infra/input';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { priorityMessages, type PriorityMessage } from '../../infra/texts/oversight-messages';
import { inTransaction, preparedRowsOf, rowsOf, type Transaction } from '../../infra/transaction';
import { APPEND_ONLY_DOOR } from '../append-only-door';
import { lockProfile, type LiveProfile } from '../compliance/lock-profile';
import { tellTrader } from '../compliance/tell-trader';
import { authorshipIn, refuseComputedFields } from '../computed-fields';
import type { Door, Operation } from '../door';
import { partyNamed } from '../representation/named-parties';
import { priorityFields, WRITABLE } from './priority-input';

/** The profile of the trader that an input names, locked: two decisions on one wait for each other. */
const profileNamed = async (trx: Transaction, input: unknown): Promise<LiveProfile> => {
  const party = await partyNamed(trx, input);
  const isNamed = party !== null && party !== 'unknown';
  const profile = isNamed ? await lockProfile(trx, party.key) : undefined;
  if (profile !== undefined) return profile;
  const reason = party === null ? 'priority.trader-missing' : 'party.unknown';
  throw errorFrom(refuse('INVALID', reason, {}, 'serviceUser').refusal);
};

const latestDecision = async (
  trx: Transaction,
  { serviceUserKey }: LiveProfile
): Promise<PriorityDecision | null> => {
  const [row] = await preparedRowsOf<PriorityDecision>(
    trx,
    `select d.outcome, d.valid_until::text as "validUntil" from priority_decisions d
      where d.service_user_key = :serviceUserKey order by d.id desc limit 1`,
    { serviceUserKey }
  );
  return row ?? null;
};

/** Lists and queues read it from the profile: since when, and until when, priority was granted. */
const markProfile = (
  trx: Transaction,
  { serviceUserKey }: LiveProfile,
  { outcome, validUntil }: PriorityDecision,
  today: string
): Promise<unknown> =>
  rowsOf(
    trx,
    `update compliance_profiles
        set priority_granted_on = case when :outcome = 'granted' then :today::date end,
            priority_until = :validUntil::date
      where service_user_key = :serviceUserKey`,
    { serviceUserKey, outcome, today, validUntil }
  );

/** A trader hears of what they have and of what they lose; of no proposal that was declined. */
const MESSAGE_OF: Readonly<
  Record<PriorityOutcome, (validUntil: string | null) => PriorityMessage | null>
> = {
  granted: (validUntil) => (validUntil === null ? 'priority.granted' : 'priority.granted-until'),
  declined: () => null,
  ended: () => 'priority.ended',
};

const tellOfDecision = async (
  trx: Transaction,
  key: string,
  { serviceUserKey, officeName }: LiveProfile,
  { outcome, validUntil }: PriorityDecision,
  reason: string
): Promise<void> => {
  const kind = MESSAGE_OF[outcome](validUntil);
  if (kind === null) return;
  await tellTrader(trx, serviceUserKey, {
    kind,
    texts: priorityMessages[kind],
    params: { office: officeName, until: validUntil, reason },
    aboutKey: key,
  });
};

/** A person decides; the figures of the moment are frozen beside it, and stay. */
const decide: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const data = params.data ?? {};
    await refuseComputedFields(UID.priorityDecision, WRITABLE, data);
    const { reason, ...decision } = parseInput(priorityFields, data);
    const profile = await profileNamed(trx, data.serviceUser);
    const { officeKey, officeName: _, zone, valuedOn, ...figures } = profile;
    const today = todayIn(zone);
    const actor = await currentActor(trx, today);
    const standing = { tier: profile.tier, latest: await latestDecision(trx, profile) };
    const decided = valueOf(judge({ actor, officeKey, standing, today }, decision, reason));
    params.data = {
      ...authorshipIn(data),
      ...decided,
      reason,
      ...figures,
      asOf: valuedOn ?? today,
      officeKey,
      serviceUser: profile.serviceUserKey,
      decidedOn: today,
      decidedByName: actor.employee?.name ?? null,
    };
    const written = (await next()) as { readonly documentId: string };
    await markProfile(trx, profile, decided, today);
    await tellOfDecision(trx, written.documentId, profile, decided, reason);
    return written;
  });

/** The one door of decisions on priority: each is a new row, and none is ever changed. */
export const PRIORITY_DECISION_DOOR: Door = { ...APPEND_ONLY_DOOR, create: decide };
