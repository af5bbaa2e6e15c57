import { certificateFor, mayEdit } from '../../domain/certification/hand-in';
import { standingsOf } from '../../domain/certification/standing';
import type { ApplicationFacts } from '../../domain/certification/application';
import { refuse } from '../../domain/result';
import { UID } from '../../infra/content-types';
import { parseInput } from '../../infra/input';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { relationChange } from '../../infra/relation-input';
import type { Transaction } from '../../infra/transaction';
import { areSameFiles, attachmentsAfter } from '../attachments';
import { CONSIGNMENT_FIELDS, consignmentFields } from './consignment-input';
import type { StoredApplication } from './load-application';
import { namedInOffice } from './place-of-application';

type Data = Readonly<Record<string, unknown>>;

const LISTS = ['items', 'treatments'] as const;

/** Text of a value without what tells one copy of it from another. */
const plain = (value: unknown): string =>
  JSON.stringify(value ?? null, (name, inner: unknown) =>
    name === 'id' || name === '__component' || inner === null || inner === '' ? undefined : inner
  );

/** Numbers in the database and text with three decimals are the same quantity. */
const withQuantities = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((entry: Data) =>
        entry.quantity === undefined ? entry : { ...entry, quantity: Number(entry.quantity) }
      )
    : value;

/** The particulars of a consignment that an update really changes; a form sends all of them back. */
const consignmentEdits = async (data: Data, key: string): Promise<Record<string, unknown>> => {
  const given = CONSIGNMENT_FIELDS.filter((name) => data[name] !== undefined);
  if (given.length === 0) return {};
  const stored = (await strapi.db.query(UID.serviceApplication).findOne({
    where: { documentId: key },
    populate: [...LISTS, 'reexport'],
  })) as Data;
  const parsed = parseInput(
    consignmentFields,
    Object.fromEntries(
      CONSIGNMENT_FIELDS.map((name) => [name, data[name] === undefined ? stored[name] : data[name]])
    )
  );
  const { sector, direction, certificateType } = parsed;
  const merged: Data = {
    ...parsed,
    certificateType: valueOf(certificateFor(sector, direction, certificateType)),
  };
  return Object.fromEntries(
    given
      .filter((name) => plain(withQuantities(merged[name])) !== plain(withQuantities(stored[name])))
      .map((name) => [name, merged[name] ?? null])
  );
};

const PARTY_FIELDS = ['office', 'serviceUser', 'agent'] as const;

/** Who is responsible never changes (service.md, rule 6); a form may send the same again. */
const refuseOtherParties = (data: Data, stored: StoredApplication): void => {
  const kept = {
    office: stored.officeKey,
    serviceUser: stored.serviceUserKey,
    agent: stored.agentKey,
  };
  for (const field of PARTY_FIELDS) {
    const change = relationChange(data[field]);
    if (change.kind === 'none') continue;
    const [key = null, ...more] = change.kind === 'set' ? change.keys : [undefined, 'edited'];
    if (key === kept[field] && more.length === 0) continue;
    throw errorFrom(refuse('INVALID', 'service.parties-fixed', {}, field).refusal);
  }
};

/** Only whoever imports it names where an application comes from, and once. */
const refuseOtherSource = (data: Data): void => {
  const field = ['source', 'externalRef'].find((name) => Boolean(data[name]));
  if (field !== undefined) {
    throw errorFrom(refuse('INVALID', 'input.computed', { field }, field).refusal);
  }
};

/** Who works on it, and where: the office's to say as long as the application is open. */
const assignments = async (
  trx: Transaction,
  data: Data,
  stored: StoredApplication
): Promise<Record<string, unknown>> => {
  const edits: Record<string, unknown> = {};
  const workArea = await namedInOffice(trx, 'workArea', data.workArea, stored.officeKey);
  if (workArea !== undefined && (workArea?.key ?? null) !== stored.workAreaKey) {
    edits.workArea = workArea?.key ?? null;
    edits.workAreaKey = workArea?.key ?? null;
  }
  const officer = await namedInOffice(trx, 'officer', data.officer, stored.officeKey);
  if (officer !== undefined && (officer?.key ?? null) !== stored.officerKey) {
    edits.officer = officer?.key ?? null;
    edits.officerKey = officer?.key ?? null;
    edits.officerName = officer?.name ?? null;
  }
  return edits;
};

const isDesk = ({ actor, application, today }: ApplicationFacts): boolean =>
  standingsOf(actor, application, today).some(
    (standing) => standing === 'officer' || standing === 'super-admin'
  );

/** The office may put a form's untouched source back; nobody changes it. */
const sourceFields = (data: Data, stored: Data | null): Data =>
  Object.fromEntries(
    ['source', 'externalRef']
      .filter((name) => data[name] !== undefined && data[name] !== stored?.[name])
      .map((name) => [name, data[name]])
  );

/**
 * What an update changes of an application besides its stage, as columns to write. Throws where
 * somebody changes what they may not, or may not any more.
 */
export const editsOf = async (
  trx: Transaction,
  data: Data,
  stored: StoredApplication,
  facts: ApplicationFacts
): Promise<Record<string, unknown>> => {
  refuseOtherParties(data, stored);
  const source = (await strapi.db.query(UID.serviceApplication).findOne({
    where: { documentId: stored.key },
    select: ['source', 'externalRef'],
  })) as Data | null;
  refuseOtherSource(sourceFields(data, source));
  const edits = await consignmentEdits(data, stored.key);
  const documents = await attachmentsAfter(trx, data.documents, stored.documents, 'documents');
  if (!areSameFiles(documents, stored.documents)) edits.documents = documents;
  const assigned = await assignments(trx, data, stored);
  const [field] = Object.keys(edits);
  const standings = standingsOf(facts.actor, stored, facts.today);
  if (field !== undefined && !mayEdit(standings, stored.stage)) {
    const reason = standings.length > 0 ? 'service.fixed-now' : 'service.only-party';
    const code = standings.length > 0 ? 'WRONG_STATE' : 'FORBIDDEN';
    throw errorFrom(refuse(code, reason, { stage: stored.stage }, field).refusal);
  }
  const [assignment] = Object.keys(assigned);
  if (assignment !== undefined && !isDesk(facts)) {
    throw errorFrom(refuse('FORBIDDEN', 'service.only-officer', {}, assignment).refusal);
  }
  const [first] = (edits.items ?? []) as readonly { commodity?: string }[];
  return {
    ...edits,
    ...assigned,
    ...(first === undefined ? {} : { commodity: first.commodity }),
  };
};
