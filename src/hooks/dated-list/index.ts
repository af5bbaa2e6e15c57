import { changeDatedRow, openDatedRow, removeDatedRow } from '../../domain/calendar/dated-row';
import { keepsList, type DatedList } from '../../domain/identity/list-keepers';
import { refuse } from '../../domain/result';
import { todayIn } from '../../infra/clock';
import { currentActor } from '../../infra/current-actor';
import { parseInput } from '../../infra/input';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { inTransaction, type Transaction } from '../../infra/transaction';
import type { Door, Operation } from '../door';
import { changedFields, lockDatedRow, type StoredRow } from './stored-row';
import { periodInput } from './period-input';

const today = (): string => todayIn('Asia/Jakarta');

const requireKeeper = async (trx: Transaction, list: DatedList): Promise<void> => {
  if (keepsList(await currentActor(trx, today()), list)) return;
  throw errorFrom(refuse('FORBIDDEN', 'dated.not-your-list').refusal);
};

type Data = Readonly<Record<string, unknown>>;

/** The period that a write leaves: what is not given stays as it is stored. */
const periodAfter = (data: Data, stored?: StoredRow) =>
  parseInput(periodInput, {
    validFrom: data.validFrom === undefined ? stored?.validFrom : data.validFrom,
    validUntil: data.validUntil === undefined ? stored?.validUntil : data.validUntil,
  });

/**
 * The door of a dated list: its rows end rather than change. That two rows of one code share no day,
 * the database sees to (`database/dated-list-constraints.ts`).
 */
export const datedListDoor = (list: DatedList): Required<Door> => {
  /** A clone arrives with the original's documentId: what is not given anew is the original's. */
  const add: Operation = (params, next) =>
    inTransaction(async (trx) => {
      await requireKeeper(trx, list);
      const original = await lockDatedRow(trx, list, params.documentId);
      valueOf(openDatedRow(periodAfter(params.data ?? {}, original)));
      return next();
    });

  const update: Operation = (params, next) =>
    inTransaction(async (trx) => {
      await requireKeeper(trx, list);
      const stored = await lockDatedRow(trx, list, params.documentId);
      if (stored === undefined) return next();
      const data = params.data ?? {};
      valueOf(
        changeDatedRow(stored, periodAfter(data, stored), changedFields(data, stored), today())
      );
      return next();
    });

  const remove: Operation = (params, next) =>
    inTransaction(async (trx) => {
      await requireKeeper(trx, list);
      const stored = await lockDatedRow(trx, list, params.documentId);
      if (stored !== undefined) valueOf(removeDatedRow(stored, today()));
      return next();
    });

  return { create: add, clone: add, update, delete: remove };
};
