import type { Core } from '@strapi/strapi';
import { UID } from '../../../infra/content-types';
import { previewHolidayChange } from '../reading/preview-change';

const TYPES = `
  input HolidayChangeInput {
    "create, update or delete"
    action: String!
    documentId: ID
    date: Date
    "null for all offices"
    office: ID
  }

  type AffectedEmployee { documentId: ID! name: String! nip: String! }
  type AffectedLeaveRequest { documentId: ID! number: String! }
  type AffectedLeave {
    employee: AffectedEmployee!
    request: AffectedLeaveRequest!
    leaveType: String!
    leaveState: String!
    startDate: Date!
    endDate: Date!
    workingDaysBefore: Int!
    workingDaysAfter: Int!
    daysReturned: Int!
    daysTaken: Int!
    problem: String
  }

  type Mutation { previewHolidayChange(data: HolidayChangeInput!): [AffectedLeave!]! }
`;

/** Add the preview of a change of the calendar to GraphQL, with the rights of its route. */
export const addHolidayPreview = (strapi: Core.Strapi): void => {
  strapi
    .plugin('graphql')
    .service('extension')
    .use({
      typeDefs: TYPES,
      resolvers: {
        Mutation: {
          previewHolidayChange: (_: unknown, { data }: { data: unknown }) =>
            previewHolidayChange(data),
        },
      },
      resolversConfig: {
        'Mutation.previewHolidayChange': { auth: { scope: [`${UID.holiday}.preview`] } },
      },
    });
};
