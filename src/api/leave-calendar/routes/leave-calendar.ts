const route = (method: string, path: string, action: string) => ({
  method,
  path,
  handler: `leave-calendar.${action}`,
  config: { policies: [], middlewares: [] },
});

export default {
  type: 'content-api',
  routes: [
    route('GET', '/leave-calendar', 'find'),
    route('GET', '/leave-calendar.xlsx', 'spreadsheet'),
    route('GET', '/leave-calendar/export.ics', 'file'),
  ],
};
