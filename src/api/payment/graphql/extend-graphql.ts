import type { Core } from '@strapi/strapi';
import { UID } from '../../../infra/content-types';
import { renewBillingCode } from '../../invoice/operations/renew-billing-code';
import { resolveQueued } from '../operations/resolve-payment';
import { queuedPayments } from '../reading/queue';

const TYPES = `
  input PaymentResolutionInput {
    "apply, refund or dismiss"
    resolution: String!
    note: String!
    "The bill to be paid with it, by documentId or number; the payment's own where none is named"
    invoice: String
  }
  input BillingCodeRenewalInput {
    "Not needed where Q-Office makes the codes itself"
    billingCode: String
    issuedAt: DateTime
  }
  type QueuedPaymentInvoice {
    documentId: ID!
    number: String!
    invoiceState: String!
    total: Float!
    outstanding: Float!
    codeExpiredAt: DateTime
    applicationNumber: String!
    application: ID!
  }
  type RepeatedPayment {
    documentId: ID!
    ntpn: String!
    invoiceNumber: String
    paidAt: DateTime!
    amount: Float!
  }
  type QueuedPayment {
    documentId: ID!
    matchState: String!
    ntpn: String!
    ntb: String!
    billingCode: String!
    amount: Float!
    paidAt: DateTime!
    receivedAt: DateTime!
    shortfall: Float!
    excess: Float!
    payerName: String
    invoice: QueuedPaymentInvoice
    duplicateOf: RepeatedPayment
    resolutions: [String!]!
  }
  type Query {
    paymentQueue(page: Int, pageSize: Int, matchState: String): [QueuedPayment!]!
  }
  type Mutation {
    resolvePayment(documentId: ID!, data: PaymentResolutionInput!): Payment
    renewBillingCode(documentId: ID!, data: BillingCodeRenewalInput): Invoice
  }
`;

interface Command {
  readonly documentId: string;
  readonly data?: Readonly<Record<string, unknown>> | null;
}

const given = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

const resolvers = {
  Query: {
    async paymentQueue(_: unknown, args: Readonly<Record<string, unknown>>) {
      return (await queuedPayments(given(args))).data;
    },
  },
  Mutation: {
    resolvePayment: (_: unknown, { documentId, data }: Command) =>
      resolveQueued(documentId, data ?? {}),
    renewBillingCode: (_: unknown, { documentId, data }: Command) =>
      renewBillingCode(documentId, data ?? {}),
  },
};

/** What signing in to GraphQL must allow for each operation: the same rights as its route's. */
const resolversConfig = {
  'Query.paymentQueue': { auth: { scope: [`${UID.payment}.queue`] } },
  'Mutation.resolvePayment': { auth: { scope: [`${UID.payment}.resolve`] } },
  'Mutation.renewBillingCode': { auth: { scope: [`${UID.invoice}.renewBillingCode`] } },
};

/** Bills and payments in GraphQL: the generated queries, and only the commands as mutations. */
export const extendGraphqlByBilling = (strapi: Core.Strapi): void => {
  const extension = strapi.plugin('graphql').service('extension');
  for (const uid of [UID.invoice, UID.payment, UID.billingCode]) {
    extension.shadowCRUD(uid).disableMutations();
  }
  extension.use({ typeDefs: TYPES, resolvers, resolversConfig });
};
