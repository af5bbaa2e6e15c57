import { beginPolicy, judgePolicy } from '../../domain/compliance/judge-policy';
import { refuse } from '../../domain/result';
import { todayIn } from '../../infra/clock';
import { UID } from '../../infra/content-types';
import { currentActor } from '../../infra/current-actor';
import { parseInput } from '../../infra/input';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { inTransaction, rowsOf, type Transaction } from '../../infra/transaction';
import { authorshipIn, refuseComputedFields } from '../computed-fields';
import { datedListDoor } from '../dated-list';
import { lockDatedRow, type StoredRow } from '../dated-list/stored-row';
import type { Door, DocumentParams, Next, Operation } from '../door';
import { policyFields, WRITABLE } from './policy-input';

type Data = Readonly<Record<string, unknown>>;

const DATED = datedListDoor('compliance-policy');
const today = (): string => todayIn('Asia/Jakarta');

/** The fields as they would be: what is not given stays as it is stored. */
const merged = (data: Data, stored?: StoredRow): Data =>
  Object.fromEntries(
    [...WRITABLE].map((name) => [name, data[name] === undefined ? stored?.[name] : data[name]])
  );

/** A policy that follows on the one in force ends it the day before. */
const endPolicyBefore = async (trx: Transaction, validFrom: string): Promise<void> => {
  await rowsOf(
    trx,
    `update compliance_policies set valid_until = :validFrom::date - 1, updated_at = now()
      where valid_until is null and valid_from < :validFrom::date`,
    { validFrom }
  );
};

const write = async (
  trx: Transaction,
  params: DocumentParams,
  next: Next,
  stored?: StoredRow
): Promise<unknown> => {
  const data = params.data ?? {};
  const { why, validFrom, validUntil, ...numbers } = parseInput(
    policyFields,
    merged(data, stored)
  );
  if (validFrom !== stored?.validFrom) valueOf(beginPolicy(validFrom, today()));
  const { employee } = await currentActor(trx, today());
  params.data = {
    ...authorshipIn(data),
    ...valueOf(judgePolicy(numbers)),
    why,
    validFrom,
    validUntil,
    ...(stored === undefined ? { madeByName: employee?.name ?? null } : {}),
  };
  return next();
};

const add: Operation = (params, next) =>
  inTransaction(async (trx) => {
    await refuseComputedFields(UID.compliancePolicy, WRITABLE, params.data ?? {});
    return DATED.create(params, () =>
      write(trx, params, async () => {
        await endPolicyBefore(trx, String(params.data?.validFrom));
        return next();
      })
    );
  });

const change: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const { data = {}, documentId } = params;
    await refuseComputedFields(UID.compliancePolicy, WRITABLE, data, documentId);
    return DATED.update(params, async () => {
      const stored = await lockDatedRow(trx, 'compliance-policy', documentId);
      return stored === undefined ? next() : write(trx, params, next, stored);
    });
  });

/**
 * The one door of compliance policies: a dated list, whose numbers make sense together, and which
 * begins today at the earliest.
 */
export const COMPLIANCE_POLICY_DOOR: Door = {
  create: add,
  clone: () => Promise.reject(errorFrom(refuse('WRONG_STATE', 'input.not-cloned').refusal)),
  update: change,
  delete: DATED.delete,
};
