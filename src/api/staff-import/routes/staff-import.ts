import { contentRoute } from '../../../infra/content-route';

export default {
  type: 'content-api',
  routes: [
    contentRoute('POST', '/employees/import', 'staff-import.start'),
    contentRoute('GET', '/employees/import/template.:format', 'staff-import.template'),
    contentRoute('GET', '/employees/imports/:id', 'staff-import.findOne'),
  ],
};
