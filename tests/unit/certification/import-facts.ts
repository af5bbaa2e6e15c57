import type { ActionFacts } from '../../../src/domain/certification/action';
import type { ImportedConsignment } from '../../../src/domain/certification/import-action-row';
import type {
  ApplicationRowFacts,
  KnownParty,
} from '../../../src/domain/certification/judge-application-row';
import { MACHINE } from '../../../src/domain/identity/actor';
import { ACTION_REASONS } from '../../../database/reference/action-reasons';
import { LEGAL_CLOCKS } from '../../../database/reference/legal-clocks';

export const NOW = Date.parse('2026-03-02T05:00:00Z');

export const TRADER: KnownParty = { key: 'trader', name: 'PT Niaga', isSuspended: false };
export const AGENT: KnownParty = { key: 'agent', name: 'PT Kuasa', isSuspended: false };
export const SUSPENDED: KnownParty = { key: 'suspended', name: 'PT Henti', isSuspended: true };

/** One office with a work area, a trader, their agent with a letter for February, somebody suspended. */
export const FACTS: ApplicationRowFacts = {
  offices: new Map([
    ['MKS', { key: 'office', zone: 'Asia/Makassar' }],
    ['JKT', { key: 'other-office', zone: 'Asia/Jakarta' }],
  ]),
  workAreas: new Map([['PORT', { key: 'area', officeKey: 'office' }]]),
  partiesByCode: new Map([
    ['PJ-1', TRADER],
    ['PJ-2', AGENT],
    ['PJ-3', SUSPENDED],
  ]),
  partiesByTaxNumber: new Map([['office 012345678901000', TRADER]]),
  letters: new Map([
    ['agent', [{ principalKey: 'trader', startDate: '2026-02-01', endDate: '2026-02-28' }]],
  ]),
  now: NOW,
};

export const applicationGiven = (fields: object = {}): Record<string, unknown> => ({
  externalRef: 'A-1',
  office: 'MKS',
  sector: 'plant',
  direction: 'export',
  serviceUser: { code: 'PJ-1' },
  items: [{ commodity: 'Mangga', quantity: '1250.75', unit: 'kg' }],
  submittedAt: '2026-02-20T23:30:00+08:00',
  ...fields,
});

export const actionGiven = (fields: object = {}): Record<string, unknown> => ({
  externalRef: 'Q-1',
  application: 'A-1',
  kind: 'inspection',
  actedOn: '2026-02-22',
  ...fields,
});

export const CONSIGNMENT: ImportedConsignment = {
  officeKey: 'office',
  stage: 'submitted',
  moves: [{ from: null, on: '2026-02-20' }],
  isHistory: false,
};

export const ACTION_FACTS: Omit<ActionFacts, 'application'> = {
  actor: MACHINE,
  actions: [],
  reasons: ACTION_REASONS,
  clocks: { rows: LEGAL_CLOCKS, calendar: { pattern: 'five-day', daysOff: new Set() } },
  today: '2026-03-02',
};
