import type { Core } from '@strapi/strapi';
import { expireInvoices } from '../../../src/hooks/invoice/expire-invoices';
import { reportPayment } from '../../../src/hooks/payment/report-payment';
import { FEEDBACK_ELEMENTS } from '../../../src/domain/certification/feedback';
import { MACHINE, OFFICE_ITSELF, type Actor } from '../../../src/domain/identity/actor';
import { atMoment, todayIn } from '../../../src/infra/clock';
import { UID } from '../../../src/infra/content-types';
import { asActor } from '../../../src/infra/current-actor';
import { inTransaction, rowsOf } from '../../../src/infra/transaction';
import type { DemoActors } from '../organisation';
import { zoneOf } from './casting';
import type { LoadedCompanies } from './load-companies';
import { hours, type Moment } from './moments';
import { makeNumbers, type Numbers } from './numbers';
import { OTHER_SYSTEM, Q_OFFICE, TREASURY, type Act, type Step, type Story } from './story';

/** A story under way: what it is about, and its application once it is handed in. */
interface Played {
  readonly story: Story;
  key: string;
  /** Of the payment reported last. */
  ntpn: string;
}

/** Everything that playing needs besides the story. */
interface Stage {
  readonly strapi: Core.Strapi;
  readonly companies: LoadedCompanies;
  readonly numbers: Numbers;
}

type StepOf<Name extends Step['does']> = Extract<Step, { does: Name }>;

type Documents = Record<
  'create' | 'update',
  (params: Readonly<Record<string, unknown>>) => Promise<{ readonly documentId: string }>
>;

const documents = (strapi: Core.Strapi, uid: (typeof UID)[keyof typeof UID]): Documents =>
  strapi.documents(uid) as unknown as Documents;

const SOURCE = 'IQFAST';

/** What an application names its parties by, depending on who hands it in. */
const partiesOf = (
  { consignment: { company, agent, office }, externalRef }: Story,
  by: string,
  { keys }: LoadedCompanies
) => ({
  ...(by === company ? {} : { serviceUser: keys.get(company) }),
  ...(agent === undefined ? {} : { agent: keys.get(agent) }),
  office,
  ...(externalRef === undefined ? {} : { source: SOURCE, externalRef }),
});

const submit = async (stage: Stage, played: Played, by: string): Promise<void> => {
  const { sector, direction, workArea, data } = played.story.consignment;
  const { documentId } = await documents(stage.strapi, UID.serviceApplication).create({
    data: {
      sector,
      direction,
      workArea,
      ...data,
      ...partiesOf(played.story, by, stage.companies),
    },
  });
  played.key = documentId;
};

interface BillRow {
  readonly key: string;
  readonly code: string;
  readonly outstanding: number;
}

const billOf = (key: string): Promise<BillRow | undefined> =>
  inTransaction(async (trx) => {
    const [bill] = await rowsOf<BillRow>(
      trx,
      `select i.document_id as key, i.billing_code as code,
              (i.total - coalesce((select sum(p.amount) from payments p
                                    where p.invoice_key = i.document_id
                                      and p.resolution = 'apply'), 0))::float8 as outstanding
         from invoices i where i.application_key = :key order by i.id desc limit 1`,
      { key }
    );
    return bill;
  });

const pay = async (
  { numbers }: Stage,
  played: Played,
  at: Moment,
  { difference = 0, amount, ntpn, billingCode, paidBefore = 0 }: StepOf<'pay'>
): Promise<void> => {
  const bill = await billOf(played.key);
  played.ntpn = ntpn ?? numbers.nextNtpn();
  await reportPayment({
    billingCode: billingCode ?? bill?.code,
    ntpn: played.ntpn,
    ntb: numbers.nextNtb(),
    amount: amount ?? (bill?.outstanding ?? 0) + difference,
    paidAt: new Date(at - hours(paidBefore)).toISOString(),
  });
};

const keyOf = async (sql: string, bindings: Readonly<Record<string, unknown>>): Promise<string> => {
  const [row] = await inTransaction((trx) => rowsOf<{ key: string }>(trx, sql, bindings));
  if (row === undefined) throw new Error(`The demo looks in vain: ${sql}`);
  return row.key;
};

