import type { Recount } from '../../domain/leave/recount';
import type { Audience } from '../../domain/leave/request';
import { owe, type OwedMessage } from '../../infra/outbox';
import { leaveMessages } from '../../infra/texts/leave-messages';
import type { Transaction } from '../../infra/transaction';
import { messageAbout, peopleConcerned, type Person } from '../leave-request/tell-people';
import type { AffectedRequest } from './affected-requests';

const kindOf = ({ uncovered, returned, taken }: Recount) => {
  if (uncovered > 0) return 'leave.days-uncovered';
  if (returned > 0) return 'leave.days-returned';
  return taken > 0 ? 'leave.days-taken' : 'leave.recounted';
};

/**
 * The requester and the superior, who plans with it; the official while the decision is open; and
 * personnel administration only where there is something to look into: a decree may touch hundreds.
 */
const audienceOf = ({ request, recount }: AffectedRequest): readonly Audience[] => [
  'requester',
  'superior',
  ...(request.state === 'considered' ? (['official'] as const) : []),
  ...(recount.uncovered > 0 ? (['personnel'] as const) : []),
];

const messageFor = (
  { request, recount }: AffectedRequest,
  person: Person,
  requesterName: string,
  change: string
): OwedMessage => {
  const kind = kindOf(recount);
  return messageAbout(request, person, {
    kind,
    messageKey: `${request.key}:${kind}:${change}:${person.key}`,
    texts: leaveMessages[kind][person.key === request.employeeKey ? 'own' : 'other'],
    params: {
      name: requesterName,
      before: request.workingDays ?? 0,
      days: recount.workingDays,
      returned: recount.returned,
      taken: recount.taken,
      uncovered: recount.uncovered,
    },
  });
};

const messagesIn = async (
  trx: Transaction,
  zone: string,
  affected: readonly AffectedRequest[],
  change: string
): Promise<OwedMessage[]> => {
  const requests = affected.map(({ request }) => request);
  const people = await peopleConcerned(trx, requests, ['superior', 'official', 'personnel'], zone);
  const peopleOf = new Map<string, Person[]>(requests.map(({ key }) => [key, []]));
  for (const person of people) peopleOf.get(person.requestKey)?.push(person);
  return affected.flatMap((each) => {
    const audience = audienceOf(each);
    const told = (peopleOf.get(each.request.key) ?? []).filter((person) =>
      audience.includes(person.audience)
    );
    return told.map((person) => messageFor(each, person, each.facts.person.name, change));
  });
};

/** Owe everybody concerned one message a request and change, in their language. */
export const tellOfRecount = async (
  trx: Transaction,
  affected: readonly AffectedRequest[],
  change: string
): Promise<void> => {
  for (const zone of new Set(affected.map(({ facts }) => facts.zone))) {
    const here = affected.filter(({ facts }) => facts.zone === zone);
    const messages = await messagesIn(trx, zone, here, change);
    // Whoever is concerned twice, as superior and official, is told once.
    await owe(trx, [...new Map(messages.map((message) => [message.messageKey, message])).values()]);
  }
};
