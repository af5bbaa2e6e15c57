import {
  changeLetter,
  recordLetter,
  removeLetter,
  type NamedParty,
  type Party,
} from '../../domain/identity/representation';
import { refuse } from '../../domain/result';
import { todayIn } from '../../infra/clock';
import { UID } from '../../infra/content-types';
import { currentActor } from '../../infra/current-actor';
import { notFound, parseInput } from '../../infra/input';
import { oneAfterAnother } from '../../infra/one-after-another';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { relationChange } from '../../infra/relation-input';
import { inTransaction, type Transaction } from '../../infra/transaction';
import { areSameFiles, attachmentsAfter } from '../attachments';
import { authorshipIn, refuseComputedFields } from '../computed-fields';
import type { Door, DocumentParams, Next, Operation } from '../door';
import { letterInput, revocationInput, WRITABLE } from './letter-input';
import { isLetterUsed, lockVisibleLetter, type LetterRow } from './load-letter';
import { partyNamed } from './named-parties';

type Data = Readonly<Record<string, unknown>>;

const requireParty = (named: NamedParty, path: 'principal' | 'agent'): Party => {
  if (named === null) {
    throw errorFrom(refuse('INVALID', 'representation.party-missing', {}, path).refusal);
  }
  if (named === 'unknown') throw errorFrom(refuse('INVALID', 'party.unknown', {}, path).refusal);
  return named;
};

const refuseRevocation = (data: Data): void => {
  const { revokedOn, revocationReason } = parseInput(revocationInput, data);
  if (revokedOn === null && revocationReason === null) return;
  const path = revokedOn === null ? 'revocationReason' : 'revokedOn';
  throw errorFrom(refuse('WRONG_STATE', 'representation.new-begins-unrevoked', {}, path).refusal);
};

/** Judge a new letter, name its sides by key, and write it. */
const record = async (trx: Transaction, params: DocumentParams, next: Next): Promise<unknown> => {
  const data = params.data ?? {};
  refuseRevocation(data);
  const letter = parseInput(letterInput, data);
  const principal = requireParty(await partyNamed(trx, data.principal), 'principal');
  const agent = requireParty(await partyNamed(trx, data.agent), 'agent');
  const actor = await currentActor(trx, todayIn('Asia/Jakarta'));
  valueOf(recordLetter(actor, { principal, agent }, letter));
  const files = await attachmentsAfter(trx, data.letter, [], 'letter');
  params.data = {
    ...authorshipIn(data),
    ...letter,
    principal: principal.key,
    agent: agent.key,
    letter: files.at(-1) ?? null,
    revokedOn: null,
    revocationReason: null,
    principalKey: principal.key,
    agentKey: agent.key,
    officeKey: principal.officeKey,
  };
  return next();
};

const create: Operation = (params, next) =>
  inTransaction(async (trx) => {
    await refuseComputedFields(UID.representation, WRITABLE, params.data ?? {});
    return record(trx, params, next);
  });

const namesNobody = (input: unknown): boolean => relationChange(input).kind === 'none';

/**
 * A clone arrives with the original's documentId: what is not given anew is the original's, but for
 * its scan and its revocation. It is another letter, and needs a number of its own.
 */
const clone: Operation = (params, next) =>
  inTransaction((trx) =>
    oneAfterAnother(trx, async () => {
      const original = await lockVisibleLetter(trx, params.documentId);
      if (original === undefined) throw notFound();
      const { principal, agent, letter, ...data } = params.data ?? {};
      const scan = relationChange(letter);
      const isOriginals =
        scan.kind === 'set' && scan.keys.every((key) => original.files.includes(Number(key)));
      params.data = {
        ...data,
        letterNumber: data.letterNumber ?? original.letterNumber,
        validFrom: data.validFrom ?? original.validFrom,
        validUntil: data.validUntil ?? original.validUntil,
        principal: namesNobody(principal) ? original.principalKey : principal,
        agent: namesNobody(agent) ? original.agentKey : agent,
        ...(isOriginals ? {} : { letter }),
        revokedOn: null,
        revocationReason: null,
      };
      return record(trx, params, next);
    })
  );

/** The sides of a letter stay; a relation that comes along in a form unchanged is no change. */
const refuseOtherParties = async (
  trx: Transaction,
  data: Data,
  stored: LetterRow
): Promise<void> => {
  for (const [path, key] of [
    ['principal', stored.principalKey],
    ['agent', stored.agentKey],
  ] as const) {
    if (namesNobody(data[path])) continue;
    const named = await partyNamed(trx, data[path]);
    if (named === null || named === 'unknown' || named.key !== key) {
      throw errorFrom(refuse('INVALID', 'representation.parties-fixed', {}, path).refusal);
    }
  }
};

const change: Operation = (params, next) =>
  inTransaction((trx) =>
    oneAfterAnother(trx, async () => {
      const data = params.data ?? {};
      const stored = await lockVisibleLetter(trx, params.documentId);
      if (stored === undefined) throw notFound();
      await refuseComputedFields(UID.representation, WRITABLE, data, stored.key);
      await refuseOtherParties(trx, data, stored);
      const letter = parseInput(letterInput, {
        letterNumber: data.letterNumber ?? stored.letterNumber,
        validFrom: data.validFrom ?? stored.validFrom,
        validUntil: data.validUntil ?? stored.validUntil,
      });
      const files = await attachmentsAfter(trx, data.letter, stored.files, 'letter');
      const { revokedOn, revocationReason } = parseInput(revocationInput, {
        revokedOn: data.revokedOn === undefined ? stored.revokedOn : data.revokedOn,
        revocationReason:
          data.revocationReason === undefined ? stored.revocationReason : data.revocationReason,
      });
      const isRevocation =
        revokedOn !== stored.revokedOn || revocationReason !== stored.revocationReason;
      const today = todayIn(stored.zone);
      valueOf(
        changeLetter(
          await currentActor(trx, today),
          stored,
          {
            letter,
            isEdited:
              letter.letterNumber !== stored.letterNumber ||
              letter.validFrom !== stored.validFrom ||
              letter.validUntil !== stored.validUntil ||
              !areSameFiles(files, stored.files),
            revocation: isRevocation ? { revokedOn, reason: revocationReason } : null,
          },
          today
        )
      );
      params.data = {
        ...authorshipIn(data),
        ...letter,
        ...(areSameFiles(files, stored.files) ? {} : { letter: files.at(-1) ?? null }),
        revokedOn,
        revocationReason,
      };
      return next();
    })
  );

const remove: Operation = (params, next) =>
  inTransaction((trx) =>
    oneAfterAnother(trx, async () => {
      const stored = await lockVisibleLetter(trx, params.documentId);
      if (stored === undefined) throw notFound();
      const actor = await currentActor(trx, todayIn(stored.zone));
      valueOf(removeLetter(actor, stored, await isLetterUsed(trx, stored)));
      return next();
    })
  );

/** The one door of letters of authority. */
export const REPRESENTATION_DOOR: Door = { create, update: change, delete: remove, clone };
