import type { StrapiApp } from '@strapi/strapi/admin';

/** Nothing here is published or counted by the entry: those widgets say nothing to an office. */
const MEANINGLESS = ['last-published-entries', 'chart-entries', 'key-statistics', 'deploy-now'];

/** Ours come first (`src/plugins/dashboard`). */
const OURS = 'dashboard';

/** Leave on the home page what tells somebody something, the office's own first. */
export const keepUsefulWidgets = (app: StrapiApp): void => {
  app.widgets.register((widgets) => {
    const useful = widgets.filter(({ id }) => !MEANINGLESS.includes(id));
    const isOurs = ({ pluginId }: (typeof widgets)[number]): boolean => pluginId === OURS;
    return [...useful.filter(isOurs), ...useful.filter((widget) => !isOurs(widget))];
  });
};
