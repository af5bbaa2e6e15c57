import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { addDays, type IsoDate } from '../../src/domain/calendar/iso-date';
import type { Actor } from '../../src/domain/identity/actor';
import type { LeaveState, Outcome } from '../../src/domain/leave/vocabulary';
import { onDay } from '../../src/infra/clock';
import { UID } from '../../src/infra/content-types';
import { asActor } from '../../src/infra/current-actor';
import { inTransaction, type Transaction } from '../../src/infra/transaction';
import {
  demoActingHead,
  demoDuty,
  leaveHistory,
  type Scene,
  type SceneStep,
} from './leave-history';
import type { DemoActors } from './organisation';
import { sampleLetter } from './sample-letter';

/** A request under way: its scene, and its row once it is written. */
interface Played {
  readonly scene: Scene;
  id: number;
  key: string;
}

interface Act {
  readonly on: IsoDate;
  readonly by: Actor;
  readonly play: () => Promise<void>;
}

const STATE_AFTER: Readonly<Record<Outcome, LeaveState>> = {
  approved: 'approved',
  changed: 'approved',
  deferred: 'deferred',
  rejected: 'rejected',
};

const attachLetter = async (
  strapi: Core.Strapi,
  requestId: number,
  line: string
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'q-office-letter-'));
  try {
    const filepath = join(folder, 'surat-keterangan.pdf');
    const content = sampleLetter(line);
    await writeFile(filepath, content);
    await strapi
      .plugin('upload')
      .service('upload')
      .upload({
        data: { ref: UID.leaveRequest, refId: requestId, field: 'attachments' },
        files: {
          filepath,
          originalFilename: 'surat-keterangan.pdf',
          mimetype: 'application/pdf',
          size: content.length,
        },
      });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const update = async (
  strapi: Core.Strapi,
  documentId: string,
  data: Readonly<Record<string, unknown>>
): Promise<void> => {
  await strapi.documents(UID.leaveRequest).update({ documentId, data: data as never });
};

const writeRequest = async (strapi: Core.Strapi, played: Played): Promise<void> => {
  const { scene } = played;
  const made = (await strapi.documents(UID.leaveRequest).create({
    data: {
      leaveType: scene.leaveType,
      startDate: scene.startDate,
      endDate: scene.endDate,
      reason: scene.reason,
      addressDuringLeave: 'Jl. Melur No. 4, Tanjung Mutiara',
      phone: '0800-000-0999',
      childNumber: scene.childNumber ?? null,
      circumstance: scene.circumstance ?? null,
    } as never,
  })) as { id: string | number; documentId: string };
  played.id = Number(made.id);
  played.key = made.documentId;
  if (scene.letter !== undefined) await attachLetter(strapi, played.id, scene.letter);
  if (scene.isSubmitted) await update(strapi, played.key, { leaveState: 'submitted' });
};

const stepData = (leaveState: LeaveState, step: SceneStep) => ({
  leaveState,
  stepOutcome: step.outcome,
  stepReason: step.reason ?? null,
  stepStartDate: step.outcome === 'changed' ? step.startDate : null,
  stepEndDate: step.outcome === 'changed' ? step.endDate : null,
});

/** Everything that happens to one request, each on its day and by whom it takes. */
const actsOf = (
  strapi: Core.Strapi,
  scene: Scene,
  actorOf: (handle: string) => Actor,
  superiorOf: (who: string) => Actor
): readonly Act[] => {
  const played: Played = { scene, id: 0, key: '' };
  const by = actorOf(scene.who);
  const { consideration, decision, cancellation, recall } = scene;
  return [
    { on: scene.writtenOn, by, play: () => writeRequest(strapi, played) },
    ...(consideration === undefined
      ? []
      : [
          {
            on: consideration.on,
            by: superiorOf(scene.who),
            play: () => update(strapi, played.key, stepData('considered', consideration)),
          },
        ]),
    ...(decision === undefined
      ? []
      : [
          {
            on: decision.on,
            by: actorOf(decision.by ?? 'head'),
            play: () =>
              update(strapi, played.key, stepData(STATE_AFTER[decision.outcome], decision)),
          },
        ]),
    ...(cancellation === undefined
      ? []
      : [
          {
            on: cancellation.on,
            by,
            play: () =>
              update(strapi, played.key, {
                leaveState: 'cancelled',
                stepReason: cancellation.reason,
              }),
          },
        ]),
    ...(recall === undefined
      ? []
      : [
          {
            on: recall.on,
            by: actorOf('head'),
            play: () =>
              update(strapi, played.key, {
                leaveState: 'recalled',
                stepReturnDate: recall.on,
                stepReason: recall.reason,
              }),
          },
        ]),
  ];
};

const UNREAD_DAYS = 7;

/**
 * Rows bear the dates of the story, not of its telling. Nobody gets a mail about it: what people
 * would have been told stands among their notifications, read long ago.
 */
const backdate = async (trx: Transaction, today: IsoDate): Promise<void> => {
  await trx.raw(`update notifications set mail_state = 'none', next_attempt_at = null`);
  await trx.raw(
    `update leave_requests
        set created_at = coalesce(submitted_at, created_at),
            updated_at = greatest(submitted_at, considered_at, decided_at, cancelled_at, recalled_at,
                                  created_at)
      where submitted_at is not null`
  );
  await trx.raw(
    `update notifications n
        set created_at = told.at, updated_at = told.at,
            read_at = case when told.at < :unreadFrom then told.at + interval '3 hours' end
       from (select n.id,
                    case n.kind when 'leave.submitted' then r.submitted_at
                                when 'leave.considered' then r.considered_at
                                when 'leave.cancelled' then r.cancelled_at
                                when 'leave.recalled' then r.recalled_at
                                else r.decided_at end as at
               from notifications n
               join leave_requests r on r.document_id = n.request_key) told
      where told.id = n.id`,
    { unreadFrom: addDays(today, -UNREAD_DAYS) }
  );
};

/** With the appointment of last year, the actor may decide for the head within its dates. */
const withActingHead = (actors: DemoActors, today: IsoDate): DemoActors => {
  const { appointee, replaces, ...appointment } = demoActingHead(today);
  const acting = actors.get(appointee);
  const head = actors.get(replaces)?.employee;
  if (acting === undefined || !head) return actors;
  return new Map([
    ...actors,
    [
      appointee,
      {
        ...acting,
        appointments: [
          {
            ...appointment,
            kind: 'plh',
            replacesKey: head.key,
            replacesName: head.name,
            headOfOfficeKey: null,
            headOfUnitKey: null,
            seatTitle: head.position,
          },
        ],
      },
    ],
  ]);
};

const recordActingHead = async (
  strapi: Core.Strapi,
  actors: DemoActors,
  today: IsoDate
): Promise<void> => {
  const { appointee, replaces, ...appointment } = demoActingHead(today);
  await strapi.documents(UID.actingAppointment).create({
    data: {
      ...appointment,
      kind: 'plh',
      appointee: actors.get(appointee)?.employee?.key,
      replaces: actors.get(replaces)?.employee?.key,
      office: actors.get(replaces)?.employee?.officeKey,
      note: 'Kepala Balai mengikuti rapat kerja nasional',
    } as never,
  });
};

const recordDuty = async (
  strapi: Core.Strapi,
  actors: DemoActors,
  today: IsoDate
): Promise<void> => {
  const { people, decreeNumber, date } = demoDuty(today);
  if (date === undefined) return;
  for (const handle of people) {
    const employee = actors.get(handle)?.employee?.key;
    await strapi
      .documents(UID.collectiveLeaveDuty)
      .create({ data: { employee, date, decreeNumber } as never });
  }
};

/**
 * Plays two years of leave through the one door, day by day, as the people concerned: rules, ledger,
 * decisions and notifications come out as they would have.
 *
 * @param superiors the handle of each person's direct superior
 */
export const writeHistory = async (
  strapi: Core.Strapi,
  people: DemoActors,
  superiors: ReadonlyMap<string, string>,
  today: IsoDate
): Promise<void> => {
  await recordActingHead(strapi, people, today);
  const actors = withActingHead(people, today);
  const actorOf = (handle: string): Actor => {
    const actor = actors.get(handle);
    if (actor === undefined) throw new Error(`The demo knows nobody called ${handle}.`);
    return actor;
  };
  const superiorOf = (who: string): Actor => actorOf(superiors.get(who) ?? 'head');

  const acts = leaveHistory(today)
    .flatMap((scene) => actsOf(strapi, scene, actorOf, superiorOf))
    // A stable sort: what happens to one request on one day keeps its order.
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const { on, by, play } of acts) await onDay(on, () => asActor(by, play));
  await recordDuty(strapi, people, today);
  await inTransaction((trx) => backdate(trx, today));
};
