import {
  Briefcase,
  Calendar,
  ChartPie,
  Discuss,
  PresentationChart,
  PriceTag,
  SealCheck,
  Shield,
  Upload,
} from '@strapi/icons';
import { Page, type StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType, ElementType } from 'react';
import { DASHBOARDS } from './dashboards/answers';
import { InboxIcon } from './inbox/inbox-icon';
import indonesian from './translations/id.json';

interface DashboardPage {
  /** Its address below `/admin/plugins/dashboard/`. */
  readonly path: string;
  readonly title: keyof typeof indonesian;
  readonly icon: ElementType;
  /** The actions that open it to a role, any of them (`server/src/actions.ts`). */
  readonly actions: readonly string[];
  /** Its place in the menu; the content manager stands at 1, the settings at 9. */
  readonly position: number;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

/** The panel's own pages: one line and one folder each. */
const PAGES: readonly DashboardPage[] = [
  {
    path: 'inbox',
    title: 'dashboard.inbox.title',
    icon: InboxIcon,
    actions: ['plugin::dashboard.inbox.read'],
    position: 0.5,
    load: () => import('./inbox/inbox-page'),
  },
  {
    path: 'work-queue',
    title: 'dashboard.queue.title',
    icon: Briefcase,
    actions: ['plugin::dashboard.queue.read'],
    position: 0.55,
    load: () => import('./queue/work-queue-page'),
  },
  {
    path: 'dashboards',
    title: 'dashboard.boards.title',
    icon: PresentationChart,
    actions: DASHBOARDS.map((name) => `plugin::dashboard.dashboards.${name}`),
    position: 0.56,
    load: () => import('./dashboards/dashboards-page'),
  },
  {
    path: 'calendar',
    title: 'dashboard.calendar.title',
    icon: Calendar,
    actions: ['plugin::dashboard.calendar.read'],
    position: 0.6,
    load: () => import('./calendar/calendar-page'),
  },
  {
    path: 'compliance',
    title: 'dashboard.compliance.title',
    icon: Shield,
    actions: ['plugin::dashboard.compliance.read'],
    position: 0.58,
    load: () => import('./compliance/compliance-page'),
  },
  {
    path: 'import',
    title: 'dashboard.import.title',
    icon: Upload,
    actions: ['plugin::dashboard.staff.import'],
    position: 1.5,
    load: () => import('./import/import-page'),
  },
  {
    path: 'report',
    title: 'dashboard.report.title',
    icon: ChartPie,
    actions: ['plugin::dashboard.report.read'],
    position: 0.7,
    load: () => import('./report/report-page'),
  },
  {
    path: 'payments',
    title: 'dashboard.payments.title',
    icon: PriceTag,
    actions: ['plugin::dashboard.payments.reconcile'],
    position: 0.57,
    load: () => import('./payment/payments-page'),
  },
  {
    path: 'reconcile',
    title: 'dashboard.reconcile.title',
    icon: SealCheck,
    actions: ['plugin::dashboard.reconcile.read'],
    position: 0.8,
    load: () => import('./reconcile/reconcile-page'),
  },
  {
    path: 'complaints',
    title: 'dashboard.complaints.title',
    icon: Discuss,
    actions: ['plugin::dashboard.complaints.read'],
    position: 0.9,
    load: () => import('./complaints/complaints-page'),
  },
];

/** Hang each page into the panel's menu, behind its right. */
export const addPages = (app: StrapiApp): void => {
  for (const { path, title, icon, actions, position, load } of PAGES) {
    const permissions = actions.map((action) => ({ action, subject: null }));
    app.addMenuLink({
      to: `plugins/dashboard/${path}`,
      icon,
      intlLabel: { id: title, defaultMessage: indonesian[title] },
      permissions,
      position,
      Component: () =>
        load().then(({ default: Content }) => ({
          default: () => (
            <Page.Protect permissions={permissions}>
              <Content />
            </Page.Protect>
          ),
        })),
    });
  }
};
