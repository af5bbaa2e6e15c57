import { UNANSWERED_STATES } from '../domain/certification/complaint';
import type { Language } from '../infra/language';
import { owe, type OwedMessage } from '../infra/outbox';
import { fill } from '../infra/texts';
import { overdueMessages, type OverdueMessage } from '../infra/texts/overdue-messages';
import { todaysOfOffices } from '../infra/todays';
import { inTransaction, rowsOf } from '../infra/transaction';

/** Something whose term is over, and one of those who have to hear of it. */
interface Overdue {
  readonly kind: OverdueMessage;
  readonly key: string;
  /** Number of the application, or what a complaint is about. */
  readonly subject: string;
  readonly dueOn: string;
  readonly link: string;
  readonly recipientKey: string;
  readonly address: string | null;
  readonly language: Language;
}

/** Employees of an office who hold one of these duties in the panel. */
const holdersOf = (roles: string): string => `
       select e.document_id, e.email, e.language, e.office_key
         from employees e
         join employees_panel_account_lnk p on p.employee_id = e.id
         join admin_users u on u.id = p.user_id and u.is_active and not coalesce(u.blocked, false)
         join admin_users_roles_lnk ur on ur.user_id = u.id
         join admin_roles r on r.id = ur.role_id and r.code in (${roles})`;

const OVERDUE_SQL = `
with overdue as (
  select 'detention.overdue' as kind, q.document_id as key, q.application_number as subject,
         q.due_on, q.office_key, q.officer_key as person_key,
         '/admin/content-manager/collection-types/api::quarantine-action.quarantine-action/'
           || q.document_id as link
    from quarantine_actions q
   where q.kind = 'detention' and q.ended_on is null and q.annulled_on is null
     and q.due_on < (:todays::jsonb ->> q.office_key)::date
  union all
  select 'complaint.overdue', c.document_id, c.subject, c.due_on, c.office_key, c.assignee_key,
         '/admin/plugins/dashboard/complaints?state=overdue'
    from complaints c
   where c.complaint_state = any(:unanswered)
     and c.due_on < (:todays::jsonb ->> c.office_key)::date),
supervisors as (${holdersOf(`'supervision'`)}),
told as (
  -- Whoever has it in hand, and supervision of the office; somebody who is both hears of it once.
  select o.*, e.document_id as recipient_key, e.email, e.language
    from overdue o join employees e on e.document_id = o.person_key
  union
  select o.*, s.document_id, s.email, s.language
    from overdue o join supervisors s on s.office_key = o.office_key)
select t.kind, t.key, t.subject, t.due_on::text as "dueOn", t.link,
       t.recipient_key as "recipientKey", nullif(t.email, '') as address,
       coalesce(t.language, 'id') as language
  from told t
 where not exists (select 1 from notifications n
                    where n.message_key = t.key || ':' || t.kind || ':' || t.due_on || ':' || t.recipient_key)
 order by t.due_on, t.key
 limit :most`;

/** Messages owed a round; the rest follows with the next. */
const MOST = 500;

const messageOf = ({ kind, key, subject, dueOn, link, ...person }: Overdue): OwedMessage => {
  const { language } = person;
  const { title, body } = overdueMessages[kind][language];
  return {
    ...person,
    messageKey: `${key}:${kind}:${dueOn}:${person.recipientKey}`,
    kind,
    title: fill(title, { subject, dueOn }, language),
    body: fill(body, { subject, dueOn }, language),
    link,
    requestKey: key,
  };
};

/**
 * Tell who has it in hand, and supervision, of detentions whose documents and complaints whose answer
 * are overdue: each once, and anew only where the term became another. One instance at a time does.
 * Returns how many messages were owed.
 */
export const remindOverdue = (): Promise<{ reminders: number }> =>
  inTransaction(async (trx) => {
    const [turn] = await rowsOf<{ mine: boolean }>(
      trx,
      `select pg_try_advisory_xact_lock(hashtext('q-office'), hashtext('remind-overdue')) as mine`
    );
    if (turn?.mine !== true) return { reminders: 0 };
    const overdue = await rowsOf<Overdue>(trx, OVERDUE_SQL, {
      todays: await todaysOfOffices(trx),
      unanswered: [...UNANSWERED_STATES],
      most: MOST,
    });
    await owe(trx, overdue.map(messageOf));
    return { reminders: overdue.length };
  });
