import { startOffice, type Answer, type HttpClient, type Office } from '../harness';
import { PDF, upload, uploadLetter } from './evidence';
import { withoutTrace } from './records';
import { employeeOf, hire, type Staff } from './staff';
import { WAYS, type Outcome, type Way } from './ways-in';

const SUPERIOR = 'superior@demo.test';
const HEAD = 'head@demo.test';
const PERSONNEL = 'personnel@demo.test';
const SUPER_ADMIN = 'superadmin@demo.test';

const PANEL_PEOPLE = [
  SUPER_ADMIN,
  HEAD,
  SUPERIOR,
  PERSONNEL,
  'officer@demo.test',
  'treasurer@demo.test',
  'supervision@demo.test',
  'manager@demo.test',
] as const;

const UID = {
  request: 'api::leave-request.leave-request',
  decision: 'api::leave-decision.leave-decision',
  ledger: 'api::leave-ledger-entry.leave-ledger-entry',
  notification: 'api::notification.notification',
  employee: 'api::employee.employee',
  holiday: 'api::holiday.holiday',
  acting: 'api::acting-appointment.acting-appointment',
  unit: 'api::org-unit.org-unit',
  area: 'api::work-area.work-area',
  policy: 'api::leave-policy.leave-policy',
  office: 'api::office.office',
} as const;

const PLURALS: Readonly<Record<keyof typeof UID, string>> = {
  request: 'leave-requests',
  decision: 'leave-decisions',
  ledger: 'leave-ledger-entries',
  notification: 'notifications',
  employee: 'employees',
  holiday: 'holidays',
  acting: 'acting-appointments',
  unit: 'org-units',
  area: 'work-areas',
  policy: 'leave-policies',
  office: 'offices',
};

let office: Office;
/** Has both accounts and asks for leave; nobody else's duties. */
let asker: Staff;
let other: Staff;
/** One request of the asker in each state, the only one on its days. */
const requests = {} as Record<'draft' | 'submitted' | 'considered' | 'approved', string>;
let ways: Record<Way['name'], Way>;

const annual = (dates: { startDate: string; endDate: string }) => ({
  leaveType: 'annual',
  reason: 'Keperluan keluarga',
  ...dates,
});

/** Let API accounts of employees call everything: what then still holds is the door's doing. */
const openPermissions = async (): Promise<void> => {
  const [role] = await office.sql<{ id: number }>(
    `select id from up_roles where type = 'employee'`
  );
  const actions = Object.values(UID).flatMap((uid) =>
    ['create', 'update', 'delete'].map((verb) => `${uid}.${verb}`)
  );
  for (const action of actions) {
    const query = office.strapi.db.query('plugin::users-permissions.permission');
    const found = await query.findOne({ where: { action, role: role?.id } });
    if (found === null) await query.create({ data: { action, role: role?.id } });
  }
};

beforeAll(async () => {
  office = await startOffice();
  ways = Object.fromEntries(WAYS.map(([name, wayOf]) => [name, wayOf(office)])) as typeof ways;
  asker = await hire(office, { panelRole: 'quarantine-officer', leftover: 6 });
  other = await hire(office, { panelRole: 'quarantine-officer' });
  await openPermissions();
  const { REST } = ways;
  const make = async (startDate: string, endDate: string): Promise<string> => {
    const made = await REST.create(asker.email, annual({ startDate, endDate }));
    return made.data.documentId as string;
  };
  requests.draft = await make('2026-10-05', '2026-10-06');
  requests.submitted = await make('2026-10-12', '2026-10-13');
  requests.considered = await make('2026-10-19', '2026-10-20');
  requests.approved = await make('2026-10-26', '2026-10-27');
  for (const id of [requests.submitted, requests.considered, requests.approved]) {
    expect(await REST.submit(asker.email, id)).toMatchObject({ status: 200 });
  }
  for (const id of [requests.considered, requests.approved]) {
    await REST.consider(SUPERIOR, id, { outcome: 'approved' });
  }
  expect(await REST.decide(HEAD, requests.approved, { outcome: 'approved' })).toMatchObject({
    status: 200,
  });
});
afterAll(() => office.stop());

const refusedBy = (outcome: Pick<Outcome, 'status'>): void => {
  expect(outcome.status).toBeGreaterThanOrEqual(400);
  expect(outcome.status).toBeLessThan(500);
};

const statusOf = ({ status }: Answer): { status: number } => ({ status });

