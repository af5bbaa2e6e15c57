import { startOffice, type Answer, type Office } from '../harness';
import { approvedApplication, makeTariffs, openDesk, type Desk } from './bills';
import {
  certificatesOf,
  handOver,
  issuedCertificate,
  onlyCertificateOf,
  type CertificateRow,
  type Issued,
} from './certificates';
import { readPaper } from './paper';
import { hire } from './staff';
import { makeTrader, type Trader } from './traders';

const CERTIFICATE = 'api::certificate.certificate';
const OSAKA = { name: 'Fruit Import Osaka K.K.', address: '2 Harbour Road', country: 'JP' };

let office: Office;
let desk: Desk;
let trader: Trader;

beforeAll(async () => {
  office = await startOffice();
  desk = await openDesk(office);
  await makeTariffs(office);
  trader = await makeTrader(office, { language: 'en' });
});
afterAll(() => office.stop());

const issue = (): Promise<Issued> => issuedCertificate(office, desk, trader);

interface Outcome {
  readonly status: number;
  readonly code: string | undefined;
  readonly field: string | undefined;
  // Tests look into whatever the server answers; its shape is what they check.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
}

interface Refused {
  readonly details?: { readonly code?: string; readonly errors?: { readonly path: string[] }[] };
}
const outcome = (status: number, data: unknown, error: Refused | undefined): Outcome => ({
  status,
  code: error?.details?.code,
  field: error?.details?.errors?.[0]?.path.join('.'),
  data,
});
const overHttp = ({ status, body }: Answer): Outcome =>
  outcome(status, body?.data ?? null, body?.error);

const STATUS: Readonly<Record<string, number>> = { INVALID: 400, FORBIDDEN: 403, NOT_FOUND: 404 };

const overGraphql = ({ body }: Answer, name: string): Outcome => {
  if (body.errors === undefined) return outcome(200, body.data[name], undefined);
  const { code, error } = body.errors[0].extensions as { code: string; error?: Refused };
  const known = error?.details?.code ?? code;
  return outcome(/INTERNAL/.test(known) ? 500 : (STATUS[known] ?? 409), null, error);
};

interface Way {
  readonly name: string;
  readonly field: Readonly<Record<'reason' | 'changes', string>>;
  replace(who: string, key: string, reason: unknown, changes?: object): Promise<Outcome>;
  withdraw(who: string, key: string, reason: unknown): Promise<Outcome>;
}

const post = async (who: string, key: string, command: string, data: object): Promise<Outcome> =>
  overHttp(await office.as(who).post(`/api/certificates/${key}/${command}`, { data }));

const mutate = async (
  who: string,
  key: string,
  command: 'replace' | 'withdraw',
  data: object
): Promise<Outcome> => {
  const [name, input] =
    command === 'replace'
      ? ['replaceCertificate', 'CertificateReplacementInput']
      : ['withdrawCertificate', 'CertificateWithdrawalInput'];
  const query = `mutation($id: ID!, $data: ${input}!) {
    ${name}(documentId: $id, data: $data) { documentId number certificateState replacesNumber } }`;
  return overGraphql(await office.as(who).graphql(query, { id: key, data }), name);
};

const save = async (who: string, key: string, data: object): Promise<Outcome> =>
  overHttp(await office.panel(who).update(CERTIFICATE, key, data));

const asked = (reason: unknown, changes?: object): object => ({
  reason,
  ...(changes === undefined ? {} : { changes }),
});
const typed = (certificateState: string, reason: unknown, changes?: object): object => ({
  certificateState,
  stepReason: reason,
  ...(changes === undefined ? {} : { stepChanges: changes }),
});

const WAYS: readonly Way[] = [
  {
    name: 'REST',
    field: { reason: 'reason', changes: 'changes' },
    replace: (who, key, reason, changes) => post(who, key, 'replace', asked(reason, changes)),
    withdraw: (who, key, reason) => post(who, key, 'withdraw', asked(reason)),
  },
  {
    name: 'GraphQL',
    field: { reason: 'reason', changes: 'changes' },
    replace: (who, key, reason, changes) => mutate(who, key, 'replace', asked(reason, changes)),
    withdraw: (who, key, reason) => mutate(who, key, 'withdraw', asked(reason)),
  },
  {
    name: 'content manager',
    field: { reason: 'stepReason', changes: 'stepChanges' },
    replace: (who, key, reason, changes) => save(who, key, typed('replaced', reason, changes)),
    withdraw: (who, key, reason) => save(who, key, typed('withdrawn', reason)),
  },
];

