import { refuse } from '../../domain/result';
import { errorFrom } from '../../infra/refusal-error';
import type { Door } from '../door';
import { handleComplaint } from './handle-complaint';
import { receiveComplaint } from './receive-complaint';

/** The one door of complaints: anybody's to hand in, the office's to answer, nobody's to delete. */
export const COMPLAINT_DOOR: Door = {
  create: receiveComplaint,
  update: handleComplaint,
  delete: () => Promise.reject(errorFrom(refuse('WRONG_STATE', 'complaint.never-deleted').refusal)),
  clone: () => Promise.reject(errorFrom(refuse('WRONG_STATE', 'input.not-cloned').refusal)),
};
