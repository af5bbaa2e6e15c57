import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { Failure, runCommand } from './failure.mjs';
import { inOpenOffice } from './open-office.mjs';

/**
 * `npm run import-batches -- SOURCE FOLDER`: bring in what another system (IQFAST) has staged as CSV
 * files. Rows are taken one by one: known ones change nothing, bad ones refuse only themselves, actions
 * wait for their application. Ends with 0 when no row was refused, else with 1.
 */
const HELP = `npm run import-batches -- SOURCE FOLDER [--batch-id ID] [--report FILE]

Brings applications.csv, actions.csv and payments.csv of FOLDER in, as far as they are there.
SOURCE names the system they come from; the same externalRef of the same source is the same thing.
Importing a folder again changes nothing, and goes on where an import was broken off.

Files are UTF-8, separated by comma or semicolon; the first line names the columns:
  applications.csv  externalRef, office, sector, direction, serviceUserCode or serviceUserTaxNumber and
                    serviceUserName, itemCommodity, itemQuantity, itemUnit, …; one line an item, the
                    lines of an application after each other with the same externalRef
  actions.csv       externalRef, application, kind, actedOn, …
  payments.csv      billingCode, ntpn, ntb, amount, paidAt

  --batch-id ID     the name of the batch; by default its folder and a digest of its files
  --report FILE     write what became of each row into a CSV file
  --help            this text`;

const SECONDS_BETWEEN = 1;
const COLUMNS = ['kind', 'row', 'externalRef', 'outcome', 'code', 'field', 'message'];
/** Spreadsheets would take these for formulas. */
const FORMULA = /^[=+\-@\t\r]/;

const cell = (value) => {
  const text = String(value ?? '');
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

const openReport = async (path) => {
  const file = createWriteStream(path);
  await once(file, 'open').catch(({ message }) => {
    throw new Failure(`The report cannot be written: ${message}`);
  });
  const write = async (lines) => {
    if (!file.write(lines)) await once(file, 'drain');
  };
  await write(`${COLUMNS.join(',')}\n`);
  return {
    add: (rows) =>
      write(rows.map((row) => `${COLUMNS.map((name) => cell(row[name])).join(',')}\n`).join('')),
    close: async () => {
      file.end();
      await once(file, 'finish');
    },
  };
};

const progress = () => {
  const begun = Date.now();
  let told = begun;
  return (done) => {
    const now = Date.now();
    if (now - told < SECONDS_BETWEEN * 1000) return;
    told = now;
    process.stderr.write(`${done} rows, ${Math.round(done / ((now - begun) / 1000))} a second\n`);
  };
};

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        'batch-id': { type: 'string' },
        report: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Failure(`${error.message}\n\n${HELP}`);
  }
};

await runCommand(async () => {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  const [source, folder, ...more] = positionals;
  if (source === undefined || folder === undefined || more.length > 0) throw new Failure(HELP);
  const report = values.report === undefined ? undefined : await openReport(values.report);
  const { batchId, rowCount, counts } = await inOpenOffice((load) =>
    load('api/integration-batch/operations/import-folder').importFolder({
      source,
      folder,
      ...(values['batch-id'] === undefined ? {} : { batchId: values['batch-id'] }),
      onRows: async (rows) => report?.add(rows),
      onProgress: progress(),
    })
  );
  await report?.close();
  const { accepted, unchanged, refused, waiting } = counts;
  console.log(
    `Batch ${batchId} of ${source}: ${rowCount} rows, ${accepted} accepted, ${unchanged} unchanged, ` +
      `${waiting} waiting, ${refused} refused.`
  );
  process.exit(refused === 0 ? 0 : 1);
});
