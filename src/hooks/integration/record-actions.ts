import {
  inOrderOfEvents,
  judgeActionRow,
  waitsForAnother,
  type ActionRow,
  type ImportedAction,
} from '../../domain/certification/import-action-row';
import { stageTransition } from '../../domain/certification/transitions';
import { earlier } from '../../domain/calendar/iso-date';
import { MACHINE } from '../../domain/identity/actor';
import type { Result } from '../../domain/result';
import { todayIn } from '../../infra/clock';
import { createDocumentId } from '../../infra/document-id';
import type { Transaction } from '../../infra/transaction';
import {
  loadActionLists,
  lockConsignments,
  type ActionLists,
  type Consignment,
} from './load-consignments';
import type { RecordedRow } from './row';
import { writeActions, type ActionToWrite } from './write-actions';

/** The consignment as it is after an action. */
const after = (consignment: Consignment, { action, stageEvent }: ImportedAction): Consignment => {
  const move = stageEvent === null ? undefined : stageTransition(stageEvent, consignment.stage);
  return {
    ...consignment,
    actions: [...consignment.actions, action],
    ...(move === undefined
      ? {}
      : {
          stage: move.to,
          moves: [...consignment.moves, { from: move.from, on: todayIn(consignment.zone) }],
        }),
  };
};

const judge = (
  said: ActionRow,
  consignment: Consignment,
  { reasons, clocks }: ActionLists
): Result<ImportedAction> => {
  const ofOffice = clocks.get(consignment.officeKey);
  if (ofOffice === undefined) throw new Error('The terms of an office were not loaded.');
  const { actions, zone } = consignment;
  // Whoever brings them, other software tells of what was done there.
  const facts = { actor: MACHINE, actions, reasons, clocks: ofOffice, today: todayIn(zone) };
  return judgeActionRow(said, consignment, facts, createDocumentId());
};

const recordedAs = (
  judged: Result<ImportedAction>,
  said: ActionRow,
  officeKey: string
): RecordedRow => {
  if (judged.ok) return { outcome: 'accepted', key: judged.value.action.key, officeKey };
  return waitsForAnother(judged.refusal)
    ? { outcome: 'waiting', waitsFor: said.application }
    : { outcome: 'refused', refusal: judged.refusal };
};

/**
 * Judge actions of a source, in the order in which they happened, and write what is accepted. An
 * action whose application nobody has brought yet waits for it.
 * @returns what each has become, in the order given
 */
export const recordActions = async (
  trx: Transaction,
  source: string,
  rows: readonly { readonly said: ActionRow }[]
): Promise<readonly RecordedRow[]> => {
  const refs = [...new Set(rows.map(({ said }) => said.application))];
  const found = await lockConsignments(trx, source, refs);
  const consignments = new Map(found.map((each) => [each.ref, each]));
  const recorded: RecordedRow[] = rows.map(({ said }) => ({
    outcome: 'waiting',
    waitsFor: said.application,
  }));
  if (found.length === 0) return recorded;
  const since = rows.map(({ said }) => said.actedOn).reduce(earlier);
  const lists = await loadActionLists(trx, found, since);
  const written: ActionToWrite[] = [];
  for (const { row: said, index } of inOrderOfEvents(
    rows.map((row, index) => ({ row: row.said, index }))
  )) {
    const consignment = consignments.get(said.application);
    if (consignment === undefined) continue;
    const judged = judge(said, consignment, lists);
    recorded[index] = recordedAs(judged, said, consignment.officeKey);
    if (!judged.ok) continue;
    written.push({ said, consignment, imported: judged.value });
    consignments.set(said.application, after(consignment, judged.value));
  }
  await writeActions(trx, source, written, lists.reasons);
  return recorded;
};
