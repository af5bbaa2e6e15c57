import { Link, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';
import { useText } from '../page/use-text';
import type { DashboardName } from './answers';

const Bar = styled.nav`
  margin-bottom: ${({ theme }) => theme.spaces[4]};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 ${({ theme }) => theme.spaces[5]};
  }

  a {
    display: inline-block;
    padding: ${({ theme }) => `${theme.spaces[2]} 0`};
    border-bottom: 2px solid transparent;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: ${({ theme }) => theme.fontSizes[2]};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
    text-decoration: none;
  }

  a:hover {
    color: ${({ theme }) => theme.colors.neutral800};
  }

  a[aria-current='page'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary600};
  }
`;

interface TabsProps {
  readonly names: readonly DashboardName[];
  readonly chosen: DashboardName;
}

/** The dashboards that the reader may see; period and office go along. */
export const Tabs = ({ names, chosen }: TabsProps) => {
  const say = useText();
  const { search } = useLocation();
  if (names.length < 2) return null;
  return (
    <Bar aria-label={say('boards.title')} data-screen-only>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <Link
              to={{ pathname: `/plugins/dashboard/dashboards/${name}`, search }}
              aria-current={name === chosen ? 'page' : undefined}
            >
              {say(`boards.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Bar>
  );
};
