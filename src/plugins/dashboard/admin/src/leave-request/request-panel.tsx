import type { StrapiApp } from '@strapi/strapi/admin';
import { readAgain } from '../page/read-again';
import { addSidePanel, type SidePanelProps } from '../page/side-panel';
import { useText } from '../page/use-text';
import { SituationPanel } from './situation-panel';

const LEAVE_REQUEST = 'api::leave-request.leave-request';

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
          onMoved={() => readAgain(app, LEAVE_REQUEST, documentId)}
        />
      ),
    };
  };
  return RequestPanel;
};

/** Put the panel beside the form of every leave request. */
export const addRequestPanel = (app: StrapiApp): void => addSidePanel(app, panelOf(app));
