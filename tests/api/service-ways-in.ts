import type { Office } from '../harness';
import { overGraphql, overHttp, type Outcome } from './ways-in';

type Data = Readonly<Record<string, unknown>>;

export type CommandName =
  | 'receive'
  | 'inspect'
  | 'issue-draft'
  | 'approve-draft'
  | 'request-correction'
  | 'invoice'
  | 'issue-certificate'
  | 'hand-over'
  | 'close'
  | 'cancel';

/** The stage that a command leads to: choosing it in a form is the command. */
export const STAGE_CHOSEN: Readonly<Record<CommandName, string>> = {
  receive: 'received',
  inspect: 'inspection',
  'issue-draft': 'draft-issued',
  'approve-draft': 'draft-approved',
  'request-correction': 'correction-requested',
  invoice: 'invoiced',
  'issue-certificate': 'certificate-issued',
  'hand-over': 'handed-over',
  close: 'closed',
  cancel: 'cancelled',
};

/** One way in which applications are written; each is judged by the same door. */
export interface ServiceWay {
  readonly name: string;
  /** Whether a command is a stage chosen in a form, so that the stage it has is none. */
  readonly isForm: boolean;
  /** Whether service users come this way too. */
  readonly isOpen: boolean;
  create(who: string, data: Data): Promise<Outcome>;
  edit(who: string, key: string, data: Data): Promise<Outcome>;
  command(who: string, key: string, name: CommandName, input?: Data): Promise<Outcome>;
  remove(who: string, key: string): Promise<Outcome>;
}

const FORM_FIELDS: Readonly<Record<string, string>> = {
  outcome: 'stepOutcome',
  note: 'stepNote',
  reason: 'stepNote',
  version: 'stepVersion',
  corrections: 'stepCorrections',
  changes: 'stepChanges',
  billingCode: 'stepBillingCode',
  collectorName: 'stepCollectorName',
  collectorIdentity: 'stepCollectorIdentity',
  collectorRelation: 'stepCollectorRelation',
};

const asForm = (name: CommandName, input: Data = {}): Data => ({
  stage: STAGE_CHOSEN[name],
  ...Object.fromEntries(
    Object.entries(input).map(([entry, value]) => [FORM_FIELDS[entry] ?? entry, value])
  ),
});

const PATH = '/api/service-applications';

const rest = (office: Office): ServiceWay => ({
  name: 'REST commands',
  isForm: false,
  isOpen: true,
  create: async (who, data) => overHttp(await office.as(who).post(PATH, { data })),
  edit: async (who, key, data) => overHttp(await office.as(who).put(`${PATH}/${key}`, { data })),
  command: async (who, key, name, input = {}) =>
    overHttp(await office.as(who).post(`${PATH}/${key}/${name}`, { data: input })),
  remove: async (who, key) => overHttp(await office.as(who).delete(`${PATH}/${key}`)),
});

const restForm = (office: Office): ServiceWay => {
  const way = rest(office);
  return {
    ...way,
    name: 'REST updates',
    isForm: true,
    command: (who, key, name, input) => way.edit(who, key, asForm(name, input)),
  };
};

const FIELDS = 'documentId number stage draftVersion certificateNumber';

const MUTATIONS: Readonly<Record<CommandName, readonly [string, string]>> = {
  receive: ['receiveServiceApplication', 'ServiceNoteInput'],
  inspect: ['inspectServiceApplication', 'ServiceInspectionInput'],
  'issue-draft': ['issueDraftOfServiceApplication', 'ServiceDraftInput'],
  'approve-draft': ['approveDraftOfServiceApplication', 'ServiceApprovalInput!'],
  'request-correction': ['requestCorrectionOfServiceApplication', 'ServiceCorrectionInput!'],
  invoice: ['invoiceServiceApplication', 'ServiceInvoiceInput'],
  'issue-certificate': ['issueCertificateOfServiceApplication', 'ServiceNoteInput'],
  'hand-over': ['handOverServiceApplication', 'ServiceHandoverInput!'],
  close: ['closeServiceApplication', 'ServiceNoteInput'],
  cancel: ['cancelServiceApplication', 'ServiceCancellationInput!'],
};

const CHOICES = [
  'sector',
  'direction',
  'certificateType',
  'conveyanceMode',
  'stage',
  'stepOutcome',
];

/** Names of an enumeration have no hyphens in GraphQL. */
const withNames = (data: Data): Data =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      CHOICES.includes(name) && typeof value === 'string' ? value.replaceAll('-', '_') : value,
    ])
  );

const withStage = (outcome: Outcome): Outcome =>
  typeof outcome.data?.stage === 'string'
    ? { ...outcome, data: { ...outcome.data, stage: outcome.data.stage.replaceAll('_', '-') } }
    : outcome;

const graphql = (office: Office): ServiceWay => {
  const run = async (who: string, query: string, variables: Data): Promise<Outcome> =>
    withStage(overGraphql(await office.as(who).graphql(query, variables)));
  return {
    name: 'GraphQL commands',
    isForm: false,
    isOpen: true,
    create: (who, data) =>
      run(
        who,
        `mutation($data: ServiceApplicationInput!) { createServiceApplication(data: $data) { ${FIELDS} } }`,
        { data: withNames(data) }
      ),
    edit: (who, documentId, data) =>
      run(
        who,
        `mutation($documentId: ID!, $data: ServiceApplicationInput!) {
           updateServiceApplication(documentId: $documentId, data: $data) { ${FIELDS} } }`,
        { documentId, data: withNames(data) }
      ),
    command: (who, documentId, name, data = {}) => {
      const [mutation, input] = MUTATIONS[name];
      return run(
        who,
        `mutation($documentId: ID!, $data: ${input}) {
           ${mutation}(documentId: $documentId, data: $data) { ${FIELDS} } }`,
        { documentId, data }
      );
    },
    remove: (who, documentId) =>
      run(who, 'mutation($id: ID!) { deleteServiceApplication(documentId: $id) { documentId } }', {
        id: documentId,
      }),
  };
};

const graphqlForm = (office: Office): ServiceWay => {
  const way = graphql(office);
  return {
    ...way,
    name: 'GraphQL updates',
    isForm: true,
    command: (who, key, name, input) => way.edit(who, key, asForm(name, input)),
  };
};

const APPLICATION = 'api::service-application.service-application';

const contentManager = (office: Office): ServiceWay => {
  const edit = async (who: string, key: string, data: Data): Promise<Outcome> =>
    overHttp(await office.panel(who).update(APPLICATION, key, data));
  return {
    name: 'content manager',
    isForm: true,
    isOpen: false,
    create: async (who, data) => overHttp(await office.panel(who).create(APPLICATION, data)),
    edit,
    command: (who, key, name, input) => edit(who, key, asForm(name, input)),
    remove: async (who, key) => overHttp(await office.panel(who).remove(APPLICATION, key)),
  };
};

/** Every way in for people, by name; `office` is asked for when it runs. */
export const SERVICE_WAYS: readonly (readonly [string, (office: Office) => ServiceWay])[] = [
  ['REST commands', rest],
  ['REST updates', restForm],
  ['GraphQL commands', graphql],
  ['GraphQL updates', graphqlForm],
  ['content manager', contentManager],
];
