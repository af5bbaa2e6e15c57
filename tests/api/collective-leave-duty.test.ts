import { startOffice, type Answer, type Office } from '../harness';
import { findDiscrepancies } from '../concurrency/reconcile';
import { uploadLetter } from './evidence';
import { withoutTrace } from './records';
import { employeeOf, hire, type Staff } from './staff';

const DUTY = 'api::collective-leave-duty.collective-leave-duty';
const HOLIDAY = 'api::holiday.holiday';
const PERSONNEL = 'personnel@demo.test';
const SUPER_ADMIN = 'superadmin@demo.test';
const NYEPI = '2026-03-18';
const IDULFITRI = ['2026-03-20', '2026-03-23', '2026-03-24'] as const;

let office: Office;

beforeAll(async () => {
  office = await startOffice();
  const [role] = await office.sql<{ id: number }>(
    `select id from up_roles where type = 'employee'`
  );
  // Let API accounts call everything: what then still holds is the door's doing.
  for (const verb of ['create', 'update', 'delete']) {
    await office.strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action: `${DUTY}.${verb}`, role: role?.id } });
  }
});
afterEach(async () => {
  expect(await findDiscrepancies(office)).toEqual([]);
});
afterAll(() => office.stop());

const dutyOf = (employee: Staff, date: string, more: Record<string, unknown> = {}) => ({
  employee: employee.documentId,
  date,
  decreeNumber: 'ST-12/KP/2026',
  ...more,
});

const record = (employee: Staff, date: string, who = PERSONNEL): Promise<Answer> =>
  office.panel(who).create(DUTY, dutyOf(employee, date));

const recorded = async (employee: Staff, date: string): Promise<string> => {
  const answer = await record(employee, date);
  expect([answer.status, answer.body.error]).toEqual([201, undefined]);
  return answer.body.data.documentId as string;
};

const available = async (employee: Staff, year = 2026): Promise<number> => {
  const answer = await office.as(employee.email).get(`/api/leave-balances?year=${year}`);
  return answer.body.data[0].available as number;
};

const codeOf = ({ status, body }: Answer): unknown => [status, body?.error?.details?.code];

describe('personnel administration records a duty', () => {
  test('and the employee has a day more for each, and is told (worked case 8)', async () => {
    const employee = await hire(office);
    for (const date of IDULFITRI) await recorded(employee, date);
    expect(await available(employee)).toBe(15);
    const told = await office.sql<{ kind: string; body: string }>(
      `select kind, body from notifications where recipient_key = $1 order by id`,
      [employee.documentId]
    );
    expect(told.map(({ kind }) => kind)).toEqual(Array(3).fill('duty.recorded'));
    expect(told[0]?.body).toContain('20 Maret 2026');
    expect(told[0]?.body).toContain('2026 saja');
  });

  test('once for a person and a date, though saved twice at once or cloned', async () => {
    const employee = await hire(office);
    const answers = await Promise.all([record(employee, NYEPI), record(employee, NYEPI)]);
    expect(answers.map(codeOf).sort()).toEqual([
      [201, undefined],
      [409, 'DUPLICATE'],
    ]);
    const [duty] = answers.flatMap(({ status, body }) => (status === 201 ? [body.data] : []));
    const clone = await withoutTrace(office, () =>
      office.panel(PERSONNEL).clone(DUTY, duty.documentId as string)
    );
    expect(codeOf(clone)).toEqual([409, 'DUPLICATE']);
    expect(await available(employee)).toBe(13);
  });

  test('a clone for another date is a record of its own', async () => {
    const employee = await hire(office);
    const id = await recorded(employee, NYEPI);
    const answer = await office.panel(PERSONNEL).clone(DUTY, id, { date: '2026-03-20' });
    expect([answer.status, await available(employee)]).toEqual([200, 14]);
  });

  test('with the letter that orders it', async () => {
    const employee = await hire(office);
    const letter = await uploadLetter(office.panel(PERSONNEL), '/upload');
    const answer = await office.panel(PERSONNEL).create(DUTY, dutyOf(employee, NYEPI, { letter }));
    expect(answer.status).toBe(201);
    const other = await hire(office);
    const again = await withoutTrace(office, () =>
      office.panel(PERSONNEL).create(DUTY, dutyOf(other, NYEPI, { letter }))
    );
    expect(again.body.error.details.errors[0].path).toEqual(['letter']);
  });

  test.each([
    ['a day that is no collective leave', '2026-03-25', 400, 'duty.not-collective'],
    ['a national holiday', '2026-03-19', 400, 'duty.not-collective'],
    ['no date', '', 400, 'input.invalid'],
  ])('but not for %s', async (_, date, status, reason) => {
    const employee = await hire(office);
    const answer = await withoutTrace(office, () => record(employee, date));
    expect([answer.status, answer.body.error.details.reason]).toEqual([status, reason]);
  });

  test('but not for somebody who has no annual right yet', async () => {
    const employee = await hire(office, { employmentType: 'pppk', serviceStart: '2025-09-01' });
    const answer = await withoutTrace(office, () => record(employee, NYEPI));
    expect(codeOf(answer)).toEqual([409, 'NOT_ELIGIBLE']);
  });

  test('and a PPPK on duty on 24 December has the day next year', async () => {
    const employee = await hire(office, { employmentType: 'pppk', serviceStart: '2022-03-01' });
    await recorded(employee, '2026-12-24');
    expect([await available(employee), await available(employee, 2027)]).toEqual([12, 13]);
  });
});

