/** How the current request has signed in; `none` where there is no request at all, as in a job. */
export type SignedIn =
  | { readonly kind: 'panel' | 'account'; readonly id: number; readonly language: string | null }
  | { readonly kind: 'machine' | 'anonymous' | 'none' };

interface RequestState {
  readonly user?: { readonly id?: number; readonly preferedLanguage?: string | null };
  readonly auth?: { readonly strategy?: { readonly name?: string } };
}

/** Read Strapi's request context; the one place that knows the names of its strategies. */
export const signedIn = (): SignedIn => {
  const ctx = strapi.requestContext.get();
  if (ctx === undefined) return { kind: 'none' };
  const { user, auth } = ctx.state as RequestState;
  const name = auth?.strategy?.name;
  if (name === undefined) return { kind: 'anonymous' };
  if (name !== 'admin' && name !== 'users-permissions') return { kind: 'machine' };
  if (user?.id === undefined) return { kind: 'anonymous' };
  return {
    kind: name === 'admin' ? 'panel' : 'account',
    id: user.id,
    language: user.preferedLanguage ?? null,
  };
};
