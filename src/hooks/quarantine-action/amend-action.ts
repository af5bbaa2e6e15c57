import type { ActionVerdict, QuarantineAction } from '../../domain/certification/action';
import {
  annulAction,
  changeSeverity,
  completeLetter,
  LETTER_FIELDS,
  receiveLetter,
} from '../../domain/certification/amend-action';
import { isAdverse } from '../../domain/certification/vocabulary';
import type { Result } from '../../domain/result';
import { UID } from '../../infra/content-types';
import { notFound, parseInput } from '../../infra/input';
import { valueOf } from '../../infra/refusal-error';
import { inTransaction, type Transaction } from '../../infra/transaction';
import { areSameFiles, attachmentsAfter } from '../attachments';
import { authorshipIn, refuseComputedFields } from '../computed-fields';
import { followConsignment } from '../compliance/follow-consignments';
import type { Operation } from '../door';
import { lockApplication, type StoredApplication } from '../service-application/load-application';
import { isVisible } from '../service-application/named-application';
import { AMENDED, annulmentFields, type ActionFields } from './action-input';
import { endDetentions } from './end-detentions';
import { loadActionFacts, type StoredFacts } from './load-actions';
import { reasonBehind } from './record-action';
import { editsIn, relationsChanged, storedRow, type StoredRow } from './stored-action';
import { tellOfAction } from './tell-of-action';

type Data = Readonly<Record<string, unknown>>;
type Edits = Readonly<Partial<ActionFields>>;
type Verdict = ActionVerdict<Partial<QuarantineAction> & { readonly annulmentReason?: string }>;

/** What an update asks for: commands with rules of their own, and papers that are filled in. */
interface Amendment {
  readonly letterReceivedOn: string | undefined;
  readonly severity: {
    readonly to: NonNullable<ActionFields['severity']>;
    note: string | null;
  } | null;
  readonly annulmentReason: string | null;
  /** Every other field that would change. */
  readonly changed: readonly string[];
  readonly blank: ReadonlySet<string>;
}

const amendmentIn = (
  { letterReceivedOn, severity, severityNote, ...others }: Edits,
  moreChanged: readonly string[],
  annulmentReason: string | null,
  stored: StoredRow
): Amendment => ({
  // Emptied, it would take back a term that has been told; no day is never the one recorded.
  letterReceivedOn: letterReceivedOn === null ? '' : letterReceivedOn,
  severity: severity ? { to: severity, note: severityNote ?? null } : null,
  annulmentReason,
  changed: [
    ...Object.keys(others),
    ...moreChanged,
    ...(severity === null ? ['severity'] : []),
    // A note belongs to the severity it explains.
    ...(severityNote !== undefined && !severity ? ['severityNote'] : []),
  ],
  blank: new Set(
    LETTER_FIELDS.filter((name) =>
      name === 'letter' ? stored.letterFiles.length === 0 : (stored[name] ?? null) === null
    )
  ),
});

/** Judge what an update asks for, one thing after the other. Throws the first refusal. */
const judge = (
  facts: StoredFacts,
  action: QuarantineAction,
  { letterReceivedOn, severity, annulmentReason, changed, blank }: Amendment
): readonly Verdict[] => {
  valueOf(completeLetter(facts, action, changed, blank));
  const results: Result<Verdict | null>[] = [
    ...(letterReceivedOn === undefined ? [] : [receiveLetter(facts, action, letterReceivedOn)]),
    ...(severity === null ? [] : [changeSeverity(facts, action, severity.to, severity.note)]),
    ...(annulmentReason === null ? [] : [annulAction(facts, action, annulmentReason)]),
  ];
  return results.map((result) => valueOf(result)).filter((verdict) => verdict !== null);
};

/** Tell the parties of each thing that was changed; a severity may change again and again. */
const tell = async (
  trx: Transaction,
  application: StoredApplication,
  facts: StoredFacts,
  { key, kind, actedOn, reasonCode }: QuarantineAction,
  verdicts: readonly Verdict[],
  before: string
): Promise<void> => {
  for (const { notice, fields } of verdicts) {
    if (notice === null) continue;
    await tellOfAction(trx, application, {
      notice,
      event: `${notice}:${key}:${new Date(before).getTime()}`,
      kind,
      actedOn,
      dueOn: fields.dueOn ?? null,
      reason: reasonBehind(facts, { kind, actedOn, reasonCode }),
      note: fields.annulmentReason ?? fields.severityNote ?? null,
    });
  }
};

/**
 * What may still be said of a recorded action: that its letter arrived, that it is graver or lighter
 * than the list has it, its letter's number and copy, and that it should not have been. The rest stays.
 */
export const amendAction: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const data = params.data ?? {};
    const key = params.documentId ?? '';
    const found = await storedRow(trx, key);
    const application = found && (await lockApplication(trx, found.applicationKey));
    if (application === undefined || !(await isVisible(trx, application))) throw notFound();
    // Read again: somebody may have amended it while this waited for the lock.
    const stored = (await storedRow(trx, key)) as StoredRow;
    await refuseComputedFields(UID.quarantineAction, AMENDED, data, key);
    const edits = editsIn(data, stored);
    const letter = await attachmentsAfter(trx, data.letter, stored.letterFiles, 'letter');
    const hasOtherLetter = !areSameFiles(letter, stored.letterFiles);
    const given = parseInput(annulmentFields, data as { annulmentReason?: unknown });
    const annulmentReason =
      given.annulmentReason === stored.annulmentReason ? null : given.annulmentReason;
    const moreChanged = [
      ...(await relationsChanged(trx, data, stored)),
      ...(hasOtherLetter ? ['letter'] : []),
    ];
    const facts = await loadActionFacts(trx, application, edits.letterReceivedOn ?? stored.actedOn);
    const action = facts.actions.find((one) => one.key === key) as QuarantineAction;
    const amendment = amendmentIn(edits, moreChanged, annulmentReason, stored);
    const verdicts = judge(facts, action, amendment);
    params.data = {
      ...authorshipIn(data),
      ...(edits.letterNumber ? { letterNumber: edits.letterNumber } : {}),
      ...(edits.letterDate ? { letterDate: edits.letterDate } : {}),
      ...(hasOtherLetter ? { letter: letter.at(-1) ?? null } : {}),
      ...Object.assign({}, ...verdicts.map(({ fields }): Data => ({ ...fields }))),
      ...(annulmentReason === null ? {} : { annulledByName: facts.actor.employee?.name ?? null }),
    };
    const written = await next();
    await endDetentions(trx, application.key);
    await tell(trx, application, facts, action, verdicts, stored.updatedAt);
    if (isAdverse(action.kind) && verdicts.length > 0) {
      await followConsignment(trx, application, facts.today);
    }
    return written;
  });
