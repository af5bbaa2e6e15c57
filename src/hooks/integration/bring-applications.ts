import { readApplicationRow, type ApplicationRow } from '../../domain/certification/import-row';
import {
  judgeApplicationRow,
  type ImportedApplication,
} from '../../domain/certification/judge-application-row';
import type { Result } from '../../domain/result';
import type { WayIn } from './bring-rows';
import { loadApplicationFacts } from './load-application-facts';
import type { RecordedRow } from './row';
import { writeApplications } from './write-applications';

const recordedAs = (
  judged: Result<ImportedApplication>,
  keys: ReadonlyMap<ImportedApplication, string>
): RecordedRow =>
  judged.ok
    ? {
        outcome: 'accepted',
        key: keys.get(judged.value) ?? '',
        officeKey: judged.value.officeKey,
      }
    : { outcome: 'refused', refusal: judged.refusal };

/** Applications, and with them the actions that have waited for them. */
export const APPLICATIONS: WayIn<ApplicationRow> = {
  kind: 'application',
  read: readApplicationRow,
  refOf: ({ externalRef }) => externalRef,
  applicationOf: ({ externalRef }) => externalRef,
  record: async (trx, source, rows) => {
    const facts = await loadApplicationFacts(
      trx,
      rows.map(({ said }) => said)
    );
    const judged = rows.map(({ said }) => judgeApplicationRow(said, facts));
    const accepted = judged.flatMap((each) => (each.ok ? [each.value] : []));
    const keys = await writeApplications(trx, accepted, source);
    const keyOf = new Map(accepted.map((each, index) => [each, keys[index] ?? '']));
    return judged.map((each) => recordedAs(each, keyOf));
  },
};
