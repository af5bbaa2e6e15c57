import { startOffice, type Answer, type HttpClient, type Office } from '../harness';
import { spsCertificate } from '../../src/domain/certification/sps-certificate';
import { contentFor } from '../../src/domain/certification/certificate-content';
import { SPS_PREFIXES } from '../../src/domain/certification/sps-codes';
import { writeXml } from '../../src/infra/xml/write-xml';
import { REEXPORTED } from '../unit/certification/consignments';
import { hire, type Staff } from './staff';
import { makeTrader } from './traders';

const FOREIGN = 'api::foreign-certificate.foreign-certificate';
const PATH = '/api/certificates/import';
const XML = { 'content-type': 'application/xml' };

let office: Office;
let officer: Staff;
let client: HttpClient;

beforeAll(async () => {
  office = await startOffice();
  officer = await hire(office, { panelRole: 'quarantine-officer' });
  client = office.as(officer.email);
});
afterAll(() => office.stop());

/** A message as the authority of another country sends it. */
const message = (number: string): string => {
  const content = contentFor('phytosanitary', { ...REEXPORTED, reexport: null });
  if (!content.ok) throw new Error(content.refusal.reason);
  const root = spsCertificate({
    content: content.value,
    state: 'issued',
    number,
    issuedAt: '2026-02-20T09:12:00+07:00',
    place: 'Rotterdam',
    officer: 'J. Voorbeeld',
    replaces: null,
  });
  if (!root.ok) throw new Error(root.refusal.reason);
  return writeXml(root.value, SPS_PREFIXES);
};

const refusalOf = ({ status, body }: Answer): unknown => [
  status,
  body.error?.details?.code,
  body.error?.details?.reason,
];
const countOf = async (): Promise<number> =>
  Number(
    (await office.sql<{ count: string }>('select count(*) from foreign_certificates'))[0]?.count
  );

test('a foreign certificate is kept as it was received, and read at the desk', async () => {
  const answer = await client.post(PATH, message('NL-1'), XML);
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({
    data: {
      number: 'NL-1',
      certificateType: 'phytosanitary',
      statusCode: '70',
      issuedOn: '2026-02-20',
      issuingCountry: 'ID',
      commodity: 'Tulip bulbs',
      consignee: 'Example Seeds Pty Ltd',
      importedByName: officer.name,
      content: { officer: 'J. Voorbeeld', place: 'Rotterdam' },
    },
    meta: { isNew: true },
  });
  const { documentId } = answer.body.data;
  expect((await client.get(`/api/foreign-certificates/${documentId}`)).status).toBe(200);
  const elsewhere = await hire(office, { office: 'DEMO2', panelRole: 'quarantine-officer' });
  const theirs = await office.as(elsewhere.email).get(`/api/foreign-certificates/${documentId}`);
  expect(theirs.status).toBe(404);
});

test('bringing it again changes nothing, also by ten hands at once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => client.post(PATH, message('NL-2'), XML))
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201]);
  const keys = new Set(answers.map(({ body }) => body.data.documentId as string));
  expect(keys.size).toBe(1);
  const before = await office.sql('select * from foreign_certificates order by id');
  const again = await client.post(PATH, message('NL-2'), XML);
  expect([again.status, again.body.meta]).toEqual([200, { isNew: false }]);
  expect(await office.sql('select * from foreign_certificates order by id')).toEqual(before);
});

test.each([
  ['as text/xml', (xml: string) => client.post(PATH, xml, { 'content-type': 'text/xml' })],
  [
    'as a file',
    (xml: string) => {
      const form = new FormData();
      form.append('file', new Blob([xml], { type: 'application/xml' }), 'certificate.xml');
      return client.post(PATH, form);
    },
  ],
  [
    'by a program, for the office it names',
    async (xml: string) =>
      (await office.apiToken([`${FOREIGN}.import`])).post(`${PATH}?office=DEMO`, xml, XML),
  ],
  [
    'in the panel',
    (xml: string) => office.panel(officer.email).post('/dashboard/certificates/import', xml, XML),
  ],
] as const)('it comes in %s', async (name, send) => {
  const number = `NL-${name}`;
  const answer = await send(message(number));
  expect([answer.status, answer.body?.data?.number]).toEqual([201, number]);
  const found = await client.get(
    `/api/foreign-certificates?filters[number][$eq]=${encodeURIComponent(number)}`
  );
  expect(found.body.data).toHaveLength(1);
});

test('what is no certificate is refused, and nothing is kept', async () => {
  const before = await countOf();
  const evil = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${message('NL-3').replace(/<\?xml[^>]*>/, '')}`;
  for (const [xml, reason] of [
    ['<a/>', 'sps.not-a-certificate'],
    ['<a>', 'sps.unreadable'],
    ['', 'sps.unreadable'],
    [evil, 'sps.unreadable'],
    [message('NL-3').replace('>851<', '>999<'), 'sps.unknown-type'],
    [message('NL-3') + ' '.repeat(1_000_001), 'sps.too-large'],
  ] as const) {
    expect(refusalOf(await client.post(PATH, xml, XML))).toEqual([400, 'INVALID', reason]);
  }
  expect(refusalOf(await client.post(PATH, { data: {} }))).toEqual([
    400,
    'INVALID',
    'certificate.no-xml',
  ]);
  expect(refusalOf(await client.post(PATH, new FormData()))).toEqual([
    400,
    'INVALID',
    'certificate.no-xml',
  ]);
  const token = await office.apiToken([`${FOREIGN}.import`]);
  expect(refusalOf(await token.post(`${PATH}?office=NIRGENDS`, message('NL-3'), XML))).toEqual([
    400,
    'INVALID',
    'certificate.unknown-office',
  ]);
  expect(await countOf()).toBe(before);
});

test('only a quarantine officer, or a program with that right, brings one in', async () => {
  const before = await countOf();
  const trader = await makeTrader(office);
  const head = await hire(office, { panelRole: 'office-head' });
  const plain = await hire(office);
  const reader = await office.apiToken('read-only');
  for (const who of [
    office.as(trader.email),
    office.as(head.email),
    office.as(plain.email),
    reader,
  ]) {
    expect((await who.post(PATH, message('NL-4'), XML)).status).toBe(403);
  }
  expect([401, 403]).toContain((await office.anonymous.post(PATH, message('NL-4'), XML)).status);
  expect(await countOf()).toBe(before);
});

test('nobody makes, changes or deletes one, not even by SQL', async () => {
  const { body } = await client.post(PATH, message('NL-5'), XML);
  const key = body.data.documentId as string;
  const panel = office.panel('superadmin@demo.test');
  expect((await panel.create(FOREIGN, { number: 'X' })).status).toBe(403);
  expect((await panel.update(FOREIGN, key, { commodity: 'X' })).status).toBe(403);
  expect((await panel.clone(FOREIGN, key)).status).toBe(403);
  expect((await panel.remove(FOREIGN, key)).status).toBe(403);
  const generated = await client.graphql(
    `mutation { deleteForeignCertificate(documentId: "${key}") { documentId } }`
  );
  expect(generated.body.errors[0].message).toMatch(/Cannot query field|Unknown/);
  for (const sql of [
    `update foreign_certificates set commodity = 'X' where document_id = $1`,
    'delete from foreign_certificates where document_id = $1',
  ]) {
    await expect(office.sql(sql, [key])).rejects.toThrow(/append-only/);
  }
});
