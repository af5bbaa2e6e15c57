import { COACHED_TIERS } from '../../../domain/compliance/coaching';
import type { Tier } from '../../../domain/compliance/vocabulary';
import { supervises } from '../../../domain/certification/supervision';
import { officesToOversee } from '../../../domain/identity/oversight';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { parseInput } from '../../../infra/input';
import { valueOf } from '../../../infra/refusal-error';
import { todaysOfOffices } from '../../../infra/todays';
import { database, rowsOf } from '../../../infra/transaction';
import { coachingQuery, givenIn } from './list-query';
import {
  allOf,
  named,
  ofOffices,
  paginationOf,
  TODAY_THERE,
  TRADER_COLUMNS,
  type ListedTrader,
} from './traders-listed';

/** The last session that was held, with the score before and after it. */
export interface HeldSession {
  readonly documentId: string;
  readonly heldOn: string;
  readonly topic: string;
  readonly scoreBefore: string | null;
  readonly tierBefore: Tier | null;
  readonly scoreAfter: string | null;
  readonly tierAfter: Tier | null;
  /** Whether the score after it still follows the profile. */
  readonly followed: boolean;
}

export interface CoachedTrader extends ListedTrader {
  readonly lastSession: HeldSession | null;
  readonly nextSession: {
    readonly documentId: string;
    readonly heldOn: string;
    readonly topic: string;
  } | null;
  /** Whether the caller may plan and record sessions with this trader. */
  readonly keeps: boolean;
}

/** Who has no score at all is in red for what they did on purpose: first. */
const LIST_SQL = (condition: string): string => `
select listed.*, last."lastSession", next."nextSession"
  from (select p.service_user_key as key, p.score as points, p.id as place, ${TODAY_THERE} as today,
               p.tier as standing, count(*) over ()::int as total,${TRADER_COLUMNS}
          from compliance_profiles p join offices o on o.document_id = p.office_key
         where ${condition}
         order by p.score nulls first, p.id limit ? offset ?) listed
  left join lateral (
    select json_build_object(
             'documentId', s.document_id, 'heldOn', s.held_on, 'topic', s.topic,
             'scoreBefore', s.score_before::text, 'tierBefore', s.tier_before,
             'scoreAfter', case when listed.today <= s.followed_until then listed.points
                                else s.score_after end::text,
             'tierAfter', case when listed.today <= s.followed_until then listed.standing
                               else s.tier_after end,
             'followed', listed.today <= s.followed_until) as "lastSession"
      from coaching_sessions s
     where s.service_user_key = listed.key and s.held_on <= listed.today
     order by s.held_on desc, s.id desc limit 1) last on true
  left join lateral (
    select json_build_object('documentId', s.document_id, 'heldOn', s.held_on,
                             'topic', s.topic) as "nextSession"
      from coaching_sessions s
     where s.service_user_key = listed.key and s.held_on > listed.today
     order by s.held_on, s.id limit 1) next on true
 order by listed.points nulls first, listed.place`;

type Row = Omit<CoachedTrader, 'keeps'> & {
  readonly key: string;
  readonly points: string | null;
  readonly place: number;
  readonly today: unknown;
  readonly standing: Tier;
  readonly total: number;
};

/**
 * Traders in orange and red, the lowest score first, with their last and their next session.
 * Throws 400 for a query that cannot be read, and 403 for who does not oversee traders.
 */
export const coachingList = async (query: Readonly<Record<string, unknown>>) => {
  const { office, search, tier, page, pageSize } = parseInput(coachingQuery, givenIn(query));
  const today = todayIn('Asia/Jakarta');
  const actor = await currentActor(database(), today);
  const offices = valueOf(officesToOversee(actor, 'coaching-session', today));
  const asked = allOf([
    ofOffices(offices, office),
    { sql: 'p.tier = any(?)', bindings: [tier === undefined ? [...COACHED_TIERS] : [tier]] },
    named(search),
  ]);
  const rows = await rowsOf<Row>(database(), LIST_SQL(asked.sql), [
    await todaysOfOffices(database()),
    ...asked.bindings,
    pageSize,
    (page - 1) * pageSize,
  ]);
  const data = rows.map(
    ({ key: _k, points: _p, place: _l, today: _t, standing: _s, total: _n, ...trader }) => ({
      ...trader,
      keeps: supervises(actor, trader.office.documentId, today),
    })
  );
  return {
    data: data satisfies readonly CoachedTrader[],
    meta: { pagination: paginationOf(page, pageSize, rows[0]?.total ?? 0) },
  };
};
