import type { StrapiApp } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

/** As much of what the content manager tells its side panels as is used here. */
export interface SidePanelProps {
  readonly model: string;
  /** Not there yet for a record that is being made. */
  readonly documentId?: string;
  readonly document?: Readonly<Record<string, unknown>>;
}

export interface SidePanel {
  readonly title: string;
  readonly content: ReactNode;
}

interface SidePanelApi {
  readonly addEditViewSidePanel: (
    panels: readonly ((props: SidePanelProps) => SidePanel | null)[]
  ) => void;
}

/** Put a panel beside the content manager's forms; it returns null beside those it is not for. */
export const addSidePanel = (
  app: StrapiApp,
  panel: (props: SidePanelProps) => SidePanel | null
): void => {
  const { apis } = app.getPlugin('content-manager');
  (apis as unknown as SidePanelApi).addEditViewSidePanel([panel]);
};
