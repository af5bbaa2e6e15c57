import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { CHOICE, ChoiceInput } from './choice-input';
import { startInIndonesian } from './first-language';
import { keepUsefulWidgets } from './home-page';
import { keepInput } from './keep-input';
import logo from './logo.svg';
import { closeAnnouncements } from './no-announcements';
import { nameTheTab } from './page-title';
import en from './translations/en.json';
import id from './translations/id.json';
import { translateChoices, translateForm } from './translate-fields';

const brand = {
  'app.components.LeftMenu.navbrand.title': 'Q-Office',
  'Auth.form.welcome.title': 'Q-Office',
};

// Before Strapi reads it, which is before any hook of ours.
startInIndonesian();
closeAnnouncements();
nameTheTab();

export default {
  config: {
    locales: ['id', 'en'],
    translations: {
      id: {
        ...brand,
        'app.components.LeftMenu.navbrand.workplace': 'Kantor karantina digital',
        'Auth.form.welcome.subtitle': 'Kantor karantina digital',
        'Auth.form.register.subtitle': 'Akun pengelola pertama Q-Office.',
        ...id,
      },
      en: {
        ...brand,
        'app.components.LeftMenu.navbrand.workplace': 'Digital quarantine office',
        'Auth.form.welcome.subtitle': 'Digital quarantine office',
        'Auth.form.register.subtitle': 'The first administrator of Q-Office.',
        ...en,
      },
    },
    auth: { logo },
    menu: { logo },
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    keepUsefulWidgets(app);
    app.addMiddlewares([keepInput]);
    // Strapi declares the component as one without properties, and hands it those of a field.
    app.addFields({ type: CHOICE, Component: ChoiceInput as ComponentType });
  },
  bootstrap(app: StrapiApp) {
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', translateChoices);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', translateForm);
  },
};
