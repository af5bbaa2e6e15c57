import { Briefcase, Calendar, PresentationChart } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import indonesian from '../translations/id.json';

/** What the panel's first page shows: the office in four numbers, leave, and the quarantine service. */
export const addWidgets = (app: StrapiApp): void => {
  app.widgets.register({
    id: 'office-figures',
    pluginId: 'dashboard',
    icon: PresentationChart,
    title: {
      id: 'dashboard.home.figures.title',
      defaultMessage: indonesian['dashboard.home.figures.title'],
    },
    link: {
      label: {
        id: 'dashboard.home.figures.link',
        defaultMessage: indonesian['dashboard.home.figures.link'],
      },
      href: '/plugins/dashboard/dashboards',
    },
    component: () => import('./figures-widget').then(({ default: FiguresWidget }) => FiguresWidget),
    permissions: [{ action: 'plugin::dashboard.dashboards.home' }],
  });
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
  app.widgets.register({
    id: 'service-today',
    pluginId: 'dashboard',
    icon: Briefcase,
    title: {
      id: 'dashboard.home.service.title',
      defaultMessage: indonesian['dashboard.home.service.title'],
    },
    link: {
      label: {
        id: 'dashboard.home.service.link',
        defaultMessage: indonesian['dashboard.home.service.link'],
      },
      href: '/plugins/dashboard/work-queue',
    },
    component: () => import('./service-widget').then(({ default: ServiceWidget }) => ServiceWidget),
    permissions: [{ action: 'plugin::dashboard.queue.read' }],
  });
};
