import { UID } from '../../src/infra/content-types';
import type { TypeLayout } from './type-layout';

const ELEMENTS = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8', 'u9'];

/** What people say of the service: the survey, and complaints from any channel. */
export const VOICE_LAYOUTS: Readonly<Record<string, TypeLayout>> = {
  [UID.feedback]: {
    version: 1,
    mainField: 'applicationNumber',
    sortBy: 'givenAt',
    sortOrder: 'DESC',
    list: ['applicationNumber', 'sector', 'direction', 'comment', 'givenAt'],
    edit: [
      ['applicationNumber', 'givenAt'],
      ['sector', 'direction'],
      ['u1', 'u2', 'u3'],
      ['u4', 'u5', 'u6'],
      ['u7', 'u8', 'u9'],
      ['comment'],
    ],
    readOnly: ['applicationNumber', 'givenAt', 'sector', 'direction', ...ELEMENTS, 'comment'],
  },
  [UID.complaint]: {
    version: 1,
    mainField: 'subject',
    sortBy: 'dueOn',
    sortOrder: 'ASC',
    list: ['code', 'subject', 'complaintKind', 'channel', 'complaintState', 'assignee', 'dueOn'],
    edit: [
      ['code', 'complaintState'],
      ['complaintKind', 'category', 'channel'],
      ['subject'],
      ['message'],
      ['assignee', 'office'],
      ['answer'],
      ['closingNote'],
      ['reporterName', 'reporterEmail', 'reporterPhone'],
      ['language', 'attachments'],
      ['receivedOn', 'dueOn'],
      ['receivedAt', 'assignedAt'],
      ['answeredAt', 'answeredByName', 'closedAt'],
    ],
    readOnly: [
      'code',
      'dueOn',
      'receivedAt',
      'assignedAt',
      'answeredAt',
      'answeredByName',
      'closedAt',
    ],
  },
};
