import type { Core } from '@strapi/strapi';
import { UID } from '../../../infra/content-types';
import { parseInput } from '../../../infra/input';
import { readList } from '../../../infra/unreadable-query';
import { createRequest, deleteRequest, updateRequest } from '../operations/act-on-request';
import {
  cancelRequest,
  considerRequest,
  decideRequest,
  recallRequest,
  submitRequest,
} from '../operations/commands';
import { balanceQuery } from '../reading/balance-query';
import { balanceIn } from '../reading/balances';
import { findRequest, findRequests, type FoundRequest } from '../reading/find-requests';
import { inboxOf } from '../reading/inbox';
import { previewRequest } from '../reading/preview';
import { substitutesFor } from '../reading/substitutes';
import { restFilters } from './filters';
import { readFieldsPlainly } from './plain-fields';

const TYPES = `
  input LeaveStepInput {
    "approved, changed, deferred or rejected"
    outcome: String!
    reason: String
    startDate: Date
    endDate: Date
    "Needed where too many of a work area or unit would be away"
    overrideReason: String
    outside: LeaveOutsideInput
    document: ID
  }
  "What an official above the office decided, with the signed letter beside it as document"
  input LeaveOutsideInput {
    name: String!
    nip: String
    position: String!
    letterNumber: String!
    decidedOn: Date!
  }
  input LeaveCancellationInput { reason: String }
  input LeaveRecallInput {
    "The first day back at work"
    returnDate: Date!
    reason: String!
    outside: LeaveOutsideInput
    document: ID
  }

  type LeaveProblem { code: String! reason: String! message: String! }
  type LeaveWarning { code: String! reason: String! message: String! people: [LeaveAway!] }
  type LeavePreviewBucket { year: Int! days: Int! available: Int! }
  type LeavePreview {
    workingDays: Int!
    daysByYear: JSON!
    available: Int!
    availableAfter: Int!
    buckets: [LeavePreviewBucket!]!
    eligible: Boolean!
    problems: [LeaveProblem!]!
    warnings: [LeaveWarning!]!
  }

  type LeaveBalanceBucket { year: Int! granted: Int! used: Int! held: Int! remaining: Int! }
  type LeavePerson { documentId: ID! name: String! nip: String position: String rank: String }
  type LeaveBalance {
    employee: LeavePerson!
    year: Int!
    leaveType: String!
    buckets: [LeaveBalanceBucket!]!
    remaining: Int!
    available: Int!
    projected: Boolean!
  }

  extend type LeaveRequest {
    "What a submission warns of"
    warnings: [LeaveWarning!]
  }
  type LeaveSubstitute { documentId: ID! name: String! position: String away: Boolean! }
  type LeaveAway { name: String! startDate: Date! endDate: Date! }
  type WaitingLeaveRequest {
    documentId: ID!
    number: String!
    leaveType: String!
    leaveState: String!
    step: String!
    waitingSince: DateTime
    startDate: Date!
    endDate: Date!
    workingDays: Int
    reason: String
    considerationOutcome: String
    considerationReason: String
    employee: LeavePerson!
    availableBefore: Int!
    available: Int!
    away: [LeaveAway!]!
    overThreshold: Boolean!
  }

  type Query {
    leaveInbox: [WaitingLeaveRequest!]!
    leaveBalances(year: Int, employee: ID): [LeaveBalance!]!
    leaveSubstitutes(startDate: Date!, endDate: Date!): [LeaveSubstitute!]!
  }

  type Mutation {
    previewLeaveRequest(data: LeaveRequestInput!): LeavePreview
    submitLeaveRequest(documentId: ID!): LeaveRequest
    considerLeaveRequest(documentId: ID!, data: LeaveStepInput!): LeaveRequest
    decideLeaveRequest(documentId: ID!, data: LeaveStepInput!): LeaveRequest
    cancelLeaveRequest(documentId: ID!, data: LeaveCancellationInput): LeaveRequest
    recallLeaveRequest(documentId: ID!, data: LeaveRecallInput!): LeaveRequest
  }
`;

interface ListArguments {
  readonly filters?: unknown;
  readonly sort?: unknown;
  readonly pagination?: unknown;
}
interface Command {
  readonly documentId: string;
  readonly data?: Readonly<Record<string, unknown>>;
}
type Data = Readonly<Record<string, unknown>>;

const listed = ({ filters, sort, pagination }: ListArguments, withCount: boolean) =>
  readList(() =>
    findRequests({
      filters: restFilters(filters),
      sort,
      pagination: { ...(pagination as object | undefined), withCount },
    })
  );

