import type { Choice, RequestInHand } from './command';

/** A field of a command, by its place in what the server is sent. */
export type FieldPath =
  | 'startDate'
  | 'endDate'
  | 'returnDate'
  | 'reason'
  | 'overrideReason'
  | 'outside.name'
  | 'outside.nip'
  | 'outside.position'
  | 'outside.letterNumber'
  | 'outside.decidedOn'
  | 'document';

export interface CommandField {
  readonly path: FieldPath;
  readonly kind: 'day' | 'line' | 'text' | 'file';
  readonly isRequired: boolean;
  /** Bounds of a day. */
  readonly min?: string;
  readonly max?: string;
}

/** What is filled in for a command; the uploaded letter by its number. */
export type CommandInput = Readonly<Partial<Record<FieldPath, string>>>;

/** An approval speaks for itself, and one's own plans are one's own; anything else is explained. */
const needsReason = ({ name, outcome }: Choice): boolean =>
  name === 'recall' || (outcome !== undefined && outcome !== 'approved');

const OUTSIDE: readonly CommandField[] = [
  { path: 'outside.name', kind: 'line', isRequired: true },
  { path: 'outside.nip', kind: 'line', isRequired: false },
  { path: 'outside.position', kind: 'line', isRequired: true },
  { path: 'outside.letterNumber', kind: 'line', isRequired: true },
  { path: 'outside.decidedOn', kind: 'day', isRequired: true },
  { path: 'document', kind: 'file', isRequired: true },
];

/**
 * What is asked before a command is given, in order.
 * @param needsOverride more people would be away than their work area or unit allows
 */
export const fieldsFor = (
  choice: Choice,
  { startDate, endDate }: RequestInHand,
  needsOverride: boolean
): readonly CommandField[] => {
  const day = (path: FieldPath): CommandField => ({
    path,
    kind: 'day',
    isRequired: true,
    min: startDate,
    max: endDate,
  });
  const grants = choice.outcome === 'approved' || choice.outcome === 'changed';
  return [
    ...(choice.outcome === 'changed' ? [day('startDate'), day('endDate')] : []),
    ...(choice.name === 'recall' ? [day('returnDate')] : []),
    ...(choice.name === 'submit'
      ? []
      : [{ path: 'reason', kind: 'text', isRequired: needsReason(choice) } as const]),
    ...(grants && needsOverride
      ? [{ path: 'overrideReason', kind: 'text', isRequired: true } as const]
      : []),
    ...(choice.fromOutside ? OUTSIDE : []),
  ];
};

/** The fields as the server takes them: `outside.name` inside `outside`; what is empty is left out. */
export const bodyOf = (input: CommandInput): Record<string, unknown> => {
  const body: Record<string, unknown> = {};
  const outside: Record<string, string> = {};
  for (const [path, value] of Object.entries(input)) {
    if (value.trim() === '') continue;
    const [group, name] = path.split('.');
    if (name === undefined) body[path] = value;
    else if (group === 'outside') outside[name] = value;
  }
  return Object.keys(outside).length === 0 ? body : { ...body, outside };
};
