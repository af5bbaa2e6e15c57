/** Who is affected by a change of the calendar, before it is saved. */
export default {
  type: 'content-api',
  routes: [
    {
      method: 'POST',
      path: '/holidays/preview',
      handler: 'holiday.preview',
      config: { policies: [], middlewares: [] },
    },
  ],
};
