import { addDays, type IsoDate } from '../../../src/domain/calendar/iso-date';
import type * as currentActorModule from '../../../src/infra/current-actor';
import type * as remindModule from '../../../src/jobs/remind-waiting';
import type * as settleModule from '../../../src/jobs/settle-ledgers';
import { TEST_TODAY, type HttpClient, type Office } from '../../harness';
import { findDiscrepancies } from '../reconcile';
import { ServerProcess } from '../server-process';
import { runningModule } from '../staff';
import { waitUntil } from '../wait-until';
import { cancellation, consideration, decision, recall } from './acting';
import { Appointments } from './appointments';
import { ask } from './asking';
import { Chance } from './chance';
import { ChargedDays } from './charged-days';
import { Desk, type Command } from './commands';
import { Decrees } from './decrees';
import { openOffice, type GeneratedOffice } from './generated-office';
import { cutOff } from './mishaps';
import { Tally } from './tally';

const RECALLABLE = ['annual', 'long', 'important-reason'];

/** Months of an office, day by day, as a seed has them. */
export class Life {
  today: IsoDate = TEST_TODAY;
  /** Days on which the instance that serves half of the people loses its power. */
  private readonly powerCuts: readonly IsoDate[];
  private readonly decrees: Decrees;
  private readonly appointments: Appointments;
  private readonly desk: Desk;
  private readonly settleLedgers: () => Promise<unknown>;
  private readonly remindWaiting: () => Promise<{ reminders: number }>;

  private constructor(
    private readonly office: Office,
    readonly generated: GeneratedOffice,
    readonly books: ChargedDays,
    readonly chance: Chance,
    mishaps: Chance,
    readonly tally: Tally,
    jobs: {
      readonly settleLedgers: () => Promise<unknown>;
      readonly remindWaiting: () => Promise<{ reminders: number }>;
    },
    powerCuts: readonly IsoDate[]
  ) {
    this.desk = new Desk(office, books, mishaps, tally);
    this.decrees = new Decrees(generated, this.desk, chance, tally);
    this.appointments = new Appointments(generated, chance, tally);
    this.settleLedgers = jobs.settleLedgers;
    this.remindWaiting = jobs.remindWaiting;
    this.powerCuts = powerCuts;
  }

  static async begin(
    office: Office,
    { seed, powerCuts }: { readonly seed: number; readonly powerCuts: readonly IsoDate[] }
  ): Promise<Life> {
    const generated = await openOffice(office);
    const daysOff = await office.sql<{ date: string }>(
      'select date::text as date from holidays where office_key is null or office_key = $1',
      [generated.key]
    );
    const [{ asOffice }, { settleLedgers }, { remindWaiting }] = await Promise.all([
      runningModule<typeof currentActorModule>('infra/current-actor'),
      runningModule<typeof settleModule>('jobs/settle-ledgers'),
      runningModule<typeof remindModule>('jobs/remind-waiting'),
    ]);
    const books = new ChargedDays(daysOff.map(({ date }) => date));
    const jobs = {
      settleLedgers: () => asOffice(settleLedgers),
      remindWaiting: () => asOffice(remindWaiting),
    };
    await jobs.settleLedgers();
    return new Life(
      office,
      generated,
      books,
      new Chance(seed),
      new Chance(-seed),
      new Tally(),
      jobs,
      powerCuts
    );
  }

  private isWeekend(): boolean {
    return [0, 6].includes(new Date(`${this.today}T00:00:00Z`).getUTCDay());
  }

  private isPowerCut(): boolean {
    return this.powerCuts.includes(this.today);
  }

  /** What comes by itself: the year's opening, which may be cut off and begun again, and reminders. */
  private async runJobs(): Promise<void> {
    const isNewYear = this.today.endsWith('-01-01');
    if (isNewYear) {
      const { isCutOff } = await cutOff(this.office, 'leave_ledger_entries', this.settleLedgers);
      if (isCutOff) this.tally.add('year openings cut off by the database');
      this.tally.add('years opened');
    }
    if (this.today.endsWith('-01')) await Promise.all([this.settleLedgers(), this.settleLedgers()]);
    if (this.isWeekend()) return;
    const { reminders } = await this.remindWaiting();
    this.tally.add('reminders', reminders);
  }

