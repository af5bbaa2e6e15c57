import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Announcement } from '../page/announcement';
import { serverErrorFrom } from '../page/server-error';
import { useDates } from '../page/use-dates';
import { useText } from '../page/use-text';

interface InviteFormProps {
  readonly documentId: string;
  readonly isVerified: boolean;
}

interface Invitation {
  readonly email: string;
  readonly expiresAt: string;
}

/**
 * Invite an address to an account of a service user. No form of its own: it stands inside the
 * content manager's, whose fields a submit would save.
 */
export const InviteForm = ({ documentId, isVerified }: InviteFormProps) => {
  const say = useText();
  const dates = useDates();
  const { post } = useFetchClient();
  const [email, setEmail] = useState('');
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState('');
  const [failure, setFailure] = useState('');

  const invite = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setSent('');
    setFailure('');
    try {
      const path = `/dashboard/service-users/${documentId}/invite`;
      const { data } = await post<{ data: Invitation }>(path, { data: { email } });
      const until = dates.moment(data.data.expiresAt);
      setSent(say('invite.sent', { email: data.data.email, until }));
      setEmail('');
    } catch (thrown) {
      setFailure(serverErrorFrom(thrown).message || say('page.failed'));
    }
    setBusy(false);
  };

  if (!isVerified) return <Typography>{say('invite.notVerified')}</Typography>;
  return (
    <Box width="100%">
      <Announcement text={sent} />
      <Announcement text={failure} isWarning />
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography textColor="neutral600">{say('invite.hint')}</Typography>
        <Field.Root>
          <Field.Label>{say('invite.email')}</Field.Label>
          <Field.Input
            type="email"
            autoComplete="off"
            value={email}
            maxLength={255}
            onChange={(event: { target: { value: string } }) => setEmail(event.target.value)}
            onKeyDown={(event: { key: string; preventDefault: () => void }) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              void invite();
            }}
          />
        </Field.Root>
        <Button
          variant="secondary"
          loading={busy}
          disabled={email.trim() === ''}
          onClick={() => void invite()}
        >
          {say('invite.send')}
        </Button>
      </Flex>
    </Box>
  );
};
