export default {
  type: 'content-api',
  routes: [
    {
      method: 'POST',
      path: '/notifications/:id/read',
      handler: 'notification.read',
      config: { policies: [], middlewares: [] },
    },
  ],
};
