import { repeatedRow, type RowOutcome } from '../../domain/certification/known-row';
import type { Refusal, Result } from '../../domain/result';
import type { Transaction } from '../../infra/transaction';
import { addToCounts } from './keep-batch';
import { keepRows, type KeptRow } from './keep-rows';
import { claimRefs, knownRefs, type Claim } from './known-refs';
import {
  digestOf,
  refGiven,
  type Batch,
  type BroughtRow,
  type GivenRow,
  type ReadRow,
  type RecordedRow,
  type RowKind,
} from './row';
import { takeUpWaiting } from './take-up-waiting';

/** How rows of one kind are read, and then recorded all at once. */
export interface WayIn<Said> {
  readonly kind: RowKind;
  readonly read: (given: unknown) => Result<Said>;
  readonly refOf: (said: Said) => string;
  /** Judges rows that nobody has sent before, and writes what is accepted; answers in their order. */
  readonly record: (
    trx: Transaction,
    source: string,
    rows: readonly ReadRow<Said>[]
  ) => Promise<readonly RecordedRow[]>;
  /** The application that others may have waited for, where there is one. */
  readonly applicationOf: (said: Said) => string | null;
}

/** What is known of rows before they are judged. */
interface Sorted<Said> {
  readonly fresh: readonly ReadRow<Said>[];
  readonly repeated: readonly {
    readonly read: ReadRow<Said>;
    readonly outcome: Extract<RowOutcome, 'unchanged' | 'waiting'>;
  }[];
  readonly refused: readonly ReturnType<typeof refusedRow>[];
}

/** A row that is refused, as the answer and the report have it. */
export const refusedRow = (
  kind: RowKind,
  { row, given }: GivenRow,
  refusal: Refusal
): { readonly brought: BroughtRow; readonly kept: KeptRow } => {
  const externalRef = refGiven(kind, given);
  return {
    brought: { kind, row, externalRef, outcome: 'refused', refusal },
    kept: { row, given, externalRef, officeKey: null, state: 'refused', refusal, waitsFor: null },
  };
};

/** Rows that cannot be read are refused, and those that have come before are what they were. */
const sortOut = async <Said>(
  trx: Transaction,
  { kind, read, refOf }: WayIn<Said>,
  source: string,
  rows: readonly GivenRow[]
): Promise<Sorted<Said>> => {
  const refused: ReturnType<typeof refusedRow>[] = [];
  const readable: ReadRow<Said>[] = [];
  for (const each of rows) {
    const said = read(each.given);
    if (said.ok) {
      const { value } = said;
      readable.push({ ...each, said: value, ref: refOf(value), digest: digestOf(value) });
    } else refused.push(refusedRow(kind, each, said.refusal));
  }
  const known = await knownRefs(
    trx,
    kind,
    source,
    readable.map(({ ref }) => ref)
  );
  const fresh: ReadRow<Said>[] = [];
  const repeated: Sorted<Said>['repeated'][number][] = [];
  for (const each of readable) {
    const before = known.get(each.ref);
    const again = before && repeatedRow(before, each.digest);
    if (again === undefined) fresh.push(each);
    else if (again.ok) repeated.push({ read: each, outcome: again.value });
    else refused.push(refusedRow(kind, each, again.refusal));
  }
  return { fresh, repeated, refused };
};

const keptOf = <Said>(
  { row, given, ref }: ReadRow<Said>,
  recorded: RecordedRow | undefined
): readonly KeptRow[] => {
  const kept = { row, given, externalRef: ref, officeKey: null };
  switch (recorded?.outcome) {
    case 'refused':
      return [{ ...kept, state: 'refused', refusal: recorded.refusal, waitsFor: null }];
    case 'waiting':
      return [{ ...kept, state: 'waiting', refusal: null, waitsFor: recorded.waitsFor }];
    default:
      return [];
  }
};

const claimOf = <Said>(
  { ref, digest }: ReadRow<Said>,
  recorded: RecordedRow | undefined
): readonly Claim[] => {
  switch (recorded?.outcome) {
    case 'accepted':
      return [{ ref, digest, recordKey: recorded.key, officeKey: recorded.officeKey }];
    case 'waiting':
      return [{ ref, digest, recordKey: null, officeKey: null }];
    default:
      return [];
  }
};

const broughtAs = <Said>(
  kind: RowKind,
  { row, ref }: ReadRow<Said>,
  recorded: RecordedRow | undefined
): readonly BroughtRow[] => {
  if (recorded === undefined) return [];
  const { outcome } = recorded;
  const brought = { kind, row, externalRef: ref, outcome };
  return [outcome === 'refused' ? { ...brought, refusal: recorded.refusal } : brought];
};

/** Keep what was not recorded, and count all of it for the batch. */
export const keepAndCount = async (
  trx: Transaction,
  kind: RowKind,
  batch: Batch,
  judged: readonly GivenRow[],
  { accepted, kept }: { readonly accepted: number; readonly kept: readonly KeptRow[] }
): Promise<void> => {
  const numbers = judged.map(({ row }) => row);
  const forgotten = await keepRows(trx, kind, batch, numbers, kept);
  const refused = kept.filter(({ state }) => state === 'refused').length;
  await addToCounts(trx, batch.key, {
    accepted,
    refused: refused - forgotten,
    waiting: kept.length - refused,
  });
};

const bringFirst = async <Said>(
  trx: Transaction,
  way: WayIn<Said>,
  batch: Batch,
  rows: readonly GivenRow[]
): Promise<readonly BroughtRow[]> => {
  const { kind, applicationOf } = way;
  const { fresh, repeated, refused } = await sortOut(trx, way, batch.source, rows);
  const recorded = fresh.length === 0 ? [] : await way.record(trx, batch.source, fresh);
  await claimRefs(
    trx,
    kind,
    batch,
    fresh.flatMap((each, index) => claimOf(each, recorded[index]))
  );
  await keepAndCount(trx, kind, batch, rows, {
    accepted: recorded.filter(({ outcome }) => outcome === 'accepted').length,
    kept: [
      ...refused.map(({ kept }) => kept),
      ...fresh.flatMap((each, index) => keptOf(each, recorded[index])),
    ],
  });
  const standing = [
    ...fresh.filter((_, index) => recorded[index]?.outcome === 'accepted'),
    ...repeated.map(({ read }) => read),
  ];
  await takeUpWaiting(
    trx,
    batch.source,
    standing.flatMap(({ said }) => applicationOf(said) ?? [])
  );
  return [
    ...repeated.map(({ read, outcome }) => ({
      kind,
      row: read.row,
      externalRef: read.ref,
      outcome,
    })),
    ...refused.map(({ brought }) => brought),
    ...fresh.flatMap((each, index) => broughtAs(kind, each, recorded[index])),
  ];
};

/**
 * Bring rows of one kind in: judge and record those that are new, tell the others for what they are.
 * What names itself twice is judged one after the other.
 */
export const bringRows = async <Said>(
  trx: Transaction,
  way: WayIn<Said>,
  batch: Batch,
  rows: readonly GivenRow[]
): Promise<readonly BroughtRow[]> => {
  const seen = new Set<string>();
  const first: GivenRow[] = [];
  const again: GivenRow[] = [];
  for (const each of rows) {
    const ref = refGiven(way.kind, each.given);
    if (ref !== null && seen.has(ref)) again.push(each);
    else first.push(each);
    if (ref !== null) seen.add(ref);
  }
  const brought = await bringFirst(trx, way, batch, first);
  return again.length === 0 ? brought : [...brought, ...(await bringRows(trx, way, batch, again))];
};
