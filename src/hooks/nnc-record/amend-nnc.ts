import { amendNnc as judge, annulNnc } from '../../domain/certification/amend-nnc';
import type { NncFacts, NncMatchState } from '../../domain/certification/nnc';
import { matches, visibleRows } from '../../domain/identity/visibility';
import { refuse } from '../../domain/result';
import { todayIn } from '../../infra/clock';
import { UID } from '../../infra/content-types';
import { currentActor } from '../../infra/current-actor';
import { notFound, parseInput } from '../../infra/input';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { inTransaction, rowsOf, type Transaction } from '../../infra/transaction';
import { areSameFiles, attachmentsAfter } from '../attachments';
import { followConsignment } from '../compliance/follow-consignments';
import { authorshipIn, refuseComputedFields } from '../computed-fields';
import type { Operation } from '../door';
import { findOffice, namesOtherOffice } from '../organisation/office-named';
import { findCitations } from './cited-consignments';
import { AMENDED, annulmentFields, NNC_FIELDS, nncFields, type NncFields } from './nnc-input';
import { applicationIn, columnsOfMatch } from './record-nnc';
import { tellOfNnc } from './tell-of-nnc';

type Data = Readonly<Record<string, unknown>>;

interface StoredNnc extends NncFields {
  readonly id: number;
  readonly officeKey: string;
  readonly matchState: NncMatchState;
  readonly applicationKey: string | null;
  readonly serviceUserKey: string | null;
  readonly annulledOn: string | null;
  readonly annulmentReason: string | null;
  readonly attachments: readonly number[];
}

const storedNnc = async (trx: Transaction, documentId: string): Promise<StoredNnc | undefined> => {
  const row = (await strapi.db
    .query(UID.nncRecord)
    .findOne({ where: { documentId } })) as unknown as StoredNnc | null;
  if (row === null) return undefined;
  const files = await rowsOf<{ id: number }>(
    trx,
    `select file_id as id from files_related_mph
      where related_id = :id and field = 'attachments'
        and related_type = 'api::nnc-record.nnc-record' order by "order"`,
    { id: row.id }
  );
  return { ...row, attachments: files.map(({ id }) => id) };
};

/** Lock the row itself; who matches an NNC does so once. */
const lockNnc = (trx: Transaction, key: string): Promise<unknown> =>
  rowsOf(trx, 'select 1 from nnc_records where document_id = :key for no key update', { key });

const factsFor = async (trx: Transaction, stored: StoredNnc): Promise<NncFacts> => {
  const zone = (await findOffice(trx, stored.officeKey))?.zone ?? 'Asia/Jakarta';
  const today = todayIn(zone);
  const actor = await currentActor(trx, today);
  const { officeKey, serviceUserKey, nncDirection } = stored;
  const visibility = visibleRows(actor, 'nnc-record', today);
  if (!matches(visibility, { officeKey, serviceUserKey, nncDirection })) throw notFound();
  return { actor, officeKey, today };
};

/** The NNC as it would say; a quantity is compared as a number, since forms send it as one. */
const merged = (data: Data, stored: StoredNnc): NncFields =>
  parseInput(
    nncFields,
    Object.fromEntries(
      NNC_FIELDS.map((name) => [name, data[name] === undefined ? stored[name] : data[name]])
    )
  );

const isSame = (name: keyof NncFields, one: NncFields, other: NncFields): boolean =>
  name === 'quantity'
    ? Number(one.quantity ?? 0) === Number(other.quantity ?? 0)
    : (one[name] ?? null) === (other[name] ?? null);

/** What an update says of an NNC: corrections, the consignment it means, or that it is taken back. */
export const amendNnc: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const data = params.data ?? {};
    const key = params.documentId ?? '';
    const found = await storedNnc(trx, key);
    if (found === undefined) throw notFound();
    await factsFor(trx, found);
    await refuseComputedFields(UID.nncRecord, AMENDED, data, key);
    if (await namesOtherOffice(trx, data.office, found.officeKey)) {
      throw errorFrom(refuse('INVALID', 'nnc.office-fixed', {}, 'office').refusal);
    }
    const input = merged(data, found);
    const citations = await findCitations(
      trx,
      input.certificateNumber,
      (await applicationIn(trx, data.application)) ?? found.applicationKey ?? undefined
    );
    await lockNnc(trx, key);
    const stored = (await storedNnc(trx, key)) as StoredNnc;
    const facts = await factsFor(trx, stored);
    const annulled = stored.annulledOn !== null;
    const { annulmentReason } = parseInput(annulmentFields, data);
    const edits = NNC_FIELDS.filter((name) => !isSame(name, input, stored));
    const attachments = await attachmentsAfter(trx, data.attachments, stored.attachments);
    const hasOtherFiles = !areSameFiles(attachments, stored.attachments);
    const verdict = valueOf(judge(facts, { ...stored, annulled }, input, citations));
    const annulment =
      annulmentReason === null || annulmentReason === stored.annulmentReason
        ? {}
        : valueOf(annulNnc(facts, { annulled }, annulmentReason));
    const isMatch =
      stored.matchState !== verdict.match.matchState ||
      stored.applicationKey !== verdict.match.applicationKey;
    const zone = citations.application?.zone ?? 'Asia/Jakarta';
    const officerName = facts.actor.employee?.name ?? null;
    params.data = {
      ...authorshipIn(data),
      ...Object.fromEntries(edits.map((name) => [name, input[name]])),
      ...(edits.includes('certificateNumber') ? { certificateKey: citations.certificateKey } : {}),
      ...(hasOtherFiles ? { attachments } : {}),
      ...(isMatch ? columnsOfMatch(verdict.match, citations, officerName, zone) : {}),
      ...annulment,
    };
    const written = await next();
    if (isMatch && verdict.notice !== null && citations.application !== undefined) {
      await tellOfNnc(trx, citations.application, { key, ...input });
    }
    if (verdict.match.applicationKey !== null && citations.application !== undefined) {
      await followConsignment(trx, citations.application, facts.today);
    }
    return written;
  });
