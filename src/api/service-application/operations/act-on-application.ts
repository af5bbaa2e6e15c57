import type { ServiceCommandName } from '../../../domain/certification/vocabulary';
import type { NamedCommand } from '../../../hooks/service-application/act-on-application';
import { UID } from '../../../infra/content-types';
import { notFound } from '../../../infra/input';

type Data = Readonly<Record<string, unknown>>;

/** An application as the document service answers it. */
export type FoundApplication = Data & { readonly documentId: string };

/** Writes go through the document service as any others do; what follows is sugar before the door. */
const documents = () =>
  strapi.documents(UID.serviceApplication) as unknown as Record<
    'create' | 'update' | 'findOne',
    (params: Record<string, unknown>) => Promise<FoundApplication | null>
  >;

const found = async (documentId: string): Promise<FoundApplication> => {
  const application = await documents().findOne({
    documentId,
    populate: ['items', 'treatments', 'reexport'],
  });
  if (application === null) throw notFound();
  return application;
};

/** A new application. Throws what the door refuses. */
export const createApplication = async (data: Data): Promise<FoundApplication> => {
  const created = await documents().create({ data: { ...data } });
  return found(created?.documentId ?? '');
};

/** Edit an application, or change its stage as the panel does it. */
export const updateApplication = async (
  documentId: string,
  data: Data
): Promise<FoundApplication> => {
  await documents().update({ documentId, data: { ...data } });
  return found(documentId);
};

/** A command on an application: the same document update that the panel makes, with its name. */
export const commandApplication = async (
  documentId: string,
  name: ServiceCommandName,
  input: Data = {}
): Promise<FoundApplication> => {
  const command: NamedCommand = { name, input };
  await documents().update({ documentId, data: {}, command });
  return found(documentId);
};
