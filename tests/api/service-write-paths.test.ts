import { startOffice, type HttpClient, type Office } from '../harness';
import { byCommand, REFUSALS } from '../cases/stage-table';
import { uploadLetter } from './evidence';
import { withoutTraceInService } from './records';
import {
  applicationAt,
  COLLECTOR,
  CONSIGNMENT,
  openServiceDesk,
  payFor,
  SIDE_STAGES,
  stageOf,
  WAY_THROUGH,
  type AnyStage,
  type ServiceDesk,
} from './service-desk';
import { SERVICE_WAYS, STAGE_CHOSEN, type CommandName, type ServiceWay } from './service-ways-in';

const STAGES: readonly AnyStage[] = [...WAY_THROUGH, ...SIDE_STAGES];
const APPLICATION = 'api::service-application.service-application';
const UNKNOWN = 'abcdefghijklmnopqrstuvwx';

let office: Office;
let desk: ServiceDesk;
let ways: Readonly<Record<string, ServiceWay>>;
const at = {} as Record<AnyStage, string>;

beforeAll(async () => {
  office = await startOffice();
  desk = await openServiceDesk(office);
  ways = Object.fromEntries(SERVICE_WAYS.map(([name, wayOf]) => [name, wayOf(office)]));
  for (const stage of STAGES) at[stage] = await applicationAt(office, desk, stage);
}, 120_000);
afterAll(() => office.stop());

const CORRECTIONS = [{ field: 'consignee', comment: 'Alamat keliru' }];

/** What each command says, where it says something. */
const INPUTS: Readonly<Partial<Record<CommandName, Record<string, unknown>>>> = {
  inspect: { outcome: 'passed' },
  'approve-draft': { version: 1 },
  'request-correction': { version: 1, corrections: CORRECTIONS },
  'hand-over': COLLECTOR,
  cancel: { reason: 'Pengiriman batal' },
};

const OF_THE_SERVICE_USER: readonly CommandName[] = ['approve-draft', 'request-correction'];

const COMMANDS = Object.keys(STAGE_CHOSEN) as readonly CommandName[];

