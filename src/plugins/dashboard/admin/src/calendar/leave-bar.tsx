import { VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../page/use-text';
import { isPending, type CalendarLeave } from './calendar';

/** Filled where leave stands, outlined and dashed where it is only asked for. */
export const Bar = styled.span<{ readonly $pending: boolean }>`
  display: block;
  padding: 0.1rem 0.6rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  border: 1px ${({ $pending }) => ($pending ? 'dashed' : 'solid')}
    ${({ theme }) => theme.colors.primary600};
  background: ${({ theme, $pending }) =>
    $pending ? theme.colors.neutral0 : theme.colors.primary100};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  line-height: 1.4;
  overflow-wrap: anywhere;
`;

/** Somebody's leave on a day. */
export const LeaveBar = ({ leave }: { readonly leave: CalendarLeave }) => {
  const say = useText();
  const pending = isPending(leave);
  return (
    <Bar $pending={pending}>
      {pending && <span aria-hidden>? </span>}
      {leave.employee.name}
      {pending && <VisuallyHidden>{` (${say('calendar.entry.pending')})`}</VisuallyHidden>}
    </Bar>
  );
};
