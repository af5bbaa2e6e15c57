import {
  appendOnly,
  atCommit,
  belongsTo,
  constraint,
  index,
  neverDeleted,
  refusal,
  uniqueIndex,
} from './constraint-statements';

/** A payment that pays its bill by itself, by being what it should; an excess comes with it. */
const PAYS_BY_ITSELF = `(queued_as is null or queued_as = 'over')`;

const BILLS: readonly string[] = [
  'create sequence if not exists invoice_number',
  'create sequence if not exists receipt_number',
  'create sequence if not exists own_billing_code',
  uniqueIndex('invoices_document_once', 'invoices (document_id)'),
  uniqueIndex('invoices_number_once', 'invoices (number)'),
  uniqueIndex('invoices_receipt_once', 'invoices (receipt_number)'),
  uniqueIndex('invoices_verification_code_once', 'invoices (verification_code)'),
  // One application, one bill to be paid.
  uniqueIndex('invoices_one_live', `invoices (application_key) where invoice_state <> 'cancelled'`),
  belongsTo('invoices', 'application_key', 'service_applications'),
  belongsTo('invoices', 'office_key', 'offices'),
  constraint(
    'invoices',
    'invoices_whole',
    `check (number is not null and application_key is not null and office_key is not null
            and service_user_key is not null and lines is not null and issued_at is not null
            and total is not null and total between 1 and 999999999999
            and invoice_state is not null
            and invoice_state in ('open', 'paid', 'expired', 'cancelled')
            and num_nulls(billing_code, billing_code_issued_at, billing_code_expires_at) in (0, 3))`
  ),
  // A bill is paid with all that says so, in full, or not at all.
  constraint(
    'invoices',
    'invoices_paid_whole',
    `check (case invoice_state when 'paid'
              then num_nulls(paid_at, paid_amount, ntpn, receipt_number) = 0 and paid_amount >= total
              else num_nulls(paid_at, paid_amount, ntpn, receipt_number) = 4 end)`
  ),
  ...neverDeleted('invoices'),
  `create or replace function keep_invoice() returns trigger language plpgsql as $$
   begin
     if (old.document_id, old.number, old.application_key, old.office_key, old.service_user_key,
         old.agent_key, old.lines, old.total, old.issued_at)
        is distinct from
        (new.document_id, new.number, new.application_key, new.office_key, new.service_user_key,
         new.agent_key, new.lines, new.total, new.issued_at) then
       ${refusal('a bill stays as it was written', 'invoices_fixed')}
     end if;
     if old.invoice_state in ('paid', 'cancelled')
        and (old.invoice_state, old.billing_code, old.billing_code_expires_at, old.paid_at,
             old.paid_amount, old.ntpn, old.receipt_number)
            is distinct from
            (new.invoice_state, new.billing_code, new.billing_code_expires_at, new.paid_at,
             new.paid_amount, new.ntpn, new.receipt_number) then
       ${refusal('a bill that is settled stays settled', 'invoices_settled')}
     end if;
     return new;
   end $$`,
  `create or replace trigger invoices_kept before update on invoices
     for each row execute function keep_invoice()`,
  // A paid bill has a receipt that can be checked by whoever holds it.
  `create or replace trigger invoices_verification_code
     before insert or update of invoice_state, verification_code on invoices
     for each row when (new.invoice_state = 'paid') execute function keep_verification_code()`,
  `create or replace function invoice_is_backed() returns trigger language plpgsql as $$
   begin
     if (select coalesce(sum(amount), 0) from payments
          where invoice_key = new.document_id
            and (${PAYS_BY_ITSELF} or resolution = 'apply')) < new.total then
       ${refusal('a bill is paid by payments that reach its total', 'invoices_backed')}
     end if;
     return null;
   end $$`,
  atCommit(
    'invoices_backed',
    'insert or update of invoice_state',
    'invoices',
    `when (new.invoice_state = 'paid') execute function invoice_is_backed()`
  ),
];

