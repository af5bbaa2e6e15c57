import type { CertificateFacts } from '../../domain/certification/certificate';
import { replaceCertificate, type Replacement } from '../../domain/certification/replace';
import { withdrawCertificate, type Withdrawal } from '../../domain/certification/withdraw';
import { matches, visibleRows } from '../../domain/identity/visibility';
import { refuse, type Result } from '../../domain/result';
import { momentIn } from '../../infra/clock';
import { UID } from '../../infra/content-types';
import { notFound } from '../../infra/input';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { relationChange } from '../../infra/relation-input';
import { inTransaction, type Transaction } from '../../infra/transaction';
import { authorshipIn, refuseComputedFields } from '../computed-fields';
import type { DocumentParams, Next, Operation } from '../door';
import { writeStep } from '../service-application/write-step';
import type { Signature } from './issue-certificate';
import { lockCertificate, type LockedCertificate } from './load-certificate';
import {
  CERTIFICATE_FORM_FIELDS,
  CERTIFICATE_STEP_FIELDS,
  readCertificateCommand,
  type CertificateCommand,
  type NamedCertificateCommand,
} from './read-command';
import { tellOfCertificate } from './tell-of-certificate';
import { numberSuccessor, writeSuccessor } from './write-replacement';

type Data = Readonly<Record<string, unknown>>;

const NO_STEP_FIELDS = Object.fromEntries(CERTIFICATE_STEP_FIELDS.map((name) => [name, null]));

/** What a form may send; the relation that it has shown comes back as an empty edit. */
const writableOf = ({ application }: Data): ReadonlySet<string> =>
  new Set([
    'certificateState',
    ...CERTIFICATE_STEP_FIELDS,
    ...(relationChange(application).kind === 'none' ? ['application'] : []),
  ]);

/** Throws 404 where whoever asks may not even know of the certificate. */
const refuseUnseen = ({
  certificate: { key, officeKey, serviceUserKey, agentKey },
  facts,
}: LockedCertificate): void => {
  const seen = visibleRows(facts.actor, 'certificate', facts.today);
  if (!matches(seen, { documentId: key, officeKey, serviceUserKey, agentKey })) throw notFound();
};

interface Act {
  readonly trx: Transaction;
  readonly params: DocumentParams;
  readonly next: Next;
  readonly locked: LockedCertificate;
  readonly command: CertificateCommand;
}

/** In the panel's form, changes are one field: what is wrong inside them is told there. */
const inForm = <T>(result: Result<T>): Result<T> => {
  if (result.ok || result.refusal.path === undefined) return result;
  const { path, ...refusal } = result.refusal;
  const [entry = ''] = path.split('.');
  return { ok: false, refusal: { ...refusal, path: CERTIFICATE_FORM_FIELDS[entry] ?? path } };
};

const judged = <T>({ params }: Act, result: Result<T>): T =>
  valueOf(params.command === undefined ? inForm(result) : result);

const signatureOf = ({ actor, application, today }: CertificateFacts, at: Date): Signature => {
  if (actor.employee === null) {
    throw errorFrom(refuse('FORBIDDEN', 'service.officer-missing').refusal);
  }
  return { officer: actor.employee, officeKey: application.officeKey, on: today, at };
};

/** The line of the timeline, at the stage where the application is. */
const record = (
  { trx, locked: { application, facts }, command }: Act,
  { standing }: Replacement | Withdrawal
): Promise<void> =>
  writeStep(
    trx,
    application,
    {
      command: command.name,
      from: application.stage,
      to: application.stage,
      note: command.reason,
    },
    {
      standing,
      key: facts.actor.employee?.key ?? null,
      name: facts.actor.employee?.name ?? null,
    }
  );

const replace = async (act: Act): Promise<unknown> => {
  const { trx, params, next, locked, command } = act;
  const { application, certificate, facts } = locked;
  const verdict = judged(act, replaceCertificate(facts, command.changes));
  const at = momentIn(application.zone);
  const signature = signatureOf(facts, at);
  const successor = await numberSuccessor(trx, application, verdict, signature);
  params.data = {
    ...params.data,
    certificateState: verdict.state,
    replacedByKey: successor.key,
    replacedByNumber: successor.number,
    replacedAt: at,
    reason: command.reason,
  };
  const written = await next();
  await writeSuccessor(trx, application, certificate, verdict, successor, signature);
  await record(act, verdict);
  await tellOfCertificate(trx, application, {
    event: 'replaced',
    certificate: certificate.number ?? '',
    reason: command.reason,
    replacement: successor.number,
  });
  return written;
};

const withdraw = async (act: Act): Promise<unknown> => {
  const { trx, params, next, locked, command } = act;
  const { application, certificate, facts } = locked;
  const verdict = judged(act, withdrawCertificate(facts));
  params.data = {
    ...params.data,
    certificateState: verdict.state,
    withdrawnAt: momentIn(application.zone),
    reason: command.reason,
  };
  const written = await next();
  await record(act, verdict);
  await tellOfCertificate(trx, application, {
    event: 'withdrawn',
    certificate: certificate.number ?? '',
    reason: command.reason,
    replacement: null,
  });
  return written;
};

const ACTS = { replace, withdraw } as const;

/**
 * Every update of a certificate, whichever way it comes: it is replaced or withdrawn (service.md,
 * rule 4), or a form was saved unchanged. What it says is written by its application's commands.
 */
export const actOnCertificate: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const data = params.data ?? {};
    const named = params.command as NamedCertificateCommand | undefined;
    const locked = await lockCertificate(trx, params.documentId ?? '');
    if (locked === undefined) throw notFound();
    refuseUnseen(locked);
    const { key, state } = locked.certificate;
    await refuseComputedFields(UID.certificate, writableOf(data), data, key);
    const command = valueOf(readCertificateCommand(data, state, named));
    params.data = { ...authorshipIn(data), ...NO_STEP_FIELDS };
    return command === null ? next() : ACTS[command.name]({ trx, params, next, locked, command });
  });
