import { UID } from '../../src/infra/content-types';
import type { TypeLayout } from './type-layout';

const FIGURES = [
  ...['tier', 'score', 'volume', 'demerit'],
  ...['detentionCount', 'refusalCount', 'destructionCount', 'nncCount'],
  ...['policySince', 'asOf'],
];

/** What people decide about traders: objections, coaching, priority. */
export const OVERSIGHT_LAYOUTS: Readonly<Record<string, TypeLayout>> = {
  [UID.complianceObjection]: {
    version: 1,
    mainField: 'number',
    sortBy: 'filedAt',
    sortOrder: 'DESC',
    list: ['number', 'serviceUserName', 'eventKind', 'eventOn', 'objectionState', 'filedAt'],
    edit: [
      ['number', 'objectionState'],
      ['eventKind', 'eventOn', 'applicationNumber'],
      ['quarantineAction', 'nncRecord'],
      ['serviceUser', 'filedAt'],
      ['reason'],
      ['attachments'],
      ['decisionReason'],
      ['decidedByName', 'decidedOn', 'withdrawnOn'],
    ],
    readOnly: [
      ...['number', 'eventKind', 'eventOn', 'applicationNumber', 'quarantineAction', 'nncRecord'],
      ...['serviceUser', 'filedAt', 'reason', 'attachments'],
      ...['decidedByName', 'decidedOn', 'withdrawnOn'],
    ],
  },
  [UID.coachingSession]: {
    version: 1,
    mainField: 'topic',
    sortBy: 'heldOn',
    sortOrder: 'DESC',
    list: ['heldOn', 'serviceUserName', 'topic', 'scoreBefore', 'scoreAfter', 'officerName'],
    edit: [
      ['serviceUser', 'heldOn'],
      ['topic'],
      ['participants'],
      ['notes'],
      ['scoreBefore', 'tierBefore', 'officerName'],
      ['scoreAfter', 'tierAfter'],
      ['measuredOn', 'followedUntil'],
    ],
    readOnly: [
      ...['scoreBefore', 'tierBefore', 'officerName', 'scoreAfter', 'tierAfter'],
      ...['measuredOn', 'followedUntil'],
    ],
  },
  [UID.priorityDecision]: {
    version: 1,
    mainField: 'serviceUserName',
    sortBy: 'decidedOn',
    sortOrder: 'DESC',
    list: ['decidedOn', 'serviceUserName', 'outcome', 'validUntil', 'tier', 'score'],
    edit: [
      ['serviceUser', 'outcome', 'validUntil'],
      ['reason'],
      ['decidedOn', 'decidedByName'],
      ['tier', 'score'],
      ['volume', 'demerit'],
      ['detentionCount', 'refusalCount', 'destructionCount', 'nncCount'],
      ['policySince', 'asOf'],
    ],
    readOnly: ['decidedOn', 'decidedByName', ...FIGURES],
  },
};
