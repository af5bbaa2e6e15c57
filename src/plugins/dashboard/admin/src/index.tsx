import type { StrapiApp } from '@strapi/strapi/admin';
import { addPages } from './pages';
import en from './translations/en.json';
import id from './translations/id.json';

/** The admin half of the panel's own pages. */
export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'dashboard', name: 'Q-Office' });
    addPages(app);
  },
  registerTrads: () =>
    Promise.resolve([
      { locale: 'id', data: id },
      { locale: 'en', data: en },
    ]),
};
