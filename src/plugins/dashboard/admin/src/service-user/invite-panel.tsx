import { useAuth, type StrapiApp } from '@strapi/strapi/admin';
import { addSidePanel, type SidePanelProps } from '../page/side-panel';
import { useText } from '../page/use-text';
import { InviteForm } from './invite-form';

const SERVICE_USER = 'api::service-user.service-user';
const UPDATE = 'plugin::content-manager.explorer.update';

const InvitePanel = ({ model, documentId, document }: SidePanelProps) => {
  const say = useText();
  const mayInvite = useAuth('InvitePanel', ({ permissions }) =>
    permissions.some(({ action, subject }) => action === UPDATE && subject === SERVICE_USER)
  );
  if (model !== SERVICE_USER || documentId === undefined || !mayInvite) return null;
  return {
    title: say('invite.title'),
    content: (
      <InviteForm
        key={documentId}
        documentId={documentId}
        isVerified={document?.serviceUserState === 'verified'}
      />
    ),
  };
};

/** Put the invitation beside the form of every service user, for those who keep them. */
export const addInvitePanel = (app: StrapiApp): void => addSidePanel(app, InvitePanel);
