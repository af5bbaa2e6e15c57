import { UID } from '../../src/infra/content-types';
import type { TypeLayout } from './type-layout';

/** Leave: its calendar and rules, requests, what was decided, and the ledger. */
export const LEAVE_LAYOUTS: Readonly<Record<string, TypeLayout>> = {
  [UID.holiday]: {
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
  [UID.collectiveLeaveDuty]: {
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
  [UID.leavePolicy]: {
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
  [UID.leaveRequest]: {
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
  [UID.leaveDecision]: {
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
  [UID.leaveLedgerEntry]: {
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
};
