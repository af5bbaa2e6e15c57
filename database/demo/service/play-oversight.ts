import { addDays, type IsoDate } from '../../../src/domain/calendar/iso-date';
import type { PriorityOutcome } from '../../../src/domain/compliance/priority';
import { UID } from '../../../src/infra/content-types';
import { inTransaction, rowsOf } from '../../../src/infra/transaction';
import { zoneOf } from './casting';
import { clockTime, type Moment } from './moments';
import { documents, rowOf, type Played, type Stage, type StepOf } from './played';

const ACTION_SQL = `
select document_id as key from quarantine_actions
 where application_key = :key and kind = :kind order by id desc limit 1`;
const NNC_SQL = `
select document_id as key from nnc_records
 where application_key = :key and 'nnc' = :kind order by id desc limit 1`;

/** A trader, or the agent, objects to the last event of a kind. */
export const object = async (
  { strapi }: Stage,
  { key }: Played,
  { kind, reason }: StepOf<'object'>
): Promise<void> => {
  const isNnc = kind === 'nnc';
  const event = await rowOf<{ key: string }>(isNnc ? NNC_SQL : ACTION_SQL, { key, kind });
  const named = isNnc ? { nncRecord: event.key } : { quarantineAction: event.key };
  await documents(strapi, UID.complianceObjection).create({ data: { ...named, reason } });
};

/** Supervision decides on the last objection about the consignment. */
export const decideObjection = async (
  { strapi }: Stage,
  { key }: Played,
  { command, reason }: StepOf<'decide-objection'>
): Promise<void> => {
  const { key: documentId } = await rowOf<{ key: string }>(
    `select document_id as key from compliance_objections
      where application_key = :key order by id desc limit 1`,
    { key }
  );
  const data = { decisionReason: reason };
  await documents(strapi, UID.complianceObjection).update({ documentId, data, command });
};

/** What those who oversee traders do at a moment, whichever traders it falls on then. */
export interface Turn {
  readonly at: Moment;
  readonly by: string;
  readonly take: (stage: Stage) => Promise<void>;
}

interface Found {
  readonly key: string;
}

/** Traders of an office, as their profiles are at the moment. */
const tradersOf = (office: string, condition: string, most: number): Promise<readonly Found[]> =>
  inTransaction((trx) =>
    rowsOf<Found>(
      trx,
      `select p.service_user_key as key from compliance_profiles p
         join offices o on o.document_id = p.office_key and o.code = :office
        where ${condition} limit :most`,
      { office, most }
    )
  );

const BADLY_OFF = `p.tier in ('red', 'orange') order by p.score, p.id`;
const PROPOSED = `p.tier = 'green' and p.priority_granted_on is null
  and not exists (select 1 from priority_decisions d
                   where d.service_user_key = p.service_user_key and d.outcome = 'declined')
  order by p.volume desc, p.id`;
const GRANTED = 'p.priority_granted_on is not null order by p.score, p.volume, p.id';

const coach =
  (heldOn: IsoDate, most: number, words: Readonly<Record<string, string>>): Turn['take'] =>
  async ({ strapi }) => {
    for (const { key } of await tradersOf('DEMO', BADLY_OFF, most)) {
      await documents(strapi, UID.coachingSession).create({
        data: { serviceUser: key, heldOn, ...words },
      });
    }
  };

const decide =
  (
    office: 'DEMO' | 'DEMO2',
    [most, among]: readonly [number, string],
    outcome: PriorityOutcome,
    words: Readonly<Record<string, string>>
  ): Turn['take'] =>
  async ({ strapi }) => {
    for (const { key } of await tradersOf(office, among, most)) {
      await documents(strapi, UID.priorityDecision).create({
        data: { serviceUser: key, outcome, ...words },
      });
    }
  };

/** Coaching after what went wrong, and priority for those with whom nothing did. */
export const oversightTurns = (today: IsoDate): readonly Turn[] => {
  const at = (daysAgo: number, hour: number, office: 'DEMO' | 'DEMO2' = 'DEMO'): Moment =>
    clockTime(addDays(today, -daysAgo), hour, zoneOf(office));
  const day = (daysAgo: number): IsoDate => addDays(today, -daysAgo);
  const held = (daysAgo: number, topic: string, notes: string): Turn => ({
    at: at(daysAgo, 10),
    by: 'supervision',
    take: coach(day(daysAgo), 2, {
      topic,
      notes,
      participants: 'Bagian ekspor-impor dan petugas gudang',
    }),
  });
  return [
    held(318, 'Persyaratan bibit tanaman', 'Asal bibit diperiksa sebelum dimuat.'),
    held(138, 'Keaslian dokumen persyaratan', 'Pengurus berjanji memeriksa semua surat asal.'),
    held(40, 'Kelengkapan dokumen impor', 'Daftar periksa dibagikan.'),
    {
      at: at(2, 9),
      by: 'supervision',
      take: coach(day(-9), 1, { topic: 'Evaluasi tindak lanjut pembinaan' }),
    },
    {
      at: at(200, 9),
      by: 'supervision',
      take: decide('DEMO', [3, PROPOSED], 'granted', {
        reason: 'Tidak ada pelanggaran, volume tinggi',
        validUntil: day(200 - 365),
      }),
    },
    {
      at: at(199, 9),
      by: 'head',
      take: decide('DEMO', [1, PROPOSED], 'declined', {
        reason: 'Pengiriman belum teratur; ditinjau lagi setelah setahun',
        validUntil: day(199 - 365),
      }),
    },
    {
      at: at(75, 14),
      by: 'head',
      take: decide('DEMO', [1, GRANTED], 'ended', {
        reason: 'Jadwal pemeriksaan berulang kali tidak ditepati',
      }),
    },
    {
      at: at(50, 11, 'DEMO2'),
      by: 'head2',
      take: decide('DEMO2', [1, PROPOSED], 'granted', { reason: 'Selalu tertib dan lengkap' }),
    },
  ];
};
