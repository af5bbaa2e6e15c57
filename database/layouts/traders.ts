import { UID } from '../../src/infra/content-types';
import type { TypeLayout } from './type-layout';

/** Service users, their accounts, and who acts for whom by letter. */
export const TRADER_LAYOUTS: Readonly<Record<string, TypeLayout>> = {
  [UID.serviceUser]: {
    version: 1,
    mainField: 'name',
    sortBy: 'name',
    sortOrder: 'ASC',
    list: ['code', 'name', 'serviceUserState', 'isAgent', 'city', 'email', 'office'],
    edit: [
      [
        ['code', 4],
        ['name', 8],
      ],
      ['serviceUserState', 'stateReason'],
      ['verifiedAt', 'verifiedByName'],
      ['serviceUserKind', 'isAgent', 'taxNumber'],
      ['office', 'language'],
      ['email', 'phone'],
      ['financeName', 'financeEmail'],
      ['address'],
      ['city', 'country'],
      ['accounts'],
    ],
    readOnly: ['code', 'verifiedAt', 'verifiedByName'],
  },
  [UID.serviceInvitation]: {
    version: 1,
    mainField: 'email',
    sortBy: 'createdAt',
    sortOrder: 'DESC',
    list: ['email', 'serviceUserName', 'invitedByName', 'expiresAt', 'usedAt'],
    edit: [
      ['email', 'serviceUserName'],
      ['invitedByName', 'expiresAt', 'usedAt'],
    ],
    readOnly: ['email', 'serviceUserName', 'invitedByName', 'expiresAt', 'usedAt'],
  },
  [UID.representation]: {
    version: 1,
    mainField: 'letterNumber',
    sortBy: 'validFrom',
    sortOrder: 'DESC',
    list: ['letterNumber', 'principal', 'agent', 'validFrom', 'validUntil', 'revokedOn'],
    edit: [
      ['principal', 'agent'],
      ['letterNumber', 'letter'],
      ['validFrom', 'validUntil'],
      ['revokedOn', 'revocationReason'],
    ],
  },
};
