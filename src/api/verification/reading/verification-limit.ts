import { environment } from '../../../infra/environment';
import { isRoughlyWithinLimit, type RequestLimit } from '../../../infra/request-limit';
import { database } from '../../../infra/transaction';

const MINUTE = 60;

/** How often one address may look papers up; the page and the route count together. */
export const verificationLimit = (): RequestLimit => ({
  name: 'verification',
  most: environment().VERIFICATIONS_PER_MINUTE,
  seconds: MINUTE,
});

/** Count a look-up of an address; whether it may be answered. */
export const mayVerify = (address: string): Promise<boolean> =>
  isRoughlyWithinLimit(database(), verificationLimit(), address);
