import { z } from 'zod';
import {
  commandTowards,
  type CertificateCommandName,
} from '../../domain/certification/certificate';
import type { ConsignmentFacts } from '../../domain/certification/consignment';
import type { CertificateState } from '../../domain/certification/vocabulary';
import { accept, refuse, type Result } from '../../domain/result';
import { filled, LONGEST_TEXT, optional } from '../../infra/fields';
import { parseInput } from '../../infra/input';
import { contentChanges } from './content-changes';

type Input = Readonly<Record<string, unknown>>;

/** A command as a route names it, with what the client sent. */
export interface NamedCertificateCommand {
  readonly name: CertificateCommandName;
  readonly input: Input;
}

export interface CertificateCommand {
  readonly name: CertificateCommandName;
  readonly reason: string;
  readonly changes: Partial<ConsignmentFacts>;
}

/** The fields of the panel's form that speak to the rules instead of being stored. */
export const CERTIFICATE_STEP_FIELDS = ['stepReason', 'stepChanges'] as const;

/** Which field of the form each entry of a command's input is typed into. */
export const CERTIFICATE_FORM_FIELDS: Readonly<Record<string, string>> = {
  reason: 'stepReason',
  changes: 'stepChanges',
};

const reason = filled(LONGEST_TEXT);
const changes = optional(contentChanges);

/** What each command takes, as clients send it under `data` (api.md, Service). */
const INPUTS = {
  replace: z.strictObject({ reason, changes }),
  withdraw: z.strictObject({ reason }),
} as const;

/** The same as it was typed into the form. */
const FORMS = {
  replace: z.strictObject({ stepReason: reason, stepChanges: changes }),
  withdraw: z.strictObject({ stepReason: reason }),
} as const;

const parseNamed = ({ name, input }: NamedCertificateCommand): CertificateCommand => {
  const given: { reason: string; changes?: Partial<ConsignmentFacts> | null | undefined } =
    parseInput(INPUTS[name], input);
  return { name, reason: given.reason, changes: given.changes ?? {} };
};

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

const parseForm = (name: CertificateCommandName, data: Input): CertificateCommand => {
  const typed = CERTIFICATE_STEP_FIELDS.filter((field) => isGiven(data[field]));
  const given: { stepReason: string; stepChanges?: Partial<ConsignmentFacts> | null | undefined } =
    parseInput(FORMS[name], Object.fromEntries(typed.map((field) => [field, data[field]])));
  return { name, reason: given.stepReason, changes: given.stepChanges ?? {} };
};

/**
 * The command that an update amounts to; null where a form was saved unchanged. Choosing the state
 * `replaced` or `withdrawn` in the panel is the command itself; a route names it.
 */
export const readCertificateCommand = (
  data: Input,
  current: CertificateState,
  named: NamedCertificateCommand | undefined
): Result<CertificateCommand | null> => {
  if (named !== undefined) return accept(parseNamed(named));
  const towards = commandTowards(data.certificateState ?? current, current);
  if (!towards.ok) return towards;
  if (towards.value !== null) return accept(parseForm(towards.value, data));
  return CERTIFICATE_STEP_FIELDS.some((field) => isGiven(data[field]))
    ? refuse('INVALID', 'certificate.state-not-changed', {}, 'certificateState')
    : accept(null);
};
