import type { Core } from '@strapi/strapi';
import { getNamedType, isLeafType, isObjectType, type GraphQLSchema } from 'graphql';

/** What lists of requests are made of. None of their plain fields has a policy or rights of its own. */
const TYPES = [
  'LeaveRequest',
  'Employee',
  'LeavePerson',
  'WaitingLeaveRequest',
  'LeaveAway',
  'LeaveSubstitute',
  'LeaveBalanceBucket',
  'LeaveCalendarPerson',
  'LeaveCalendarEntry',
  'LeaveCalendarHoliday',
  'LeaveCalendarDay',
];

const withPlainFields = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of TYPES.map((name) => schema.getType(name)).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      if (isLeafType(getNamedType(field.type))) field.resolve = undefined;
    }
  }
  return schema;
};

interface SchemaBuilder {
  buildSchema: () => GraphQLSchema;
}

/**
 * Let GraphQL read plain fields of leave as they are. Strapi puts authorisation, policies and a
 * promise around every field of every row, some three hundred on a page of 25, and for a field that
 * has neither rights nor policies all of it comes to reading a property.
 */
export const readFieldsPlainly = (strapi: Core.Strapi): void => {
  const contentApi: SchemaBuilder = strapi.plugin('graphql').service('content-api');
  const { buildSchema } = contentApi;
  contentApi.buildSchema = () => withPlainFields(buildSchema());
};
