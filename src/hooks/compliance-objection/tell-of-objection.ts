import { UID } from '../../infra/content-types';
import type { Language } from '../../infra/language';
import { owe } from '../../infra/outbox';
import { fill } from '../../infra/texts';
import {
  EVENT_NAMES,
  objectionMessages,
  type ObjectionMessage,
} from '../../infra/texts/oversight-messages';
import { rowsOf, type Transaction } from '../../infra/transaction';
import type { StoredObjection } from './load-objection';

type Told = Pick<
  StoredObjection,
  'key' | 'number' | 'eventKind' | 'eventOn' | 'applicationNumber' | 'officeKey' | 'serviceUserName'
> & { readonly reason: string };

interface Person {
  readonly key: string;
  readonly address: string | null;
  readonly language: Language;
}

const pageOf = (key: string): string =>
  `/admin/content-manager/collection-types/${UID.complianceObjection}/${key}`;

const tell = (
  trx: Transaction,
  people: readonly Person[],
  kind: ObjectionMessage,
  objection: Told,
  link: string | null
): Promise<void> =>
  owe(
    trx,
    people.map(({ key, address, language }) => {
      const params = {
        number: objection.number,
        event: EVENT_NAMES[language][objection.eventKind],
        eventOn: objection.eventOn,
        application: objection.applicationNumber,
        trader: objection.serviceUserName,
        reason: objection.reason,
      };
      const { title, body } = objectionMessages[kind][language];
      return {
        messageKey: `${objection.key}:${kind}:${key}`,
        recipientKey: key,
        address,
        language,
        kind,
        title: fill(title, params, language),
        body: fill(body, params, language),
        link,
        requestKey: objection.key,
      };
    })
  );

/** Who decides on objections in an office; each once, whatever they are besides. */
const SUPERVISION_SQL = `
select e.document_id as key, nullif(e.email, '') as address, coalesce(e.language, 'id') as language
  from employees e
 where e.office_key = :officeKey
   and exists (select 1
                 from employees_panel_account_lnk p
                 join admin_users u on u.id = p.user_id and u.is_active and not coalesce(u.blocked, false)
                 join admin_users_roles_lnk l on l.user_id = u.id
                 join admin_roles r on r.id = l.role_id and r.code in ('supervision', 'office-head')
                where p.employee_id = e.id)
 order by e.id`;

/** Tell supervision and the head of an office that somebody objects, or does no longer. */
export const tellSupervision = async (
  trx: Transaction,
  kind: 'objection.filed' | 'objection.withdrawn',
  objection: Told
): Promise<void> => {
  const { officeKey } = objection;
  const people = await rowsOf<Person>(trx, SUPERVISION_SQL, { officeKey });
  await tell(trx, people, kind, objection, pageOf(objection.key));
};

const PARTY_SQL = `
select s.document_id as key, nullif(s.email, '') as address, coalesce(s.language, 'id') as language
  from service_users s where s.document_id = :serviceUserKey`;

const OFFICER_SQL = `
select e.document_id as key, nullif(e.email, '') as address, coalesce(e.language, 'id') as language
  from employees e where e.document_id = :officerKey`;

/** Tell who objected, and the officer whose action it is about, what was decided. */
export const tellOfDecision = async (
  trx: Transaction,
  kind: 'objection.sustained' | 'objection.dismissed',
  objection: Told & Pick<StoredObjection, 'serviceUserKey'>,
  officerKey: string | null
): Promise<void> => {
  const { serviceUserKey } = objection;
  const party = await rowsOf<Person>(trx, PARTY_SQL, { serviceUserKey });
  await tell(trx, party, kind, objection, null);
  if (officerKey === null) return;
  const officer = await rowsOf<Person>(trx, OFFICER_SQL, { officerKey });
  await tell(trx, officer, kind, objection, pageOf(objection.key));
};
