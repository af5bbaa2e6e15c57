import {
  handleComplaint as judge,
  type Assignment,
} from '../../domain/certification/handle-complaint';
import type { HandledComplaint } from '../../domain/certification/handle-complaint';
import type { ComplaintCommand } from '../../domain/certification/complaint';
import { matches, visibleRows } from '../../domain/identity/visibility';
import type { Actor } from '../../domain/identity/actor';
import { refuse } from '../../domain/result';
import { momentIn, todayIn } from '../../infra/clock';
import { UID } from '../../infra/content-types';
import { currentActor } from '../../infra/current-actor';
import { notFound, parseInput } from '../../infra/input';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { keysNamed, relationChange } from '../../infra/relation-input';
import { inTransaction, rowsOf, type Transaction } from '../../infra/transaction';
import { areSameFiles, attachmentsAfter } from '../attachments';
import { authorshipIn, refuseComputedFields } from '../computed-fields';
import type { Operation } from '../door';
import { loadClocks } from '../legal-clock/load-clocks';
import { namesOtherOffice } from '../organisation/office-named';
import { FIXED_FIELDS, HANDLED, handlingFields } from './complaint-input';
import { lockComplaint, type StoredComplaint } from './load-complaint';
import { tellAssignee, tellOfAnswer } from './tell-of-complaint';

type Data = Readonly<Record<string, unknown>>;

/** What was reported stays as it was; a form sends it back unchanged. */
const refuseRewriting = async (
  trx: Transaction,
  data: Data,
  stored: StoredComplaint
): Promise<void> => {
  const row = (await strapi.db
    .query(UID.complaint)
    .findOne({ where: { documentId: stored.key } })) as Data;
  const plain = (value: unknown): unknown => (value === '' ? null : (value ?? null));
  const rewritten = FIXED_FIELDS.find(
    (name) => data[name] !== undefined && plain(data[name]) !== plain(row[name])
  );
  const files = await attachmentsAfter(trx, data.attachments, stored.attachments);
  const field =
    rewritten ??
    ((await namesOtherOffice(trx, data.office, stored.officeKey)) ? 'office' : undefined) ??
    (areSameFiles(files, stored.attachments) ? undefined : 'attachments');
  if (field !== undefined) {
    throw errorFrom(refuse('WRONG_STATE', 'complaint.stays-as-received', { field }, field).refusal);
  }
};

/** The employee that an input names, with their office; 400 for nobody that there is. */
const assigneeNamed = async (
  trx: Transaction,
  input: unknown
): Promise<Assignment['assignee'] | undefined> => {
  const change = relationChange(input);
  if (change.kind === 'none') return undefined;
  const [named] = keysNamed(change);
  const [assignee] =
    named === undefined
      ? []
      : await rowsOf<Assignment['assignee']>(
          trx,
          `select document_id as key, office_key as "officeKey" from employees
            where document_id = :named or id::text = :named`,
          { named: String(named) }
        );
  if (assignee !== undefined) return assignee;
  throw errorFrom(refuse('INVALID', 'complaint.assignee-missing', {}, 'assignee').refusal);
};

/** A new assignee, or another category for the one there is; null where a form brings neither. */
const assignmentIn = async (
  trx: Transaction,
  data: Data,
  category: Assignment['category'],
  stored: StoredComplaint,
  isNamed: boolean
): Promise<Assignment | null> => {
  // A form sends the relation back emptied where nobody has the complaint yet.
  const isUntouched =
    stored.assigneeKey === null && keysNamed(relationChange(data.assignee)).length === 0;
  const assignee = isUntouched ? undefined : await assigneeNamed(trx, data.assignee);
  const isOther = assignee !== undefined && assignee.key !== stored.assigneeKey;
  const isOtherCategory = category !== null && category !== stored.category;
  if (!isNamed && !isOther && !isOtherCategory) return null;
  const present =
    stored.assigneeKey === null
      ? undefined
      : { key: stored.assigneeKey, officeKey: stored.officeKey };
  const chosen = assignee ?? present;
  if (chosen === undefined) {
    throw errorFrom(refuse('INVALID', 'complaint.assignee-missing', {}, 'assignee').refusal);
  }
  return { assignee: chosen, category };
};

const columnsOf = (
  { complaint, steps }: HandledComplaint,
  stored: StoredComplaint,
  actor: Actor
): Record<string, unknown> => {
  const now = momentIn(stored.zone);
  return {
    complaintState: complaint.state,
    category: complaint.category,
    dueOn: complaint.dueOn,
    ...(steps.includes('assign')
      ? { assignee: complaint.assigneeKey, assigneeKey: complaint.assigneeKey, assignedAt: now }
      : {}),
    ...(steps.includes('answer')
      ? {
          answer: complaint.answer,
          answeredAt: now,
          answeredByName: actor.employee?.name ?? null,
        }
      : {}),
    ...(steps.includes('close') ? { closedAt: now } : {}),
  };
};

/** Every update of a complaint: assigning, answering and closing it, in that order. */
export const handleComplaint: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const data = params.data ?? {};
    const command = (params.command as ComplaintCommand | undefined) ?? null;
    delete params.command;
    const stored = await lockComplaint(trx, params.documentId ?? '');
    if (stored === undefined) throw notFound();
    const today = todayIn(stored.zone);
    const actor = await currentActor(trx, today);
    const { officeKey, assigneeKey, serviceUserKey } = stored;
    const seen = visibleRows(actor, 'complaint', today);
    if (!matches(seen, { officeKey, assigneeKey, serviceUserKey })) throw notFound();
    await refuseComputedFields(UID.complaint, HANDLED, data, stored.key);
    await refuseRewriting(trx, data, stored);
    const input = parseInput(handlingFields, data);
    const isUnchanged = command !== 'answer' && input.answer === stored.answer;
    const clocks = await loadClocks(trx, officeKey, stored.receivedOn);
    const handled = valueOf(
      judge({ actor, clocks, today }, stored, {
        assignment: await assignmentIn(trx, data, input.category, stored, command === 'assign'),
        answer: isUnchanged ? null : input.answer,
        state: input.complaintState,
        command,
      })
    );
    const closingNote = input.closingNote === stored.closingNote ? null : input.closingNote;
    if (closingNote !== null && !handled.steps.includes('close')) {
      throw errorFrom(
        refuse('INVALID', 'complaint.note-without-closing', {}, 'closingNote').refusal
      );
    }
    params.data = {
      ...authorshipIn(data),
      ...columnsOf(handled, stored, actor),
      ...(closingNote === null ? {} : { closingNote }),
    };
    const written = await next();
    const { complaint, notices } = handled;
    if (notices.includes('complaint.assigned') && complaint.assigneeKey !== null) {
      await tellAssignee(trx, stored, complaint.assigneeKey, complaint.dueOn);
    }
    if (notices.includes('complaint.answered')) {
      await tellOfAnswer(trx, stored, complaint.answer ?? '');
    }
    return written;
  });
