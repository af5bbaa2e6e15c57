import { refuse } from '../../domain/result';
import { errorFrom } from '../../infra/refusal-error';
import type { Door } from '../door';
import { actOnRequest } from './act-on-request';
import { discardDraft } from './discard-draft';
import { writeDraft } from './write-draft';

/** The one door of leave requests. */
export const LEAVE_REQUEST_DOOR: Door = {
  create: writeDraft,
  update: actOnRequest,
  delete: discardDraft,
  clone: () => Promise.reject(errorFrom(refuse('WRONG_STATE', 'input.not-cloned').refusal)),
};