describe.each(WAYS)('a leave request through %s', (name) => {
  const way = () => ways[name];

  test.each([
    ['workingDays', { workingDays: 1 }],
    ['number', { number: 'CT-2026-999999' }],
    ['the requester’s key', { employeeKey: 'somebody' }],
    ['the superior’s key', { superiorKey: 'somebody' }],
    ['the official’s key', { officialKey: 'somebody' }],
    ['the office’s key', { officeKey: 'somewhere' }],
    ['days by year', { daysByYear: { 2026: 0 } }],
    ['the balance at submission', { balanceAtSubmission: [] }],
    ['the moment of submission', { submittedAt: '2026-01-01T00:00:00.000Z' }],
    ['the decision’s outcome', { decisionOutcome: 'approved' }],
    ['the superior’s opinion', { considerationOutcome: 'approved' }],
    ['the moment of the recall', { recalledAt: '2026-01-01T00:00:00.000Z' }],
    ['the reason of a recall', { recallReason: 'Tugas' }],
    ['a field that does not exist', { surprise: true }],
  ])('%s cannot be written, neither at first nor later', async (_field, computed) => {
    const dates = { startDate: '2026-12-01', endDate: '2026-12-02' };
    const isDropped = name === 'content manager';
    for (const attempt of [
      () => way().edit(asker.email, requests.draft, computed),
      () => way().edit(asker.email, requests.submitted, computed),
    ]) {
      const outcome = await withoutTrace(office, attempt);
      // Fields without permission never leave the panel's own filter.
      if (isDropped) expect([200, 400]).toContain(outcome.status);
      else expect([outcome.status, outcome.code ?? 'INVALID']).toEqual([400, 'INVALID']);
    }
    const made = await way().create(other.email, { ...annual(dates), ...computed });
    if (isDropped && made.status < 300) {
      expect(made.data).toMatchObject({ workingDays: 2, leaveState: 'draft' });
      expect(made.data.number).not.toBe('CT-2026-999999');
      await way().remove(other.email, made.data.documentId as string);
    } else expect(made.status).toBe(400);
  });

  test.each(['submitted', 'considered', 'approved'] as const)(
    'nothing that was asked changes once it is %s',
    async (state) => {
      for (const change of [
        { endDate: '2026-12-31' },
        { startDate: '2026-01-05' },
        { reason: 'Alasan lain' },
        { leaveType: 'sick' },
        { phone: '0800' },
        { substitute: other.documentId },
      ]) {
        await withoutTrace(office, async () => {
          for (const who of [asker.email, PERSONNEL, SUPERIOR, HEAD]) {
            refusedBy(await way().edit(who, requests[state], change));
          }
        });
      }
    }
  );

  test('a request cannot be passed to somebody else', async () => {
    for (const state of ['draft', 'submitted', 'approved'] as const) {
      for (const [who, employee] of [
        [asker.email, other.documentId],
        [PERSONNEL, other.documentId],
        [PERSONNEL, { disconnect: [{ documentId: asker.documentId }] }],
        [PERSONNEL, null],
      ] as const) {
        if (typeof employee === 'object' && name === 'GraphQL' && employee !== null) continue;
        const outcome = await withoutTrace(office, () =>
          way().edit(who, requests[state], { employee })
        );
        // Who may not even name the employee has it filtered away by the panel.
        if (!(name === 'content manager' && who === asker.email)) refusedBy(outcome);
      }
    }
  });

  test('nobody writes a request in somebody else’s name', async () => {
    const data = { ...annual({ startDate: '2026-12-01', endDate: '2026-12-02' }) };
    for (const who of [asker.email, SUPERIOR, HEAD, 'head2@demo.test']) {
      const before = await office.sql(
        'select count(*) from leave_requests where employee_key = $1',
        [other.documentId]
      );
      const outcome = await way().create(who, { ...data, employee: other.documentId });
      expect(
        await office.sql('select count(*) from leave_requests where employee_key = $1', [
          other.documentId,
        ])
      ).toEqual(before);
      if (name === 'content manager' && outcome.status < 300) {
        await way().remove(who, outcome.data.documentId as string);
      } else refusedBy(outcome);
    }
  });

  test('a request does not begin as anything but a draft', async () => {
    const dates = { startDate: '2026-12-01', endDate: '2026-12-02' };
    const outcome = await way().create(other.email, { ...annual(dates), leaveState: 'approved' });
    if (name === 'content manager' && outcome.status < 300) {
      expect(outcome.data.leaveState).toBe('draft');
      await way().remove(other.email, outcome.data.documentId as string);
    } else expect(outcome).toMatchObject({ status: 409, code: 'WRONG_STATE' });
  });

  test('only a draft is thrown away, and only by who wrote it', async () => {
    for (const state of ['submitted', 'considered', 'approved'] as const) {
      for (const who of [asker.email, SUPERIOR, HEAD, PERSONNEL]) {
        refusedBy(await withoutTrace(office, () => way().remove(who, requests[state])));
      }
    }
    for (const who of [other.email, SUPERIOR, HEAD, 'head2@demo.test']) {
      const outcome = await withoutTrace(office, () => way().remove(who, requests.draft));
      expect([403, 404]).toContain(outcome.status);
    }
  });

  test('only the superior considers, only the official decides', async () => {
    const step = { outcome: 'approved' } as const;
    for (const who of [asker.email, other.email, HEAD, PERSONNEL, 'head2@demo.test']) {
      const outcome = await withoutTrace(office, () =>
        way().consider(who, requests.submitted, step)
      );
      // Without the right to name an outcome, the panel's own filter has dropped it.
      expect(name === 'content manager' ? [400, 403, 404, 409] : [403, 404, 409]).toContain(
        outcome.status
      );
      if (who === asker.email && name !== 'content manager') {
        expect(outcome.code).toBe('SELF_DECISION');
      }
    }
    for (const who of [asker.email, other.email, SUPERIOR, PERSONNEL, 'head2@demo.test']) {
      const outcome = await withoutTrace(office, () =>
        way().decide(who, requests.considered, step)
      );
      expect([403, 404, 409]).toContain(outcome.status);
    }
  });

  test('a step is taken once', async () => {
    for (const [attempt, code] of [
      [() => way().consider(SUPERIOR, requests.considered, { outcome: 'approved' }), 'WRONG_STATE'],
      [() => way().consider(SUPERIOR, requests.approved, { outcome: 'approved' }), 'WRONG_STATE'],
      [() => way().decide(HEAD, requests.approved, { outcome: 'approved' }), 'WRONG_STATE'],
      [
        () => way().decide(HEAD, requests.approved, { outcome: 'rejected', reason: 'Berubah' }),
        'WRONG_STATE',
      ],
      [() => way().submit(asker.email, requests.submitted), 'WRONG_STATE'],
      [() => way().submit(asker.email, requests.approved), 'WRONG_STATE'],
    ] as const) {
      const outcome = await withoutTrace(office, attempt);
      if (name === 'content manager') {
        // Saving the state a request has is no step: it is refused for what comes with it, or is
        // an unchanged form.
        expect([200, 400, 409]).toContain(outcome.status);
      } else expect(outcome).toMatchObject({ status: 409, code });
    }
  });

  test('nobody but the employee cancels', async () => {
    for (const who of [other.email, SUPERIOR, HEAD, 'head2@demo.test']) {
      const outcome = await withoutTrace(office, () =>
        way().cancel(who, requests.approved, 'Batal')
      );
      expect([403, 404]).toContain(outcome.status);
    }
  });

  test('more than the quota is not handed in', async () => {
    const made = await way().create(
      asker.email,
      annual({ startDate: '2026-07-01', endDate: '2026-07-31' })
    );
    const id = made.data.documentId as string;
    const outcome = await withoutTrace(office, () => way().submit(asker.email, id));
    expect(outcome).toMatchObject({ status: 409, code: 'QUOTA_EXCEEDED' });
    await way().remove(asker.email, id);
  });

  test('a day that is taken is not asked for again', async () => {
    const made = await way().create(
      asker.email,
      annual({ startDate: '2026-10-13', endDate: '2026-10-14' })
    );
    const id = made.data.documentId as string;
    const outcome = await withoutTrace(office, () => way().submit(asker.email, id));
    expect(outcome).toMatchObject({ status: 409, code: 'OVERLAP' });
    await way().remove(asker.email, id);
  });

  test('what somebody may not see does not exist for them', async () => {
    for (const who of [other.email, 'head2@demo.test']) {
      for (const attempt of [
        () => way().submit(who, requests.draft),
        () => way().edit(who, requests.draft, { reason: 'x' }),
        () => way().cancel(who, requests.submitted, 'x'),
      ]) {
        const outcome = await withoutTrace(office, attempt);
        if (name !== 'content manager') expect(outcome).toMatchObject({ status: 404 });
        else expect([403, 404]).toContain(outcome.status);
      }
      const unknown = await way().submit(who, 'abcdefghijklmnopqrstuvwx');
      expect(unknown).toMatchObject({ status: 404 });
    }
  });
});

