import { refuse, type Refusal } from '../domain/result';

interface FieldError {
  readonly path: readonly string[];
  readonly message: string;
}

/** What Strapi's own validator says where the value stands already; it asks before the database does. */
const TAKEN = 'This attribute must be unique';

const fieldErrorsOf = (error: unknown): readonly FieldError[] => {
  const { details } = (error ?? {}) as { details?: { errors?: readonly FieldError[] } };
  return Array.isArray(details?.errors) ? (details.errors as readonly FieldError[]) : [];
};

/**
 * DUPLICATE where Strapi refuses a write only because a unique value is taken: the answer is then
 * the same whichever of the two, Strapi or the database, was the first to see it. Undefined for any
 * other error.
 */
export const uniqueRefusalOf = (error: unknown): Refusal | undefined => {
  const [first, ...others] = fieldErrorsOf(error);
  if (first === undefined || ![first, ...others].every(({ message }) => message === TAKEN)) {
    return undefined;
  }
  const path = first.path.join('.');
  const reason = path === 'nip' ? 'organisation.nip-taken' : 'input.duplicate';
  return refuse('DUPLICATE', reason, {}, path).refusal;
};
