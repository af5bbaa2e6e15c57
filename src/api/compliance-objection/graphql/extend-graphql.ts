import type { Core } from '@strapi/strapi';
import type { ObjectionCommand } from '../../../domain/compliance/objection';
import { UID } from '../../../infra/content-types';
import { ownSessions } from '../../coaching-session/reading/own-sessions';
import { commandObjection } from '../operations/command-objection';

const TYPES = `
  input ComplianceObjectionDecisionInput { reason: String! }

  type OwnCoachingSession { documentId: ID! heldOn: Date! topic: String! }

  type Query {
    "Sessions that the caller was coached in, or is invited to"
    myCoachingSessions: [OwnCoachingSession!]!
  }

  type Mutation {
    sustainComplianceObjection(documentId: ID!, data: ComplianceObjectionDecisionInput!): ComplianceObjection
    dismissComplianceObjection(documentId: ID!, data: ComplianceObjectionDecisionInput!): ComplianceObjection
    withdrawComplianceObjection(documentId: ID!): ComplianceObjection
  }
`;

interface Command {
  readonly documentId: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

const commanding =
  (name: ObjectionCommand) =>
  (_: unknown, { documentId, data }: Command) =>
    commandObjection(documentId, name, data ?? {});

/** Objections, coaching and priority in GraphQL: what is only ever added or decided has no other mutation. */
export const extendGraphqlByOversight = (strapi: Core.Strapi): void => {
  const extension = strapi.plugin('graphql').service('extension');
  extension.shadowCRUD(UID.complianceObjection).disableAction('delete');
  extension.shadowCRUD(UID.priorityDecision).disableAction('update');
  extension.shadowCRUD(UID.priorityDecision).disableAction('delete');
  extension.use({
    typeDefs: TYPES,
    resolvers: {
      Query: { myCoachingSessions: () => ownSessions() },
      Mutation: {
        sustainComplianceObjection: commanding('sustain'),
        dismissComplianceObjection: commanding('dismiss'),
        withdrawComplianceObjection: commanding('withdraw'),
      },
    },
    resolversConfig: {
      'Query.myCoachingSessions': { auth: { scope: [`${UID.coachingSession}.mine`] } },
      'Mutation.sustainComplianceObjection': {
        auth: { scope: [`${UID.complianceObjection}.sustain`] },
      },
      'Mutation.dismissComplianceObjection': {
        auth: { scope: [`${UID.complianceObjection}.dismiss`] },
      },
      'Mutation.withdrawComplianceObjection': {
        auth: { scope: [`${UID.complianceObjection}.withdraw`] },
      },
    },
  });
};
