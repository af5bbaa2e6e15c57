import { adminApi, type StrapiApp } from '@strapi/strapi/admin';
import { useText } from '../page/use-text';
import { SituationPanel } from './situation-panel';

const LEAVE_REQUEST = 'api::leave-request.leave-request';

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

/** Have the form read its request again: the content manager keeps it under these tags. */
const readAgain = ({ store }: StrapiApp, documentId: string): void => {
  const tags = [`${LEAVE_REQUEST}_${documentId}`, `${LEAVE_REQUEST}_LIST`];
  store?.dispatch(
    adminApi.util.invalidateTags(tags.map((id) => ({ type: 'Document', id })) as never)
  );
};

const panelOf = (app: StrapiApp) => {
  const RequestPanel = ({ model, documentId, document }: PanelProps) => {
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
export const addRequestPanel = (app: StrapiApp): void => {
  const { apis } = app.getPlugin('content-manager');
  (apis as unknown as PanelApi).addEditViewSidePanel([panelOf(app)]);
};
