import type { StrapiApp } from '@strapi/strapi/admin';
import { addPolicyPanel } from './compliance/policy-panel';
import { addHolidayPanel } from './holiday/holiday-panel';
import { addWidgets } from './home/add-widgets';
import { addRequestPanel } from './leave-request/request-panel';
import { addPages } from './pages';
import { addInvitePanel } from './service-user/invite-panel';
import { addApplicationPanel } from './service/application-panel';
import en from './translations/en.json';
import id from './translations/id.json';

/** The admin half of the panel's own pages. */
export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'dashboard', name: 'Q-Office' });
    addPages(app);
    addWidgets(app);
    addRequestPanel(app);
    addHolidayPanel(app);
    addPolicyPanel(app);
    addInvitePanel(app);
    addApplicationPanel(app);
  },
  registerTrads: () =>
    Promise.resolve([
      { locale: 'id', data: id },
      { locale: 'en', data: en satisfies Record<keyof typeof id, string> },
    ]),
};
