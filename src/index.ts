import type { Core } from '@strapi/strapi';
import { applyContentManagerLayouts } from '../database/layouts/apply-layouts';
import { applyConstraints } from '../database/constraints';
import { loadDemoData } from '../database/demo';
import { loadReferenceData } from '../database/reference';
import { closeUnsafeDefaults } from '../database/safe-defaults';
import { extendGraphqlByCertificates } from './api/certificate/graphql/extend-graphql';
import { serveComplaintPages } from './api/complaint/page/serve-pages';
import { extendGraphqlByCompliance } from './api/compliance-profile/graphql/extend-graphql';
import { addHolidayPreview } from './api/holiday/graphql/add-holiday-preview';
import { extendGraphqlByCalendar } from './api/leave-calendar/graphql/extend-graphql';
import { extendGraphql } from './api/leave-request/graphql/extend-graphql';
import { extendGraphqlByOversight } from './api/compliance-objection/graphql/extend-graphql';
import { extendGraphqlByBilling } from './api/payment/graphql/extend-graphql';
import { extendGraphqlByService } from './api/service-application/graphql/extend-graphql';
import { serveInvitationPages } from './api/service-invitation/page/serve-pages';
import { serveVerificationPages } from './api/verification/page/serve-pages';
import { hangDoors } from './hooks';
import { oneInstanceAtATime } from './infra/boot-lock';
import { asOffice } from './infra/current-actor';
import { environment } from './infra/environment';
import { registerPanelConditions } from './infra/panel-conditions';
import { rememberUploaders } from './infra/uploader';
import { startJobs, stopJobs } from './jobs/schedule';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    hangDoors();
    extendGraphql(strapi);
    addHolidayPreview(strapi);
    extendGraphqlByCalendar(strapi);
    extendGraphqlByBilling(strapi);
    extendGraphqlByService(strapi);
    extendGraphqlByOversight(strapi);
    extendGraphqlByCertificates(strapi);
    extendGraphqlByCompliance(strapi);
    serveVerificationPages(strapi);
    serveInvitationPages(strapi);
    serveComplaintPages(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await registerPanelConditions(strapi);
    rememberUploaders();
    await oneInstanceAtATime('bootstrap', () =>
      asOffice(async () => {
        await applyConstraints(strapi.db.connection);
        await closeUnsafeDefaults(strapi);
        await loadReferenceData(strapi);
        await applyContentManagerLayouts(strapi);
        if (environment().DEMO_DATA) await loadDemoData(strapi);
      })
    );
    startJobs();
  },

  async destroy() {
    await stopJobs();
  },
};
