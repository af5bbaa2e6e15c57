import type { Core } from '@strapi/strapi';
import type { ServiceCommandName } from '../../../domain/certification/vocabulary';
import { UID } from '../../../infra/content-types';
import {
  commandApplication,
  createApplication,
  updateApplication,
} from '../operations/act-on-application';
import { draftWarnings } from '../reading/draft-warnings';

const TYPES = `
  input ServiceNoteInput { note: String }
  input ServiceInspectionInput {
    "passed (unless said otherwise), failed or pending"
    outcome: String
    note: String
  }
  input ServiceDraftInput {
    "Fields of the certificate in place of the application's"
    changes: JSON
    note: String
  }
  input ServiceApprovalInput { version: Int! }
  input ServiceCorrection { field: String! comment: String! }
  input ServiceCorrectionInput { version: Int! corrections: [ServiceCorrection!]! }
  input ServiceTariffInput { item: Int! code: String! }
  input ServiceInvoiceInput {
    billingCode: String
    billingCodeIssuedAt: DateTime
    tariffs: [ServiceTariffInput!]
    note: String
  }
  input ServiceHandoverInput {
    collectorName: String!
    collectorIdentity: String!
    collectorRelation: String!
    note: String
  }
  input ServiceCancellationInput { reason: String! }

  type ServiceApplicationWarning {
    "INCOMPLETE"
    code: String!
    "Path in the certificate, like items.0.hsCode"
    field: String!
    message: String!
  }
  extend type ServiceApplication {
    "What the latest draft lacks of its model"
    warnings: [ServiceApplicationWarning!]!
  }

  type Mutation {
    receiveServiceApplication(documentId: ID!, data: ServiceNoteInput): ServiceApplication
    inspectServiceApplication(documentId: ID!, data: ServiceInspectionInput): ServiceApplication
    issueDraftOfServiceApplication(documentId: ID!, data: ServiceDraftInput): ServiceApplication
    approveDraftOfServiceApplication(documentId: ID!, data: ServiceApprovalInput!): ServiceApplication
    requestCorrectionOfServiceApplication(documentId: ID!, data: ServiceCorrectionInput!): ServiceApplication
    invoiceServiceApplication(documentId: ID!, data: ServiceInvoiceInput): ServiceApplication
    issueCertificateOfServiceApplication(documentId: ID!, data: ServiceNoteInput): ServiceApplication
    handOverServiceApplication(documentId: ID!, data: ServiceHandoverInput!): ServiceApplication
    closeServiceApplication(documentId: ID!, data: ServiceNoteInput): ServiceApplication
    cancelServiceApplication(documentId: ID!, data: ServiceCancellationInput!): ServiceApplication
  }
`;

type Data = Readonly<Record<string, unknown>>;
interface Command {
  readonly documentId: string;
  readonly data?: Data | null;
}

/** GraphQL leaves out with null what REST leaves out. */
const given = (data: Data | null | undefined): Data =>
  Object.fromEntries(Object.entries(data ?? {}).filter(([, value]) => value !== null));

const MUTATIONS: Readonly<Record<string, readonly [ServiceCommandName, action: string]>> = {
  receiveServiceApplication: ['receive', 'receive'],
  inspectServiceApplication: ['inspect', 'inspect'],
  issueDraftOfServiceApplication: ['issue-draft', 'issueDraft'],
  approveDraftOfServiceApplication: ['approve-draft', 'approveDraft'],
  requestCorrectionOfServiceApplication: ['request-correction', 'requestCorrection'],
  invoiceServiceApplication: ['invoice', 'invoice'],
  issueCertificateOfServiceApplication: ['issue-certificate', 'issueCertificate'],
  handOverServiceApplication: ['hand-over', 'handOver'],
  closeServiceApplication: ['close', 'close'],
  cancelServiceApplication: ['cancel', 'cancel'],
};

const commands = Object.fromEntries(
  Object.entries(MUTATIONS).map(([mutation, [name]]) => [
    mutation,
    (_: unknown, { documentId, data }: Command) =>
      commandApplication(documentId, name, given(data)),
  ])
);

const rights = Object.fromEntries(
  Object.entries(MUTATIONS).map(([mutation, [, action]]) => [
    `Mutation.${mutation}`,
    { auth: { scope: [`${UID.serviceApplication}.${action}`] } },
  ])
);

/** Types that only the doors of other types write. */
const WRITTEN_ELSEWHERE = [
  UID.applicationStep,
  UID.certificateVersion,
  UID.billingCode,
  UID.foreignCertificate,
  UID.integrationBatch,
  UID.integrationRow,
  UID.serviceInvitation,
] as const;

/** Records of what happened: they are annulled or closed, and never deleted. */
const NEVER_DELETED = [
  UID.serviceApplication,
  UID.quarantineAction,
  UID.nncRecord,
  UID.feedback,
  UID.complaint,
] as const;

/** Add the commands on applications to GraphQL: the same document updates as REST makes. */
export const extendGraphqlByService = (strapi: Core.Strapi): void => {
  const extension = strapi.plugin('graphql').service('extension');
  for (const uid of WRITTEN_ELSEWHERE) extension.shadowCRUD(uid).disableMutations();
  for (const uid of NEVER_DELETED) extension.shadowCRUD(uid).disableAction('delete');
  extension.shadowCRUD(UID.feedback).disableAction('update');
  extension.use({
    typeDefs: TYPES,
    resolvers: {
      ServiceApplication: {
        warnings: ({ documentId }: { readonly documentId: string }) => draftWarnings(documentId),
      },
      Mutation: {
        createServiceApplication: (_: unknown, { data }: { data: Data }) => createApplication(data),
        updateServiceApplication: (_: unknown, { documentId, data }: Command) =>
          updateApplication(documentId, data ?? {}),
        ...commands,
      },
    },
    resolversConfig: rights,
  });
};
