/**
 * Strapi shows an update as done before the server has answered, and takes it back when the server
 * refuses: whatever somebody had typed is gone with it. Without that guess the form keeps its input
 * beside the sentence that says what is wrong; a save that succeeds is read back as ever.
 */
const GUESS = '/queries/queryResultPatched';
const OF_AN_ENTRY = 'getDocument(';

interface Action {
  readonly type?: string;
  readonly payload?: { readonly queryCacheKey?: string };
}

const isGuess = ({ type, payload }: Action): boolean =>
  type?.endsWith(GUESS) === true && payload?.queryCacheKey?.startsWith(OF_AN_ENTRY) === true;

type Dispatch = (action: never) => unknown;

/** A middleware of the panel's store. */
export const keepInput = () => () => (next: Dispatch) => (action: Action) =>
  isGuess(action) ? undefined : next(action as never);
