import { Button, EmptyStateLayout, Flex, Loader } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Loaded } from './use-dashboard-data';
import { useText } from './use-text';

interface LoadedContentProps<T> {
  readonly loaded: Loaded<T>;
  readonly onRetry: () => void;
  /** Shown in place of the content where there is nothing to show. */
  readonly empty?: { readonly when: (data: T) => boolean; readonly text: string };
  readonly children: (data: T) => ReactNode;
}

/** What was loaded; or that it is on its way, could not be had, or is nothing. */
export const LoadedContent = <T,>({ loaded, onRetry, empty, children }: LoadedContentProps<T>) => {
  const say = useText();
  switch (loaded.state) {
    case 'loading':
      return (
        <Flex justifyContent="center" padding={8}>
          <Loader>{say('page.loading')}</Loader>
        </Flex>
      );
    case 'failed':
      return (
        <div role="alert">
          <EmptyStateLayout
            content={loaded.message || say('page.failed')}
            action={
              <Button variant="secondary" onClick={onRetry}>
                {say('page.retry')}
              </Button>
            }
          />
        </div>
      );
    case 'ready':
      return empty?.when(loaded.data) ? (
        <EmptyStateLayout content={empty.text} />
      ) : (
        children(loaded.data)
      );
  }
};
