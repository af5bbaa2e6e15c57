/** Where the pages of compliance stand in the panel. */
export const COMPLIANCE = '/plugins/dashboard/compliance';

/** The profile of a service user. */
export const profileAddress = (serviceUser: string): string =>
  `${COMPLIANCE}/profiles/${serviceUser}`;
