import { startOffice, type Office } from '../harness';
import {
  billOf,
  makeTariffs,
  matchStateOf,
  openBill,
  openDesk,
  report,
  treasury,
  type BillRow,
} from './bills';
import { makeTrader } from './traders';

let office: Office;
let made: BillRow;
let paid: BillRow;

beforeAll(async () => {
  office = await startOffice();
  const desk = await openDesk(office);
  await makeTariffs(office);
  const trader = await makeTrader(office);
  const bank = await treasury(office);
  made = await openBill(office, desk, trader);
  paid = await openBill(office, desk, trader);
  await matchStateOf(bank, report(paid));
  await matchStateOf(bank, report(made, { amount: 1000 }));
});
afterAll(() => office.stop());

const nowIs = ({ application }: BillRow): Promise<BillRow> => billOf(office, application);

describe('raw SQL', () => {
  test.each([
    [
      'pay a bill that nobody paid',
      () => [
        `update invoices set invoice_state = 'paid', paid_at = now(), paid_amount = total, ntpn = 'X', receipt_number = 'KW-X' where document_id = '${made.key}'`,
      ],
    ],
    [
      'pay a bill without its receipt',
      () => [`update invoices set invoice_state = 'paid' where document_id = '${made.key}'`],
    ],
    [
      'take a payment back',
      () => [
        `update invoices set invoice_state = 'open', paid_at = null, paid_amount = null, ntpn = null, receipt_number = null where document_id = '${paid.key}'`,
      ],
    ],
    [
      'change what a bill comes to',
      () => [`update invoices set total = 1 where document_id = '${made.key}'`],
    ],
    ['delete a bill', () => [`delete from invoices where document_id = '${made.key}'`]],
    [
      'bill an application twice',
      () => [
        `insert into invoices select (jsonb_populate_record(i, '{"id": 900001, "document_id": "other", "number": "INV-OTHER", "billing_code": null, "billing_code_issued_at": null, "billing_code_expires_at": null}')).* from invoices i where document_id = '${made.key}'`,
      ],
    ],
    [
      'lengthen a billing code',
      () => [`update billing_codes set expires_at = now() where code = '${made.code}'`],
    ],
    [
      'make a billing code of another length',
      () => [
        `insert into billing_codes (document_id, code, issued_at, expires_at, invoice_key) values ('c', '820260302999999', '2026-03-02', '2026-03-10', '${made.key}')`,
      ],
    ],
    [
      'pay with the same NTPN twice',
      () => [
        `insert into payments select (jsonb_populate_record(p, '{"id": 900002, "document_id": "again"}')).* from payments p where invoice_key = '${paid.key}'`,
      ],
    ],
    [
      'pay one bill twice',
      () => [
        `insert into payments select (jsonb_populate_record(p, '{"id": 900003, "document_id": "second", "ntpn": "NTPNNTPNNTPNNTPN"}')).* from payments p where invoice_key = '${paid.key}'`,
      ],
    ],
    [
      'count a payment that came too late',
      () => [
        `update payments set match_state = 'matched', queued_as = null where invoice_key = '${made.key}'`,
      ],
    ],
    [
      'settle a payment without a note',
      () => [
        `update payments set match_state = 'resolved', resolution = 'refund', resolved_at = now() where invoice_key = '${made.key}'`,
      ],
    ],
    [
      'change what was paid',
      () => [`update payments set amount = 67500 where invoice_key = '${made.key}'`],
    ],
    ['delete a payment', () => [`delete from payments where invoice_key = '${made.key}'`]],
    ['empty the payments', () => ['truncate payments cascade']],
  ] as const)('cannot %s', async (_, statements) => {
    const before = [await nowIs(made), await nowIs(paid)];
    for (const statement of statements()) {
      await expect(office.sql(statement)).rejects.toThrow(
        /stays|append-only|violates|reach its total|valid/
      );
    }
    expect([await nowIs(made), await nowIs(paid)]).toEqual(before);
  });
});
