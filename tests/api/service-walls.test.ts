import { startOffice, type Office } from '../harness';
import {
  applicationAt,
  openServiceDesk,
  SIDE_STAGES,
  WAY_THROUGH,
  type AnyStage,
  type ServiceDesk,
} from './service-desk';

let office: Office;
let desk: ServiceDesk;
const at = {} as Record<AnyStage, string>;

const STAGES = [...WAY_THROUGH, ...SIDE_STAGES];

/** service.md, Stages: from where an application may move on, to where. */
const MOVES: Readonly<Record<AnyStage, readonly AnyStage[]>> = {
  submitted: ['received', 'cancelled', 'refused', 'destroyed'],
  received: ['inspection', 'cancelled', 'refused', 'destroyed'],
  inspection: ['draft-issued', 'cancelled', 'refused', 'destroyed'],
  'draft-issued': ['draft-approved', 'correction-requested', 'cancelled', 'refused', 'destroyed'],
  'correction-requested': ['draft-issued', 'cancelled', 'refused', 'destroyed'],
  'draft-approved': ['invoiced', 'cancelled', 'refused', 'destroyed'],
  invoiced: ['paid', 'refused', 'destroyed'],
  paid: ['certificate-issued', 'refused', 'destroyed'],
  'certificate-issued': ['handed-over'],
  'handed-over': ['closed'],
  closed: [],
  cancelled: [],
  refused: ['destroyed'],
  destroyed: [],
};

beforeAll(async () => {
  office = await startOffice();
  desk = await openServiceDesk(office);
  for (const stage of STAGES) at[stage] = await applicationAt(office, desk, stage);
});
afterAll(() => office.stop());

/** What the database says to a statement: the constraint's name, or `done`; nothing is kept. */
const tried = async (sql: string, values: readonly unknown[] = []): Promise<string> => {
  await office.sql('begin');
  try {
    await office.sql(sql, values);
    await office.sql('set constraints all immediate');
    return 'done';
  } catch (error) {
    const { constraint, message } = error as { constraint?: string; message: string };
    return constraint ?? message;
  } finally {
    await office.sql('rollback');
  }
};

/** Stages that need papers which are there only once the command has been given. */
const NEED_PAPERS: readonly AnyStage[] = [
  'draft-issued',
  'draft-approved',
  'invoiced',
  'paid',
  'certificate-issued',
];

describe.each(STAGES)('raw SQL moves an application that is at %s', (from) => {
  test.each(STAGES.filter((to) => to !== from))('to %s only along the stage table', async (to) => {
    const said = await tried('update service_applications set stage = $2 where document_id = $1', [
      at[from],
      to,
    ]);
    if (!MOVES[from].includes(to)) expect(said).toBe('service_applications_stage_table');
    // From a correction back to the draft the papers are those of the draft before.
    else if (NEED_PAPERS.includes(to) && from !== 'correction-requested') {
      expect(said).toBe('service_applications_papers');
    } else expect(said).toBe('done');
  });
});

test.each([
  ['the principal', 'service_user_key', () => desk.other.documentId],
  ['the agent', 'agent_key', () => desk.agent.documentId],
  ['the number', 'number', () => 'PPK-2026-999999'],
  ['the source', 'source', () => 'IQFAST'],
  [
    'the office',
    'office_key',
    async () =>
      (
        await office.sql<{ key: string }>(
          `select document_id as key from offices where code = 'DEMO2'`
        )
      )[0]?.key,
  ],
])('%s of an application stays', async (_, column, value) => {
  const set = column === 'source' ? `source = $2, external_ref = 'x'` : `${column} = $2`;
  expect(
    await tried(`update service_applications set ${set} where document_id = $1`, [
      at.received,
      await value(),
    ])
  ).toBe('service_applications_parties');
});

