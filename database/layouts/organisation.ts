import { UID } from '../../src/infra/content-types';
import type { TypeLayout } from './type-layout';

/** Offices, their people, and who acts for whom. */
export const ORGANISATION_LAYOUTS: Readonly<Record<string, TypeLayout>> = {
  [UID.office]: {
    version: 3,
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
      ['paymentDeadlineHours', 'billingCodeSource'],
      [['address', 12]],
    ],
  },
  [UID.workArea]: {
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
  [UID.orgUnit]: {
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
  [UID.employee]: {
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
  [UID.actingAppointment]: {
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
};
