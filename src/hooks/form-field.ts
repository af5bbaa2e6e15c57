import type { Result } from '../domain/result';
import type { DocumentParams } from './door';

/**
 * A refusal at the field of the panel's form, where that has another name than the entry of the
 * command. Our own routes name their command, and keep the names of its entries.
 */
export const atFormField = <T>(
  result: Result<T>,
  { command }: DocumentParams,
  names: Readonly<Record<string, string>>
): Result<T> => {
  if (result.ok || command !== undefined) return result;
  const { path, ...refusal } = result.refusal;
  return path === undefined
    ? result
    : { ok: false, refusal: { ...refusal, path: names[path] ?? path } };
};
