import { join, resolve } from 'node:path';
import type * as reviewModule from '../../src/jobs/review-profiles';
import type { Answer, Office } from '../harness';
import { makeApplication, must, type Watch } from './watched-consignments';
import type { Trader } from './traders';

/** What tests of compliance profiles have in common: events, and what the profile says of them. */

const dist = resolve(__dirname, '../../dist/src');

type Data = Readonly<Record<string, unknown>>;

export const REASONS = {
  detention: 'detention-document-missing',
  refusal: 'refusal-documents-late',
  destruction: 'destruction-rotten',
} as const;

/** Record an adverse action on an application, as its officer; its documentId. */
export const recordAction = async (
  office: Office,
  { officer }: Pick<Watch, 'officer'>,
  application: string,
  { kind = 'detention', actedOn, ...more }: { kind?: keyof typeof REASONS; actedOn: string } & Data
): Promise<string> => {
  const [reason] = await office.sql<{ key: string }>(
    'select document_id as key from action_reasons where code = $1',
    [REASONS[kind]]
  );
  const answer = await office.as(officer.email).post('/api/quarantine-actions', {
    data: { kind, application, actedOn, reason: reason?.key, ...more },
  });
  return must(answer, 201).body.data.documentId as string;
};

let notices = 0;

/** Record an NNC that a foreign authority sent, matched to an application if one is named. */
export const recordNnc = async (
  office: Office,
  { supervisor }: Pick<Watch, 'supervisor'>,
  noticedOn: string,
  more: Data = {}
): Promise<string> => {
  const answer = await office.as(supervisor.email).post('/api/nnc-records', {
    data: {
      number: `NNC-${(notices += 1)}`,
      nncDirection: 'received',
      noticedOn,
      authority: 'MAFF',
      authorityCountry: 'JP',
      commonName: 'Mangga',
      nature: 'pests-or-articles',
      natureText: 'Bactrocera dorsalis',
      extent: 'entire',
      disposition: 'destroyed',
      ...more,
    },
  });
  return must(answer, 201).body.data.documentId as string;
};

/**
 * Consignments of a trader that were finalised on a day, past the doors: nothing but what counts. The
 * trigger that notes them is what notes those of the doors.
 */
export const finalise = async (
  office: Office,
  watch: Pick<Watch, 'officer'>,
  trader: Trader,
  count: number,
  on: string,
  agent?: Trader
): Promise<void> => {
  const model = await makeApplication(office, watch, trader, {
    stage: 'submitted',
    ...(agent === undefined ? {} : { agent }),
  });
  await office.sql(
    `with made as (
       insert into service_applications (document_id, number, stage, stage_since, sector, direction,
              office_key, service_user_key, agent_key, submitted_at, source, external_ref)
       select 'fin' || md5(random()::text || i), 'UJI-' || md5(random()::text || i), 'closed',
              $2::timestamp, sector, direction, office_key, service_user_key, agent_key, $2::timestamp,
              'UJI', 'UJI-' || md5(random()::text || i)
         from service_applications, generate_series(1, $3) i where document_id = $1
       returning *)
     insert into application_steps (document_id, created_at, application_key, application_number,
            office_key, service_user_key, agent_key, command, stage, happened_at)
     select 'st' || document_id, $2::timestamp, document_id, number, office_key, service_user_key,
            agent_key, 'issue-certificate', 'certificate-issued', $2::timestamp from made`,
    [model, `${on} 05:00:00`, count]
  );
};

/** Let the night's review run. */
export const review = async (): Promise<number> => {
  const { reviewProfiles } = (await import(
    join(dist, 'jobs/review-profiles.js')
  )) as typeof reviewModule;
  return (await reviewProfiles()).profiles;
};

export const explain = async (
  office: Office,
  trader: Trader,
  who: string,
  asOf?: string
): Promise<Answer> =>
  office
    .as(who)
    .get(
      `/api/compliance-profiles/${trader.documentId}/explain${asOf === undefined ? '' : `?asOf=${asOf}`}`
    );

/** The stored profile, in the words of the explanation. */
export const liveProfile = async (office: Office, trader: Trader): Promise<Data> => {
  const [row] = await office.sql(
    `select tier, assessed_tier as "assessedTier", guard, score::text as score,
            trim_scale(demerit)::text as demerit, trim_scale(volume)::text as volume,
            json_build_object('detention', detention_count, 'refusal', refusal_count,
                              'destruction', destruction_count, 'nnc', nnc_count) as counts,
            clean_applications as clean
       from compliance_profiles where service_user_key = $1`,
    [trader.documentId]
  );
  return row ?? {};
};
