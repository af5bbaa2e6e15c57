import { Calendar } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import indonesian from '../translations/id.json';

/** What the panel's first page shows of leave. */
export const addWidgets = (app: StrapiApp): void => {
  app.widgets.register({
    id: 'leave-today',
    pluginId: 'dashboard',
    icon: Calendar,
    title: { id: 'dashboard.home.title', defaultMessage: indonesian['dashboard.home.title'] },
    link: {
      label: { id: 'dashboard.home.link', defaultMessage: indonesian['dashboard.home.link'] },
      href: '/plugins/dashboard/inbox',
    },
    component: () => import('./leave-widget').then(({ default: LeaveWidget }) => LeaveWidget),
    permissions: [{ action: 'plugin::dashboard.inbox.read' }],
  });
};
