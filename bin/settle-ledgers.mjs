import { runCommand } from './failure.mjs';
import { inOpenOffice } from './open-office.mjs';

/**
 * `npm run settle`: post what is due in the leave ledgers by today (eligibility grants, the opening
 * of the year), as the server does by itself every hour.
 */
await runCommand(async () => {
  const { employees, entries } = await inOpenOffice((load) =>
    load('jobs/settle-ledgers').settleLedgers()
  );
  console.log(`Ledgers of ${employees} employees looked at, ${entries} entries posted.`);
  process.exit(0);
});
