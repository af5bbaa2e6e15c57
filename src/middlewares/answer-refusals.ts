import type { Core } from '@strapi/strapi';
import { isHttpError } from 'http-errors';
import { refusalOf } from '../infra/database-refusals';
import { errorFrom } from '../infra/refusal-error';

interface Answerable {
  status: number;
  body: unknown;
}

/**
 * Answer refusals in Strapi's error shape. They are no faults of the server: Strapi's own error
 * handler would log each with its stack, and drop the name that tells one kind from another.
 */
const answerRefusals: Core.MiddlewareFactory = () => async (ctx, next) => {
  try {
    await next();
  } catch (thrown) {
    const refusal = refusalOf(thrown);
    const error = refusal === undefined ? thrown : errorFrom(refusal);
    if (!isHttpError(error) || !error.expose || error.details === undefined) throw error;
    const { status, name, message, details } = error as typeof error & { details: unknown };
    const answer = ctx as unknown as Answerable;
    answer.status = status;
    answer.body = { data: null, error: { status, name, message, details } };
  }
};

export default answerRefusals;
