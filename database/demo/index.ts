import type { Core } from '@strapi/strapi';
import { todayIn } from '../../src/infra/clock';
import { environment } from '../../src/infra/environment';
import { inUntoldTransaction } from '../../src/infra/transaction';
import { recall, remember } from '../reference/remembered';
import { findActors, loadOrganisation } from './organisation';
import { DEMO_OFFICES, DEMO_UNITS, demoPeople } from './people';
import { writeService } from './service';
import { writeHistory } from './write-history';

const KEY = 'demo_data';
const SERVICE_KEY = 'demo_service';

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

/** Two invented offices with their people and accounts, and two years of leave. */
const loadPeople = async (strapi: Core.Strapi): Promise<void> => {
  if ((await recall(strapi, KEY)).loadedOn !== undefined) return;
  const today = todayIn('Asia/Jakarta');
  await inUntoldTransaction(async () => {
    const actors = await loadOrganisation(strapi, today);
    await writeHistory(strapi, actors, superiorsOf(demoPeople(today)), today);
    await remember(strapi, KEY, { loadedOn: today });
  });
};

/** Two years of the quarantine service in both offices. */
const loadService = async (strapi: Core.Strapi): Promise<void> => {
  if ((await recall(strapi, SERVICE_KEY)).loadedOn !== undefined) return;
  const today = todayIn('Asia/Jakarta');
  const actors = await findActors(today);
  await inUntoldTransaction(async () => {
    await writeService(strapi, actors, today);
    await remember(strapi, SERVICE_KEY, { loadedOn: today });
  });
};

/**
 * Loads the demo, relative to today and the same every time: people with their leave, and, unless
 * `DEMO_SERVICE` says otherwise, the quarantine service. Each once in the life of a database, as a
 * whole or not at all; reference data must be there. All accounts have `DEMO_PASSWORD`.
 */
export const loadDemoData = async (strapi: Core.Strapi): Promise<void> => {
  await loadPeople(strapi);
  if (environment().DEMO_SERVICE) await loadService(strapi);
};
