import { styled } from 'styled-components';

/** The cards of a dashboard: two side by side where there is room, one below the other on paper. */
export const Cards = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: ${({ theme }) => theme.spaces[4]};

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }

  @media print {
    display: block;

    > * {
      margin-bottom: 8mm;
    }
  }
`;
