import { Box, Button, Field, Flex } from '@strapi/design-system';
import { useState } from 'react';
import { LabelledSelect } from '../page/labelled-select';
import { useDashboardData } from '../page/use-dashboard-data';
import { useText, useWord } from '../page/use-text';
import type { QueueChoices } from './queued-application';
import { FILTERS, type Filter, type QueueChoice } from './use-queue-choice';

/** Radix takes no empty value for an option. */
const ANY = 'any';

const SECTORS = ['animal', 'plant'];
const DIRECTIONS = ['export', 'import', 'domestic-out', 'domestic-in'];

/** What the queue is narrowed by. */
export const QueueFilters = ({ choice }: { readonly choice: QueueChoice }) => {
  const say = useText();
  const word = useWord();
  const { filters, isNarrowed, choose } = choice;
  const { loaded } = useDashboardData<QueueChoices>('/dashboard/work-queue/choices');
  const [words, setWords] = useState(filters.search);
  const { workAreas, officers } =
    loaded.state === 'ready' ? loaded.data : { workAreas: [], officers: [] };
  const named = (list: QueueChoices['officers']) =>
    list.map(({ documentId, name }) => ({ value: documentId, label: name }));
  const worded = (list: readonly string[]) => list.map((value) => ({ value, label: word(value) }));
  const selects: readonly (readonly [Filter, readonly { value: string; label: string }[]])[] = [
    ['sector', worded(SECTORS)],
    ['direction', worded(DIRECTIONS)],
    ['workArea', named(workAreas)],
    ['officer', named(officers)],
  ];
  return (
    <Box paddingBottom={4}>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          choose({ search: words.trim() });
        }}
      >
        <Flex gap={2} wrap="wrap" alignItems="flex-end">
          <Field.Root name="search" minWidth="20rem" flex="1 1 20rem">
            <Field.Label>{say('queue.filter.search')}</Field.Label>
            <Field.Input
              type="search"
              value={words}
              placeholder={say('queue.filter.search.hint')}
              onChange={({ target }: { target: { value: string } }) => setWords(target.value)}
            />
          </Field.Root>
          <Button type="submit" size="L" variant="secondary">
            {say('queue.filter.find')}
          </Button>
          {selects.map(([filter, options]) => (
            <LabelledSelect
              key={filter}
              label={say(`queue.filter.${filter}`)}
              value={filters[filter] || ANY}
              options={[{ value: ANY, label: say('queue.filter.any') }, ...options]}
              onChange={(chosen) => choose({ [filter]: chosen === ANY ? '' : chosen })}
            />
          ))}
          {isNarrowed && (
            <Button
              size="L"
              variant="tertiary"
              onClick={() => {
                setWords('');
                choose(Object.fromEntries(FILTERS.map((filter) => [filter, ''])));
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
