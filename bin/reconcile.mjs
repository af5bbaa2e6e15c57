import { runCommand } from './failure.mjs';
import { inOpenOffice } from './open-office.mjs';

/**
 * `npm run reconcile`: compare the leave ledger with the requests it tells of. Ends with 0 when they
 * agree, and otherwise with 1 and a table of what does not.
 */
await runCommand(async () => {
  const found = await inOpenOffice((load) =>
    load('api/leave-report/reading/reconcile').findDiscrepancies('all')
  );
  if (found.length === 0) {
    console.log('Ledger, steps and requests agree.');
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
