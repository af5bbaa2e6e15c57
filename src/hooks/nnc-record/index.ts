import { refuse } from '../../domain/result';
import { errorFrom } from '../../infra/refusal-error';
import type { Door } from '../door';
import { amendNnc } from './amend-nnc';
import { recordNnc } from './record-nnc';

/** The one door of NNCs: recorded, matched and put right by supervision, never deleted. */
export const NNC_RECORD_DOOR: Door = {
  create: recordNnc,
  update: amendNnc,
  delete: () => Promise.reject(errorFrom(refuse('WRONG_STATE', 'nnc.never-deleted').refusal)),
  clone: () => Promise.reject(errorFrom(refuse('WRONG_STATE', 'input.not-cloned').refusal)),
};
