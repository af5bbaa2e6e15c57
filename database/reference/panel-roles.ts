import { DUTIES, type Duty } from '../../src/domain/identity/actor';
import { DASHBOARDS, READERS } from '../../src/domain/identity/dashboards';
import { may, mayKeep, mayOpen, mayUpload, type PanelGrant } from './panel-grants';
import { SERVICE_GRANTS } from './service-panel-grants';

export interface PanelRole {
  readonly code: Exclude<Duty, 'super-admin'>;
  readonly name: string;
  readonly description: string;
  readonly grants: readonly PanelGrant[];
}

/** Linking accounts gives away duties: the super admin does it. */
const WITHOUT_ACCOUNTS = { except: ['account', 'panelAccount'] };

const MESSAGE_FIELDS = ['title', 'body', 'kind', 'link', 'readAt', 'requestKey'];

const DRAFT_FIELDS = [
  'leaveType',
  'startDate',
  'endDate',
  'reason',
  'addressDuringLeave',
  'phone',
  'abroad',
  'childNumber',
  'circumstance',
  'substitute',
  'attachments',
];
/** The employee's name is Q-Office's to write. */
const DUTY_FIELDS = ['employee', 'date', 'decreeNumber', 'letter'];
const STEP_FIELDS = [
  'stepOutcome',
  'stepReason',
  'stepStartDate',
  'stepEndDate',
  'stepOverrideReason',
  'stepReturnDate',
];
/** A decision taken above the office, as personnel administration records it. */
const OUTSIDE_FIELDS = [
  'stepOutsideName',
  'stepOutsideNip',
  'stepOutsidePosition',
  'stepLetterNumber',
  'stepDecidedOn',
  'stepDocument',
];

/** What everybody with a panel account may: read what concerns them, and ask for their own leave. */
const EVERYBODY: readonly PanelGrant[] = [
  may('read', 'office'),
  may('read', 'leave-policy'),
  may('read', 'leave-request'),
  may('delete', 'leave-request'),
  may('read', 'leave-decision'),
  may('read', 'leave-ledger-entry'),
  may('read', 'collective-leave-duty'),
  may('read', 'notification', MESSAGE_FIELDS),
  // Medical letters lie there: one's own uploads only.
  mayUpload('read', ['admin::is-creator']),
  mayUpload('assets.create'),
  mayUpload('assets.update', ['admin::is-creator']),
  mayUpload('assets.download', ['admin::is-creator']),
  // Anybody may be made Plh tomorrow, and then something waits for them.
  mayOpen('inbox.read'),
  mayOpen('calendar.read'),
];

/** Whom an office's figures are made for. */
const READS_REPORTS = mayOpen('report.read');

const READS_ORGANISATION: readonly PanelGrant[] = [
  may('read', 'work-area'),
  may('read', 'org-unit'),
  may('read', 'holiday'),
  may('read', 'employee', WITHOUT_ACCOUNTS),
];

/**
 * One's own requests, and steps on those of others: anybody may be made Plh tomorrow. Which of all
 * that somebody may do with a request, the door tells.
 */
const TAKES_STEPS: readonly PanelGrant[] = [
  may('create', 'leave-request', DRAFT_FIELDS),
  may('update', 'leave-request', [...DRAFT_FIELDS, 'leaveState', ...STEP_FIELDS]),
  may('read', 'acting-appointment'),
];

const STAFF = [...EVERYBODY, ...READS_ORGANISATION, ...TAKES_STEPS];

const PERSONNEL: readonly PanelGrant[] = [
  ...EVERYBODY,
  READS_REPORTS,
  mayOpen('reconcile.read'),
  // Writes requests for others, and is the superior of its own subsection.
  may('create', 'leave-request', [...DRAFT_FIELDS, 'employee']),
  may('update', 'leave-request', [
    ...DRAFT_FIELDS,
    'employee',
    'leaveState',
    ...STEP_FIELDS,
    ...OUTSIDE_FIELDS,
  ]),
  // An adjustment, with its reason; the door posts nothing else for a person.
  may('create', 'leave-ledger-entry', [
    'nip',
    'leaveType',
    'year',
    'bucketYear',
    'kind',
    'days',
    'reason',
  ]),
  ...mayKeep('employee', WITHOUT_ACCOUNTS),
  ...mayKeep('acting-appointment'),
  ...mayKeep('holiday'),
  may('create', 'collective-leave-duty', DUTY_FIELDS),
  may('update', 'collective-leave-duty', DUTY_FIELDS),
  may('delete', 'collective-leave-duty'),
  ...mayKeep('org-unit'),
  ...mayKeep('work-area'),
  mayOpen('staff.import'),
];

const ROLES: Readonly<Record<PanelRole['code'], Omit<PanelRole, 'code'>>> = {
  'office-head': {
    name: 'Kepala UPT',
    description: 'Head of office: decides on leave, sees the office.',
    grants: [...STAFF, READS_REPORTS],
  },
  superior: {
    name: 'Atasan langsung',
    description: 'Direct superior: considers the leave of their people.',
    grants: STAFF,
  },
  personnel: {
    name: 'Kepegawaian',
    description: 'Personnel administration: keeps employees, holidays and leave of the office.',
    grants: PERSONNEL,
  },
  'quarantine-officer': {
    name: 'Petugas karantina',
    description: 'Quarantine officer: takes applications from receipt to handover.',
    grants: STAFF,
  },
  supervision: {
    name: 'Pengawasan dan penindakan (Wasdak)',
    description: 'Supervision and enforcement: detentions, refusals, destructions, NNCs.',
    grants: STAFF,
  },
  treasurer: {
    name: 'Bendahara penerimaan',
    description: 'Treasurer: bills, payments and reconciliation.',
    grants: STAFF,
  },
  manager: {
    name: 'Manajemen',
    description: 'Management: dashboards, read only, besides their own leave.',
    grants: [...STAFF, READS_REPORTS],
  },
};

/** Who leads a unit may stand in for the head tomorrow; what they see today, the rule decides. */
const MAY_STAND_IN: readonly Duty[] = ['superior', 'personnel'];

const dashboardsOf = (duty: Duty): readonly PanelGrant[] => {
  const seen = DASHBOARDS.filter(
    (name) => READERS[name].includes(duty) || MAY_STAND_IN.includes(duty)
  );
  return seen.length === 0
    ? []
    : [mayOpen('dashboards.home'), ...seen.map((name) => mayOpen(`dashboards.${name}`))];
};

/** The panel's roles (api.md, Demo accounts), with just the rights they need. */
export const PANEL_ROLES: readonly PanelRole[] = DUTIES.filter(
  (duty): duty is PanelRole['code'] => duty !== 'super-admin'
).map((code) => ({
  code,
  ...ROLES[code],
  grants: [...ROLES[code].grants, ...(SERVICE_GRANTS[code] ?? []), ...dashboardsOf(code)],
}));
