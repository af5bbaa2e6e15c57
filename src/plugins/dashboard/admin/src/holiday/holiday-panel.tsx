import { useAuth, type StrapiApp } from '@strapi/strapi/admin';
import { useText } from '../page/use-text';
import { HolidayPreview } from './holiday-preview';

const HOLIDAY = 'api::holiday.holiday';
const UPDATE = 'plugin::content-manager.explorer.update';

/** As much of what the content manager tells its side panels as is used here. */
interface PanelProps {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly updatedAt?: unknown };
}

interface PanelApi {
  readonly addEditViewSidePanel: (
    panels: readonly ((props: PanelProps) => object | null)[]
  ) => void;
}

const HolidayPanel = ({ model, documentId, document }: PanelProps) => {
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
export const addHolidayPanel = (app: StrapiApp): void => {
  const { apis } = app.getPlugin('content-manager');
  (apis as unknown as PanelApi).addEditViewSidePanel([HolidayPanel]);
};
