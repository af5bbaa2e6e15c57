/** A role of API accounts (`POST /api/auth/local`), by its `type`, and the actions it may call. */
export interface ApiRole {
  readonly type: string;
  readonly name: string;
  readonly description: string;
  readonly actions: readonly string[];
}

const actions = (prefix: string, names: readonly string[]): readonly string[] =>
  names.map((name) => `${prefix}.${name}`);

const reading = (type: string): readonly string[] =>
  actions(`api::${type}.${type}`, ['find', 'findOne']);

const OWN_ACCOUNT: readonly string[] = [
  'plugin::users-permissions.user.me',
  ...actions('plugin::users-permissions.auth', [
    'refresh',
    'logout',
    'changePassword',
    'getSessions',
    'revokeSession',
  ]),
];

/** The roles of API accounts (api.md, Demo accounts). Which rows, the read door decides. */
export const API_ROLES: readonly ApiRole[] = [
  {
    type: 'employee',
    name: 'Pegawai',
    description: 'Employee: own leave, and the steps on the leave of one’s people.',
    actions: [
      ...OWN_ACCOUNT,
      ...actions('api::leave-request.leave-request', [
        'find',
        'findOne',
        'create',
        'update',
        'delete',
        'preview',
        'submit',
        'consider',
        'decide',
        'cancel',
        'recall',
        'substitutes',
        'inbox',
        'balances',
      ]),
      ...actions('api::leave-calendar.leave-calendar', ['find', 'spreadsheet', 'file']),
      ...actions('api::calendar-feed.calendar-feed', ['find', 'create', 'revoke']),
      // Whose figures somebody may read, the rule of their duties decides.
      ...actions('api::leave-report.leave-report', ['find', 'spreadsheet', 'csv', 'reconcile']),
      'api::dashboard.dashboard.find',
      'api::leave-form.leave-form.show',
      ...reading('leave-decision'),
      ...reading('leave-ledger-entry'),
      ...reading('collective-leave-duty'),
      ...reading('notification'),
      'api::notification.notification.read',
      ...reading('employee'),
      ...actions('api::staff-import.staff-import', ['start', 'findOne', 'template']),
      ...reading('leave-policy'),
      ...reading('holiday'),
      'api::holiday.holiday.preview',
      ...reading('office'),
      ...reading('work-area'),
      ...reading('org-unit'),
      'plugin::upload.content-api.upload',
      // Who may do which of these with what, the duties behind the account decide.
      ...actions('api::service-application.service-application', [
        ...['find', 'findOne', 'create', 'update', 'timeline', 'queue'],
        ...['receive', 'inspect', 'issueDraft', 'invoice', 'issueCertificate', 'handOver'],
        ...['close', 'cancel'],
      ]),
      ...reading('application-step'),
      ...reading('service-user'),
      ...actions('api::service-user.service-user', ['create', 'update', 'invite']),
      ...reading('service-invitation'),
      ...reading('representation'),
      ...actions('api::representation.representation', ['create', 'update', 'delete']),
      ...reading('certificate'),
      ...actions('api::certificate.certificate', ['document', 'replace', 'withdraw', 'exchange']),
      ...reading('certificate-version'),
      ...reading('foreign-certificate'),
      'api::foreign-certificate.foreign-certificate.import',
      ...reading('tariff'),
      ...reading('invoice'),
      ...actions('api::invoice.invoice', ['receipt', 'renewBillingCode']),
      ...reading('billing-code'),
      ...reading('payment'),
      ...actions('api::payment.payment', ['queue', 'resolve']),
      ...reading('quarantine-action'),
      ...actions('api::quarantine-action.quarantine-action', ['create', 'update']),
      ...reading('action-reason'),
      ...reading('legal-clock'),
      ...reading('service-standard'),
      ...reading('document-form'),
      ...reading('nnc-record'),
      ...actions('api::nnc-record.nnc-record', ['create', 'update']),
      ...reading('feedback'),
      ...reading('complaint'),
      ...actions('api::complaint.complaint', ['create', 'update']),
      ...reading('compliance-profile'),
      ...actions('api::compliance-profile.compliance-profile', ['explain', 'evaluate']),
      ...reading('compliance-policy'),
      ...actions('api::compliance-policy.compliance-policy', [
        ...['create', 'update', 'delete', 'preview'],
      ]),
      ...reading('compliance-objection'),
      ...actions('api::compliance-objection.compliance-objection', [
        'update',
        'sustain',
        'dismiss',
      ]),
      ...reading('coaching-session'),
      ...actions('api::coaching-session.coaching-session', ['create', 'update', 'delete']),
      ...reading('priority-decision'),
      'api::priority-decision.priority-decision.create',
      ...actions('api::compliance-oversight.compliance-oversight', ['coaching', 'priority']),
      ...reading('integration-batch'),
      ...reading('integration-row'),
    ],
  },
  {
    type: 'service-user',
    name: 'Pengguna jasa',
    description: 'Service user or agent: follows consignments.',
    actions: [
      ...OWN_ACCOUNT,
      ...reading('service-user'),
      // Their own contact data, nothing else: the door tells.
      'api::service-user.service-user.update',
      ...reading('representation'),
      ...actions('api::service-application.service-application', [
        ...['find', 'findOne', 'create', 'update', 'timeline'],
        ...['approveDraft', 'requestCorrection', 'cancel'],
      ]),
      ...reading('application-step'),
      ...reading('certificate'),
      'api::certificate.certificate.document',
      'api::certificate.certificate.exchange',
      ...reading('certificate-version'),
      ...reading('invoice'),
      'api::invoice.invoice.receipt',
      ...reading('payment'),
      ...reading('quarantine-action'),
      ...reading('action-reason'),
      ...reading('nnc-record'),
      ...reading('feedback'),
      'api::feedback.feedback.create',
      ...reading('complaint'),
      'api::complaint.complaint.create',
      ...actions('api::compliance-profile.compliance-profile', ['me', 'explain', 'evaluate']),
      ...reading('compliance-objection'),
      ...actions('api::compliance-objection.compliance-objection', [
        ...['create', 'update', 'withdraw'],
      ]),
      // Day and topic alone: what was said stays with the office.
      'api::coaching-session.coaching-session.mine',
      ...reading('tariff'),
      ...reading('service-standard'),
      ...reading('document-form'),
      ...reading('office'),
      ...reading('work-area'),
      ...reading('notification'),
      'api::notification.notification.read',
      'plugin::upload.content-api.upload',
    ],
  },
];

/** What somebody who has not signed in may call: sign in, and stay signed in. */
export const PUBLIC_ACTIONS: readonly string[] = actions('plugin::users-permissions.auth', [
  'callback',
  'refresh',
]);
