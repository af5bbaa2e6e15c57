import { startOffice, type Answer, type Office } from '../harness';
import { makeTariffs, openDesk, type Desk } from '../api/bills';
import { certificatesOf, handOver, issuedCertificate, type Issued } from '../api/certificates';
import { makeTrader, type Trader } from '../api/traders';
import { countAnswers, failuresAmong } from './requests';

const ROUNDS = 6;

let office: Office;
let desk: Desk;
let trader: Trader;

beforeAll(async () => {
  office = await startOffice();
  desk = await openDesk(office);
  await makeTariffs(office);
  trader = await makeTrader(office);
});
afterAll(() => office.stop());

const command = ({ key }: Issued, name: 'replace' | 'withdraw'): Promise<Answer> =>
  office
    .as(desk.officer.email)
    .post(`/api/certificates/${key}/${name}`, { data: { reason: 'Salah ketik' } });

const applicationOf = async (key: string) => {
  const [row] = await office.sql<{ stage: string; number: string }>(
    'select stage, certificate_number as number from service_applications where document_id = $1',
    [key]
  );
  return row;
};
const commandsOf = async (key: string): Promise<string[]> =>
  (
    await office.sql<{ command: string }>(
      `select command from application_steps where application_key = $1
          and command in ('hand-over', 'replace', 'withdraw') order by id`,
      [key]
    )
  ).map(({ command: name }) => name);

test('a certificate replaced while it is handed over: one is in force, and its application names it', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const issued = await issuedCertificate(office, desk, trader);
    const replace = () => command(issued, 'replace');
    const hand = () => handOver(office, desk, issued.application);
    const answers = await Promise.all(round % 2 === 0 ? [replace(), hand()] : [hand(), replace()]);
    expect(failuresAmong(answers)).toEqual([]);
    expect(countAnswers(answers)).toEqual({ 200: 2 });
    const certificates = await certificatesOf(office, issued.application);
    expect(certificates.map(({ state }) => state)).toEqual(['replaced', 'issued']);
    expect(await applicationOf(issued.application)).toEqual({
      stage: 'handed-over',
      number: certificates[1]?.number,
    });
    expect((await commandsOf(issued.application)).sort()).toEqual(['hand-over', 'replace']);
  }
});

test('a certificate withdrawn while it is handed over: whoever comes second sees what the first has done', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const issued = await issuedCertificate(office, desk, trader);
    const withdraw = () => command(issued, 'withdraw');
    const hand = () => handOver(office, desk, issued.application);
    const answers = await Promise.all(
      round % 2 === 0 ? [withdraw(), hand()] : [hand(), withdraw()]
    );
    expect(failuresAmong(answers)).toEqual([]);
    const [only] = await certificatesOf(office, issued.application);
    expect(only?.state).toBe('withdrawn');
    const { stage } = (await applicationOf(issued.application)) ?? {};
    const steps = await commandsOf(issued.application);
    // Never handed over after it was withdrawn (rule 4).
    expect([stage, ...steps]).toEqual(
      stage === 'handed-over'
        ? ['handed-over', 'hand-over', 'withdraw']
        : ['certificate-issued', 'withdraw']
    );
    expect(countAnswers(answers)).toEqual(
      stage === 'handed-over' ? { 200: 2 } : { 200: 1, '409 WRONG_STATE': 1 }
    );
  }
});

test('of ten replacements and withdrawals at once exactly one is carried out', async () => {
  const issued = await issuedCertificate(office, desk, trader);
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      command(issued, index % 2 === 0 ? 'replace' : 'withdraw')
    )
  );
  expect(countAnswers(answers)).toEqual({ 200: 1, '409 WRONG_STATE': 9 });
  const certificates = await certificatesOf(office, issued.application);
  expect(certificates.filter(({ state }) => state === 'issued')).toHaveLength(
    certificates.length - 1
  );
  expect(await commandsOf(issued.application)).toHaveLength(1);
});