describe.each(PANEL_PEOPLE)('in the panel, %s', (who) => {
  const panel = () => office.panel(who);

  test.each(['draft', 'submitted', 'considered', 'approved'] as const)(
    'takes no step on a %s request that is somebody else’s to take',
    async (state) => {
      const mayTake: Record<string, string | undefined> = { submitted: SUPERIOR, considered: HEAD };
      const steps: Record<string, unknown>[] = [
        { leaveState: 'submitted' },
        { leaveState: 'considered', stepOutcome: 'approved' },
        { leaveState: 'approved' },
        { leaveState: 'approved', stepOutcome: 'approved' },
        { leaveState: 'deferred', stepReason: 'x' },
        { leaveState: 'rejected', stepReason: 'x' },
        { leaveState: 'cancelled', stepReason: 'x' },
        { leaveState: 'draft' },
        { leaveState: 'nonsense' },
        { workingDays: 1 },
        { reason: 'Alasan lain' },
        { employee: { connect: [{ documentId: other.documentId, id: other.id }] } },
      ];
      const foreign = steps.filter((data) => {
        const isTheirs =
          mayTake[state] === who &&
          (state === 'submitted'
            ? data.leaveState === 'considered'
            : ['approved', 'deferred', 'rejected'].includes(String(data.leaveState)));
        const isSubmission =
          state === 'draft' &&
          [PERSONNEL, SUPER_ADMIN].includes(who) &&
          (data.leaveState === 'submitted' || 'reason' in data);
        return !isTheirs && !isSubmission;
      });
      await withoutTrace(office, async () => {
        for (const data of foreign) {
          const answer = await panel().update(UID.request, requests[state], data);
          expect([data, answer.status < 500]).toEqual([data, true]);
        }
      });
    }
  );

  test('clones no request, and deletes none that was handed in', async () => {
    for (const id of Object.values(requests)) {
      refusedBy(await withoutTrace(office, () => panel().clone(UID.request, id, {})));
    }
    const handedIn = [requests.submitted, requests.considered, requests.approved];
    for (const id of handedIn) {
      refusedBy(await withoutTrace(office, () => panel().remove(UID.request, id)));
    }
    refusedBy(await withoutTrace(office, () => panel().bulkRemove(UID.request, handedIn)));
    refusedBy(
      await withoutTrace(office, () =>
        panel().bulkRemove(UID.request, [requests.draft, requests.submitted])
      )
    );
  });

  test('writes nothing into what is only ever appended to', async () => {
    for (const type of ['decision', 'ledger', 'notification'] as const) {
      const table = {
        decision: 'leave_decisions',
        ledger: 'leave_ledger_entries',
        notification: 'notifications',
      }[type];
      const [row] = await office.sql<{ document_id: string }>(
        `select document_id from ${table} order by id limit 1`
      );
      const id = row?.document_id ?? '';
      const rows: Record<string, unknown> = {
        decision: { step: 'decision', outcome: 'approved', requestKey: requests.submitted },
        ledger: {
          kind: 'grant',
          days: 5,
          year: 2026,
          bucketYear: 2026,
          leaveType: 'annual',
          nip: asker.nip,
          employeeKey: asker.documentId,
          reason: 'x',
        },
        notification: { title: 'Disetujui', recipientKey: asker.documentId },
      };
      for (const attempt of [
        () => panel().create(UID[type], rows[type]),
        () => panel().update(UID[type], id, { reason: 'x', days: 99, title: 'x' }),
        () => panel().remove(UID[type], id),
        () => panel().bulkRemove(UID[type], [id]),
        () => panel().clone(UID[type], id, {}),
      ]) {
        refusedBy(statusOf(await withoutTrace(office, attempt)));
      }
    }
  });

  test('keeps nothing of another office', async () => {
    if (who === SUPER_ADMIN) return;
    const foreign = await employeeOf(office, 'employee2@demo.test');
    const [demo2] = await office.sql<{ id: number; documentId: string }>(
      `select id, document_id as "documentId" from offices where code = 'DEMO2'`
    );
    const [area] = await office.sql<{ documentId: string }>(
      `select document_id as "documentId" from work_areas where code = 'DEMO2-PT'`
    );
    const [national] = await office.sql<{ documentId: string }>(
      `select document_id as "documentId" from holidays where office_key is null limit 1`
    );
    const inDemo2 = { connect: [demo2] };
    const newcomer = {
      name: 'Orang Baru',
      nip: '199003032015011777',
      employmentType: 'pns',
      position: 'x',
      serviceStart: '2015-01-01',
    };
    const attempts = Object.entries({
      'edit a person': () => panel().update(UID.employee, foreign.documentId, { name: 'x' }),
      'delete a person': () => panel().remove(UID.employee, foreign.documentId),
      'bulk delete': () => panel().bulkRemove(UID.employee, [foreign.documentId]),
      'hire there': () => panel().create(UID.employee, { ...newcomer, office: inDemo2 }),
      'hire nowhere': () => panel().create(UID.employee, newcomer),
      'move a person there': () =>
        panel().update(UID.employee, other.documentId, { office: inDemo2 }),
      'take a person from there': async () => {
        const [demo] = await office.sql(
          `select id, document_id as "documentId" from offices where code = 'DEMO'`
        );
        return panel().update(UID.employee, foreign.documentId, { office: { connect: [demo] } });
      },
      'clone a person there': () =>
        panel().clone(UID.employee, other.documentId, { ...newcomer, office: inDemo2 }),
      'clone a person from there': () => panel().clone(UID.employee, foreign.documentId, newcomer),
      'a holiday there': () =>
        panel().create(UID.holiday, {
          date: '2026-07-07',
          kind: 'office',
          name: 'x',
          office: inDemo2,
        }),
      'a holiday everywhere': () =>
        panel().create(UID.holiday, { date: '2026-07-07', kind: 'national', name: 'x' }),
      'move a national holiday': () =>
        panel().update(UID.holiday, national?.documentId ?? '', { date: '2026-07-07' }),
      'drop a national holiday': () => panel().remove(UID.holiday, national?.documentId ?? ''),
      'a work area there': () => panel().update(UID.area, area?.documentId ?? '', { name: 'x' }),
      'its head': () =>
        panel().update(UID.office, demo2?.documentId ?? '', {
          head: { connect: [{ id: other.id, documentId: other.documentId }] },
        }),
      'an acting head there': () =>
        panel().create(UID.acting, {
          kind: 'plh',
          appointee: { connect: [{ id: other.id, documentId: other.documentId }] },
          office: inDemo2,
          decreeNumber: 'X/1',
          startDate: '2026-03-01',
          endDate: '2026-03-31',
        }),
    });
    await withoutTrace(office, async () => {
      for (const [what, attempt] of attempts) {
        const { status } = await attempt();
        const allowed = who === PERSONNEL ? [400, 403, 404] : [200, 400, 403, 404];
        expect([what, status, allowed.includes(status)]).toEqual([what, status, true]);
      }
    });
  });
});

