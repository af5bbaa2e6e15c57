import { readActionRow, type ActionRow } from '../../domain/certification/import-action-row';
import type { WayIn } from './bring-rows';
import { recordActions } from './record-actions';

/** Actions. With a detention comes its release, where that came first. */
export const ACTIONS: WayIn<ActionRow> = {
  kind: 'action',
  read: readActionRow,
  refOf: ({ externalRef }) => externalRef,
  applicationOf: ({ application }) => application,
  record: recordActions,
};
