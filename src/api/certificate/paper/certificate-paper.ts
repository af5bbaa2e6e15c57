import type { IsoDate } from '../../../domain/calendar/iso-date';
import type { CertificateContent } from '../../../domain/certification/certificate-content';
import type { CertificateState } from '../../../domain/certification/vocabulary';
import type { VerificationCode } from '../../../domain/identity/verification-code';

/** Everything that stands on the paper of one certificate, or of one version of its draft. */
export interface CertificatePaper {
  readonly content: CertificateContent;
  readonly state: CertificateState;
  /** Null until it is issued. */
  readonly number: string | null;
  /** Of the draft: what the service user looks at and approves. */
  readonly version: number;
  readonly applicationNumber: string;
  /** The code of the form on that day, from the dated reference data. */
  readonly formCode: string | null;
  readonly office: { readonly name: string; readonly address: string; readonly city: string };
  readonly officer: { readonly name: string; readonly position: string } | null;
  readonly issuedOn: IsoDate | null;
  /** The day this version was written. */
  readonly writtenOn: IsoDate;
  /** The certificate it stands in the place of. */
  readonly replaces: { readonly number: string; readonly issuedOn: IsoDate } | null;
  readonly replacedBy: { readonly number: string; readonly on: IsoDate } | null;
  readonly withdrawnOn: IsoDate | null;
  readonly verificationCode: VerificationCode;
  /** Where its code leads. */
  readonly address: string;
}
