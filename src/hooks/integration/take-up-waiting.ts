import { readActionRow, type ActionRow } from '../../domain/certification/import-action-row';
import { rowsOf, type Transaction } from '../../infra/transaction';
import { addToCounts } from './keep-batch';
import { keepTakenUp, type TakenUpRow } from './keep-rows';
import { recordActions } from './record-actions';
import type { RecordedRow } from './row';

interface WaitingRow {
  readonly id: number;
  readonly ref: string;
  readonly batchKey: string;
  readonly given: unknown;
}

const WAITING_SQL = `
select id, external_ref as ref, batch_key as "batchKey", (payload -> 'given')::json as given
  from integration_rows
 where source = :source and row_state = 'waiting' and waits_for = any(:refs)
 order by id`;

const RECORDED_SQL = `
update integration_refs r set record_key = d.key, office_key = d.office_key
  from json_to_recordset(:rows) as d(ref text, key text, office_key text)
 where r.source = :source and r.row_kind = 'action' and r.external_ref = d.ref`;

/** What was refused may come again, mended, under the same reference. */
const FORGET_SQL = `
delete from integration_refs
 where source = :source and row_kind = 'action' and external_ref = any(:refs)`;

interface TakenUp extends WaitingRow {
  readonly recorded: RecordedRow;
}

const judgeAgain = async (
  trx: Transaction,
  source: string,
  waiting: readonly WaitingRow[]
): Promise<readonly TakenUp[]> => {
  const readable: { readonly row: WaitingRow; readonly said: ActionRow }[] = [];
  const refused: TakenUp[] = [];
  for (const row of waiting) {
    const said = readActionRow(row.given);
    if (said.ok) readable.push({ row, said: said.value });
    else refused.push({ ...row, recorded: { outcome: 'refused', refusal: said.refusal } });
  }
  const recorded = await recordActions(trx, source, readable);
  return [
    ...refused,
    ...readable.flatMap(({ row }, index) => {
      const found = recorded[index];
      return found === undefined ? [] : [{ ...row, recorded: found }];
    }),
  ];
};

const asKept = ({ id, recorded }: TakenUp): readonly TakenUpRow[] => {
  switch (recorded.outcome) {
    case 'accepted':
      return [{ id, state: 'accepted', refusal: null, officeKey: recorded.officeKey }];
    case 'refused':
      return [{ id, state: 'refused', refusal: recorded.refusal, officeKey: null }];
    case 'waiting':
      return [];
  }
};

/**
 * Judge the actions that have waited for these applications, in the transaction that brings what
 * they waited for. Their own batches count them from then on as what they have become.
 */
export const takeUpWaiting = async (
  trx: Transaction,
  source: string,
  refs: readonly string[]
): Promise<void> => {
  if (refs.length === 0) return;
  const waiting = await rowsOf<WaitingRow>(trx, WAITING_SQL, {
    source,
    refs: [...new Set(refs)],
  });
  if (waiting.length === 0) return;
  const taken = await judgeAgain(trx, source, waiting);
  await keepTakenUp(trx, taken.flatMap(asKept));
  await rowsOf(trx, RECORDED_SQL, {
    source,
    rows: JSON.stringify(
      taken.flatMap(({ ref, recorded }) =>
        recorded.outcome === 'accepted'
          ? [{ ref, key: recorded.key, office_key: recorded.officeKey }]
          : []
      )
    ),
  });
  await rowsOf(trx, FORGET_SQL, {
    source,
    refs: taken.flatMap(({ ref, recorded }) => (recorded.outcome === 'refused' ? [ref] : [])),
  });
  for (const batchKey of new Set(taken.map((row) => row.batchKey))) {
    const mine = taken.filter((row) => row.batchKey === batchKey);
    const accepted = mine.filter(({ recorded }) => recorded.outcome === 'accepted').length;
    const refused = mine.filter(({ recorded }) => recorded.outcome === 'refused').length;
    await addToCounts(trx, batchKey, { accepted, refused, waiting: -accepted - refused });
  }
};
