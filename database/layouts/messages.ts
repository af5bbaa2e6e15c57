import { UID } from '../../src/infra/content-types';
import type { TypeLayout } from './type-layout';

/** Messages to people, and what became of their mail. */
export const MESSAGE_LAYOUTS: Readonly<Record<string, TypeLayout>> = {
  [UID.notification]: {
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
