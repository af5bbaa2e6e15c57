import { isSignedFileUrlValid, signFileUrl } from '../../../src/infra/signed-file-url';

const KEYS = ['key-number-one-0001', 'key-number-two-0002'];
const NOW = Date.UTC(2026, 2, 2, 8);
const MINUTE = 60_000;

const signed = (keys = KEYS) => {
  const url = new URL(signFileUrl(keys, 'letter_ab12.pdf', NOW), 'http://office.test');
  return {
    path: url.pathname,
    expires: url.searchParams.get('expires'),
    signature: url.searchParams.get('signature'),
  };
};

const isValid = (
  { expires, signature }: { expires: unknown; signature: unknown },
  { name = 'letter_ab12.pdf', now = NOW, keys = KEYS } = {}
) => isSignedFileUrlValid(keys, name, expires, signature, now);

test('a signed link opens its file for at least ten minutes and at most twenty', () => {
  const link = signed();
  expect(link.path).toBe('/files/letter_ab12.pdf');
  expect(isValid(link)).toBe(true);
  expect(isValid(link, { now: NOW + 10 * MINUTE - 1 })).toBe(true);
  expect(isValid(link, { now: NOW + 20 * MINUTE })).toBe(false);
});

test('a link signed with a key that is on its way out still works', () => {
  expect(isValid(signed([KEYS[1] ?? '']))).toBe(true);
  expect(isValid(signed(['a-stranger-s-key-01']))).toBe(false);
});

test.each([
  ['another file', { name: 'other_cd34.pdf' }],
  ['other keys', { keys: ['a-stranger-s-key-01'] }],
])('the signature does not hold for %s', (_, change) => {
  expect(isValid(signed(), change)).toBe(false);
});

test.each([
  ['a later expiry', { expires: '99999999999' }],
  ['no expiry', { expires: undefined }],
  ['an expiry that is no number', { expires: 'soon' }],
  ['several expiries', { expires: ['1', '2'] }],
  ['no signature', { signature: undefined }],
  ['an empty signature', { signature: '' }],
  ['a cut signature', { signature: 'abc' }],
])('a link with %s is refused', (_, change) => {
  expect(isValid({ ...signed(), ...change })).toBe(false);
});
