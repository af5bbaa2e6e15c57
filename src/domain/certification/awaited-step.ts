import { COMMAND_STANDINGS, type Standing } from './standing';
import { STAGE_TRANSITIONS, type StageTransition } from './transitions';
import {
  FINAL_STAGES,
  SERVICE_COMMANDS,
  STAGES,
  isFinal,
  type InspectionOutcome,
  type ServiceCommandName,
  type Stage,
  type StageEvent,
} from './vocabulary';

/** Stages at which something is still to be done, in their order: what a work queue holds. */
export const OPEN_STAGES: readonly Stage[] = STAGES.filter((stage) => !isFinal(stage));

/** Whose turn it is. */
export type AwaitedFrom = 'desk' | 'service-user' | 'payer';

/** What an application waits for. */
export interface AwaitedStep {
  readonly command: ServiceCommandName | StageEvent;
  readonly from: AwaitedFrom;
}

const isCommand = (name: StageTransition['command']): name is ServiceCommandName =>
  (SERVICE_COMMANDS as readonly string[]).includes(name);

const endsIt = ({ command, to }: StageTransition): boolean =>
  command !== 'close' && (FINAL_STAGES as readonly Stage[]).includes(to);

/** The move that leads on from a stage; an inspection has to be passed before it does. */
const moveOnwards = (
  stage: Stage,
  inspection: InspectionOutcome | null
): StageTransition | undefined => {
  const moves = STAGE_TRANSITIONS.filter((move) => move.from === stage && !endsIt(move));
  const again = moves.find(({ to }) => to === stage);
  return stage === 'inspection' && inspection !== 'passed'
    ? again
    : moves.find(({ to }) => to !== stage);
};

const fromWhom = (command: AwaitedStep['command']): AwaitedFrom => {
  if (!isCommand(command)) return 'payer';
  const standings: readonly Standing[] = COMMAND_STANDINGS[command];
  return standings.includes('principal') ? 'service-user' : 'desk';
};

/**
 * What leads an application on from where it stands (service.md, Stages), and whose turn that is.
 * Null where nothing more is done.
 * @param inspection what the latest inspection came to; only asked for while inspecting
 */
export const awaitedStep = (
  stage: Stage,
  inspection: InspectionOutcome | null
): AwaitedStep | null => {
  const move = moveOnwards(stage, inspection);
  if (move === undefined || isFinal(stage)) return null;
  return { command: move.command, from: fromWhom(move.command) };
};

/** Stages whose next step somebody with one of these roles gives. */
export const stagesAwaiting = (standings: readonly Standing[]): readonly Stage[] =>
  OPEN_STAGES.filter((stage) => {
    const command = awaitedStep(stage, 'passed')?.command;
    return (
      command !== undefined &&
      isCommand(command) &&
      COMMAND_STANDINGS[command].some((standing) => standings.includes(standing))
    );
  });
