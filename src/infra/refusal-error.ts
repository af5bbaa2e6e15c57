import createError, { isHttpError, type HttpError } from 'http-errors';
import type { Refusal, RefusalCode, Result } from '../domain/result';
import { currentLanguage } from './language';
import { signedIn } from './signed-in';
import { sentence } from './texts';

const STATUS: Readonly<Partial<Record<RefusalCode, number>>> = {
  INVALID: 400,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
};
const REFUSED_BY_A_RULE = 409;

const NAMES: Readonly<Record<number, string>> = {
  400: 'ValidationError',
  403: 'PolicyError',
  404: 'NotFoundError',
  409: 'ConflictError',
};

/**
 * The error that carries a refusal out of the server, in the reader's language. The only place that
 * knows which HTTP status a code has; REST, GraphQL and the panel all pass it on with its details.
 *
 * The panel keeps what a clerk has typed only for errors of the name ValidationError, and reads a
 * list of fields from those; any other error would empty the form.
 */
export const errorFrom = ({ code, reason, params, path }: Refusal): HttpError => {
  const status = STATUS[code] ?? REFUSED_BY_A_RULE;
  const inPanel = signedIn().kind === 'panel';
  const message = sentence(reason, params, currentLanguage());
  const name = inPanel ? 'ValidationError' : (NAMES[status] ?? 'ConflictError');
  const errors = path === undefined ? [] : [{ path: [path], message, name }];
  return createError(status, message, {
    name,
    details: { code, reason, params, ...(inPanel || errors.length > 0 ? { errors } : {}) },
  });
};

/** The value of a result; throws the refusal as an error that leaves the server readable. */
export const valueOf = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw errorFrom(result.refusal);
};

interface RefusalDetails extends Partial<Omit<Refusal, 'path'>> {
  readonly errors?: readonly { readonly path?: readonly string[] }[];
}

/** The refusal that an error of `errorFrom` carries; undefined for any other error. */
export const refusalIn = (error: unknown): Refusal | undefined => {
  if (!isHttpError(error)) return undefined;
  const { code, reason, params, errors } = (error as { details?: RefusalDetails }).details ?? {};
  if (code === undefined || reason === undefined || params === undefined) return undefined;
  const path = errors?.[0]?.path?.join('.');
  return path === undefined ? { code, reason, params } : { code, reason, params, path };
};