describe.each(SERVICE_WAYS)('through %s', (name) => {
  const way = () => ways[name]!;
  /** Who gives a command this way; service users have no panel. */
  const giver = (command: CommandName): string | undefined => {
    if (!OF_THE_SERVICE_USER.includes(command)) return desk.officer.email;
    return way().isOpen ? desk.trader.email : undefined;
  };

  test('an application comes from its beginning to its end, and tells everybody once', async () => {
    const { officer, trader, agent, treasurer } = desk;
    const open = way().isOpen ? way() : ways['REST commands']!;
    const consignment = { ...CONSIGNMENT, agent: agent.documentId };
    const made = way().isOpen
      ? await way().create(trader.email, consignment)
      : await way().create(officer.email, { ...consignment, serviceUser: trader.documentId });
    expect(made).toMatchObject({ data: { stage: 'submitted' } });
    const key = made.data.documentId as string;
    const take = async (who: string, command: CommandName, input: object = {}) => {
      const taken = await (OF_THE_SERVICE_USER.includes(command) ? open : way()).command(
        who,
        key,
        command,
        { ...INPUTS[command], ...input }
      );
      expect([command, taken.status, taken.message]).toEqual([command, 200, undefined]);
    };
    await take(officer.email, 'receive');
    await take(officer.email, 'inspect', { note: 'Bersih' });
    await take(officer.email, 'issue-draft');
    await take(agent.email, 'request-correction');
    await take(officer.email, 'issue-draft', { changes: { marks: 'N/M 2' } });
    expect(await open.command(trader.email, key, 'approve-draft', { version: 1 })).toMatchObject({
      status: 409,
      code: 'STALE_DRAFT',
    });
    await take(trader.email, 'approve-draft', { version: 2 });
    await take(treasurer.email, 'invoice');
    await payFor(office, desk.bank, key);
    await take(officer.email, 'issue-certificate');
    await take(officer.email, 'hand-over');
    await take(officer.email, 'close');

    const steps = await office.sql<{ line: string }>(
      `select concat_ws(' ', command, stage, actor_role, version, outcome) as line
         from application_steps where application_key = $1 order by id`,
      [key]
    );
    expect(steps.map(({ line }) => line)).toEqual([
      `submit submitted ${way().isOpen ? 'principal' : 'officer'}`,
      'receive received officer',
      'inspect inspection officer passed',
      'issue-draft draft-issued officer 1',
      'request-correction correction-requested agent 1',
      'issue-draft draft-issued officer 2',
      'approve-draft draft-approved principal 2',
      'invoice invoiced treasurer',
      expect.stringMatching(/^pay paid /),
      'issue-certificate certificate-issued officer',
      'hand-over handed-over officer',
      'close closed officer',
    ]);
    const told = await office.sql<{ kind: string; count: number; recipients: number }>(
      `select kind, count(*)::int as count, count(distinct recipient_key)::int as recipients
         from notifications where request_key = $1 group by kind order by kind`,
      [key]
    );
    const both = (kind: string, times = 1) => ({ kind, count: 2 * times, recipients: 2 });
    expect(told).toEqual([
      // Principal, agent and finance contact.
      { kind: 'invoice.issued', count: 3, recipients: 3 },
      { kind: 'invoice.paid', count: 1, recipients: 1 },
      both('service.certificate-issued'),
      both('service.closed'),
      both('service.correction-requested'),
      both('service.draft-approved'),
      both('service.draft-issued', 2),
      both('service.handed-over'),
      both('service.inspection'),
      both('service.paid'),
      both('service.received'),
      both('service.submitted'),
    ]);
    const [stored] = await office.sql(
      `select step_outcome, step_note, step_version, step_corrections, step_changes,
              step_billing_code, step_collector_name, step_collector_identity,
              step_collector_relation, collector_name, draft_version
         from service_applications where document_id = $1`,
      [key]
    );
    const { collector_name, draft_version, ...typedIn } = stored as Record<string, unknown>;
    expect([collector_name, draft_version]).toEqual(['Sopir Contoh', 2]);
    expect(Object.values(typedIn)).toEqual(Object.values(typedIn).map(() => null));
    const versions = await office.sql<{ version: number; marks: string }>(
      `select version, content->>'marks' as marks from certificate_versions
        where application_key = $1 order by version`,
      [key]
    );
    expect(versions).toEqual([
      { version: 1, marks: 'N/M' },
      { version: 2, marks: 'N/M 2' },
    ]);
  });

  test.each(STAGES)(
    'at %s a command that does not fit is refused without a trace',
    async (stage) => {
      await withoutTraceInService(office, async () => {
        for (const command of COMMANDS) {
          const cell = byCommand[stage]?.[command] ?? '';
          const who = giver(command);
          const isNone = way().isForm && STAGE_CHOSEN[command] === stage;
          if (who === undefined || REFUSALS[cell] === undefined || isNone) continue;
          const outcome = await way().command(who, at[stage], command, INPUTS[command]);
          const [code] = REFUSALS[cell].split(' ');
          expect([command, outcome.status, outcome.code]).toEqual([command, 409, code]);
        }
      });
    }
  );

  test('nobody gives a command that is another’s, and what one may not see does not exist', async () => {
    const {
      supervision,
      manager,
      personnel,
      clerk,
      elsewhere,
      treasurer,
      colleague,
      other,
      trader,
    } = desk;
    const staff = [supervision, manager, personnel, clerk, elsewhere].map(({ email }) => email);
    const people = way().isOpen
      ? [...staff, other.email]
      : staff.filter((who) => who !== clerk.email);
    await withoutTraceInService(office, async () => {
      for (const stage of [
        'submitted',
        'draft-issued',
        'draft-approved',
        'certificate-issued',
      ] as const) {
        const fitting = COMMANDS.filter(
          (command) => REFUSALS[byCommand[stage]?.[command] ?? ''] === undefined
        );
        for (const command of fitting) {
          if (way().isForm && STAGE_CHOSEN[command] === stage) continue;
          const others = [
            ...people,
            ...(command === 'invoice' ? [] : [treasurer.email]),
            ...(OF_THE_SERVICE_USER.includes(command) ? [colleague.email] : []),
            ...(way().isOpen && ['receive', 'invoice', 'hand-over'].includes(command)
              ? [trader.email]
              : []),
          ];
          for (const who of others) {
            const outcome = await way().command(who, at[stage], command, INPUTS[command]);
            expect([command, who, [400, 403, 404].includes(outcome.status)]).toEqual([
              command,
              who,
              true,
            ]);
          }
        }
      }
      const unseen = [elsewhere.email, ...(way().isOpen ? [other.email] : [])];
      for (const who of unseen) {
        for (const key of [at.submitted, UNKNOWN]) {
          const outcome = await way().edit(who, key, { marks: 'X' });
          expect([who, [403, 404].includes(outcome.status)]).toEqual([who, true]);
          if (way().isOpen) expect(outcome.status).toBe(404);
        }
      }
    });
  });

  test.each([
    ['its number', { number: 'PPK-2026-999999' }],
    ['when its stage began', { stageSince: '2020-01-01T00:00:00.000Z' }],
    ['the version of its draft', { draftVersion: 7 }],
    ['its certificate number', { certificateNumber: 'KT/1' }],
    ['when it was handed in', { submittedAt: '2020-01-01T00:00:00.000Z' }],
    ['who collected the certificate', { collectorName: 'Orang Lain' }],
    ['its commodity in short', { commodity: 'Emas' }],
    ['the office’s key', { officeKey: 'somewhere' }],
    ['the principal’s key', { serviceUserKey: 'somebody' }],
    ['the agent’s name', { agentName: 'Somebody' }],
    ['a field that does not exist', { surprise: true }],
  ])('%s cannot be written, neither at first nor later', async (_, computed) => {
    const { officer, trader } = desk;
    const isPanel = !way().isOpen;
    for (const stage of ['submitted', 'inspection', 'closed'] as const) {
      const outcome = await withoutTraceInService(office, () =>
        way().edit(officer.email, at[stage], computed)
      );
      // Fields without permission never leave the panel's own filter.
      if (isPanel) expect([200, 400]).toContain(outcome.status);
      else expect([outcome.status, outcome.code ?? 'INVALID']).toEqual([400, 'INVALID']);
    }
    if (isPanel) return;
    const made = await withoutTraceInService(office, () =>
      way().create(trader.email, { ...CONSIGNMENT, ...computed })
    );
    expect(made.status).toBe(400);
  });

  test('parties, office and source stay as they were handed in', async () => {
    const { officer, other, agent } = desk;
    for (const change of [
      { serviceUser: other.documentId },
      { agent: agent.documentId },
      { office: null },
      { source: 'SISTEM-LAMA', externalRef: 'X' },
    ]) {
      const outcome = await withoutTraceInService(office, () =>
        way().edit(officer.email, at.received, change)
      );
      // Naming a source is not the panel's to send at all.
      if ('source' in change && !way().isOpen) expect([200, 400]).toContain(outcome.status);
      else expect(outcome).toMatchObject({ status: 400 });
    }
  });

  test('particulars are fixed for the service user once received, for all once approved', async () => {
    const { officer, trader } = desk;
    await withoutTraceInService(office, async () => {
      for (const change of [
        { marks: 'LOT 9' },
        { items: [{ ...CONSIGNMENT.items[0], quantity: 1 }] },
      ]) {
        for (const stage of STAGES.slice(STAGES.indexOf('draft-approved'))) {
          if (stage === 'correction-requested') continue;
          const outcome = await way().edit(officer.email, at[stage], change);
          expect([stage, outcome.status, outcome.code]).toEqual([stage, 409, 'WRONG_STATE']);
        }
        if (!way().isOpen) continue;
        for (const stage of ['received', 'draft-issued', 'correction-requested'] as const) {
          expect(await way().edit(trader.email, at[stage], change)).toMatchObject({
            status: 409,
            code: 'WRONG_STATE',
          });
        }
      }
    });
  });

  test('no application begins as anything but submitted, is deleted or paid by hand', async () => {
    const { officer, trader } = desk;
    const asPaid = { ...CONSIGNMENT, serviceUser: trader.documentId, stage: 'paid' };
    // The panel has no right to name a stage at first; it is dropped there.
    if (!way().isOpen) {
      expect(await way().create(officer.email, asPaid)).toMatchObject({
        data: { stage: 'submitted' },
      });
    } else {
      expect(
        await withoutTraceInService(office, () => way().create(officer.email, asPaid))
      ).toMatchObject({
        status: 409,
        code: 'WRONG_STATE',
      });
    }
    for (const who of [officer.email, ...(way().isOpen ? [trader.email] : [])]) {
      const removed = await withoutTraceInService(office, () => way().remove(who, at.submitted));
      expect(removed.status).toBeGreaterThanOrEqual(400);
    }
    for (const [stage, chosen] of [
      ['invoiced', 'paid'],
      ['inspection', 'refused'],
      ['inspection', 'destroyed'],
      ['received', 'submitted'],
    ] as const) {
      const outcome = await withoutTraceInService(office, () =>
        way().edit(officer.email, at[stage], { stage: chosen })
      );
      expect([chosen, outcome.status, outcome.code]).toEqual([chosen, 409, 'WRONG_STATE']);
    }
  });

  test.each([
    ['no items', { items: [] }],
    ['items that are none', { items: 'mangga' }],
    ['a hundred and one items', { items: Array(101).fill(CONSIGNMENT.items[0]) }],
    ['no quantity', { items: [{ ...CONSIGNMENT.items[0], quantity: 0 }] }],
    ['less than nothing', { items: [{ ...CONSIGNMENT.items[0], quantity: -1 }] }],
    ['four decimals', { items: [{ ...CONSIGNMENT.items[0], quantity: 1.0005 }] }],
    ['more than there is', { items: [{ ...CONSIGNMENT.items[0], quantity: 1e15 }] }],
    ['an unknown unit', { items: [{ ...CONSIGNMENT.items[0], unit: 'barrel' }] }],
    ['a null character', { items: [{ ...CONSIGNMENT.items[0], commodity: 'a\u0000b' }] }],
    ['a null character elsewhere', { marks: 'a\u0000b' }],
    ['a country by its name', { originCountry: 'Japan' }],
    ['a day that is none', { plannedOn: '2026-02-30' }],
    ['half a package', { packagesNumber: 1.5 }],
    ['10^9 packages', { packagesNumber: 1e9 }],
    ['a line without end', { destination: 'x'.repeat(300) }],
    ['an unknown sector', { sector: 'fish' }],
    ['a certificate that does not fit', { certificateType: 'health' }],
    ['a relation that is none', { workArea: { surprise: 1 } }],
    ['an unknown office', { office: UNKNOWN }],
  ])('%s is refused field by field, and nothing is kept', async (_, nonsense) => {
    const { officer, trader } = desk;
    const outcome = await withoutTraceInService(office, () =>
      way().create(officer.email, { ...CONSIGNMENT, serviceUser: trader.documentId, ...nonsense })
    );
    expect([outcome.status, outcome.message]).toEqual([400, expect.any(String)]);
    if (outcome.code === undefined) return;
    expect(outcome.code).toBe('INVALID');
  });

  test.each([
    ['hand-over', 'certificate-issued', {}],
    ['hand-over', 'certificate-issued', { ...COLLECTOR, collectorName: '  ' }],
    ['cancel', 'submitted', {}],
    ['cancel', 'submitted', { reason: ' ' }],
    ['inspect', 'received', { outcome: 'perfect' }],
    ['issue-draft', 'inspection', { changes: { surprise: 1 } }],
    ['issue-draft', 'inspection', { changes: { intendedUse: 'Konsumsi', borderPost: 'X' } }],
    ['invoice', 'draft-approved', { billingCode: '12' }],
    ['approve-draft', 'draft-issued', {}],
    ['approve-draft', 'draft-issued', { version: 9 }],
    ['request-correction', 'draft-issued', { version: 1 }],
    ['request-correction', 'draft-issued', { version: 1, corrections: [] }],
    ['request-correction', 'draft-issued', { version: 1, corrections: [{ field: 'x' }] }],
  ] as const)('%s at %s needs what it says: %j', async (command, stage, input) => {
    const who = giver(command);
    if (who === undefined) return;
    const outcome = await withoutTraceInService(office, () =>
      way().command(who, at[stage], command, input)
    );
    expect(outcome.status).toBe(400);
  });
});

