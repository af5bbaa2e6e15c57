import { Button, Flex } from '@strapi/design-system';
import type { NamedAct } from './use-acts';

interface ActButtonsProps {
  /** Whose acts these are, for those who hear it. */
  readonly label: string;
  readonly acts: readonly NamedAct[];
  readonly size?: 'S' | 'L';
  readonly onChoose: (act: NamedAct) => void;
}

/** What the reader can do, as a row of buttons; nothing where there is nothing. */
export const ActButtons = ({ label, acts, size = 'S', onChoose }: ActButtonsProps) =>
  acts.length === 0 ? null : (
    <Flex gap={2} wrap="wrap" role="group" aria-label={label}>
      {acts.map((act) => (
        <Button
          key={act.name}
          size={size}
          variant={act.act.isDanger === true ? 'danger-light' : 'secondary'}
          onClick={() => onChoose(act)}
        >
          {act.label}
        </Button>
      ))}
    </Flex>
  );
