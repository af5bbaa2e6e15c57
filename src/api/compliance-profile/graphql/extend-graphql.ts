import type { Core } from '@strapi/strapi';
import { UID } from '../../../infra/content-types';
import { parseInput } from '../../../infra/input';
import { evaluateTerms } from '../reading/evaluate-terms';
import { explainOwnProfile, explainProfile } from '../reading/explain-profile';
import { explainQuery } from '../reading/explain-query';
import { previewPolicy } from '../../compliance-policy/reading/preview-policy';

const TYPES = `
  type ComplianceServiceUser { documentId: ID! code: String! name: String! }
  type ComplianceCounts { detention: Int! refusal: Int! destruction: Int! nnc: Int! }
  "Every term of a score; figures are text, since floats would not keep them"
  type ComplianceExplanation {
    serviceUser: ComplianceServiceUser!
    isAgent: Boolean!
    asOf: Date!
    tier: String!
    assessedTier: String!
    previousTier: String
    guard: String
    score: String!
    demerit: String!
    volume: String!
    rate: String!
    counts: ComplianceCounts!
    movement: JSON!
    shipments: JSON!
    incidents: JSON!
    policy: JSON!
    reviews: JSON!
  }

  input ComplianceEvaluationInput {
    "[[count, age in completed months]]"
    shipments: JSON
    "One list for each consignment of [kind, severity, age]"
    incidents: JSON
    "documentId of a policy, or numbers in place of those in force"
    policy: JSON
  }
  type ComplianceEvaluation {
    demerit: String!
    volume: String!
    rate: String!
    score: String!
    tier: String!
    guard: String
    shipments: JSON!
    incidents: JSON!
    policy: JSON!
  }

  type Query {
    explainComplianceProfile(serviceUser: ID!, asOf: Date): ComplianceExplanation
    myComplianceProfile(asOf: Date): ComplianceExplanation
    evaluateCompliance(data: ComplianceEvaluationInput!): ComplianceEvaluation
    previewCompliancePolicy(data: JSON!): JSON
  }
`;

interface Asked {
  readonly asOf?: unknown;
}

const dayIn = ({ asOf }: Asked): string | undefined =>
  parseInput(explainQuery, asOf === null || asOf === undefined ? {} : { asOf }).asOf;

const RIGHTS: Readonly<Record<string, string>> = {
  explainComplianceProfile: `${UID.complianceProfile}.explain`,
  myComplianceProfile: `${UID.complianceProfile}.me`,
  evaluateCompliance: `${UID.complianceProfile}.evaluate`,
  previewCompliancePolicy: `${UID.compliancePolicy}.preview`,
};

/** Add the questions about profiles to GraphQL: the same answers as REST gives. */
export const extendGraphqlByCompliance = (strapi: Core.Strapi): void => {
  const extension = strapi.plugin('graphql').service('extension');
  extension.shadowCRUD(UID.complianceProfile).disableMutations();
  extension.use({
    typeDefs: TYPES,
    resolvers: {
      Query: {
        explainComplianceProfile: (_: unknown, asked: Asked & { serviceUser: string }) =>
          explainProfile(asked.serviceUser, dayIn(asked)),
        myComplianceProfile: (_: unknown, asked: Asked) => explainOwnProfile(dayIn(asked)),
        evaluateCompliance: (_: unknown, { data }: { data: unknown }) => evaluateTerms(data),
        previewCompliancePolicy: (_: unknown, { data }: { data: unknown }) => previewPolicy(data),
      },
    },
    resolversConfig: Object.fromEntries(
      Object.entries(RIGHTS).map(([query, scope]) => [
        `Query.${query}`,
        { auth: { scope: [scope] } },
      ])
    ),
  });
};
