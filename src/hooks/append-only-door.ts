import { refuse } from '../domain/result';
import { errorFrom } from '../infra/refusal-error';
import type { Door, Operation } from './door';

const refuseWrite: Operation = () =>
  Promise.reject(errorFrom(refuse('FORBIDDEN', 'input.append-only').refusal));

/** For records that only the doors of other types append to: nobody else writes, changes or deletes. */
export const APPEND_ONLY_DOOR: Door = {
  create: refuseWrite,
  update: refuseWrite,
  delete: refuseWrite,
  clone: refuseWrite,
};
