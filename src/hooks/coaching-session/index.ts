import {
  amendSession,
  callOffSession,
  isFollowed,
  isPlanned,
  writeSession,
} from '../../domain/compliance/coaching';
import { refuse } from '../../domain/result';
import { todayIn } from '../../infra/clock';
import { UID } from '../../infra/content-types';
import { currentActor } from '../../infra/current-actor';
import { notFound, parseInput } from '../../infra/input';
import { oneAfterAnother } from '../../infra/one-after-another';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { relationChange } from '../../infra/relation-input';
import { coachingMessages, type CoachingMessage } from '../../infra/texts/oversight-messages';
import { inTransaction, type Transaction } from '../../infra/transaction';
import { lockProfile, type LiveProfile } from '../compliance/lock-profile';
import { tellTrader } from '../compliance/tell-trader';
import { authorshipIn, refuseComputedFields } from '../computed-fields';
import type { Door, Operation } from '../door';
import { partyNamed } from '../representation/named-parties';
import { lockVisibleSession, type StoredSession } from './load-session';
import { SESSION_FIELDS, sessionFields, WRITABLE, type SessionFields } from './session-input';

type Data = Readonly<Record<string, unknown>>;

const invalid = (reason: string): Error =>
  errorFrom(refuse('INVALID', reason, {}, 'serviceUser').refusal);

const profileNamed = async (trx: Transaction, input: unknown): Promise<LiveProfile> => {
  const party = await partyNamed(trx, input);
  if (party === null) throw invalid('coaching.trader-missing');
  const profile = party === 'unknown' ? undefined : await lockProfile(trx, party.key);
  if (profile === undefined) throw invalid('party.unknown');
  return profile;
};

/** What the live profile says after the session, while it is followed. */
const scoreAfter = ({ score, tier }: LiveProfile, session: SessionFields, today: string): Data =>
  isFollowed(session, today)
    ? { scoreAfter: score, tierAfter: tier, measuredOn: today }
    : { scoreAfter: null, tierAfter: null, measuredOn: null };

const tell = (
  trx: Transaction,
  kind: CoachingMessage,
  { serviceUserKey, officeName }: LiveProfile,
  key: string,
  { heldOn, topic }: SessionFields
): Promise<void> =>
  tellTrader(trx, serviceUserKey, {
    kind,
    texts: coachingMessages[kind],
    params: { heldOn, topic, office: officeName },
    aboutKey: key,
  });

/** A session is planned, or written down once it was held; the trader is told of one to come. */
const create: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const data = params.data ?? {};
    await refuseComputedFields(UID.coachingSession, WRITABLE, data);
    const session = parseInput(sessionFields, data);
    const profile = await profileNamed(trx, data.serviceUser);
    const { serviceUserKey, serviceUserName, officeKey, zone, score, tier } = profile;
    const today = todayIn(zone);
    const actor = await currentActor(trx, today);
    const followedUntil = valueOf(writeSession({ actor, officeKey, today }, session));
    params.data = {
      ...authorshipIn(data),
      ...session,
      serviceUser: serviceUserKey,
      serviceUserName,
      scoreBefore: score,
      tierBefore: tier,
      ...scoreAfter(profile, session, today),
      followedUntil,
      officerName: actor.employee?.name ?? null,
      serviceUserKey,
      officeKey,
    };
    const written = (await next()) as { readonly documentId: string };
    if (isPlanned(session, today)) {
      await tell(trx, 'coaching.planned', profile, written.documentId, session);
    }
    return written;
  });

/** A session stays with its trader; the form sends the relation back unchanged. */
const refuseOtherTrader = async (
  trx: Transaction,
  input: unknown,
  { serviceUserKey }: StoredSession
): Promise<void> => {
  const change = relationChange(input);
  if (change.kind === 'none') return;
  const named = await partyNamed(trx, input);
  if (named === null || named === 'unknown' || named.key !== serviceUserKey) {
    throw invalid('coaching.trader-fixed');
  }
};

const merged = (data: Data, stored: StoredSession): SessionFields =>
  parseInput(
    sessionFields,
    Object.fromEntries(
      SESSION_FIELDS.map((name) => [name, data[name] === undefined ? stored[name] : data[name]])
    )
  );

const amend: Operation = (params, next) =>
  inTransaction((trx) =>
    oneAfterAnother(trx, async () => {
      const data = params.data ?? {};
      const stored = await lockVisibleSession(trx, params.documentId);
      if (stored === undefined) throw notFound();
      await refuseComputedFields(UID.coachingSession, WRITABLE, data, stored.key);
      await refuseOtherTrader(trx, data.serviceUser, stored);
      const session = merged(data, stored);
      const profile = await lockProfile(trx, stored.serviceUserKey);
      if (profile === undefined) throw notFound();
      const today = todayIn(profile.zone);
      const actor = await currentActor(trx, today);
      const { officeKey } = stored;
      const facts = { actor, officeKey, today };
      const followedUntil = valueOf(amendSession(facts, stored, session));
      const isMoved = session.heldOn !== stored.heldOn;
      params.data = {
        ...authorshipIn(data),
        ...session,
        ...(isMoved ? { followedUntil, ...scoreAfter(profile, session, today) } : {}),
      };
      const written = await next();
      if (isMoved && isPlanned(session, today)) {
        await tell(trx, 'coaching.planned', profile, stored.key, session);
      }
      return written;
    })
  );

/** A session that is still to come is called off; the trader is told. */
const callOff: Operation = (params, next) =>
  inTransaction((trx) =>
    oneAfterAnother(trx, async () => {
      const stored = await lockVisibleSession(trx, params.documentId);
      if (stored === undefined) throw notFound();
      const profile = await lockProfile(trx, stored.serviceUserKey);
      if (profile === undefined) throw notFound();
      const today = todayIn(profile.zone);
      const actor = await currentActor(trx, today);
      const { officeKey } = stored;
      valueOf(callOffSession({ actor, officeKey, today }, stored));
      const removed = await next();
      await tell(trx, 'coaching.called-off', profile, stored.key, stored);
      return removed;
    })
  );

/** The one door of coaching sessions. */
export const COACHING_SESSION_DOOR: Door = {
  create,
  update: amend,
  delete: callOff,
  clone: () => Promise.reject(errorFrom(refuse('WRONG_STATE', 'input.not-cloned').refusal)),
};
