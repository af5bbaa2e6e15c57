/**
 * A route of the content API. Who may call it, roles and tokens decide, unless `config` opens it to
 * everybody (`auth: false`).
 * @param handler controller and action, like `leave-request.submit`
 */
export const contentRoute = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  handler: string,
  config: { readonly auth?: false } = {}
) => ({ method, path, handler, config: { policies: [], middlewares: [], ...config } });
