import type { z } from 'zod';
import type { ServiceCommand } from '../../domain/certification/act-on-application';
import { leadingTo } from '../../domain/certification/transitions';
import {
  SERVICE_COMMANDS,
  STAGES,
  type ServiceCommandName,
  type Stage,
} from '../../domain/certification/vocabulary';
import { accept, refuse, type Result } from '../../domain/result';
import { parseInput } from '../../infra/input';
import type { contentChanges } from '../certificate/content-changes';
import { commandInputs, FORM_FIELDS, STEP_FIELDS } from './step-input';

/** What the invoice and the draft are made from, besides the application. */
export interface CommandExtras {
  readonly changes: z.output<typeof contentChanges>;
  readonly billing: Pick<
    z.output<typeof commandInputs.invoice>,
    'billingCode' | 'billingCodeIssuedAt' | 'tariffs'
  >;
}

export interface ReadCommand {
  readonly command: ServiceCommand;
  readonly extras: CommandExtras;
}

type Input = Readonly<Record<string, unknown>>;

const NO_EXTRAS: CommandExtras = { changes: {}, billing: {} };

const noteOf = ({ note }: { note?: string | null }): string | null => note?.trim() || null;

const parse = (
  name: ServiceCommandName,
  input: Input,
  names: Readonly<Record<string, string>> = {}
): ReadCommand => {
  switch (name) {
    case 'inspect': {
      const given = parseInput(commandInputs.inspect, input, names);
      return { command: { name, outcome: given.outcome, note: noteOf(given) }, extras: NO_EXTRAS };
    }
    case 'approve-draft': {
      const { version } = parseInput(commandInputs[name], input, names);
      return { command: { name, version }, extras: NO_EXTRAS };
    }
    case 'request-correction': {
      const given = parseInput(commandInputs[name], input, names);
      return { command: { name, ...given }, extras: NO_EXTRAS };
    }
    case 'issue-draft': {
      const given = parseInput(commandInputs[name], input, names);
      return {
        command: { name, note: noteOf(given) },
        extras: { ...NO_EXTRAS, changes: given.changes ?? {} },
      };
    }
    case 'invoice': {
      const { note, ...billing } = parseInput(commandInputs[name], input, names);
      return { command: { name, note: noteOf({ note }) }, extras: { ...NO_EXTRAS, billing } };
    }
    case 'hand-over': {
      const given = parseInput(commandInputs[name], input, names);
      const collector = {
        name: given.collectorName,
        identity: given.collectorIdentity,
        relation: given.collectorRelation,
      };
      return { command: { name, collector, note: noteOf(given) }, extras: NO_EXTRAS };
    }
    case 'cancel': {
      const { reason } = parseInput(commandInputs[name], input, names);
      return { command: { name, reason }, extras: NO_EXTRAS };
    }
    case 'receive':
    case 'issue-certificate':
    case 'close': {
      const given = parseInput(commandInputs[name], input, names);
      return { command: { name, note: noteOf(given) }, extras: NO_EXTRAS };
    }
  }
};

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** The command's input as it was typed into the form; the reason of a cancellation is its note. */
const inputFromForm = (name: ServiceCommandName, data: Input): Input =>
  Object.fromEntries(
    Object.keys(commandInputs[name].shape)
      .map((entry) => [entry, data[FORM_FIELDS[entry] ?? '']] as const)
      .filter(([, value]) => isGiven(value))
  );

const parseForm = (name: ServiceCommandName, data: Input): ReadCommand =>
  parse(name, inputFromForm(name, data), FORM_FIELDS);

const isCommand = (name: string): name is ServiceCommandName =>
  (SERVICE_COMMANDS as readonly string[]).includes(name);

/** A stage that was chosen in the form, as the command it amounts to. */
const commandTowards = (stage: Stage): Result<ServiceCommandName> => {
  const lead = leadingTo(stage);
  if (lead === undefined)
    return refuse('WRONG_STATE', 'service.never-submitted-again', {}, 'stage');
  if (isCommand(lead)) return accept(lead);
  return lead === 'pay'
    ? refuse('WRONG_STATE', 'service.paid-by-treasury', {}, 'stage')
    : refuse('WRONG_STATE', 'service.by-action', {}, 'stage');
};

/**
 * The command that an update amounts to; null where it is an edit. Changing `stage` in the panel is
 * the command itself; a route names its command and brings its input. What an inspection found, and a
 * better draft, may be said without a new stage: there the fields filled in tell.
 */
export const readCommand = (
  data: Input,
  current: Stage,
  named: { readonly name: ServiceCommandName; readonly input: Input } | undefined
): Result<ReadCommand | null> => {
  if (named !== undefined) return accept(parse(named.name, named.input));
  const stage = (data.stage ?? current) as Stage;
  if (!STAGES.includes(stage)) return refuse('INVALID', 'service.unknown-stage', {}, 'stage');
  if (stage !== current) {
    const name = commandTowards(stage);
    return name.ok ? accept(parseForm(name.value, data)) : name;
  }
  if (!STEP_FIELDS.some((field) => isGiven(data[field]))) return accept(null);
  const again = leadingTo(current);
  return again === 'inspect' || again === 'issue-draft'
    ? accept(parseForm(again, data))
    : refuse('INVALID', 'service.stage-not-changed', {}, 'stage');
};
