import type { Core } from '@strapi/strapi';
import labels from '../../src/admin/translations/id.json';
import { UID } from '../../src/infra/content-types';
import { APPLICATION_LAYOUTS } from './applications';
import { CERTIFICATE_LAYOUTS } from './certificates';
import { COMPONENT_LAYOUTS } from './components';
import { DATED_LIST_LAYOUTS } from './dated-lists';
import { INTEGRATION_LAYOUTS } from './integration';
import { LEAVE_LAYOUTS } from './leave';
import { MESSAGE_LAYOUTS } from './messages';
import { MONEY_LAYOUTS } from './money';
import { ORGANISATION_LAYOUTS } from './organisation';
import { OVERSIGHT_LAYOUTS } from './oversight';
import { SUPERVISION_LAYOUTS } from './supervision';
import { TRADER_LAYOUTS } from './traders';
import type { ComponentLayout, LayoutField, TypeLayout } from './type-layout';
import { VOICE_LAYOUTS } from './voices';

/** As much of the content manager's stored configuration as is written here. */
interface StoredConfiguration {
  settings: Record<string, unknown>;
  metadatas: Record<
    string,
    { edit: Record<string, unknown>; list: Record<string, unknown> } | undefined
  >;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

interface ContentManagerModel {
  uid: string;
  attributes: Record<string, { type: string; targetModel?: string } | undefined>;
}

/** Where the content manager keeps how types, or components, are laid out. */
interface ConfigurationService {
  findConfiguration(model: ContentManagerModel): Promise<StoredConfiguration>;
  updateConfiguration(model: ContentManagerModel, next: StoredConfiguration): Promise<unknown>;
}

interface ContentTypesService extends ConfigurationService {
  findContentType(uid: string): ContentManagerModel | undefined;
}

interface ComponentsService extends ConfigurationService {
  findComponent(uid: string): ContentManagerModel | undefined;
}

/** The field by which a related entry is shown, where it is not that type's own main field. */
const RELATION_TITLES: Readonly<Record<string, string>> = {
  [UID.office]: 'name',
  [UID.workArea]: 'name',
  [UID.orgUnit]: 'name',
  [UID.employee]: 'name',
  [UID.serviceUser]: 'name',
  [UID.serviceApplication]: 'number',
  [UID.invoice]: 'number',
  [UID.actionReason]: 'nameId',
  'plugin::users-permissions.user': 'email',
  'admin::user': 'email',
};

const TYPES: Readonly<Record<string, TypeLayout>> = {
  ...ORGANISATION_LAYOUTS,
  ...LEAVE_LAYOUTS,
  ...MESSAGE_LAYOUTS,
  ...TRADER_LAYOUTS,
  ...APPLICATION_LAYOUTS,
  ...CERTIFICATE_LAYOUTS,
  ...MONEY_LAYOUTS,
  ...SUPERVISION_LAYOUTS,
  ...OVERSIGHT_LAYOUTS,
  ...VOICE_LAYOUTS,
  ...DATED_LIST_LAYOUTS,
  ...INTEGRATION_LAYOUTS,
};

const INDONESIAN: Readonly<Record<string, string | undefined>> = labels;
const FULL_WIDTH = 12;

const nameOf = (field: LayoutField): string => (typeof field === 'string' ? field : field[0]);

/** Fields without a width share the row evenly. */
const rowOf = (row: readonly LayoutField[]): { name: string; size: number }[] =>
  row.map((field) =>
    typeof field === 'string'
      ? { name: field, size: FULL_WIDTH / row.length }
      : { name: field[0], size: field[1] }
  );

/** The panel finds a field's label at `<stem>.<field>`; its hint has `.hint` behind that. */
const layOut = (
  model: ContentManagerModel,
  stem: string,
  layout: ComponentLayout & Partial<TypeLayout>,
  stored: StoredConfiguration
): StoredConfiguration => {
  const metadatas: StoredConfiguration['metadatas'] = {};
  for (const [field, metadata] of Object.entries(stored.metadatas)) {
    if (metadata === undefined) continue;
    const key = `${stem}.${field}`;
    const title = RELATION_TITLES[model.attributes[field]?.targetModel ?? ''];
    // The panel translates labels by key; some corners (filters, settings) show the stored one.
    const label = INDONESIAN[key] ?? field;
    metadatas[field] = {
      list: { ...metadata.list, label },
      edit: {
        ...metadata.edit,
        // `id` and the like have no edit metadata at all.
        ...(Object.keys(metadata.edit).length > 0 && {
          label,
          description: INDONESIAN[`${key}.hint`] ?? '',
          editable: !layout.readOnly?.includes(field),
        }),
        ...(title !== undefined && { mainField: title }),
      },
    };
  }
  return {
    ...stored,
    settings: {
      ...stored.settings,
      mainField: layout.mainField,
      ...(layout.sortBy !== undefined && {
        defaultSortBy: layout.sortBy,
        defaultSortOrder: layout.sortOrder,
        pageSize: 20,
      }),
    },
    metadatas,
    layouts: {
      list: layout.list === undefined ? stored.layouts.list : [...layout.list],
      edit: layout.edit.map(rowOf),
    },
  };
};

const requireKnownFields = (
  model: ContentManagerModel,
  layout: ComponentLayout & Partial<TypeLayout>
): void => {
  const unknown = [
    layout.mainField,
    layout.sortBy ?? layout.mainField,
    ...(layout.list ?? []),
    ...(layout.readOnly ?? []),
    ...layout.edit.flat().map(nameOf),
  ].find((field) => !(field in model.attributes));
  if (unknown !== undefined) throw new Error(`${model.uid} has no field ${unknown} to lay out.`);
};

/**
 * Gives every content type and component of ours its columns, title, sorting and form in the
 * content manager. Each is laid out once for each `version`; what an office arranges afterwards is
 * kept until the version grows. Safe to repeat; call it in bootstrap(), where the content manager
 * has already made its own defaults.
 * @throws Error if a layout names a field that its content type does not have
 */
export const applyContentManagerLayouts = async (strapi: Core.Strapi): Promise<void> => {
  const types: ContentTypesService = strapi.plugin('content-manager').service('content-types');
  const components: ComponentsService = strapi.plugin('content-manager').service('components');
  const store = strapi.store({ type: 'core', name: 'q-office' });
  const key = 'content_manager_layouts';
  const applied = ((await store.get({ key })) ?? {}) as Record<string, number | undefined>;

  const next = { ...applied };
  const apply = async (
    uid: string,
    layout: ComponentLayout & Partial<TypeLayout>,
    model: ContentManagerModel | undefined,
    [kind, service]: readonly ['content-types' | 'components', ConfigurationService]
  ): Promise<void> => {
    if ((applied[uid] ?? 0) >= layout.version) return;
    if (model === undefined) throw new Error(`There is no ${uid} to lay out.`);
    requireKnownFields(model, layout);
    const stored = await service.findConfiguration(model);
    const stem = `content-manager.${kind}.${uid}`;
    await service.updateConfiguration(model, layOut(model, stem, layout, stored));
    next[uid] = layout.version;
  };
  for (const [uid, layout] of Object.entries(TYPES)) {
    await apply(uid, layout, types.findContentType(uid), ['content-types', types]);
  }
  for (const [uid, layout] of Object.entries(COMPONENT_LAYOUTS)) {
    await apply(uid, layout, components.findComponent(uid), ['components', components]);
  }
  await store.set({ key, value: next });
};
