import { contentRoute } from '../../../infra/content-route';

/** Fixed paths stand before those with an id. */
export default {
  type: 'content-api',
  routes: [
    contentRoute('GET', '/coaching-sessions/mine', 'coaching-session.mine'),
    contentRoute('GET', '/coaching-sessions', 'coaching-session.find'),
    contentRoute('GET', '/coaching-sessions/:id', 'coaching-session.findOne'),
    contentRoute('POST', '/coaching-sessions', 'coaching-session.create'),
    contentRoute('PUT', '/coaching-sessions/:id', 'coaching-session.update'),
    contentRoute('DELETE', '/coaching-sessions/:id', 'coaching-session.delete'),
  ],
};
