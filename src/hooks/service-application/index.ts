import { refuse } from '../../domain/result';
import { errorFrom } from '../../infra/refusal-error';
import type { Door } from '../door';
import { actOnApplication } from './act-on-application';
import { writeApplication } from './write-application';

/** The one door of applications. */
export const SERVICE_APPLICATION_DOOR: Door = {
  create: writeApplication,
  update: actOnApplication,
  delete: () => Promise.reject(errorFrom(refuse('WRONG_STATE', 'service.never-deleted').refusal)),
  clone: () => Promise.reject(errorFrom(refuse('WRONG_STATE', 'input.not-cloned').refusal)),
};
