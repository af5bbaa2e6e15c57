import { createGlobalStyle } from 'styled-components';

/** On paper: the page's content alone, over the whole width, in its colours. */
export const PrintStyle = createGlobalStyle`
  @media print {
    nav,
    header button,
    .not-printed {
      display: none !important;
    }

    body,
    main {
      background: #ffffff !important;
    }

    main,
    #root > div,
    #root > div > div {
      display: block !important;
      height: auto !important;
      overflow: visible !important;
    }

    section,
    li,
    tr {
      break-inside: avoid;
    }

    section:has(table),
    section:has(ol) {
      break-inside: auto;
    }
  }
`;
