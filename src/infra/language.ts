import { signedIn } from './signed-in';

export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const isEnglish = (tag: string | undefined): boolean => /^en\b/i.test(tag ?? '');

/**
 * The language to answer the current request in: the panel's own setting for somebody in the panel,
 * `Accept-Language` for everybody else, Indonesian by default.
 */
export const currentLanguage = (): Language => {
  const who = signedIn();
  if (who.kind === 'panel' && who.language) return isEnglish(who.language) ? 'en' : 'id';
  const accepted = strapi.requestContext.get()?.request.get('Accept-Language');
  return isEnglish(accepted?.split(',')[0]?.trim()) ? 'en' : 'id';
};