const stepsOf = (application: string) =>
  office.sql<{ command: string; stage: string; note: string | null; role: string }>(
    `select command, stage, note, actor_role as role from application_steps
      where application_key = $1 order by id`,
    [application]
  );
const contentOf = async (key: string): Promise<Readonly<Record<string, unknown>>> => {
  const [row] = await office.sql<{ content: Readonly<Record<string, unknown>> }>(
    'select content::json as content from certificates where document_id = $1',
    [key]
  );
  return row?.content ?? {};
};
const applicationOf = async (key: string) => {
  const [row] = await office.sql<{ stage: string; number: string }>(
    'select stage, certificate_number as number from service_applications where document_id = $1',
    [key]
  );
  return row;
};

describe.each(WAYS)('through $name', (way) => {
  test('an officer replaces a certificate: a new number, linked both ways, the old one as it was', async () => {
    const old = await issue();
    const before = await contentOf(old.key);
    const done = await way.replace(desk.officer.email, old.key, 'Nama penerima salah', {
      consignee: OSAKA,
    });
    expect(done).toMatchObject({ status: 200 });
    const [first, second, ...more] = await certificatesOf(office, old.application);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      key: old.key,
      number: old.number,
      state: 'replaced',
      reason: 'Nama penerima salah',
      replacedByNumber: second?.number,
      replacedByKey: second?.key,
    });
    expect(second).toMatchObject({ state: 'issued', replacesNumber: old.number, reason: null });
    expect(second?.number).not.toBe(old.number);
    expect(second?.code).not.toBe(old.code);
    expect(await contentOf(old.key)).toEqual(before);
    expect(await contentOf(second?.key ?? '')).toEqual({ ...before, consignee: OSAKA });
    expect(await applicationOf(old.application)).toEqual({
      stage: 'certificate-issued',
      number: second?.number,
    });
    expect((await stepsOf(old.application)).at(-1)).toEqual({
      command: 'replace',
      stage: 'certificate-issued',
      note: 'Nama penerima salah',
      role: 'officer',
    });
  });

  test('it is withdrawn with a reason, and can then not be handed over', async () => {
    const { key, application, number } = await issue();
    expect(await way.withdraw(desk.officer.email, key, 'Hama ditemukan')).toMatchObject({
      status: 200,
    });
    expect(await onlyCertificateOf(office, application)).toMatchObject({
      state: 'withdrawn',
      reason: 'Hama ditemukan',
      number,
    });
    expect(overHttp(await handOver(office, desk, application))).toMatchObject({
      status: 409,
      code: 'WRONG_STATE',
    });
    expect((await stepsOf(application)).at(-1)).toMatchObject({
      command: 'withdraw',
      stage: 'certificate-issued',
    });
  });

  test('what is replaced or withdrawn is void for good', async () => {
    const { key, application } = await issue();
    await way.replace(desk.officer.email, key, 'Salah');
    const wrong = { status: 409, code: 'WRONG_STATE' };
    expect(await post(desk.officer.email, key, 'replace', { reason: 'lagi' })).toMatchObject(wrong);
    expect(await way.withdraw(desk.officer.email, key, 'lagi')).toMatchObject(wrong);
    const [, second] = await certificatesOf(office, application);
    await way.withdraw(desk.officer.email, second?.key ?? '', 'Ditarik');
    expect(await way.replace(desk.officer.email, second?.key ?? '', 'lagi')).toMatchObject(wrong);
    expect((await certificatesOf(office, application)).map(({ state }) => state)).toEqual([
      'replaced',
      'withdrawn',
    ]);
  });

  test('a draft is neither replaced nor withdrawn', async () => {
    const application = await approvedApplication(office, desk, trader);
    const { key } = await onlyCertificateOf(office, application);
    for (const refused of [
      await way.replace(desk.officer.email, key, 'x'),
      await way.withdraw(desk.officer.email, key, 'x'),
    ]) {
      expect(refused).toMatchObject({ status: 409, code: 'OUT_OF_ORDER' });
    }
  });

  test('it needs a reason, and changes of what the certificate shows', async () => {
    const { key, application } = await issue();
    const who = desk.officer.email;
    for (const [refused, field] of [
      [await way.replace(who, key, ' '), way.field.reason],
      [await way.withdraw(who, key, ' '), way.field.reason],
      [await way.replace(who, key, 'x', { borderPost: 'Merak' }), way.field.changes],
      [
        await way.replace(who, key, 'x', { destination: { place: 'x', country: 'ID' } }),
        way.field.changes,
      ],
      [await way.replace(who, key, 'x', { number: 'KT-1' }), way.field.changes],
    ] as const) {
      expect(refused).toMatchObject({ status: 400, code: 'INVALID' });
      expect(refused.field).toMatch(new RegExp(`^${field}`));
    }
    expect(await onlyCertificateOf(office, application)).toMatchObject({ state: 'issued' });
  });

  test('only an officer of its office may; others do not even know of it', async () => {
    const { key, application } = await issue();
    const elsewhere = await hire(office, { office: 'DEMO2', panelRole: 'quarantine-officer' });
    const head = await hire(office, { panelRole: 'office-head' });
    for (const who of [head.email, desk.treasurer.email]) {
      expect(await way.replace(who, key, 'x')).toMatchObject({ status: 403 });
      expect(await way.withdraw(who, key, 'x')).toMatchObject({ status: 403 });
    }
    const unknown = { status: 404, code: 'NOT_FOUND' };
    if (way.name !== 'content manager') {
      expect(await way.replace(trader.email, key, 'x')).toMatchObject({ status: 403 });
      expect(await way.replace(elsewhere.email, key, 'x')).toMatchObject(unknown);
      expect(await way.withdraw(elsewhere.email, key, 'x')).toMatchObject(unknown);
    } else {
      expect([403, 404]).toContain((await way.replace(elsewhere.email, key, 'x')).status);
      expect(await way.replace('superadmin@demo.test', key, 'x')).toMatchObject({ status: 403 });
    }
    expect(await onlyCertificateOf(office, application)).toMatchObject({ state: 'issued' });
  });
});

