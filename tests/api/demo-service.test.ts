import { STAGE_TRANSITIONS } from '../../src/domain/certification/transitions';
import { problemsOf } from '../../src/domain/certification/content-problems';
import type { CertificateContent } from '../../src/domain/certification/certificate-content';
import {
  COMPLAINT_CHANNELS,
  COMPLAINT_STATES,
  FINAL_STAGES,
  SECTORS,
  STAGES,
  type Stage,
} from '../../src/domain/certification/vocabulary';
import { QUEUED_STATES } from '../../src/domain/billing/vocabulary';
import { startOffice, type Office } from '../harness';
import { differences, review } from './compliance';

let office: Office;

beforeAll(async () => {
  office = await startOffice({ env: { DEMO_SERVICE: 'true' } });
  // Two years of a service are played here, not copied from a template.
}, 600_000);
afterAll(() => office.stop());

const NOW = '2026-03-02T05:00:00Z';

const none = async (sql: string): Promise<void> => {
  expect(await office.sql(sql)).toEqual([]);
};

interface Counted {
  readonly office: string;
  readonly what: string;
  readonly count: number;
}

const counted = async (what: string, from: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await office.sql<Counted>(
    `select o.code as office, ${what} as what, count(*)::int as count
       from ${from} join offices o on o.document_id = t.office_key group by 1, 2`
  );
  return new Map(rows.map((row) => [`${row.office} ${row.what}`, row.count]));
};

describe('the applications of the demo', () => {
  it('are several hundred, in both offices, over two years and both sectors', async () => {
    const applications = await counted('t.sector', 'service_applications t');
    const of = (code: string): number =>
      SECTORS.reduce((sum, sector) => sum + (applications.get(`${code} ${sector}`) ?? 0), 0);
    expect(of('DEMO')).toBeGreaterThanOrEqual(280);
    expect(of('DEMO2')).toBeGreaterThanOrEqual(50);
    expect([...applications.values()].every((count) => count >= 10)).toBe(true);
    const [span] = await office.sql<{ days: number; directions: number; latest: boolean }>(
      `select extract(day from max(submitted_at) - min(submitted_at))::int as days,
              count(distinct direction)::int as directions,
              max(stage_since) <= $1::timestamptz at time zone 'UTC' as latest
         from service_applications`,
      [NOW]
    );
    expect(span).toMatchObject({ directions: 3, latest: true });
    expect(span?.days).toBeGreaterThan(700);
  });

  it('stand at every stage, so that nobody finds an empty list', async () => {
    const stages = await counted('t.stage', 'service_applications t');
    const inBig = (stage: Stage): number => stages.get(`DEMO ${stage}`) ?? 0;
    expect(STAGES.filter((stage) => inBig(stage) === 0)).toEqual([]);
    expect(inBig('closed')).toBeGreaterThan(200);
  });

  it('have each come along the table of stages to where they are, in the order of time', async () => {
    interface Step {
      readonly key: string;
      readonly command: string;
      readonly from: Stage | null;
      readonly to: Stage;
      readonly at: Date;
      readonly stage: Stage;
    }
    const steps = await office.sql<Step>(
      `select s.application_key as key, s.command, s.from_stage as from, s.stage as to,
              s.happened_at as at, a.stage
         from application_steps s
         join service_applications a on a.document_id = s.application_key
        where s.command not in ('replace', 'withdraw') order by s.application_key, s.id`
    );
    const told = new Map<string, Step[]>();
    for (const step of steps) told.set(step.key, [...(told.get(step.key) ?? []), step]);
    const [all] = await office.sql<{ n: number }>(
      'select count(*)::int as n from service_applications'
    );
    expect(told.size).toBe(all?.n);
    for (const path of told.values()) {
      expect(path[0]).toMatchObject({ command: 'submit', from: null, to: 'submitted' });
      for (const [index, { command, from, to, at }] of path.entries()) {
        const before = path[index - 1];
        if (before === undefined) continue;
        expect(from).toBe(before.to);
        expect(STAGE_TRANSITIONS).toContainEqual({ command, from, to });
        expect(at.getTime()).toBeGreaterThanOrEqual(before.at.getTime());
      }
      expect(path.at(-1)?.to).toBe(path.at(-1)?.stage);
    }
  });

  it('keep the service standard more often than not, and not always', async () => {
    const stages = await office.sql<{ stage: string; late: number; all: number }>(
      `select s.from_stage as stage, count(*)::int as all,
              count(*) filter (where s.seconds_before > 3600 * d.target_hours)::int as late
         from application_steps s
         join service_standards d on d.sector = s.sector and d.stage = s.from_stage
        group by 1 having count(*) > 50`
    );
    expect(stages.length).toBeGreaterThan(6);
    const shares = stages.map(({ late, all }) => late / all);
    expect(Math.max(...shares)).toBeLessThan(0.5);
    expect(shares.filter((share) => share > 0).length).toBeGreaterThan(4);
  });

  it('name an agent only where a letter of authority counted on that day', () =>
    none(
      `select a.number from service_applications a
        where a.agent_key is not null and not exists (
          select 1 from representations r
           where r.principal_key = a.service_user_key and r.agent_key = a.agent_key
             and (a.submitted_at at time zone 'UTC' at time zone 'Asia/Jakarta')::date
                 between r.valid_from and r.valid_until)`
    ));
});

