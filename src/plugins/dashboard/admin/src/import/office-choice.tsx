import { Field, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useText } from '../page/use-text';

/** `GET /dashboard/staff-imports/offices` (`server/src/staff-import/offices.ts`). */
export interface StaffOffice {
  readonly code: string;
  readonly name: string;
}

interface OfficeChoiceProps {
  readonly offices: readonly StaffOffice[];
  readonly chosen: string | null;
  readonly isMissing: boolean;
  readonly disabled: boolean;
  readonly onChoose: (code: string) => void;
}

/** Whose staff the file lists: chosen where there are several offices, told where there is one. */
export const OfficeChoice = ({
  offices,
  chosen,
  isMissing,
  disabled,
  onChoose,
}: OfficeChoiceProps) => {
  const say = useText();
  const [only, ...others] = offices;
  if (only !== undefined && others.length === 0) {
    return <Typography>{say('import.office.only', { office: only.name })}</Typography>;
  }
  return (
    <Field.Root name="office" required error={isMissing ? say('import.office.missing') : undefined}>
      <Field.Label>{say('import.office')}</Field.Label>
      <SingleSelect
        value={chosen}
        disabled={disabled}
        onChange={(code) => onChoose(String(code))}
        placeholder={say('import.office.choose')}
      >
        {offices.map(({ code, name }) => (
          <SingleSelectOption key={code} value={code}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  );
};
