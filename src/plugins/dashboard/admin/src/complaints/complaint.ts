/** What the server's register answers (`src/api/complaint/reading/register.ts`). */
export interface Complaint {
  readonly documentId: string;
  readonly code: string;
  readonly complaintKind: string;
  readonly category: Category;
  readonly channel: string;
  readonly complaintState: State;
  readonly subject: string;
  readonly message: string;
  readonly reporterName: string | null;
  readonly reporterEmail: string | null;
  readonly reporterPhone: string | null;
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly officeKey: string;
  readonly officeName: string;
  readonly assigneeKey: string | null;
  readonly assigneeName: string | null;
  readonly answer: string | null;
  readonly answeredByName: string | null;
  readonly closingNote: string | null;
  readonly commands: readonly CommandName[];
}

export interface Assignee {
  readonly documentId: string;
  readonly name: string;
  readonly officeKey: string;
}

export interface Register {
  readonly rows: readonly Complaint[];
  readonly total: number;
  readonly pageSize: number;
  readonly open: number;
  readonly overdue: number;
  readonly assignees: readonly Assignee[];
}

export const COMMANDS = ['assign', 'answer', 'close'] as const;
export type CommandName = (typeof COMMANDS)[number];

export const KINDS = ['complaint', 'information', 'suggestion'] as const;
export const CATEGORIES = ['normative', 'non-supervisory', 'supervisory'] as const;
export type Category = (typeof CATEGORIES)[number];
export const CHANNELS = [
  'portal',
  'email',
  'whatsapp',
  'facebook',
  'x',
  'telephone',
  'walk-in',
] as const;
export const STATES = ['received', 'assigned', 'answered', 'closed'] as const;
export type State = (typeof STATES)[number];
export const STATE_CHOICES = ['open', 'overdue', ...STATES, 'all'] as const;
