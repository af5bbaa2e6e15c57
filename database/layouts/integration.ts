import { UID } from '../../src/infra/content-types';
import type { TypeLayout } from './type-layout';

/** What came in from other systems. */
export const INTEGRATION_LAYOUTS: Readonly<Record<string, TypeLayout>> = {
  [UID.integrationBatch]: {
    version: 1,
    mainField: 'batchId',
    sortBy: 'receivedAt',
    sortOrder: 'DESC',
    list: ['batchId', 'source', 'batchState', 'rowCount', 'accepted', 'refused', 'receivedAt'],
    edit: [
      ['source', 'batchId', 'batchState'],
      ['receivedAt', 'finishedAt', 'rowCount'],
      ['accepted', 'unchanged'],
      ['refused', 'waiting'],
    ],
    readOnly: [
      'source',
      'batchId',
      'batchState',
      'receivedAt',
      'finishedAt',
      'rowCount',
      'accepted',
      'unchanged',
      'refused',
      'waiting',
    ],
  },
  [UID.integrationRow]: {
    version: 1,
    mainField: 'externalRef',
    sortBy: 'receivedAt',
    sortOrder: 'DESC',
    list: ['source', 'rowKind', 'rowNumber', 'externalRef', 'rowState', 'code', 'waitsFor'],
    edit: [
      ['source', 'rowKind', 'rowNumber'],
      ['externalRef', 'rowState'],
      ['code', 'waitsFor', 'receivedAt'],
      ['message'],
      ['payload'],
    ],
    readOnly: [
      'source',
      'rowKind',
      'rowNumber',
      'externalRef',
      'rowState',
      'code',
      'waitsFor',
      'receivedAt',
      'message',
      'payload',
    ],
  },
};
