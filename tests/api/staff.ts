import type { Office } from '../harness';

/** Somebody who works in the office under test. */
export interface Staff {
  readonly documentId: string;
  readonly id: number;
  readonly email: string;
  readonly nip: string;
  readonly name: string;
}

export interface Hiring {
  readonly office?: 'DEMO' | 'DEMO2';
  /** E-mail of the direct superior. */
  readonly superior?: string;
  readonly employmentType?: 'pns' | 'cpns' | 'pppk';
  readonly serviceStart?: string;
  /** With a panel account of this role. */
  readonly panelRole?: string;
  readonly panelLanguage?: 'id' | 'en';
  /** Annual days of last year that are brought along, posted as an adjustment. */
  readonly leftover?: number;
  /** Annual days of this year that were used before; posted as an adjustment. */
  readonly used?: number;
}

let hired = 0;

/** Years of service since 2010, born 1985; a number of their own each. */
const numberFor = (serial: number, employmentType: string): string =>
  employmentType === 'pppk'
    ? `19850412202521${1}${String(serial).padStart(3, '0')}`
    : `198504122010011${String(serial).padStart(3, '0')}`;

/**
 * Hire somebody for a test: an employee of the demo office with an API account (password
 * Demo-12345), reporting to superior@demo.test, with this year's 12 annual days and no history.
 */
export const hire = async (office: Office, hiring: Hiring = {}): Promise<Staff> => {
  hired += 1;
  const { strapi } = office;
  const email = `newcomer-${hired}@demo.test`;
  const employmentType = hiring.employmentType ?? 'pns';
  const [made] = await office.sql<{ password: string; role: number; office: string }>(
    `select (select password from up_users where email = 'employee@demo.test') as password,
            (select id from up_roles where type = 'employee') as role,
            (select document_id from offices where code = $1) as office`,
    [hiring.office ?? 'DEMO']
  );
  if (made === undefined) throw new Error('There is no demo office.');
  const account = (await strapi.db.query('plugin::users-permissions.user').create({
    data: {
      username: email,
      email,
      password: made.password,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: made.role,
    },
  })) as { id: number };
  const panelAccount =
    hiring.panelRole === undefined ? null : await panelUser(office, email, hiring, made.password);
  const superior =
    hiring.office === 'DEMO2' ? undefined : (hiring.superior ?? 'superior@demo.test');
  const employee = (await strapi.documents('api::employee.employee').create({
    data: {
      name: `Pegawai Baru ${hired}`,
      nip: numberFor(hired, employmentType),
      employmentType,
      position: 'Pemeriksa Karantina',
      office: made.office,
      serviceStart: hiring.serviceStart ?? '2010-01-01',
      email,
      ...(superior === undefined
        ? {}
        : { superior: (await employeeOf(office, superior)).documentId }),
      account: account.id,
      panelAccount,
    } as never,
  })) as { documentId: string; id: number; name: string; nip: string };
  const staff: Staff = {
    documentId: employee.documentId,
    id: employee.id,
    email,
    nip: employee.nip,
    name: employee.name,
  };
  if (hiring.leftover !== undefined) await adjust(office, staff, 2025, hiring.leftover);
  if (hiring.used !== undefined) {
    await adjust(office, staff, 2026, -hiring.used);
  }
  return staff;
};

const panelUser = async (
  office: Office,
  email: string,
  { panelRole, panelLanguage = 'id' }: Hiring,
  password: string
): Promise<number> => {
  const role = (await office.strapi.db
    .query('admin::role')
    .findOne({ where: { code: panelRole } })) as { id: number };
  const user = (await office.strapi.db.query('admin::user').create({
    data: {
      firstname: 'Pegawai',
      lastname: 'Baru',
      email,
      password,
      isActive: true,
      blocked: false,
      preferedLanguage: panelLanguage,
      roles: [role.id],
    },
  })) as { id: number };
  return user.id;
};

/** Personnel administration corrects a balance in the panel: `days` of the bucket, usable in 2026. */
const adjust = async (office: Office, staff: Staff, bucketYear: number, days: number) => {
  const answer = await office
    .panel('superadmin@demo.test')
    .create('api::leave-ledger-entry.leave-ledger-entry', {
      nip: staff.nip,
      year: 2026,
      bucketYear,
      days,
      kind: 'adjust',
      leaveType: 'annual',
      reason: 'Saldo awal',
    });
  if (answer.status !== 201) throw new Error(`Adjusting answered ${JSON.stringify(answer.body)}`);
};

/** An employee of the demo, by e-mail. */
export const employeeOf = async (office: Office, email: string): Promise<Staff> => {
  const [row] = await office.sql<Staff>(
    `select id, document_id as "documentId", email, nip, name from employees where email = $1`,
    [email]
  );
  if (row === undefined) throw new Error(`There is no ${email}.`);
  return row;
};
