import type { StrapiApp } from '@strapi/strapi/admin';
import { readAgain } from '../page/read-again';
import { addSidePanel, type SidePanelProps } from '../page/side-panel';
import { useText } from '../page/use-text';
import { APPLICATION } from './application';
import { TimelinePanel } from './timeline-panel';

const panelOf = (app: StrapiApp) => {
  const ApplicationPanel = ({ model, documentId, document }: SidePanelProps) => {
    const say = useText();
    if (model !== APPLICATION || documentId === undefined) return null;
    return {
      title: say('service.panel'),
      content: (
        <TimelinePanel
          documentId={documentId}
          version={document?.updatedAt}
          onMoved={() => readAgain(app, APPLICATION, documentId)}
        />
      ),
    };
  };
  return ApplicationPanel;
};

/** Put the panel beside the form of every application. */
export const addApplicationPanel = (app: StrapiApp): void => addSidePanel(app, panelOf(app));
