import type { CertificateFacts } from '../../../src/domain/certification/certificate';
import { commandTowards, STATE_AFTER } from '../../../src/domain/certification/certificate';
import { replaceCertificate } from '../../../src/domain/certification/replace';
import {
  CERTIFICATE_STATES,
  INSPECTION_OUTCOMES,
  type CertificateState,
} from '../../../src/domain/certification/vocabulary';
import { withdrawCertificate } from '../../../src/domain/certification/withdraw';
import { importerOf } from '../../../src/domain/certification/foreign-certificate';
import { isoMoment } from '../../../src/domain/calendar/moment';
import {
  DUTIES,
  MACHINE,
  OFFICE_ITSELF,
  type Actor,
  type Duty,
} from '../../../src/domain/identity/actor';
import { FRUIT } from './consignments';
import { paperOf } from './papers';

const { content } = paperOf('phytosanitary', FRUIT);

const employee = (duty: Duty, officeKey = 'here'): Actor => ({
  ...OFFICE_ITSELF,
  kind: 'person',
  employee: { key: 'e', name: 'Sari', nip: '1', position: 'Petugas', officeKey },
  duties: new Set([duty]),
});

const factsOf = (
  state: CertificateState = 'issued',
  more: Partial<CertificateFacts> = {}
): CertificateFacts => ({
  application: {
    key: 'a',
    number: 'PPK-1',
    stage: 'certificate-issued',
    officeKey: 'here',
    serviceUserKey: 's',
    agentKey: null,
    draftVersion: 1,
  },
  actor: employee('quarantine-officer'),
  today: '2026-03-02',
  inspection: 'passed',
  hasOpenDetention: false,
  certificateState: state,
  certificate: { key: 'c', state, number: 'KT-1', content },
  ...more,
});

const codeOf = (result: { ok: boolean; refusal?: { code: string; path?: string } }): unknown =>
  result.ok ? 'accepted' : (result as { refusal: { code: string } }).refusal.code;

test.each(CERTIFICATE_STATES)(
  'a certificate that is %s is replaced or withdrawn only in force',
  (state) => {
    const expected = {
      draft: 'OUT_OF_ORDER',
      approved: 'OUT_OF_ORDER',
      issued: 'accepted',
      replaced: 'WRONG_STATE',
      withdrawn: 'WRONG_STATE',
    }[state];
    expect(codeOf(replaceCertificate(factsOf(state), {}))).toBe(expected);
    expect(codeOf(withdrawCertificate(factsOf(state)))).toBe(expected);
  }
);

test.each(DUTIES)(
  '%s of the office replaces and withdraws only as a quarantine officer',
  (duty) => {
    const expected = duty === 'quarantine-officer' ? 'accepted' : 'FORBIDDEN';
    const facts = factsOf('issued', { actor: employee(duty) });
    expect(codeOf(replaceCertificate(facts, {}))).toBe(expected);
    expect(codeOf(withdrawCertificate(facts))).toBe(expected);
  }
);

test('neither an officer of another office, nor a program, nor Q-Office itself may', () => {
  for (const actor of [employee('quarantine-officer', 'there'), MACHINE, OFFICE_ITSELF]) {
    const facts = factsOf('issued', { actor });
    expect(codeOf(replaceCertificate(facts, {}))).toBe('FORBIDDEN');
    expect(codeOf(withdrawCertificate(facts))).toBe('FORBIDDEN');
  }
});

test.each(INSPECTION_OUTCOMES)(
  'what takes its place certifies anew: inspection %s',
  (inspection) => {
    const facts = factsOf('issued', { inspection });
    const expected = inspection === 'passed' ? 'accepted' : 'OUT_OF_ORDER';
    expect(codeOf(replaceCertificate(facts, {}))).toBe(expected);
    expect(codeOf(withdrawCertificate(facts))).toBe('accepted');
  }
);

test('a detained consignment is not certified anew, but its certificate can be withdrawn', () => {
  const facts = factsOf('issued', { hasOpenDetention: true });
  expect(codeOf(replaceCertificate(facts, {}))).toBe('OPEN_DETENTION');
  expect(codeOf(withdrawCertificate(facts))).toBe('accepted');
});

test('a replacement says what changed, and the rest as before', () => {
  const judged = replaceCertificate(factsOf(), { marks: 'LOT 9' });
  expect(judged.ok && judged.value).toMatchObject({
    state: 'replaced',
    standing: 'officer',
    successor: { state: 'issued', content: { ...content, marks: 'LOT 9' } },
  });
});

test('a replacement cannot lack what the certificate had, nor is it blamed for what that lacked', () => {
  const emptied = replaceCertificate(factsOf(), { pointOfEntry: null });
  expect(!emptied.ok && emptied.refusal).toMatchObject({
    code: 'INVALID',
    path: 'changes.pointOfEntry',
  });
  const poor = { ...content, pointOfEntry: null } as typeof content;
  const facts = factsOf('issued', {
    certificate: { key: 'c', state: 'issued', number: 'KT-1', content: poor },
  });
  expect(codeOf(replaceCertificate(facts, { marks: 'LOT 9' }))).toBe('accepted');
  const foreign = replaceCertificate(factsOf(), { borderPost: 'Merak' });
  expect(!foreign.ok && foreign.refusal).toMatchObject({ path: 'changes.borderPost' });
});

test('choosing a state is the command that leads to it', () => {
  for (const current of CERTIFICATE_STATES) {
    for (const chosen of CERTIFICATE_STATES) {
      const towards = commandTowards(chosen, current);
      if (chosen === current) expect(towards).toEqual({ ok: true, value: null });
      else if (chosen === STATE_AFTER.replace) expect(towards).toMatchObject({ value: 'replace' });
      else if (chosen === STATE_AFTER.withdraw)
        expect(towards).toMatchObject({ value: 'withdraw' });
      else expect(codeOf(towards)).toBe('WRONG_STATE');
    }
  }
  expect(codeOf(commandTowards('lost', 'issued'))).toBe('INVALID');
});

test('a foreign certificate is brought in by an officer for their office, or by a program for the one it names', () => {
  expect(importerOf(employee('quarantine-officer'), 'there')).toEqual({
    ok: true,
    value: { officeKey: 'here', name: 'Sari' },
  });
  expect(importerOf(MACHINE, 'there')).toEqual({
    ok: true,
    value: { officeKey: 'there', name: null },
  });
  expect(codeOf(importerOf(employee('treasurer'), null))).toBe('FORBIDDEN');
});

test.each([
  ['Asia/Jakarta', '2026-11-05T23:59:59+07:00'],
  ['Asia/Makassar', '2026-11-06T00:59:59+08:00'],
  ['Asia/Jayapura', '2026-11-06T01:59:59+09:00'],
] as const)('a moment is exchanged as the clocks of %s show it', (zone, expected) => {
  const instant = Date.UTC(2026, 10, 5, 16, 59, 59, 900);
  expect(isoMoment(instant, zone)).toBe(expected);
  expect(Math.floor(Date.parse(expected) / 1000)).toBe(Math.floor(instant / 1000));
});
