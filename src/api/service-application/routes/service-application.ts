import { contentRoute } from '../../../infra/content-route';

const command = (path: string, action: string) =>
  contentRoute('POST', `/service-applications/:id/${path}`, `service-application.${action}`);

/** Fixed paths stand before those with an id. */
export default {
  type: 'content-api',
  routes: [
    contentRoute('GET', '/service-applications', 'service-application.find'),
    contentRoute('POST', '/service-applications', 'service-application.create'),
    contentRoute('GET', '/service-applications/queue', 'service-application.queue'),
    contentRoute('GET', '/service-applications/:id', 'service-application.findOne'),
    contentRoute('GET', '/service-applications/:id/timeline', 'service-application.timeline'),
    contentRoute('PUT', '/service-applications/:id', 'service-application.update'),
    command('receive', 'receive'),
    command('inspect', 'inspect'),
    command('issue-draft', 'issueDraft'),
    command('approve-draft', 'approveDraft'),
    command('request-correction', 'requestCorrection'),
    command('invoice', 'invoice'),
    command('issue-certificate', 'issueCertificate'),
    command('hand-over', 'handOver'),
    command('close', 'close'),
    command('cancel', 'cancel'),
  ],
};