describe('the money of the demo', () => {
  it('has a paid bill behind every certificate, and payments that reach it', async () => {
    await none(
      `select a.number from service_applications a
        where a.stage in ('paid', 'certificate-issued', 'handed-over', 'closed')
          and not exists (select 1 from invoices i join payments p on p.invoice_key = i.document_id
                           where i.application_key = a.document_id and i.invoice_state = 'paid'
                             and (p.match_state in ('matched', 'over') or p.resolution is not null))`
    );
    await none(
      `select i.number from invoices i
        where i.invoice_state = 'paid' and i.paid_amount < i.total`
    );
  });

  it('waits for the treasurer for every reason there is, and has been settled before', async () => {
    const states = await counted('t.match_state', 'payments t');
    const [stray] = await office.sql<{ n: number }>(
      `select count(*)::int as n from payments where office_key is null and match_state = 'unmatched'`
    );
    expect(stray?.n).toBeGreaterThan(0);
    const missing = QUEUED_STATES.filter(
      (state) => state !== 'unmatched' && !states.has(`DEMO ${state}`)
    );
    expect(missing).toEqual([]);
    expect(states.get('DEMO resolved')).toBeGreaterThan(5);
    const bills = await counted('t.invoice_state', 'invoices t');
    expect([...bills.keys()]).toEqual(expect.arrayContaining(['DEMO open', 'DEMO expired']));
  });
});

describe('the papers of the demo', () => {
  it('lack nothing that their models ask for', async () => {
    const papers = await office.sql<{ number: string; content: CertificateContent }>(
      `select number, content::json as content from certificates where certificate_state <> 'draft'`
    );
    expect(papers.length).toBeGreaterThan(200);
    const lacking = papers
      .map(({ number, content }) => [number, problemsOf(content)] as const)
      .filter(([, problems]) => problems.length > 0);
    expect(lacking).toEqual([]);
  });

  it('were numbered on the forms in force on their day, of every kind', async () => {
    const forms = await office.sql<{ code: string }>(
      'select distinct form_code as code from certificates where form_code is not null'
    );
    expect(forms.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['KT-9', 'KT-10', 'KH-9', 'KH-11', 'KH-10', 'KH-12'])
    );
  });

  it('were corrected now and then, replaced once and withdrawn once', async () => {
    const [row] = await office.sql(
      `select count(*) filter (where version > 1) > 20 as corrected,
              count(*) filter (where certificate_state = 'replaced')::int as replaced,
              count(*) filter (where certificate_state = 'withdrawn')::int as withdrawn
         from certificates`
    );
    expect(row).toEqual({ corrected: true, replaced: 1, withdrawn: 1 });
  });
});

describe('what went wrong in the demo', () => {
  it('holds a consignment with three letters, annulled ones, and open detentions', async () => {
    const [worst] = await office.sql(
      `select string_agg(kind, ' ' order by id) as kinds from quarantine_actions
        where kind in ('detention', 'refusal', 'destruction')
        group by application_key having count(*) = 3`
    );
    expect(worst).toEqual({ kinds: 'detention refusal destruction' });
    const [row] = await office.sql(
      `select count(*) filter (where annulled_on is not null)::int as annulled,
              count(*) filter (where kind = 'detention' and ended_on is null
                                 and annulled_on is null)::int as open,
              count(*) filter (where kind = 'detention' and ended_on is null
                                 and annulled_on is null and due_on < '2026-03-02')::int as overdue
         from quarantine_actions`
    );
    // One taken back by supervision, and one after an objection.
    expect(row).toEqual({ annulled: 2, open: 2, overdue: 1 });
  });

  it('holds notices in both directions, one of which nobody has matched yet', async () => {
    expect(
      await office.sql(
        `select nnc_direction as direction, match_state as state, count(*)::int as n
           from nnc_records group by 1, 2 order by 1, 2`
      )
    ).toEqual([
      { direction: 'issued', state: 'matched', n: 1 },
      { direction: 'received', state: 'matched', n: 3 },
      { direction: 'received', state: 'unmatched', n: 1 },
    ]);
  });

  it('was complained of over every channel, to every end, without a name and without an answer', async () => {
    const rows = await office.sql<{ channel: string; state: string }>(
      'select channel, complaint_state as state from complaints'
    );
    expect(new Set(rows.map(({ channel }) => channel))).toEqual(new Set(COMPLAINT_CHANNELS));
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(COMPLAINT_STATES));
    const [row] = await office.sql(
      `select count(*) filter (where reporter_name is null and service_user_key is null) > 0
                as anonymous,
              count(*) filter (where complaint_state in ('received', 'assigned')
                                 and due_on < '2026-03-02') > 0 as overdue
         from complaints`
    );
    expect(row).toEqual({ anonymous: true, overdue: true });
  });
});

