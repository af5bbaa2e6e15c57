import type { StrapiApp } from '@strapi/strapi/admin';
import { addSidePanel, type SidePanelProps } from '../page/side-panel';
import { useRight } from '../page/use-right';
import { useText } from '../page/use-text';
import { PolicyPreview } from './policy-preview';

const POLICY = 'api::compliance-policy.compliance-policy';
const CREATE = 'plugin::content-manager.explorer.create';

const PolicyPanel = ({ model }: SidePanelProps) => {
  const say = useText();
  const mayMake = useRight(CREATE, POLICY);
  if (model !== POLICY || !mayMake) return null;
  return { title: say('policy.title'), content: <PolicyPreview /> };
};

/** Put the preview beside the form of every policy, for those who may make one. */
export const addPolicyPanel = (app: StrapiApp): void => addSidePanel(app, PolicyPanel);
