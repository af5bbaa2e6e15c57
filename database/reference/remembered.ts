import type { Core } from '@strapi/strapi';

const storeOf = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'q-office' });

/**
 * What Q-Office has set up once, so that it is never set up again over what an office made of it.
 * Lives in the database, beside the data it speaks of. Empty before the first time.
 */
export const recall = async (
  strapi: Core.Strapi,
  key: string
): Promise<Readonly<Record<string, string>>> =>
  ((await storeOf(strapi).get({ key })) ?? {}) as Record<string, string>;

/** Replace what `recall` returns. */
export const remember = async (
  strapi: Core.Strapi,
  key: string,
  value: Readonly<Record<string, string>>
): Promise<void> => {
  await storeOf(strapi).set({ key, value });
};
