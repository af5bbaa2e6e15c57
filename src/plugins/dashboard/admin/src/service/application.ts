/** Steps of those who work here, as the server names them (`src/domain/certification/vocabulary.ts`). */
export const STEP_NAMES = [
  'receive',
  'inspect',
  'issue-draft',
  'invoice',
  'issue-certificate',
  'hand-over',
  'close',
  'cancel',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

export const STAGES = [
  'submitted',
  'received',
  'inspection',
  'draft-issued',
  'correction-requested',
  'draft-approved',
  'invoiced',
  'paid',
  'certificate-issued',
  'handed-over',
] as const;

export const APPLICATION = 'api::service-application.service-application';

/** Where the content manager shows an entry of a type. */
export const entryPath = (uid: string, documentId: string): string =>
  `/content-manager/collection-types/${uid}/${documentId}`;

/** What can be done with an application, and what it waits for. */
export interface OpenApplication {
  readonly documentId: string;
  readonly number: string;
  readonly stage: string;
  readonly serviceUserName: string;
  readonly commodity: string | null;
  readonly next: {
    readonly command: string;
    readonly from: 'desk' | 'service-user' | 'payer';
  } | null;
  readonly open: readonly { readonly name: string; readonly outcomes: readonly string[] }[];
}

const isStepName = (name: string): name is StepName =>
  (STEP_NAMES as readonly string[]).includes(name);

/** The steps that the reader can take now, the one that leads on first. */
export const openSteps = ({ open, next }: OpenApplication): readonly StepName[] => {
  const names = open.map(({ name }) => name).filter(isStepName);
  return [
    ...names.filter((name) => name === next?.command),
    ...names.filter((name) => name !== next?.command),
  ];
};
