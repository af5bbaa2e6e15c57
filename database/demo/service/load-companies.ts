import type { Core } from '@strapi/strapi';
import { addDays, type IsoDate } from '../../../src/domain/calendar/iso-date';
import type { Actor, LetterOfAuthority } from '../../../src/domain/identity/actor';
import { atMoment } from '../../../src/infra/clock';
import { UID } from '../../../src/infra/content-types';
import { asActor, asOffice } from '../../../src/infra/current-actor';
import { makeServiceAccounts } from '../accounts';
import type { DemoActors } from '../organisation';
import { zoneOf } from './casting';
import {
  DEMO_COMPANIES,
  DEMO_LETTERS,
  letterDates,
  REGISTERED_DAYS_AGO,
  SUSPENDED,
  type DemoCompany,
} from './companies';
import { clockTime } from './moments';
import { documents } from './played';

/** The service users of the demo, by handle: their documentIds, and who acts in their names. */
export interface LoadedCompanies {
  readonly keys: ReadonlyMap<string, string>;
  readonly actors: ReadonlyMap<string, Actor>;
}

const OPENING = 9;
const NEWCOMER_DAYS_AGO = 3;

/** Each desk registers its own: an officer does, as they would from the panel. */
const DESK: Readonly<Record<DemoCompany['office'], string>> = {
  DEMO: 'officer',
  DEMO2: 'employee2',
};

/** Invented, and unlike a real one: the tax office gives none that begins with 00. */
const taxNumberOf = (index: number): string =>
  `00${String(7_351 * (index + 11)).padStart(13, '0')}`;

const registrationOf = (company: DemoCompany, index: number) => ({
  name: company.name,
  serviceUserKind: company.kind ?? 'company',
  isAgent: company.isAgent ?? false,
  taxNumber: taxNumberOf(index),
  address: company.address,
  city: company.city,
  country: 'ID',
  email: company.email,
  phone: `0800-000-2${String(index + 1).padStart(3, '0')}`,
  language: company.language ?? 'id',
  financeName: company.finance?.name ?? null,
  financeEmail: company.finance?.email ?? null,
});

const lettersOf = (
  handle: string,
  keys: ReadonlyMap<string, string>,
  today: IsoDate
): readonly LetterOfAuthority[] =>
  DEMO_LETTERS.filter(({ agent }) => agent === handle).map((letter) => {
    const { validFrom, validUntil } = letterDates(letter, today);
    const principalKey = keys.get(letter.principal) ?? '';
    return { principalKey, startDate: validFrom, endDate: validUntil };
  });

const actorOf = (
  { handle, name }: DemoCompany,
  officeKey: string,
  keys: ReadonlyMap<string, string>,
  today: IsoDate
): Actor => ({
  kind: 'person',
  employee: null,
  duties: new Set(),
  appointments: [],
  serviceUser: {
    key: keys.get(handle) ?? '',
    name,
    officeKey,
    isVerified: true,
    letters: lettersOf(handle, keys, today),
  },
});

/** Suspend the one company that has lost the office's trust; its history comes before. */
export const suspendCompany = async (
  strapi: Core.Strapi,
  officers: DemoActors,
  { keys }: LoadedCompanies,
  today: IsoDate
): Promise<void> => {
  const { handle, daysAgo, reason } = SUSPENDED;
  const officer = officers.get(DESK.DEMO);
  if (officer === undefined) return;
  const at = clockTime(addDays(today, -daysAgo), OPENING, zoneOf('DEMO'));
  await atMoment(at, () =>
    asActor(officer, () =>
      documents(strapi, UID.serviceUser).update({
        documentId: keys.get(handle) ?? '',
        data: { serviceUserState: 'suspended', stateReason: reason },
      })
    )
  );
};

/**
 * Register the service users of both offices, verify them, give them their API accounts and letters of
 * authority: each through its door, by an officer, on the day it happened.
 */
export const loadCompanies = async (
  strapi: Core.Strapi,
  officers: DemoActors,
  today: IsoDate
): Promise<LoadedCompanies> => {
  const serviceUsers = documents(strapi, UID.serviceUser);
  const accounts = await makeServiceAccounts(
    strapi,
    DEMO_COMPANIES.filter(({ isNew }) => !isNew).map(({ email }) => email)
  );
  const keys = new Map<string, string>();
  const officeKeys = new Map<string, string>();

  for (const [index, company] of DEMO_COMPANIES.entries()) {
    const { handle, office, email, isNew } = company;
    const officer = officers.get(DESK[office]);
    if (officer === undefined) throw new Error(`Nobody sits at the desk of ${office}.`);
    officeKeys.set(office, officer.employee?.officeKey ?? '');
    const daysAgo = isNew ? NEWCOMER_DAYS_AGO : REGISTERED_DAYS_AGO;
    const at = clockTime(addDays(today, -daysAgo), OPENING, zoneOf(office));
    const account = accounts.get(email);
    await atMoment(at, async () => {
      const data = registrationOf(company, index);
      const { documentId } = await asActor(officer, () => serviceUsers.create({ data }));
      keys.set(handle, documentId);
      if (isNew || account === undefined) return;
      const verified = { serviceUserState: 'verified' };
      await asActor(officer, () => serviceUsers.update({ documentId, data: verified }));
      // As by an invitation that was taken up: only Q-Office links accounts.
      const linked = { accounts: { connect: [account] } };
      await asOffice(() => serviceUsers.update({ documentId, data: linked }));
    });
  }

  const officer = officers.get(DESK.DEMO);
  for (const letter of officer === undefined ? [] : DEMO_LETTERS) {
    const { validFrom, validUntil } = letterDates(letter, today);
    const data = {
      principal: keys.get(letter.principal),
      agent: keys.get(letter.agent),
      letterNumber: letter.number,
      validFrom,
      validUntil,
    };
    const at = clockTime(validFrom, OPENING, zoneOf('DEMO'));
    await atMoment(at, () =>
      asActor(officer as Actor, () => documents(strapi, UID.representation).create({ data }))
    );
  }

  const actors = DEMO_COMPANIES.map(
    (company) =>
      [company.handle, actorOf(company, officeKeys.get(company.office) ?? '', keys, today)] as const
  );
  return { keys, actors: new Map(actors) };
};
