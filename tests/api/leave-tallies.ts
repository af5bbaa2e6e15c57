import type { Office } from '../harness';

/** All that the leave dashboard adds up, sums of nothing left out. */
const STANDING = `
select 'months' as what, to_jsonb(m) as row from leave_months m
 where (days, begun, away, waiting) <> (0, 0, 0, 0)
union all
select 'days', to_jsonb(d) from leave_days d where (days, begun) <> (0, 0)
union all
select 'absences', to_jsonb(a) from leave_absences a where away <> 0
union all
select 'accounts', to_jsonb(a) from leave_accounts a where entries <> 0
union all
select 'spans', to_jsonb(s) from spans_sums s where sector = 'leave' and times <> 0
union all
select 'bands', to_jsonb(b) from span_bands_sums b where sector = 'leave' and times <> 0
 order by 1, 2`;

const FORGET = [
  ...['leave_months', 'leave_days', 'leave_absences', 'leave_accounts'],
  ...['counted_leave', 'timed_leave_decisions', 'counted_accounts', 'leave_marks'],
].map((table) => `delete from ${table}`);

/** What the leave tallies say, and what they would say if all were counted from nothing. */
export const leaveTallies = async (
  office: Office
): Promise<{ readonly followed: readonly unknown[]; readonly afresh: readonly unknown[] }> => {
  await office.sql('select follow_leave()');
  const followed = await office.sql(STANDING);
  const trx = await office.db.transaction();
  try {
    for (const statement of [
      ...FORGET,
      `delete from spans_sums where sector = 'leave'`,
      `delete from span_bands_sums where sector = 'leave'`,
      'insert into leave_marks values (null, null)',
      'select follow_leave()',
    ]) {
      await trx.raw(statement);
    }
    const { rows } = await trx.raw<{ rows: readonly unknown[] }>(STANDING);
    return { followed, afresh: rows };
  } finally {
    await trx.rollback();
  }
};
