import { invalidInput } from './input';

/** A part of a query that cannot be read: an unknown field, operator, or a value that does not fit. */
export class UnreadableQuery extends Error {
  constructor(
    readonly path: string,
    problem: string
  ) {
    super(problem);
  }
}

/** Run a list read; what is unreadable in its query becomes a 400 with the parameter's name. */
export const readList = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UnreadableQuery)) throw error;
    throw invalidInput([{ path: [error.path], message: error.message }]);
  }
};
