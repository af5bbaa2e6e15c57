import type { Core } from '@strapi/strapi';
import { MACHINE, OFFICE_ITSELF, type Actor } from '../../../src/domain/identity/actor';
import { expireInvoices } from '../../../src/hooks/invoice/expire-invoices';
import { atMoment } from '../../../src/infra/clock';
import { UID } from '../../../src/infra/content-types';
import { asActor } from '../../../src/infra/current-actor';
import { inTransaction } from '../../../src/infra/transaction';
import type { DemoActors } from '../organisation';
import type { LoadedCompanies } from './load-companies';
import { makeNumbers } from './numbers';
import { amendCertificate } from './play-certificate';
import { pay, renewCode, settle } from './play-money';
import { decideObjection, object, type Turn } from './play-oversight';
import { annul, notify, rate, record } from './play-supervision';
import { documents, type Played, type Stage, type StepOf } from './played';
import { monthlyReviews } from './review-profiles';
import { OTHER_SYSTEM, Q_OFFICE, TREASURY, type Act, type Story } from './story';

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

const command = async (
  { strapi }: Stage,
  { key }: Played,
  { name, input = {} }: StepOf<'command'>
): Promise<void> => {
  const application = { documentId: key, data: {}, command: { name, input } };
  await documents(strapi, UID.serviceApplication).update(application);
};

/** As many as there can be at a moment of the demo. */
const MOST_BILLS = 100;

const perform = async (stage: Stage, played: Played, { at, by, step }: Act): Promise<void> => {
  switch (step.does) {
    case 'submit':
      return submit(stage, played, by);
    case 'command':
      return command(stage, played, step);
    case 'pay':
      return pay(stage, played, at, step);
    case 'settle':
      return settle(stage, played, step);
    case 'expire-bills':
      await inTransaction((trx) => expireInvoices(trx, MOST_BILLS));
      return undefined;
    case 'renew-code':
      return renewCode(stage, played);
    case 'act':
      return record(stage, played, step);
    case 'annul-action':
      return annul(stage, played, step);
    case 'object':
      return object(stage, played, step);
    case 'decide-objection':
      return decideObjection(stage, played, step);
    case 'rate':
      return rate(stage, played, step);
    case 'notify':
      return notify(stage, played, step);
    case 'replace':
    case 'withdraw':
      return amendCertificate(stage, played, step);
  }
};

/**
 * Play stories through the doors of the quarantine service, in the order in which things happened, as
 * the people concerned: rules, bills, certificates and messages come out as they would have. What is
 * decided about traders in between goes by their profiles of that moment.
 */
export const playStories = async (
  strapi: Core.Strapi,
  stories: readonly Story[],
  turns: readonly Turn[],
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
  const acts = stories.flatMap((story) => {
    const played: Played = { story, key: '', ntpn: '' };
    return story.acts.map((act): Turn => ({
      at: act.at,
      by: act.by,
      take: () => perform(stage, played, act),
    }));
  });
  // A stable sort: what happens to one application at one moment keeps its order.
  const inOrder = [...acts, ...turns].sort((one, other) => one.at - other.at);
  const reviewUpTo = monthlyReviews();
  for (const { at, by, take } of inOrder) {
    await reviewUpTo(at);
    await atMoment(at, () => asActor(actorOf(by), () => take(stage)));
  }
};
