import type { Core } from '@strapi/strapi';
import { UID } from '../../../infra/content-types';
import { commandCertificate } from '../operations/act-on-certificate';

const TYPES = `
  input CertificateReplacementInput {
    reason: String!
    "Fields that differ from the certificate; none where only the paper is replaced"
    changes: JSON
  }
  input CertificateWithdrawalInput { reason: String! }

  type Mutation {
    "Answers with the certificate that takes its place"
    replaceCertificate(documentId: ID!, data: CertificateReplacementInput!): Certificate
    withdrawCertificate(documentId: ID!, data: CertificateWithdrawalInput!): Certificate
  }
`;

interface Command {
  readonly documentId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Certificates in GraphQL: the generated queries, and only the commands as mutations. */
export const extendGraphqlByCertificates = (strapi: Core.Strapi): void => {
  const extension = strapi.plugin('graphql').service('extension');
  extension.shadowCRUD(UID.certificate).disableMutations();
  extension.use({
    typeDefs: TYPES,
    resolvers: {
      Mutation: {
        replaceCertificate: (_: unknown, { documentId, data }: Command) =>
          commandCertificate(documentId, 'replace', data),
        withdrawCertificate: (_: unknown, { documentId, data }: Command) =>
          commandCertificate(documentId, 'withdraw', data),
      },
    },
    resolversConfig: {
      'Mutation.replaceCertificate': { auth: { scope: [`${UID.certificate}.replace`] } },
      'Mutation.withdrawCertificate': { auth: { scope: [`${UID.certificate}.withdraw`] } },
    },
  });
};