describe('past the ways for people', () => {
  let machine: HttpClient;

  beforeAll(async () => {
    machine = await office.apiToken('full-access');
  });

  test('a token hands in, and takes no step of a person', async () => {
    const data = { ...CONSIGNMENT, office: 'DEMO', serviceUser: desk.trader.code };
    const made = await machine.post('/api/service-applications', { data });
    expect(made).toMatchObject({ status: 201, body: { data: { stage: 'submitted' } } });
    await withoutTraceInService(office, async () => {
      for (const command of COMMANDS) {
        const answer = await machine.post(`/api/service-applications/${at.submitted}/${command}`, {
          data: INPUTS[command] ?? {},
        });
        expect([command, answer.status]).toEqual([command, 403]);
        const chosen = await machine.put(`/api/service-applications/${at.submitted}`, {
          data: { stage: STAGE_CHOSEN[command] },
        });
        expect([command, chosen.status >= 400 && chosen.status < 500]).toEqual([command, true]);
      }
      for (const [path, body] of [
        ['/api/service-applications', { data: { ...CONSIGNMENT, office: 'DEMO' } }],
        ['/api/application-steps', { data: { command: 'pay', stage: 'paid' } }],
        ['/api/certificate-versions', { data: { version: 9, content: {} } }],
      ] as const) {
        expect((await machine.post(path, body)).status).toBeGreaterThanOrEqual(400);
      }
      const without = await office.apiToken(['api::office.office.find']);
      expect((await without.post('/api/service-applications', { data })).status).toBe(403);
      expect((await office.anonymous.post('/api/service-applications', { data })).status).toBe(403);
    });
  });

  test('the same reference again changes nothing, and is nobody’s way into another office', async () => {
    const reference = { source: 'SISTEM-LAMA', externalRef: 'PPK/1' };
    const data = { ...CONSIGNMENT, office: 'DEMO', serviceUser: desk.trader.code, ...reference };
    const first = await machine.post('/api/service-applications', { data });
    expect(first.status).toBe(201);
    const key = first.body.data.documentId as string;
    await withoutTraceInService(office, async () => {
      const again = await machine.post('/api/service-applications', {
        data: { ...data, marks: 'other' },
      });
      expect(again.body.data).toMatchObject({ documentId: key, marks: 'N/M' });
      // The panel has no right to name a source.
      for (const way of Object.values(ways).filter(({ isOpen }) => isOpen)) {
        const foreign = await way.create(desk.elsewhere.email, {
          ...data,
          office: null,
          serviceUser: desk.trader.documentId,
        });
        expect(foreign.status).toBeGreaterThanOrEqual(400);
        expect(JSON.stringify(foreign.data ?? null)).not.toContain(key);
      }
      for (const partial of [{ source: 'SISTEM-LAMA' }, { externalRef: 'x' }]) {
        const answer = await machine.post('/api/service-applications', {
          data: { ...CONSIGNMENT, office: 'DEMO', serviceUser: desk.trader.code, ...partial },
        });
        expect(answer.status).toBe(400);
      }
      const named = await office
        .as(desk.trader.email)
        .post('/api/service-applications', { data: { ...CONSIGNMENT, ...reference } });
      expect(named.status).toBe(403);
    });
  });

  test.each(['superadmin@demo.test', 'head@demo.test', 'officer', 'treasurer', 'supervision'])(
    'in the panel %s deletes, clones and rewrites nothing',
    async (role) => {
      const who = role.includes('@') ? role : desk[role as 'officer'].email;
      const panel = office.panel(who);
      const [step] = await office.sql<{ key: string }>(
        'select document_id as key from application_steps order by id limit 1'
      );
      const keys = [at.submitted, at.closed];
      await withoutTraceInService(office, async () => {
        for (const answer of [
          await panel.remove(APPLICATION, at.submitted),
          await panel.bulkRemove(APPLICATION, keys),
          await panel.clone(APPLICATION, at.submitted, {}),
          await panel.create('api::application-step.application-step', { command: 'pay' }),
          await panel.update('api::application-step.application-step', step?.key ?? '', {
            note: 'x',
          }),
          await panel.remove('api::application-step.application-step', step?.key ?? ''),
        ]) {
          expect(answer.status).toBeGreaterThanOrEqual(400);
          expect(answer.status).toBeLessThan(500);
        }
      });
    }
  );

  test('in the panel each role changes only what is its own to change', async () => {
    const roles = [
      'superadmin@demo.test',
      'head@demo.test',
      'manager@demo.test',
      'personnel@demo.test',
    ];
    for (const who of roles) {
      await withoutTraceInService(office, async () => {
        for (const data of [
          { stage: 'inspection' },
          { stage: 'draft-approved', stepVersion: 1 },
          { stage: 'certificate-issued' },
          { stage: 'nonsense' },
          { draftVersion: 9 },
          { serviceUser: { connect: [{ documentId: desk.other.documentId, id: desk.other.id }] } },
        ]) {
          for (const stage of ['received', 'draft-issued', 'paid'] as const) {
            const answer = await office.panel(who).update(APPLICATION, at[stage], data);
            expect([who, data, stage, answer.status < 500]).toEqual([who, data, stage, true]);
          }
        }
      });
    }
  });

  test('an application is reached from no other side', async () => {
    const trader = office.as(desk.trader.email);
    await withoutTraceInService(office, async () => {
      const linked = await trader.put(`/api/service-users/${desk.trader.documentId}`, {
        data: { applications: [at.submitted], serviceApplications: { connect: [at.submitted] } },
      });
      expect(linked.status).toBe(400);
      const form = new FormData();
      form.append('files', new Blob(['%PDF-1.4'], { type: 'application/pdf' }), 'surat.pdf');
      form.append('ref', APPLICATION);
      form.append('refId', '1');
      form.append('field', 'documents');
      const sent = await trader.post('/api/upload', form);
      expect(sent.status).toBeGreaterThanOrEqual(400);
    });
  });

  test('a document that was handed in stays; only who uploaded it attaches it', async () => {
    const [trader, other] = [office.as(desk.trader.email), office.as(desk.other.email)];
    const file = await uploadLetter(trader);
    const stolen = await withoutTraceInService(office, () =>
      other.post('/api/service-applications', { data: { ...CONSIGNMENT, documents: [file] } })
    );
    expect(stolen).toMatchObject({ status: 400 });
    const made = await trader.post('/api/service-applications', {
      data: { ...CONSIGNMENT, documents: [file] },
    });
    expect(made.status).toBe(201);
    const gone = await withoutTraceInService(office, () =>
      office.panel('superadmin@demo.test').delete(`/upload/files/${file}`)
    );
    expect(gone).toMatchObject({ status: 409 });
  });

  test('a draft that lacks something is issued, and the officer is told what', async () => {
    const made = await office.as(desk.trader.email).post('/api/service-applications', {
      data: { ...CONSIGNMENT, pointOfEntry: null },
    });
    const key = made.body.data.documentId as string;
    const officer = office.as(desk.officer.email);
    for (const command of ['receive', 'inspect']) {
      await officer.post(`/api/service-applications/${key}/${command}`);
    }
    const issued = await officer.post(`/api/service-applications/${key}/issue-draft`);
    const missing = { code: 'INCOMPLETE', field: 'pointOfEntry', message: expect.any(String) };
    expect(issued).toMatchObject({ status: 200, body: { data: { stage: 'draft-issued' } } });
    expect(issued.body.data.warnings).toContainEqual(missing);
    const timeline = await officer.get(`/api/service-applications/${key}/timeline`);
    expect(timeline.body.data.warnings).toContainEqual(missing);
    const again = await officer.graphql(
      `mutation($id: ID!) { issueDraftOfServiceApplication(documentId: $id, data: {
         changes: { pointOfEntry: "Osaka" } }) { stage warnings { code field message } } }`,
      { id: key }
    );
    expect(again.body.data.issueDraftOfServiceApplication.warnings).not.toContainEqual(missing);
  });

  test('refusals are told in the reader’s language', async () => {
    const ask = (language: string) =>
      office.as(desk.officer.email).post(
        `/api/service-applications/${at.invoiced}/issue-certificate`,
        {},
        {
          'accept-language': language,
        }
      );
    expect((await ask('id')).body.error.message).toMatch(/lunas/);
    expect((await ask('en')).body.error.message).toMatch(/fully paid/);
    expect(await stageOf(office, at.invoiced)).toBe('invoiced');
  });
});
