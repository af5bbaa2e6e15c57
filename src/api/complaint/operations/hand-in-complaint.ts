import { writeVerificationCode } from '../../../domain/identity/verification-code';
import { todayIn } from '../../../infra/clock';
import { UID } from '../../../infra/content-types';
import { currentActor } from '../../../infra/current-actor';
import { environment } from '../../../infra/environment';
import { requireWithinLimit } from '../../../infra/request-limit';
import { database } from '../../../infra/transaction';

type Data = Readonly<Record<string, unknown>>;

/** What whoever hands a complaint in keeps: the code to follow it by, and when it will be answered. */
export interface ComplaintReceipt {
  readonly documentId: string;
  readonly code: string;
  readonly complaintState: string;
  readonly receivedOn: string;
  readonly dueOn: string;
}

const HOUR = 60 * 60;

/** Officers enter what many people tell them; everybody else is one caller. Throws 429. */
const refuseFlood = async (address: string): Promise<void> => {
  const { employee } = await currentActor(database(), todayIn('Asia/Jakarta'));
  if (employee !== null) return;
  const most = environment().COMPLAINTS_PER_HOUR;
  await requireWithinLimit({ name: 'complaint', most, seconds: HOUR }, address);
};

/**
 * Hand a complaint in, through the same door as every other way. Throws 429 for too many from one
 * address, and what the door refuses.
 */
export const handInComplaint = async (address: string, data: Data): Promise<ComplaintReceipt> => {
  await refuseFlood(address);
  const made = (await strapi
    .documents(UID.complaint)
    .create({ data: { ...data } as never })) as unknown as ComplaintReceipt;
  const { documentId, code, complaintState, receivedOn, dueOn } = made;
  return { documentId, code: writeVerificationCode(code), complaintState, receivedOn, dueOn };
};
