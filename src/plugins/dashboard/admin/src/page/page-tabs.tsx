import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';

interface PageTabsProps {
  /** What the tabs divide, for those who hear it. */
  readonly label: string;
  readonly tabs: readonly {
    readonly to: string;
    readonly label: string;
    /** Addresses below `to` belong to another tab. */
    readonly end?: boolean;
  }[];
}

const Tabs = styled.nav`
  margin-bottom: ${({ theme }) => theme.spaces[6]};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: ${({ theme }) => `0 ${theme.spaces[6]}`};
  }

  a {
    display: block;
    padding: ${({ theme }) => `${theme.spaces[3]} 0`};
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
    border-bottom-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
  }

  @media print {
    display: none;
  }
`;

/** The parts of a page, each under an address of its own. */
export const PageTabs = ({ label, tabs }: PageTabsProps) => (
  <Tabs aria-label={label}>
    <ul>
      {tabs.map((tab) => (
        <li key={tab.to}>
          <NavLink to={tab.to} end={tab.end ?? false}>
            {tab.label}
          </NavLink>
        </li>
      ))}
    </ul>
  </Tabs>
);
