import type { OfficeTimeZone } from '../../../src/domain/calendar/time-zone';
import type { Sector } from '../../../src/domain/certification/vocabulary';
import { DEMO_OFFICES } from '../people';
import { hasLetterOn } from './companies';
import type { Cast } from './course';
import { pick, type Chance } from './good';
import type { Consignment } from './story';

/** Officers by what they have learnt; the small office has one for everything. */
const OFFICERS: Readonly<
  Record<Consignment['office'], Readonly<Record<Sector, readonly string[]>>>
> = {
  DEMO: { plant: ['officer', 'officer', 'lintang', 'anjani'], animal: ['rukmini', 'dyah'] },
  DEMO2: { plant: ['employee2'], animal: ['employee2'] },
};

/** In the small office the officer writes the bills too. */
const BILLERS: Readonly<Record<Consignment['office'], readonly string[]>> = {
  DEMO: ['treasurer'],
  DEMO2: ['employee2'],
};

/** How often a company that has an agent lets the agent act. */
const BY_AGENT = 0.6;
const AGENT = 'agent';

export const zoneOf = (office: Consignment['office']): OfficeTimeZone =>
  DEMO_OFFICES.find(({ code }) => code === office)?.timeZone ?? 'Asia/Jakarta';

/**
 * Who takes part in the story of a consignment.
 * @param day on which it begins, counted from today
 * @param lastDay on which the agent, if there is one, must still hold the letter
 */
export const cast = (
  consignment: Consignment,
  [day, lastDay]: readonly [number, number],
  chance: Chance
): { readonly consignment: Consignment; readonly people: Cast } => {
  const { office, sector, company } = consignment;
  const mayAct = hasLetterOn(company, AGENT, day) && hasLetterOn(company, AGENT, lastDay);
  const agent = chance() < BY_AGENT && mayAct ? AGENT : undefined;
  return {
    consignment: agent === undefined ? consignment : { ...consignment, agent },
    people: {
      voice: agent ?? company,
      officer: pick(OFFICERS[office][sector], chance),
      biller: pick(BILLERS[office], chance),
    },
  };
};
