import { printerOf } from '../../../infra/pdf/printer';
import { verificationAddress } from '../../../infra/verification-address';
import type { LeaveForm } from './leave-form';
import type * as formWriter from './write-form';

const print = printerOf<typeof formWriter>(require.resolve('./write-form'));

/** The PDF of a form. */
export const printForm = (form: LeaveForm): Promise<Buffer> =>
  print({ form, address: verificationAddress(form.verificationCode) });
