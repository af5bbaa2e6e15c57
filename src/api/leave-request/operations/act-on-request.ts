import type { LeaveCommandName } from '../../../domain/leave/transitions';
import type { COMMAND_FIELDS } from '../../../hooks/leave-request/read-command';
import { UID } from '../../../infra/content-types';
import { notFound } from '../../../infra/input';
import { findRequest, type FoundRequest } from '../reading/find-requests';

type CommandData = Partial<Record<(typeof COMMAND_FIELDS)[number], unknown>>;

/** Writes go through the document service as any others do; what follows is sugar before the door. */
const documents = () =>
  strapi.documents(UID.leaveRequest) as unknown as Record<
    'create' | 'update' | 'delete',
    (params: Record<string, unknown>) => Promise<{ documentId: string } | null>
  >;

const found = async (documentId: string): Promise<FoundRequest> => {
  const request = await findRequest(documentId);
  if (request === undefined) throw notFound();
  return request;
};

/** A new draft. Throws what the door refuses. */
export const createRequest = async (
  data: Readonly<Record<string, unknown>>
): Promise<FoundRequest> => {
  const created = await documents().create({ data: { ...data } });
  return found(created?.documentId ?? '');
};

/** Change a draft, or a request's state as the panel does it. */
export const updateRequest = async (
  documentId: string,
  data: Readonly<Record<string, unknown>>
): Promise<FoundRequest> => {
  await documents().update({ documentId, data: { ...data } });
  return found(documentId);
};

/** Discard a draft. */
export const deleteRequest = async (documentId: string): Promise<void> => {
  await documents().delete({ documentId });
};

/** A command on a request: the same document update that the panel makes, with its name. */
export const commandRequest = async (
  documentId: string,
  command: LeaveCommandName,
  data: CommandData = {}
): Promise<FoundRequest> => {
  await documents().update({ documentId, data: { ...data }, command });
  return found(documentId);
};
