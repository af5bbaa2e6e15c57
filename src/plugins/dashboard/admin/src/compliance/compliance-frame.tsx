import type { ReactNode } from 'react';
import { PageFrame } from '../page/page-frame';
import { PageTabs } from '../page/page-tabs';
import { useText } from '../page/use-text';
import { COMPLIANCE } from './addresses';

const TABS = ['profiles', 'coaching', 'priority', 'objections', 'calculator'] as const;

interface ComplianceFrameProps {
  readonly title: string;
  readonly subtitle?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of compliance, with the way to the others. */
export const ComplianceFrame = ({ children, ...header }: ComplianceFrameProps) => {
  const say = useText();
  return (
    <PageFrame {...header}>
      <PageTabs
        label={say('compliance.tabs')}
        tabs={TABS.map((tab) => ({
          to: `${COMPLIANCE}/${tab}`,
          label: say(`compliance.tab.${tab}`),
        }))}
      />
      {children}
    </PageFrame>
  );
};
