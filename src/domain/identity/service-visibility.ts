import { isWithin, type IsoDate } from '../calendar/iso-date';
import { hasDuty, type ActingServiceUser, type Actor, type Duty } from './actor';
import { actsAsHeadOf } from './office-wide';
import type { RowCondition } from './visibility';

/** Types of the quarantine service whose rows not everybody may see. */
export const SERVICE_TYPES = [
  'service-user',
  'service-invitation',
  'representation',
  'service-application',
  'application-step',
  'certificate',
  'certificate-version',
  'foreign-certificate',
  'invoice',
  'billing-code',
  'payment',
  'quarantine-action',
  'nnc-record',
  'feedback',
  'complaint',
  'compliance-profile',
  'compliance-objection',
  'coaching-session',
  'priority-decision',
  'integration-batch',
  'integration-row',
] as const;
export type ServiceType = (typeof SERVICE_TYPES)[number];

/** Dated lists that anybody who signs in may read, where their role lets them. */
export const SERVICE_REFERENCE = [
  'tariff',
  'action-reason',
  'legal-clock',
  'service-standard',
  'document-form',
  'compliance-policy',
] as const;

const OVERSEERS = ['office-head', 'manager'] as const;
/** Those who work on consignments, or oversee it. */
export const AT_THE_DESK: readonly Duty[] = [
  'quarantine-officer',
  'supervision',
  'treasurer',
  ...OVERSEERS,
];

/** Whose duty it is to know the rows of their own office. */
export const OFFICE_DUTIES: Readonly<Record<ServiceType, readonly Duty[]>> = {
  'service-user': AT_THE_DESK,
  'service-invitation': ['quarantine-officer', 'office-head'],
  representation: AT_THE_DESK,
  'service-application': AT_THE_DESK,
  'application-step': AT_THE_DESK,
  certificate: AT_THE_DESK,
  'certificate-version': AT_THE_DESK,
  'foreign-certificate': ['quarantine-officer', 'supervision', ...OVERSEERS],
  invoice: AT_THE_DESK,
  'billing-code': ['treasurer', 'quarantine-officer', ...OVERSEERS],
  payment: ['treasurer', ...OVERSEERS],
  'quarantine-action': AT_THE_DESK,
  // Shared first only with the counterpart authority (ISPM 13): who supervises, and the head.
  'nnc-record': ['supervision', 'office-head'],
  // Whom a rating is about does not read who gave it.
  feedback: ['supervision', ...OVERSEERS],
  complaint: ['quarantine-officer', 'supervision', ...OVERSEERS],
  'compliance-profile': AT_THE_DESK,
  'compliance-objection': ['supervision', ...OVERSEERS],
  'coaching-session': ['supervision', ...OVERSEERS],
  // Who works on a consignment serves those first who have it.
  'priority-decision': ['quarantine-officer', 'supervision', ...OVERSEERS],
  'integration-batch': ['quarantine-officer', 'treasurer', ...OVERSEERS],
  'integration-row': ['quarantine-officer', 'treasurer', ...OVERSEERS],
};

const isOne = (key: string): { readonly $in: readonly string[] } => ({ $in: [key] });

/** Principals whom an agent acts for today, by a letter that is valid. */
export const principalsOf = ({ letters }: ActingServiceUser, today: IsoDate): readonly string[] => [
  ...new Set(
    letters
      .filter(({ startDate, endDate }) => isWithin(today, startDate, endDate))
      .map(({ principalKey }) => principalKey)
  ),
];

/** One's own as principal, and what one acts for while the letter is valid. */
const consignments = (me: ActingServiceUser, today: IsoDate): readonly RowCondition[] => {
  const principals = principalsOf(me, today);
  return [
    { serviceUserKey: isOne(me.key) },
    ...(principals.length > 0
      ? [{ agentKey: isOne(me.key), serviceUserKey: { $in: principals } }]
      : []),
  ];
};

/** What a service user sees of a type (issue 4, "The service user's side"). */
const rowsOfServiceUser = (
  me: ActingServiceUser,
  type: ServiceType,
  today: IsoDate
): readonly RowCondition[] => {
  switch (type) {
    case 'service-user':
      return [{ documentId: { $in: [me.key, ...principalsOf(me, today)] } }];
    case 'representation':
      return [{ principalKey: isOne(me.key) }, { agentKey: isOne(me.key) }];
    case 'nnc-record':
      // Only those that a foreign authority sent about them.
      return [{ serviceUserKey: isOne(me.key), nncDirection: isOne('received') }];
    case 'service-application':
    case 'application-step':
    case 'certificate':
    case 'certificate-version':
    case 'invoice':
    case 'payment':
    case 'quarantine-action':
    case 'feedback':
      return consignments(me, today);
    case 'complaint':
    case 'compliance-profile':
    case 'compliance-objection':
      return [{ serviceUserKey: isOne(me.key) }];
    default:
      return [];
  }
};

/** The rows of a service type that somebody may see; none where the list is empty. */
export const serviceRows = (
  actor: Actor,
  type: ServiceType,
  today: IsoDate
): readonly RowCondition[] => {
  const { employee, serviceUser } = actor;
  const byDuty =
    employee !== null && OFFICE_DUTIES[type].some((duty) => hasDuty(actor, duty))
      ? [{ officeKey: isOne(employee.officeKey) }]
      : [];
  // Who acts for the head answers for what the head does.
  const actingFor = OFFICE_DUTIES[type].includes('office-head') ? actsAsHeadOf(actor, today) : [];
  // What nobody could match belongs to no office yet; any treasurer may know whose it is.
  const unclaimed =
    type === 'payment' && employee !== null && hasDuty(actor, 'treasurer')
      ? [{ matchState: isOne('unmatched') }]
      : [];
  const assigned =
    type === 'complaint' && employee !== null ? [{ assigneeKey: isOne(employee.key) }] : [];
  return [
    ...byDuty,
    ...actingFor.map((key) => ({ officeKey: isOne(key) })),
    ...unclaimed,
    ...assigned,
    ...(serviceUser === null ? [] : rowsOfServiceUser(serviceUser, type, today)),
  ];
};
