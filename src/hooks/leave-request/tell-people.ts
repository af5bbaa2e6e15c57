import type { Audience, LeaveVerdict } from '../../domain/leave/request';
import { SEAT_OF_APPOINTMENT_SQL } from '../../infra/acting-seats';
import { UID } from '../../infra/content-types';
import type { Language } from '../../infra/language';
import { todayIn } from '../../infra/clock';
import { owe, type OwedMessage } from '../../infra/outbox';
import { fill } from '../../infra/texts';
import { leaveMessages, leaveTypeNames, type Message } from '../../infra/texts/leave-messages';
import { preparedRowsOf, type Queryable, type Transaction } from '../../infra/transaction';
import type { StoredRequest } from './load-facts';

export interface Person {
  readonly requestKey: string;
  readonly audience: Audience;
  readonly key: string;
  readonly name: string;
  readonly address: string | null;
  readonly language: Language;
}

/** Those concerned by requests, and who acts for them today. One person may be named twice. */
const PEOPLE_SQL = `
with asked as (
  select * from json_to_recordset(:requests::json)
    as r ("key" text, "employeeKey" text, "officeKey" text, "superiorKey" text,
          "superiorUnitKey" text, "officialKey" text)
),
concerned as (
  select a.key as request_key, 'requester' as audience, a."employeeKey" as key from asked a
  union all select a.key, 'superior', a."superiorKey" from asked a
  union all select a.key, 'official', a."officialKey" from asked a
  union all
  select a.key, seat.audience, appointee.document_id
    from asked a
   cross join lateral (values ('superior', a."superiorKey", a."superiorUnitKey", null),
                              ('official', a."officialKey", null, a."officeKey"))
         as seat (audience, holder_key, unit_key, office_key)
    join acting_appointments t on :today::date between t.start_date and t.end_date
    join acting_appointments_appointee_lnk al on al.acting_appointment_id = t.id
    join employees appointee on appointee.id = al.employee_id${SEAT_OF_APPOINTMENT_SQL}
   where replaced.document_id = seat.holder_key
      or replaced.id is null and (o.document_id = seat.office_key or u.document_id = seat.unit_key)
  union all
  select a.key, 'personnel', e.document_id
    from asked a
    join admin_roles r on r.code = 'personnel'
    join admin_users_roles_lnk l on l.role_id = r.id
    join employees_panel_account_lnk p on p.user_id = l.user_id
    join employees e on e.id = p.employee_id and e.office_key = a."officeKey"
)
select c.request_key as "requestKey", c.audience, e.document_id as key, e.name, nullif(e.email, '') as address,
       coalesce(e.language, 'id') as language
  from concerned c join employees e on e.document_id = c.key
 where c.audience = any(:audiences) or c.audience = 'requester'
 order by c.audience = 'requester' desc`;

type Concerning = Pick<
  StoredRequest,
  'key' | 'employeeKey' | 'officeKey' | 'superiorKey' | 'superiorUnitKey' | 'officialKey'
>;

/** The requesters, and whoever else is in one of the audiences, of all those requests. */
export const peopleConcerned = (
  queryable: Queryable,
  requests: readonly Concerning[],
  audiences: readonly Audience[],
  zone: string
): Promise<Person[]> =>
  preparedRowsOf<Person>(queryable, PEOPLE_SQL, {
    requests: JSON.stringify(
      requests.map(
        ({ key, employeeKey, officeKey, superiorKey, superiorUnitKey, officialKey }) => ({
          ...{ key, employeeKey, officeKey, superiorKey, superiorUnitKey, officialKey },
        })
      )
    ),
    today: todayIn(zone),
    audiences,
  });

/** The panel's page of a request. */
const linkTo = (requestKey: string): string =>
  `/admin/content-manager/collection-types/${UID.leaveRequest}/${requestKey}`;

/** What somebody is told of a request. */
interface Telling {
  readonly kind: string;
  /** Says the same thing to the same person only once. */
  readonly messageKey: string;
  readonly texts: Readonly<Record<Language, Message>>;
  /** What the texts name besides the request's number, type and dates. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** The message to one person concerned by a request, in their language. */
export const messageAbout = (
  request: Pick<StoredRequest, 'key' | 'number' | 'leaveType' | 'startDate' | 'endDate'>,
  { key, address, language }: Person,
  { kind, messageKey, texts, params }: Telling
): OwedMessage => {
  const { title, body } = texts[language];
  const { number, leaveType, startDate, endDate } = request;
  const type = leaveTypeNames[leaveType][language];
  const all = { number, type, startDate, endDate, ...params };
  return {
    messageKey,
    recipientKey: key,
    address,
    language,
    kind,
    title: fill(title, all, language),
    body: fill(body, all, language),
    link: linkTo(request.key),
    requestKey: request.key,
  };
};

/** Owe everybody concerned the message of a verdict's events, once each, in their language. */
export const tellPeople = async (
  trx: Transaction,
  { events, changes }: LeaveVerdict,
  request: StoredRequest,
  zone: string
): Promise<void> => {
  if (events.length === 0) return;
  const audiences = [...new Set(events.flatMap((event) => event.to))];
  const people = await peopleConcerned(trx, [request], audiences, zone);
  const requester = people.find(({ audience }) => audience === 'requester');
  const params = {
    name: requester?.name ?? '',
    startDate: changes.startDate ?? request.startDate,
    endDate: changes.endDate ?? request.endDate,
    days: changes.workingDays ?? request.workingDays ?? 0,
    reason: changes.decisionReason ?? changes.recallReason ?? '',
  };
  const messages = new Map<string, OwedMessage>();
  for (const { kind, to } of events) {
    for (const person of people.filter(({ audience }) => to.includes(audience))) {
      const messageKey = `${request.key}:${kind}:${person.key}`;
      if (messages.has(messageKey)) continue;
      const version = person.key === request.employeeKey ? 'own' : 'other';
      const texts = leaveMessages[kind][version];
      messages.set(messageKey, messageAbout(request, person, { kind, messageKey, texts, params }));
    }
  }
  await owe(trx, [...messages.values()]);
};
