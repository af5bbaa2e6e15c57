import type { NncMatch } from '../../domain/certification/nnc';
import { recordNnc as judge } from '../../domain/certification/record-nnc';
import { refuse } from '../../domain/result';
import { momentIn, todayIn } from '../../infra/clock';
import { UID } from '../../infra/content-types';
import { currentActor } from '../../infra/current-actor';
import { parseInput } from '../../infra/input';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { keysNamed, relationChange } from '../../infra/relation-input';
import { inTransaction, type Transaction } from '../../infra/transaction';
import { attachmentsAfter } from '../attachments';
import { followConsignment } from '../compliance/follow-consignments';
import { authorshipIn, refuseComputedFields } from '../computed-fields';
import type { Operation } from '../door';
import { findOffice, officeNamed, type NamedOffice } from '../organisation/office-named';
import { applicationKeyOf, findCitations, type Citations } from './cited-consignments';
import { nncFields, RECORDED } from './nnc-input';
import { tellOfNnc } from './tell-of-nnc';

/** The columns that say which consignment an NNC is about; only Q-Office writes them. */
export const columnsOfMatch = (
  { matchState, applicationKey, serviceUserKey, agentKey }: NncMatch,
  { certificateKey }: Citations,
  matchedByName: string | null,
  zone: string
): Record<string, unknown> => ({
  matchState,
  certificateKey,
  ...(applicationKey === null
    ? {}
    : {
        application: applicationKey,
        applicationKey,
        serviceUser: serviceUserKey,
        serviceUserKey,
        agentKey,
        matchedAt: momentIn(zone),
        matchedByName,
      }),
});

/** The application that an input names; '' for one that does not exist, undefined where it names none. */
export const applicationIn = async (
  trx: Transaction,
  input: unknown
): Promise<string | undefined> => {
  const [named] = keysNamed(relationChange(input));
  return named === undefined ? undefined : ((await applicationKeyOf(trx, String(named))) ?? '');
};

/** The office named, else the writer's own, else the one that the citation leads to. */
const officeOf = async (
  trx: Transaction,
  input: unknown,
  ownKey: string | undefined,
  { application }: Citations
): Promise<NamedOffice> => {
  const named = keysNamed(relationChange(input)).length > 0;
  const office = named
    ? await officeNamed(trx, input)
    : await findOffice(trx, ownKey ?? application?.officeKey ?? '');
  if (office !== undefined) return office;
  throw errorFrom(refuse('INVALID', 'nnc.office-missing', {}, 'office').refusal);
};

/** A new NNC; its consignment is locked, and its trader told, where it is known. */
export const recordNnc: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const data = params.data ?? {};
    await refuseComputedFields(UID.nncRecord, RECORDED, data);
    const input = parseInput(nncFields, data);
    const citations = await findCitations(
      trx,
      input.certificateNumber,
      await applicationIn(trx, data.application)
    );
    const actor = await currentActor(trx, todayIn('Asia/Jakarta'));
    const office = await officeOf(trx, data.office, actor.employee?.officeKey, citations);
    const facts = { actor, officeKey: office.key, today: todayIn(office.zone) };
    const { match, notice } = valueOf(judge(facts, input, citations));
    const attachments = await attachmentsAfter(trx, data.attachments, []);
    const officerName = actor.employee?.name ?? null;
    params.data = {
      ...authorshipIn(data),
      ...input,
      ...columnsOfMatch(match, citations, officerName, office.zone),
      ...(attachments.length === 0 ? {} : { attachments }),
      office: office.key,
      officeKey: office.key,
      officerName,
    };
    const written = (await next()) as { readonly documentId: string };
    if (notice !== null && citations.application !== undefined) {
      await tellOfNnc(trx, citations.application, { key: written.documentId, ...input });
    }
    if (match.applicationKey !== null && citations.application !== undefined) {
      await followConsignment(trx, citations.application, facts.today);
    }
    return written;
  });
