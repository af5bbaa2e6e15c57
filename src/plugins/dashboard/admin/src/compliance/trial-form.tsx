import { Button, Field, Flex, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useRef } from 'react';
import { styled } from 'styled-components';
import { LabelledSelect } from '../page/labelled-select';
import { useText, useWord } from '../page/use-text';
import { COUNTED, type Counted } from './tier';
import { isWhole, SEVERITIES, type Trial, type TriedEvent, type TriedIncident } from './trial';

const Group = styled.fieldset`
  min-width: 0;
  margin: 0;
  padding: 0;
  border: 0;
`;

interface WholeNumberProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const WholeNumber = ({ name, label, value, onChange }: WholeNumberProps) => {
  const say = useText();
  return (
    <Field.Root
      name={name}
      width="14rem"
      error={isWhole(value) ? undefined : say('compliance.trial.whole')}
    >
      <Field.Label>{label}</Field.Label>
      <Field.Input
        inputMode="numeric"
        value={value}
        onChange={({ target }: { target: { value: string } }) => onChange(target.value)}
      />
      <Field.Error />
    </Field.Root>
  );
};

const Remove = ({ label, onClick }: { readonly label: string; readonly onClick: () => void }) => (
  <Button size="L" variant="tertiary" startIcon={<Trash aria-hidden />} onClick={onClick}>
    {label}
  </Button>
);

const Add = ({ label, onClick }: { readonly label: string; readonly onClick: () => void }) => (
  <Button variant="secondary" startIcon={<Plus aria-hidden />} onClick={onClick}>
    {label}
  </Button>
);

interface EventRowProps {
  readonly event: TriedEvent;
  readonly onChange: (event: TriedEvent) => void;
  readonly onRemove: () => void;
}

const EventRow = ({ event, onChange, onRemove }: EventRowProps) => {
  const say = useText();
  const word = useWord();
  return (
    <Flex gap={2} wrap="wrap" alignItems="flex-end">
      <LabelledSelect
        label={say('compliance.trial.kind')}
        value={event.kind}
        options={COUNTED.map((kind) => ({ value: kind, label: say(`compliance.kind.${kind}`) }))}
        onChange={(kind) => onChange({ ...event, kind: kind as Counted })}
      />
      <LabelledSelect
        label={say('compliance.severity')}
        value={event.severity}
        options={SEVERITIES.map((value) => ({ value, label: word(value) }))}
        onChange={(severity) => onChange({ ...event, severity })}
      />
      <WholeNumber
        name={`event-${String(event.key)}`}
        label={say('compliance.trial.age')}
        value={event.age}
        onChange={(age) => onChange({ ...event, age })}
      />
      <Remove label={say('compliance.trial.remove')} onClick={onRemove} />
    </Flex>
  );
};

interface TrialFormProps {
  readonly trial: Trial;
  readonly onChange: (trial: Trial) => void;
}

/** What is tried: consignments by age, and incidents with what happened in each. */
export const TrialForm = ({ trial, onChange }: TrialFormProps) => {
  const say = useText();
  const keys = useRef(1);
  const nextKey = (): number => keys.current++;
  const { shipments, incidents } = trial;

  const freshEvent = (): TriedEvent => ({
    key: nextKey(),
    kind: 'detention',
    severity: 'substantive',
    age: '0',
  });
  const withIncident = (key: number, events: readonly TriedEvent[]): void =>
    onChange({
      ...trial,
      // An incident without an event is none.
      incidents: incidents.flatMap((incident): readonly TriedIncident[] => {
        if (incident.key !== key) return [incident];
        return events.length === 0 ? [] : [{ key, events }];
      }),
    });

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Group>
        <Typography tag="legend" variant="delta">
          {say('compliance.trial.shipments')}
        </Typography>
        <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3}>
          {shipments.map((row) => (
            <Flex key={row.key} gap={2} wrap="wrap" alignItems="flex-end">
              <WholeNumber
                name={`count-${String(row.key)}`}
                label={say('compliance.trial.count')}
                value={row.count}
                onChange={(count) =>
                  onChange({
                    ...trial,
                    shipments: shipments.map((other) =>
                      other === row ? { ...row, count } : other
                    ),
                  })
                }
              />
              <WholeNumber
                name={`age-${String(row.key)}`}
                label={say('compliance.trial.age')}
                value={row.age}
                onChange={(age) =>
                  onChange({
                    ...trial,
                    shipments: shipments.map((other) => (other === row ? { ...row, age } : other)),
                  })
                }
              />
              <Remove
                label={say('compliance.trial.remove')}
                onClick={() =>
                  onChange({ ...trial, shipments: shipments.filter((other) => other !== row) })
                }
              />
            </Flex>
          ))}
          <Flex>
            <Add
              label={say('compliance.trial.shipments.add')}
              onClick={() =>
                onChange({
                  ...trial,
                  shipments: [...shipments, { key: nextKey(), count: '10', age: '0' }],
                })
              }
            />
          </Flex>
        </Flex>
      </Group>
      {incidents.map((incident, place) => (
        <Group key={incident.key}>
          <Typography tag="legend" variant="delta">
            {say('compliance.trial.incident', { place: place + 1 })}
          </Typography>
          <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3}>
            {incident.events.map((event) => (
              <EventRow
                key={event.key}
                event={event}
                onChange={(changed) =>
                  withIncident(
                    incident.key,
                    incident.events.map((other) => (other === event ? changed : other))
                  )
                }
                onRemove={() =>
                  withIncident(
                    incident.key,
                    incident.events.filter((other) => other !== event)
                  )
                }
              />
            ))}
            <Flex>
              <Add
                label={say('compliance.trial.event.add')}
                onClick={() => withIncident(incident.key, [...incident.events, freshEvent()])}
              />
            </Flex>
          </Flex>
        </Group>
      ))}
      <Flex>
        <Add
          label={say('compliance.trial.incident.add')}
          onClick={() =>
            onChange({
              ...trial,
              incidents: [...incidents, { key: nextKey(), events: [freshEvent()] }],
            })
          }
        />
      </Flex>
    </Flex>
  );
};
