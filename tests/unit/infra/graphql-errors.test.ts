import { errors } from '@strapi/utils';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import createError from 'http-errors';
import { formatGraphqlError } from '../../../src/infra/graphql-errors';

const logged: unknown[] = [];

beforeAll(() => {
  // The one thing the formatter asks of Strapi.
  Object.assign(globalThis, { strapi: { log: { error: (line: unknown) => logged.push(line) } } });
});

beforeEach(() => {
  logged.length = 0;
});

/** As Apollo hands it over: the cause wrapped, its words already in the formatted error. */
const format = (cause: Error): GraphQLFormattedError => {
  const wrapped = new GraphQLError(cause.message, {
    path: ['leaveRequests'],
    originalError: cause,
  });
  return formatGraphqlError(wrapped.toJSON(), wrapped);
};

test('a refusal keeps its sentence, code and details', () => {
  const refusal = createError(409, 'The quota is used up.', {
    details: { code: 'QUOTA_EXCEEDED' },
  });
  expect(format(refusal)).toEqual({
    message: 'The quota is used up.',
    path: ['leaveRequests'],
    extensions: {
      code: 'STRAPI_CONFLICT_ERROR',
      error: {
        name: 'ConflictError',
        message: 'The quota is used up.',
        details: { code: 'QUOTA_EXCEEDED' },
      },
    },
  });
});

test.each([
  [new errors.ForbiddenError('Not yours.', { code: 'FORBIDDEN' }), 'FORBIDDEN'],
  [new errors.PolicyError('Not your role.', { code: 'FORBIDDEN' }), 'FORBIDDEN'],
  [new errors.ValidationError('Wrong.', { errors: [] }), 'BAD_USER_INPUT'],
  [new errors.ApplicationError('Not now.', { code: 'X' }), 'STRAPI_APPLICATION_ERROR'],
  [new errors.NotFoundError('Unknown.'), 'STRAPI_NOT_FOUND_ERROR'],
])('%s keeps its sentence and is coded %s', (cause, code) => {
  const formatted = format(cause);
  expect(formatted.message).toBe(cause.message);
  expect(formatted.extensions).toMatchObject({ code, error: { message: cause.message } });
});

test.each([
  [
    'an error of the database',
    Object.assign(new Error('select * from "leave_requests" - bad'), { code: '42P01' }),
  ],
  ['a mistake in the code', new TypeError("Cannot read properties of undefined (reading 'x')")],
  ['a fault of ours that names a status', createError(500, 'leave_requests is on fire')],
])('%s leaves the server without its words, and stands in the log', (_, cause) => {
  const formatted = format(cause);
  expect(formatted.message).toBe('Internal Server Error');
  expect(JSON.stringify(formatted)).not.toContain(cause.message);
  expect(JSON.stringify(formatted)).not.toContain('stack');
  expect(logged.join()).toContain(cause.message);
});

test('an error in the query itself is told as it is', () => {
  const error = new GraphQLError('Cannot query field "x".', {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', stacktrace: ['at …'] },
  });
  expect(formatGraphqlError(error.toJSON(), error)).toMatchObject({
    message: 'Cannot query field "x".',
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
  expect(formatGraphqlError(error.toJSON(), error).extensions).not.toHaveProperty('stacktrace');
});
