import type { Stage } from '../../domain/certification/vocabulary';
import { stageMessages, type ToldStage } from '../../infra/texts/service-messages';
import type { Transaction } from '../../infra/transaction';
import type { StoredApplication } from './load-application';
import { tellParties } from './tell-parties';

interface NewStage {
  readonly to: Stage;
  /** What led there, with what tells it from another time. */
  readonly event: string;
  readonly note?: string | null;
  readonly version?: number | null;
}

const isTold = (stage: Stage): stage is ToldStage => stage in stageMessages;

/**
 * Tell principal and agent of a new stage. Of the bill they are told with the bill itself
 * (`hooks/invoice`), so nobody hears of it twice.
 */
export const tellOfStage = async (
  trx: Transaction,
  application: StoredApplication,
  { to, event, note = null, version = null }: NewStage
): Promise<void> => {
  if (!isTold(to)) return;
  const { commodity } = application.items[0] ?? { commodity: '' };
  await tellParties(trx, application, {
    kind: `service.${to}`,
    event,
    texts:
      note === null
        ? stageMessages[to].plain
        : (stageMessages[to].noted ?? stageMessages[to].plain),
    params: { note, version, commodity },
  });
};
