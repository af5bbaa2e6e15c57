import { adminApi, type StrapiApp } from '@strapi/strapi/admin';
import { addSidePanel, type SidePanelProps } from '../page/side-panel';
import { useText } from '../page/use-text';
import { SituationPanel } from './situation-panel';

const LEAVE_REQUEST = 'api::leave-request.leave-request';

/** Have the form read its request again: the content manager keeps it under these tags. */
const readAgain = ({ store }: StrapiApp, documentId: string): void => {
  const tags = [`${LEAVE_REQUEST}_${documentId}`, `${LEAVE_REQUEST}_LIST`];
  store?.dispatch(
    adminApi.util.invalidateTags(tags.map((id) => ({ type: 'Document', id })) as never)
  );
};

const panelOf = (app: StrapiApp) => {
  const RequestPanel = ({ model, documentId, document }: SidePanelProps) => {
    const say = useText();
    if (model !== LEAVE_REQUEST || documentId === undefined) return null;
    return {
      title: say('situation.title'),
      content: (
        <SituationPanel
          documentId={documentId}
          version={document?.updatedAt}
          onMoved={() => readAgain(app, documentId)}
        />
      ),
    };
  };
  return RequestPanel;
};

/** Put the panel beside the form of every leave request. */
export const addRequestPanel = (app: StrapiApp): void => addSidePanel(app, panelOf(app));
