import { hasKeptPriority, type KeptPriority } from '../../../domain/compliance/priority';
import { TIERS, type Guard, type Tier } from '../../../domain/compliance/vocabulary';
import type { IncidentCounts } from '../../../domain/certification/incident';
import { visibleRows, type Visibility } from '../../../domain/identity/visibility';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { keptAnswer, type Answer } from '../../../infra/kept-answers';
import { database, preparedRowsOf, rowsOf } from '../../../infra/transaction';
import { visibleSql, type SqlCondition } from '../../../infra/visible-rows';
import { queueState } from '../../service-application/reading/queue-state';
import type { ProfileQuery, Sort } from './profile-query';
import { SHOWN_PROFILE } from './profile-sql';

/** A trader's profile in a list (api.md). */
export interface ListedProfile {
  readonly documentId: string;
  readonly serviceUser: { readonly documentId: string; readonly code: string; name: string };
  readonly isAgent: boolean;
  readonly counts: IncidentCounts;
  readonly volume: string | null;
  readonly demerit: string | null;
  readonly score: string | null;
  readonly tier: Tier;
  readonly assessedTier: Tier | null;
  readonly previousTier: Tier | null;
  readonly guard: Guard | null;
  readonly cleanApplications: number;
  /** Whether the trader is served first today. */
  readonly priority: boolean;
  readonly valuedOn: string | null;
  readonly reviewedAt: string | null;
}

export interface ProfilePage {
  readonly data: readonly ListedProfile[];
  readonly meta: {
    readonly pagination: { page: number; pageSize: number; pageCount: number; total: number };
  };
}

const COLUMNS: Readonly<Record<Sort, string>> = {
  score: 'p.score',
  // Best first; unrated traders last.
  tier: `array_position(array[${TIERS.map((tier) => `'${tier}'`).join(', ')}], p.tier::text)`,
  volume: 'p.volume',
  demerit: 'p.demerit',
  name: 'p.service_user_name',
  reviewedAt: 'p.reviewed_at',
  detention: 'p.detention_count',
  refusal: 'p.refusal_count',
  destruction: 'p.destruction_count',
  nnc: 'p.nnc_count',
};

const escapeLike = (words: string): string => words.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const found = (search: string | undefined): readonly SqlCondition[] =>
  search === undefined || search === ''
    ? []
    : [
        {
          sql: '(p.service_user_name ilike ? or p.service_user_code ilike ?)',
          bindings: [`%${escapeLike(search)}%`, `%${escapeLike(search)}%`],
        },
      ];

const joined = (conditions: readonly SqlCondition[]): SqlCondition => ({
  sql: conditions.map(({ sql }) => sql).join(' and '),
  bindings: conditions.flatMap(({ bindings }) => bindings),
});

/** Conditions that the tally of tiers knows of (`database/compliance-tallies.ts`), for the same rows. */
const talliedSql = (visible: SqlCondition, { filters }: ProfileQuery): SqlCondition =>
  joined([
    visible,
    ...(filters.tier === undefined
      ? []
      : [{ sql: 'p.tier = any(?)', bindings: [[...filters.tier]] }]),
    ...(filters.office === undefined
      ? []
      : [{ sql: 'p.office_key = ?', bindings: [filters.office] }]),
  ]);

/** Whether somebody sees all profiles of some offices, and no other; that is what the tally knows. */
const isByOffice = (visibility: Visibility): boolean =>
  visibility === 'all' ||
  visibility.$or.every((row) => Object.keys(row).every((field) => field === 'officeKey'));

const TALLY_SQL = (condition: string): string =>
  `select coalesce(sum(p.change), 0)::int from compliance_profile_tallies p where ${condition}`;
const COUNT_SQL = (condition: string): string =>
  `select count(*)::int from compliance_profiles p where ${condition}`;

/** Which rows a page has is found first, by an index where there is one; what they say, after that. */
const LIST_SQL = (
  condition: string,
  total: string,
  { by, order }: ProfileQuery['sort']
): string => `
select (${total}) as total, page.*
  from (select 1) one
  left join (
    select p.document_id as "documentId", ${SHOWN_PROFILE}
      from (select p.id, ${COLUMNS[by]} as sorted_by from compliance_profiles p where ${condition}
             order by ${COLUMNS[by]} ${order}, p.id ${order} limit ? offset ?) found
      join compliance_profiles p on p.id = found.id
     order by found.sorted_by ${order}, p.id ${order}) page on true`;

type Row = Partial<ListedProfile> & KeptPriority & { readonly total: number };

interface Asked {
  readonly query: ProfileQuery;
  readonly visibility: Visibility;
  readonly today: string;
}

const readPage = async ({ query, visibility, today }: Asked): Promise<ProfilePage> => {
  const tallied = talliedSql(visibleSql('p', visibility), query);
  const searched = found(query.search ?? query._q);
  const condition = joined([tallied, ...searched]);
  const { page, pageSize } = query.pagination;
  const isTallied = searched.length === 0 && isByOffice(visibility);
  const total = isTallied ? TALLY_SQL(tallied.sql) : COUNT_SQL(condition.sql);
  // The order in which the page opens; few statements are worth preparing.
  const read = searched.length === 0 && query.sort.by === 'score' ? preparedRowsOf : rowsOf;
  const rows = await read<Row>(database(), LIST_SQL(condition.sql, total, query.sort), [
    ...condition.bindings,
    ...condition.bindings,
    pageSize,
    (page - 1) * pageSize,
  ]);
  const count = rows[0]?.total ?? 0;
  return {
    data: rows
      .filter(({ documentId }) => (documentId ?? null) !== null)
      .map(({ total: _total, priorityGrantedOn, priorityUntil, ...profile }) => ({
        ...(profile as ListedProfile),
        priority: hasKeptPriority({ tier: profile.tier, priorityGrantedOn, priorityUntil }, today),
      })),
    meta: {
      pagination: { page, pageSize, pageCount: Math.ceil(count / pageSize), total: count },
    },
  };
};

/**
 * Profiles of the traders whom the caller may see, one statement a page (api.md): of one's office for
 * those at the service desk and who oversees it, of all for a super admin or a machine.
 * What was read in the same state of the work queue answers it: the queue shows each trader's tier, so
 * that whatever changes a profile changes that state (`database/service-queue.ts`).
 */
export const profilesFor = async (query: ProfileQuery): Promise<Answer> => {
  const today = todayIn('Asia/Jakarta');
  const actor = await currentActor(database(), today);
  const visibility = visibleRows(actor, 'compliance-profile', today);
  const asked = { query, visibility, today };
  const state = await queueState();
  const key = JSON.stringify(['compliance-profiles', asked]);
  return keptAnswer(key, state, async () => JSON.stringify(await readPage(asked)));
};
