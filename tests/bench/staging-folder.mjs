import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';

/** How many traders share the applications, and how many actions in a hundred are adverse. */
const TRADERS = 2000;
const ADVERSE_PERCENT = 5;

const write = async (path, header, count, lineOf) => {
  const file = createWriteStream(path);
  file.write(`${header}\n`);
  for (let number = 1; number <= count; number += 1) {
    if (!file.write(`${lineOf(number)}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
};

const detained = (number) =>
  number % 100 < ADVERSE_PERCENT
    ? 'detention,detention-document-missing,,2026-02-05'
    : 'inspection,,passed,';

/**
 * Stage `rows` rows of an existing system as CSV: 60 % applications, 30 % actions on them, 10 % payments
 * to codes that nobody knows.
 */
export const stageRows = async (folder, rows, office) => {
  await write(
    join(folder, 'applications.csv'),
    'externalRef,office,sector,direction,serviceUserTaxNumber,serviceUserName,itemCommodity,itemScientificName,itemHsCode,itemQuantity,itemUnit,consigneeName,consigneeCountry,destination,conveyance,submittedAt',
    rows * 0.6,
    (number) =>
      `A-${number},${office},plant,export,${100_000_000_000_000 + (number % TRADERS)},PT Dagang ${number % TRADERS},Mangga,Mangifera indica,08045020,${number % 9000}.25,kg,Green Grocers ${number % 700},JP,Osaka,MV Nusantara,2026-02-01T08:00:00+08:00`
  );
  await write(
    join(folder, 'actions.csv'),
    'externalRef,application,kind,reasonCode,outcome,letterReceivedOn,actedOn',
    rows * 0.3,
    (number) => `Q-${number},A-${number * 2},${detained(number)},2026-02-03`
  );
  await write(
    join(folder, 'payments.csv'),
    'billingCode,ntpn,ntb,amount,paidAt',
    rows * 0.1,
    (number) =>
      `${840_000_000_000_000 + number},PAID${String(number).padStart(12, '0')},BANK${String(number).padStart(8, '0')},${5000 + number},2026-02-10T08:00:00+07:00`
  );
};
