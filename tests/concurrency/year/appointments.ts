import { addDays, type IsoDate } from '../../../src/domain/calendar/iso-date';
import type { Chance } from './chance';
import { VACANT_UNIT, type GeneratedOffice, type Person } from './generated-office';
import type { Tally } from './tally';

const ACTING = 'api::acting-appointment.acting-appointment';

/** Somebody acts in a seat for some days. */
export interface ActingDuty {
  readonly kind: 'plh' | 'plt';
  readonly appointee: Person;
  /** Key of the holder who is replaced, or the code of a unit without a head. */
  readonly seat: string;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
}

/** The decrees by which people act for the head, for heads of units, and in the vacant seat. */
export class Appointments {
  private readonly duties: ActingDuty[] = [];

  constructor(
    private readonly generated: GeneratedOffice,
    private readonly chance: Chance,
    private readonly tally: Tally
  ) {}

  on(today: IsoDate): readonly ActingDuty[] {
    return this.duties.filter(({ startDate, endDate }) => startDate <= today && today <= endDate);
  }

  private async appoint(duty: ActingDuty, seat: object): Promise<void> {
    const { kind, appointee, startDate, endDate } = duty;
    const answer = await this.generated.panel.create(ACTING, {
      kind,
      startDate,
      endDate,
      appointee: appointee.key,
      decreeNumber: `SP-${this.duties.length + 1}`,
      ...seat,
    });
    if (answer.status !== 201) throw new Error(`No appointment: ${JSON.stringify(answer.body)}`);
    this.duties.push(duty);
    this.tally.add(`appointed ${kind}`);
  }

  /** Now and then a seat needs somebody from today on. */
  async decree(today: IsoDate): Promise<void> {
    if (!this.chance.onceIn(18)) return;
    const { head, people, units } = this.generated;
    const term = { startDate: today, endDate: addDays(today, this.chance.between(4, 12)) };
    const unitHeads = people.filter(({ seat }) => seat === 'unit-head');
    const staff = people.filter(({ seat }) => seat === 'staff');
    const isFree = (seat: string): boolean => this.on(today).every((duty) => duty.seat !== seat);
    const lot = this.chance.between(1, 3);
    if (lot === 1 && isFree(head.key)) {
      const duty = {
        kind: 'plh',
        appointee: this.chance.oneOf(unitHeads),
        seat: head.key,
      } as const;
      await this.appoint({ ...duty, ...term }, { replaces: head.key });
    } else if (lot === 2) {
      const holder = this.chance.oneOf(unitHeads);
      const appointee = this.chance.oneOf(staff.filter(({ unit }) => unit === holder.unit));
      if (!isFree(holder.key)) return;
      const duty = { kind: 'plh', appointee, seat: holder.key } as const;
      await this.appoint({ ...duty, ...term }, { replaces: holder.key });
    } else if (lot === 3 && isFree(VACANT_UNIT)) {
      const appointee = this.chance.oneOf(staff.filter(({ unit }) => unit === VACANT_UNIT));
      const duty = { kind: 'plt', appointee, seat: VACANT_UNIT } as const;
      await this.appoint({ ...duty, ...term }, { orgUnit: units.get(VACANT_UNIT) });
    }
  }
}