describe('a certificate', () => {
  test('is replaced after it was handed over: the stage stays, and the survey does not open again', async () => {
    const old = await issue();
    expect((await handOver(office, desk, old.application)).status).toBe(200);
    const { status, data } = await post(desk.officer.email, old.key, 'replace', {
      reason: 'Salah ketik',
      changes: { marks: 'LOT 9' },
    });
    expect(status).toBe(200);
    expect(data).toMatchObject({ certificateState: 'issued', replacesNumber: old.number });
    expect(await applicationOf(old.application)).toEqual({
      stage: 'handed-over',
      number: data.number,
    });
  });

  test('that is replaced is what principal and agent are told, with the reason and the new number', async () => {
    const old = await issue();
    const { data } = await post(desk.officer.email, old.key, 'replace', { reason: 'Salah ketik' });
    await post(desk.officer.email, data.documentId, 'withdraw', { reason: 'Hama' });
    const told = await office.sql<{ kind: string; title: string; body: string }>(
      `select kind, title, body from notifications
        where recipient_key = $1 and kind like 'certificate.%' and body like '%' || $2 || '%'
        order by id`,
      [trader.documentId, data.number]
    );
    expect(told.map(({ kind }) => kind)).toEqual(['certificate.replaced', 'certificate.withdrawn']);
    expect(told[0]?.title).toBe(`Certificate ${old.number} was replaced`);
    expect(told[0]?.body).toContain('Reason: Salah ketik');
    expect(told[1]?.body).toContain('Reason: Hama');
  });

  test('is not replaced while its consignment is detained, but can be withdrawn', async () => {
    const { key, application } = await issue();
    await office.sql(
      `insert into quarantine_actions (document_id, kind, acted_on, application_key, office_key,
              service_user_key, severity, reason_code, application_number)
       select 'a' || md5(document_id), 'detention', '2026-03-02', document_id, office_key,
              service_user_key, 'administrative', 'X', number
         from service_applications where document_id = $1`,
      [application]
    );
    expect(await post(desk.officer.email, key, 'replace', { reason: 'x' })).toMatchObject({
      status: 409,
      code: 'OPEN_DETENTION',
    });
    expect(await post(desk.officer.email, key, 'withdraw', { reason: 'x' })).toMatchObject({
      status: 200,
    });
  });

  test('is never made, copied or deleted by itself, and no field of it written', async () => {
    const { key, application } = await issue();
    const panel = office.panel('superadmin@demo.test');
    const token = await office.apiToken('full-access');
    const refusal = ({ status, body }: Answer): unknown => [status, body.error?.details?.code];
    const data = { certificateType: 'health' };
    expect(refusal(await token.post('/api/certificates', { data }))).toEqual([403, 'FORBIDDEN']);
    expect(refusal(await panel.create(CERTIFICATE, data))).toEqual([403, 'FORBIDDEN']);
    expect(refusal(await panel.clone(CERTIFICATE, key))).toEqual([409, 'WRONG_STATE']);
    expect(refusal(await panel.remove(CERTIFICATE, key))).toEqual([409, 'WRONG_STATE']);
    expect(refusal(await panel.bulkRemove(CERTIFICATE, [key]))).toEqual([409, 'WRONG_STATE']);
    expect(refusal(await token.delete(`/api/certificates/${key}`))).toEqual([409, 'WRONG_STATE']);
    for (const fields of [
      { number: 'KT-1/X' },
      { content: {} },
      { officerName: 'Orang Lain' },
      { reason: 'x' },
      { application: { disconnect: [application] } },
      { stepReason: 'x' },
      { certificateState: 'nonsense' },
    ]) {
      expect(refusal(await panel.update(CERTIFICATE, key, fields))).toEqual([400, 'INVALID']);
      expect([400, 403]).toContain(
        (await token.put(`/api/certificates/${key}`, { data: fields })).status
      );
    }
    const back = await panel.update(CERTIFICATE, key, { certificateState: 'draft' });
    expect(refusal(back)).toEqual([409, 'WRONG_STATE']);
    expect((await panel.update(CERTIFICATE, key, { certificateState: 'issued' })).status).toBe(200);
    const generated = await office
      .as(desk.officer.email)
      .graphql(`mutation { deleteCertificate(documentId: "${key}") { documentId } }`);
    expect(generated.body.errors[0].message).toMatch(/Cannot query field|Unknown/);
    expect(await onlyCertificateOf(office, application)).toMatchObject({ state: 'issued' });
  });

  test('saved in the panel as it was shown changes nothing', async () => {
    const { key } = await issue();
    const panel = office.panel('superadmin@demo.test');
    const { body } = await panel.find(CERTIFICATE, key);
    const {
      createdAt: _c,
      updatedAt: _u,
      publishedAt: _p,
      createdBy: _cb,
      updatedBy: _ub,
      id: _i,
      documentId: _d,
      localizations: _l,
      locale: _lo,
      status: _s,
      ...shown
    } = body.data;
    const saved = await panel.update(CERTIFICATE, key, {
      ...shown,
      application: { connect: [], disconnect: [] },
    });
    expect([saved.status, saved.body.error]).toEqual([200, undefined]);
  });

  test('that was replaced is printed with its stamp, and its successor names it', async () => {
    const old = await issue();
    const { data } = await post(desk.officer.email, old.key, 'replace', { reason: 'Salah ketik' });
    const print = async (key: string): Promise<string> => {
      const { body } = await office.as(trader.email).get(`/api/certificates/${key}/document.pdf`);
      return (await readPaper(body as Buffer)).texts.join(' ').replace(/\s+/g, ' ');
    };
    expect(await print(old.key)).toContain(`REPLACED / DIGANTI · No. ${data.number}`);
    expect(await print(data.documentId)).toContain(
      `replaces and cancels Phytosanitary Certificate No. ${old.number} issued on 2 March 2026`
    );
    const xml = async (key: string): Promise<string> =>
      (
        (await office.as(trader.email).get(`/api/certificates/${key}/sps.xml`)).body as Buffer
      ).toString();
    expect(await xml(old.key)).toMatch(/<ram:StatusCode[^>]*>44</);
    const successor = await xml(data.documentId);
    expect(successor).toMatch(/<ram:StatusCode[^>]*>70</);
    expect(successor).toContain('Salah ketik');
    await post(desk.officer.email, data.documentId, 'withdraw', { reason: 'Hama' });
    expect(await xml(data.documentId)).toMatch(/<ram:StatusCode[^>]*>40</);
    expect(await print(data.documentId)).toContain('WITHDRAWN / DITARIK · 2 March 2026');
  });
});

describe('raw SQL', () => {
  let kept: CertificateRow;
  beforeAll(async () => {
    kept = await issue();
  });
  test.each([
    [
      'is in force twice',
      `insert into certificates (document_id, certificate_state, certificate_type,
        number, form_code, issued_at, issued_on, officer_name, application_key)
      select 'twice', 'issued', certificate_type, 'X-1', form_code, issued_at, issued_on, officer_name,
        application_key from certificates where document_id = $1`,
    ],
    [
      'is replaced by nothing',
      `update certificates set certificate_state = 'replaced', reason = 'x'
      where document_id = $1`,
    ],
    [
      'is withdrawn without a reason',
      `update certificates set certificate_state = 'withdrawn',
        withdrawn_at = now() where document_id = $1`,
    ],
    [
      'is in force without a number',
      `update certificates set number = null where document_id = $1`,
    ],
  ])('never leaves a certificate that %s', async (_, sql) => {
    await expect(office.sql(sql, [kept.key])).rejects.toThrow();
  });
});
