import { signedIn } from './signed-in';

/** As much of Strapi's authentication as is asked here. */
interface Authentication {
  verify(auth: unknown, config: { readonly scope: readonly string[] }): Promise<void>;
}

const FILES = 'plugin::upload.content-api.find';

/**
 * Whether the caller may read the files of what they see. People may: who sees a request decides on
 * it, administers it, or wrote it. A token reads files only where it was given that by name, as
 * medical letters lie among them.
 */
export const mayReadFiles = async (): Promise<boolean> => {
  if (signedIn().kind !== 'machine') return true;
  const state = strapi.requestContext.get()?.state as { auth?: unknown } | undefined;
  try {
    await strapi.get<Authentication>('auth').verify(state?.auth, { scope: [FILES] });
    return true;
  } catch {
    // It knows one answer besides yes: to throw.
    return false;
  }
};