test.each([0, 3])('versions of a draft are counted up one by one, not from 1 to %i', async (to) => {
  expect(
    await tried('update service_applications set draft_version = $2 where document_id = $1', [
      at['draft-issued'],
      to,
    ])
  ).toBe('service_applications_versions');
});

test('no application begins in the middle', async () => {
  const copied = (stage: string) => `
    insert into service_applications (document_id, number, office_key, service_user_key, stage, stage_since)
    select 'copy', 'PPK-1', office_key, service_user_key, '${stage}', now() from service_applications
     where document_id = '${at.submitted}'`;
  for (const stage of NEED_PAPERS) {
    expect(await tried(copied(stage))).toBe('service_applications_papers');
  }
  expect(await tried(copied('closed'))).toBe('service_applications_papers');
  expect(await tried(copied('on-the-moon'))).toBe('service_applications_known_stage');
  expect(await tried(copied('submitted'))).toBe('done');
});

/** What belongs to a certificate in the states that ask for it. */
const WHOLE: Readonly<Record<string, string>> = {
  issued: `, number = 'raw', form_code = 'KT', issued_at = now(), issued_on = '2026-03-02', officer_name = 'N'`,
  withdrawn: `, withdrawn_at = now(), reason = 'x'`,
};

describe('a certificate', () => {
  const change = (stage: AnyStage, set: string): Promise<string> =>
    tried(`update certificates set ${set} where application_key = $1`, [at[stage]]);

  test.each([
    ['content', `content = '{}'`],
    ['number', `number = 'other'`],
    ['signature', `officer_name = 'Orang Lain'`],
    ['date', `issued_on = '2020-01-01'`],
    ['verification code', `verification_code = 'AAAAAAAAAAAAAAAA'`],
    ['summary', `destination = 'Perth, AU'`],
  ])('that is issued keeps its %s', async (_, set) => {
    for (const stage of ['certificate-issued', 'handed-over', 'closed'] as const) {
      expect(await change(stage, set)).toBe('certificates_fixed');
    }
  });

  test('that was approved keeps what was approved', async () => {
    expect(await change('draft-approved', `content = '{}'`)).toBe('certificates_fixed');
    expect(await change('draft-approved', 'version = 2')).toBe('certificates_fixed');
  });

  test.each([
    ['draft-issued', 'issued', 'certificates_states'],
    ['draft-issued', 'withdrawn', 'certificates_states'],
    ['draft-approved', 'draft', 'certificates_states'],
    ['draft-approved', 'issued', 'certificates_paid'],
    ['invoiced', 'issued', 'certificates_paid'],
    ['closed', 'draft', 'certificates_states'],
    ['closed', 'approved', 'certificates_states'],
    ['closed', 'withdrawn', 'done'],
  ] as const)('of an application at %s does not become %s: %s', async (stage, state, said) => {
    expect(await change(stage, `certificate_state = '${state}'${WHOLE[state] ?? ''}`)).toBe(said);
  });

  test.each([
    ['draft-approved', 'issued'],
    ['closed', 'replaced'],
    ['closed', 'withdrawn'],
  ] as const)('at %s is not %s without what belongs to it', async (stage, state) => {
    expect(await change(stage, `certificate_state = '${state}'`)).toBe('certificates_whole');
  });

  test('is issued once for an application', async () => {
    expect(
      await tried(
        `insert into certificates (document_id, certificate_state, certificate_type, application_key,
                number, form_code, issued_at, issued_on, officer_name)
         select 'second', 'issued', certificate_type, application_key, 'second', form_code, issued_at,
                issued_on, officer_name
           from certificates where application_key = $1`,
        [at.closed]
      )
    ).toBe('certificates_one_in_force');
  });

  test.each(['certificates', 'service_applications', 'application_steps', 'certificate_versions'])(
    'nor is a row of %s ever deleted',
    async (table) => {
      expect(await tried(`delete from ${table}`)).not.toBe('done');
      expect(await tried(`truncate ${table} cascade`)).not.toBe('done');
    }
  );
});
