import { z } from 'zod';
import { parseInput } from './input';

/** What controllers use of Koa's context. */
export interface Context {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly request: { readonly body?: unknown };
  status: number;
  body: unknown;
}

const body = z.object(
  { data: z.record(z.string(), z.unknown(), 'must be an object') },
  'must be an object with "data"'
);

/** The `data` of a request's body. Throws 400 where it is missing, unless a default is given. */
export const dataOf = (
  { request }: Context,
  otherwise?: Readonly<Record<string, unknown>>
): Readonly<Record<string, unknown>> => {
  const sent = request.body as { data?: unknown } | null | undefined;
  if (otherwise !== undefined && (sent?.data === undefined || sent.data === null)) return otherwise;
  return parseInput(body, sent).data;
};

export const documentIdOf = ({ params }: Context): string => params.id ?? '';
