import { contentRoute } from '../../../infra/content-route';

export default {
  type: 'content-api',
  routes: [
    contentRoute('GET', '/certificates/:id/document.pdf', 'certificate.document'),
    contentRoute('GET', '/certificates/:id/sps.xml', 'certificate.exchange'),
    contentRoute('POST', '/certificates/:id/replace', 'certificate.replace'),
    contentRoute('POST', '/certificates/:id/withdraw', 'certificate.withdraw'),
  ],
};
