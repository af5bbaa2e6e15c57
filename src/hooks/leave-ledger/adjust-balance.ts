import { z } from 'zod';
import { entryOfOffice, post } from '../../domain/leave/ledger';
import { settle } from '../../domain/leave/settlement';
import { isPersonnelFor } from '../../domain/leave/authority';
import { refuse } from '../../domain/result';
import { todayIn } from '../../infra/clock';
import { currentActor } from '../../infra/current-actor';
import { notFound, parseInput } from '../../infra/input';
import { errorFrom } from '../../infra/refusal-error';
import { inTransaction, rowsOf } from '../../infra/transaction';
import type { Door, Operation } from '../door';
import { APPEND_ONLY_DOOR } from '../append-only-door';
import { loadLedger } from '../leave-request/load-facts';
import { postEntries } from '../leave-request/write-verdict';

const MOST_DAYS = 100;
const year = z.number('must be a year').int('must be a year').min(2000).max(2999);

/** What personnel administration fills in; everything else of the entry is Q-Office's. */
const adjustment = z
  .object({
    nip: z.string('must be the NIP of an employee').min(1, 'must be the NIP of an employee'),
    year,
    bucketYear: year,
    days: z
      .number('must be a whole number of days')
      .int('must be a whole number of days')
      .min(-MOST_DAYS)
      .max(MOST_DAYS)
      .refine((days) => days !== 0, 'must not be 0'),
    reason: z.string('is required').trim().min(1, 'is required').max(2000),
  })
  .refine(({ year: usableIn, bucketYear }) => bucketYear <= usableIn, {
    path: ['bucketYear'],
    message: 'must not lie after the year the days can be used in',
  });

/**
 * The one entry that a person posts: a correction of somebody's balance, with its reason. Leftovers
 * that an office brings along come in this way as well. The database keeps the bucket above zero.
 */
const adjustBalance: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const actor = await currentActor(trx, todayIn('Asia/Jakarta'));
    const data = params.data ?? {};
    if (data.kind !== undefined && data.kind !== null && data.kind !== 'adjust') {
      throw errorFrom(refuse('INVALID', 'leave.only-adjustments', {}, 'kind').refusal);
    }
    const { nip, year: usableIn, bucketYear, days, reason } = parseInput(adjustment, data);
    const [employee] = await rowsOf<{ key: string; name: string; officeKey: string }>(
      trx,
      `select document_id as key, name, office_key as "officeKey" from employees
        where nip = :nip for no key update`,
      { nip: nip.replace(/\s/g, '') }
    );
    if (employee === undefined || !isPersonnelFor(actor, employee.officeKey)) {
      throw errorFrom(refuse('INVALID', 'leave.unknown-employee', {}, 'nip').refusal);
    }
    const ledger = await loadLedger(trx, employee.key);
    if (ledger === undefined) throw notFound();
    const { facts } = ledger;
    // What is due is posted first, so that a correction is made of the balance that people see.
    const due = settle(facts);
    await postEntries(trx, employee.key, due, {}, null);
    const entry = entryOfOffice(
      post(facts.movements, due),
      'adjust',
      { year: usableIn, bucket: bucketYear, days },
      facts.today
    );
    params.data = {
      employeeKey: employee.key,
      employeeName: employee.name,
      nip: nip.replace(/\s/g, ''),
      officeKey: employee.officeKey,
      leaveType: 'annual',
      year: usableIn,
      bucketYear,
      kind: 'adjust',
      days,
      held: 0,
      cycle: entry.cycle,
      postedOn: entry.postedOn,
      reason,
      actorName: actor.employee?.name ?? null,
    };
    return next();
  });

/** The door of the ledger: append-only, and what a person appends is an adjustment. */
export const LEDGER_DOOR: Door = { ...APPEND_ONLY_DOOR, create: adjustBalance };
