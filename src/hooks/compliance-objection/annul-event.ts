import { UID } from '../../infra/content-types';
import { LONGEST_TEXT } from '../../infra/fields';
import { fill } from '../../infra/texts';
import { ANNULLED_BY_OBJECTION } from '../../infra/texts/oversight-messages';
import type { EventRelation, StoredEvent } from './load-event';

const UID_OF: Readonly<Record<EventRelation, (typeof UID)[keyof typeof UID]>> = {
  quarantineAction: UID.quarantineAction,
  nncRecord: UID.nncRecord,
};

/**
 * Annul the event that a sustained objection is about, through its own door: what follows from that,
 * for parties, detentions and profiles, follows as ever. Its record names the objection.
 */
export const annulEvent = async (
  { relation, key }: Pick<StoredEvent, 'relation' | 'key'>,
  number: string,
  reason: string
): Promise<void> => {
  const said = fill(ANNULLED_BY_OBJECTION, { number, reason }, 'id');
  const annulmentReason =
    said.length <= LONGEST_TEXT ? said : `${said.slice(0, LONGEST_TEXT - 1)}…`;
  const documents = strapi.documents(UID_OF[relation]) as unknown as {
    update(params: Readonly<Record<string, unknown>>): Promise<unknown>;
  };
  await documents.update({ documentId: key, data: { annulmentReason } });
};
