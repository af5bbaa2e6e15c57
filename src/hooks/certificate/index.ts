import { refuse, type RefusalCode } from '../../domain/result';
import { errorFrom } from '../../infra/refusal-error';
import type { Door, Operation } from '../door';
import { actOnCertificate } from './act-on-certificate';

const refuseWith =
  (code: RefusalCode, reason: string): Operation =>
  () =>
    Promise.reject(errorFrom(refuse(code, reason).refusal));

/** The one door of certificates: their application's commands write them, this replaces and withdraws. */
export const CERTIFICATE_DOOR: Door = {
  create: refuseWith('FORBIDDEN', 'certificate.written-by-application'),
  update: actOnCertificate,
  delete: refuseWith('WRONG_STATE', 'certificate.never-deleted'),
  clone: refuseWith('WRONG_STATE', 'input.not-cloned'),
};
