import type { Core } from '@strapi/strapi';
import labels from '../../src/admin/translations/id.json';
import { UID } from '../../src/infra/content-types';
import { LEAVE_LAYOUTS } from './leave';
import { MESSAGE_LAYOUTS } from './messages';
import { ORGANISATION_LAYOUTS } from './organisation';
import type { TypeLayout } from './type-layout';

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

interface ContentTypesService {
  findContentType(uid: string): ContentManagerModel | undefined;
  findConfiguration(model: ContentManagerModel): Promise<StoredConfiguration>;
  updateConfiguration(model: ContentManagerModel, next: StoredConfiguration): Promise<unknown>;
}

/** The field by which a related entry is shown, where it is not that type's own main field. */
const RELATION_TITLES: Readonly<Record<string, string>> = {
  [UID.office]: 'name',
  [UID.workArea]: 'name',
  [UID.orgUnit]: 'name',
  [UID.employee]: 'name',
  'plugin::users-permissions.user': 'email',
  'admin::user': 'email',
};

const LAYOUTS: Readonly<Record<string, TypeLayout>> = {
  ...ORGANISATION_LAYOUTS,
  ...LEAVE_LAYOUTS,
  ...MESSAGE_LAYOUTS,
};

const INDONESIAN: Readonly<Record<string, string | undefined>> = labels;

/** The key under which the panel looks up a field's label; its hint has `.hint` behind it. */
const labelKey = (uid: string, field: string): string =>
  `content-manager.content-types.${uid}.${field}`;

const layOut = (
  model: ContentManagerModel,
  layout: TypeLayout,
  stored: StoredConfiguration
): StoredConfiguration => {
  const metadatas: StoredConfiguration['metadatas'] = {};
  for (const [field, metadata] of Object.entries(stored.metadatas)) {
    if (metadata === undefined) continue;
    const key = labelKey(model.uid, field);
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
      defaultSortBy: layout.sortBy,
      defaultSortOrder: layout.sortOrder,
      pageSize: 20,
    },
    metadatas,
    layouts: {
      list: [...layout.list],
      edit: layout.edit.map((row) => row.map(([name, size]) => ({ name, size }))),
    },
  };
};

/**
 * Gives every content type of ours its columns, title, sorting and form in the content manager.
 * A type is laid out once for each `version`; what an office arranges afterwards is kept until the
 * version grows. Safe to repeat; call it in bootstrap(), where the content manager has already
 * made its own defaults.
 * @throws Error if a layout names a field that its content type does not have
 */
export const applyContentManagerLayouts = async (strapi: Core.Strapi): Promise<void> => {
  const service: ContentTypesService = strapi.plugin('content-manager').service('content-types');
  const store = strapi.store({ type: 'core', name: 'q-office' });
  const key = 'content_manager_layouts';
  const applied = ((await store.get({ key })) ?? {}) as Record<string, number | undefined>;

  const next = { ...applied };
  for (const [uid, layout] of Object.entries(LAYOUTS)) {
    if ((applied[uid] ?? 0) >= layout.version) continue;
    const model = service.findContentType(uid);
    if (model === undefined) throw new Error(`No content type ${uid} to lay out.`);
    const named = [layout.mainField, layout.sortBy, ...layout.list, ...(layout.readOnly ?? [])];
    const unknown = [...named, ...layout.edit.flat().map(([field]) => field)].find(
      (field) => !(field in model.attributes)
    );
    if (unknown !== undefined) throw new Error(`${uid} has no field ${unknown} to lay out.`);
    await service.updateConfiguration(
      model,
      layOut(model, layout, await service.findConfiguration(model))
    );
    next[uid] = layout.version;
  }
  await store.set({ key, value: next });
};
