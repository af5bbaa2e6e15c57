import { accept, refuse, type Result } from '../result';
import type { ApplicationFacts } from './application';
import type { CertificateContent } from './certificate-content';
import { standingsOf, type Standing } from './standing';
import { CERTIFICATE_STATES, type CertificateState } from './vocabulary';

/** As much of a certificate as its rules ask for. */
export interface Certificate {
  readonly key: string;
  readonly state: CertificateState;
  /** Null until it is issued. */
  readonly number: string | null;
  readonly content: CertificateContent;
}

/** What commands on a certificate depend on: it, and the application that it was issued for. */
export interface CertificateFacts extends ApplicationFacts {
  readonly certificate: Certificate;
}

/** What can be done to a certificate that is in force. Everything before is its application's. */
export const CERTIFICATE_COMMANDS = ['replace', 'withdraw'] as const;
export type CertificateCommandName = (typeof CERTIFICATE_COMMANDS)[number];

/** The state that a command leaves a certificate in. */
export const STATE_AFTER: Readonly<Record<CertificateCommandName, CertificateState>> = {
  replace: 'replaced',
  withdraw: 'withdrawn',
};

/** The state of whatever takes the place of a certificate. */
export const STATE_IN_FORCE: CertificateState = 'issued';

/**
 * The command that choosing a state amounts to; null where it is the present one.
 * @returns `INVALID` for a word that is no state, `WRONG_STATE` for one that the application's
 *   commands lead to
 */
export const commandTowards = (
  chosen: unknown,
  current: CertificateState
): Result<CertificateCommandName | null> => {
  const state = CERTIFICATE_STATES.find((known) => known === chosen);
  const path = 'certificateState';
  if (state === undefined) return refuse('INVALID', 'certificate.unknown-state', {}, path);
  if (state === current) return accept(null);
  const command = CERTIFICATE_COMMANDS.find((name) => STATE_AFTER[name] === state);
  return command === undefined
    ? refuse('WRONG_STATE', 'certificate.state-of-application', {}, path)
    : accept(command);
};

/** Replacing and withdrawing are acts of a quarantine officer of the office, as certifying is. */
export const requireOfficer = ({
  actor,
  application,
  today,
}: CertificateFacts): Result<Standing> =>
  standingsOf(actor, application, today).includes('officer')
    ? accept('officer')
    : refuse('FORBIDDEN', 'service.only-officer');

/** Rule 4: only a certificate in force is replaced or withdrawn, and once. */
export const requireInForce = ({ state }: Certificate): Result<null> => {
  switch (state) {
    case 'issued':
      return accept(null);
    case 'draft':
    case 'approved':
      return refuse('OUT_OF_ORDER', 'certificate.not-issued');
    case 'replaced':
    case 'withdrawn':
      return refuse('WRONG_STATE', 'certificate.void-already');
  }
};
