/** Strapi 5.54 writes its own name into every page's title and has no setting for it. */
const withoutStrapi = (title: string): string =>
  title.replace(/Strapi Admin|(?<=\| )Strapi$/, 'Q-Office');

/** Keep the browser's tab saying Q-Office on every page. */
export const nameTheTab = (): void => {
  const rename = () => {
    const title = withoutStrapi(document.title);
    if (title !== document.title) document.title = title;
  };
  rename();
  new MutationObserver(rename).observe(document.head, {
    childList: true,
    subtree: true,
    characterData: true,
  });
};
