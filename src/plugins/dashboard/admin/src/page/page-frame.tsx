import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

interface PageFrameProps {
  readonly title: string;
  readonly subtitle?: string;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of ours: the browser tab's title, the heading and the main region. */
export const PageFrame = ({ title, subtitle, actions, children }: PageFrameProps) => (
  <Page.Main>
    <Page.Title>{title}</Page.Title>
    <Layouts.Header title={title} subtitle={subtitle} primaryAction={actions} />
    <Layouts.Content>{children}</Layouts.Content>
  </Page.Main>
);
