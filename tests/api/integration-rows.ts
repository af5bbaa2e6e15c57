export const RECEIVE = 'api::integration-batch.integration-batch.receive';
export const REPORT = 'api::integration-batch.integration-batch.report';

type Fields = Readonly<Record<string, unknown>>;

/** An application of another system: a company nobody knows sends mangoes to Japan. */
export const applicationRow = (externalRef: string, fields: Fields = {}): Fields => ({
  externalRef,
  office: 'DEMO',
  sector: 'plant',
  direction: 'export',
  serviceUser: { taxNumber: '01.234.567.8-901.000', name: 'PT Mangga Manis' },
  items: [
    { commodity: 'Mangga', scientificName: 'Mangifera indica', quantity: 1250.75, unit: 'kg' },
  ],
  destination: 'Osaka',
  destinationCountry: 'JP',
  submittedAt: '2026-02-20T09:00:00+08:00',
  ...fields,
});

/** An action on such an application: it is inspected two days later. */
export const actionRow = (
  externalRef: string,
  application: string,
  fields: Fields = {}
): Fields => ({
  externalRef,
  application,
  kind: 'inspection',
  actedOn: '2026-02-22',
  outcome: 'passed',
  ...fields,
});

let payments = 0;

/** A payment to a billing code that nobody knows here. */
export const paymentRow = (fields: Fields = {}): Fields => {
  payments += 1;
  return {
    billingCode: String(820_260_000_000_000 + payments),
    ntpn: `NTPN${String(payments).padStart(12, '0')}`,
    ntb: `BANK${String(payments).padStart(8, '0')}`,
    amount: 67_500,
    paidAt: '2026-02-25T03:00:00Z',
    ...fields,
  };
};

interface Outcome {
  readonly kind: string;
  readonly row: number;
  readonly outcome: string;
  readonly code?: string;
  readonly field?: string;
}

/** What became of rows, in short: 'application 1 refused INVALID office'. */
export const outcomesOf = (rows: readonly Outcome[]): string[] =>
  rows.map(({ kind, row, outcome, code, field }) =>
    [kind, row, outcome, code, field].filter((part) => part !== undefined).join(' ')
  );
