import { nncMessages } from '../../infra/texts/supervision-messages';
import type { Transaction } from '../../infra/transaction';
import type { StoredApplication } from '../service-application/load-application';
import { tellParties } from '../service-application/tell-parties';

/**
 * Tell the trader concerned of a received NNC. Only them: ISPM 13 shares it with nobody who acts for
 * others.
 */
export const tellOfNnc = (
  trx: Transaction,
  application: StoredApplication,
  nnc: { readonly key: string; number: string; authority: string; noticedOn: string }
): Promise<void> =>
  tellParties(
    trx,
    { ...application, agentKey: null },
    {
      kind: 'nnc.received',
      event: `nnc.received:${nnc.key}`,
      texts: nncMessages,
      params: { nnc: nnc.number, authority: nnc.authority, noticedOn: nnc.noticedOn },
    }
  );
