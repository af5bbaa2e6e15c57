import { Box, Button, Field, Flex } from '@strapi/design-system';
import { useState } from 'react';
import { LabelledSelect } from '../page/labelled-select';
import { useText, useWord } from '../page/use-text';
import { TIERS } from './tier';
import type { ProfileChoice } from './use-profile-choice';

/** Radix takes no empty value for an option. */
const ANY = 'any';

/** Which traders to show: by words and by tier. */
export const ProfileFilters = ({ choice }: { readonly choice: ProfileChoice }) => {
  const say = useText();
  const word = useWord();
  const [words, setWords] = useState(choice.search);
  return (
    <Box paddingBottom={4}>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          choice.choose({ search: words.trim() });
        }}
      >
        <Flex gap={2} wrap="wrap" alignItems="flex-end">
          <Field.Root name="search" minWidth="20rem" flex="1 1 20rem">
            <Field.Label>{say('compliance.search')}</Field.Label>
            <Field.Input
              type="search"
              value={words}
              placeholder={say('compliance.search.hint')}
              onChange={({ target }: { target: { value: string } }) => setWords(target.value)}
            />
          </Field.Root>
          <Button type="submit" size="L" variant="secondary">
            {say('queue.filter.find')}
          </Button>
          <LabelledSelect
            label={say('compliance.tier')}
            value={choice.tier || ANY}
            options={[
              { value: ANY, label: say('compliance.tier.any') },
              ...TIERS.map((tier) => ({ value: tier, label: word(tier) })),
            ]}
            onChange={(tier) => choice.choose({ tier: tier === ANY ? '' : tier })}
          />
          {choice.isNarrowed && (
            <Button
              size="L"
              variant="tertiary"
              onClick={() => {
                setWords('');
                choice.choose({ search: '', tier: '' });
              }}
            >
              {say('queue.filter.clear')}
            </Button>
          )}
        </Flex>
      </form>
    </Box>
  );
};