describe('the compliance profiles of the demo', () => {
  it('stand in several tiers, and moved in several months', async () => {
    const tiers = await counted('t.tier', 'compliance_profiles t');
    expect(new Set([...tiers.keys()].map((each) => each.split(' ')[1])).size).toBeGreaterThan(2);
    const months = await office.sql<{ moves: number }>(
      `select count(*)::int as moves from compliance_reviews
        where from_tier <> 'unrated' group by date_trunc('month', on_day)`
    );
    expect(months.length).toBeGreaterThan(3);
  });

  it('are what a recomputation of everything finds', async () => {
    await review();
    expect(await differences()).toEqual([]);
  });

  it('were rated as time went by, and know of nothing before it happened', () =>
    none(
      `select 1 from compliance_events where known_from < happened_on or known_from > '2026-03-02'
        union all
       select 1 from compliance_reviews where on_day > '2026-03-02'`
    ));
});

describe('the people of the demo', () => {
  it('have mail from nobody about what was before they came', () =>
    none(
      // Who has let leave wait is reminded when the demo starts.
      `select message_key from notifications
        where mail_state <> 'none' and kind not like 'waiting.%' limit 1`
    ));

  it('rated what they got: most are content, some are not, some say why', async () => {
    const [row] = await office.sql(
      `select count(*) > 100 as many, avg(u_1) between 3 and 3.9 as content,
              count(comment) between 20 and count(*) / 2 as said,
              count(*) filter (where u_1 <= 2) > 3 as discontent
         from feedbacks`
    );
    expect(row).toEqual({ many: true, content: true, said: true, discontent: true });
  });

  test.each([
    ['trader@demo.test', 'draft-issued', 2],
    ['agent@demo.test', 'draft-issued', 1],
    ['officer@demo.test', 'submitted', 3],
    ['officer@demo.test', 'paid', 2],
    ['treasurer@demo.test', 'draft-approved', 2],
  ])('%s finds applications at %s', async (who, stage, least) => {
    const found = await office
      .as(who)
      .get(`/api/service-applications?filters[stage][$eq]=${stage}&pagination[pageSize]=100`);
    expect(found.status).toBe(200);
    expect(found.body.data.length).toBeGreaterThanOrEqual(least);
  });

  it('approve the draft that waits for them, as trader@ does', async () => {
    const trader = office.as('trader@demo.test');
    const waiting = await trader.get('/api/service-applications?filters[stage][$eq]=draft-issued');
    const { documentId, draftVersion } = waiting.body.data[0];
    const approved = await trader.post(`/api/service-applications/${documentId}/approve-draft`, {
      data: { version: draftVersion },
    });
    expect(approved.status).toBe(200);
    expect(approved.body.data.stage).toBe('draft-approved');
  });

  it('include a company that is suspended and one that is only registered', async () => {
    const states = await counted('t.service_user_state', 'service_users t');
    expect(states.get('DEMO suspended')).toBe(1);
    expect(states.get('DEMO registered')).toBe(1);
    expect(states.get('DEMO2 verified')).toBe(4);
  });
});

test('an application that is over has been closed, cancelled, refused or destroyed', () =>
  none(
    `select number from service_applications
      where (closed_at is not null) <> (stage in (${FINAL_STAGES.map((s) => `'${s}'`).join(', ')}))
        and stage in ('closed', 'cancelled')`
  ));

describe('what is decided about the traders of the demo', () => {
  it('are objections of every outcome, one that annulled its action, and some that wait', async () => {
    const states = await office.sql<{ state: string; annulled: boolean }>(
      `select b.objection_state as state, bool_or(q.annulled_on = b.decided_on) as annulled
         from compliance_objections b left join quarantine_actions q on q.document_id = b.event_key
        group by 1 order by 1`
    );
    expect(states.map(({ state }) => state)).toEqual(['dismissed', 'filed', 'sustained']);
    expect(states.find(({ state }) => state === 'sustained')?.annulled).toBe(true);
    await none(
      `select 1 from compliance_objections where filed_at > '${NOW}' or created_at > '${NOW}'`
    );
  });

  it('is coaching that was held, with a score before and after, and some that is planned', async () => {
    const [sessions] = await office.sql(
      `select count(*) filter (where score_after is not null)::int as held,
              count(*) filter (where held_on > '${NOW.slice(0, 10)}')::int as planned
         from coaching_sessions`
    );
    expect(sessions).toMatchObject({ planned: 1 });
    expect(sessions?.held).toBeGreaterThanOrEqual(3);
    await none(
      `select 1 from coaching_sessions
        where tier_before not in ('red', 'orange') or score_before is null`
    );
  });

  it('is priority, granted to who was green, declined and ended', async () => {
    const outcomes = await office.sql<{ outcome: string }>(
      'select distinct outcome from priority_decisions order by 1'
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['declined', 'ended', 'granted']);
    await none(
      `select 1 from priority_decisions d
        where d.outcome <> 'ended' and d.tier <> 'green' or d.as_of > d.decided_on`
    );
  });
});
