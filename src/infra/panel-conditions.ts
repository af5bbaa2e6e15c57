import type { Core } from '@strapi/strapi';
import { addDays } from '../domain/calendar/iso-date';
import type { Actor } from '../domain/identity/actor';
import { SCOPED_TYPES, visibleRows, type ScopedType } from '../domain/identity/visibility';
import { todayIn } from './clock';
import { personBehind } from './current-actor';
import { database } from './transaction';

interface PanelUser {
  readonly id: number;
}

/** As much of Strapi's permission service as is used here. */
interface PermissionService {
  readonly conditionProvider: {
    register(condition: {
      name: string;
      displayName: string;
      category: string;
      handler: (user: PanelUser) => Promise<unknown>;
    }): Promise<unknown>;
    has(id: string): boolean;
  };
}

const DISPLAY_NAMES: Readonly<Record<ScopedType, string>> = {
  'leave-request': 'Permohonan cuti yang boleh saya lihat',
  'leave-decision': 'Keputusan cuti yang boleh saya lihat',
  'leave-ledger-entry': 'Buku besar cuti yang boleh saya lihat',
  'collective-leave-duty': 'Penugasan cuti bersama yang boleh saya lihat',
  notification: 'Pemberitahuan untuk saya',
  'calendar-feed': 'Langganan kalender saya',
  employee: 'Pegawai yang boleh saya lihat',
  'acting-appointment': 'Penunjukan Plh/Plt yang boleh saya lihat',
  'leave-policy': 'Aturan cuti yang boleh saya lihat',
  holiday: 'Hari libur yang boleh saya lihat',
  office: 'UPT yang boleh saya lihat',
  'work-area': 'Wilayah kerja yang boleh saya lihat',
  'org-unit': 'Unit kerja yang boleh saya lihat',
  'service-user': 'Pengguna jasa yang boleh saya lihat',
  'service-invitation': 'Undangan akun yang boleh saya lihat',
  representation: 'Surat kuasa yang boleh saya lihat',
  'service-application': 'Permohonan karantina yang boleh saya lihat',
  'application-step': 'Langkah permohonan yang boleh saya lihat',
  certificate: 'Sertifikat yang boleh saya lihat',
  'certificate-version': 'Versi konsep sertifikat yang boleh saya lihat',
  'foreign-certificate': 'Sertifikat negara asal yang boleh saya lihat',
  invoice: 'Tagihan yang boleh saya lihat',
  'billing-code': 'Kode billing yang boleh saya lihat',
  payment: 'Pembayaran yang boleh saya lihat',
  'quarantine-action': 'Tindakan karantina yang boleh saya lihat',
  'nnc-record': 'NNC yang boleh saya lihat',
  feedback: 'Survei kepuasan yang boleh saya lihat',
  complaint: 'Pengaduan yang boleh saya lihat',
  'compliance-profile': 'Profil kepatuhan yang boleh saya lihat',
  'compliance-objection': 'Keberatan yang boleh saya lihat',
  'coaching-session': 'Pembinaan yang boleh saya lihat',
  'priority-decision': 'Keputusan prioritas yang boleh saya lihat',
  'integration-batch': 'Kiriman data yang boleh saya lihat',
  'integration-row': 'Baris kiriman yang boleh saya lihat',
  tariff: 'Tarif yang boleh saya lihat',
  'action-reason': 'Alasan tindakan yang boleh saya lihat',
  'legal-clock': 'Tenggat yang boleh saya lihat',
  'service-standard': 'Standar pelayanan yang boleh saya lihat',
  'document-form': 'Formulir dokumen yang boleh saya lihat',
  'compliance-policy': 'Kebijakan kepatuhan yang boleh saya lihat',
};

const CATEGORY = 'Q-Office';

const nameOf = (type: ScopedType): string => `visible-${type}`;

/** The condition that narrows a panel permission to the rows of a type its holder may see. */
export const conditionOf = (type: ScopedType): string => `api::${nameOf(type)}`;

/** Appointments that ended today may still count in a zone further west. */
const NO_LATER = 2;

/**
 * The actor behind a panel user. Strapi asks for conditions while it still authenticates a request,
 * before the request says who has signed in.
 */
const actorOf = (user: PanelUser, today: string): Promise<Actor> =>
  personBehind(database(), { panelUserId: user.id, accountId: null }, addDays(today, -NO_LATER));

/** One request asks once a permission; the actor is looked up once a request. */
const actorsByRequest = new WeakMap<object, Map<number, Promise<Actor>>>();

const actorInRequest = (user: PanelUser, today: string): Promise<Actor> => {
  const ctx: object | undefined = strapi.requestContext.get();
  if (ctx === undefined) return actorOf(user, today);
  const actors = actorsByRequest.get(ctx) ?? new Map<number, Promise<Actor>>();
  actorsByRequest.set(ctx, actors);
  const known = actors.get(user.id) ?? actorOf(user, today);
  actors.set(user.id, known);
  return known;
};

const permissionsOf = (strapi: Core.Strapi): PermissionService =>
  strapi.service('admin::permission') as unknown as PermissionService;

/**
 * Registers one panel condition a scoped type, made from the same rule that REST and GraphQL follow
 * (`visibleRows`). Call it in register(): a permission seeded before its condition is known would be
 * granted without it.
 */
export const registerPanelConditions = async (strapi: Core.Strapi): Promise<void> => {
  const { conditionProvider } = permissionsOf(strapi);
  for (const type of SCOPED_TYPES) {
    await conditionProvider.register({
      name: nameOf(type),
      displayName: DISPLAY_NAMES[type],
      category: CATEGORY,
      handler: async (user) => {
        const today = todayIn('Asia/Jakarta');
        const visibility = visibleRows(await actorInRequest(user, today), type, today);
        return visibility === 'all' || visibility;
      },
    });
  }
};

/**
 * Strapi drops unknown conditions from a permission and grants it without them.
 * @throws Error naming the first condition that is not registered
 */
export const requireKnownConditions = (strapi: Core.Strapi, ids: readonly string[]): void => {
  const { conditionProvider } = permissionsOf(strapi);
  const unknown = ids.find((id) => !conditionProvider.has(id));
  if (unknown !== undefined) {
    throw new Error(
      `The panel condition ${unknown} is not registered; its permissions would be unlimited.`
    );
  }
};
