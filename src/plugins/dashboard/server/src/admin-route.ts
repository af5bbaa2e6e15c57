/** A right in the panel: an action alone, or an action on a content type. */
export type Right = string | { readonly action: string; readonly subject: string };

/**
 * A route of the panel for those whose role has the right. Whose rows they get, and what they may do
 * with them, is judged behind it as for every other way in.
 * @param handler controller and action, like `inbox.find`
 */
export const adminRoute = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  handler: string,
  right: Right
) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [right] } },
    ],
  },
});
