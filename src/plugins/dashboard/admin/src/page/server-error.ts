import { isFetchError } from '@strapi/strapi/admin';

/** What the server says when it refuses: a sentence for people, a code for programs. */
export interface ServerError {
  readonly status: number | undefined;
  /** Empty where nothing readable came back, as when the line is down. */
  readonly message: string;
  readonly code: string | undefined;
  /** Input fields at fault, each with its sentence. */
  readonly fields: ReadonlyMap<string, string>;
}

interface Details {
  readonly code?: string;
  readonly errors?: readonly { readonly path: readonly string[]; readonly message: string }[];
}

/** Read what a request was thrown; anything but an answer of the server comes out without a message. */
export const serverErrorFrom = (thrown: unknown): ServerError => {
  const error = isFetchError(thrown) ? thrown.response?.data.error : undefined;
  const details = (error?.details ?? {}) as Details;
  return {
    status: error?.status,
    message: error?.message ?? '',
    code: details.code,
    fields: new Map((details.errors ?? []).map(({ path, message }) => [path.join('.'), message])),
  };
};
