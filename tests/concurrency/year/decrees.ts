import { addDays, type IsoDate } from '../../../src/domain/calendar/iso-date';
import { wordOf } from '../requests';
import type { Answer } from '../../harness';
import type { Chance } from './chance';
import { isOccupying, type Leave } from './charged-days';
import type { Desk } from './commands';
import type { GeneratedOffice, Person } from './generated-office';
import { cutOff } from './mishaps';
import type { Tally } from './tally';

const HOLIDAY = 'api::holiday.holiday';
const DUTY = 'api::collective-leave-duty.collective-leave-duty';

interface Declared {
  readonly id: string;
  readonly kind: 'office' | 'collective';
  date: IsoDate;
}

interface Duty {
  readonly id: string;
  readonly person: Person;
  readonly date: IsoDate;
}

/** Days off that come, move and go by decree, and those who are on duty on them all the same. */
export class Decrees {
  private readonly declared: Declared[] = [];
  private readonly duties: Duty[] = [];

  constructor(
    private readonly generated: GeneratedOffice,
    private readonly desk: Desk,
    private readonly chance: Chance,
    private readonly tally: Tally
  ) {}

  /** What an account still has, as the office answers; asked before the calendar changes. */
  private async whatIsFree(
    touched: readonly Leave[]
  ): Promise<(leave: Leave, year: number) => number> {
    const free = new Map<string, number>();
    for (const { key, person, counted, startDate, endDate } of touched) {
      for (const year of new Set([
        ...counted.keys(),
        ...[startDate, endDate].map((day) => Number(day.slice(0, 4))),
      ])) {
        const { body } = await person.client.get(`/api/leave-balances?year=${year}`);
        free.set(`${key} ${year}`, (body.data as [{ available: number }])[0].available);
      }
    }
    return ({ key }, year) => free.get(`${key} ${year}`) ?? 0;
  }

  /** A decree is written; the database may drop it half way, and then it is written again. */
  private async write(
    added: readonly IsoDate[],
    removed: readonly IsoDate[],
    send: () => Promise<Answer>
  ): Promise<Answer> {
    const { books, office } = this.desk;
    const touched = books.touchedBy(added, removed).map(({ leave }) => leave);
    const free = await this.whatIsFree(touched);
    let answer: Answer | undefined;
    if (touched.length > 0 && this.chance.onceIn(5)) {
      const { ended, isCutOff } = await cutOff(office, 'notifications', send);
      if (isCutOff) this.tally.add('decrees cut off by the database');
      else if (ended.status === 'fulfilled') answer = ended.value;
    }
    answer ??= await send();
    if (answer.status < 300) {
      this.tally.add('days that nobody had', books.decree(added, removed, free));
      this.tally.add('requests recounted', touched.length);
    } else if (answer.status >= 500) throw new Error(`A decree: ${JSON.stringify(answer.body)}`);
    return answer;
  }

  /** A day that somebody has leave on, so that decrees do not miss. */
  private someDay(today: IsoDate): IsoDate {
    const { books } = this.desk;
    const near = [...books.leaves.values()].filter(
      (leave) =>
        leave.leaveType === 'annual' &&
        isOccupying(leave) &&
        leave.endDate >= addDays(today, -10) &&
        leave.startDate <= addDays(today, 40)
    );
    return near.length === 0
      ? addDays(today, this.chance.between(1, 30))
      : this.chance.oneOf(near)[this.chance.oneOf(['startDate', 'endDate'] as const)];
  }

  private async add(today: IsoDate): Promise<void> {
    const date = this.someDay(today);
    if (this.desk.books.daysOff.has(date)) return;
    const kind = this.chance.onceIn(2) ? 'collective' : 'office';
    const answer = await this.write([date], [], () =>
      this.generated.panel.create(HOLIDAY, {
        date,
        kind,
        name: 'Hari libur tambahan',
        office: this.generated.key,
      })
    );
    if (answer.status !== 201) throw new Error(`No holiday: ${JSON.stringify(answer.body)}`);
    this.declared.push({ id: answer.body.data.documentId as string, kind, date });
    this.tally.add('holidays added');
  }

  private async move(today: IsoDate): Promise<void> {
    const holiday = this.chance.oneOf(this.declared);
    const date = this.someDay(today);
    if (this.desk.books.daysOff.has(date)) return;
    const answer = await this.write([date], [holiday.date], () =>
      this.generated.panel.update(HOLIDAY, holiday.id, { date })
    );
    if (answer.status === 200) holiday.date = date;
    this.tally.add(answer.status === 200 ? 'holidays moved' : `refused: move ${wordOf(answer)}`);
  }

  private async remove(): Promise<void> {
    const holiday = this.chance.oneOf(this.declared);
    const answer = await this.write([], [holiday.date], () =>
      this.generated.panel.remove(HOLIDAY, holiday.id)
    );
    if (answer.status === 200) this.declared.splice(this.declared.indexOf(holiday), 1);
    this.tally.add(
      answer.status === 200 ? 'holidays removed' : `refused: remove ${wordOf(answer)}`
    );
  }

  private async recordDuty(): Promise<void> {
    const collective = this.declared.filter(({ kind }) => kind === 'collective');
    if (collective.length === 0) return;
    const { date } = this.chance.oneOf(collective);
    const person = this.chance.oneOf(this.generated.people);
    const answer = await this.generated.panel.create(DUTY, {
      employee: person.key,
      date,
      decreeNumber: `ST-${date}`,
    });
    if (answer.status === 201) {
      this.duties.push({ id: answer.body.data.documentId as string, person, date });
    } else if (answer.status >= 500) throw new Error(`A duty: ${JSON.stringify(answer.body)}`);
    this.tally.add(answer.status === 201 ? 'duties recorded' : `refused: duty ${wordOf(answer)}`);
  }

  private async removeDuty(): Promise<void> {
    if (this.duties.length === 0) return;
    const duty = this.chance.oneOf(this.duties);
    const answer = await this.generated.panel.remove(DUTY, duty.id);
    if (answer.status === 200) this.duties.splice(this.duties.indexOf(duty), 1);
    else if (answer.status >= 500) throw new Error(`A duty: ${JSON.stringify(answer.body)}`);
    this.tally.add(answer.status === 200 ? 'duties removed' : `refused: no duty ${wordOf(answer)}`);
  }

  /** What is decreed on a day. */
  async decree(today: IsoDate): Promise<void> {
    if (this.chance.onceIn(14)) await this.add(today);
    if (this.declared.length > 0 && this.chance.onceIn(30)) await this.move(today);
    if (this.declared.length > 0 && this.chance.onceIn(25)) await this.remove();
    if (this.chance.onceIn(12)) await this.recordDuty();
    if (this.chance.onceIn(40)) await this.removeDuty();
  }
}
