import type { Core } from '@strapi/strapi';
import { shortenSignIn, type Authentication } from '../../infra/api-account';

interface Plugin {
  register(context: { strapi: Core.Strapi }): unknown;
}

/** API accounts sign in as Strapi lets them, only with fewer statements. */
export default (plugin: Plugin): Plugin => ({
  ...plugin,
  register(context) {
    shortenSignIn(context.strapi.get<Authentication>('auth'));
    return plugin.register(context);
  },
});
