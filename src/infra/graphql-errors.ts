import { errors } from '@strapi/utils';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isHttpError } from 'http-errors';
import { refusalOf } from './database-refusals';
import { errorFrom } from './refusal-error';

const { ApplicationError, ForbiddenError, HttpError, UnauthorizedError, ValidationError } = errors;

interface KnownError {
  readonly name: string;
  readonly message: string;
  readonly details?: unknown;
}

const isApplicationError = (error: unknown): error is KnownError =>
  error instanceof ApplicationError || error instanceof HttpError;

const codeOf = (error: KnownError): string => {
  if (error instanceof ForbiddenError || error instanceof UnauthorizedError) return 'FORBIDDEN';
  if (error instanceof ValidationError) return 'BAD_USER_INPUT';
  const words = error.name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
  return `STRAPI_${words}`;
};

const withError = (
  formatted: GraphQLFormattedError,
  { name, message, details = {} }: KnownError,
  code: string
): GraphQLFormattedError => ({
  message,
  ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
  ...(formatted.path === undefined ? {} : { path: formatted.path }),
  extensions: { code, error: { name, message, details } },
});

const MASKED: KnownError = { name: 'InternalServerError', message: 'Internal Server Error' };

/**
 * What of a GraphQL error leaves the server: refusals and input errors with their message and
 * details under `extensions.error`, as REST answers them; everything else (SQL above all) only as
 * "Internal Server Error", with the cause in the log.
 */
export const formatGraphqlError = (
  formatted: GraphQLFormattedError,
  error: unknown
): GraphQLFormattedError => {
  const cause =
    error instanceof GraphQLError && error.originalError !== undefined
      ? error.originalError
      : error;
  const refusal = refusalOf(cause);
  if (refusal !== undefined) {
    const refused = errorFrom(refusal) as KnownError;
    return withError(formatted, refused, codeOf(refused));
  }
  if (isApplicationError(cause)) return withError(formatted, cause, codeOf(cause));
  if (isHttpError(cause) && cause.expose) return withError(formatted, cause, codeOf(cause));
  // Apollo's and GraphQL's own errors speak of the query, not of us.
  if (cause instanceof GraphQLError) {
    const { stacktrace: _stack, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, extensions };
  }
  strapi.log.error(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  return withError(formatted, MASKED, 'INTERNAL_SERVER_ERROR');
};
