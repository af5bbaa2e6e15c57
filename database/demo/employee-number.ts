import type { DemoPerson } from './people';

/** A PPPK's number has, in the place of the month, a code that no month has. */
const PPPK_CODE = '21';

/**
 * An invented number that says about a person what theirs would say (leave.md, NIP). `serial` makes
 * it theirs alone, 1–999.
 */
export const employeeNumber = (
  { birthDate, serviceStart, employmentType, sex }: DemoPerson,
  serial: number
): string => {
  const [year = '', month = ''] = serviceStart.split('-');
  const lastThree = String(serial).padStart(3, '0');
  if (employmentType === 'contract') return `HONORER${year}${lastThree}`;
  const start = employmentType === 'pppk' ? `${year}${PPPK_CODE}` : `${year}${month}`;
  return `${birthDate.replaceAll('-', '')}${start}${sex === 'male' ? '1' : '2'}${lastThree}`;
};
