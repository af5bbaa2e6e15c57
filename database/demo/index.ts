import type { Core } from '@strapi/strapi';
import { todayIn } from '../../src/infra/clock';
import { inTransaction } from '../../src/infra/transaction';
import { recall, remember } from '../reference/remembered';
import { loadOrganisation } from './organisation';
import { DEMO_OFFICES, DEMO_UNITS, demoPeople } from './people';
import { writeService } from './service';
import { writeHistory } from './write-history';

const KEY = 'demo_data';

/** The direct superior of each: the one named, the head of the unit, or else the head of office. */
const superiorsOf = (people: ReturnType<typeof demoPeople>): ReadonlyMap<string, string> =>
  new Map(
    people.map(({ handle, superior, unit, office }) => {
      const head = DEMO_OFFICES.find(({ code }) => code === office)?.head ?? handle;
      const unitHead = DEMO_UNITS.find(({ code }) => code === unit)?.head;
      return [
        handle,
        superior ?? (unitHead === undefined || unitHead === handle ? head : unitHead),
      ];
    })
  );

/**
 * Loads two invented offices with their people and accounts, two years of leave and two years of the
 * quarantine service, relative to today and the same every time. Once in the life of a database, as a whole or not at all; reference data
 * must be there. All accounts have `DEMO_PASSWORD`.
 */
export const loadDemoData = async (strapi: Core.Strapi): Promise<void> => {
  if ((await recall(strapi, KEY)).loadedOn !== undefined) return;
  const today = todayIn('Asia/Jakarta');
  await inTransaction(async () => {
    const actors = await loadOrganisation(strapi, today);
    await writeHistory(strapi, actors, superiorsOf(demoPeople(today)), today);
    await writeService(strapi, actors, today);
    await remember(strapi, KEY, { loadedOn: today });
  });
};
