/** Where Strapi's panel keeps the language a person chose (5.54: `strapi-admin-language`). */
const KEY = 'strapi-admin-language';

/** Whoever has chosen no language yet gets Indonesian, where Strapi would take English. */
export const startInIndonesian = (): void => {
  if (window.localStorage.getItem(KEY) === null) window.localStorage.setItem(KEY, 'id');
};
