import type { Core } from '@strapi/strapi';
import labels from '../src/admin/translations/id.json';

/** What a clerk sees of one content type: its list, its title, and the order of its form. */
interface TypeLayout {
  /** Raise it to lay the type out anew, over what an office may have arranged meanwhile. */
  readonly version: number;
  readonly mainField: string;
  readonly sortBy: string;
  readonly sortOrder: 'ASC' | 'DESC';
  readonly list: readonly string[];
  /** Rows of the form: field and width in twelfths. Fields left out are not shown. */
  readonly edit: readonly (readonly (readonly [field: string, width: number])[])[];
  /** Fields that the system fills in: shown, but greyed. */
  readonly readOnly?: readonly string[];
}

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

const OFFICE = 'api::office.office';
const WORK_AREA = 'api::work-area.work-area';
const ORG_UNIT = 'api::org-unit.org-unit';
const EMPLOYEE = 'api::employee.employee';

/** The field by which a related entry is shown, where it is not that type's own main field. */
const RELATION_TITLES: Readonly<Record<string, string>> = {
  [OFFICE]: 'name',
  [WORK_AREA]: 'name',
  [ORG_UNIT]: 'name',
  [EMPLOYEE]: 'name',
  'plugin::users-permissions.user': 'email',
  'admin::user': 'email',
};