  /** Those of a list on whom the lot falls today. */
  private drawn<Item>(items: readonly Item[], often: number): Item[] {
    return items.filter(() => this.chance.onceIn(often));
  }

  /** Who wants leave writes it down; the commands are still to be sent. */
  private async wishes(): Promise<Command[]> {
    const commands: Command[] = [];
    for (const person of this.drawn(this.generated.people, 60)) {
      commands.push(await ask(person, this.today, this.desk, this.chance, this.generated));
    }
    return commands;
  }

  private async steps(): Promise<Command[]> {
    const duties = this.appointments.on(this.today);
    const commands: Command[] = [];
    for (const leave of this.books.inState('submitted', 'considered')) {
      if (this.chance.onceIn(60)) commands.push(cancellation(leave));
      else if (this.chance.onceIn(this.isPowerCut() ? 1 : 3)) {
        const step = leave.state === 'submitted' ? consideration : decision;
        commands.push(await step(leave, this.today, this.generated, duties, this));
      }
    }
    return commands;
  }

  private async changesOfMind(): Promise<Command[]> {
    const duties = this.appointments.on(this.today);
    const approved = this.books.inState('approved');
    const coming = approved.filter(({ startDate }) => startDate > this.today);
    const away = approved.filter(
      ({ leaveType, startDate, endDate }) =>
        RECALLABLE.includes(leaveType) && startDate <= this.today && this.today < endDate
    );
    const commands = this.drawn(coming, 120).map(cancellation);
    for (const leave of this.drawn(away, 25)) {
      const command = await recall(leave, this.today, this.generated, duties);
      if (command !== undefined) commands.push(command);
    }
    return commands;
  }

  /** Send it; where a decree has left less than was asked for, the official can only refuse. */
  private async send(command: Command): Promise<void> {
    const word = await this.desk.send(command);
    if (command.name !== 'decide' || word !== '409 QUOTA_EXCEEDED') return;
    const duties = this.appointments.on(this.today);
    await this.desk.send(
      await decision(command.leave, this.today, this.generated, duties, this, 'rejected')
    );
  }

  /**
   * Steps go by another instance, all at once, and it loses its power after the first answers. What
   * it has done is whole; the rest is asked for again. One step a person: in which order they come is
   * left to chance that no seed tells.
   */
  private async loseThePower(): Promise<void> {
    const steps = await this.steps();
    const commands = steps.filter(
      ({ leave }, index) =>
        steps.findIndex((other) => other.leave.person === leave.person) === index
    );
    const instance = await ServerProcess.start();
    const clients = new Map<string, HttpClient>();
    for (const { by } of commands) {
      if (!clients.has(by.email)) clients.set(by.email, await instance.as(by.email));
    }
    let answered = 0;
    const answers = commands.map(async (command) => {
      const client = clients.get(command.by.email) ?? command.by.client;
      const status = await this.desk.sendBy(client, command);
      answered += 1;
      return status;
    });
    await waitUntil(() => answered >= Math.min(1, commands.length));
    await instance.kill();
    const statuses = await Promise.all(answers);
    this.tally.add(
      'commands lost with the power',
      statuses.filter((status) => status === null).length
    );
    this.tally.add('power cuts');
    await waitUntil(async () => {
      const open = await this.office.sql(
        `select 1 from pg_stat_activity
          where datname = current_database() and state like 'idle in transaction%'
            and pid <> pg_backend_pid()`
      );
      return open.length === 0 && (await findDiscrepancies(this.office)).length === 0;
    });
    for (const command of commands) await this.desk.catchUp(command);
  }

  /** One day: the office wakes up, people ask and decide, decrees arrive. */
  async liveDay(): Promise<void> {
    this.office.setToday(this.today);
    await this.runJobs();
    await this.decrees.decree(this.today);
    if (!this.isWeekend()) {
      await this.appointments.decree(this.today);
      if (this.isPowerCut()) await this.loseThePower();
      else {
        const wishes = await this.wishes();
        const commands = [...(await this.changesOfMind()), ...(await this.steps()), ...wishes];
        for (const command of commands) await this.send(command);
      }
    }
    this.tally.add('days lived');
    this.today = addDays(this.today, 1);
  }
}
