import { factories } from '@strapi/strapi';
import { ownSessions } from '../reading/own-sessions';

/** Strapi's own for those who keep the sessions; day and topic for who is coached. */
export default factories.createCoreController('api::coaching-session.coaching-session', () => ({
  async mine(given) {
    const ctx = given;
    ctx.body = { data: await ownSessions(), meta: {} };
  },
}));