describe('acting appointments', () => {
  const appoint = async (data: Record<string, unknown>): Promise<Answer> =>
    office.panel(PERSONNEL).create(UID.acting, {
      kind: 'plh',
      decreeNumber: 'X/2',
      startDate: '2026-03-01',
      endDate: '2026-03-31',
      ...data,
    });
  const link = ({ id, documentId }: { id: number; documentId: string }) => ({
    connect: [{ id, documentId }],
  });
  const demo = async () =>
    link(
      (
        await office.sql<Staff>(
          `select id, document_id as "documentId" from offices where code = 'DEMO'`
        )
      )[0] as Staff
    );

  test('personnel administration cannot seat its people in another office', async () => {
    const head2 = await employeeOf(office, 'head2@demo.test');
    const answer = await withoutTrace(office, async () =>
      appoint({ appointee: link(other), replaces: link(head2), office: await demo() })
    );
    refusedBy(answer);
  });

  test('nor the people of another office in its own', async () => {
    const foreign = await employeeOf(office, 'employee2@demo.test');
    const head = await employeeOf(office, HEAD);
    const answer = await withoutTrace(office, async () =>
      appoint({ appointee: link(foreign), replaces: link(head), office: await demo() })
    );
    refusedBy(answer);
  });

  test('who acts for a head of section does not become acting head of office', async () => {
    const acting = await hire(office, { panelRole: 'superior' });
    const superior = await employeeOf(office, SUPERIOR);
    const answer = await appoint({ appointee: link(acting), replaces: link(superior) });
    expect(answer.status).toBe(201);
    const { REST } = ways;
    const refused = await withoutTrace(office, () =>
      REST.decide(acting.email, requests.considered, { outcome: 'approved' })
    );
    expect([403, 404]).toContain(refused.status);
    const made = await REST.create(
      asker.email,
      annual({ startDate: '2026-08-03', endDate: '2026-08-03' })
    );
    const id = made.data.documentId as string;
    await REST.submit(asker.email, id);
    const opinion = await REST.consider(acting.email, id, { outcome: 'approved' });
    expect(opinion).toMatchObject({ status: 200 });
    expect(
      await office.sql('select capacity, acted_for from leave_decisions where request_key = $1', [
        id,
      ])
    ).toEqual([{ capacity: 'plh', acted_for: superior.name }]);
    await office.panel(PERSONNEL).remove(UID.acting, answer.body.data.documentId as string);
  });

  test('an acting head does not decide the head’s request, nor their own', async () => {
    const acting = await hire(office, { panelRole: 'superior' });
    const head = await employeeOf(office, HEAD);
    const seated = await appoint({
      appointee: link(acting),
      replaces: link(head),
      office: await demo(),
    });
    expect(seated.status).toBe(201);
    const { REST } = ways;
    for (const who of [HEAD, acting.email]) {
      const made = await REST.create(
        who,
        annual({ startDate: '2026-08-05', endDate: '2026-08-05' })
      );
      const id = made.data.documentId as string;
      expect(await REST.submit(who, id)).toMatchObject({ status: 200 });
      for (const attempt of [
        () => REST.consider(acting.email, id, { outcome: 'approved' }),
        () => REST.decide(acting.email, id, { outcome: 'approved' }),
      ]) {
        refusedBy(await withoutTrace(office, attempt));
      }
      await REST.cancel(who, id, 'x');
    }
    await office.panel(PERSONNEL).remove(UID.acting, seated.body.data.documentId as string);
  });
});

