/** What a phytosanitary certificate certifies, in the words of ISPM 12, annex 1. */
export const FREE_FROM_QUARANTINE_PESTS =
  'This is to certify that the plants, plant products or other regulated articles described herein have been inspected and/or tested according to appropriate official procedures and are considered to be free from the quarantine pests specified by the importing contracting party and to conform with the current phytosanitary requirements of the importing contracting party, including those for regulated non-quarantine pests.';

/** The sentence of annex 1 that a country may leave out. */
export const FREE_FROM_OTHER_PESTS = 'They are deemed to be practically free from other pests.';

/** Who answers for our certificates abroad. */
export const ISSUING_AUTHORITY = 'Indonesian Quarantine Authority';
