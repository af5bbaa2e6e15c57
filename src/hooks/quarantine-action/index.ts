import { refuse } from '../../domain/result';
import { errorFrom } from '../../infra/refusal-error';
import type { Door } from '../door';
import { amendAction } from './amend-action';
import { recordAction } from './record-action';

/** The one door of quarantine actions: recorded, amended where the law leaves room, never deleted. */
export const QUARANTINE_ACTION_DOOR: Door = {
  create: recordAction,
  update: amendAction,
  delete: () => Promise.reject(errorFrom(refuse('WRONG_STATE', 'action.never-deleted').refusal)),
  clone: () => Promise.reject(errorFrom(refuse('WRONG_STATE', 'input.not-cloned').refusal)),
};
