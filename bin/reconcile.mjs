import { runCommand } from './failure.mjs';
import { inOpenOffice } from './open-office.mjs';

/**
 * `npm run reconcile`: compare the leave ledger with the requests it tells of, and compliance profiles
 * with what happened to consignments. Ends with 0 when they agree, and otherwise with 1 and a table of
 * what does not.
 */
await runCommand(async () => {
  const { found, profiles, differences } = await inOpenOffice(async (load) => ({
    found: await load('api/leave-report/reading/reconcile').findDiscrepancies('all'),
    ...(await load('jobs/recompute-profiles').recomputeAll()),
  }));
  if (differences.length > 0) {
    console.table(differences);
    console.log(`${differences.length} figures of ${profiles} compliance profiles do not agree.`);
  }
  if (found.length === 0) {
    console.log('Ledger, steps and requests agree.');
    if (differences.length > 0) process.exit(1);
    console.log(`${profiles} compliance profiles agree with what happened.`);
    process.exit(0);
  }
  console.table(
    found.map(({ rule, subject, expected, found: stored }) => ({
      rule,
      subject,
      expected,
      found: stored,
    }))
  );
  console.log(`${found.length} findings: ledger, steps and requests do not agree.`);
  process.exit(1);
});
