const route = (path: string, action: string) => ({
  method: 'GET',
  path,
  handler: `leave-report.${action}`,
  config: { policies: [], middlewares: [] },
});

export default {
  type: 'content-api',
  routes: [
    route('/leave-reports', 'find'),
    route('/leave-reports.xlsx', 'spreadsheet'),
    route('/leave-reports.csv', 'csv'),
    route('/leave-reports/reconcile', 'reconcile'),
  ],
};
