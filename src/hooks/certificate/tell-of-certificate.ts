import { certificateMessages } from '../../infra/texts/certificate-messages';
import type { Transaction } from '../../infra/transaction';
import type { StoredApplication } from '../service-application/load-application';
import { tellParties } from '../service-application/tell-parties';

interface CertificateEvent {
  readonly event: keyof typeof certificateMessages;
  /** Its number. */
  readonly certificate: string;
  readonly reason: string;
  /** The number of what takes its place; null where nothing does. */
  readonly replacement: string | null;
}

/** Tell principal and agent what became of their certificate. */
export const tellOfCertificate = (
  trx: Transaction,
  application: StoredApplication,
  { event, certificate, reason, replacement }: CertificateEvent
): Promise<void> =>
  tellParties(trx, application, {
    kind: `certificate.${event}`,
    event: `certificate:${event}:${certificate}`,
    texts: certificateMessages[event],
    params: { certificate, reason, replacement },
  });