describe('the ledger', () => {
  const adjustment = (more: Record<string, unknown> = {}) => ({
    nip: asker.nip,
    year: 2026,
    bucketYear: 2026,
    days: 1,
    leaveType: 'annual',
    kind: 'adjust',
    reason: 'Koreksi hasil rekonsiliasi',
    ...more,
  });
  const adjust = (data: unknown, who: string = PERSONNEL) =>
    office.panel(who).create(UID.ledger, data);

  test('is corrected by personnel administration, with a reason', async () => {
    const answer = await adjust(adjustment());
    expect(answer.status).toBe(201);
    expect(answer.body.data).toMatchObject({ kind: 'adjust', days: 1, held: 0, nip: asker.nip });
    expect((await adjust(adjustment({ days: -1 }))).status).toBe(201);
  });

  test.each([
    ['without a reason', { reason: undefined }, 400, undefined],
    ['with an empty reason', { reason: '   ' }, 400, undefined],
    ['by no days', { days: 0 }, 400, undefined],
    ['by half a day', { days: 0.5 }, 400, undefined],
    ['by a thousand days', { days: 1000 }, 400, undefined],
    ['as a grant', { kind: 'grant' }, 400, 'INVALID'],
    ['as use', { kind: 'consume', days: -1 }, 400, 'INVALID'],
    ['for nobody', { nip: '000000000000000000' }, 400, 'INVALID'],
    ['below zero', { days: -99 }, 409, 'QUOTA_EXCEEDED'],
    ['in a bucket of the future', { bucketYear: 2027 }, 400, undefined],
  ])('is not corrected %s', async (_how, more, status, code) => {
    const answer = await withoutTrace(office, () => adjust(adjustment(more)));
    expect(answer.status).toBe(status);
    if (code !== undefined) expect(answer.body.error.details.code).toBe(code);
  });

  test('is not corrected for the people of another office', async () => {
    const foreign = await employeeOf(office, 'employee2@demo.test');
    const answer = await withoutTrace(office, () => adjust(adjustment({ nip: foreign.nip })));
    expect(answer.status).toBe(400);
  });

  test('is not corrected by anybody else, whichever way', async () => {
    for (const who of PANEL_PEOPLE.filter((email) => ![PERSONNEL, SUPER_ADMIN].includes(email))) {
      refusedBy(await withoutTrace(office, () => adjust(adjustment(), who)));
    }
    for (const who of [asker.email, SUPERIOR, HEAD]) {
      const { kind: _kind, ...data } = adjustment();
      refusedBy(
        await withoutTrace(office, () =>
          office.as(who).post('/api/leave-ledger-entries', { data: { ...data, kind: 'adjust' } })
        )
      );
    }
  });
});

