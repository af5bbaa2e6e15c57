import type { LeaveState } from '../../../src/domain/leave/vocabulary';
import { HttpClient, type Answer, type Office } from '../../harness';
import { stateOf, wordOf } from '../requests';
import type { ChargedDays, DaysByYear, Leave } from './charged-days';
import type { Chance } from './chance';
import { cutOff, WRITTEN_LAST } from './mishaps';
import type { Person } from './generated-office';
import type { Tally } from './tally';

type CommandName = 'submit' | 'consider' | 'decide' | 'cancel' | 'recall';

/** What somebody does to a request, and what it comes to. */
export interface Command {
  readonly name: CommandName;
  readonly leave: Leave;
  readonly by: Person;
  readonly data: Readonly<Record<string, unknown>>;
  /** The state that it leads to, and the days that are granted then. */
  readonly to: LeaveState;
  readonly startDate?: string;
  readonly endDate?: string;
  /** Kinds of the messages that tell of it. */
  readonly tells: readonly string[];
  /** What it is called in the summary. */
  readonly called: string;
}

const fire = (client: HttpClient, { name, leave, data }: Command): Promise<Answer> =>
  client.post(`/api/leave-requests/${leave.key}/${name}`, { data });

/** The desk at which commands arrive: carries them out, keeps books by hand, and counts. */
export class Desk {
  constructor(
    readonly office: Office,
    readonly books: ChargedDays,
    /** Of mishaps alone: what the office lives through must not depend on what was cut off when. */
    private readonly chance: Chance,
    private readonly tally: Tally
  ) {}

  /** Enter what a command came to; only what the office has accepted gets here. */
  private enter({ leave, to, startDate, endDate, tells, called, name }: Command): void {
    const before = leave.state;
    leave.state = to;
    if (startDate !== undefined) leave.startDate = startDate;
    if (endDate !== undefined) leave.endDate = endDate;
    if (name === 'submit' || startDate !== undefined || endDate !== undefined) {
      leave.counted = this.within(leave, name === 'submit' ? undefined : leave.counted);
    } else if (name === 'decide' && to === 'approved') {
      leave.counted = this.within(leave, undefined);
    }
    if (!(name === 'cancel' && before === 'draft')) this.books.tell(leave, ...tells);
    this.tally.add(called);
  }

  /** Working days of the leave as its dates are now; never more than it was charged for before. */
  private within({ startDate, endDate, person }: Leave, most: DaysByYear | undefined): DaysByYear {
    const due = this.books.count(startDate, endDate, person);
    if (most === undefined) return due;
    return new Map(
      [...due]
        .map(([year, days]) => [year, Math.min(days, most.get(year) ?? 0)] as const)
        .filter(([, days]) => days > 0)
    );
  }

  /** Whether the office has carried it out, whatever answer has got through. */
  async isDone({ leave, to }: Command): Promise<boolean> {
    return (await stateOf(this.office, leave.key)) === to;
  }

  /**
   * Send a command; now and then the database drops it half way, and it is sent again. Who is asked
   * for a reason because too many would be away gives one. Returns what the office said.
   */
  async send(command: Command): Promise<string> {
    const isDoomed = this.chance.onceIn(25);
    const table = this.chance.oneOf(WRITTEN_LAST);
    if (isDoomed) {
      const { ended, isCutOff } = await cutOff(this.office, table, () =>
        fire(command.by.client, command)
      );
      if (isCutOff) {
        if (ended.status === 'fulfilled' && ended.value.status < 500) {
          throw new Error(`Cut off at ${table}, ${command.name} answered ${wordOf(ended.value)}.`);
        }
        if (await this.isDone(command)) throw new Error(`${command.name} was done half.`);
        this.tally.add('commands cut off by the database');
      } else if (ended.status === 'fulfilled') {
        return this.answered(command, ended.value);
      }
    }
    return this.answered(command, await fire(command.by.client, command));
  }

  private async answered(command: Command, answer: Answer): Promise<string> {
    const word = wordOf(answer);
    if (word === '409 THRESHOLD_EXCEEDED') {
      this.tally.add('refused: threshold');
      return this.send({
        ...command,
        data: { ...command.data, overrideReason: 'Dibantu wilayah kerja lain' },
        called: `${command.called}, over the threshold`,
      });
    }
    if (answer.status === 200) this.enter(command);
    else if (answer.status >= 500) {
      throw new Error(`${command.name} answered ${JSON.stringify(answer.body)}`);
    } else this.tally.add(`refused: ${command.name} ${word}`);
    return word;
  }

  /** Send it by another instance, which may lose its power at any time; null is no answer. */
  async sendBy(client: HttpClient, command: Command): Promise<number | null> {
    return fire(client, command).then(
      ({ status }) => status,
      () => null
    );
  }

  /** After a power cut: what was done is entered, what was not is sent again. */
  async catchUp(command: Command): Promise<void> {
    if (await this.isDone(command)) this.enter(command);
    else await this.send(command);
  }
}
