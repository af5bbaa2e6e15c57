import { contentRoute } from '../../../infra/content-route';

export default {
  type: 'content-api',
  routes: [
    contentRoute('GET', '/leave-reports', 'leave-report.find'),
    contentRoute('GET', '/leave-reports.xlsx', 'leave-report.spreadsheet'),
    contentRoute('GET', '/leave-reports.csv', 'leave-report.csv'),
    contentRoute('GET', '/leave-reports/reconcile', 'leave-report.reconcile'),
  ],
};
