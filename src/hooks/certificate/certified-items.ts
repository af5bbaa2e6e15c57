import type { CertifiedItem } from '../../domain/billing/bill-items';
import type { ConsignmentItem } from '../../domain/certification/consignment';
import { refuse } from '../../domain/result';
import { errorFrom } from '../../infra/refusal-error';
import { rowsOf, type Transaction } from '../../infra/transaction';

const APPROVED_SQL = `
select (content->'items')::json as items from certificates
 where application_key = :key and certificate_state = 'approved'`;

/**
 * What the service user approved, as it is billed: the items of the certificate, which an officer may
 * have corrected, with the tariffs that were chosen for the application's. Throws OUT_OF_ORDER where
 * nothing is approved.
 */
export const certifiedItems = async (
  trx: Transaction,
  application: {
    readonly key: string;
    readonly items: readonly { readonly tariffCode: string | null }[];
  }
): Promise<readonly CertifiedItem[]> => {
  const { key } = application;
  const [approved] = await rowsOf<{ items: readonly ConsignmentItem[] }>(trx, APPROVED_SQL, {
    key,
  });
  if (approved === undefined) {
    throw errorFrom(refuse('OUT_OF_ORDER', 'service.certificate-not-approved').refusal);
  }
  return approved.items.map(({ commodity, quantity, unit }, index) => ({
    commodity,
    quantity,
    unit,
    tariffCode: application.items[index]?.tariffCode ?? null,
  }));
};