const LAYOUTS: Readonly<Record<string, TypeLayout>> = {
  [OFFICE]: {
    version: 2,
    mainField: 'name',
    sortBy: 'code',
    sortOrder: 'ASC',
    list: ['code', 'name', 'city', 'head', 'timeZone'],
    edit: [
      [
        ['code', 4],
        ['name', 8],
      ],
      [
        ['city', 6],
        ['timeZone', 6],
      ],
      [
        ['head', 6],
        ['parentAuthority', 6],
      ],
      [
        ['carryOverReading', 6],
        ['phone', 6],
      ],
      [
        ['remindAfterDays', 6],
        ['escalateAfterDays', 6],
      ],
      [['address', 12]],
    ],
  },
  [WORK_AREA]: {
    version: 2,
    mainField: 'name',
    sortBy: 'code',
    sortOrder: 'ASC',
    list: ['code', 'name', 'kind', 'office'],
    edit: [
      [
        ['code', 4],
        ['name', 8],
      ],
      [
        ['office', 6],
        ['kind', 6],
      ],
      [['awayThreshold', 6]],
    ],
  },
  [ORG_UNIT]: {
    version: 2,
    mainField: 'name',
    sortBy: 'code',
    sortOrder: 'ASC',
    list: ['code', 'name', 'head', 'parent', 'office'],
    edit: [
      [
        ['code', 4],
        ['name', 8],
      ],
      [
        ['office', 6],
        ['parent', 6],
      ],
      [
        ['head', 6],
        ['awayThreshold', 6],
      ],
    ],
  },
  [EMPLOYEE]: {
    version: 1,
    mainField: 'name',
    sortBy: 'name',
    sortOrder: 'ASC',
    list: ['name', 'nip', 'employmentType', 'position', 'workArea', 'superior', 'office'],
    edit: [
      [
        ['name', 6],
        ['nip', 6],
      ],
      [
        ['employmentType', 4],
        ['sex', 4],
        ['birthDate', 4],
      ],
      [
        ['position', 6],
        ['rank', 6],
      ],
      [
        ['office', 6],
        ['workArea', 6],
      ],
      [
        ['orgUnit', 6],
        ['superior', 6],
      ],
      [
        ['serviceStart', 4],
        ['leftOn', 4],
        ['workPattern', 4],
      ],
      [
        ['contractStart', 4],
        ['contractEnd', 4],
        ['language', 4],
      ],
      [
        ['email', 6],
        ['phone', 6],
      ],
      [
        ['account', 6],
        ['panelAccount', 6],
      ],
    ],
  },
  'api::acting-appointment.acting-appointment': {
    version: 1,
    mainField: 'decreeNumber',
    sortBy: 'startDate',
    sortOrder: 'DESC',
    list: ['decreeNumber', 'kind', 'appointee', 'replaces', 'startDate', 'endDate'],
    edit: [
      [
        ['kind', 4],
        ['decreeNumber', 8],
      ],
      [
        ['appointee', 6],
        ['replaces', 6],
      ],
      [
        ['office', 6],
        ['orgUnit', 6],
      ],
      [
        ['startDate', 6],
        ['endDate', 6],
      ],
      [['note', 12]],
    ],
  },
  'api::holiday.holiday': {
    version: 1,
    mainField: 'name',
    sortBy: 'date',
    sortOrder: 'DESC',
    list: ['date', 'name', 'kind', 'office'],
    edit: [
      [
        ['date', 4],
        ['name', 8],
      ],
      [
        ['kind', 6],
        ['office', 6],
      ],
      [['decreeNumber', 12]],
    ],
  },
  'api::collective-leave-duty.collective-leave-duty': {
    version: 1,
    mainField: 'employeeName',
    sortBy: 'date',
    sortOrder: 'DESC',
    list: ['date', 'employeeName', 'decreeNumber'],
    edit: [
      [
        ['employee', 8],
        ['date', 4],
      ],
      [['decreeNumber', 12]],
      [['letter', 12]],
    ],
    readOnly: ['employeeName'],
  },
  'api::leave-policy.leave-policy': {
    version: 2,
    mainField: 'legalBasis',
    sortBy: 'leaveType',
    sortOrder: 'ASC',
    list: [
      'leaveType',
      'employmentType',
      'allowed',
      'maxLength',
      'maxUnit',
      'quotaDays',
      'validFrom',
    ],
    edit: [
      [
        ['leaveType', 4],
        ['employmentType', 4],
        ['allowed', 4],
      ],
      [
        ['validFrom', 6],
        ['validTo', 6],
      ],
      [
        ['countsIn', 4],
        ['maxLength', 4],
        ['maxUnit', 4],
      ],
      [
        ['evidence', 4],
        ['extensionLength', 4],
        ['extensionUnit', 4],
      ],
      [
        ['minServiceMonths', 4],
        ['maxChildNumber', 4],
        ['miscarriageMaxDays', 4],
      ],
      [['compensationNextYearMonth', 4]],
      [
        ['quotaDays', 4],
        ['carryOverDays', 4],
        ['twoYearTotalDays', 4],
      ],
      [
        ['carryOverContractMonths', 4],
        ['twoYearContractMonths', 4],
        ['firstYearAdvanceDays', 4],
      ],
      [
        ['deferrable', 6],
        ['ministerOnly', 6],
      ],
      [['legalBasis', 12]],
      [['note', 12]],
    ],
  },
  'api::leave-request.leave-request': {
    version: 2,
    mainField: 'number',
    sortBy: 'startDate',
    sortOrder: 'DESC',
    list: ['number', 'employee', 'leaveType', 'leaveState', 'startDate', 'endDate', 'workingDays'],
    edit: [
      [
        ['number', 6],
        ['leaveState', 6],
      ],
      [
        ['stepOutcome', 6],
        ['stepReason', 6],
      ],
      [
        ['stepStartDate', 6],
        ['stepEndDate', 6],
      ],
      [
        ['stepOverrideReason', 6],
        ['stepReturnDate', 6],
      ],
      [
        ['stepOutsideName', 6],
        ['stepOutsideNip', 6],
      ],
      [
        ['stepOutsidePosition', 6],
        ['stepLetterNumber', 6],
      ],
      [
        ['stepDecidedOn', 6],
        ['stepDocument', 6],
      ],
      [
        ['employee', 6],
        ['leaveType', 6],
      ],
      [
        ['startDate', 4],
        ['endDate', 4],
        ['workingDays', 4],
      ],
      [['reason', 12]],
      [
        ['circumstance', 4],
        ['childNumber', 4],
        ['abroad', 4],
      ],
      [
        ['addressDuringLeave', 6],
        ['phone', 6],
      ],
      [
        ['substitute', 6],
        ['attachments', 6],
      ],
      [
        ['cancellationReason', 6],
        ['recallReason', 6],
      ],
      [
        ['considerationOutcome', 6],
        ['considerationReason', 6],
      ],
      [
        ['decisionOutcome', 6],
        ['decisionReason', 6],
      ],
      [
        ['askedStartDate', 4],
        ['askedEndDate', 4],
        ['askedWorkingDays', 4],
      ],
      [
        ['submittedAt', 6],
        ['consideredAt', 6],
      ],
      [
        ['decidedAt', 4],
        ['cancelledAt', 4],
        ['recalledAt', 4],
      ],
      [['balanceAtSubmission', 12]],
      [['daysByYear', 12]],
    ],
    readOnly: [
      'number',
      'workingDays',
      'considerationOutcome',
      'considerationReason',
      'decisionOutcome',
      'decisionReason',
      'askedStartDate',
      'askedEndDate',
      'askedWorkingDays',
      'submittedAt',
      'consideredAt',
      'decidedAt',
      'cancelledAt',
      'recallReason',
      'recalledAt',
      'balanceAtSubmission',
      'daysByYear',
    ],
  },
  'api::leave-decision.leave-decision': {
    version: 2,
    mainField: 'requestNumber',
    sortBy: 'decidedAt',
    sortOrder: 'DESC',
    list: ['requestNumber', 'step', 'outcome', 'actorName', 'capacity', 'decidedAt'],
    edit: [
      [
        ['requestNumber', 6],
        ['decidedAt', 6],
      ],
      [
        ['step', 6],
        ['outcome', 6],
      ],
      [['reason', 12]],
      [
        ['startDate', 4],
        ['endDate', 4],
        ['workingDays', 4],
      ],
      [
        ['actorName', 6],
        ['actorNip', 6],
      ],
      [
        ['actorPosition', 6],
        ['capacity', 6],
      ],
      [
        ['decreeNumber', 6],
        ['actedFor', 6],
      ],
      [['overrideReason', 12]],
      [
        ['decidedOn', 6],
        ['recordedByName', 6],
      ],
    ],
    readOnly: [
      'requestNumber',
      'decidedAt',
      'step',
      'outcome',
      'reason',
      'startDate',
      'endDate',
      'workingDays',
      'actorName',
      'actorNip',
      'actorPosition',
      'capacity',
      'decreeNumber',
      'actedFor',
      'overrideReason',
      'decidedOn',
      'recordedByName',
    ],
  },
  // Its fields stay open: personnel administration posts an adjustment by creating a row here.
  'api::leave-ledger-entry.leave-ledger-entry': {
    version: 1,
    mainField: 'employeeName',
    sortBy: 'postedOn',
    sortOrder: 'DESC',
    list: [
      'employeeName',
      'year',
      'bucketYear',
      'kind',
      'days',
      'held',
      'requestNumber',
      'postedOn',
    ],
    edit: [
      [
        ['employeeName', 6],
        ['nip', 6],
      ],
      [
        ['leaveType', 6],
        ['kind', 6],
      ],
      [
        ['year', 4],
        ['bucketYear', 4],
        ['counterYear', 4],
      ],
      [
        ['days', 6],
        ['held', 6],
      ],
      [['reason', 12]],
      [
        ['requestNumber', 6],
        ['cycle', 6],
      ],
      [
        ['postedOn', 6],
        ['actorName', 6],
      ],
      [['employeeKey', 12]],
    ],
  },
  'api::notification.notification': {
    version: 1,
    mainField: 'title',
    sortBy: 'createdAt',
    sortOrder: 'DESC',
    list: ['title', 'address', 'mailState', 'attempts', 'sentAt', 'createdAt'],
    edit: [
      [['title', 12]],
      [['body', 12]],
      [
        ['address', 6],
        ['language', 6],
      ],
      [
        ['mailState', 6],
        ['attempts', 6],
      ],
      [
        ['nextAttemptAt', 6],
        ['sentAt', 6],
      ],
      [['lastError', 12]],
      [
        ['readAt', 6],
        ['link', 6],
      ],
    ],
    readOnly: [
      'title',
      'body',
      'address',
      'language',
      'mailState',
      'attempts',
      'nextAttemptAt',
      'sentAt',
      'lastError',
      'readAt',
      'link',
    ],
  },
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
