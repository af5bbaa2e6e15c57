import { maySubmit } from '../../domain/leave/authority';
import { refuse } from '../../domain/result';
import { notFound } from '../../infra/input';
import { errorFrom } from '../../infra/refusal-error';
import { inTransaction } from '../../infra/transaction';
import type { Operation } from '../door';
import { loadFacts, lockRequest } from './load-facts';
import { isVisibleTo } from './visible-requests';

/** Only a draft can be deleted, by whoever may submit it: what was handed in stays on record. */
export const discardDraft: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const stored = await lockRequest(trx, params.documentId ?? '');
    const facts = stored && (await loadFacts(trx, stored));
    if (facts === undefined || !isVisibleTo(facts.actor, facts.request, facts.today)) {
      throw notFound();
    }
    if (!maySubmit(facts)) throw errorFrom(refuse('FORBIDDEN', 'leave.only-requester').refusal);
    if (facts.request.state !== 'draft') {
      throw errorFrom(refuse('WRONG_STATE', 'leave.only-drafts-deleted').refusal);
    }
    return next();
  });
