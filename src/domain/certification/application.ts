import type { IsoDate } from '../calendar/iso-date';
import type { Actor } from '../identity/actor';
import type { CertificateState, InspectionOutcome, Stage } from './vocabulary';

/** As much of an application as its rules ask for. */
export interface ServiceApplication {
  readonly key: string;
  readonly number: string;
  readonly stage: Stage;
  readonly officeKey: string;
  /** The principal, who is responsible; the agent acts for them, where there is one. */
  readonly serviceUserKey: string;
  readonly agentKey: string | null;
  /** The latest version of the draft; 0 before the first. */
  readonly draftVersion: number;
}

/** What a command on an application depends on. */
export interface ApplicationFacts {
  readonly application: ServiceApplication;
  readonly actor: Actor;
  readonly today: IsoDate;
  /** What the latest inspection came to; null before the first. */
  readonly inspection: InspectionOutcome | null;
  readonly hasOpenDetention: boolean;
  /** Of the certificate that the application came to; null before the first draft. */
  readonly certificateState: CertificateState | null;
}
