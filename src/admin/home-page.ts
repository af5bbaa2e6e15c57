import type { StrapiApp } from '@strapi/strapi/admin';

/** Nothing here is published or counted by the entry: those widgets say nothing to an office. */
const MEANINGLESS = ['last-published-entries', 'chart-entries', 'key-statistics', 'deploy-now'];

/** Leave on the home page what tells somebody something. */
export const keepUsefulWidgets = (app: StrapiApp): void => {
  app.widgets.register((widgets) => widgets.filter(({ id }) => !MEANINGLESS.includes(id)));
};