/** The employee that came with the request; a generated mutation leaves it to be read. */
const employeeOf = async (request: Partial<FoundRequest>): Promise<unknown> =>
  request.employee ?? (await findRequest(request.documentId ?? ''))?.employee;

/** Who stands in, by name, number and position: no more of a colleague is the reader's business. */
const substituteOf = async (request: Partial<FoundRequest>): Promise<unknown> =>
  'substitute' in request
    ? request.substitute
    : (await findRequest(request.documentId ?? ''))?.substitute;

/** Evidence, with links that open for those who may see the request. */
const attachmentsOf = async (request: Partial<FoundRequest>): Promise<unknown> =>
  'attachments' in request
    ? request.attachments
    : (await findRequest(request.documentId ?? ''))?.attachments;

const resolvers = {
  Query: {
    async leaveRequests(_: unknown, args: ListArguments) {
      return (await listed(args, false)).rows;
    },
    async leaveRequests_connection(_: unknown, args: ListArguments) {
      const { rows, total, query } = await listed(args, true);
      return { nodes: rows, total: total ?? 0, query };
    },
    leaveRequest: (_: unknown, { documentId }: Command) => findRequest(documentId),
    leaveInbox: () => inboxOf(),
    leaveSubstitutes: (_: unknown, args: Data) => substitutesFor(args),
    async leaveBalances(_: unknown, args: { year?: number | null; employee?: string | null }) {
      const asked = { year: args.year ?? undefined, employee: args.employee ?? undefined };
      const { year, employee } = parseInput(balanceQuery, asked);
      return [await balanceIn(year, employee)];
    },
  },
  Mutation: {
    createLeaveRequest: (_: unknown, { data }: { data: Data }) => createRequest(data),
    updateLeaveRequest: (_: unknown, { documentId, data = {} }: Command) =>
      updateRequest(documentId, data),
    async deleteLeaveRequest(_: unknown, { documentId }: Command) {
      await deleteRequest(documentId);
      return { documentId };
    },
    previewLeaveRequest: (_: unknown, { data }: { data: Data }) => previewRequest(data),
    submitLeaveRequest: (_: unknown, { documentId }: Command) => submitRequest(documentId),
    considerLeaveRequest: (_: unknown, { documentId, data }: Command) =>
      considerRequest(documentId, data),
    decideLeaveRequest: (_: unknown, { documentId, data }: Command) =>
      decideRequest(documentId, data),
    cancelLeaveRequest: (_: unknown, { documentId, data }: Command) =>
      cancelRequest(documentId, data),
    recallLeaveRequest: (_: unknown, { documentId, data }: Command) =>
      recallRequest(documentId, data),
  },
  LeaveRequest: {
    employee: employeeOf,
    substitute: substituteOf,
    attachments: attachmentsOf,
    async attachments_connection(request: Partial<FoundRequest>) {
      return { nodes: (await attachmentsOf(request)) ?? [] };
    },
  },
  LeaveRequestEntityResponseCollection: {
    pageInfo({ total, query }: { total: number; query: { limit: number; offset: number } }) {
      const { limit, offset } = query;
      return {
        total,
        page: Math.floor(offset / limit) + 1,
        pageSize: limit,
        pageCount: Math.ceil(total / limit),
      };
    },
  },
};

const scope = (action: string) => ({ auth: { scope: [`${UID.leaveRequest}.${action}`] } });

/** What signing in to GraphQL must allow for each operation: the same rights as its route's. */
const resolversConfig = {
  'Query.leaveInbox': scope('inbox'),
  'Query.leaveBalances': scope('balances'),
  'Query.leaveSubstitutes': scope('substitutes'),
  'Mutation.previewLeaveRequest': scope('preview'),
  'Mutation.submitLeaveRequest': scope('submit'),
  'Mutation.considerLeaveRequest': scope('consider'),
  'Mutation.decideLeaveRequest': scope('decide'),
  'Mutation.cancelLeaveRequest': scope('cancel'),
  'Mutation.recallLeaveRequest': scope('recall'),
};

/** Add the leave commands to GraphQL, and read requests there as REST does: with one statement. */
export const extendGraphql = (strapi: Core.Strapi): void => {
  const extension = strapi.plugin('graphql').service('extension');
  for (const uid of [UID.leaveDecision, UID.leaveLedgerEntry, UID.notification]) {
    extension.shadowCRUD(uid).disableMutations();
  }
  // Imports have routes of their own, and a report that only those narrow.
  extension.shadowCRUD(UID.staffImport).disable();
  extension.use({ typeDefs: TYPES, resolvers, resolversConfig });
  readFieldsPlainly(strapi);
};
