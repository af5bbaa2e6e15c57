import type { VerificationCode } from '../../../domain/identity/verification-code';
import type { Language } from '../../../infra/language';
import { database, preparedRowsOf } from '../../../infra/transaction';
import { certificateVerifier } from './certificate';
import { leaveFormVerifier } from './leave-form';
import { receiptVerifier } from './receipt';
import type { Verified, Verifier } from './verified-paper';

/** Found by whichever kind; a row goes only to the verifier that asked for it. */
const VERIFIERS: readonly Verifier<never>[] = [
  certificateVerifier,
  receiptVerifier,
  leaveFormVerifier,
];

/** All kinds at once, each by its unique index: one way to the database, whatever the paper. */
const SQL = VERIFIERS.map(
  ({ kind, sql }) => `select '${kind}' as kind, to_json(paper) as paper from (${sql}) paper`
).join('\nunion all\n');

/** The paper that carries a code; undefined where there is none. Codes are unique over all kinds. */
export const verify = async (
  code: VerificationCode,
  language: Language
): Promise<Verified | undefined> => {
  const [found] = await preparedRowsOf<{ kind: string; paper: never }>(database(), SQL, { code });
  const verifier = VERIFIERS.find(({ kind }) => kind === found?.kind);
  return found && verifier && { kind: found.kind, ...verifier.describe(found.paper, language) };
};
