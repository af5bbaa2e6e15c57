import type { Core } from '@strapi/strapi';
import { UID } from '../../../infra/content-types';
import { leaveCalendar, type LeaveCalendar } from '../reading/calendar';

const TYPES = `
  type LeaveCalendarPerson { name: String! }
  type LeaveCalendarEntry {
    employee: LeaveCalendarPerson!
    startDate: Date!
    endDate: Date!
    leaveState: String!
  }
  type LeaveCalendarHoliday { name: String! kind: String! }
  type LeaveCalendarDay {
    date: Date!
    away: Int!
    pending: Int!
    threshold: Int
    holiday: LeaveCalendarHoliday
  }
  type LeaveCalendarMeta { perDay: [LeaveCalendarDay!]! }
  type LeaveCalendar { data: [LeaveCalendarEntry!]! meta: LeaveCalendarMeta! }

  type Query {
    leaveCalendar(from: Date!, to: Date!, workArea: ID, orgUnit: ID, office: ID): LeaveCalendar
  }
`;

type Arguments = Readonly<Record<string, string | null | undefined>>;

const given = (args: Arguments): Record<string, unknown> =>
  Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null));

/** Add the leave calendar to GraphQL; feeds stay out of it, as they are kept by their own routes. */
export const extendGraphqlByCalendar = (strapi: Core.Strapi): void => {
  const extension = strapi.plugin('graphql').service('extension');
  extension.shadowCRUD(UID.calendarFeed).disable();
  extension.use({
    typeDefs: TYPES,
    resolvers: {
      Query: {
        leaveCalendar: (_: unknown, args: Arguments): Promise<LeaveCalendar> =>
          leaveCalendar(given(args)),
      },
    },
    resolversConfig: {
      'Query.leaveCalendar': { auth: { scope: ['api::leave-calendar.leave-calendar.find'] } },
    },
  });
};
