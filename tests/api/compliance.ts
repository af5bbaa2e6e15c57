import { join, resolve } from 'node:path';
import type * as refreshModule from '../../src/hooks/compliance/refresh-profiles';
import type * as transactionModule from '../../src/infra/transaction';
import type * as recomputeModule from '../../src/jobs/recompute-profiles';
import type * as reviewModule from '../../src/jobs/review-profiles';
import type { Answer, Office } from '../harness';
import { makeApplication, must, type Watch } from './watched-consignments';
import type { Trader } from './traders';

/** What tests of compliance profiles have in common: events, and what the profile says of them. */

const dist = resolve(__dirname, '../../dist/src');

type Data = Readonly<Record<string, unknown>>;

/** A profile in a list, as far as tests look at it. */
export interface Listed {
  readonly serviceUser: { readonly documentId: string };
  readonly tier: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly [figure: string]: unknown;
}

/** An explanation, as far as tests look at it. */
export interface Told {
  readonly tier: string;
  readonly assessedTier: string;
  readonly demerit: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly movement: { readonly cleanApplications: number };
  readonly incidents: readonly {
    readonly weight: string;
    readonly events: readonly (Data & { readonly kind: string; readonly source: string })[];
  }[];
  readonly shipments: readonly { readonly volume: string }[];
  readonly reviews: readonly {
    readonly fromTier: string;
    readonly toTier: string;
    readonly cause: string;
  }[];
  readonly [figure: string]: unknown;
}

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
      // Nobody knows it here: matched by hand, if no application is named.
      certificateNumber: `KT-ASING-${notices}`,
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
 * Consignments of a trader that were finalised on a day, as an import brings them: nothing but what
 * counts, known from today on.
 */
export const finalise = async (
  office: Office,
  watch: Pick<Watch, 'officer'>,
  trader: Trader,
  count: number,
  on: string,
  agent?: Trader
): Promise<void> => {
  const today = process.env.Q_OFFICE_TODAY ?? '';
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
     select 'st' || document_id, $4::timestamp, document_id, number, office_key, service_user_key,
            agent_key, 'import', 'closed', $2::timestamp from made`,
    [model, `${on} 05:00:00`, count, `${today} 05:00:00`]
  );
  const { inTransaction } = (await import(
    join(dist, 'infra/transaction.js')
  )) as typeof transactionModule;
  const { refreshProfiles } = (await import(
    join(dist, 'hooks/compliance/refresh-profiles.js')
  )) as typeof refreshModule;
  const parties = [trader, ...(agent === undefined ? [] : [agent])];
  await inTransaction((trx) =>
    refreshProfiles(
      trx,
      parties.map(({ documentId }) => documentId),
      today
    )
  );
};

/** Let the night's review run. */
export const review = async (): Promise<number> => {
  const { reviewProfiles } = (await import(
    join(dist, 'jobs/review-profiles.js')
  )) as typeof reviewModule;
  return (await reviewProfiles()).profiles;
};

/** What live profiles say otherwise than what happened. */
export const differences = async (): Promise<readonly recomputeModule.ProfileDifference[]> => {
  const { recomputeAll } = (await import(
    join(dist, 'jobs/recompute-profiles.js')
  )) as typeof recomputeModule;
  return (await recomputeAll()).differences;
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
export const liveProfile = async (
  office: Office,
  trader: Trader
): Promise<Data & Pick<Told, 'tier' | 'counts'>> => {
  const [row] = await office.sql<Data & Pick<Told, 'tier' | 'counts'>>(
    `select tier, assessed_tier as "assessedTier", guard, score::text as score,
            trim_scale(demerit)::text as demerit, trim_scale(volume)::text as volume,
            json_build_object('detention', detention_count, 'refusal', refusal_count,
                              'destruction', destruction_count, 'nnc', nnc_count) as counts,
            clean_applications as clean
       from compliance_profiles where service_user_key = $1`,
    [trader.documentId]
  );
  if (row === undefined) throw new Error(`${trader.name} has no profile.`);
  return row;
};
