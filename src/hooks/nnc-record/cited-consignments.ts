import type { CitedConsignment } from '../../domain/certification/nnc';
import type { CitedConsignments } from '../../domain/certification/record-nnc';
import { refuse } from '../../domain/result';
import { errorFrom } from '../../infra/refusal-error';
import { rowIdIn } from '../../infra/relation-input';
import { rowsOf, type Transaction } from '../../infra/transaction';
import { lockApplication, type StoredApplication } from '../service-application/load-application';

/** Where the citations of an NNC lead, with the rows behind them. */
export interface Citations extends CitedConsignments {
  /** The consignment that is meant, locked; undefined where nothing is known by the citation. */
  readonly application: StoredApplication | undefined;
  readonly certificateKey: string | null;
}

const consignmentOf = async (
  trx: Transaction,
  application: StoredApplication
): Promise<CitedConsignment> => {
  const [row] = await rowsOf<{ originCountry: string | null }>(
    trx,
    'select origin_country as "originCountry" from service_applications where document_id = :key',
    { key: application.key }
  );
  return {
    applicationKey: application.key,
    officeKey: application.officeKey,
    direction: application.direction,
    originCountry: row?.originCountry ?? null,
    serviceUserKey: application.serviceUserKey,
    agentKey: application.agentKey,
  };
};

const lockedConsignment = async (
  trx: Transaction,
  key: string | undefined
): Promise<{ application: StoredApplication; consignment: CitedConsignment } | undefined> => {
  const application = key === undefined ? undefined : await lockApplication(trx, key);
  return application && { application, consignment: await consignmentOf(trx, application) };
};

/**
 * Look up what an NNC cites: a certificate by its number, an application by its row. Throws 400 for an
 * application that does not exist; a certificate that nobody here knows is the foreign side's to name.
 */
export const findCitations = async (
  trx: Transaction,
  certificateNumber: string | null,
  applicationKey: string | undefined
): Promise<Citations> => {
  const [certificate] =
    certificateNumber === null
      ? []
      : await rowsOf<{ key: string; applicationKey: string }>(
          trx,
          `select document_id as key, application_key as "applicationKey" from certificates
            where number = :certificateNumber`,
          { certificateNumber }
        );
  // In the order of their keys, as everybody locks several.
  const keys = [certificate?.applicationKey, applicationKey].filter((key) => key !== undefined);
  const locked = new Map<string, Awaited<ReturnType<typeof lockedConsignment>>>();
  for (const key of [...new Set(keys)].sort()) locked.set(key, await lockedConsignment(trx, key));
  const byApplication = locked.get(applicationKey ?? '');
  if (applicationKey !== undefined && byApplication === undefined) {
    throw errorFrom(refuse('INVALID', 'nnc.unknown-application', {}, 'application').refusal);
  }
  const byCertificate = locked.get(certificate?.applicationKey ?? '');
  return {
    byCertificate: byCertificate?.consignment ?? null,
    byApplication: byApplication?.consignment ?? null,
    application: byCertificate?.application ?? byApplication?.application,
    certificateKey: certificate?.key ?? null,
  };
};

/** The key of an application that is named by its documentId or row id; undefined for an unknown one. */
export const applicationKeyOf = async (
  trx: Transaction,
  named: string
): Promise<string | undefined> => {
  const [row] = await rowsOf<{ key: string }>(
    trx,
    `select document_id as key from service_applications
      where document_id = :named::text or id = ${rowIdIn('named')}`,
    { named }
  );
  return row?.key;
};
