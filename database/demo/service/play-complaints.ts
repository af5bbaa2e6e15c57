import type { Core } from '@strapi/strapi';
import { addDays, type IsoDate } from '../../../src/domain/calendar/iso-date';
import { ANONYMOUS, type Actor } from '../../../src/domain/identity/actor';
import { atMoment } from '../../../src/infra/clock';
import { UID } from '../../../src/infra/content-types';
import { asActor } from '../../../src/infra/current-actor';
import type { DemoActors } from '../organisation';
import { zoneOf } from './casting';
import { ANYBODY, DEMO_COMPLAINTS, type DemoComplaint } from './complaints';
import type { LoadedCompanies } from './load-companies';
import { clockTime } from './moments';
import { documents } from './played';

type Data = Readonly<Record<string, unknown>>;
const HOUR = 10;

const reportOf = (
  { kind, category, channel, reporter, subject, message }: DemoComplaint,
  office: string
): Data => ({
  complaintKind: kind,
  ...(category === undefined ? {} : { category }),
  channel,
  subject,
  message,
  reporterName: reporter?.name ?? null,
  reporterEmail: reporter?.email ?? null,
  reporterPhone: reporter?.phone ?? null,
  language: 'id',
  office,
});

/** Play the register of complaints through its door: received, assigned, answered and closed. */
export const playComplaints = async (
  strapi: Core.Strapi,
  officers: DemoActors,
  companies: LoadedCompanies,
  today: IsoDate
): Promise<void> => {
  const register = documents(strapi, UID.complaint);
  const actorOf = (handle: string): Actor => {
    if (handle === ANYBODY) return ANONYMOUS;
    const actor = officers.get(handle) ?? companies.actors.get(handle);
    if (actor === undefined) throw new Error(`The demo knows nobody called ${handle}.`);
    return actor;
  };
  const keyOf = (handle: string): string => actorOf(handle).employee?.key ?? '';

  for (const complaint of DEMO_COMPLAINTS) {
    const { daysAgo, office, by, assigned, answered, closed } = complaint;
    const officeKey = actorOf(office === 'DEMO' ? 'head' : 'head2').employee?.officeKey ?? '';
    const on = <T>(after: number, who: string, work: () => Promise<T>): Promise<T> =>
      atMoment(
        clockTime(addDays(today, after - daysAgo), HOUR + Math.min(after, 1), zoneOf(office)),
        () => asActor(actorOf(who), work)
      );
    const { documentId } = await on(0, by, () =>
      register.create({ data: reportOf(complaint, officeKey) })
    );
    const handle = (data: Data) => register.update({ documentId, data });
    if (assigned !== undefined) {
      await on(assigned.after, assigned.by, () => handle({ assignee: keyOf(assigned.to) }));
      if (answered !== undefined) {
        const answer = { answer: answered.text, complaintState: 'answered' };
        await on(answered.after, assigned.to, () => handle(answer));
      }
      if (closed !== undefined) {
        const end = { complaintState: 'closed', closingNote: closed.note ?? null };
        await on(closed.after, assigned.to, () => handle(end));
      }
    }
  }
};
