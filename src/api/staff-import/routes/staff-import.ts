const route = (method: string, path: string, action: string) => ({
  method,
  path: `/employees/${path}`,
  handler: `staff-import.${action}`,
  config: { policies: [], middlewares: [] },
});

export default {
  type: 'content-api',
  routes: [
    route('POST', 'import', 'start'),
    route('GET', 'import/template.:format', 'template'),
    route('GET', 'imports/:id', 'findOne'),
  ],
};
