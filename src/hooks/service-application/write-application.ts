import { handIn, mayNameSource, usualCertificate } from '../../domain/certification/hand-in';
import type { Stage } from '../../domain/certification/vocabulary';
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

const FIRST_STAGE: Stage = 'submitted';

const nextNumber = async (trx: Transaction, day: string): Promise<string> => {
  const [row] = await rowsOf<{ value: string }>(
    trx,
    `select nextval('service_application_number') as value`
  );
  return `PPK-${day.slice(0, 4)}-${(row?.value ?? '').padStart(6, '0')}`;
};

/**
 * The application that came in with this reference before (service.md, rule 7). Whoever brings the
 * same reference at the same moment waits here.
 */
const knownBy = async (
  trx: Transaction,
  source: string,
  externalRef: string
): Promise<string | undefined> => {
  await rowsOf(trx, `select pg_advisory_xact_lock(hashtext(:source), hashtext(:externalRef))`, {
    source,
    externalRef,
  });
  const [known] = await rowsOf<{ key: string }>(
    trx,
    `select document_id as key from service_applications
      where source = :source and external_ref = :externalRef`,
    { source, externalRef }
  );
  return known?.key;
};

/** Hand the first message and the first line of the timeline of an application in. */
const beginTimeline = async (trx: Transaction, key: string, actor: StepActor): Promise<void> => {
  const application = await lockApplication(trx, key);
  if (application === undefined) throw notFound();
  await writeStep(trx, application, { command: 'submit', from: null, to: FIRST_STAGE }, actor);
  await tellOfStage(trx, application, { to: FIRST_STAGE, event: 'submit' });
};

/** A new application, always as submitted. */
export const writeApplication: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const data = params.data ?? {};
    await refuseComputedFields(UID.serviceApplication, WRITABLE, data);
    if (data.stage && data.stage !== FIRST_STAGE) {
      throw errorFrom(refuse('WRONG_STATE', 'service.begins-submitted', {}, 'stage').refusal);
    }
    const today = todayIn('Asia/Jakarta');
    const actor = await currentActor(trx, today);
    const input = parseInput(consignmentFields, data);
    const parties = await partiesNamed(trx, actor, data, today);
    const office = await officeFor(trx, data.office, actor, parties.serviceUserKey);
    const { agentKey } = parties;
    const standing = valueOf(handIn(actor, { officeKey: office.key, agentKey }));
    const { source, externalRef } = parseInput(sourceFields, data);
    if (Boolean(source) !== Boolean(externalRef)) {
      throw errorFrom(
        refuse('INVALID', 'service.source-with-reference', {}, 'externalRef').refusal
      );
    }
    if (source && !mayNameSource(standing)) {
      throw errorFrom(refuse('FORBIDDEN', 'service.source-of-machines', {}, 'source').refusal);
    }
    const known = source && externalRef ? await knownBy(trx, source, externalRef) : undefined;
    if (known !== undefined) {
      return strapi.documents(UID.serviceApplication).findOne({ documentId: known });
    }
    const workArea = await namedInOffice(trx, 'workArea', data.workArea, office.key);
    const officer = await namedInOffice(trx, 'officer', data.officer, office.key);
    const documents = await attachmentsAfter(trx, data.documents, [], 'documents');
    const now = momentIn(office.zone);
    params.data = {
      ...authorshipIn(data),
      ...input,
      ...(source ? { source, externalRef } : {}),
      ...(documents.length === 0 ? {} : { documents }),
      certificateType: input.certificateType ?? usualCertificate(input.sector, input.direction),
      commodity: input.items[0]?.commodity,
      stage: FIRST_STAGE,
      stageSince: now,
      submittedAt: now,
      number: await nextNumber(trx, todayIn(office.zone)),
      draftVersion: 0,
      office: office.key,
      officeKey: office.key,
      serviceUser: parties.serviceUserKey,
      serviceUserKey: parties.serviceUserKey,
      serviceUserName: parties.serviceUserName,
      ...(agentKey === null ? {} : { agent: agentKey, agentKey, agentName: parties.agentName }),
      ...(workArea ? { workArea: workArea.key, workAreaKey: workArea.key } : {}),
      ...(officer
        ? { officer: officer.key, officerKey: officer.key, officerName: officer.name }
        : {}),
    };
    const written = (await next()) as { documentId: string };
    await beginTimeline(trx, written.documentId, {
      standing,
      key: actor.employee?.key ?? actor.serviceUser?.key ?? null,
      name: actor.employee?.name ?? actor.serviceUser?.name ?? null,
    });
    return written;
  });
