import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText } from '../page/use-text';
import type { Place } from './calendar';
import { codeOf } from './use-view';

/** The select knows no empty value. */
const ALL = 'all';

interface PlaceChoiceProps {
  readonly label: string;
  readonly places: readonly Place[];
  /** A place's code; empty for all. */
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** A part of the office to look at, or all that one may see. */
export const PlaceChoice = ({ label, places, value, onChange }: PlaceChoiceProps) => {
  const say = useText();
  return (
    <Field.Root flex="1 1 26rem" maxWidth="40rem">
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value || ALL}
        onChange={(code) => onChange(code === ALL ? '' : String(code))}
      >
        <SingleSelectOption value={ALL}>{say('calendar.place.all')}</SingleSelectOption>
        {places.map((place) => (
          <SingleSelectOption key={codeOf(place)} value={codeOf(place)}>
            {say(`calendar.place.${place.parameter}`, { name: place.name })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};
