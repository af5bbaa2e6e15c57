import { Box, Button, Field, Flex } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useRef, useState, type FormEvent } from 'react';
import { Announcement } from '../page/announcement';
import { serverErrorFrom } from '../page/server-error';
import { useText } from '../page/use-text';
import type { Place } from './calendar';
import { PlaceChoice } from './place-choice';
import { placeQuery } from './use-view';

/** The address that was just made, which is never shown again, to be copied. */
const MadeAddress = ({ url }: { readonly url: string }) => {
  const say = useText();
  const box = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      // Browsers forbid it on addresses without TLS.
      box.current?.select();
      setCopied(false);
    }
  };

  return (
    <Box>
      <Announcement text={say('calendar.feeds.made')} />
      <Flex gap={2} alignItems="flex-end" wrap="wrap">
        <Field.Root flex="1 1 26rem">
          <Field.Label>{say('calendar.feeds.address')}</Field.Label>
          <Field.Input ref={box} readOnly value={url} onFocus={() => box.current?.select()} />
        </Field.Root>
        <Button variant="secondary" onClick={() => void copy()}>
          {say('calendar.feeds.copy')}
        </Button>
      </Flex>
      <Box paddingTop={2}>
        <Announcement text={copied === true ? say('calendar.feeds.copied') : ''} />
        <Announcement text={copied === false ? say('calendar.feeds.notCopied') : ''} isWarning />
      </Box>
    </Box>
  );
};

interface NewFeedProps {
  readonly path: string;
  readonly places: readonly Place[];
  readonly onMade: () => Promise<void>;
}

/** Make an address for a calendar programme, of one part of the office or of all one may see. */
export const NewFeed = ({ path, places, onMade }: NewFeedProps) => {
  const say = useText();
  const { post } = useFetchClient();
  const [name, setName] = useState('');
  const [place, setPlace] = useState('');
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState('');
  const [failure, setFailure] = useState('');

  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setMade('');
    setFailure('');
    const named = name.trim() === '' ? {} : { name };
    try {
      const { data } = await post<{ data: { url: string } }>(path, {
        data: { ...named, ...placeQuery(place) },
      });
      setMade(data.data.url);
      setName('');
      await onMade();
    } catch (thrown) {
      setFailure(serverErrorFrom(thrown).message || say('page.failed'));
    }
    setBusy(false);
  };

  return (
    <Box>
      <form onSubmit={(event) => void make(event)}>
        <Flex gap={4} alignItems="flex-end" wrap="wrap">
          <Field.Root flex="1 1 20rem" maxWidth="40rem">
            <Field.Label>{say('calendar.feeds.name')}</Field.Label>
            <Field.Input
              value={name}
              maxLength={100}
              placeholder={say('calendar.feeds.name.hint')}
              onChange={(event: { target: { value: string } }) => setName(event.target.value)}
            />
          </Field.Root>
          <PlaceChoice
            label={say('calendar.feeds.scope')}
            places={places.filter(({ parameter }) => parameter !== 'office')}
            value={place}
            onChange={setPlace}
          />
          <Button type="submit" loading={busy}>
            {say('calendar.feeds.make')}
          </Button>
        </Flex>
      </form>
      <Box paddingTop={4}>
        <Announcement text={failure} isWarning />
        {made !== '' && <MadeAddress key={made} url={made} />}
      </Box>
    </Box>
  );
};
