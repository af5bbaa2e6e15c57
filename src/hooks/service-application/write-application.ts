import type { IsoDate } from '../../domain/calendar/iso-date';
import {
  certificateFor,
  handIn,
  mayNameSource,
  type Applicant,
} from '../../domain/certification/hand-in';
import type { Stage } from '../../domain/certification/vocabulary';
import type { Actor } from '../../domain/identity/actor';
import type { Parties } from '../../domain/identity/representation';
import { matches, visibleRows } from '../../domain/identity/visibility';
import { refuse } from '../../domain/result';
import { momentIn, todayIn } from '../../infra/clock';
import { UID } from '../../infra/content-types';
import { currentActor } from '../../infra/current-actor';
import { notFound, parseInput } from '../../infra/input';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { inTransaction, rowsOf, type Transaction } from '../../infra/transaction';
import { attachmentsAfter } from '../attachments';
import { authorshipIn, refuseComputedFields } from '../computed-fields';
import type { Operation } from '../door';
import { CONSIGNMENT_FIELDS, consignmentFields, sourceFields } from './consignment-input';
import { lockApplication } from './load-application';
import { partiesNamed } from './parties-of-application';
import { namedInOffice, officeFor } from './place-of-application';
import { STEP_FIELDS } from './step-input';
import { tellOfStage } from './tell-of-stage';
import { writeStep, type StepActor } from './write-step';

/** The fields of an application that somebody may send; the rest is Q-Office's to write. */
export const WRITABLE: ReadonlySet<string> = new Set([
  ...CONSIGNMENT_FIELDS,
  ...STEP_FIELDS,
  'stage',
  'office',
  'workArea',
  'serviceUser',
  'agent',
  'officer',
  'source',
  'externalRef',
  'documents',
]);

type Data = Readonly<Record<string, unknown>>;

const FIRST_STAGE: Stage = 'submitted';

/** Where a day ends last in Indonesia: nothing is over yet that is not over there. */
const WESTERNMOST = 'Asia/Jakarta';

const nextNumber = async (trx: Transaction, day: string): Promise<string> => {
  const [row] = await rowsOf<{ value: string }>(
    trx,
    `select nextval('service_application_number') as value`
  );
  return `PPK-${day.slice(0, 4)}-${(row?.value ?? '').padStart(6, '0')}`;
};

interface Reference {
  readonly source: string;
  readonly externalRef: string;
}

/**
 * From which other system an application comes, and by which reference; null where from none. Throws
 * where only one of the two is given, and where a service user names them.
 */
const referenceIn = (data: Data, applicant: Applicant): Reference | null => {
  const { source, externalRef } = parseInput(sourceFields, data);
  if (!source && !externalRef) return null;
  if (!source || !externalRef) {
    throw errorFrom(refuse('INVALID', 'service.source-with-reference', {}, 'externalRef').refusal);
  }
  if (!mayNameSource(applicant)) {
    throw errorFrom(refuse('FORBIDDEN', 'service.source-of-machines', {}, 'source').refusal);
  }
  return { source, externalRef };
};

const KNOWN_SQL = `
select document_id as key, number, office_key as "officeKey", service_user_key as "serviceUserKey",
       agent_key as "agentKey"
  from service_applications where source = :source and external_ref = :externalRef`;

/**
 * The application that came in with this reference before (service.md, rule 7). Whoever brings the
 * same reference at the same moment waits here. Throws DUPLICATE where it belongs to another office:
 * a reference guessed must not open its application.
 */
const knownBy = async (
  trx: Transaction,
  { source, externalRef }: Reference,
  actor: Actor,
  today: IsoDate
): Promise<string | undefined> => {
  const reference = { source, externalRef };
  await rowsOf(
    trx,
    'select pg_advisory_xact_lock(hashtext(:source), hashtext(:externalRef))',
    reference
  );
  const [known] = await rowsOf<{ key: string; number: string } & Record<string, string>>(
    trx,
    KNOWN_SQL,
    reference
  );
  if (known === undefined || matches(visibleRows(actor, 'service-application', today), known)) {
    return known?.key;
  }
  const { refusal } = refuse('DUPLICATE', 'service.reference-known', {}, 'externalRef');
  throw errorFrom(refusal);
};

/** The first line of an application's timeline, and the first message about it. */
const beginTimeline = async (trx: Transaction, key: string, actor: StepActor): Promise<void> => {
  const application = await lockApplication(trx, key);
  if (application === undefined) throw notFound();
  await writeStep(trx, application, { command: 'submit', from: null, to: FIRST_STAGE }, actor);
  await tellOfStage(trx, application, { to: FIRST_STAGE, event: 'submit' });
};

/** Who works on an application, and where, as its input names them. */
const assigned = async (
  trx: Transaction,
  data: Data,
  officeKey: string
): Promise<Record<string, unknown>> => {
  const workArea = await namedInOffice(trx, 'workArea', data.workArea, officeKey);
  const officer = await namedInOffice(trx, 'officer', data.officer, officeKey);
  return {
    ...(workArea ? { workArea: workArea.key, workAreaKey: workArea.key } : {}),
    ...(officer
      ? { officer: officer.key, officerKey: officer.key, officerName: officer.name }
      : {}),
  };
};

const partyColumns = ({ serviceUserKey, serviceUserName, agentKey, agentName }: Parties) => ({
  serviceUser: serviceUserKey,
  serviceUserKey,
  serviceUserName,
  ...(agentKey === null ? {} : { agent: agentKey, agentKey, agentName }),
});

/** A new application, always as submitted. */
export const writeApplication: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const data = params.data ?? {};
    await refuseComputedFields(UID.serviceApplication, WRITABLE, data);
    if (data.stage && data.stage !== FIRST_STAGE) {
      throw errorFrom(refuse('WRONG_STATE', 'service.begins-submitted', {}, 'stage').refusal);
    }
    const actor = await currentActor(trx, todayIn(WESTERNMOST));
    const input = parseInput(consignmentFields, data);
    const office = await officeFor(trx, data, actor);
    const today = todayIn(office?.zone ?? WESTERNMOST);
    const parties = await partiesNamed(trx, actor, data, today);
    if (office === undefined) {
      throw errorFrom(refuse('INVALID', 'service.unknown-office', {}, 'office').refusal);
    }
    const standing = valueOf(handIn(actor, { officeKey: office.key, agentKey: parties.agentKey }));
    const reference = referenceIn(data, standing);
    const known = reference && (await knownBy(trx, reference, actor, today));
    if (known) return strapi.documents(UID.serviceApplication).findOne({ documentId: known });
    const { sector, direction } = input;
    const documents = await attachmentsAfter(trx, data.documents, [], 'documents');
    const now = momentIn(office.zone);
    params.data = {
      ...authorshipIn(data),
      ...input,
      ...reference,
      ...(documents.length === 0 ? {} : { documents }),
      certificateType: valueOf(certificateFor(sector, direction, input.certificateType)),
      commodity: input.items[0]?.commodity,
      stage: FIRST_STAGE,
      stageSince: now,
      submittedAt: now,
      number: await nextNumber(trx, today),
      draftVersion: 0,
      office: office.key,
      officeKey: office.key,
      ...partyColumns(parties),
      ...(await assigned(trx, data, office.key)),
    };
    const written = (await next()) as { documentId: string };
    await beginTimeline(trx, written.documentId, {
      standing,
      key: actor.employee?.key ?? actor.serviceUser?.key ?? null,
      name: actor.employee?.name ?? actor.serviceUser?.name ?? null,
    });
    return written;
  });
