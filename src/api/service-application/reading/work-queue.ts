import {
  awaitedStep,
  OPEN_STAGES,
  stagesAwaiting,
} from '../../../domain/certification/awaited-step';
import type {
  ApplicationFacts,
  ServiceApplication,
} from '../../../domain/certification/application';
import { isOver } from '../../../domain/certification/clock';
import { openServiceCommands } from '../../../domain/certification/open-commands';
import { hasKeptPriority } from '../../../domain/compliance/priority';
import { standingsOf } from '../../../domain/certification/standing';
import type { Stage } from '../../../domain/certification/vocabulary';
import type { Actor } from '../../../domain/identity/actor';
import type { Offices } from '../../../domain/identity/office-wide';
import { officesToServe } from '../../../domain/identity/service-desk';
import { momentIn, todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { answerInState, keptAnswer, type Answer } from '../../../infra/kept-answers';
import { valueOf } from '../../../infra/refusal-error';
import { database, rowsOf } from '../../../infra/transaction';
import type { SqlCondition } from '../../../infra/visible-rows';
import {
  CIRCUMSTANCES_OF_APPLICATION,
  momentText,
  STANDING_OF_PRINCIPAL,
} from './circumstances-sql';
import type {
  QueuedApplication,
  ShownApplication,
  StageCount,
  ShownPriority,
} from './queued-application';
import { IS_LATE, STANDARD } from './standard-sql';
import { queueState } from './queue-state';
import { countedSql, type WorkQueueQuery } from './work-queue-query';

type Counted = Omit<StageCount, 'mine'>;

type Row = ShownApplication &
  ShownPriority &
  Pick<ServiceApplication, 'officeKey' | 'serviceUserKey' | 'agentKey'> &
  Pick<ApplicationFacts, 'inspection' | 'certificateState' | 'hasOpenDetention'>;

const CLOCK = `clock as (select ?::timestamptz at time zone 'UTC' as now)`;

/** An index alone tells these, and never looks at what is over (`database/service-queue.ts`). */
const COUNTS_SQL = (counted: string): string => `
with ${CLOCK}
select a.stage, count(*)::int as waiting, (count(*) filter (where ${IS_LATE}))::int as late
  from clock cross join service_applications a ${STANDARD}
 where ${counted} group by a.stage`;

/** In the order of an index. What is known besides the row is looked up for the page alone. */
const PAGE_SQL = (counted: string, atStage: string): string => `
with ${CLOCK}
select a.document_id as "documentId", a.number, a.stage,
       ${momentText('a.stage_since')} as "stageSince",
       round(greatest(extract(epoch from clock.now - a.stage_since), 0) / 3600, 1)::float8
         as "ageHours",
       s.target_hours as "targetHours", ${IS_LATE} as late,
       a.sector, a.direction, a.certificate_type as "certificateType", a.commodity,
       a.office_key as "officeKey", a.service_user_key as "serviceUserKey",
       a.agent_key as "agentKey", coalesce(a.draft_version, 0) as "draftVersion",
       a.service_user_name as "serviceUserName", a.agent_name as "agentName",
       a.officer_name as "officerName", w.name as "workAreaName",
       a.planned_on::text as "plannedOn", ${momentText('a.submitted_at')} as "submittedAt",
       known.*, standing.*
  from (select a.* from service_applications a where ${counted}${atStage}
         order by a.stage_since, a.id limit ? offset ?) a
 cross join clock
  ${STANDARD}
  left join work_areas w on w.document_id = a.work_area_key
 cross join lateral (${CIRCUMSTANCES_OF_APPLICATION}) known
  left join lateral (${STANDING_OF_PRINCIPAL}) standing on true
 order by a.stage_since, a.id`;

interface Asked {
  /** Of the database, when it was asked. */
  readonly state: string;
  readonly actor: Actor;
  readonly offices: Offices;
  readonly query: WorkQueueQuery;
  readonly today: string;
  readonly now: Date;
}

const MS_PER_MINUTE = 60_000;
const minuteOf = (now: Date): number => Math.floor(now.getTime() / MS_PER_MINUTE);

/** The same whichever stage and page is looked at, so they are counted once for all of them. */
const countStages = async ({ state, offices, query, now }: Asked): Promise<readonly Counted[]> => {
  const { sql, bindings } = countedSql(query, offices);
  const key = JSON.stringify(['work-queue counts', sql, bindings, minuteOf(now)]);
  const { plain } = await answerInState(key, state, async () => ({
    state,
    body: JSON.stringify(
      await rowsOf<Counted>(database(), COUNTS_SQL(sql), [now.toISOString(), ...bindings])
    ),
  }));
  return JSON.parse(plain.toString()) as readonly Counted[];
};

const readPage = async ({ offices, query, now }: Asked): Promise<readonly Row[]> => {
  const { stage, page, pageSize } = query;
  const counted = countedSql(query, offices);
  const atStage: SqlCondition =
    stage === undefined
      ? { sql: '', bindings: [] }
      : { sql: ' and a.stage = ?', bindings: [stage] };
  // Not prepared: which filters are given decides which index is best.
  return rowsOf<Row>(database(), PAGE_SQL(counted.sql, atStage.sql), [
    now.toISOString(),
    ...counted.bindings,
    ...atStage.bindings,
    pageSize,
    (page - 1) * pageSize,
  ]);
};

const queued = (row: Row, { actor, today }: Asked): QueuedApplication => {
  const {
    officeKey,
    serviceUserKey,
    agentKey,
    inspection,
    certificateState,
    hasOpenDetention,
    priorityGrantedOn,
    priorityUntil,
    ...shown
  } = row;
  const { documentId: key, number, stage, draftVersion, dueOn, tier } = shown;
  const open = openServiceCommands({
    application: { key, number, stage, draftVersion, officeKey, serviceUserKey, agentKey },
    ...{ actor, today, inspection, certificateState, hasOpenDetention },
  });
  return {
    ...shown,
    openDetention: hasOpenDetention,
    overdue: isOver(dueOn, today),
    priority: hasKeptPriority({ tier, priorityGrantedOn, priorityUntil }, today),
    next: awaitedStep(stage, inspection),
    open,
  };
};

/** Stages whose next step the caller gives, wherever the application was made. */
const ownStages = ({ actor, today }: Asked): readonly Stage[] =>
  stagesAwaiting(
    standingsOf(
      actor,
      { officeKey: actor.employee?.officeKey ?? '', serviceUserKey: '', agentKey: null },
      today
    )
  );

const readQueue = async (asked: Asked): Promise<string> => {
  const [counts, rows] = await Promise.all([countStages(asked), readPage(asked)]);
  const own = ownStages(asked);
  const stages = OPEN_STAGES.map((stage): StageCount => {
    const { waiting = 0, late = 0 } = counts.find((count) => count.stage === stage) ?? {};
    return { stage, waiting, late, mine: own.includes(stage) };
  });
  const { stage, page, pageSize } = asked.query;
  const total = stages
    .filter((count) => stage === undefined || count.stage === stage)
    .reduce((sum, { waiting }) => sum + waiting, 0);
  return JSON.stringify({
    data: rows.map((row) => queued(row, asked)),
    meta: {
      stages,
      readAt: asked.now.toISOString(),
      pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
    },
  });
};

/** As much of somebody as decides what they can do: colleagues of one duty share an answer. */
const roleOf = ({ kind, employee, duties, serviceUser, appointments }: Actor): unknown => [
  kind,
  employee?.officeKey ?? null,
  [...duties].sort(),
  serviceUser,
  appointments,
];

/**
 * Open applications of the offices that the caller serves, oldest in stage first, with how long they
 * have waited, whose turn it is, and what the caller can do; and how many there are at each stage.
 * The panel asks again and again: what was read in the same state, at most a minute ago, answers it.
 * FORBIDDEN for those whose duty it is not.
 */
export const workQueueFor = async (query: WorkQueueQuery): Promise<Answer> => {
  const today = todayIn('Asia/Jakarta');
  const now = momentIn('Asia/Jakarta');
  const actor = await currentActor(database(), today);
  const offices = valueOf(officesToServe(actor, today));
  const state = await queueState();
  const asked = { state, actor, offices, query, today, now };
  const key = JSON.stringify([
    ...['work-queue', offices, roleOf(actor), query, today],
    minuteOf(now),
  ]);
  return keptAnswer(key, state, () => readQueue(asked));
};
