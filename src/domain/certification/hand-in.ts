import { hasDuty, type Actor } from '../identity/actor';
import { accept, refuse, type Result } from '../result';
import {
  DIRECTIONS,
  SECTORS,
  type CertificateType,
  type Direction,
  type Sector,
  type Stage,
} from './vocabulary';
import type { Standing } from './standing';

/** Whoever handed an application in, as its timeline names them. */
export type Applicant = Standing | 'machine';

/**
 * Who may hand in an application to an office (api.md, Service): a service user, an officer of that
 * office, another system by its token.
 * @returns the role in which they do
 */
export const handIn = (
  actor: Actor,
  { officeKey, agentKey }: { readonly officeKey: string; readonly agentKey: string | null }
): Result<Applicant> => {
  const { kind, employee, serviceUser } = actor;
  if (kind === 'machine' || kind === 'office') return accept(kind);
  if (serviceUser !== null) return accept(serviceUser.key === agentKey ? 'agent' : 'principal');
  if (hasDuty(actor, 'super-admin')) return accept('super-admin');
  const isOfficerHere =
    employee !== null && employee.officeKey === officeKey && hasDuty(actor, 'quarantine-officer');
  return isOfficerHere ? accept('officer') : refuse('FORBIDDEN', 'service.not-your-office');
};

/** Whether somebody may say from which other system an application comes. */
export const mayNameSource = (applicant: Applicant): boolean =>
  applicant !== 'principal' && applicant !== 'agent';

/** The certificate that is usual for a consignment, where nobody asked for another. */
export const usualCertificate = (sector: Sector, direction: Direction): CertificateType => {
  if (sector === 'animal') return 'health';
  return direction === 'export' ? 'phytosanitary' : 'domestic';
};

/** Animals get health certificates, plants phytosanitary ones; only what leaves is exported again. */
const CERTIFIABLE: Readonly<
  Record<
    CertificateType,
    { readonly sectors: readonly Sector[]; readonly directions: readonly Direction[] }
  >
> = {
  health: { sectors: ['animal'], directions: DIRECTIONS },
  phytosanitary: { sectors: ['plant'], directions: DIRECTIONS },
  'phytosanitary-reexport': { sectors: ['plant'], directions: ['export'] },
  domestic: { sectors: SECTORS, directions: DIRECTIONS },
};

/**
 * The certificate that an application comes to: the one asked for, or the usual one.
 * @returns `INVALID` for one that no form is ever in force for, such as a phytosanitary certificate
 *   for animals: found out only when it is to be issued, it would have been paid for
 */
export const certificateFor = (
  sector: Sector,
  direction: Direction,
  asked: CertificateType | null | undefined
): Result<CertificateType> => {
  const type = asked ?? usualCertificate(sector, direction);
  const { sectors, directions } = CERTIFIABLE[type];
  return sectors.includes(sector) && directions.includes(direction)
    ? accept(type)
    : refuse('INVALID', 'service.certificate-does-not-fit', {}, 'certificateType');
};

const BEFORE_APPROVAL: readonly Stage[] = [
  'submitted',
  'received',
  'inspection',
  'draft-issued',
  'correction-requested',
];

/**
 * Whether the particulars of a consignment may still be edited: by the service user until an officer
 * has received the application, by the officer until its draft is approved.
 */
export const mayEdit = (standings: readonly Standing[], stage: Stage): boolean => {
  const isDesk = standings.some((standing) => standing === 'officer' || standing === 'super-admin');
  if (isDesk) return BEFORE_APPROVAL.includes(stage);
  return (
    stage === 'submitted' &&
    standings.some((standing) => standing === 'principal' || standing === 'agent')
  );
};
