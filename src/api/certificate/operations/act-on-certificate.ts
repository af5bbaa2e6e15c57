import type { CertificateCommandName } from '../../../domain/certification/certificate';
import type { NamedCertificateCommand } from '../../../hooks/certificate/read-command';
import { UID } from '../../../infra/content-types';
import { notFound } from '../../../infra/input';

type Data = Readonly<Record<string, unknown>>;

/** A certificate as the document service answers it. */
type FoundCertificate = Data & {
  readonly documentId: string;
  readonly replacedByKey?: string | null;
};

const documents = () =>
  strapi.documents(UID.certificate) as unknown as Record<
    'update' | 'findOne',
    (params: Record<string, unknown>) => Promise<FoundCertificate | null>
  >;

/**
 * A command on a certificate: the same document update that the panel makes, with its name. Answers
 * with what is in its place now: the replacement, or itself as withdrawn.
 */
export const commandCertificate = async (
  documentId: string,
  name: CertificateCommandName,
  input: Data
): Promise<FoundCertificate> => {
  const command: NamedCertificateCommand = { name, input };
  const written = await documents().update({ documentId, data: {}, command });
  const inPlace = written?.replacedByKey ?? documentId;
  const found = await documents().findOne({ documentId: inPlace });
  if (found === null) throw notFound();
  return found;
};
