import {
  actOnApplication as judge,
  type ServiceCommand,
  type StageVerdict,
} from '../../domain/certification/act-on-application';
import { matches, visibleRows } from '../../domain/identity/visibility';
import { isFinal, type ServiceCommandName } from '../../domain/certification/vocabulary';
import type { Result } from '../../domain/result';
import { momentIn } from '../../infra/clock';
import { UID } from '../../infra/content-types';
import { notFound } from '../../infra/input';
import { valueOf } from '../../infra/refusal-error';
import { signedIn } from '../../infra/signed-in';
import { inTransaction } from '../../infra/transaction';
import { authorshipIn, refuseComputedFields } from '../computed-fields';
import type { DocumentParams, Operation } from '../door';
import { editsOf } from './edits-of-application';
import { followCommand } from './follow-command';
import { loadApplicationFacts, lockApplication, type StoredApplication } from './load-application';
import { readCommand } from './read-command';
import { FORM_FIELDS, STEP_FIELDS } from './step-input';
import { WRITABLE } from './write-application';

/** A command as a route names it, with what the client sent. */
export interface NamedCommand {
  readonly name: ServiceCommandName;
  readonly input: Readonly<Record<string, unknown>>;
}

const NO_STEP_FIELDS = Object.fromEntries(STEP_FIELDS.map((name) => [name, null]));

/** In the panel's form, the entries of a command have names of their own. */
const namedAsInForm = <T>(result: Result<T>): Result<T> => {
  if (result.ok) return result;
  const { path, ...refusal } = result.refusal;
  return path === undefined
    ? result
    : { ok: false, refusal: { ...refusal, path: FORM_FIELDS[path] ?? path } };
};

const columnsOf = (
  { from, to, version }: StageVerdict,
  command: ServiceCommand,
  { zone }: StoredApplication
): Record<string, unknown> => {
  const now = momentIn(zone);
  return {
    stage: to,
    // Another inspection, or a better draft, does not begin the stage anew.
    ...(to === from ? {} : { stageSince: now }),
    ...(command.name === 'issue-draft' ? { draftVersion: version } : {}),
    ...(command.name === 'hand-over'
      ? {
          handedOverAt: now,
          collectorName: command.collector.name,
          collectorIdentity: command.collector.identity,
          collectorRelation: command.collector.relation,
        }
      : {}),
    ...(command.name === 'cancel' ? { endReason: command.reason } : {}),
    ...(isFinal(to) ? { closedAt: now } : {}),
  };
};

/** Who receives an application looks after it, until the office says otherwise. */
const officerOf = (
  { name }: ServiceCommand,
  stored: StoredApplication,
  employee: { readonly key: string; readonly name: string } | null,
  { standing }: StageVerdict
): Record<string, unknown> =>
  name === 'receive' && stored.officerKey === null && employee !== null && standing === 'officer'
    ? { officer: employee.key, officerKey: employee.key, officerName: employee.name }
    : {};

/**
 * Every update of an application, whichever way it comes: an edit of its particulars, or a command on
 * it. Load and lock, build the command, decide, write through `next()`, append what follows; all in
 * one transaction.
 */
export const actOnApplication: Operation = (params: DocumentParams, next) =>
  inTransaction(async (trx) => {
    const data = params.data ?? {};
    const named = params.command as NamedCommand | undefined;
    delete params.command;

    const stored = await lockApplication(trx, params.documentId ?? '');
    if (stored === undefined) throw notFound();
    const facts = await loadApplicationFacts(trx, stored);
    const { officeKey, serviceUserKey, agentKey } = stored;
    const seen = visibleRows(facts.actor, 'service-application', facts.today);
    if (!matches(seen, { officeKey, serviceUserKey, agentKey })) throw notFound();
    await refuseComputedFields(UID.serviceApplication, WRITABLE, data, stored.key);
    const isForm = named === undefined && signedIn().kind === 'panel';
    const read = readCommand(data, stored.stage, named);
    const command = valueOf(isForm ? namedAsInForm(read) : read);
    const edits = await editsOf(trx, data, stored, facts);
    const judged = command === null ? null : judge(facts, command.command);
    const verdict = judged === null ? null : valueOf(isForm ? namedAsInForm(judged) : judged);

    params.data = {
      ...authorshipIn(data),
      ...edits,
      ...(command === null || verdict === null
        ? {}
        : {
            ...columnsOf(verdict, command.command, stored),
            ...officerOf(command.command, stored, facts.actor.employee, verdict),
          }),
      ...NO_STEP_FIELDS,
    };
    const written = await next();
    if (command !== null && verdict !== null) {
      await followCommand(trx, stored.key, stored, { ...command, verdict, facts });
    }
    return written;
  });
