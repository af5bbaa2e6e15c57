import { Button, Field, Flex } from '@strapi/design-system';
import { useEffect, useState, type ReactNode } from 'react';
import { LabelledSelect } from '../page/labelled-select';
import { useText } from '../page/use-text';
import type { Office } from './answers';
import { Segments } from './chart/segments';
import { QUICK_PERIODS, type Period } from './period';
import type { Choice } from './use-choice';

/** Radix takes no empty value for an option. */
const EVERY_OFFICE = 'all';
const OWN = 'own';

interface FiltersProps {
  readonly choice: Choice;
  readonly offices: readonly Office[];
  /** Stands at the end of the line. */
  readonly children: ReactNode;
}

const Days = ({ choice }: { readonly choice: Choice }) => {
  const say = useText();
  const [days, setDays] = useState<Period>(choice.period);
  const { from, to } = choice.period;
  useEffect(() => setDays({ from, to }), [from, to]);
  const isBackwards = days.from > days.to;
  const isNew = days.from !== from || days.to !== to;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBackwards) choice.choosePeriod(days);
      }}
    >
      <Flex gap={2} wrap="wrap" alignItems="flex-end">
        {(['from', 'to'] as const).map((end) => (
          <Field.Root
            key={end}
            name={end}
            error={end === 'to' && isBackwards ? say('boards.period.backwards') : undefined}
          >
            <Field.Label>{say(`boards.period.${end}`)}</Field.Label>
            <Field.Input
              type="date"
              required
              value={days[end]}
              onChange={({ target }: { target: { value: string } }) =>
                setDays({ ...days, [end]: target.value })
              }
            />
            <Field.Error />
          </Field.Root>
        ))}
        {isNew && (
          <Button type="submit" size="L" variant="secondary" disabled={isBackwards}>
            {say('boards.period.show')}
          </Button>
        )}
      </Flex>
    </form>
  );
};

/** Of when, and of which office. */
export const Filters = ({ choice, offices, children }: FiltersProps) => {
  const say = useText();
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end" paddingBottom={4} data-screen-only>
      <Segments
        isStacked
        label={say('boards.period')}
        value={choice.quick ?? OWN}
        options={QUICK_PERIODS.map((value) => ({ value, label: say(`boards.period.${value}`) }))}
        onChange={(value) => {
          if (value !== OWN) choice.chooseQuick(value);
        }}
      />
      <Days choice={choice} />
      {offices.length > 1 && (
        <LabelledSelect
          label={say('boards.office')}
          value={choice.office || EVERY_OFFICE}
          options={[
            { value: EVERY_OFFICE, label: say('boards.office.all') },
            ...offices.map(({ documentId, name }) => ({ value: documentId, label: name })),
          ]}
          onChange={(chosen) => choice.chooseOffice(chosen === EVERY_OFFICE ? '' : chosen)}
        />
      )}
      {children}
    </Flex>
  );
};
