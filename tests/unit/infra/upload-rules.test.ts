import { detectUploadType } from '../../../src/infra/upload-rules';
import { isStoredFileName } from '../../../src/infra/stored-files';

test.each([
  ['%PDF-1.7\n', 'application/pdf'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['<html><script>', undefined],
  ['<svg xmlns="http://www.w3.org/2000/svg">', undefined],
  ['GIF89a', undefined],
  ['PK\x03\x04', undefined],
  ['%PD', undefined],
  ['', undefined],
])('content that starts with %j is taken for %s', (start, type) => {
  expect(detectUploadType(Buffer.from(start, 'latin1'))).toBe(type);
});

test.each([
  ['letter_ab12.pdf', true],
  ['Foto-1_ab12.JPG', true],
  ['../secrets.json', false],
  ['..%2fsecrets.pdf', false],
  ['a/b.pdf', false],
  ['page.html', false],
  ['.pdf', false],
])('the stored name %s is accepted: %s', (name, accepted) => {
  expect(isStoredFileName(name)).toBe(accepted);
});
