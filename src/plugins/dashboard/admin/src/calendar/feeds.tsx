import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Announcement } from '../page/announcement';
import { DataTable, type DataColumn } from '../page/data-table';
import { LoadedContent } from '../page/loaded-content';
import { serverErrorFrom } from '../page/server-error';
import { useDashboardData } from '../page/use-dashboard-data';
import { useDates } from '../page/use-dates';
import { useText } from '../page/use-text';
import type { Places } from './calendar';
import { NewFeed } from './new-feed';

const FEEDS = '/dashboard/calendar/feeds';

interface Named {
  readonly documentId: string;
  readonly name: string;
}

/** An address as its holder sees it: what it leads to, never the address itself. */
interface Feed {
  readonly documentId: string;
  readonly name: string | null;
  readonly employee: { readonly name: string };
  readonly workArea: Named | null;
  readonly orgUnit: Named | null;
  readonly createdAt: string;
}

interface RevokeDialogProps {
  readonly name: string;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

const RevokeDialog = ({ name, busy, onConfirm, onClose }: RevokeDialogProps) => {
  const say = useText();
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Content>
        <Dialog.Header>{say('calendar.feeds.revoke.title')}</Dialog.Header>
        <Dialog.Body>
          <Dialog.Description>{say('calendar.feeds.revoke.about', { name })}</Dialog.Description>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {say('calendar.feeds.revoke.back')}
            </Button>
          </Dialog.Cancel>
          <Button variant="danger" fullWidth loading={busy} onClick={onConfirm}>
            {say('calendar.feeds.revoke')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};

/** Addresses from which calendar programmes read: those there are, a new one, and an end of one. */
export const Feeds = ({ known }: { readonly known: Places }) => {
  const say = useText();
  const dates = useDates();
  const { del } = useFetchClient();
  const { loaded, reload } = useDashboardData<readonly Feed[]>(FEEDS);
  const [toRevoke, setToRevoke] = useState<Feed | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState('');
  const [failure, setFailure] = useState('');

  const nameOf = ({ name }: Feed): string => name ?? say('calendar.feeds.unnamed');

  const revoke = async ({ documentId }: Feed): Promise<void> => {
    setBusy(true);
    setDone('');
    setFailure('');
    try {
      await del(`${FEEDS}/${documentId}`);
      setDone(say('calendar.feeds.revoked'));
    } catch (thrown) {
      setFailure(serverErrorFrom(thrown).message || say('page.failed'));
    }
    setToRevoke(null);
    setBusy(false);
    await reload();
  };

  const columns: readonly DataColumn<Feed>[] = [
    { name: 'name', label: say('calendar.feeds.name'), cell: nameOf },
    {
      name: 'scope',
      label: say('calendar.feeds.scope'),
      cell: ({ workArea, orgUnit }) => workArea?.name ?? orgUnit?.name ?? say('calendar.place.all'),
    },
    { name: 'holder', label: say('calendar.feeds.holder'), cell: ({ employee }) => employee.name },
    {
      name: 'created',
      label: say('calendar.feeds.created'),
      cell: ({ createdAt }) => dates.moment(createdAt),
    },
    {
      name: 'action',
      label: say('calendar.feeds.action'),
      cell: (feed) => (
        <Button
          variant="danger-light"
          aria-label={say('calendar.feeds.revoke.of', { name: nameOf(feed) })}
          onClick={() => setToRevoke(feed)}
        >
          {say('calendar.feeds.revoke')}
        </Button>
      ),
    },
  ];

  return (
    <Box tag="section" aria-labelledby="feeds-title" paddingTop={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="beta" id="feeds-title" tabIndex={-1}>
          {say('calendar.feeds.title')}
        </Typography>
        <Typography textColor="neutral700">{say('calendar.feeds.about')}</Typography>
        <Announcement text={done} />
        <Announcement text={failure} isWarning />
        {known.keepsFeeds && <NewFeed path={FEEDS} places={known.places} onMade={reload} />}
        <LoadedContent
          loaded={loaded}
          onRetry={() => void reload()}
          empty={{ when: (feeds) => feeds.length === 0, text: say('calendar.feeds.empty') }}
        >
          {(feeds) => (
            <DataTable
              caption={say('calendar.feeds.title')}
              columns={columns}
              rows={feeds}
              keyOf={({ documentId }) => documentId}
            />
          )}
        </LoadedContent>
      </Flex>
      {toRevoke !== null && (
        <RevokeDialog
          name={nameOf(toRevoke)}
          busy={busy}
          onConfirm={() => void revoke(toRevoke)}
          onClose={() => setToRevoke(null)}
        />
      )}
    </Box>
  );
};
