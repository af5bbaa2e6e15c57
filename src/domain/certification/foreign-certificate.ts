import { hasDuty, type Actor } from '../identity/actor';
import { accept, refuse, type Result } from '../result';

/** Whose hand a foreign certificate came in by, and to which office it belongs. */
export interface Importer {
  /** Null where a program brought it and named no office. */
  readonly officeKey: string | null;
  readonly name: string | null;
}

/**
 * Who may bring in another country's electronic certificate: a quarantine officer for their own
 * office, or a program that was given the right, for the office it names. `FORBIDDEN` otherwise.
 */
export const importerOf = (actor: Actor, named: string | null): Result<Importer> => {
  const { kind, employee } = actor;
  if (kind === 'machine' || kind === 'office') return accept({ officeKey: named, name: null });
  return employee !== null && hasDuty(actor, 'quarantine-officer')
    ? accept({ officeKey: employee.officeKey, name: employee.name })
    : refuse('FORBIDDEN', 'certificate.import-by-officer');
};
