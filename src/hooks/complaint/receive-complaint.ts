import { receiveComplaint as judge } from '../../domain/certification/receive-complaint';
import { matches, visibleRows } from '../../domain/identity/visibility';
import type { Actor } from '../../domain/identity/actor';
import { FIRST_COMPLAINT_STATE } from '../../domain/certification/complaint';
import { refuse } from '../../domain/result';
import { momentIn, todayIn } from '../../infra/clock';
import { UID } from '../../infra/content-types';
import { currentActor } from '../../infra/current-actor';
import { parseInput } from '../../infra/input';
import { currentLanguage } from '../../infra/language';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { keysNamed, relationChange } from '../../infra/relation-input';
import { inTransaction, rowsOf, type Transaction } from '../../infra/transaction';
import { attachmentsAfter } from '../attachments';
import { authorshipIn, refuseComputedFields } from '../computed-fields';
import type { Operation } from '../door';
import { loadClocks } from '../legal-clock/load-clocks';
import { findOffice, officeNamed, type NamedOffice } from '../organisation/office-named';
import { newComplaintFields, RECEIVED } from './complaint-input';
import { tellOfReceipt } from './tell-of-complaint';

/** The only office there is, where there is one: nobody need choose it. */
const onlyOffice = async (trx: Transaction): Promise<NamedOffice | undefined> => {
  const keys = await rowsOf<{ key: string }>(trx, 'select document_id as key from offices limit 2');
  return keys.length === 1 ? findOffice(trx, keys[0]?.key ?? '') : undefined;
};

/** The office named, else the one where the writer works or is registered, else the only one. */
const officeFor = async (
  trx: Transaction,
  input: unknown,
  { employee, serviceUser }: Actor
): Promise<NamedOffice> => {
  const ownKey = employee?.officeKey ?? serviceUser?.officeKey;
  const isNamed = keysNamed(relationChange(input)).length > 0;
  const own = ownKey === undefined ? onlyOffice(trx) : findOffice(trx, ownKey);
  const office = await (isNamed ? officeNamed(trx, input) : own);
  if (office !== undefined) return office;
  throw errorFrom(refuse('INVALID', 'complaint.office-missing', {}, 'office').refusal);
};

/** By which the reporter follows it; made like the codes on paper, and as hard to guess. */
const newCode = async (trx: Transaction): Promise<string> => {
  const [made] = await rowsOf<{ code: string }>(trx, 'select new_verification_code() as code');
  return made?.code ?? '';
};

/** Whether whoever enters it will find it in the register: then it was told to them. */
const isEnteredByOffice = (actor: Actor, officeKey: string, today: string): boolean =>
  actor.employee !== null &&
  matches(visibleRows(actor, 'complaint', today), { officeKey, serviceUserKey: null });

/** A complaint, question or suggestion comes in: by anybody through the portal, else by an officer. */
export const receiveComplaint: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const data = params.data ?? {};
    await refuseComputedFields(UID.complaint, RECEIVED, data);
    const { channel, category, receivedOn, ...report } = parseInput(newComplaintFields, data);
    if (data.complaintState && data.complaintState !== FIRST_COMPLAINT_STATE) {
      throw errorFrom(
        refuse('WRONG_STATE', 'complaint.begins-received', {}, 'complaintState').refusal
      );
    }
    const actor = await currentActor(trx, todayIn('Asia/Jakarta'));
    const office = await officeFor(trx, data.office, actor);
    const today = todayIn(office.zone);
    const clocks = await loadClocks(trx, office.key, receivedOn ?? today);
    const complaint = valueOf(
      judge(
        { actor, clocks, today },
        {
          officeKey: office.key,
          kind: report.complaintKind,
          channel: channel ?? 'portal',
          category,
          receivedOn,
          message: report.message,
        }
      )
    );
    const attachments = await attachmentsAfter(trx, data.attachments, []);
    const code = await newCode(trx);
    const language = report.language ?? currentLanguage();
    params.data = {
      ...authorshipIn(data),
      ...report,
      language,
      channel: channel ?? 'portal',
      category: complaint.category,
      complaintState: complaint.state,
      receivedOn: complaint.receivedOn,
      dueOn: complaint.dueOn,
      receivedAt: momentIn(office.zone),
      code,
      ...(attachments.length === 0 ? {} : { attachments }),
      office: office.key,
      officeKey: office.key,
      serviceUserKey: actor.serviceUser?.key ?? null,
    };
    const written = (await next()) as { readonly documentId: string };
    if (isEnteredByOffice(actor, office.key, today)) {
      await tellOfReceipt(trx, {
        ...report,
        key: written.documentId,
        code,
        dueOn: complaint.dueOn,
        language,
      });
    }
    return written;
  });
