import { Badge } from '@strapi/design-system';
import { useText } from '../page/use-text';

/** Says that a trader is served first. */
export const PriorityMark = () => {
  const say = useText();
  return (
    <Badge backgroundColor="primary100" textColor="primary700">
      {`★ ${say('compliance.priority')}`}
    </Badge>
  );
};
