import { useText } from '../page/use-text';
import { ComplianceFrame } from './compliance-frame';
import { TraderList } from './trader-list';

/** Every trader's compliance, the lowest score first; each leads to why. */
export const ProfilesTab = () => {
  const say = useText();
  return (
    <ComplianceFrame title={say('compliance.title')} subtitle={say('compliance.subtitle')}>
      <TraderList />
    </ComplianceFrame>
  );
};
