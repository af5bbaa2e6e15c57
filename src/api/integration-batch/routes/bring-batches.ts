import { contentRoute } from '../../../infra/content-route';

export default {
  type: 'content-api',
  routes: [
    contentRoute('POST', '/integrations/:source/batches', 'integration-batch.receive'),
    contentRoute('GET', '/integrations/:source/batches/:batchId', 'integration-batch.report'),
  ],
};
