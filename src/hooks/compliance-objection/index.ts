import { refuse } from '../../domain/result';
import { errorFrom } from '../../infra/refusal-error';
import type { Door } from '../door';
import { decideObjection } from './decide-objection';
import { fileObjection } from './file-objection';

/** The one door of objections: filed by traders, decided by supervision, never deleted. */
export const COMPLIANCE_OBJECTION_DOOR: Door = {
  create: fileObjection,
  update: decideObjection,
  delete: () => Promise.reject(errorFrom(refuse('WRONG_STATE', 'objection.never-deleted').refusal)),
  clone: () => Promise.reject(errorFrom(refuse('WRONG_STATE', 'input.not-cloned').refusal)),
};
