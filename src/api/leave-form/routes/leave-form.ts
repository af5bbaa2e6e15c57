export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/leave-requests/:id/form.pdf',
      handler: 'leave-form.show',
      config: { policies: [], middlewares: [] },
    },
  ],
};
