import { createDocumentId } from '../../../src/infra/document-id';

test('a documentId never begins with a digit, which Strapi would take for a row id', () => {
  const ids = Array.from({ length: 2000 }, createDocumentId);
  expect(ids.filter((id) => !/^[a-z][a-z0-9]{23}$/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});
