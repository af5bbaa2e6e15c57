import { writeVerificationCode, type VerificationCode } from '../domain/identity/verification-code';
import { publicUrl } from './environment';

/** Where anybody can check a paper with this code; its QR code leads there. */
export const verificationAddress = (code: VerificationCode): string =>
  `${publicUrl()}/verify/${writeVerificationCode(code)}`;
