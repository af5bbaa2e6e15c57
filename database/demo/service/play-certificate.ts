import { UID } from '../../../src/infra/content-types';
import { documents, rowOf, type Played, type Stage, type StepOf } from './played';

/** The certificate that is in force, mended by another one or taken back. */
export const amendCertificate = async (
  { strapi }: Stage,
  { key }: Played,
  step: StepOf<'replace' | 'withdraw'>
): Promise<void> => {
  const { key: documentId } = await rowOf<{ key: string }>(
    `select document_id as key from certificates
      where application_key = :key and certificate_state = 'issued'`,
    { key }
  );
  const { does: name, ...input } = step;
  const command = { name, input };
  await documents(strapi, UID.certificate).update({ documentId, data: {}, command });
};
