import type { Office } from '../harness';

/** A service user of an office under test: a trader, or an agent. */
export interface Trader {
  readonly documentId: string;
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** Address of the account too, where there is one; its password is Demo-12345. */
  readonly email: string;
}

export interface Trading {
  readonly office?: 'DEMO' | 'DEMO2';
  readonly isAgent?: boolean;
  /** Of the account; its own address for each by default. */
  readonly email?: string;
  readonly state?: 'registered' | 'verified' | 'suspended';
  readonly language?: 'id' | 'en';
  readonly financeEmail?: string;
  /** Without an API account; by default there is one, linked. */
  readonly withoutAccount?: boolean;
}

let traders = 0;

const SERVICE_USER = 'api::service-user.service-user';

/** An API account of the role `service-user`, linked to nobody yet. */
export const makeAccount = async (office: Office, email: string): Promise<number> => {
  const [found] = await office.sql<{ password: string; role: number }>(
    `select (select password from up_users where email = 'employee@demo.test') as password,
            (select id from up_roles where type = 'service-user') as role`
  );
  const account = (await office.strapi.db.query('plugin::users-permissions.user').create({
    data: {
      username: email,
      email,
      password: found?.password,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: found?.role,
    },
  })) as { id: number };
  return account.id;
};

/** Register a company, through its door; verified, and with an account, unless told otherwise. */
export const makeTrader = async (office: Office, trading: Trading = {}): Promise<Trader> => {
  traders += 1;
  const isAgent = trading.isAgent ?? false;
  const email = trading.email ?? `${isAgent ? 'agent' : 'trader'}-${traders}@dagang.test`;
  const [home] = await office.sql<{ key: string }>(
    'select document_id as key from offices where code = $1',
    [trading.office ?? 'DEMO']
  );
  const account = trading.withoutAccount ? undefined : await makeAccount(office, email);
  const documents = office.strapi.documents(SERVICE_USER);
  const made = (await documents.create({
    data: {
      name: `${isAgent ? 'PT Jasa Kuasa' : 'PT Niaga Tani'} ${traders}`,
      isAgent,
      office: home?.key,
      address: `Jl. Pasar ${traders}`,
      city: 'Makassar',
      email,
      phone: `0411-${String(traders).padStart(6, '0')}`,
      language: trading.language ?? 'id',
      ...(trading.financeEmail === undefined ? {} : { financeEmail: trading.financeEmail }),
      ...(account === undefined ? {} : { accounts: [account] }),
    } as never,
  })) as Omit<Trader, 'email'>;
  const { documentId, id, code, name } = made;
  const state = trading.state ?? 'verified';
  const move = (data: object) => documents.update({ documentId, data: data as never });
  if (state !== 'registered') await move({ serviceUserState: 'verified' });
  if (state === 'suspended') {
    await move({ serviceUserState: 'suspended', stateReason: 'Alamat tidak ditemukan' });
  }
  return { documentId, id, code, name, email };
};

/** The agent of traders; acts for nobody before there is a letter (`makeLetter`). */
export const makeAgent = (office: Office, trading: Trading = {}): Promise<Trader> =>
  makeTrader(office, { ...trading, isAgent: true });

export interface Authority {
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly letterNumber?: string;
}

let letters = 0;

/** A letter of authority, through its door: all of 2026 by default. Its documentId. */
export const makeLetter = async (
  office: Office,
  principal: Trader,
  agent: Trader,
  { validFrom = '2026-01-01', validUntil = '2026-12-31', letterNumber }: Authority = {}
): Promise<string> => {
  letters += 1;
  const made = (await office.strapi.documents('api::representation.representation').create({
    data: {
      principal: principal.documentId,
      agent: agent.documentId,
      letterNumber: letterNumber ?? `SK-${letters}/2026`,
      validFrom,
      validUntil,
    } as never,
  })) as { documentId: string };
  return made.documentId;
};