describe('over REST and GraphQL, with every permission given', () => {
  test.each(['decision', 'ledger', 'notification'] as const)(
    'a %s is neither changed nor deleted',
    async (type) => {
      const table = {
        decision: 'leave_decisions',
        ledger: 'leave_ledger_entries',
        notification: 'notifications',
      }[type];
      const plural = PLURALS[type];
      const [row] = await office.sql<{ document_id: string }>(
        `select document_id from ${table} order by id limit 1`
      );
      const path = `/api/${plural}/${row?.document_id}`;
      for (const who of [asker.email, HEAD, PERSONNEL]) {
        for (const attempt of [
          () => office.as(who).put(path, { data: { reason: 'x' } }),
          () => office.as(who).delete(path),
        ]) {
          refusedBy(await withoutTrace(office, attempt));
        }
      }
    }
  );

  test.each(['createLeaveDecision', 'updateLeaveLedgerEntry', 'deleteNotification'])(
    'GraphQL has no %s',
    async (mutation) => {
      const answer = await office
        .as(PERSONNEL)
        .graphql(`mutation { ${mutation}(documentId: "x") { documentId } }`);
      expect(answer.body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
  );

  test('an employee keeps no record of the organisation', async () => {
    const [demo] = await office.sql<{ documentId: string }>(
      `select document_id as "documentId" from offices where code = 'DEMO'`
    );
    const [unit] = await office.sql<{ documentId: string }>(
      `select document_id as "documentId" from org_units limit 1`
    );
    const mine = office.as(asker.email);
    for (const [what, attempt] of Object.entries({
      'the own record': () =>
        mine.put(`/api/employees/${asker.documentId}`, { data: { position: 'Kepala Balai' } }),
      'the own superior': () =>
        mine.put(`/api/employees/${asker.documentId}`, { data: { superior: other.documentId } }),
      'the head of office': () =>
        mine.put(`/api/offices/${demo?.documentId}`, { data: { head: asker.documentId } }),
      'the head of a unit': () =>
        mine.put(`/api/org-units/${unit?.documentId}`, { data: { head: asker.documentId } }),
      'an appointment': () =>
        mine.post('/api/acting-appointments', {
          data: {
            kind: 'plh',
            appointee: asker.documentId,
            office: demo?.documentId,
            decreeNumber: 'X',
            startDate: '2026-03-01',
            endDate: '2026-03-31',
          },
        }),
      'a holiday': () =>
        mine.post('/api/holidays', {
          data: { date: '2026-07-07', kind: 'office', name: 'x', office: demo?.documentId },
        }),
      'the head over GraphQL': () =>
        mine.graphql(
          `mutation($id: ID!, $head: ID) { updateOffice(documentId: $id, data: { head: $head }) { name } }`,
          { id: demo?.documentId, head: asker.documentId }
        ),
    })) {
      const answer = await withoutTrace(office, attempt);
      const isRefused =
        answer.status >= 400 ? answer.status < 500 : answer.body.errors !== undefined;
      expect([what, isRefused]).toEqual([what, true]);
    }
  });

  test('an account does not make another of itself', async () => {
    for (const attempt of [
      () => office.as(asker.email).get('/api/users'),
      () => office.as(asker.email).put('/api/users/1', { role: 1 }),
      () =>
        office.as(asker.email).post('/api/auth/local/register', {
          email: 'x@demo.test',
          username: 'x',
          password: 'Xxxxxx-1',
        }),
      () =>
        office.anonymous.post('/api/auth/local/register', {
          email: 'x@demo.test',
          username: 'x',
          password: 'Xxxxxx-1',
        }),
    ]) {
      refusedBy(await attempt());
    }
  });
});

describe('a program with a full-access token', () => {
  let program: HttpClient;
  beforeAll(async () => {
    program = await office.apiToken('full-access');
  });

  test('writes nobody’s leave', async () => {
    const data = annual({ startDate: '2026-12-01', endDate: '2026-12-02' });
    for (const [what, attempt] of Object.entries({
      create: () => program.post('/api/leave-requests', { data }),
      'create for somebody': () =>
        program.post('/api/leave-requests', { data: { ...data, employee: asker.documentId } }),
      edit: () => program.put(`/api/leave-requests/${requests.draft}`, { data: { reason: 'x' } }),
      state: () =>
        program.put(`/api/leave-requests/${requests.considered}`, {
          data: { leaveState: 'approved' },
        }),
      submit: () => program.post(`/api/leave-requests/${requests.draft}/submit`),
      consider: () =>
        program.post(`/api/leave-requests/${requests.submitted}/consider`, {
          data: { outcome: 'approved' },
        }),
      decide: () =>
        program.post(`/api/leave-requests/${requests.considered}/decide`, {
          data: { outcome: 'approved' },
        }),
      cancel: () =>
        program.post(`/api/leave-requests/${requests.approved}/cancel`, { data: { reason: 'x' } }),
      delete: () => program.delete(`/api/leave-requests/${requests.draft}`),
    })) {
      const answer = await withoutTrace(office, attempt);
      expect([what, answer.status]).toEqual([what, 403]);
    }
  });

  test('writes into no ledger, decision or message, and no impossible person', async () => {
    for (const [what, attempt] of Object.entries({
      'a bad NIP': () =>
        program.put(`/api/employees/${asker.documentId}`, { data: { nip: '198513122010011003' } }),
      'somebody else’s account': async () => {
        const [link] = await office.sql<{ user_id: number }>(
          `select l.user_id from employees_account_lnk l join employees e on e.id = l.employee_id
            where e.email = '${HEAD}'`
        );
        return program.put(`/api/employees/${asker.documentId}`, {
          data: { account: link?.user_id },
        });
      },
      ledger: () =>
        program.post('/api/leave-ledger-entries', {
          data: {
            nip: asker.nip,
            year: 2026,
            bucketYear: 2026,
            days: 9,
            leaveType: 'annual',
            kind: 'adjust',
            reason: 'x',
          },
        }),
      decision: () =>
        program.post('/api/leave-decisions', { data: { step: 'decision', outcome: 'approved' } }),
      notification: () => program.post('/api/notifications', { data: { title: 'x' } }),
    })) {
      const answer = await withoutTrace(office, attempt);
      expect([what, answer.status, [400, 403, 405, 409].includes(answer.status)]).toEqual([
        what,
        answer.status,
        true,
      ]);
    }
  });

  test('fails over GraphQL as well', async () => {
    const answer = await withoutTrace(office, () =>
      program.graphql(
        `mutation { decideLeaveRequest(documentId: "${requests.considered}", data: { outcome: "approved" }) { number } }`
      )
    );
    expect(answer.body.errors[0].extensions.error).toMatchObject({ name: 'PolicyError' });
  });
});

describe('evidence', () => {
  const sick = (attachments: unknown) => ({
    leaveType: 'sick',
    reason: 'Sakit',
    startDate: '2026-12-07',
    endDate: '2026-12-08',
    attachments,
  });
  const draftWith = async (who: string, attachments: unknown) =>
    ways.REST.create(who, sick(attachments));

  test('an employee attaches what they uploaded, and it is seen through a signed link only', async () => {
    const letter = await uploadLetter(office.as(asker.email));
    const made = await draftWith(asker.email, [letter]);
    expect(made.status).toBe(201);
    const [file] = made.data.attachments as { url: string; id: number }[];
    expect(file?.id).toBe(letter);
    expect((await office.anonymous.get(file?.url ?? '')).status).toBe(200);
    const bare = (file?.url ?? '').split('?')[0] ?? '';
    expect((await office.anonymous.get(bare)).status).toBe(403);
    expect((await office.anonymous.get(bare.replace('/files/', '/uploads/'))).status).toBe(404);
    await ways.REST.remove(asker.email, made.data.documentId as string);
  });

  test('what a person uploads in the panel is theirs over the API as well', async () => {
    const letter = await uploadLetter(office.panel(asker.email), '/upload');
    const made = await draftWith(asker.email, [letter]);
    expect(made.status).toBe(201);
    await ways.REST.remove(asker.email, made.data.documentId as string);
  });

  test.each(WAYS)('somebody else’s file is not attached through %s', async (name) => {
    const theirs = await uploadLetter(office.as(other.email));
    for (const attachments of [
      [theirs],
      { connect: [theirs] },
      { set: [{ id: theirs }] },
      theirs,
    ]) {
      if (name === 'GraphQL' && !Array.isArray(attachments)) continue;
      const made = await ways[name].create(asker.email, sick(attachments));
      expect([made.status, made.data]).toEqual([400, null]);
      const edited = await withoutTrace(office, () =>
        ways[name].edit(asker.email, requests.draft, { attachments })
      );
      expect(edited.status).toBe(400);
    }
  });

  test('a file that does not exist is not attached', async () => {
    expect((await draftWith(asker.email, [999_999])).status).toBe(400);
    expect((await draftWith(asker.email, ['nonsense'])).status).toBe(400);
  });

  test('evidence neither comes nor goes once the request is handed in', async () => {
    const letter = await uploadLetter(office.as(asker.email));
    for (const attachments of [[letter], [], null]) {
      const state = attachments?.length === 1 ? 'submitted' : 'approved';
      const outcome = await withoutTrace(office, () =>
        ways.REST.edit(asker.email, requests[state], { attachments })
      );
      expect([200, 409]).toContain(outcome.status);
    }
  });

  test('the upload itself attaches nothing to anything', async () => {
    const [request] = await office.sql<{ id: number }>(
      'select id from leave_requests where document_id = $1',
      [requests.submitted]
    );
    for (const [client, path] of [
      [office.as(other.email), '/api/upload'],
      [office.panel(other.email), '/upload'],
    ] as const) {
      await withoutTrace(office, () =>
        upload(client, {
          path,
          fields: { ref: UID.request, refId: String(request?.id), field: 'attachments' },
        })
      );
    }
  });

  test('nobody gets at a file by its number', async () => {
    const letter = await uploadLetter(office.as(asker.email));
    const stored = () => office.sql('select * from files where id = $1', [letter]);
    const before = await stored();
    const rename = new FormData();
    rename.append('fileInfo', JSON.stringify({ name: 'lain.pdf' }));
    for (const [what, attempt] of Object.entries({
      'rename, and see its link': () =>
        office.as(other.email).post(`/api/upload?id=${letter}`, rename),
      'replace its content': () =>
        upload(office.as(other.email), {
          path: `/api/upload?id=${letter}`,
          content: Buffer.concat([PDF, Buffer.from('% lain')]),
        }),
      'read it': () => office.as(other.email).get(`/api/upload/files/${letter}`),
      'list files': () => office.as(other.email).get('/api/upload/files'),
      'delete it': () => office.as(other.email).delete(`/api/upload/files/${letter}`),
      'read it in the panel': () => office.panel(other.email).get(`/upload/files/${letter}`),
      'replace it in the panel': () =>
        upload(office.panel(other.email), { path: `/upload?id=${letter}` }),
      'delete it in the panel': () => office.panel(other.email).delete(`/upload/files/${letter}`),
    })) {
      const answer = await attempt();
      expect([what, [400, 403, 404, 405].includes(answer.status)]).toEqual([what, true]);
      expect([what, JSON.stringify(answer.body).includes('signature=')]).toEqual([what, false]);
      expect([what, await stored()]).toEqual([what, before]);
    }
  });

  test('evidence of a request that was handed in is neither replaced nor deleted by who uploaded it', async () => {
    const panel = office.panel(asker.email);
    const letter = await uploadLetter(panel, '/upload');
    const made = await ways.REST.create(asker.email, sick([letter]));
    const id = made.data.documentId as string;
    expect(await ways.REST.submit(asker.email, id)).toMatchObject({ status: 200 });
    const stored = () =>
      office.sql(
        `select f.id, f.name, f.size, f.hash from files f join files_related_mph m on m.file_id = f.id
          where f.id = $1`,
        [letter]
      );
    const before = await stored();
    for (const [what, attempt] of Object.entries({
      replace: () =>
        upload(panel, {
          path: `/upload?id=${letter}`,
          content: Buffer.concat([PDF, Buffer.alloc(5000, 32)]),
        }),
      'replace over the API': () =>
        upload(office.as(asker.email), {
          path: `/api/upload?id=${letter}`,
          content: Buffer.concat([PDF, Buffer.alloc(5000, 32)]),
        }),
      'replace by its own address': () =>
        upload(panel, { path: `/upload/files/${letter}/replace`, content: PDF }),
      delete: () => panel.delete(`/upload/files/${letter}`),
      'bulk delete': () => panel.post('/upload/actions/bulk-delete', { fileIds: [letter] }),
    })) {
      const { status } = await attempt();
      expect([what, [400, 403, 404, 405, 409].includes(status)]).toEqual([what, true]);
      expect([what, await stored()]).toEqual([what, before]);
    }
  });

  test.each([
    [
      'a page in disguise',
      'surat.pdf',
      Buffer.from('<html><script>1</script></html>'),
      'application/pdf',
      400,
    ],
    ['a program', 'surat.exe', Buffer.from('MZ'), 'application/octet-stream', 400],
    [
      'more than 10 MB',
      'surat.pdf',
      Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024 + 1)]),
      'application/pdf',
      413,
    ],
  ])('%s is no evidence', async (_what, name, content, type, status) => {
    const answer = await upload(office.as(asker.email), { name, content, type });
    expect(answer.status).toBe(status);
  });

  test('a stranger uploads nothing', async () => {
    refusedBy(await upload(office.anonymous));
  });
});

