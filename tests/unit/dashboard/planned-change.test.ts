import {
  plannedChange,
  type HolidayForm,
  type PlannedChange,
} from '../../../src/plugins/dashboard/admin/src/holiday/planned-change';

type Form = HolidayForm & { readonly name?: string };

const DATE = '2026-08-18';
const OFFICE = { id: 3, apiData: { id: 3, documentId: 'upt' } };
const stored = { date: DATE };

describe('what saving the form of a holiday would change', () => {
  test.each<[string, string | undefined, Form, Form, PlannedChange | null]>([
    ['a new one without a date', undefined, {}, { name: 'Libur' }, null],
    [
      'a new one of all offices',
      undefined,
      {},
      { date: DATE },
      { action: 'create', date: DATE, office: null },
    ],
    [
      'a new one of an office',
      undefined,
      {},
      { date: DATE, office: { connect: [OFFICE], disconnect: [] } },
      { action: 'create', date: DATE, office: 'upt' },
    ],
    [
      'a stored one as it is: its removal',
      'h1',
      stored,
      { ...stored, name: 'Nama lain', office: { connect: [], disconnect: [] } },
      { action: 'delete', documentId: 'h1' },
    ],
    [
      'a date as the server writes moments',
      'h1',
      { date: `${DATE}T00:00:00.000Z` },
      stored,
      { action: 'delete', documentId: 'h1' },
    ],
    [
      'another date',
      'h1',
      stored,
      { date: '2026-08-19' },
      { action: 'update', documentId: 'h1', date: '2026-08-19' },
    ],
    [
      'another office',
      'h1',
      stored,
      { ...stored, office: { connect: [OFFICE], disconnect: [{ documentId: 'lama' }] } },
      { action: 'update', documentId: 'h1', date: DATE, office: 'upt' },
    ],
    [
      'no office any more',
      'h1',
      stored,
      { ...stored, office: { connect: [], disconnect: [{ documentId: 'lama' }] } },
      { action: 'update', documentId: 'h1', date: DATE, office: null },
    ],
    ['a date that was emptied', 'h1', stored, { date: null }, null],
  ])('%s', (_what, documentId, before, form, expected) => {
    expect(plannedChange(documentId, before, form)).toEqual(expected);
  });
});
