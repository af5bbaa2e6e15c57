import { UID } from '../../src/infra/content-types';
import type { TypeLayout } from './type-layout';

/** Tariffs, reasons, deadlines, standards and forms: each row for a period. */
export const DATED_LIST_LAYOUTS: Readonly<Record<string, TypeLayout>> = {
  [UID.tariff]: {
    version: 1,
    mainField: 'nameId',
    sortBy: 'code',
    sortOrder: 'ASC',
    list: ['code', 'nameId', 'direction', 'unit', 'rate', 'validFrom', 'validUntil'],
    edit: [
      ['code', 'rate', 'unit'],
      ['nameId', 'nameEn'],
      ['sector', 'direction', 'isDefault'],
      ['validFrom', 'validUntil'],
      ['legalBasis'],
    ],
  },
  [UID.actionReason]: {
    version: 1,
    mainField: 'nameId',
    sortBy: 'code',
    sortOrder: 'ASC',
    list: ['code', 'kind', 'nameId', 'severity', 'validFrom', 'validUntil'],
    edit: [
      ['code', 'kind', 'severity'],
      ['nameId', 'nameEn'],
      ['validFrom', 'validUntil'],
      ['legalBasis'],
    ],
  },
  [UID.legalClock]: {
    version: 1,
    mainField: 'nameId',
    sortBy: 'code',
    sortOrder: 'ASC',
    list: ['code', 'nameId', 'workingDays', 'validFrom', 'validUntil'],
    edit: [
      ['code', 'workingDays'],
      ['nameId', 'nameEn'],
      ['validFrom', 'validUntil'],
      ['legalBasis'],
    ],
  },
  [UID.serviceStandard]: {
    version: 1,
    mainField: 'stage',
    sortBy: 'sector',
    sortOrder: 'ASC',
    list: ['sector', 'stage', 'targetHours', 'validFrom', 'validUntil'],
    edit: [
      ['sector', 'stage', 'targetHours'],
      ['validFrom', 'validUntil'],
    ],
  },
  [UID.compliancePolicy]: {
    version: 1,
    mainField: 'why',
    sortBy: 'validFrom',
    sortOrder: 'DESC',
    list: ['validFrom', 'validUntil', 'why', 'madeByName'],
    edit: [
      ['why'],
      ['validFrom', 'validUntil', 'madeByName'],
      ['detentionPoints', 'refusalPoints', 'destructionPoints', 'nncPoints'],
      ['administrativeFactor', 'substantiveFactor', 'pestFactor'],
      ['deliberateFactor', 'notAttributableFactor'],
      ['recentMonths', 'recentWeight', 'middleMonths', 'middleWeight'],
      ['olderMonths', 'olderWeight', 'oldestWeight'],
      ['priorVolume', 'priorRate', 'worstRate'],
      ['greenScore', 'yellowScore', 'orangeScore'],
      ['minimumVolume', 'greenVolume', 'cleanApplications'],
      ['deliberateMonths', 'substantiveMonths', 'pestMonths'],
    ],
    readOnly: ['madeByName'],
  },
  [UID.documentForm]: {
    version: 1,
    mainField: 'code',
    sortBy: 'code',
    sortOrder: 'ASC',
    list: ['code', 'certificateType', 'sector', 'nameId', 'validFrom', 'validUntil'],
    edit: [
      ['code', 'certificateType', 'sector'],
      ['nameId', 'nameEn'],
      ['validFrom', 'validUntil'],
      ['legalBasis'],
    ],
  },
};