describe('people named along the way', () => {
  test('naming a substitute of another office tells nothing about them', async () => {
    const foreign = await employeeOf(office, 'employee2@demo.test');
    for (const substitute of [foreign.documentId, foreign.id, { connect: [{ id: foreign.id }] }]) {
      const made = await office.as(asker.email).post('/api/leave-requests', {
        data: { ...annual({ startDate: '2026-12-14', endDate: '2026-12-14' }), substitute },
      });
      const listed = await office
        .as(asker.email)
        .get('/api/leave-requests?populate=substitute&pagination[pageSize]=100');
      expect(JSON.stringify([made.body, listed.body])).not.toContain(foreign.nip);
      expect(made.status).toBeGreaterThanOrEqual(400);
      expect(made.status).toBeLessThan(500);
    }
  });

  test('a colleague of one’s own office can be named', async () => {
    const made = await office.as(asker.email).post('/api/leave-requests', {
      data: {
        ...annual({ startDate: '2026-12-14', endDate: '2026-12-14' }),
        substitute: other.documentId,
      },
    });
    expect(made.status).toBe(201);
    expect(made.body.data.substitute).toMatchObject({ name: other.name });
    expect(Object.keys(made.body.data.substitute as object)).not.toContain('birthDate');
    const { body } = await office
      .as(asker.email)
      .graphql(
        `query($id: ID!) { leaveRequest(documentId: $id) { substitute { name birthDate phone email } } }`,
        { id: made.body.data.documentId }
      );
    expect(body.data?.leaveRequest?.substitute?.birthDate ?? null).toBeNull();
    expect(body.data?.leaveRequest?.substitute?.email ?? null).toBeNull();
  });
});
