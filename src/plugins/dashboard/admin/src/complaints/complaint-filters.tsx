import { Box, Flex } from '@strapi/design-system';
import { LabelledSelect } from '../page/labelled-select';
import { useText } from '../page/use-text';
import { CHANNELS, KINDS, STATE_CHOICES } from './complaint';
import type { ComplaintChoice } from './use-complaint-choice';

/** Radix takes no empty value for an option. */
const EVERY = 'every';

/** Which complaints to show: by state, kind and channel. */
export const ComplaintFilters = ({ choice }: { readonly choice: ComplaintChoice }) => {
  const say = useText();
  const chosen = (value: string): string => (value === EVERY ? '' : value);
  return (
    <Box paddingBottom={4}>
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        <LabelledSelect
          label={say('complaints.state')}
          value={choice.state}
          options={STATE_CHOICES.map((value) => ({
            value,
            label: say(`complaints.state.${value}`),
          }))}
          onChange={(state) => choice.choose({ state })}
        />
        <LabelledSelect
          label={say('complaints.kind')}
          value={choice.kind || EVERY}
          options={[
            { value: EVERY, label: say('complaints.kind.every') },
            ...KINDS.map((value) => ({ value, label: say(`complaints.kind.${value}`) })),
          ]}
          onChange={(kind) => choice.choose({ kind: chosen(kind) })}
        />
        <LabelledSelect
          label={say('complaints.channel')}
          value={choice.channel || EVERY}
          options={[
            { value: EVERY, label: say('complaints.channel.every') },
            ...CHANNELS.map((value) => ({ value, label: say(`complaints.channel.${value}`) })),
          ]}
          onChange={(channel) => choice.choose({ channel: chosen(channel) })}
        />
      </Flex>
    </Box>
  );
};
