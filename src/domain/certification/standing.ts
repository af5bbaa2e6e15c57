import type { IsoDate } from '../calendar/iso-date';
import { hasDuty, type Actor } from '../identity/actor';
import { mayActFor } from '../identity/representation';
import type { ServiceApplication } from './application';
import type { ServiceCommandName } from './vocabulary';

/** In which role somebody acts on an application; the timeline names the role, not the person. */
export const STANDINGS = [
  'principal',
  'agent',
  'officer',
  'treasurer',
  'super-admin',
  'office',
] as const;
export type Standing = (typeof STANDINGS)[number];

type Parties = Pick<ServiceApplication, 'officeKey' | 'serviceUserKey' | 'agentKey'>;

/** The roles somebody has towards an application today. */
export const standingsOf = (
  actor: Actor,
  parties: Parties,
  today: IsoDate
): readonly Standing[] => {
  const { kind, employee, serviceUser } = actor;
  const isHere = employee?.officeKey === parties.officeKey;
  const isPrincipal = serviceUser?.key === parties.serviceUserKey;
  const isParty = mayActFor(actor, parties, today);
  const held: Readonly<Record<Standing, boolean>> = {
    principal: isParty && isPrincipal,
    agent: isParty && !isPrincipal,
    officer: isHere && hasDuty(actor, 'quarantine-officer'),
    treasurer: isHere && hasDuty(actor, 'treasurer'),
    'super-admin': hasDuty(actor, 'super-admin'),
    office: kind === 'office',
  };
  return STANDINGS.filter((standing) => held[standing]);
};

/**
 * Who gives which command (api.md, Service). Inspecting, drafting and certifying are acts of a
 * quarantine officer (UU 21/2019): administering the system does not make one. What the service user
 * says of a draft, nobody else can say.
 */
export const COMMAND_STANDINGS: Readonly<Record<ServiceCommandName, readonly Standing[]>> = {
  receive: ['officer', 'super-admin'],
  inspect: ['officer'],
  'issue-draft': ['officer'],
  'approve-draft': ['principal', 'agent'],
  'request-correction': ['principal', 'agent'],
  invoice: ['officer', 'treasurer', 'super-admin'],
  'issue-certificate': ['officer'],
  'hand-over': ['officer', 'super-admin'],
  close: ['officer', 'super-admin', 'office'],
  cancel: ['principal', 'agent', 'officer', 'super-admin'],
};

/** The role in which somebody gives a command; undefined where they may not. */
export const standingFor = (
  actor: Actor,
  command: ServiceCommandName,
  parties: Parties,
  today: IsoDate
): Standing | undefined => {
  const held = standingsOf(actor, parties, today);
  return COMMAND_STANDINGS[command].find((standing) => held.includes(standing));
};
