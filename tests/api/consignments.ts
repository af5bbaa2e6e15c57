import type { Office } from '../harness';
import { hire, type Staff } from './staff';
import type { Trader } from './traders';

/** Applications of an office under test, taken from stage to stage as people do it. */

export type Particulars = Readonly<Record<string, unknown>>;

const FRUIT: Particulars = {
  sector: 'plant',
  direction: 'export',
  items: [{ commodity: 'Manggis segar', quantity: 12500, unit: 'kg' }],
  origin: 'Tasikmalaya',
  originCountry: 'ID',
  destination: 'Tokyo',
  destinationCountry: 'JP',
};

/** Hand an application in, as its service user does. Its documentId. */
export const apply = async (
  office: Office,
  trader: Trader,
  particulars: Particulars = {}
): Promise<string> => {
  const { status, body } = await office
    .as(trader.email)
    .post('/api/service-applications', { data: { ...FRUIT, ...particulars } });
  if (status !== 201) throw new Error(`Applying answered ${JSON.stringify(body)}`);
  return body.data.documentId as string;
};

/** Somebody who works at the desk: a quarantine officer, unless another duty is named. */
export const hireAtDesk = (
  office: Office,
  panelRole = 'quarantine-officer',
  home: 'DEMO' | 'DEMO2' = 'DEMO'
): Promise<Staff> => hire(office, { panelRole, office: home });

/** Take a step, and see to it that it was taken. */
export const step = async (
  office: Office,
  who: { readonly email: string },
  documentId: string,
  command: string,
  data: Particulars = {}
): Promise<void> => {
  const { status, body } = await office
    .as(who.email)
    .post(`/api/service-applications/${documentId}/${command}`, { data });
  if (status !== 200) throw new Error(`${command} answered ${status}: ${JSON.stringify(body)}`);
};

/** Take several steps without input, in order. */
export const steps = async (
  office: Office,
  who: { readonly email: string },
  documentId: string,
  commands: readonly string[]
): Promise<void> => {
  for (const command of commands) await step(office, who, documentId, command);
};

/** The published standard, in place of whatever the office has: hours per stage of plants. */
export const publishStandard = async (
  office: Office,
  hours: Readonly<Record<string, number>>,
  { validFrom = '2024-01-01', validUntil = null as string | null } = {}
): Promise<void> => {
  await office.sql('delete from service_standards where sector = $1 and valid_from = $2', [
    'plant',
    validFrom,
  ]);
  for (const [stage, targetHours] of Object.entries(hours)) {
    await office.sql(
      `insert into service_standards (document_id, sector, stage, target_hours, valid_from, valid_until)
       values (md5(random()::text), 'plant', $1, $2, $3, $4)`,
      [stage, targetHours, validFrom, validUntil]
    );
  }
};
