import { startOffice, type Office } from '../harness';
import { leaveTallies } from './leave-tallies';
import { hire, type Staff } from './staff';

/** What the leave dashboard adds up follows whatever it hangs on, whoever writes it. */
let office: Office;
let person: Staff;
let request: string;

const employee = () => office.strapi.documents('api::employee.employee');

const ask = async (startDate: string, endDate: string): Promise<string> => {
  const { body } = await office.as(person.email).post('/api/leave-requests', {
    data: { leaveType: 'annual', startDate, endDate, reason: 'Keperluan keluarga' },
  });
  return (body as { data: { documentId: string } }).data.documentId;
};

const command = (who: string, name: string, data: object = {}) =>
  office.as(who).post(`/api/leave-requests/${request}/${name}`, { data });

beforeAll(async () => {
  office = await startOffice({ today: '2026-05-04' });
  person = await hire(office);
});
afterAll(() => office.stop());

const otherOffice = async (): Promise<string> => {
  const [row] = await office.sql<{ key: string }>(
    `select document_id as key from offices where code = 'DEMO2'`
  );
  return row?.key ?? '';
};

const writes: readonly (readonly [string, () => Promise<unknown>])[] = [
  [
    'leave is asked for',
    async () => {
      request = await ask('2026-05-27', '2026-06-04');
      await command(person.email, 'submit');
    },
  ],
  [
    'it is approved',
    async () => {
      await command('superior@demo.test', 'consider', { outcome: 'approved' });
      await command('head@demo.test', 'decide', { outcome: 'approved' });
    },
  ],
  [
    'a holiday comes that the door gives back',
    () =>
      office.strapi.documents('api::holiday.holiday').create({
        data: { date: '2026-06-03', name: 'Libur', kind: 'national' } as never,
      }),
  ],
  [
    'raw SQL adds a holiday',
    () =>
      office.sql(
        `insert into holidays (document_id, date, name, kind) values ('raw', '2026-05-29', 'Libur', 'national')`
      ),
  ],
  [
    'raw SQL moves it',
    () => office.sql(`update holidays set date = '2026-06-02' where document_id = 'raw'`),
  ],
  ['raw SQL takes it back', () => office.sql(`delete from holidays where document_id = 'raw'`)],
  [
    'its employee works on Saturdays from now on',
    () =>
      employee().update({
        documentId: person.documentId,
        data: { workPattern: 'six-day' } as never,
      }),
  ],
  [
    'its employee comes to another unit',
    () =>
      office.sql(
        `insert into employees_org_unit_lnk (employee_id, org_unit_id)
         select ${person.id}, min(id) from org_units
          where id not in (select org_unit_id from employees_org_unit_lnk where employee_id = ${person.id})`
      ),
  ],
  [
    'its employee leaves every unit',
    () => office.sql('delete from employees_org_unit_lnk where employee_id = $1', [person.id]),
  ],
  [
    'its employee moves to another office',
    async () =>
      office.sql('update employees set office_key = $2 where id = $1', [
        person.id,
        await otherOffice(),
      ]),
  ],
  [
    'its employee is employed otherwise, where days are counted otherwise',
    async () => {
      await office.sql(
        `update leave_policies set counts_in = 'calendar-days' where employment_type = 'pppk'`
      );
      await office.sql(`update employees set employment_type = 'pppk' where id = $1`, [person.id]);
    },
  ],
  [
    'a policy counts otherwise',
    () => office.sql(`update leave_policies set counts_in = 'working-days'`),
  ],
  [
    'raw SQL moves the decision to the last hour of a month',
    () =>
      office.sql(
        `update leave_requests set decided_at = '2026-04-30 15:30', submitted_at = '2026-04-29'
          where document_id = $1`,
        [request]
      ),
  ],
  [
    'the clocks of an office move, and with them that hour',
    () => office.sql(`update offices set time_zone = 'Asia/Jayapura' where code = 'DEMO2'`),
  ],
  ['it is cancelled', () => command(person.email, 'cancel')],
];

test.each(writes)('the tallies follow when %s', async (_, write) => {
  const before = await leaveTallies(office);
  await write();
  const after = await leaveTallies(office);
  expect(after.followed).toEqual(after.afresh);
  expect(after.followed).not.toEqual(before.followed);
});
