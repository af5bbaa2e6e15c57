import { useAuth, type StrapiApp } from '@strapi/strapi/admin';
import { addSidePanel, type SidePanelProps } from '../page/side-panel';
import { useText } from '../page/use-text';
import { HolidayPreview } from './holiday-preview';

const HOLIDAY = 'api::holiday.holiday';
const UPDATE = 'plugin::content-manager.explorer.update';

const HolidayPanel = ({ model, documentId, document }: SidePanelProps) => {
  const say = useText();
  const mayChange = useAuth('HolidayPanel', ({ permissions }) =>
    permissions.some(({ action, subject }) => action === UPDATE && subject === HOLIDAY)
  );
  if (model !== HOLIDAY || !mayChange) return null;
  return {
    title: say('holiday.title'),
    content: <HolidayPreview documentId={documentId} version={document?.updatedAt} />,
  };
};

/** Put the preview beside the form of every holiday, for those who may change it. */
export const addHolidayPanel = (app: StrapiApp): void => addSidePanel(app, HolidayPanel);
