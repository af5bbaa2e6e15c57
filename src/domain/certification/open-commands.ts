import type { RefusalCode } from '../result';
import { actOnApplication, type ServiceCommand } from './act-on-application';
import type { ApplicationFacts } from './application';
import {
  INSPECTION_OUTCOMES,
  SERVICE_COMMANDS,
  type InspectionOutcome,
  type ServiceCommandName,
} from './vocabulary';

/** A command that the actor can give now. */
export interface OpenServiceCommand {
  readonly name: ServiceCommandName;
  /** What an inspection may come to; empty for the other commands. */
  readonly outcomes: readonly InspectionOutcome[];
  /** The version of the draft that it would be about; null where it is about none. */
  readonly version: number | null;
}

/** The only refusal that something filled in helps against. */
const MENDED_BY_INPUT: RefusalCode = 'INVALID';

const bareCommand = (name: ServiceCommandName, version: number): ServiceCommand => {
  switch (name) {
    case 'inspect':
      return { name, outcome: 'passed', note: null };
    case 'approve-draft':
      return { name, version };
    case 'request-correction':
      return { name, version, corrections: [] };
    case 'hand-over':
      return { name, collector: { name: '', identity: '', relation: '' }, note: null };
    case 'cancel':
      return { name, reason: '' };
    default:
      return { name, note: null };
  }
};

/**
 * What the actor can do with an application now, as the rules themselves say: each command is asked
 * with nothing filled in, about the latest draft, and those that only miss input are open.
 */
export const openServiceCommands = (facts: ApplicationFacts): readonly OpenServiceCommand[] => {
  const { draftVersion } = facts.application;
  return SERVICE_COMMANDS.flatMap((name): readonly OpenServiceCommand[] => {
    const command = bareCommand(name, draftVersion);
    const judged = actOnApplication(facts, command);
    if (!judged.ok && judged.refusal.code !== MENDED_BY_INPUT) return [];
    return [
      {
        name,
        outcomes: name === 'inspect' ? INSPECTION_OUTCOMES : [],
        version: 'version' in command ? draftVersion : null,
      },
    ];
  });
};
