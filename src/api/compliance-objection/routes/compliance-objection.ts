import { contentRoute } from '../../../infra/content-route';

export default {
  type: 'content-api',
  routes: [
    contentRoute('GET', '/compliance-objections', 'compliance-objection.find'),
    contentRoute('GET', '/compliance-objections/:id', 'compliance-objection.findOne'),
    contentRoute('POST', '/compliance-objections', 'compliance-objection.create'),
    contentRoute('PUT', '/compliance-objections/:id', 'compliance-objection.update'),
    contentRoute('POST', '/compliance-objections/:id/sustain', 'compliance-objection.sustain'),
    contentRoute('POST', '/compliance-objections/:id/dismiss', 'compliance-objection.dismiss'),
    contentRoute('POST', '/compliance-objections/:id/withdraw', 'compliance-objection.withdraw'),
  ],
};
