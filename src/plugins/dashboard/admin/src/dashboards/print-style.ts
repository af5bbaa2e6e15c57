import { createGlobalStyle } from 'styled-components';

/** On paper: the page alone, from its first line to its last. */
export const PrintStyle = createGlobalStyle`
  @media not print {
    [data-paper-only] {
      display: none;
    }
  }

  @media print {
    @page {
      margin: 12mm;
    }

    html,
    body {
      background: #fff;
    }

    [data-screen-only],
    [data-strapi-header] button,
    nav,
    body :has(> nav):not(:has(main), main *) {
      display: none !important;
    }

    /* The panel scrolls inside itself: what is cut off on screen would be cut off on paper. */
    body *:has(main) {
      display: block !important;
      height: auto !important;
      overflow: visible !important;
      background: #fff;
    }

    main,
    main > *,
    [data-strapi-header] {
      height: auto !important;
      overflow: visible !important;
      background: #fff !important;
    }
  }
`;