const settle = async (
  { strapi }: Stage,
  { ntpn }: Played,
  { resolution, note }: StepOf<'settle'>
): Promise<void> => {
  const documentId = await keyOf(
    `select document_id as key from payments where ntpn = :ntpn order by id desc limit 1`,
    { ntpn }
  );
  const data = { resolution, resolutionNote: note };
  await documents(strapi, UID.payment).update({ documentId, data, command: 'resolve' });
};

const renewCode = async ({ strapi }: Stage, { key }: Played): Promise<void> => {
  const bill = await billOf(key);
  const documentId = bill?.key ?? '';
  const command = 'renew-billing-code';
  await documents(strapi, UID.invoice).update({ documentId, data: {}, command });
};

const record = async (
  { strapi }: Stage,
  { key, story }: Played,
  step: StepOf<'act'>
): Promise<void> => {
  const today = todayIn(zoneOf(story.consignment.office));
  const { kind, reason, severity, severityNote, letterNumber, isLetterReceived, more } = step;
  await documents(strapi, UID.quarantineAction).create({
    data: {
      application: key,
      kind,
      actedOn: today,
      ...(reason === undefined ? {} : { reason }),
      ...(severity === undefined ? {} : { severity, severityNote }),
      ...(letterNumber === undefined ? {} : { letterNumber, letterDate: today }),
      ...(isLetterReceived === undefined ? {} : { letterReceivedOn: today }),
      ...more,
    },
  });
};

const annul = async (
  { strapi }: Stage,
  { key }: Played,
  { kind, reason }: StepOf<'annul-action'>
): Promise<void> => {
  const documentId = await keyOf(
    `select document_id as key from quarantine_actions
      where application_key = :key and kind = :kind order by id desc limit 1`,
    { key, kind }
  );
  const data = { annulmentReason: reason };
  await documents(strapi, UID.quarantineAction).update({ documentId, data });
};

const rate = async (
  { strapi }: Stage,
  { key }: Played,
  { scores, comment }: StepOf<'rate'>
): Promise<void> => {
  const answers = FEEDBACK_ELEMENTS.map((element, index) => [element, scores[index] ?? null]);
  const data = { application: key, ...Object.fromEntries(answers), comment: comment ?? null };
  await documents(strapi, UID.feedback).create({ data });
};

const perform = async (stage: Stage, played: Played, { at, by, step }: Act): Promise<void> => {
  switch (step.does) {
    case 'submit':
      return submit(stage, played, by);
    case 'command': {
      const command = { name: step.name, input: step.input ?? {} };
      const application = { documentId: played.key, data: {}, command };
      await documents(stage.strapi, UID.serviceApplication).update(application);
      return undefined;
    }
    case 'pay':
      return pay(stage, played, at, step);
    case 'settle':
      return settle(stage, played, step);
    case 'expire-bills':
      await inTransaction((trx) => expireInvoices(trx, 100));
      return undefined;
    case 'renew-code':
      return renewCode(stage, played);
    case 'act':
      return record(stage, played, step);
    case 'annul-action':
      return annul(stage, played, step);
    case 'rate':
      return rate(stage, played, step);
    default:
      throw new Error(`The demo does not know how to ${step.does}.`);
  }
};

/**
 * Play stories through the doors of the quarantine service, in the order in which things happened, as
 * the people concerned: rules, bills, certificates and messages come out as they would have.
 */
export const playStories = async (
  strapi: Core.Strapi,
  stories: readonly Story[],
  officers: DemoActors,
  companies: LoadedCompanies
): Promise<void> => {
  const stage: Stage = { strapi, companies, numbers: makeNumbers() };
  const actorOf = (handle: string): Actor => {
    if (handle === TREASURY || handle === OTHER_SYSTEM) return MACHINE;
    if (handle === Q_OFFICE) return OFFICE_ITSELF;
    const actor = officers.get(handle) ?? companies.actors.get(handle);
    if (actor === undefined) throw new Error(`The demo knows nobody called ${handle}.`);
    return actor;
  };
  const acts = stories
    .flatMap((story) => {
      const played: Played = { story, key: '', ntpn: '' };
      return story.acts.map((act) => ({ act, played }));
    })
    // A stable sort: what happens to one application at one moment keeps its order.
    .sort((one, other) => one.act.at - other.act.at);
  for (const { act, played } of acts) {
    await atMoment(act.at, () => asActor(actorOf(act.by), () => perform(stage, played, act)));
  }
};
