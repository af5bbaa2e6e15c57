import { ACTION_REASONS } from '../../../database/reference/action-reasons';
import { LEGAL_CLOCKS } from '../../../database/reference/legal-clocks';
import type { IsoDate } from '../../../src/domain/calendar/iso-date';
import type { ActionFacts, QuarantineAction } from '../../../src/domain/certification/action';
import type { Clocks } from '../../../src/domain/certification/clock';
import type { ActionInput } from '../../../src/domain/certification/record-action';
import type { ActionKind } from '../../../src/domain/certification/vocabulary';
import {
  ANONYMOUS,
  MACHINE,
  OFFICE_ITSELF,
  type Actor,
  type Duty,
} from '../../../src/domain/identity/actor';
import type { Refusal, Result } from '../../../src/domain/result';
import holidays from '../../cases/holidays-2026.json';

export const OFFICE = 'office-demo';
export const OTHER_OFFICE = 'office-demo2';
/** A Thursday. */
export const TODAY = '2026-11-05';

export const CLOCKS: Clocks = {
  rows: LEGAL_CLOCKS,
  calendar: {
    pattern: 'five-day',
    daysOff: new Set<IsoDate>([...holidays.national, ...holidays.collective, '2027-01-01']),
  },
};

/** Somebody of an office with these duties; their key is the name of the first, and of the office. */
export const officer = (duties: readonly Duty[], officeKey: string = OFFICE): Actor => ({
  kind: 'person',
  employee: {
    key: `${duties[0] ?? 'employee'} of ${officeKey}`,
    name: 'Name of officer',
    nip: '198504122010011003',
    position: 'Pemeriksa Karantina',
    officeKey,
  },
  duties: new Set(duties),
  appointments: [],
  serviceUser: null,
});

/** An employee who acts for the head of the office until 30 November 2026. */
const ACTING_HEAD: Actor = {
  ...officer([]),
  appointments: [
    {
      kind: 'plh',
      replacesKey: null,
      headOfOfficeKey: OFFICE,
      headOfUnitKey: null,
      seatTitle: 'Kepala Balai',
      replacesName: null,
      decreeNumber: 'KEP-1/2026',
      startDate: '2026-11-01',
      endDate: '2026-11-30',
    },
  ],
};

/** Everybody there is, as Q-Office meets them. */
export const EVERYBODY = {
  'an employee': officer([]),
  'a quarantine officer': officer(['quarantine-officer']),
  supervision: officer(['supervision']),
  'the head': officer(['office-head']),
  'the acting head': ACTING_HEAD,
  management: officer(['manager']),
  personnel: officer(['personnel']),
  'the treasurer': officer(['treasurer']),
  'a superior': officer(['superior']),
  'an officer elsewhere': officer(['quarantine-officer', 'supervision'], OTHER_OFFICE),
  'the head elsewhere': officer(['office-head'], OTHER_OFFICE),
  'a super admin': { ...OFFICE_ITSELF, kind: 'person', duties: new Set<Duty>(['super-admin']) },
  'a service user': {
    ...OFFICE_ITSELF,
    kind: 'person',
    serviceUser: {
      key: 'trader',
      name: 'CV Contoh',
      officeKey: OFFICE,
      isVerified: true,
      letters: [],
    },
  },
  'a token': MACHINE,
  'nobody in particular': ANONYMOUS,
  'Q-Office itself': OFFICE_ITSELF,
} as const satisfies Record<string, Actor>;
export type Somebody = keyof typeof EVERYBODY;
export const NAMES = Object.keys(EVERYBODY) as Somebody[];

const REASON_OF: Readonly<Partial<Record<ActionKind, string>>> = {
  detention: 'detention-document-missing',
  refusal: 'refusal-documents-late',
  destruction: 'destruction-rotten',
};

/** What an officer fills in for an action of today, with a reason where it needs one. */
export const actionInput = (kind: ActionKind, fields: Partial<ActionInput> = {}): ActionInput => ({
  kind,
  actedOn: TODAY,
  outcome: null,
  reasonCode: REASON_OF[kind] ?? null,
  severity: null,
  severityNote: null,
  letterReceivedOn: null,
  ...fields,
});

/** An action on the consignment that was recorded before. */
export const recorded = (
  kind: ActionKind,
  actedOn: IsoDate,
  sequence: number,
  fields: Partial<QuarantineAction> = {}
): QuarantineAction => ({
  key: `action-${sequence}`,
  kind,
  actedOn,
  sequence,
  outcome: kind === 'inspection' ? 'passed' : null,
  reasonCode: REASON_OF[kind] ?? null,
  severity: REASON_OF[kind] === undefined ? null : 'administrative',
  severityNote: null,
  letterReceivedOn: null,
  dueOn: null,
  annulled: false,
  ...fields,
});

/** A quarantine officer with an application under inspection and nothing done so far. */
export const actionFacts = (
  fields: Partial<Omit<ActionFacts, 'application'>> & {
    application?: Partial<ActionFacts['application']>;
  } = {}
): ActionFacts => ({
  actor: EVERYBODY['a quarantine officer'],
  actions: [],
  reasons: ACTION_REASONS,
  clocks: CLOCKS,
  today: TODAY,
  ...fields,
  application: { officeKey: OFFICE, stage: 'inspection', ...fields.application },
});

/** The value of an accepted result; an error that names the refusal otherwise. */
export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
};

/** The refusal of a refused result; an error otherwise. */
export const refusalOf = (result: Result<unknown>): Refusal => {
  if (result.ok) throw new Error('accepted, though it should be refused');
  return result.refusal;
};

/** 'accepted', or the code of the refusal: for tables. */
export const answerOf = (result: Result<unknown>): string =>
  result.ok ? 'accepted' : result.refusal.code;

/** 'accepted', or the reason and the field at fault: for tables. */
export const reasonOf = (result: Result<unknown>): string => {
  if (result.ok) return 'accepted';
  const { reason, path } = result.refusal;
  return path === undefined ? reason : `${reason} at ${path}`;
};
