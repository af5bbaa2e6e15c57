import type { ServiceCommand, StageVerdict } from '../../domain/certification/act-on-application';
import type { ApplicationFacts } from '../../domain/certification/application';
import { contentFor } from '../../domain/certification/certificate-content';
import { usualCertificate } from '../../domain/certification/hand-in';
import { changesProfiles } from '../../domain/compliance/finalised';
import { refuse } from '../../domain/result';
import { momentIn } from '../../infra/clock';
import { createDocumentId } from '../../infra/document-id';
import { notFound } from '../../infra/input';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { rowsOf, type Transaction } from '../../infra/transaction';
import { certifiedItems } from '../certificate/certified-items';
import { issueCertificate } from '../certificate/issue-certificate';
import {
  approveDraftCertificate,
  writeDraftCertificate,
} from '../certificate/write-draft-certificate';
import { followConsignment } from '../compliance/follow-consignments';
import { writeInvoice } from '../invoice/write-invoice';
import { lockApplication, type StoredApplication } from './load-application';
import { loadConsignment } from './load-consignment';
import type { CommandExtras } from './read-command';
import { tellOfStage } from './tell-of-stage';
import { writeStep } from './write-step';

interface Given {
  readonly command: ServiceCommand;
  readonly extras: CommandExtras;
  readonly verdict: StageVerdict;
  readonly facts: ApplicationFacts;
}

const issueDraft = async (
  trx: Transaction,
  application: StoredApplication,
  { verdict, extras, facts }: Given
): Promise<void> => {
  const { certificateType, sector, direction } = application;
  const { changes } = extras;
  const consignment = await loadConsignment(trx, application);
  const type = certificateType ?? usualCertificate(sector, direction);
  await writeDraftCertificate(trx, application, {
    version: verdict.version ?? 1,
    content: valueOf(contentFor(type, consignment, changes)),
    changes,
    madeByName: facts.actor.employee?.name ?? null,
    madeAt: momentIn(application.zone),
  });
};

const INSPECTION_SQL = `
insert into quarantine_actions (document_id, created_at, updated_at, published_at, kind, outcome,
       note, acted_on, application_number, application_key, office_key, service_user_key, agent_key,
       officer_key, officer_name)
values (:documentId, now(), now(), now(), 'inspection', :outcome, :note, :today, :number, :key,
       :officeKey, :serviceUserKey, :agentKey, :officerKey, :officerName)
returning id`;

/** An inspection is a quarantine action of its own; what it found decides about the draft. */
const recordInspection = async (
  trx: Transaction,
  application: StoredApplication,
  command: Extract<ServiceCommand, { name: 'inspect' }>,
  { actor, today }: ApplicationFacts
): Promise<void> => {
  const { key, number, officeKey, serviceUserKey, agentKey } = application;
  const [action] = await rowsOf<{ id: number }>(trx, INSPECTION_SQL, {
    documentId: createDocumentId(),
    outcome: command.outcome,
    note: command.note,
    today,
    ...{ key, number, officeKey, serviceUserKey, agentKey },
    officerKey: actor.employee?.key ?? null,
    officerName: actor.employee?.name ?? null,
  });
  await rowsOf(
    trx,
    `insert into quarantine_actions_application_lnk (quarantine_action_id, service_application_id)
     values (:action, :application)`,
    { action: action?.id, application: application.id }
  );
};

const bill = async (
  trx: Transaction,
  application: StoredApplication,
  { extras }: Given
): Promise<void> => {
  const items = await certifiedItems(trx, application);
  await writeInvoice(trx, { ...application, items }, extras.billing);
};

const certify = async (
  trx: Transaction,
  application: StoredApplication,
  { facts }: Given
): Promise<void> => {
  const { employee } = facts.actor;
  if (employee === null) throw errorFrom(refuse('FORBIDDEN', 'service.officer-missing').refusal);
  const number = await issueCertificate(trx, application, {
    officer: employee,
    officeKey: application.officeKey,
    on: facts.today,
    at: momentIn(application.zone),
  });
  await rowsOf(
    trx,
    'update service_applications set certificate_number = :number where document_id = :key',
    { number, key: application.key }
  );
};

const carryOut = async (
  trx: Transaction,
  application: StoredApplication,
  given: Given
): Promise<void> => {
  const { command, facts } = given;
  switch (command.name) {
    case 'inspect':
      return recordInspection(trx, application, command, facts);
    case 'issue-draft':
      return issueDraft(trx, application, given);
    case 'approve-draft':
      return approveDraftCertificate(trx, application.key, momentIn(application.zone));
    case 'invoice':
      return bill(trx, application, given);
    case 'issue-certificate':
      return certify(trx, application, given);
    default:
      return undefined;
  }
};

const noteIn = (command: ServiceCommand): string | null => {
  if (command.name === 'cancel') return command.reason;
  return 'note' in command ? command.note : null;
};

/** Tells a repeated event (another draft, another inspection) from the one before it. */
const eventOf = ({ command, verdict }: Given, steps: number): string =>
  verdict.from === verdict.to || verdict.version !== null
    ? `${command.name}:${verdict.version ?? steps}`
    : command.name;

/**
 * What a command leaves behind besides the application itself, in the same transaction: the draft,
 * the bill, the certificate; a line in the timeline; a message to principal and agent.
 */
export const followCommand = async (
  trx: Transaction,
  applicationKey: string,
  before: StoredApplication,
  given: Given
): Promise<void> => {
  const { command, verdict, facts } = given;
  const application = await lockApplication(trx, applicationKey);
  if (application === undefined) throw notFound();
  await carryOut(trx, application, given);
  const { actor } = facts;
  const note = noteIn(command);
  await writeStep(
    trx,
    { ...application, stageSince: before.stageSince },
    {
      command: command.name,
      from: verdict.from,
      to: verdict.to,
      version: verdict.version,
      outcome: command.name === 'inspect' ? command.outcome : null,
      note,
      ...(command.name === 'request-correction' ? { corrections: command.corrections } : {}),
    },
    {
      standing: verdict.standing,
      key: actor.employee?.key ?? actor.serviceUser?.key ?? null,
      name: actor.employee?.name ?? actor.serviceUser?.name ?? null,
    }
  );
  const [count] = await rowsOf<{ steps: number }>(
    trx,
    'select count(*)::int as steps from application_steps where application_key = :applicationKey',
    { applicationKey }
  );
  await tellOfStage(trx, application, {
    to: verdict.to,
    event: eventOf(given, count?.steps ?? 0),
    note,
    version: verdict.version,
  });
  if (verdict.from !== verdict.to && changesProfiles(verdict.to)) {
    await followConsignment(trx, application, facts.today);
  }
};
