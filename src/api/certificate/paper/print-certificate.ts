import { printerOf } from '../../../infra/pdf/printer';
import type * as certificateWriter from './write-certificate';

/** The PDF of a certificate, or of a version of its draft. */
export const printCertificate = printerOf<typeof certificateWriter>(
  require.resolve('./write-certificate')
);
