import { refuse, type Refusal } from '../domain/result';

interface DatabaseError {
  readonly code: string;
  readonly constraint?: string;
}

/** SQLSTATE classes of integrity violations that one of our constraints raises. */
const INTEGRITY = /^23/;
const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';

/** No two rows of a dated list answer the same question on one day. */
const DATED_ONCE: Readonly<Record<string, Refusal>> = Object.fromEntries(
  [
    'tariffs_code',
    'action_reasons_code',
    'legal_clocks_code',
    'service_standards_stage',
    'document_forms_code',
    'document_forms_type',
    'compliance_policies_policy',
  ].map((name) => [
    `${name}_once_a_day`,
    refuse('OVERLAP', 'dated.overlap', {}, 'validFrom').refusal,
  ])
);

const REFUSALS: Readonly<Record<string, Refusal>> = {
  ...DATED_ONCE,
  leave_requests_no_shared_day: refuse('OVERLAP', 'leave.overlap-at-once').refusal,
  leave_requests_period: refuse('INVALID', 'leave.ends-before-start', {}, 'endDate').refusal,
  leave_ledger_above_zero: refuse('QUOTA_EXCEEDED', 'leave.quota-exceeded-at-once').refusal,
  leave_ledger_request_once: refuse('WRONG_STATE', 'leave.done-already').refusal,
  leave_ledger_one_day_a_duty: refuse('WRONG_STATE', 'duty.one-day').refusal,
  collective_leave_duties_once: refuse('DUPLICATE', 'duty.recorded-already', {}, 'date').refusal,
  leave_decisions_step_once: refuse('WRONG_STATE', 'leave.done-already').refusal,
  employees_nip_once: refuse('DUPLICATE', 'organisation.nip-taken', {}, 'nip').refusal,
  employees_account_once: refuse('DUPLICATE', 'organisation.account-taken', {}, 'account').refusal,
  employees_panel_account_once: refuse(
    'DUPLICATE',
    'organisation.account-taken',
    {},
    'panelAccount'
  ).refusal,
  billing_codes_code_once: refuse('DUPLICATE', 'billing.code-taken', {}, 'billingCode').refusal,
  invoices_one_live: refuse('WRONG_STATE', 'billing.bill-moved-on').refusal,
  payments_pay_once: refuse('WRONG_STATE', 'billing.bill-moved-on').refusal,
  accounts_one_owner: refuse('DUPLICATE', 'service-user.account-taken').refusal,
  service_users_accounts_once: refuse('DUPLICATE', 'service-user.account-taken', {}, 'accounts')
    .refusal,
  service_users_tax_number_once: refuse(
    'DUPLICATE',
    'service-user.tax-number-taken',
    {},
    'taxNumber'
  ).refusal,
  up_users_email_once: refuse('DUPLICATE', 'invitation.address-taken', {}, 'email').refusal,
  representations_letter_once: refuse(
    'DUPLICATE',
    'representation.recorded-already',
    {},
    'letterNumber'
  ).refusal,
  representations_used: refuse('WRONG_STATE', 'representation.is-used').refusal,
  nnc_records_once: refuse('DUPLICATE', 'nnc.recorded-already', {}, 'number').refusal,
  compliance_objections_open_once: refuse('DUPLICATE', 'objection.open-already').refusal,
  feedbacks_application_once: refuse('DUPLICATE', 'feedback.given-already').refusal,
  acting_appointments_period: refuse('INVALID', 'organisation.ends-before-start', {}, 'endDate')
    .refusal,
};

/** SQLSTATEs of values that the database cannot store or compare: too large, no date, a null character. */
const UNREADABLE_VALUES = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05']);

/** Strapi's own words for a number that is none, thrown as a plain error before SQL is written. */
const isNoNumber = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('Expected a valid Number, got ');

const isDatabaseError = (error: unknown): error is DatabaseError =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';

/**
 * The refusal that a database error means: the constraint's own, DUPLICATE for any other unique
 * index, WRONG_STATE where something still rests on what was to be deleted. Undefined for errors that are none of the writer's making.
 */
export const refusalOf = (error: unknown): Refusal | undefined => {
  if (isNoNumber(error)) return refuse('INVALID', 'input.unreadable').refusal;
  if (!isDatabaseError(error)) return undefined;
  if (UNREADABLE_VALUES.has(error.code)) return refuse('INVALID', 'input.unreadable').refusal;
  if (!INTEGRITY.test(error.code)) return undefined;
  const known = REFUSALS[error.constraint ?? ''];
  if (known !== undefined) return known;
  if (error.code === UNIQUE_VIOLATION) return refuse('DUPLICATE', 'input.duplicate').refusal;
  if (error.code === FOREIGN_KEY_VIOLATION) {
    return refuse('WRONG_STATE', 'organisation.needed').refusal;
  }
  return undefined;
};