describe('a record is corrected', () => {
  test('in its number and date, never in its employee or computed fields', async () => {
    const employee = await hire(office);
    const other = await hire(office);
    const id = await recorded(employee, NYEPI);
    const panel = office.panel(SUPER_ADMIN);
    expect((await panel.update(DUTY, id, { decreeNumber: 'ST-13' })).status).toBe(200);
    expect((await panel.update(DUTY, id, { date: '2026-03-20' })).status).toBe(200);
    for (const data of [
      { employee: other.documentId },
      { employee: { connect: [other.documentId], disconnect: [employee.documentId] } },
      { employee: null },
      { date: '2026-03-25' },
    ]) {
      const answer = await withoutTrace(office, () => panel.update(DUTY, id, data));
      expect(answer.status).toBe(400);
    }
    await panel.update(DUTY, id, { employeeName: 'x', employeeKey: 'x', officeKey: 'x' });
    const [row] = await office.sql<{ name: string; key: string }>(
      'select employee_name as name, employee_key as key from collective_leave_duties where document_id = $1',
      [id]
    );
    expect(row).toEqual({ name: employee.name, key: employee.documentId });
    expect(await available(employee)).toBe(13);
  });

  test('by removing it, which takes the day back; one by one or together', async () => {
    const employee = await hire(office);
    const ids: string[] = [];
    for (const date of IDULFITRI) ids.push(await recorded(employee, date));
    expect((await office.panel(PERSONNEL).remove(DUTY, ids[0] ?? '')).status).toBe(200);
    expect(await available(employee)).toBe(14);
    expect((await office.panel(PERSONNEL).bulkRemove(DUTY, ids.slice(1))).status).toBe(200);
    expect(await available(employee)).toBe(12);
  });

  test('but not once the day is used: all of a bulk action or nothing', async () => {
    const employee = await hire(office, { used: 12 });
    const ids = [await recorded(employee, NYEPI), await recorded(employee, '2026-03-20')];
    const made = await office.as(employee.email).post('/api/leave-requests', {
      data: {
        leaveType: 'annual',
        reason: 'Keluarga',
        startDate: '2026-09-07',
        endDate: '2026-09-07',
      },
    });
    const id = made.body.data.documentId as string;
    expect((await office.as(employee.email).post(`/api/leave-requests/${id}/submit`)).status).toBe(
      200
    );
    const answer = await withoutTrace(office, () => office.panel(PERSONNEL).bulkRemove(DUTY, ids));
    expect(codeOf(answer)).toEqual([409, 'WRONG_STATE']);
    expect((await office.panel(PERSONNEL).remove(DUTY, ids[0] ?? '')).status).toBe(200);
  });

  test('the collective-leave day stays while somebody is recorded on it', async () => {
    const employee = await hire(office);
    await recorded(employee, '2026-05-15');
    const [day] = await office.sql<{ id: string }>(
      `select document_id as id from holidays where date = '2026-05-15'`
    );
    const panel = office.panel(SUPER_ADMIN);
    for (const attempt of [
      () => panel.remove(HOLIDAY, day?.id ?? ''),
      () => panel.update(HOLIDAY, day?.id ?? '', { date: '2026-05-18' }),
      () => panel.update(HOLIDAY, day?.id ?? '', { kind: 'national' }),
    ]) {
      expect(codeOf(await withoutTrace(office, attempt))).toEqual([409, 'WRONG_STATE']);
    }
  });
});