const CODES: readonly string[] = [
  uniqueIndex('billing_codes_code_once', 'billing_codes (code)'),
  belongsTo('billing_codes', 'invoice_key', 'invoices'),
  // Valid exactly 7 x 24 hours, whatever the calendar says.
  constraint(
    'billing_codes',
    'billing_codes_whole',
    `check (code is not null and code ~ '^[0-9]{15}$' and invoice_key is not null
            and issued_at is not null and expires_at is not null
            and expires_at = issued_at + interval '168 hours')`
  ),
  ...appendOnly('billing_codes'),
  // The code comes right after the bill that it is for.
  constraint(
    'invoices',
    'invoices_code_known',
    'foreign key (billing_code) references billing_codes (code) deferrable initially deferred'
  ),
];

const PAYMENTS: readonly string[] = [
  uniqueIndex('payments_document_once', 'payments (document_id)'),
  // One report of one transaction; one transaction pays once; one bill is paid once (P2).
  uniqueIndex('payments_report_once', 'payments (ntpn, billing_code)'),
  uniqueIndex(
    'payments_ntpn_pays_once',
    `payments (ntpn) where queued_as is distinct from 'duplicate'`
  ),
  uniqueIndex('payments_pay_once', `payments (invoice_key) where ${PAYS_BY_ITSELF}`),
  belongsTo('payments', 'invoice_key', 'invoices'),
  constraint(
    'payments',
    'payments_whole',
    `check (ntpn is not null and ntpn ~ '^[0-9A-Z]{16}$' and ntb is not null
            and billing_code is not null and billing_code ~ '^[0-9]{15}$'
            and amount is not null and amount > 0 and paid_at is not null
            and received_at is not null and match_state is not null)`
  ),
  constraint(
    'payments',
    'payments_known_state',
    `check (case
              when match_state = 'matched'
                then queued_as is null and resolution is null and invoice_key is not null
              when match_state in ('late', 'short', 'over', 'duplicate', 'unmatched')
                then coalesce(queued_as = match_state, false) and resolution is null
              when match_state = 'resolved'
                then num_nulls(queued_as, resolution, resolved_at) = 0
                     and nullif(trim(resolution_note), '') is not null
                     and (resolution <> 'apply' or invoice_key is not null)
              else false end)`
  ),
  ...neverDeleted('payments'),
  `create or replace function keep_payment() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' then
       if (old.document_id, old.ntpn, old.ntb, old.billing_code, old.amount, old.paid_at,
           old.received_at, old.queued_as)
          is distinct from
          (new.document_id, new.ntpn, new.ntb, new.billing_code, new.amount, new.paid_at,
           new.received_at, new.queued_as) then
         ${refusal('a payment stays as it was reported', 'payments_fixed')}
       end if;
       if old.match_state in ('matched', 'resolved')
          and (old.match_state, old.resolution, old.resolution_note, old.invoice_key)
              is distinct from
              (new.match_state, new.resolution, new.resolution_note, new.invoice_key) then
         ${refusal('a payment that is settled stays settled', 'payments_settled')}
       end if;
     end if;
     if (new.queued_as is null or new.queued_as = 'over')
        and not exists (select 1 from billing_codes
                         where code = new.billing_code and invoice_key = new.invoice_key
                           and new.paid_at < expires_at) then
       ${refusal('a bill is paid by a code of its own that is valid', 'payments_in_time')}
     end if;
     return new;
   end $$`,
  `create or replace trigger payments_kept before insert or update on payments
     for each row execute function keep_payment()`,
  // The reconciliation queue of an office, oldest first.
  index(
    'payments_waiting',
    `payments (office_key, received_at, id)
       where match_state in ('late', 'short', 'over', 'duplicate', 'unmatched')`
  ),
  index('invoices_expiring', `invoices (billing_code_expires_at) where invoice_state = 'open'`),
];

/** Walls behind the doors of bills and payments; `constraints.ts` applies them. */
export const BILLING_STATEMENTS: readonly string[] = [...BILLS, ...CODES, ...PAYMENTS];
