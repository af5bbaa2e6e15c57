import type { Core } from '@strapi/strapi';
import { withOneStatement, type AuthStrategy } from '../../infra/api-account';

interface Plugin {
  register(context: { strapi: Core.Strapi }): unknown;
}

interface Authentication {
  register(type: string, strategy: AuthStrategy): unknown;
}

/** API accounts sign in as Strapi lets them, only with fewer statements. */
export default (plugin: Plugin): Plugin => ({
  ...plugin,
  async register(context) {
    const authentication = context.strapi.get('auth') as unknown as Authentication;
    const { register } = authentication;
    authentication.register = (type, strategy) =>
      register.call(
        authentication,
        type,
        strategy.name === 'users-permissions' ? withOneStatement(strategy) : strategy
      );
    try {
      await plugin.register(context);
    } finally {
      authentication.register = register;
    }
  },
});