describe('nobody else', () => {
  test('writes a duty, whichever way in', async () => {
    const employee = await hire(office);
    const id = await recorded(employee, NYEPI);
    const data = dutyOf(employee, '2026-03-20');
    const create = `mutation($data: CollectiveLeaveDutyInput!) { createCollectiveLeaveDuty(data: $data) { documentId } }`;
    const remove = `mutation($id: ID!) { deleteCollectiveLeaveDuty(documentId: $id) { documentId } }`;
    for (const who of [employee.email, 'superior@demo.test', 'head@demo.test']) {
      const api = office.as(who);
      for (const attempt of [
        () => api.post('/api/collective-leave-duties', { data }),
        () => api.put(`/api/collective-leave-duties/${id}`, { data: { date: '2026-03-20' } }),
        () => api.delete(`/api/collective-leave-duties/${id}`),
      ]) {
        expect((await withoutTrace(office, attempt)).status).toBe(403);
      }
      for (const attempt of [
        () => api.graphql(create, { data }),
        () => api.graphql(remove, { id }),
      ]) {
        expect((await withoutTrace(office, attempt)).body.errors).toHaveLength(1);
      }
    }
    for (const who of ['superior@demo.test', 'head@demo.test', 'manager@demo.test']) {
      const panel = office.panel(who);
      for (const attempt of [
        () => panel.create(DUTY, data),
        () => panel.update(DUTY, id, { date: '2026-03-20' }),
        () => panel.remove(DUTY, id),
        () => panel.bulkRemove(DUTY, [id]),
        () => panel.clone(DUTY, id, { date: '2026-03-20' }),
      ]) {
        expect((await withoutTrace(office, attempt)).status).toBe(403);
      }
    }
  });

  test('keeps the duties of another office; a token keeps what it was given', async () => {
    const foreign = await employeeOf(office, 'employee2@demo.test');
    expect((await withoutTrace(office, () => record(foreign, NYEPI))).status).toBe(403);
    const reader = await office.apiToken([`${DUTY}.find`]);
    const data = dutyOf(foreign, NYEPI);
    expect((await reader.post('/api/collective-leave-duties', { data })).status).toBe(403);
    const writer = await office.apiToken([
      `${DUTY}.create`,
      `${DUTY}.delete`,
      'api::employee.employee.find',
    ]);
    const made = await writer.post('/api/collective-leave-duties', { data });
    expect(made.status).toBe(201);
    expect(codeOf(await writer.post('/api/collective-leave-duties', { data }))).toEqual([
      409,
      'DUPLICATE',
    ]);
    const id = made.body.data.documentId as string;
    expect((await writer.delete(`/api/collective-leave-duties/${id}`)).status).toBe(204);
  });

  test('reads more than their own', async () => {
    const mine = await hire(office);
    const other = await hire(office);
    await recorded(mine, NYEPI);
    await recorded(other, NYEPI);
    const rest = await office.as(mine.email).get('/api/collective-leave-duties');
    expect(rest.body.data.map((duty: { employeeName: string }) => duty.employeeName)).toEqual([
      mine.name,
    ]);
    const graphql = await office
      .as(mine.email)
      .graphql('{ collectiveLeaveDuties { employeeName } }');
    expect(graphql.body.data.collectiveLeaveDuties).toEqual([{ employeeName: mine.name }]);
    expect(
      (await office.as('employee2@demo.test').get('/api/collective-leave-duties')).body.data
    ).toEqual([]);
    const panel = await office.panel(PERSONNEL).list(DUTY, 'pageSize=100');
    expect(panel.body.results.length).toBeGreaterThan(1);
  });
});

describe('the database itself', () => {
  const entry = async (employee: Staff, more: Record<string, unknown>): Promise<string> => {
    const row = {
      document_id: `raw-${Math.random()}`,
      employee_key: employee.documentId,
      leave_type: 'annual',
      year: 2026,
      bucket_year: 2026,
      kind: 'compensation',
      days: 1,
      held: 0,
      cycle: 40,
      posted_on: '2026-03-02',
      ...more,
    };
    const columns = Object.keys(row);
    try {
      await office.sql(
        `insert into leave_ledger_entries (${columns.join(', ')})
         values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
        Object.values(row)
      );
      return 'accepted';
    } catch (error) {
      return (error as { constraint?: string }).constraint ?? String(error);
    }
  };

  test('takes no compensation without its duty, twice, or of more than a day', async () => {
    const employee = await hire(office);
    const other = await hire(office);
    const duty_key = await recorded(employee, NYEPI);
    expect(await entry(employee, {})).toBe('leave_ledger_movement');
    expect(await entry(employee, { duty_key, days: 2 })).toBe('leave_ledger_movement');
    expect(await entry(employee, { duty_key })).toBe('leave_ledger_one_day_a_duty');
    expect(await entry(other, { duty_key: 'nobody’s' })).toBe('leave_ledger_one_day_a_duty');
    expect(await entry(other, { duty_key })).toBe('leave_ledger_one_day_a_duty');
  });

  test('takes no second record of a person and date, and none of nobody', async () => {
    const employee = await hire(office);
    await recorded(employee, NYEPI);
    const copy = (employeeKey: string) => `insert into collective_leave_duties
      (document_id, date, decree_number, employee_key, office_key)
      select md5(random()::text), date, 'x', ${employeeKey}, office_key from collective_leave_duties
       where employee_key = '${employee.documentId}'`;
    await expect(office.sql(copy('employee_key'))).rejects.toMatchObject({
      constraint: 'collective_leave_duties_once',
    });
    await expect(office.sql(copy('null'))).rejects.toMatchObject({
      constraint: 'collective_leave_duties_belong',
    });
  });
});
