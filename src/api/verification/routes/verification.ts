export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/verify/:code',
      handler: 'verification.show',
      config: { auth: false, policies: [], middlewares: [] },
    },
  ],
};
