import { styled } from 'styled-components';

/** The cards of a dashboard: side by side where there is room, one below the other on paper. */
export const Cards = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 48rem), 1fr));
  gap: ${({ theme }) => theme.spaces[4]};

  @media print {
    display: block;

    > * {
      margin-bottom: 8mm;
    }
  }
`;
